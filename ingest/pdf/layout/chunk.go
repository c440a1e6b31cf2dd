package layout

import (
	"math"
	"sort"
	"strings"
	"unicode/utf8"

	"sfjassess/ingest/pdf/content"
)

// chunk is text on one baseline without a gap wider than words need.
type chunk struct {
	text       string
	x0, x1     float64
	second     float64 // where its second word begins
	lead       float64 // gap in front of its second word
	narrow     float64 // narrowest gap between two words behind that
	y          float64 // of the baseline, upwards
	size       float64
	turn       uint8
	bold       bool    // all of its letters
	artifact   bool    // marked as no part of the text
	widest     float64 // gap between two of its words
	spaceAfter bool    // a space was shown between it and the next chunk of the line
	broken     lineBreak
}

// Distances that cut glyphs into chunks and words, as shares of the size.
const (
	jumpBack   = 0.6  // the pen went back this far: another line
	jumpAhead  = 0.75 // or ahead: another cell or column
	drift      = 0.25 // off the baseline
	wordGap    = 0.15 // between words where no spaces are shown
	wideGap    = 0.22 // between words where they are
	looseTrack = 0.05 // gap that three in four are above where text is letter-spaced
)

// chunks cuts a page's glyphs in drawing order where the pen jumps.
func chunks(glyphs []content.Glyph) []chunk {
	var out []chunk
	from := -1
	var y, size, end float64
	flush := func(to int) {
		if from >= 0 {
			if c := newChunk(glyphs[from:to], y, size); c.text != "" {
				out = append(out, c)
			}
		}
		from = -1
	}
	for i := range glyphs {
		g := &glyphs[i]
		if from >= 0 {
			first := &glyphs[from]
			if first.Turn != g.Turn || first.Artifact != g.Artifact || leaves(g, y, size, end) {
				flush(i)
			} else if math.Abs(g.Y-y) < drift*math.Max(size, g.Size) {
				size = math.Max(size, g.Size)
			}
		}
		if from < 0 {
			if g.Space() {
				continue
			}
			from, y, size = i, g.Y, g.Size
		}
		end = math.Max(g.X, g.End)
	}
	flush(len(glyphs))
	return distinct(out)
}

// leaves reports that a glyph does not go on with the chunk that ends at end on
// baseline y. Small raised or lowered glyphs go on: note marks, ordinals.
func leaves(g *content.Glyph, y, size, end float64) bool {
	em := math.Max(size, g.Size)
	off, gap := math.Abs(g.Y-y), g.X-end
	if gap < -jumpBack*em || gap > jumpAhead*em {
		return true
	}
	if off < drift*em {
		return false
	}
	small := g.Size < 0.85*size || size < 0.85*g.Size
	return !small || off > jumpBack*em || gap > 0.5*em
}

func newChunk(glyphs []content.Glyph, y, size float64) chunk {
	first := &glyphs[0]
	c := chunk{x0: first.X, x1: first.End, y: y, size: size, turn: first.Turn, artifact: first.Artifact, bold: true}
	gap := gapFor(glyphs)
	var b strings.Builder
	spaced := true // nothing to divide from yet
	end := first.End
	for i := range glyphs {
		g := &glyphs[i]
		if g.Space() {
			if !spaced {
				b.WriteByte(' ')
			}
			spaced = true
			continue
		}
		if isNoteMark(g, y, size, b.String()) {
			c.x1 = math.Max(c.x1, g.End)
			continue
		}
		if i > 0 && !spaced && g.X-glyphs[i-1].End > gap*math.Min(g.Size, glyphs[i-1].Size) {
			b.WriteByte(' ')
			spaced = true
		}
		if spaced && i > 0 {
			c.gap(end, g.X)
		}
		spaced = false
		c.bold = c.bold && g.Bold
		spell(&b, g.Text)
		c.x1, end = math.Max(c.x1, g.End), g.End
	}
	c.spaceAfter = spaced
	c.text = strings.TrimRight(b.String(), " ")
	return c
}

// gap notes the space from the end of one word to the beginning of the next.
func (c *chunk) gap(end, next float64) {
	wide := next - end
	switch {
	case c.second == 0:
		c.second, c.lead = next, wide
	case c.narrow == 0 || wide < c.narrow:
		c.narrow = wide
	}
	c.widest = math.Max(c.widest, wide)
}

// gapFor is the share of the size from which a gap divides words: more where the
// letters themselves are set apart.
func gapFor(glyphs []content.Glyph) float64 {
	limit := wordGap
	gaps, loose := 0, 0
	for i := range glyphs {
		switch {
		case glyphs[i].Space():
			limit = wideGap
		case i > 0 && !glyphs[i-1].Space():
			gaps++
			if glyphGap(glyphs, i) > looseTrack {
				loose++
			}
		}
	}
	if gaps > 2 && loose >= gaps-gaps/4 {
		limit += usualGap(glyphs)
	}
	return limit
}

// glyphGap is the gap in front of glyph i, as a share of the size.
func glyphGap(glyphs []content.Glyph, i int) float64 {
	return (glyphs[i].X - glyphs[i-1].End) / math.Min(glyphs[i].Size, glyphs[i-1].Size)
}

// usualGap is the gap that three in four are above.
func usualGap(glyphs []content.Glyph) float64 {
	var gaps []float64
	for i := 1; i < len(glyphs); i++ {
		if !glyphs[i].Space() && !glyphs[i-1].Space() {
			gaps = append(gaps, glyphGap(glyphs, i))
		}
	}
	sort.Float64s(gaps)
	return gaps[len(gaps)/4]
}

// ligatures are the presentation forms from U+FB00 on.
var ligatures = [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}

// spell writes a glyph's text with ligatures taken apart and nothing that only
// steers its looks.
func spell(b *strings.Builder, s string) {
	if len(s) == 1 {
		b.WriteString(s)
		return
	}
	for _, r := range s {
		switch {
		case r >= 0xfb00 && r < 0xfb00+rune(len(ligatures)):
			b.WriteString(ligatures[r-0xfb00])
		case r == 0xad || r == 0x2010 || r == 0x2011:
			b.WriteByte('-') // a shown soft or firm hyphen
		case r == 0xa0 || r >= 0x2000 && r <= 0x200a || r == 0x202f || r == '\t':
			b.WriteByte(' ')
		case r < 32 || r >= 0x7f && r < 0xa0 || r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2060 && r <= 0x206f || r == utf8.RuneError:
		default:
			b.WriteRune(r)
		}
	}
}

// distinct drops text that is drawn a second time at the same place for a bolder or
// shadowed look.
func distinct(all []chunk) []chunk {
	type place struct {
		x, y int
		text string
	}
	seen := map[place]bool{}
	kept := all[:0]
	for _, c := range all {
		grid := math.Max(c.size*0.3, 0.5)
		p := place{int(math.Round(c.x0 / grid)), int(math.Round(c.y / grid)), c.text}
		if seen[p] && len(c.text) > 1 {
			continue
		}
		seen[p] = true
		kept = append(kept, c)
	}
	return kept
}
