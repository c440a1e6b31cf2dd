package agreement

import (
	"path"

	"sfjassess/scorer"
)

// pair is one write-up as the rater and as the program read it.
type pair struct {
	rating   Rating
	a        scorer.Assessment
	text     string
	points   []judged
	guidance []judged
}

// judged is a mark that both gave.
type judged struct {
	id      string
	rater   int
	program scorer.Mark // its Mark held to 0–2
}

// pairUp brings ratings and assessments of the same id together, in the order of the
// ratings, and lists the ids that the program did not assess.
func pairUp(ratings []Rating, as []scorer.Assessment, texts map[string]string) (ps []pair, missing []string) {
	byID := map[string]scorer.Assessment{}
	for _, a := range as {
		byID[a.Submission.ID] = a
		if base := path.Base(a.Submission.ID); base != a.Submission.ID {
			if _, taken := byID[base]; !taken {
				byID[base] = a
			}
		}
	}
	for _, r := range ratings {
		a, ok := byID[r.ID]
		if !ok {
			missing = append(missing, r.ID)
			continue
		}
		ps = append(ps, pair{rating: r, a: a, text: texts[r.ID],
			points: judgements(r.Points, a.Points), guidance: judgements(r.Guidance, a.Guidance)})
	}
	return ps, missing
}

func judgements(rated Marks, marks []scorer.Mark) []judged {
	var out []judged
	for _, m := range marks {
		if r, ok := rated[m.ID]; ok && r >= 0 && r <= 2 {
			m.Mark = hold(m.Mark)
			out = append(out, judged{m.ID, r, m})
		}
	}
	return out
}

// hold keeps a mark of the program on the scale 0–2.
func hold(mark int) int { return min(max(mark, 0), 2) }

// unknown lists, with the first write-up that has it, what is rated under an id that no
// assessment has: a slip, or a rating for another pack.
func unknown(ps []pair) []string {
	var out []string
	seen := map[string]bool{}
	for _, p := range ps {
		known := map[string]bool{}
		for _, m := range p.a.Points {
			known["points "+m.ID] = true
		}
		for _, m := range p.a.Guidance {
			known["guidance "+m.ID] = true
		}
		for _, l := range p.a.Links {
			known["links "+l.ID] = true
		}
		for _, m := range p.a.Mistakes {
			known["mistakes "+m.ID] = true
		}
		note := func(kind string, ids []string) {
			for _, id := range ids {
				if k := kind + " " + id; !known[k] && !seen[k] {
					seen[k] = true
					out = append(out, k+" in "+p.rating.ID)
				}
			}
		}
		note("points", sorted(p.rating.Points))
		note("guidance", sorted(p.rating.Guidance))
		note("links", sorted(p.rating.Links))
		note("mistakes", sorted(p.rating.Mistakes))
	}
	return out
}
