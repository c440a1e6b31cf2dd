package layout

import (
	"fmt"
	"strings"
	"testing"

	"sfjassess/ingest/pdf/content"
)

// paper is a page that tests write on: every character is half its size wide.
type paper struct{ content.Page }

func newPaper(n int) *paper {
	return &paper{content.Page{Number: n, Width: 595, Height: 842}}
}

func (p *paper) put(x, y, size float64, bold bool, text string) *paper {
	for _, r := range text {
		p.Glyphs = append(p.Glyphs, content.Glyph{Text: string(r), X: x, Y: y, End: x + size/2, Size: size, Bold: bold})
		x += size / 2
	}
	return p
}

// at writes running text of size 10.
func (p *paper) at(x, y float64, text string) *paper { return p.put(x, y, 10, false, text) }

// lines writes lines of running text downwards, 12 points apart.
func (p *paper) lines(x, y float64, texts ...string) *paper {
	for i, t := range texts {
		p.at(x, y-12*float64(i), t)
	}
	return p
}

// show arranges pages and writes a line for each block.
func show(pages ...*paper) string {
	var sheets []Sheet
	for _, p := range pages {
		sheets = append(sheets, NewSheet(p.Page))
	}
	r := Arrange(sheets)
	var b strings.Builder
	for _, bl := range r.Blocks {
		fmt.Fprintf(&b, "%s%d", bl.Kind, bl.Level)
		for _, p := range bl.Pieces {
			fmt.Fprintf(&b, " %d:%s", p.Page, p.Text)
		}
		if bl.Header != nil {
			fmt.Fprintf(&b, " under %s", strings.Join(bl.Header, ","))
		}
		b.WriteByte('\n')
	}
	for _, s := range r.Running {
		fmt.Fprintf(&b, "running %s\n", s)
	}
	return b.String()
}

func check(t *testing.T, got string, want ...string) {
	t.Helper()
	if w := strings.Join(want, "\n") + "\n"; got != w {
		t.Errorf("got:\n%swant:\n%s", got, w)
	}
}

func TestWordsInGaps(t *testing.T) {
	p := newPaper(1)
	for i, w := range []string{"No", "spaces", "are", "shown"} {
		p.at(72+[]float64{0, 13, 46, 64}[i], 700, w) // gaps of 3 points
	}
	check(t, show(p), "paragraph0 1:No spaces are shown")
	p = newPaper(1)
	for i, c := range "SARA plan" {
		if c != ' ' {
			p.at(72+9*float64(i), 700, string(c)) // letters set apart by 4 points
		}
	}
	check(t, show(p), "paragraph0 1:SARA plan")
}

func TestParagraphs(t *testing.T) {
	p := newPaper(1).lines(72, 700, "The first paragraph has a first line that is long", "and ends here.").
		lines(72, 666, "The second one stands further down than a line", "would, and ends.", "A third follows without a gap, begun on a line of", "its own.")
	check(t, show(p),
		"paragraph0 1:The first paragraph has a first line that is long and ends here.",
		"paragraph0 1:The second one stands further down than a line would, and ends.",
		"paragraph0 1:A third follows without a gap, begun on a line of its own.")
}

func TestFirstLinesSetIn(t *testing.T) {
	p := newPaper(1).at(92, 700, "The first line is set in and the rest are not so").
		lines(72, 688, "that the reader sees where each paragraph begins there,").
		at(92, 676, "And here begins the next one, which is as long as it.").
		lines(72, 664, "the first, and which ends with a line that is full too.")
	check(t, show(p),
		"paragraph0 1:The first line is set in and the rest are not so that the reader sees where each paragraph begins there,",
		"paragraph0 1:And here begins the next one, which is as long as it. the first, and which ends with a line that is full too.")
}

func TestHeadings(t *testing.T) {
	p := newPaper(1).put(72, 760, 20, true, "Title").put(72, 730, 14, true, "1. Part").
		lines(72, 700, "Running text that is long enough to be the body.", "It has a second line as well.").
		put(72, 660, 10, true, "Bold title").
		lines(72, 640, "More running text that follows the bold title here.")
	check(t, show(p),
		"heading1 1:Title",
		"heading2 1:1. Part",
		"paragraph0 1:Running text that is long enough to be the body. It has a second line as well.",
		"heading6 1:Bold title",
		"paragraph0 1:More running text that follows the bold title here.")
}

func TestLists(t *testing.T) {
	p := newPaper(1).lines(72, 700, "A lead-in to the list, set from margin to margin:").
		at(82, 680, "•").lines(97, 680, "The first item is long and takes two lines of", "text").
		at(82, 656, "•").at(97, 656, "Second").
		at(102, 644, "–").at(117, 644, "Deeper").
		at(77, 624, "1.").at(97, 624, "One").
		at(77, 612, "2.").at(97, 612, "Two").
		lines(72, 592, "1. This paragraph only begins with a number and it goes", "on under the number.").
		at(72, 560, "2024. A year is no number of a list.")
	check(t, show(p),
		"paragraph0 1:A lead-in to the list, set from margin to margin:",
		"item1 1:The first item is long and takes two lines of text",
		"item1 1:Second",
		"item2 1:Deeper",
		"item1 1:One",
		"item1 1:Two",
		"paragraph0 1:1. This paragraph only begins with a number and it goes on under the number.",
		"paragraph0 1:2024. A year is no number of a list.")
}

// Numbers that stand apart from their text only by a wide gap make a list.
func TestNumbersApartByAGap(t *testing.T) {
	p := newPaper(1).lines(72, 700, "A lead-in to the list, set from margin to margin:")
	for i, text := range []string{"Recording", "Asking"} {
		y := 680 - 12*float64(i)
		p.at(72, y, fmt.Sprintf("%d.", i+1)).at(89, y, text)
	}
	check(t, show(p), "paragraph0 1:A lead-in to the list, set from margin to margin:", "item1 1:Recording", "item1 1:Asking")
}

func TestDrawnBullets(t *testing.T) {
	p := newPaper(1).at(97, 700, "An item")
	p.Dots = []content.Dot{{X0: 84, Y0: 701, X1: 88, Y1: 705}, {X0: 300, Y0: 300, X1: 304, Y1: 304}}
	check(t, show(p), "item1 1:An item")
}

func TestTable(t *testing.T) {
	p := newPaper(1).lines(72, 740, "Some text above the table, from margin to margin.").
		at(72, 700, "What").at(200, 700, "Before").at(300, 700, "After").
		lines(72, 680, "Calls to", "the line").at(200, 674, "147").at(300, 674, "83").
		at(72, 650, "Cost").at(300, 650, "£5").
		lines(72, 620, "Some text below the table, from margin to margin.")
	check(t, show(p),
		"paragraph0 1:Some text above the table, from margin to margin.",
		"row0 1:What | Before | After",
		"row1 1:Calls to the line | 147 | 83 under What,Before,After",
		"row1 1:Cost |  | £5 under What,Before,After",
		"paragraph0 1:Some text below the table, from margin to margin.")
}

func TestTableOverPages(t *testing.T) {
	one := newPaper(1).lines(72, 740, "Some text above the table, from margin to margin.").
		at(72, 100, "What").at(200, 100, "Came of it").at(72, 80, "Met").at(200, 80, "The plan was")
	two := newPaper(2).at(72, 780, "What").at(200, 780, "Came of it").
		at(200, 760, "agreed.").at(72, 740, "Asked").at(200, 740, "No answer").
		lines(72, 700, "Some text below the table, from margin to margin.")
	check(t, show(one, two),
		"paragraph0 1:Some text above the table, from margin to margin.",
		"row0 1:What | Came of it",
		"row1 1:Met | The plan was  2:agreed. under What,Came of it",
		"row1 2:Asked | No answer under What,Came of it",
		"paragraph0 2:Some text below the table, from margin to margin.")
}

func TestColumns(t *testing.T) {
	p := newPaper(1).lines(72, 700, "The first column begins", "here and goes on at the", "top of the second one", "where the paragraph").
		lines(300, 700, "ends.", "Another one follows it.")
	check(t, show(p),
		"paragraph0 1:The first column begins here and goes on at the top of the second one where the paragraph ends.",
		"paragraph0 1:Another one follows it.")
}

func TestColumnsDrawnRowByRow(t *testing.T) {
	p := newPaper(1)
	left := []string{"left one goes on and", "left two goes on and", "left three goes on and", "left four goes on and", "left five goes on and", "left six"}
	for i, l := range left {
		p.at(300, 640-12*float64(i), strings.Replace(l, "left", "right", 1))
	}
	for i := len(left) - 1; i >= 0; i-- {
		p.at(72, 640-12*float64(i), left[i])
	}
	check(t, show(p), "paragraph0 1:left one goes on and left two goes on and left three goes on and left four goes on and left five goes on and left six "+
		"right one goes on and right two goes on and right three goes on and right four goes on and right five goes on and right six")
}

func TestRunningHeads(t *testing.T) {
	var pages []*paper
	for n := 1; n <= 4; n++ {
		p := newPaper(n).at(72, 800, "A. Learner, Unit 4").
			lines(72, 600, fmt.Sprintf("Text %c that stands on its own page and ends there.", 'A'+n)).
			at(290, 30, fmt.Sprintf("Page %d of 4", n))
		pages = append(pages, p)
	}
	check(t, show(pages...),
		"paragraph0 1:Text B that stands on its own page and ends there.",
		"paragraph0 2:Text C that stands on its own page and ends there.",
		"paragraph0 3:Text D that stands on its own page and ends there.",
		"paragraph0 4:Text E that stands on its own page and ends there.",
		"running A. Learner, Unit 4")
}

// The rows of a long log look like each other at every page's edge, and its headings
// are printed on each page.
func TestLogIsNoRunningHead(t *testing.T) {
	var pages []*paper
	var want []string
	under := ""
	for n := 1; n <= 4; n++ {
		p := newPaper(n).at(72, 780, "Date").at(150, 780, "What I did")
		if n == 1 {
			want = append(want, "row0 1:Date | What I did")
			under = " under Date,What I did"
		}
		for i := range 4 {
			text := fmt.Sprintf("%d May", 4*n+i)
			p.at(72, 760-20*float64(i), text).at(150, 760-20*float64(i), "Rang the officer")
			want = append(want, fmt.Sprintf("row1 %d:%s | Rang the officer%s", n, text, under))
		}
		pages = append(pages, p)
	}
	check(t, show(pages...), want...)
}

// A running head above what happens to be a table is none the less one.
func TestRunningHeadAboveTable(t *testing.T) {
	var pages []*paper
	for n := 1; n <= 4; n++ {
		p := newPaper(n).at(72, 800, "Portfolio").at(400, 800, "A. Learner")
		if n == 2 {
			p.at(72, 780, "What").at(200, 780, "When").at(72, 760, "Call").at(200, 760, "Monday")
		}
		pages = append(pages, p.lines(72, 600, fmt.Sprintf("Text %c that stands on its own page and ends there.", 'A'+n)))
	}
	got := show(pages...)
	if !strings.Contains(got, "row0 2:What | When\nrow1 2:Call | Monday under What,When\n") || !strings.HasSuffix(got, "running A. Learner\nrunning Portfolio\n") {
		t.Errorf("got:\n%s", got)
	}
}

// Pages with one short line each are not all running head.
func TestShortPagesAreNotEmptied(t *testing.T) {
	var pages []*paper
	for n := 1; n <= 4; n++ {
		pages = append(pages, newPaper(n).at(72, 700, fmt.Sprintf("Statement %d", n)))
	}
	check(t, show(pages...), "paragraph0 1:Statement 1  2:Statement 2  3:Statement 3  4:Statement 4")
}

func TestRunningHeadOfTwoPages(t *testing.T) {
	one := newPaper(1).at(72, 800, "A. Learner").lines(72, 700, "Text of the first page that ends there.").at(290, 30, "1")
	two := newPaper(2).at(72, 800, "A. Learner").lines(72, 700, "Text of the second page that ends there.").at(290, 30, "2")
	check(t, show(one, two), "paragraph0 1:Text of the first page that ends there.", "paragraph0 2:Text of the second page that ends there.", "running A. Learner")
}

func TestLabelsDrawnLast(t *testing.T) {
	p := newPaper(1).at(97, 700, "First item").at(97, 688, "Second item").at(72, 660, "Running text that follows.").
		at(82, 700, "•").at(82, 688, "•")
	check(t, show(p), "item1 1:First item", "item1 1:Second item", "paragraph0 1:Running text that follows.")
}

func TestParagraphOverPages(t *testing.T) {
	one := newPaper(1).lines(72, 148, "This line and the next are here to say how wide the text", "of these pages is, which four lines alone could not say.",
		"").lines(72, 100, "This paragraph began near the foot of a page, and it is", "not ended by the end of that page but goes on over the",
		"leaf, and then some, and then some more, and then it is,")
	two := newPaper(2).lines(72, 780, "at last, over.", "Another one.")
	check(t, show(one, two),
		"paragraph0 1:This line and the next are here to say how wide the text of these pages is, which four lines alone could not say.",
		"paragraph0 1:This paragraph began near the foot of a page, and it is not ended by the end of that page but goes on over the "+
			"leaf, and then some, and then some more, and then it is,  2:at last, over.",
		"paragraph0 2:Another one.")
}

func TestNotesStandLast(t *testing.T) {
	one := newPaper(1).lines(72, 148, "This line and the next are here to say how wide the text", "of these pages is, and they go on over the page, although").
		put(72, 60, 8, false, "1 A note stands at the foot.")
	two := newPaper(2).lines(72, 780, "a note stands between.")
	check(t, show(one, two),
		"paragraph0 1:This line and the next are here to say how wide the text of these pages is, and they go on over the page, although  2:a note stands between.",
		"paragraph0 1:1 A note stands at the foot.")
}

// A small quotation at the foot of a page stays where it is.
func TestSmallQuotationIsNoNote(t *testing.T) {
	one := newPaper(1).lines(72, 148, "This line and the next are here to say how wide the text", "of these pages is, and it ends here.").
		put(82, 100, 8, false, "We ended the scheme in May.")
	two := newPaper(2).lines(72, 780, "Another paragraph stands on the second page.")
	check(t, show(one, two),
		"paragraph0 1:This line and the next are here to say how wide the text of these pages is, and it ends here.",
		"paragraph0 1:We ended the scheme in May.",
		"paragraph0 2:Another paragraph stands on the second page.")
}

func TestNoteMarks(t *testing.T) {
	p := newPaper(1).at(72, 700, "He said so.").put(127, 704, 6, false, "12").at(134, 700, " It is 30 m").put(189, 704, 6, false, "2").
		at(192, 700, " on the 1").put(237, 704, 6, false, "st")
	check(t, show(p), "paragraph0 1:He said so. It is 30 m2 on the 1st")
}

func TestSeams(t *testing.T) {
	m := &measures{words: map[string]bool{"partnership": true, "e-mail": true, "hand": true, "held": true}}
	for _, c := range []struct {
		divided    bool
		text, next string
		want       string
	}{
		{false, "the partner-", "ship grew", "the partnership grew"},
		{false, "my e-", "mail went", "my e-mail went"},
		{false, "twenty-", "two of them", "twenty-two of them"},
		{true, "consis-", "tently so", "consistently so"},
		{true, "a hand-", "held radio", "a hand-held radio"},
		{true, "Nov-", "Jan", "Nov-Jan"},
		{true, "non-", "standard", "non-standard"},
		{true, "intelligence-", "led policing", "intelligence-led policing"},
		{true, "pre-ap-", "prove it", "pre-approve it"},
		{true, "hand-to-", "hand", "hand-to-hand"},
		{true, "Fourteen-", "year-olds", "Fourteen-year-olds"},
		{false, "1100–", "1900", "1100–1900"},
		{false, "word –", "and more", "word – and more"},
		{false, "PCSO/", "officer", "PCSO/officer"},
		{false, "one", "two", "one two"},
	} {
		m.divided = c.divided
		left, between := m.seam(printed{text: c.text}, c.next)
		if got := left + between + c.next; got != c.want {
			t.Errorf("divided %v: got %q, want %q", c.divided, got, c.want)
		}
	}
}

func TestDoublePrintIsReadOnce(t *testing.T) {
	p := newPaper(1).at(72, 700, "Printed twice.").at(72.3, 700, "Printed twice.")
	check(t, show(p), "paragraph0 1:Printed twice.")
}

func TestSpelling(t *testing.T) {
	var b strings.Builder
	for _, s := range []string{"ﬃ", "\u00ad", "\u00a0", "a\u200bb", "\u202e", "é"} {
		spell(&b, s)
	}
	if got := b.String(); got != "ffi- abé" {
		t.Errorf("got %q", got)
	}
}

func FuzzArrange(f *testing.F) {
	f.Add([]byte("\x10\x20\x0aA\x12\x20\x0aB\x50\x20\x0a1\x10\x40\x0a•"))
	f.Add([]byte("0000000011110000222200003333"))
	f.Fuzz(func(t *testing.T, data []byte) {
		one, two := newPaper(1), newPaper(2)
		total := 0
		for ; len(data) >= 4; data = data[4:] {
			p := one
			if data[2]&0x80 != 0 {
				p = two
			}
			p.put(float64(data[0])*3, float64(data[1])*4, float64(data[2]&0x3f)+1, data[2]&0x40 != 0, string(rune(data[3])))
			total++
		}
		pieces := 0
		for _, b := range Arrange([]Sheet{NewSheet(one.Page), NewSheet(two.Page)}).Blocks {
			pieces += len(b.Pieces)
			for _, p := range b.Pieces {
				if p.Page < 1 || p.Page > 2 {
					t.Fatalf("piece on page %d", p.Page)
				}
			}
		}
		if pieces > total {
			t.Fatalf("%d pieces of %d glyphs", pieces, total)
		}
	})
}
