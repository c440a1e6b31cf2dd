package pdf

import (
	"fmt"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"sfjassess/report/paper"
)

// family is the name of the fonts in the file.
const family = "go"

// mark is one thing that is drawn.
type mark interface{ draw(*fpdf.Fpdf) }

// words are letters of one face, from a place on their baseline.
type words struct {
	x, y, size float64
	ink        ink
	stretch    stretch
}

func (w words) draw(p *fpdf.Fpdf) {
	p.SetFont(family, w.stretch.face.style, w.size)
	p.SetTextColor(w.ink[0], w.ink[1], w.ink[2])
	p.Text(w.x, w.y, w.stretch.text)
}

// area is a rectangle, filled or as a frame.
type area struct {
	x, y, width, height float64
	ink                 ink
	frame               bool
}

func (a area) draw(p *fpdf.Fpdf) {
	if a.frame {
		p.SetDrawColor(a.ink[0], a.ink[1], a.ink[2])
		p.Rect(a.x, a.y, a.width, a.height, "D")
		return
	}
	p.SetFillColor(a.ink[0], a.ink[1], a.ink[2])
	p.Rect(a.x, a.y, a.width, a.height, "F")
}

// bookmark is an entry of the contents that a reader shows beside the pages.
type bookmark struct {
	title string
	level int // from 0
	y     float64
}

func (b bookmark) draw(p *fpdf.Fpdf) { p.Bookmark(b.title, b.level, b.y) }

// Write writes the blocks as a PDF: A4, in British English, with a line of text and the
// number of the page at the foot of each. Its title is the first heading.
func Write(w io.Writer, blocks []paper.Block, foot string) error {
	fonts, err := openFaces()
	if err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	p := blank(fonts)
	for _, b := range blocks {
		if b.Style == paper.Heading {
			p.SetTitle(text(b), true)
			break
		}
	}
	pages := place(fonts.set(blocks))
	for i, page := range pages {
		p.AddPage()
		p.SetFont(family, "", 8.5)
		for _, m := range append(page, fonts.foot(foot, i+1, len(pages))...) {
			m.draw(p)
		}
	}
	if err := p.Output(w); err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	return nil
}

// blank is a document without pages. Its dates are always the same.
func blank(fonts faces) *fpdf.Fpdf {
	p := fpdf.New("P", "pt", "A4", "")
	epoch := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	p.SetCreationDate(epoch)
	p.SetModificationDate(epoch)
	p.SetProducer("", true)
	p.SetCatalogSort(true)
	p.SetLang("en-GB")
	p.SetAutoPageBreak(false, 0)
	p.SetLineWidth(0.6)
	for _, f := range fonts {
		p.AddUTF8FontFromBytes(family, f.style, f.file)
	}
	return p
}

// foot is what stands at the foot of a page.
func (f faces) foot(text string, number, of int) []mark {
	const size, y = 8.5, pageHeight - margin/2
	at := func(s string, right bool) mark {
		l := line(f.letters([]paper.Run{{Text: s}}, false))
		x := float64(margin)
		if right {
			for _, c := range l {
				x -= c.width * size
			}
			x += textWidth
		}
		w := words{x: x, y: y, size: size, ink: grey}
		for _, c := range l {
			w.stretch.text += string(c.r)
		}
		w.stretch.face = f.of(false, false)
		return w
	}
	return []mark{at(text, false), at(fmt.Sprintf("Page %d of %d", number, of), true)}
}
