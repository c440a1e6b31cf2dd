package report

import (
	"strings"
	"testing"

	"sfjassess/scorer"
)

// marked builds an assessment from digits: "222 21 0" is three criteria, and "| 210"
// after them the guidance. A criterion is met as the marking guide says.
func markedAs(t *testing.T, digits string) scorer.Assessment {
	t.Helper()
	var a scorer.Assessment
	points, guidance, _ := strings.Cut(digits, "|")
	for c, field := range strings.Fields(points) {
		ac := "AC" + string(rune('1'+c))
		total, zeros := 0, 0
		for i, d := range field {
			m := scorer.Mark{ID: string(rune('1'+c)) + "." + string(rune('1'+i)), Criterion: ac, Mark: int(d - '0'), Max: 2}
			a.Points = append(a.Points, m)
			total += m.Mark
			if m.Mark == 0 {
				zeros++
			}
		}
		indication := "partly met"
		if zeros == 0 && 2*total >= 3*len(field) {
			indication = "met"
		}
		a.Criteria = append(a.Criteria, scorer.Criterion{ID: ac, Indication: indication})
	}
	for i, d := range strings.TrimSpace(guidance) {
		a.Guidance = append(a.Guidance, scorer.Mark{ID: "G" + string(rune('1'+i)), Mark: int(d - '0'), Max: 2})
	}
	return a
}

func TestNextStepsOrder(t *testing.T) {
	for _, c := range []struct{ name, marks, want string }{
		{"everything there", "222 22222 2222 | 222222", ""},
		{"the criterion fewest marks away leads", "211 00000 2220", "1.2 3.4 2.1"},
		{"zeros before ones", "222 12012 2222", "2.3"},
		{"zeros first even when a one comes earlier", "111", "1.1 1.2"},
		{"no more than the criterion needs, then the next", "222 22111 2211 | 222222", "2.3 2.4 2.5"},
		{"then the next criterion", "111 2111", "2.2 1.1 1.2"},
		{"every zero counts", "222 20022 2222", "2.2 2.3"},
		{"a tie keeps the order of the unit", "211 2111", "1.2 2.2"},
		{"what is left of a criterion before what goes further", "211 | 111111", "1.2 1.3 G1"},
		{"all met: the guidance nearest first", "221 | 012222", "1.3 G2 G1"},
		{"all met, too little guidance", "221 | 010122", "G2 G4 G1 G3 1.3"},
		{"no guidance in the pack", "221 2221", "1.3 2.4"},
		{"nothing at all", "", ""},
	} {
		var got []string
		for _, s := range NextSteps(markedAs(t, c.marks), Titles{}, 99) {
			got = append(got, s.ID)
		}
		if !strings.HasPrefix(strings.Join(got, " "), c.want) || c.want == "" && got != nil {
			t.Errorf("%s: %q gives %v, want it to start %q", c.name, c.marks, got, c.want)
		}
	}
}

func TestNextStepsNumber(t *testing.T) {
	a := weak()
	for n, want := range map[int]int{-1: 0, 0: 0, 3: 3, 99: 16} {
		if got := len(NextSteps(a, titles, n)); got != want {
			t.Errorf("NextSteps(…, %d) gave %d steps, want %d", n, got, want)
		}
	}
}

func TestNextStepsText(t *testing.T) {
	for _, c := range []struct {
		name string
		mark scorer.Mark
		t    Titles
		want string
	}{
		{"the first missing sentence", mark("2.4", 0, 1, "why", nil, " ", "Say who wanted what", "More."), titles, "Say who wanted what."},
		{"else what the pack asks for", mark("2.4", 0, 1, "why", nil), titles,
			"The full mark asks for a real difference of interest, what each side wanted, and how you reached an agreement."},
		{"else the reason", mark("2.4", 0, 1, "Nothing on this was found", nil), Titles{}, "Nothing on this was found."},
		{"never nothing", mark("2.4", 0, 1, "", nil), Titles{}, "Say more about this, with what you did yourself."},
	} {
		steps := NextSteps(scorer.Assessment{Points: []scorer.Mark{c.mark}}, c.t, 1)
		if len(steps) != 1 || steps[0].Text != c.want {
			t.Errorf("%s: %+v, want the text %q", c.name, steps, c.want)
		}
	}
}

func TestMarksAway(t *testing.T) {
	for marks, want := range map[string]int{"222": 1, "211": 1, "111": 2, "000": 5, "220": 1, "22000": 4, "00000": 8, "0222": 1} {
		if got := marksAway(markedAs(t, marks).Points); got != want {
			t.Errorf("%s is %d marks away, want %d", marks, got, want)
		}
	}
}
