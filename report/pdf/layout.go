package pdf

import "sfjassess/report/paper"

// The page, in points: A4 with margins of 2.5 cm.
const (
	pageWidth, pageHeight = 595.28, 841.89
	margin                = 71
	textWidth             = pageWidth - 2*margin
	bottom                = pageHeight - margin
)

// page is what is drawn on one page.
type page []mark

// set is a block set into lines.
type set struct {
	look
	block paper.Block
	lines []line
	plain *face // for what is drawn beside it
	keep  bool  // it must not be parted from the next
}

func (f faces) set(blocks []paper.Block) []set {
	out := make([]set, len(blocks))
	for i, b := range blocks {
		l := lookOf(b)
		out[i] = set{l, b, wrap(f.letters(b.Runs, l.bold), (textWidth-l.indent)/l.size), f.of(false, false), b.Style == paper.Heading || paper.Leads(blocks[i:])}
	}
	return out
}

// whole is how many lines are never parted.
const whole = 4

// least is how high what must stand together at the start of some blocks is.
func least(sets []set) float64 {
	h := 0.0
	for _, s := range sets {
		n := len(s.lines)
		if n > whole && !s.keep {
			n = 2
		}
		h += s.before + float64(n)*s.leading
		if !s.keep {
			break
		}
		h += s.after
	}
	return h
}

// layout places blocks on pages, one after the other.
type layout struct {
	pages []page
	y     float64 // the top of what comes next
	level int     // of the last bookmark; -1 before the first
}

// place lays the blocks out.
func place(sets []set) []page {
	l := &layout{level: -1}
	l.turn()
	for i, s := range sets {
		if l.y > margin && l.y+least(sets[i:]) > bottom {
			l.turn()
		}
		if l.y > margin {
			l.y += s.before
		}
		l.head(s)
		l.lines(s)
		l.y += s.after
	}
	return l.pages
}

// turn begins a page.
func (l *layout) turn() {
	l.pages = append(l.pages, nil)
	l.y = margin
}

func (l *layout) draw(m mark) {
	last := len(l.pages) - 1
	l.pages[last] = append(l.pages[last], m)
}

// head draws what stands once, at the start of a block.
func (l *layout) head(s set) {
	if s.block.Style == paper.Heading {
		l.level = max(0, min(s.block.Level-1, l.level+1)) // no level is left out
		l.draw(bookmark{text(s.block), l.level, l.y})
	}
	if s.rule && l.y > margin {
		l.draw(area{margin, l.y - s.before/3, textWidth, 0.6, pale, false})
	}
	if s.bullet {
		l.draw(words{margin + s.indent - step + 4, l.y + baseline(s.look), s.size, green, stretch{text: "•", face: s.plain}})
	}
	if s.block.Style == paper.Room {
		l.draw(area{margin, l.y, textWidth, s.leading, pale, true})
	}
}

// baseline is how far below the top of a line its letters stand.
func baseline(s look) float64 { return s.leading/2 + s.size*0.36 }

// lines draws the lines of a block, on several pages when they must be. No line of it
// stands alone.
func (l *layout) lines(s set) {
	for rest := s.lines; len(rest) > 0; {
		n := min(int((bottom-l.y)/s.leading), len(rest))
		if n == len(rest)-1 {
			n--
		}
		if n < 1 {
			if l.y == margin {
				n = 1
			} else {
				l.turn()
				continue
			}
		}
		if s.bar {
			l.draw(area{margin, l.y, 2.2, float64(n) * s.leading, green, false})
		}
		for _, line := range rest[:n] {
			for _, x := range line.stretches() {
				l.draw(words{margin + s.indent + x.x*s.size, l.y + baseline(s.look), s.size, s.ink, x})
			}
			l.y += s.leading
		}
		if rest = rest[n:]; len(rest) > 0 {
			l.turn()
		}
	}
}

// text is the words of a block without their look.
func text(b paper.Block) string {
	s := ""
	for _, r := range b.Runs {
		s += r.Text
	}
	return s
}
