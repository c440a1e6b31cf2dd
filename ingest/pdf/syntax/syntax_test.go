package syntax

import (
	"reflect"
	"testing"
)

func TestObject(t *testing.T) {
	for in, want := range map[string]Object{
		`null`:                       nil,
		`-12.5`:                      -12.5,
		`--3`:                        -3.0,
		`.25`:                        0.25,
		`12-34`:                      12.0,
		`12 0 R`:                     Ref{12, 0},
		`12 0 X`:                     12.0,
		`/A#20B`:                     Name("A B"),
		`/A#zz`:                      Name("A#zz"),
		`(a\(b\)\051\12c)`:           String("a(b))\nc"),
		"(one\\\r\ntwo\rthree)":      String("onetwo\nthree"),
		`(nested (brackets) stay)`:   String("nested (brackets) stay"),
		`(never closed`:              String("never closed"),
		`<48 65 6C6c 7>`:             String("Hellp"),
		`[1 (a) /B [2]]`:             Array{1.0, String("a"), Name("B"), Array{2.0}},
		`[1 2 endobj`:                Array{1.0, 2.0},
		`<</A 1 /B 2 0 R /C >>`:      Dict{"A": 1.0, "B": Ref{2, 0}},
		`<</A <</B true endobj 7`:    Dict{"A": Dict{"B": true}},
		`% remark` + "\n" + `false`:  false,
		`) } 5`:                      5.0,
		``:                           Word(""),
		`endobj`:                     Word("endobj"),
		`<</K[1 0 R 2 0 R]/L 3>>`:    Dict{"K": Array{Ref{1, 0}, Ref{2, 0}}, "L": 3.0},
		`[/Indexed /DeviceRGB 1 <>]`: Array{Name("Indexed"), Name("DeviceRGB"), 1.0, String("")},
	} {
		l := Lexer{Data: []byte(in)}
		if got := l.Object(&Budget{Nodes: 100, Depth: 10}, true); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %#v, want %#v", in, got, want)
		}
	}
}

func TestBudgetEndsTheInput(t *testing.T) {
	l := Lexer{Data: []byte(`[1 2 3 4 5 6 7 8] 9`)}
	if a := l.Object(&Budget{Nodes: 4, Depth: 10}, true).(Array); len(a) != 4 {
		t.Errorf("kept %d elements, want 4", len(a))
	}
	if next := l.Next(); next.Kind != End {
		t.Errorf("after the budget ran out: %v, want the end", next)
	}
	l = Lexer{Data: []byte(`[[[[[[1]]]]]]`)}
	l.Object(&Budget{Nodes: 100, Depth: 3}, true)
	if l.Pos != len(l.Data) {
		t.Errorf("too deep an array was read on")
	}
}

func TestContentHasNoReferences(t *testing.T) {
	l := Lexer{Data: []byte(`1 0 R`)}
	if got := l.Object(&Budget{Nodes: 9, Depth: 9}, false); got != 1.0 {
		t.Errorf("got %v, want the number 1", got)
	}
}

func FuzzObject(f *testing.F) {
	for _, s := range []string{`<</A[1 0 R(x\)y)<48>]/B#41 null>>`, `[[<<(`, "12 0 obj\n<</Length 3>>stream\nabc\nendstream"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		l := Lexer{Data: data}
		b := &Budget{Nodes: 10_000, Depth: 20}
		for {
			before := l.Pos
			if l.Object(b, true) == Word("") && l.Pos >= len(data) {
				return
			}
			if l.Pos <= before {
				t.Fatalf("no progress at %d of %q", l.Pos, data)
			}
		}
	})
}
