package pdf

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sfjassess/ingest"
	"sfjassess/ingest/pdf/pdftest"
)

func read(t testing.TB, data []byte, lim ingest.Limits) (*ingest.Document, error) {
	t.Helper()
	return Reader{}.Read(context.Background(), ingest.Source{Path: "w.pdf", Bytes: data, Format: ingest.PDF}, lim)
}

func sample(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// listing is a line for each block, typographers' quotes made straight.
func listing(d *ingest.Document) string {
	var b strings.Builder
	for i := range d.Blocks {
		fmt.Fprintf(&b, "%s%d %s\n", d.Blocks[i].Kind, d.Blocks[i].Level, d.Blocks[i].Text)
	}
	return strings.NewReplacer("’", "'", "‘", "'", "“", "\"", "”", "\"").Replace(b.String())
}

// One write-up printed by many programs reads as one and the same.
func TestProducers(t *testing.T) {
	want := string(sample(t, "writeup.txt"))
	for _, name := range []string{"chromium", "wkhtmltopdf", "weasyprint", "libreoffice", "columns", "pdflatex",
		"xelatex", "ghostscript", "postscript", "cairo"} {
		t.Run(name, func(t *testing.T) {
			d, err := read(t, sample(t, name+".pdf"), ingest.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			got := strings.Split(listing(d), "\n")
			want := strings.Split(want, "\n")
			if name == "columns" { // printed without the table, which does not fit into a column
				want = slices.DeleteFunc(want, func(l string) bool { return strings.HasPrefix(l, "row") })
			}
			for i, w := range want {
				if i >= len(got) || got[i] != w {
					t.Errorf("block %d:\n got %q\nwant %q", i, got[min(i, len(got)-1)], w)
				}
			}
		})
	}
}

// Slicing the content at a location gives the block's text back, and the pages rise.
func TestLocations(t *testing.T) {
	d, err := read(t, sample(t, "libreoffice.pdf"), ingest.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	last := 1
	twoPages := false
	for i := range d.Blocks {
		b := &d.Blocks[i]
		loc := d.Locate(i, 0, len(b.Text))
		if got := strings.Join(strings.Fields(d.Content[loc.Start:loc.End]), " "); got != strings.Join(strings.Fields(b.Text), " ") {
			t.Errorf("block %d: content %q, text %q", i, got, b.Text)
		}
		end := d.Locate(i, len(b.Text)-1, len(b.Text))
		if loc.Page < last || end.Page < loc.Page || end.Page > d.Pages || loc.Line != 0 {
			t.Errorf("block %d: pages %d to %d after %d, line %d", i, loc.Page, end.Page, last, loc.Line)
		}
		last = end.Page
		twoPages = twoPages || end.Page > loc.Page
	}
	if d.Pages != 2 || last != 2 {
		t.Errorf("%d pages, the last block on %d", d.Pages, last)
	}
	d, err = read(t, sample(t, "chromium.pdf"), ingest.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range d.Blocks {
		n := len(d.Blocks[i].Text)
		twoPages = twoPages || d.Locate(i, 0, 1).Page == 1 && d.Locate(i, n-1, n).Page == 2
	}
	if !twoPages {
		t.Error("no block runs over a page, though one does in the sample")
	}
}

func TestSections(t *testing.T) {
	d, err := read(t, sample(t, "weasyprint.pdf"), ingest.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range d.Blocks {
		if strings.HasPrefix(d.Blocks[i].Text, "The drainage board mended") {
			if want := "Quad bikes on Marsh Lane › 1. How it came up › What people told me"; d.Blocks[i].Section != want {
				t.Errorf("section %q, want %q", d.Blocks[i].Section, want)
			}
		}
	}
}

func TestRunningHeadIsSaid(t *testing.T) {
	d, err := read(t, sample(t, "libreoffice.pdf"), ingest.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Warnings) != 1 || !strings.Contains(d.Warnings[0].Text, "“Portfolio of evidence, unit 4, learner 20417”") {
		t.Errorf("warnings %v", d.Warnings)
	}
}

const prose = "BT /F1 10 Tf 72 700 Td (I visited the stall on Monday and spoke to the owner.) Tj ET"

// scan draws a picture over the whole page.
const scan = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 ID x EI Q"

func TestErrors(t *testing.T) {
	good := pdftest.Pages(pdftest.Helvetica, []string{prose})
	locked, err := os.ReadFile("repair/testdata/password-256.pdf")
	if err != nil {
		t.Fatal(err)
	}
	mute := "/Font<</F1<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<<>>]>>>>"
	for name, c := range map[string]struct {
		data []byte
		lim  ingest.Limits
		want string
	}{
		"password":  {locked, ingest.Limits{}, "is protected by a password; remove the password"},
		"damaged":   {[]byte("%PDF-1.7 and nothing"), ingest.Limits{}, "no page was found in it; export it again"},
		"empty":     {pdftest.Pages("", []string{""}), ingest.Limits{}, "holds no text"},
		"scan":      {pdftest.Pages("", []string{scan}), ingest.Limits{}, "is a scan without text; run OCR, e.g. ocrmypdf"},
		"unseen":    {pdftest.Pages(pdftest.Helvetica, []string{"1 g " + prose}), ingest.Limits{}, "only text that nobody can see"},
		"mute":      {pdftest.Pages(mute, []string{prose}), ingest.Limits{}, "characters cannot be told"},
		"pages":     {pdftest.Pages(pdftest.Helvetica, []string{prose, prose}), ingest.Limits{Pages: 1}, "has more pages than the limit"},
		"objects":   {good, ingest.Limits{Objects: 3}, "has more objects than the limit"},
		"bytes":     {good, ingest.Limits{Bytes: 100}, "is larger than the limit"},
		"text":      {good, ingest.Limits{Text: 10}, "holds more text than the limit"},
		"encrypted": {[]byte(strings.Replace(string(good), "/Root", "/Encrypt<</Filter/X>>/Root", 1)), ingest.Limits{}, "is encrypted in a way"},
	} {
		_, err := read(t, c.data, c.lim)
		var re *ingest.ReadError
		if !errors.As(err, &re) || !strings.Contains(err.Error(), c.want) || re.Remedy == "" {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
}

func TestWarnings(t *testing.T) {
	gibberish := "BT /F1 10 Tf 12 TL 72 700 Td " + strings.Repeat("(7KH TXLFN EURZQ IR[ MXPSV RYHU) Tj T* ", 20) + "ET"
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"scan":       {pdftest.Pages(pdftest.Helvetica, []string{prose, scan}), "Page 2 is a scan without text and was not read; run OCR, e.g. ocrmypdf"},
		"recognised": {pdftest.Pages(pdftest.Helvetica, []string{"3 Tr " + prose + " " + scan}), "Page 1 is a scan, and its text comes from text recognition"},
		"scans":      {pdftest.Pages(pdftest.Helvetica, []string{prose, scan, scan, scan, "", scan}), "Pages 2–4, 6 are scans without text"},
		"tiny":       {pdftest.Pages(pdftest.Helvetica, []string{prose + " BT /F1 1 Tf 72 50 Td (community policing partnership evaluation) Tj ET"}), "Page 1: text too small to be seen was left out here: “community policing partnership evaluation”"},
		"garbled":    {pdftest.Pages(pdftest.Helvetica, []string{prose, gibberish}), "Page 2 is set in fonts that do not say which characters they show"},
		"garbled paragraph": {pdftest.Pages(pdftest.Helvetica, []string{strings.Replace(prose, "ET", "0 -30 Td 12 TL "+
			strings.Repeat("(7KH TXLFN EURZQ IR[ MXPSV RYHU WKH OD]\\ GRJ DQG) Tj T* ", 6)+
			"0 -30 Td (I wrote it up for the team and sent it to the owner on the same day, and to the ward.) Tj ET", 1)}),
			"Page 1 shows some characters that could not be read"},
		"damaged": {[]byte(strings.Replace(string(pdftest.Pages(pdftest.Helvetica, []string{prose})), "startxref", "xxx", 1)), "was pieced together"},
	} {
		d, err := read(t, c.data, ingest.Limits{Unread: 0.9})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(d.Blocks) == 0 || strings.Contains(d.Content, "7KH") || !strings.HasPrefix(d.Blocks[0].Text, "I visited") {
			t.Errorf("%s: %d blocks: %s", name, len(d.Blocks), listing(d))
		}
		if len(d.Warnings) != 1 || !strings.Contains(d.Warnings[0].String(), c.want) {
			t.Errorf("%s: warnings %v, want %q", name, d.Warnings, c.want)
		}
	}
}

// The share of the pages that was not read is told, and too large a one refused.
func TestUnread(t *testing.T) {
	other := " " + strings.Replace(prose, "Monday", "Friday", 1)
	head := strings.Replace(prose, "700", "800", 1) + " "
	for name, c := range map[string]struct {
		pages []string
		want  float64
	}{
		"all read":         {[]string{prose}, 0},
		"empty page":       {[]string{prose, ""}, 0},
		"one of two":       {[]string{prose, scan}, 0.5},
		"scans under head": {[]string{head + other, head + other, head + scan, head + scan}, 0.5},
	} {
		d, err := read(t, pdftest.Pages(pdftest.Helvetica, c.pages), ingest.Limits{})
		if err != nil || math.Abs(d.Unread-c.want) > 1e-9 {
			t.Errorf("%s: %v, want %v of %d blocks", name, err, c.want, len(d.Blocks))
		}
	}
	_, err := read(t, pdftest.Pages(pdftest.Helvetica, []string{prose, scan}), ingest.Limits{Unread: 0.4})
	if err == nil || !strings.Contains(err.Error(), "could be read only in part: 50 % of it (Page 2 is a scan") || !strings.Contains(err.Error(), "--max-unread") {
		t.Errorf("got %v", err)
	}
}

func TestGarbled(t *testing.T) {
	english := strings.Repeat("I spoke to PC Smith at 10am about the A52 and the PCSOs' e-mails, £250 in all. ", 10)
	welsh := strings.Repeat("Mae hen wlad fy nhadau yn annwyl i mi, gwlad beirdd a chantorion, enwogion o fri. ", 10)
	table := strings.Repeat("Calls 147 83 31% 212 61 £11,400 ", 20)
	drawing := strings.Repeat("+-----------+ | Numeric | +---^---+ | (+,-,*) | ", 30)
	names := strings.Repeat("r1.Interval r2.RectFromPoints s2LatLng CellID.ParentAtLevel exactVector3D ", 20)
	cipher := strings.Repeat("pgl xkhuk pgdp zl mlf hf mxqmkb ukq cukflk xj pgl dqlup djq ugkxq, ", 20)
	for text, want := range map[string]bool{english: false, welsh: false, table: false, "xkcd qwrt": false, drawing: false, names: false, cipher: true,
		strings.Repeat("7KH TXLFN EURZQ IR[ ", 20): true, strings.Repeat("$k%t #w*z ", 30): true} {
		if lettersOf(text).garbled() != want {
			t.Errorf("%.30q: garbled %v", text, !want)
		}
	}
}

func TestContextEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := Reader{}.Read(ctx, ingest.Source{Bytes: sample(t, "chromium.pdf")}, ingest.Limits{})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// Files made to cost much are given up or cut, and do not stop the program: a minute is
// far above what a busy machine takes.
func TestCostlyFiles(t *testing.T) {
	calls := strings.Repeat("/X Do /Y Do ", 400)
	nested := pdftest.Pages("/XObject<</X 5 0 R/Y 6 0 R>>", []string{calls},
		pdftest.Stream("/Subtype/Form/Resources<</XObject<</Y 6 0 R>>>>", []byte(calls)),
		pdftest.Stream("/Subtype/Form/Resources<</XObject<</X 5 0 R>>>>", []byte(calls)))
	for name, data := range map[string][]byte{
		"forms":   nested,
		"arrays":  pdftest.Pages("", []string{"x"}, strings.Repeat("[", 200_000)),
		"strings": []byte("%PDF-1.4\n" + strings.Repeat("1 0 obj (", 200_000)),
		"objects": []byte("%PDF-1.4\n" + strings.Repeat("1 0 obj << /Type /Catalog /Pages 1 0 R >> stream ", 50_000)),
		"glyphs":  pdftest.Pages(pdftest.Helvetica, []string{"BT /F1 9 Tf " + strings.Repeat("(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj 9 0 Td ", 50_000)}),
	} {
		start := time.Now()
		_, _ = read(t, data, ingest.Limits{})
		if d := time.Since(start); d > time.Minute {
			t.Errorf("%s: took %v", name, d)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(pdftest.Pages(pdftest.Helvetica, []string{prose, scan}))
	for _, name := range []string{"weasyprint.pdf", "xelatex.pdf", "postscript.pdf"} {
		f.Add(sample(f, name))
	}
	for _, data := range [][]byte{asWord(), asQuartz(), asDocs()} {
		f.Add(data)
	}
	locked, err := os.ReadFile("repair/testdata/objstm-aes-128.pdf")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(locked)
	lim := ingest.Limits{Pages: 10, Objects: 2000, Inflated: 4 << 20}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := read(t, data, lim)
		if err != nil {
			var re *ingest.ReadError
			if !errors.As(err, &re) {
				t.Fatalf("not a ReadError: %v", err)
			}
			return
		}
		for i := range d.Blocks {
			loc := d.Locate(i, 0, len(d.Blocks[i].Text))
			if loc.Start < 0 || loc.End > len(d.Content) || loc.Start > loc.End || loc.Page < 1 || loc.Page > d.Pages {
				t.Fatalf("block %d at %+v of %d bytes, %d pages", i, loc, len(d.Content), d.Pages)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	for _, name := range []string{"chromium", "libreoffice", "pdflatex"} {
		data := sample(b, name+".pdf")
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if _, err := read(b, data, ingest.Limits{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
