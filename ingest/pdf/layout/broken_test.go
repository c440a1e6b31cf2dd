package layout

import (
	"strings"
	"testing"
)

// Narrow cells break words without a hyphen. A space at a line's end, or a word that
// stands elsewhere behind it, tells them from whole ones.
func TestWordsBrokenInNarrowCells(t *testing.T) {
	p := newPaper(1).at(72, 700, "Step").at(132, 700, "What").at(192, 700, "Why")
	p.at(72, 680, "Listened").lines(132, 680, "knowledg", "e of ", "customer", "s and ", "products", "and ").lines(192, 680, "residents", "said so")
	p.at(72, 590, "Proposed").lines(132, 590, "develop", "ment of ", "services", ".").at(192, 590, "as they")
	p.at(72, 500, "The products and the knowledge are here.")
	check(t, show(p),
		"row0 1:Step | What | Why",
		"row1 1:Listened | knowledge of customers and products and | residents said so under Step,What,Why",
		"row1 1:Proposed | development of services. | as they under Step,What,Why",
		"paragraph0 1:The products and the knowledge are here.")
}

// Where few such lines go on with what is no word, the file breaks none.
func TestWholeWordsInNarrowCells(t *testing.T) {
	p := newPaper(1).at(72, 700, "Step").at(132, 700, "What").at(192, 700, "Why")
	p.at(72, 680, "Listened").lines(132, 680, "products", "ere long").at(192, 680, "so")
	p.at(72, 640, "Proposed").lines(132, 640, "services", "and all").at(192, 640, "as")
	p.at(72, 500, "They and all that.")
	check(t, show(p),
		"row0 1:Step | What | Why",
		"row1 1:Listened | products ere long | so under Step,What,Why",
		"row1 1:Proposed | services and all | as under Step,What,Why",
		"paragraph0 1:They and all that.")
}

// A word that a page divides goes on like one that a line divides.
func TestWordBrokenOverThePage(t *testing.T) {
	for _, c := range []struct {
		text, next string
		want       lineBreak
	}{
		{"the\nindepen", "dently so", perhaps},
		{"the\nindepen", "Dently so", atSpace},
		{"the indepen", "dently so", atSpace},
		{"so.", "dently", atSpace},
	} {
		if got := overPage(c.text, c.next); got != c.want {
			t.Errorf("%q, %q: %d", c.text, c.next, got)
		}
	}
}

// A title in the first column only is a row of the table.
func TestRowOfOneCell(t *testing.T) {
	p := newPaper(1).at(72, 700, "Step").at(172, 700, "What").at(272, 700, "Why")
	p.at(72, 680, "Skill")
	p.at(72, 660, "Listening").at(172, 660, "to residents").at(272, 660, "they know")
	check(t, show(p),
		"row0 1:Step | What | Why",
		"row1 1:Skill |  |  under Step,What,Why",
		"row1 1:Listening | to residents | they know under Step,What,Why")
}

// Headings of two lines that are printed again on each page are no running heads, even
// where only the rest of a row follows them.
func TestTallHeadingsAgain(t *testing.T) {
	var pages []*paper
	for n, word := range []string{"thefts", "litter", "noise", "fires"} {
		p := newPaper(n+1).at(72, 788, "Step").lines(172, 800, "What was", "done").lines(272, 800, "Why it", "was")
		y := 765.0
		if n > 0 {
			p.at(172, y, word+" ended.")
			y -= 30
		}
		if n != 2 {
			p.at(72, y, "On "+word).at(172, y, word+" told").at(272, y, word+" known")
		}
		p.at(72, y-30, "Of "+word).at(172, y-30, word+" asked").at(272, y-30, word+" seen")
		p.at(72, y-60, "By "+word).at(172, y-60, word+" heard").at(272, y-60, word+" shown")
		pages = append(pages, p)
	}
	if got := show(pages...); strings.Contains(got, "running") {
		t.Error(got)
	}
}

// In a column filled to its right edge, a line that stops before it ends its paragraph.
func TestParagraphEndsWithPage(t *testing.T) {
	p := newPaper(1).lines(72, 700, "We asked residents what they had seen of", "the thefts and whom they had told of it,", "then wrote to a council that owns all of",
		"the street, and to shops that lost most,", "so that all of them knew of it and each;", "and of one who left it before an edge.")
	q := newPaper(2).lines(72, 700, "They met in the hall in May, where each of", "them said what they could do of it all.")
	check(t, show(p, q),
		"paragraph0 1:We asked residents what they had seen of the thefts and whom they had told of it, then wrote to a council that owns all of the street, and to shops that lost most, so that all of them knew of it and each; and of one who left it before an edge.",
		"paragraph0 2:They met in the hall in May, where each of them said what they could do of it all.")
}
