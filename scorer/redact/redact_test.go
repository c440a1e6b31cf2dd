package redact_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/criteria"
	"sfjassess/ingest"
	"sfjassess/ingest/docx"
	"sfjassess/ingest/markdown"
	"sfjassess/ingest/pdf"
	"sfjassess/ingest/plain"
	"sfjassess/scorer"
	"sfjassess/scorer/agreement"
	"sfjassess/scorer/privacy"
	"sfjassess/scorer/redact"
)

func pack(tb testing.TB) *criteria.Pack {
	tb.Helper()
	p, problems := criteria.Embedded("partnership-working")
	if p == nil {
		tb.Fatal(problems)
	}
	return p
}

func read(tb testing.TB, name string, b []byte) *ingest.Document {
	tb.Helper()
	rs := ingest.Readers{markdown.Reader{}, plain.Reader{}, pdf.Reader{}, docx.Reader{}}
	doc, err := rs.Read(context.Background(), ingest.NewSource(name, b), ingest.DefaultLimits())
	if err != nil {
		tb.Fatal(err)
	}
	return doc
}

func TestMake(t *testing.T) {
	f := scorer.NewFinder(pack(t))
	for name, c := range map[string]struct{ file, in, want string }{
		"one person, several forms": {"a.md", "I called on Mrs Pauline Dacre. Mr Dacre was out. Later Pauline rang me.\n",
			"I called on Resident 1. Resident 2 was out. Later Resident 1 rang me.\n"},
		"two people": {"a.md", "My victim, Karen Holt, knew the suspect, Dean Marsh. Karen's phone was gone.\n",
			"My victim, Resident 1, knew the suspect, Resident 2. Resident 1's phone was gone.\n"},
		"numbers by kind": {"a.txt", "Ring 07700 900123 or 07700 900124; again, 07700900123.\n",
			"Ring [phone] or [phone 2]; again, [phone].\n"},
		"through markup": {"a.md", "I spoke to **Susan** *Tranter* on the step.\n",
			"I spoke to **Resident 1** on the step.\n"},
		"no link by accident": {"a.md", "Her phone is 07700900123(home).\n", "Her phone is [phone]\\(home).\n"},
		"front matter and comments": {"a.md", "---\nauthor: Karen Holt\n---\n\nI rang.\n\n<!-- Karen Holt, 07700 900123 -->\n",
			"\nI rang.\n\n\n"},
		"targets of links": {"a.md", "[Write to her](mailto:karen.holt@outlook.com).\n", "[Write to her](mailto:email).\n"},
		"titles and pictures": {"a.md", "Mrs Pauline Dacre [rang](https://a.b/c \"Pauline Dacre\"). ![At home](dacre.jpg)\n",
			"Resident 1 [rang](https://a.b/c \"name name\"). ![At home](name.jpg)\n"},
		"what is fine stays": {"a.md", "Mrs K, Resident 1 and PCSO 7123 met Councillor Jean Marlow in Victoria Park.\n",
			"Mrs K, Resident 1 and PCSO 7123 met Councillor Jean Marlow in Victoria Park.\n"},
	} {
		t.Run(name, func(t *testing.T) {
			got := redact.Make(read(t, c.file, []byte(c.in)), f, redact.Options{})
			if diff := cmp.Diff(c.want, got.Text); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestStaff(t *testing.T) {
	f := scorer.NewFinder(pack(t))
	doc := read(t, "a.md", []byte("PC 1234 was with Kate Moran.\n"))
	got := redact.Make(doc, f, redact.Options{Staff: true})
	if want := "[collar] was with Resident 1.\n"; got.Text != want {
		t.Errorf("got %q, want %q", got.Text, want)
	}
}

// planted are what careless learners add.
var planted = []string{
	" I spoke to Mrs Joan Tarrant of 12 Elm Close.",
	" The suspect, Kyle Denholm, dob 03/04/1991, ran off.",
	" Her number is 07700 900123, or joan.tarrant@outlook.com.",
	" The car was AB12 CDE, crime number 12/3456/25.",
}

// TestSamePoints: a redacted copy scores the points of the write-up that it was made
// of, and nothing is left in it that must not be there.
func TestSamePoints(t *testing.T) {
	p := pack(t)
	s, err := scorer.New(p)
	if err != nil {
		t.Fatal(err)
	}
	f := scorer.NewFinder(p)
	for _, name := range writeUps(t) {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		same(t, s, f, name, b)
		for _, sentence := range planted {
			if filepath.Ext(name) == ".md" {
				same(t, s, f, name, []byte(plant(string(b), sentence)))
			}
		}
	}
}

// writeUps are the samples, and those of the rated ones that give somebody away.
func writeUps(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob("../../samples/[a-z]*.md")
	if err != nil || len(names) < 10 {
		t.Fatal(names, err)
	}
	ratings, err := agreement.LoadRatings("../../samples/rated")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range ratings {
		if len(r.Personal) > 0 && !agreement.HeldBack(r.ID) {
			names = append(names, r.Path)
		}
	}
	return append(names, "../../samples/near.libreoffice.pdf")
}

func same(t *testing.T, s *scorer.Scorer, f *privacy.Finder, name string, b []byte) {
	t.Helper()
	doc := read(t, filepath.Base(name), b)
	made := redact.Make(doc, f, redact.Options{})
	before, after := points(t, s, doc), points(t, s, read(t, "copy.md", []byte(made.Text)))
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("%s: points of the copy differ (-write-up +copy):\n%s", name, diff)
	}
}

// plant adds a sentence to the longest paragraph.
func plant(text, sentence string) string {
	paragraphs := strings.Split(text, "\n\n")
	longest := 0
	for i, p := range paragraphs {
		if len(p) > len(paragraphs[longest]) && !strings.HasPrefix(p, "---") {
			longest = i
		}
	}
	paragraphs[longest] += sentence
	return strings.Join(paragraphs, "\n\n")
}

func points(t *testing.T, s *scorer.Scorer, doc *ingest.Document) map[string]int {
	t.Helper()
	a, err := s.Assess(context.Background(), "draft", doc)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]int{}
	for _, p := range a.Points {
		out[p.ID] = p.Mark
	}
	for _, x := range a.Privacy {
		if doc.Source.Path == "copy.md" && x.Kind != "jigsaw" && x.Kind != "special" {
			t.Errorf("left in the copy: %s %q", x.Kind, x.Quote)
		}
	}
	return out
}
