package prose

import (
	"encoding/binary"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func stemmed(w string) Slot { return Slot{Alts: []Alt{{ByStem, Stem(w)}}} }

func optional(s Slot) Slot { s.Optional = true; return s }

func after(gap int, s Slot) Slot { s.Gap = gap; return s }

// found names the families found in a text and the words they were found in.
func found(l *Lexicon, text string) []string {
	toks := Tokenize(text)
	var out []string
	for _, h := range l.Find(text, toks) {
		out = append(out, l.IDs[h.Family]+": "+text[toks[h.First].Start:toks[h.Last-1].End])
	}
	return out
}

func TestFind(t *testing.T) {
	l := Compile([]Family{
		{"body", []Pattern{{stemmed("council")}, {stemmed("parish"), stemmed("council")}}},
		{"asked", []Pattern{{stemmed("asked"), optional(stemmed("the")), {Alts: []Alt{{ByFamily, "body"}}}}}},
		{"gap", []Pattern{{stemmed("rang"), after(2, stemmed("warden"))}}},
		{"form", []Pattern{{{Alts: []Alt{{ByForm, "closed"}}}}}},
		{"cased", []Pattern{{{Alts: []Alt{{ByCase, "MASH"}}}}}},
		{"prefix", []Pattern{{{Alts: []Alt{{ByPrefix, "neighb"}}}}}},
		{"count", []Pattern{{{Alts: []Alt{{Kind: AnyNumber}}}, stemmed("weeks")}}},
		{"any", []Pattern{{{Alts: []Alt{{Kind: AnyWord}}}, stemmed("them")}}},
		{"maybe", []Pattern{{optional(stemmed("joint")), stemmed("plan")}}},
		{"name", []Pattern{{{Alts: []Alt{{ByForm, "op"}}}, {Alts: []Alt{{ByForm, "lion"}}}}}},
		{"nobody", []Pattern{{{Alts: []Alt{{ByFamily, "unheard of"}}}}}},
	})
	for text, want := range map[string][]string{
		"I asked the parish council.":     {"asked: asked the parish council", "body: parish council", "body: council"},
		"I asked council.":                {"asked: asked council", "body: council"},
		"I rang a new warden":             {"gap: rang a new warden"},
		"I rang the new young warden":     nil,
		"I rang, then the warden came":    {"gap: rang, then the warden"},
		"It closed; they close":           {"form: closed"},
		"MASH, mash and Mash":             {"cased: MASH"},
		"Neighbourhood neighbors":         {"prefix: Neighbourhood", "prefix: neighbors"},
		"three weeks, 3 weeks, few weeks": {"count: three weeks", "count: 3 weeks"},
		"I told them":                     {"any: told them"},
		"a joint plan":                    {"maybe: joint plan", "maybe: plan"},
		"Op-Lion and Op, Lion":            {"name: Op-Lion", "name: Op, Lion"},
		"the warden's plan":               {"maybe: plan"},
	} {
		if diff := cmp.Diff(want, found(l, text)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
	if l.Index("gap") != 2 || l.Index("nothing") != -1 {
		t.Error("families have other numbers")
	}
}

// TestFindEqualsScan: filing patterns by what they begin with, and the glance at the
// next word, lose nothing: every pattern tried at every token finds the same.
func TestFindEqualsScan(t *testing.T) {
	words := rapid.SampledFrom([]string{"i", "rang", "the", "Op", "7", "it's", "-", ","})
	alt := rapid.Custom(func(rt *rapid.T) Alt {
		kind := rapid.SampledFrom([]AltKind{ByStem, ByStem, ByStem, ByForm, ByForm, ByCase, ByPrefix, AnyNumber, AnyWord}).Draw(rt, "kind")
		return Alt{kind, rapid.SampledFrom([]string{"i", "rang", "the", "op", "Op", "7", "it"}).Draw(rt, "text")}
	})
	slot := rapid.Custom(func(rt *rapid.T) Slot {
		return Slot{rapid.SliceOfN(alt, 1, 3).Draw(rt, "alts"), rapid.IntRange(0, 3).Draw(rt, "must") == 0, max(0, rapid.IntRange(-4, 2).Draw(rt, "gap"))}
	})
	rapid.Check(t, func(rt *rapid.T) {
		var families []Family
		for i := range 9 {
			p := Pattern(rapid.SliceOfN(slot, 1, 3).Draw(rt, "pattern"))
			families = append(families, Family{string(rune('a' + i)), []Pattern{p}})
		}
		text := strings.Join(rapid.SliceOfN(words, 0, 20).Draw(rt, "text"), " ")
		l, toks := Compile(families), Tokenize(text)
		f := &finder{Lexicon: l, text: text, toks: toks, keys: l.keys(text, toks)}
		for i := range toks {
			for n := 1; n < len(l.entries) && toks[i].fills(); n++ {
				if end := f.match(l.entries[n].slot, i, true); end > i {
					f.hits = append(f.hits, Hit{int(l.entries[n].family), i, end})
				}
			}
		}
		slices.SortFunc(f.hits, compareHits)
		if diff := cmp.Diff(slices.Compact(f.hits), l.Find(text, toks)); diff != "" {
			rt.Fatalf("%q in %+v (-scan +find):\n%s", text, families, diff)
		}
	})
}

// FuzzRestore: a damaged list of numbers is an error, or a lexicon that can be used.
func FuzzRestore(f *testing.F) {
	l := Compile([]Family{{"a", []Pattern{{stemmed("rang"), optional(stemmed("the")), {Alts: []Alt{{ByFamily, "b"}, {Kind: AnyNumber}}}}}}, {"b", []Pattern{{stemmed("council")}}}})
	var code []byte
	for _, n := range l.Code {
		code = binary.LittleEndian.AppendUint32(code, n)
	}
	f.Add(code)
	f.Add(code[:len(code)-4])
	f.Fuzz(func(t *testing.T, b []byte) {
		var code []uint32
		for ; len(b) >= 4; b = b[4:] {
			code = append(code, binary.LittleEndian.Uint32(b))
		}
		if r, err := Restore(l.IDs, l.Words, code); err == nil {
			found(r, "I rang the council, and they rang 7 times.")
		}
	})
}
