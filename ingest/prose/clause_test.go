package prose

import (
	"fmt"
	"strings"
	"testing"
)

// describe prints the clauses of a sentence as "actor reality[ not][ hedged][ reported]", joined by " / ".
func describe(text string) string {
	var out []string
	for _, s := range Read(text) {
		for _, c := range s.Clauses {
			if c.Verb < 0 {
				continue
			}
			d := fmt.Sprint(c.Actor, " ", c.Real)
			if c.Negated {
				d += " not"
			}
			if c.Hedged {
				d += " hedged"
			}
			if c.Reported {
				d += " reported"
			}
			out = append(out, d)
		}
	}
	return strings.Join(out, " / ")
}

func TestClauses(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// whose act, and that it happened
		{"I rang the warden on Monday.", "I done"},
		{"We met the trustees in June.", "we done"},
		{"The council fitted two gates.", "they done"},
		{"Myself and the ranger walked the path.", "I done"},
		{"Me and the caretaker agreed a time.", "I done"},
		{"My sergeant arranged the meeting.", "team done"},
		{"Two meetings were held at the school.", "nobody done"},
		{"The leaflet was written by me.", "I done"},
		{"I'd rung her twice.", "I done"},
		{"I have set up a rota.", "I done"},
		{"I had to ask again.", "I done"},
		{"I was walking past the shops.", "I done"},
		// notes that drop the pronoun
		{"Rang housing, no answer, rang again.", "I done / I done"},
		{"Went to see him on his plot, had a brew.", "I done / I done"},
		// two clauses, two actors
		{"I asked the manager and she agreed to a trial.", "I done / they done"},
		{"They wanted the gate shut but I offered a key.", "they done / I done"},
		{"I chaired the meeting and wrote up the notes.", "I done / I done"},
		// ongoing and habitual
		{"I chair the group every month.", "I ongoing"},
		{"I would visit every Tuesday.", "I habitual"},
		{"We are meeting the landlord.", "we ongoing"},
		{"I used to drop in on Fridays.", "I habitual"},
		// planned, imagined, duty
		{"I will ring the school.", "I planned"},
		{"I am going to set up a forum.", "I planned"},
		{"I plan to meet the imam.", "I planned"},
		{"I would hold a meeting with residents.", "I imagined"},
		{"If the council agreed, I would ask for lights.", "they imagined / I imagined"},
		{"Officers should build trust.", "police duty"},
		{"PCSOs need to engage with partners.", "police duty"},
		{"You must get to know people.", "person duty"},
		{"If I was doing a project I would meet them every month.", "I imagined / I imagined"},
		// negation and its scope
		{"I did not share any names.", "I done not"},
		{"We never met again.", "we done not"},
		{"It was not only the shops who came.", "nobody stated / they done"},
		{"I failed to invite the young people.", "I done not"},
		{"I wasn't sure, so I asked the data team.", "I stated not / I done"},
		{"He wouldn't move on the date.", "they done not"},
		// views are not acts
		{"I think it went well.", "I stated / nobody done"},
		// speech
		{"She said she would come.", "they done / they planned reported"},
		{"It possibly helped.", "nobody done hedged"},
	} {
		if got := describe(c.text); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"I met Cllr. Brown at approx. 10 am. She agreed.", 2},
		{"See minute no. 4 of the log.", 1},
		{"Bike calls | 147 | 83", 1},
		{"Patrols | We met the shops on 3 May and they told us what they had seen at night. | Done", 3},
		{"Dr. Patel came, e.g. on Friday.", 1},
		{"They've powers I haven't. I can't ticket a lorry.", 2},
		{"They’ve powers I haven’t. I can’t ticket a lorry.", 2},
		{"“We gave up.” That is what he said.", 2},
		{"", 0},
	} {
		if got := Read(c.text); len(got) != c.want {
			t.Errorf("%q: %d sentences, want %d", c.text, len(got), c.want)
		}
	}
}

func TestTokens(t *testing.T) {
	var got []string
	for _, tok := range Tokenize("I didn’t e-mail the neighbor’s 1,200 flyers; I'd organized 3.") {
		got = append(got, tok.Lower)
	}
	want := "i did not e - mail the neighbour 's 1,200 flyers ; i 'd organised 3 ."
	if strings.Join(got, " ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, " "), want)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("I rang housing, no answer; rang again. “We gave up,” he said (twice).")
	f.Add("Bike calls | 147 | 83 (down 44%)")
	f.Add("’n't'd…—;")
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range Read(text) {
			if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
				t.Fatalf("sentence %d:%d of %d bytes", s.Start, s.End, len(text))
			}
			last := s.Start
			for _, tok := range s.Tokens {
				if tok.Start < last || tok.End > s.End || tok.Start >= tok.End {
					t.Fatalf("token %d:%d after %d in sentence %d:%d", tok.Start, tok.End, last, s.Start, s.End)
				}
				last = tok.End
			}
			at := 0
			for _, c := range s.Clauses {
				if c.First != at || c.Last <= c.First {
					t.Fatalf("clause %d:%d does not follow %d", c.First, c.Last, at)
				}
				at = c.Last
			}
			if at != len(s.Tokens) {
				t.Fatalf("clauses end at %d of %d tokens", at, len(s.Tokens))
			}
		}
	})
}
