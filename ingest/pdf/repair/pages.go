package repair

import (
	"sort"

	"sfjassess/ingest/pdf/syntax"
)

// page is one leaf of the page tree with what it inherits filled in.
type page struct {
	ref  syntax.Ref // zero when the tree holds it directly
	dict syntax.Dict
}

// inherited are the page entries that a branch of the tree can give.
var inherited = [...]syntax.Name{"Resources", "MediaBox", "CropBox", "Rotate"}

// pages walks the tree, or collects every page object when the tree is lost.
func (f *file) pages() ([]page, error) {
	w := walk{f: f, seen: map[int]bool{}}
	w.node(f.dict(f.trailer["Root"])["Pages"], nil, 0)
	if len(w.pages) == 0 && !f.rebuilt {
		f.rebuild()
		w = walk{f: f, seen: map[int]bool{}}
		w.node(f.dict(f.trailer["Root"])["Pages"], nil, 0)
	}
	if len(w.pages) == 0 {
		w.strays()
	}
	if len(w.pages) > f.lim.Pages {
		return nil, ErrPages
	}
	return w.pages, nil
}

type walk struct {
	f     *file
	seen  map[int]bool
	pages []page
}

func (w *walk) node(o syntax.Object, from syntax.Dict, depth int) {
	ref, _ := o.(syntax.Ref)
	if depth > w.f.lim.Depth || ref.Num > 0 && w.seen[ref.Num] || len(w.pages) > w.f.lim.Pages {
		return
	}
	w.seen[ref.Num] = true
	d := w.f.dict(o)
	if d == nil {
		return
	}
	own := syntax.Dict{}
	for _, k := range inherited {
		if own[k] = d[k]; own[k] == nil {
			own[k] = from[k]
		}
	}
	if kids := w.f.array(d["Kids"]); kids != nil {
		for _, k := range kids {
			w.node(k, own, depth+1)
		}
		return
	}
	if d["Contents"] == nil && w.f.name(d["Type"]) != "Page" {
		return
	}
	own["Contents"], own["Annots"] = d["Contents"], d["Annots"]
	w.pages = append(w.pages, page{ref, own})
}

// strays collects page objects in the order of their numbers.
func (w *walk) strays() {
	var nums []int
	for num := range w.f.xref {
		nums = append(nums, num)
	}
	sort.Ints(nums)
	for _, num := range nums {
		ref := syntax.Ref{Num: num}
		if d, _ := w.f.resolve(ref).(syntax.Dict); w.f.name(d["Type"]) == "Page" {
			w.node(ref, w.f.dict(d["Parent"]), 0)
		}
	}
}
