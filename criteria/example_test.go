package criteria_test

import (
	"fmt"
	"testing"
	"testing/fstest"

	"sfjassess/criteria"
)

// Every problem of a pack comes at once, each at its place and with a hint.
func ExampleLoad() {
	files := fstest.MapFS{"flags.yaml": {Data: []byte("flags:\n  - {id: stuffed, tittle: Stuffed, say: Words only.}\n")}}
	pack, problems := criteria.Load(files, ".")
	for _, p := range problems {
		fmt.Println(p)
	}
	fmt.Println(pack == nil)
	// Output:
	// flags.yaml: no file of the pack has "criteria" (add it to any file)
	// flags.yaml: no file of the pack has "outcomes" (add it to any file)
	// flags.yaml: no file of the pack has "pack" (add it to any file)
	// flags.yaml: no file of the pack has "references" (add it to any file)
	// flags.yaml:2:5: a flag has no "title" (add it)
	// flags.yaml:2:19: unknown key "tittle" in a flag (did you mean "title"?)
	// true
}

func ExampleParseTerm() {
	term, faults := criteria.ParseTerm("wrote/written to the? <body>")
	for _, slot := range term.Words {
		fmt.Println(slot.Alternatives, slot.Optional)
	}
	fmt.Println(len(faults))
	// Output:
	// [wrote written] false
	// [to] false
	// [the] true
	// [<body>] false
	// 0
}

func BenchmarkEmbedded(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		criteria.Embedded(criteria.Names()[0])
	}
}
