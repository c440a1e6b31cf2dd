package criteria

import "testing"

func TestCalled(t *testing.T) {
	p := load1(t, "testdata/ok/everything.yaml")
	for _, test := range []struct{ name, want string }{
		{"2.1", "2.1"}, {"g1", "G1"}, {"sara", "SARA"}, {"m1", "M1"}, {"Doing", "2.1"}, {"KIRKHOLT", "kirkholt"},
		{"kirkholt  Estate", "kirkholt"}, {"Kirkhold", "kirkholt"}, {"Kirkholt Burglary Project", "kirkholt"},
		{"trust", "trust"}, // the key concept, not the guidance item of that title
		{"9.9", ""}, {"", ""}, {"kirk", ""},
	} {
		if got, ok := p.Called(test.name); got != test.want || ok != (test.want != "") {
			t.Errorf("%q is %q, %v; want %q", test.name, got, ok, test.want)
		}
	}
}

func TestNearest(t *testing.T) {
	p := load1(t, "testdata/ok/everything.yaml")
	for _, test := range []struct{ name, want string }{
		{"SARRA", "SARA"}, {"kirkhot", "kirkholt"}, {"kirkholt projekt", "Kirkholt project"}, {"nothing like it", ""}, {"", ""},
	} {
		if got := p.Nearest(test.name); got != test.want {
			t.Errorf("nearest to %q is %q, want %q", test.name, got, test.want)
		}
	}
}

// TestEveryEntryIsCalledByItsID holds the embedded pack to ids and names that lead to one thing each.
func TestEveryEntryIsCalledByItsID(t *testing.T) {
	pack, problems := Embedded("partnership-working")
	if pack == nil {
		t.Fatal(problems)
	}
	for _, e := range pack.entries() {
		if got, ok := pack.Called(e.id); !ok || got != e.id {
			t.Errorf("%q leads to %q", e.id, got)
		}
	}
	for _, c := range pack.Cases {
		for _, name := range append([]string{c.Name}, c.Aliases...) {
			if _, ok := pack.Called(name); !ok {
				t.Errorf("%s is not found as %q", c.ID, name)
			}
		}
	}
}
