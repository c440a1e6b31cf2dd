package main

import (
	"bytes"
	"context"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"sfjassess/criteria"
)

// hardest is the grade that what we tell a learner stays within: a reading age of about 13.
const hardest = 8.0

// TestPackReadingAge: each piece of advice of the pack reads at that age; so do its facts
// together, none of them far above it: they cannot do without names and the terms of the
// law.
func TestPackReadingAge(t *testing.T) {
	pack, problems := criteria.Embedded(defaultPack)
	if pack == nil {
		t.Fatal(problems)
	}
	for id, text := range advice(pack) {
		if g := grade(text); g > hardest {
			t.Errorf("grade %.1f: %s: %s", g, id, text)
		}
	}
	var facts []string
	for _, c := range pack.Cases {
		for _, f := range c.Facts {
			facts = append(facts, f.Text)
		}
		for _, e := range c.Errors {
			facts = append(facts, e.Say)
		}
	}
	for _, f := range facts {
		if g := grade(f); g > hardest+5 {
			t.Errorf("grade %.1f: %s", g, f)
		}
	}
	if g := grade(strings.Join(facts, "\n")); g > hardest {
		t.Errorf("the facts together: grade %.1f", g)
	}
}

// quoted matches the learner's own words in a report.
var quoted = regexp.MustCompile(`(?m)^>.*$|“[^”]*”`)

// TestReportReadingAge: so does each report on the samples, whoever reads it, without the
// learner's words and the headings.
func TestReportReadingAge(t *testing.T) {
	names, err := filepath.Glob("../../samples/[a-z]*.md")
	if err != nil || len(names) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	for _, name := range names {
		for _, reader := range audiences {
			var out, errs bytes.Buffer
			if code := run(context.Background(), []string{"sfjassess", "feedback", "--format", "markdown", "--for", reader, name}, nil, &out, &errs); code != exitOK {
				t.Fatalf("%s: exit code %d: %s", name, code, errs.String())
			}
			if strings.Contains(out.String(), "Add details somebody could check") {
				t.Errorf("%s for %s: advice that is not in the terms of its item", name, reader)
			}
			var ours []string
			for line := range strings.Lines(quoted.ReplaceAllString(out.String(), "")) {
				if line = strings.TrimSpace(line); len(strings.Fields(line)) > 3 && !strings.HasPrefix(line, "#") {
					ours = append(ours, line)
				}
			}
			if g := grade(strings.Join(ours, "\n")); g > hardest {
				t.Errorf("%s for %s: grade %.1f", name, reader, g)
			}
		}
	}
}

// unitWord matches what the unit cannot be spoken of without.
var unitWord = regexp.MustCompile(`^(partner(s|ship|ships)?|polic(e|ing)|communit(y|ies)|priorit(y|ies)|agenc(y|ies)|residents?|officers?|disorder|behaviour|anti-social|safeguarding|information|neighbourhoods?)$`)

// ends are what a unit of thought ends with, as the grade counts them.
const ends = ".?!:;"

// grade is the Flesch-Kincaid grade of a text: 0.39 × words a sentence + 11.8 ×
// syllables a word − 15.59. A line ends a sentence as well. A name or a number is one
// syllable, and a word of the unit at most two: they are the learner's daily bread.
func grade(text string) float64 {
	words, sentences, syllables := 0, 0, 0
	for line := range strings.Lines(text) {
		first := true
		for _, w := range strings.Fields(line) {
			bare := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
			if bare == "" {
				continue
			}
			words++
			syllables += syllablesOf(bare, first)
			if first = strings.ContainsAny(w[len(w)-1:], ends); first {
				sentences++
			}
		}
		if !first {
			sentences++
		}
	}
	return 0.39*float64(words)/float64(max(sentences, 1)) + 11.8*float64(syllables)/float64(max(words, 1)) - 15.59
}

// syllablesOf counts groups of vowels, a silent e at the end left out. A capital within a
// sentence marks a name.
func syllablesOf(word string, first bool) int {
	if r, _ := utf8.DecodeRuneInString(word); !first && unicode.IsUpper(r) || strings.ContainsFunc(word, unicode.IsDigit) {
		return 1
	}
	word = strings.ToLower(word)
	n, in := 0, false
	for _, r := range word {
		v := strings.ContainsRune("aeiouy", r)
		if v && !in {
			n++
		}
		in = v
	}
	if strings.HasSuffix(word, "e") && !strings.HasSuffix(word, "le") && n > 1 {
		n--
	}
	if unitWord.MatchString(word) {
		n = min(n, 2)
	}
	return max(n, 1)
}

func TestSyllables(t *testing.T) {
	for word, want := range map[string]int{"the": 1, "passage": 2, "neighbourhood": 2, "people": 2, "negotiation": 4, "Leicester": 1, "2021": 1} {
		if got := syllablesOf(word, false); got != want {
			t.Errorf("%s: %d syllables, want %d", word, got, want)
		}
	}
}

// advice is what the pack tells a learner to do, and how it explains itself, by where it stands.
func advice(p *criteria.Pack) map[string]string {
	out := map[string]string{"notice": p.Notice}
	add := func(id string, texts ...string) {
		for i, s := range texts {
			if s != "" {
				out[id+" "+string(rune('a'+i))] = s
			}
		}
	}
	for _, x := range slices.Concat(p.Points, p.Guidance) {
		add("ask of "+x.ID, x.Ask)
		add("more of "+x.ID, x.More)
		add("plain of "+x.ID, x.Plain)
		add("slip of "+x.ID, x.Slips...)
		for _, part := range x.Parts {
			add("missing of "+x.ID+" "+part.ID, part.Missing)
		}
	}
	for _, x := range p.Links {
		add("plain of "+x.ID, x.Plain)
		for _, part := range x.Parts {
			add("missing of "+x.ID+" "+part.ID, part.Missing)
		}
	}
	for _, x := range p.Mistakes {
		add("correction of "+x.ID, x.Correction)
	}
	for _, x := range p.Flags {
		add("say of "+x.ID, x.Say)
	}
	for _, x := range p.Concepts {
		add("concept "+x.ID, x.Text)
	}
	return out
}
