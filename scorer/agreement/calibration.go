package agreement

// Calibration says whether the confidence of a mark is how often such marks agree with
// the raters, over the points and the guidance items. Marks without a confidence (0) are
// left out.
type Calibration struct {
	Bands []Band  // those that hold marks, from the lowest
	Error float64 // expected calibration error, 0–1: the mean gap, weighted by marks
	N     int     // marks
}

// Band is the marks whose confidence lies in a tenth of the scale.
type Band struct {
	From, To   float64 // To is outside, but for the last band
	N          int     // marks
	Confidence float64 // mean of what the program said, 0–1
	Exact      float64 // share that agrees with the raters, 0–1
}

const bands = 10

func calibrate(ps []pair) Calibration {
	var n, hits [bands]int
	var said [bands]float64
	c := Calibration{}
	enter := func(js []judged) {
		for _, j := range js {
			conf := j.program.Confidence
			if !(conf > 0) || !number(conf) {
				continue
			}
			conf = min(conf, 1)
			b := min(int(conf*bands), bands-1)
			n[b]++
			said[b] += conf
			if j.rater == j.program.Mark {
				hits[b]++
			}
			c.N++
		}
	}
	for _, p := range ps {
		enter(p.points)
		enter(p.guidance)
	}
	for b := range bands {
		if n[b] == 0 {
			continue
		}
		band := Band{From: float64(b) / bands, To: float64(b+1) / bands, N: n[b],
			Confidence: said[b] / float64(n[b]), Exact: float64(hits[b]) / float64(n[b])}
		c.Bands = append(c.Bands, band)
		c.Error += max(band.Confidence-band.Exact, band.Exact-band.Confidence) * float64(band.N) / float64(c.N)
	}
	return c
}
