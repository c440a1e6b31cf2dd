package cohort

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sfjassess/ingest"
)

// Alike is two write-ups that share wording which few others of the cohort have: to be
// looked at by a person, who may know the reason. The passages are those in which they
// share most.
type Alike struct {
	A, B             Item
	PassageA         string
	PassageB         string
	PlaceA, PlaceB   ingest.Location
	Shared, Possible int // prints in both; prints of the one that has fewer
}

// What is looked at: rare prints in both, each counting the less the more write-ups have
// it, and their share of the shorter write-up.
const (
	commonFrom = 12 // write-ups: wording of so many is nobody's
	leastRare  = 12 // weight in all
	leastShare = 0.08
	mostPairs  = 500 // read again and shown: those that share most
)

// posting is a print of one write-up.
type posting struct {
	print uint64
	sub   uint32
}

type pair struct{ a, b uint32 }

// LookAlikes lists pairs of a pass that share rare wording, by their ids: all, or the
// 500 that share most, and how many there are. Its cost grows with the prints, not with
// the pairs of write-ups: no print of many is compared.
func (r *Run) LookAlikes(ctx context.Context, res *Result) (shown []Alike, n int, err error) {
	postings, sizes, err := r.postings(ctx, res)
	if err != nil {
		return nil, 0, err
	}
	pairs := rarePairs(postings, sizes)
	for _, p := range strongest(pairs) {
		a := Alike{A: res.known[p.a].Item, B: res.known[p.b].Item, Shared: p.shared, Possible: min(sizes[p.a], sizes[p.b])}
		if err := r.sideBySide(ctx, &a); err != nil {
			return nil, 0, err
		}
		shown = append(shown, a)
	}
	return shown, len(pairs), nil
}

// strongest are the pairs that share most, in the order they had.
func strongest(pairs []rarePair) []rarePair {
	if len(pairs) <= mostPairs {
		return pairs
	}
	best := slices.SortedStableFunc(slices.Values(pairs), func(x, y rarePair) int { return cmp.Compare(y.weight, x.weight) })[:mostPairs]
	slices.SortFunc(best, rarePair.compare)
	return best
}

// postings are the prints of all write-ups, sorted, and how many each has.
func (r *Run) postings(ctx context.Context, res *Result) ([]posting, []int, error) {
	var all []posting
	sizes := make([]int, len(res.known))
	for i, k := range res.known {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		got, err := r.Library.get(k.origin)
		if err != nil {
			return nil, nil, fmt.Errorf("read the prints of %s back: %w", k.ID, err)
		}
		sizes[i] = len(got.Prints)
		for _, p := range got.Prints {
			all = append(all, posting{p, uint32(i)})
		}
	}
	slices.SortFunc(all, func(x, y posting) int { return cmp.Or(cmp.Compare(x.print, y.print), cmp.Compare(x.sub, y.sub)) })
	return all, sizes, nil
}

type rarePair struct {
	pair
	shared int
	weight float64
}

func (p rarePair) compare(q rarePair) int {
	return cmp.Or(cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
}

// rarePairs are the pairs worth looking at, ascending.
func rarePairs(sorted []posting, sizes []int) []rarePair {
	found := map[pair]rarePair{}
	for len(sorted) > 0 {
		n := 1
		for n < len(sorted) && sorted[n].print == sorted[0].print {
			n++
		}
		if n > 1 && n < commonFrom {
			share(found, sorted[:n])
		}
		sorted = sorted[n:]
	}
	var out []rarePair
	for key, p := range found {
		p.pair = key
		if p.weight >= leastRare && p.weight >= leastShare*float64(min(sizes[key.a], sizes[key.b])) {
			out = append(out, p)
		}
	}
	slices.SortFunc(out, rarePair.compare)
	return out
}

// share counts one print for every two that have it.
func share(found map[pair]rarePair, who []posting) {
	for i, x := range who {
		for _, y := range who[i+1:] {
			p := found[pair{x.sub, y.sub}]
			p.shared++
			p.weight += 2 / float64(len(who))
			found[pair{x.sub, y.sub}] = p
		}
	}
}

// sideBySide reads two write-ups again and finds the passages that share most.
func (r *Run) sideBySide(ctx context.Context, a *Alike) error {
	x, err := r.read(ctx, a.A)
	if err != nil {
		return err
	}
	y, err := r.read(ctx, a.B)
	if err != nil {
		return err
	}
	in := map[uint64][]int{} // passages of y by their shingles
	ys := y.Passages()
	for i, p := range ys {
		for _, s := range ownShingles(p.Text) {
			in[s.Hash] = append(in[s.Hash], i)
		}
	}
	best := 0
	for _, p := range x.Passages() {
		shared := make([]int, len(ys))
		for _, s := range ownShingles(p.Text) {
			for _, i := range in[s.Hash] {
				if shared[i]++; shared[i] > best {
					best = shared[i]
					a.PassageA, a.PlaceA = p.Text, x.Locate(p.Block, 0, len(p.Text))
					a.PassageB, a.PlaceB = ys[i].Text, y.Locate(ys[i].Block, 0, len(ys[i].Text))
				}
			}
		}
	}
	return nil
}

func (r *Run) read(ctx context.Context, it Item) (*ingest.Document, error) {
	src, err := r.Open(ctx, it)
	if err != nil {
		return nil, err
	}
	return r.Read(ctx, src)
}
