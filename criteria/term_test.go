package criteria

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func slot(alts ...Alternative) Slot { return Slot{Alternatives: alts} }

func TestParseTerm(t *testing.T) {
	stem := func(w string) Alternative { return Alternative{Stem, w} }
	for source, want := range map[string][]Slot{
		"wrote/written to":      {slot(stem("wrote"), stem("written")), slot(stem("to"))},
		"met ... the council":   {slot(stem("met")), slot(Alternative{Kind: Gap}), slot(stem("the")), slot(stem("council"))},
		"met … council":         {slot(stem("met")), slot(Alternative{Kind: Gap}), slot(stem("council"))},
		"the? chair":            {{Alternatives: []Alternative{stem("the")}, Optional: true}, slot(stem("chair"))},
		"a/the? chair":          {{Alternatives: []Alternative{stem("a"), stem("the")}, Optional: true}, slot(stem("chair"))},
		"_ them":                {slot(Alternative{Kind: AnyWord}), slot(stem("them"))},
		"#":                     {slot(Alternative{Kind: Number})},
		"#/several weeks":       {slot(Alternative{Kind: Number}, stem("several")), slot(stem("weeks"))},
		"=close/=shut":          {slot(Alternative{Form, "close"}, Alternative{Form, "shut"})},
		"^MASH":                 {slot(Alternative{Cased, "MASH"})},
		"neighbour*":            {slot(Alternative{Prefix, "neighbour"})},
		"met <body.statutory>":  {slot(stem("met")), slot(Alternative{FamilyRef, "body.statutory"})},
		"<a>/<b>?  <c>":         {{Alternatives: []Alternative{{FamilyRef, "a"}, {FamilyRef, "b"}}, Optional: true}, slot(Alternative{FamilyRef, "c"})},
		`24\/7`:                 {slot(stem("24/7"))},
		`why\? now`:             {slot(stem("why?")), slot(stem("now"))},
		`\=close \_`:            {slot(stem("=close")), slot(stem("_"))},
		"didn't co-op":          {slot(stem("didn't")), slot(stem("co-op"))},
		"wouldn’t £40 40% R&D":  {slot(stem("wouldn’t")), slot(stem("£40")), slot(stem("40%")), slot(stem("R&D"))},
		"residents' o'clock 's": {slot(stem("residents'")), slot(stem("o'clock")), slot(stem("'s"))},
	} {
		got, faults := ParseTerm(source)
		if diff := cmp.Diff(want, got.Words); diff != "" {
			t.Errorf("%q (-want +got):\n%s", source, diff)
		}
		for _, f := range faults {
			if severities()[f.ID] == Error && source != `\=close \_` {
				t.Errorf("%q: %+v", source, f)
			}
		}
		if again, _ := ParseTerm(got.String()); !cmp.Equal(again.Words, got.Words) {
			t.Errorf("%q is written %q, which is another term", source, got)
		}
	}
}

func TestTermFaultsStandWhereTheyAre(t *testing.T) {
	for source, offset := range map[string]int{"met the?n": 7, "übel x//y": 8, "a <b": 2, `x\`: 1, "met ...": 4, "": 0, " # ... ": 3} {
		_, faults := ParseTerm(source)
		if len(faults) == 0 || faults[0].Offset != offset {
			t.Errorf("%q: faults %+v, want one at %d", source, faults, offset)
		}
	}
}

func TestPhraseTakesNothingForSyntax(t *testing.T) {
	got := Phrase("  Op  <Lion>?  _ ")
	want := []Slot{slot(Alternative{Form, "Op"}), slot(Alternative{Form, "<Lion>?"}), slot(Alternative{Form, "_"})}
	if diff := cmp.Diff(want, got.Words); diff != "" {
		t.Error(diff)
	}
	if len(Phrase(" ").Words) != 0 {
		t.Error("a blank phrase has words")
	}
}

func TestFamilies(t *testing.T) {
	term, _ := ParseTerm("met <a>/<b> and <c>")
	if got := term.Families(); !slices.Equal(got, []string{"a", "b", "c"}) {
		t.Errorf("families %v", got)
	}
}

func TestHint(t *testing.T) {
	known := []string{"negotiation.want", "body", "act"}
	for name, want := range map[string]string{
		"boby": `did you mean "body"?`, "want": `did you mean "negotiation.want"?`, "Body": `did you mean "body"?`,
		"nothing-like-it": "known: negotiation.want, body, act",
	} {
		if got := hint(name, known); got != want {
			t.Errorf("hint(%q) = %q, want %q", name, got, want)
		}
	}
}

func FuzzParseTerm(f *testing.F) {
	for _, s := range []string{"wrote/written to", "met ... the council", "the? chair", `24\/7 <a>/<b>`, "=close ^MASH neighbour* # _", "\\", "?", "a..."} {
		f.Add(s)
	}
	severity := severities()
	f.Fuzz(func(t *testing.T, source string) {
		term, faults := ParseTerm(source)
		for _, fault := range faults {
			if fault.Offset < 0 || fault.Offset > len(source) || severity[fault.ID] == "" || fault.Text == "" {
				t.Fatalf("%q: %+v", source, fault)
			}
			if severity[fault.ID] == Error {
				return
			}
		}
		again, _ := ParseTerm(term.String())
		if !cmp.Equal(again.Words, term.Words) {
			t.Fatalf("%q is written %q, which is another term", source, term)
		}
	})
}
