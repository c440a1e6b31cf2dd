package repair

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ledongthuc/pdf"

	"sfjassess/ingest"
)

// simple is a file of one page; %s takes the place of the content stream object.
const simple = `%%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]/Resources<</Font<</F1 5 0 R>>>>>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/Contents 4 0 R>> endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
%s
trailer <</Root 1 0 R>>
`

// drawn is what the page of every test file draws.
const drawn = "BT /F1 12 Tf (Hello) Tj ET"

func withStream(dict string, data []byte) []byte {
	body := fmt.Sprintf("4 0 obj <<%s/Length %d>> stream\n%s\nendstream endobj", dict, len(data), data)
	return []byte(fmt.Sprintf(simple, body))
}

func deflated(s string) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write([]byte(s))
	_ = w.Close()
	return b.Bytes()
}

// contents rewrites a file and returns what the library finds on its first page.
func contents(t *testing.T, data []byte) string {
	t.Helper()
	p, err := Rewrite(context.Background(), data, ingest.Limits{})
	if err != nil {
		t.Fatalf("rewrite: %v", err)
	}
	r, err := pdf.NewReader(bytes.NewReader(p.Bytes), int64(len(p.Bytes)))
	if err != nil {
		t.Fatalf("library: %v\n%s", err, p.Bytes)
	}
	page := r.Page(1)
	if got := page.V.Key("Resources").Key("Font").Key("F1").Key("BaseFont").Name(); got != "Helvetica" {
		t.Errorf("font %q, want the inherited Helvetica", got)
	}
	var b bytes.Buffer
	if _, err := b.ReadFrom(page.V.Key("Contents").Reader()); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestFilters(t *testing.T) {
	hex := fmt.Sprintf("%x>", drawn)
	runs := append([]byte{byte(len(drawn) - 1)}, drawn...)
	predicted := []byte{2}
	predicted = append(predicted, drawn...)
	for name, data := range map[string][]byte{
		"none":      withStream("", []byte(drawn)),
		"flate":     withStream("/Filter/FlateDecode", deflated(drawn)),
		"hex":       withStream("/Filter/ASCIIHexDecode", []byte(hex)),
		"run":       withStream("/Filter[/RunLengthDecode]", append(runs, 128)),
		"two":       withStream("/Filter[/AHx/Fl]", []byte(fmt.Sprintf("%x>", deflated(drawn)))),
		"base85":    withStream("/Filter/ASCII85Decode", []byte(base85(drawn)+"~>")),
		"lzw":       withStream("/Filter/LZWDecode", lzw(drawn)),
		"predictor": withStream(fmt.Sprintf("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns %d>>", len(drawn)), deflated(string(predicted))),
		"length":    bytes.Replace(withStream("", []byte(drawn)), []byte("/Length 26"), []byte("/Length 99999"), 1),
		"endless":   bytes.Replace(withStream("", []byte(drawn)), []byte("\nendstream endobj\ntrailer <</Root 1 0 R>>\n"), nil, 1),
		"prefix":    append([]byte("mail header\n\n"), withStream("", []byte(drawn))...),
	} {
		t.Run(name, func(t *testing.T) {
			if got := contents(t, data); got != drawn {
				t.Errorf("got %q, want %q", got, drawn)
			}
		})
	}
}

// base85 encodes for the test; the padding of the last group is cut as the format wants.
func base85(s string) string {
	var out strings.Builder
	for i := 0; i < len(s); i += 4 {
		n := min(4, len(s)-i)
		var g [4]byte
		copy(g[:], s[i:i+n])
		v := uint32(g[0])<<24 | uint32(g[1])<<16 | uint32(g[2])<<8 | uint32(g[3])
		var d [5]byte
		for k := 4; k >= 0; k-- {
			d[k] = byte(v%85) + '!'
			v /= 85
		}
		out.Write(d[:n+1])
	}
	return out.String()
}

// lzw writes each byte as a nine-bit code of its own, clearing before codes widen.
func lzw(s string) []byte {
	var bits strings.Builder
	for i := range len(s) {
		if i%100 == 0 {
			fmt.Fprintf(&bits, "%09b", lzwClear)
		}
		fmt.Fprintf(&bits, "%09b", s[i])
	}
	fmt.Fprintf(&bits, "%09b", lzwEnd)
	all := bits.String() + "0000000"
	var out []byte
	for ; len(all) >= 8; all = all[8:] {
		var c byte
		_, _ = fmt.Sscanf(all[:8], "%b", &c)
		out = append(out, c)
	}
	return out
}

func TestObjectStreamAndXrefStream(t *testing.T) {
	objs := []string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]/Resources<</Font<</F1 5 0 R>>>>>>", "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"}
	nums := []int{1, 2, 3, 5}
	var head, body string
	for i, o := range objs {
		head += fmt.Sprintf("%d %d ", nums[i], len(body))
		body += o + " "
	}
	packed := deflated(head + body)
	var b bytes.Buffer
	b.WriteString("%PDF-1.5\n")
	at4 := b.Len()
	fmt.Fprintf(&b, "4 0 obj <</Length %d>> stream\n%s\nendstream endobj\n", len(drawn), drawn)
	at6 := b.Len()
	fmt.Fprintf(&b, "6 0 obj <</Type/ObjStm/N 4/First %d/Filter/FlateDecode/Length %d>> stream\n%s\nendstream endobj\n", len(head), len(packed), packed)
	at7 := b.Len()
	row := func(kind, a, c int) string { return string([]byte{byte(kind), byte(a >> 8), byte(a), byte(c)}) }
	rows := row(0, 0, 0) + row(2, 6, 0) + row(2, 6, 1) + row(2, 6, 2) + row(1, at4, 0) + row(2, 6, 3) + row(1, at6, 0) + row(1, at7, 0)
	table := deflated(rows)
	fmt.Fprintf(&b, "7 0 obj <</Type/XRef/Size 8/W[1 2 1]/Root 1 0 R/Filter/FlateDecode/Length %d>> stream\n%s\nendstream endobj\nstartxref\n%d\n%%%%EOF", len(table), table, at7)
	if got := contents(t, b.Bytes()); got != drawn {
		t.Errorf("through the table: %q", got)
	}
	lost := bytes.Replace(b.Bytes(), []byte("startxref"), []byte("startxxxx"), 1)
	if got := contents(t, lost); got != drawn {
		t.Errorf("by scanning: %q", got)
	}
}

func TestEncryptedWithoutPassword(t *testing.T) {
	files, err := filepath.Glob("testdata/*.pdf")
	if err != nil || len(files) == 0 {
		t.Fatal("no samples", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(file, "password") {
				if _, err := Rewrite(context.Background(), data, ingest.Limits{}); !errors.Is(err, ErrPassword) {
					t.Errorf("got %v, want %v", err, ErrPassword)
				}
				return
			}
			for _, data := range [][]byte{data, bytes.ReplaceAll(data, []byte("startxref"), []byte("startxxxx"))} {
				if got := strings.TrimSpace(contents(t, data)); got != drawn {
					t.Errorf("got %q, want %q", got, drawn)
				}
			}
		})
	}
}

func TestPagesWithoutTree(t *testing.T) {
	data := bytes.Replace(withStream("", []byte(drawn)), []byte("/Kids[3 0 R]"), []byte("/Kids[9 0 R]"), 1)
	if got := contents(t, data); got != drawn {
		t.Errorf("got %q", got)
	}
}

func TestErrors(t *testing.T) {
	many := strings.Repeat("3 0 R ", 3)
	for _, c := range []struct {
		data string
		lim  ingest.Limits
		want error
	}{
		{"", ingest.Limits{}, ErrDamaged},
		{"%PDF-1.4\nnothing here", ingest.Limits{}, ErrDamaged},
		{string(withStream("", []byte(drawn))), ingest.Limits{Objects: 2}, ErrObjects},
		{strings.Replace(string(withStream("", nil)), "3 0 R", strings.ReplaceAll(many, "3 0 R", "<</Type/Page>>"), 1), ingest.Limits{Pages: 2}, ErrPages},
		{strings.Replace(string(withStream("", nil)), "/Root 1 0 R", "/Root 1 0 R/Encrypt<</Filter/Other>>", 1), ingest.Limits{}, ErrEncryption},
		{strings.Replace(string(withStream("", nil)), "/Root 1 0 R", "/Root 1 0 R/Encrypt<</Filter/Standard/V 2/R 3/O(x)/U(y)/P -4>>", 1), ingest.Limits{}, ErrPassword},
	} {
		if _, err := Rewrite(context.Background(), []byte(c.data), c.lim); !errors.Is(err, c.want) {
			t.Errorf("%.40q: got %v, want %v", c.data, err, c.want)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Rewrite(ctx, withStream("", []byte(drawn)), ingest.Limits{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// A file whose attachments alone are encrypted is read without their password.
func TestOnlyAttachmentsEncrypted(t *testing.T) {
	lock := "/Encrypt<</Filter/Standard/V 5/R 6/CF<</StdCF<</CFM/AESV3/AuthEvent/EFOpen>>>>/EFF/StdCF/StmF/Identity/StrF/Identity/U(x)/O(y)>>/Root"
	data := strings.Replace(string(withStream("", []byte(drawn))), "/Root", lock, 1)
	if got := strings.TrimSpace(contents(t, []byte(data))); got != drawn {
		t.Errorf("got %q, want %q", got, drawn)
	}
}

func TestBombIsCut(t *testing.T) {
	bomb := withStream("/Filter[/FlateDecode/FlateDecode]", deflated(string(deflated(strings.Repeat("0 ", 8<<20)))))
	p, err := Rewrite(context.Background(), bomb, ingest.Limits{Inflated: 1 << 20})
	if err != nil || !p.Cut || len(p.Bytes) > 1<<20 {
		t.Errorf("err %v, cut %v, %d bytes", err, p.Cut, len(p.Bytes))
	}
}

func FuzzRewrite(f *testing.F) {
	f.Add(withStream("/Filter/FlateDecode", deflated(drawn)))
	f.Add(withStream("/Filter/LZWDecode", lzw(drawn)))
	f.Add([]byte("%PDF-1.5 1 0 obj<</Type/ObjStm/N 9/First 4>>stream\n1 0 <<>>endstream trailer<</Root 1 0 R>>startxref 9"))
	seeds, err := filepath.Glob("testdata/*.pdf")
	if err != nil || len(seeds) == 0 {
		f.Fatalf("no seeds: %v", err)
	}
	for _, s := range seeds {
		b, err := os.ReadFile(s)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	lim := ingest.Limits{Objects: 1000, Pages: 20, Inflated: 1 << 20}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Rewrite(context.Background(), data, lim)
		if err != nil {
			return
		}
		if _, err := pdf.NewReader(bytes.NewReader(p.Bytes), int64(len(p.Bytes))); err != nil {
			t.Fatalf("the library refuses what was rewritten: %v", err)
		}
	})
}
