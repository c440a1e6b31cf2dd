package cohort

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sfjassess/ingest"
	"sfjassess/ingest/prose"
)

// Alike is two write-ups that share wording which few others of the cohort have, or one
// and a reference text: to be looked at by a person, who may know the reason. The
// passages are the longest stretches shared by the two in which they share most.
type Alike struct {
	A, B             Item
	PassageA         string
	PassageB         string
	PlaceA, PlaceB   ingest.Location
	Reference        bool // B is a reference text
	Shared, Possible int  // prints in both; prints of the one that has fewer
}

// Comparison says what write-ups are compared with besides one another, and what not.
type Comparison struct {
	Templates   []Text // wording handed out: left out
	References  []Reference
	SameLearner func(a, b string) bool // ids: drafts of one learner are not compared; may be nil
}

// Reference is a text that write-ups are compared with.
type Reference struct {
	Item
	Text Text
}

// What is looked at: rare prints in both, each counting the less the more write-ups have
// it, and their share of the shorter write-up.
const (
	commonFrom = 12 // write-ups: wording of so many is nobody's
	leastRare  = 12 // weight in all
	leastShare = 0.08
	mostPairs  = 500 // read again and shown: those that share most
)

// posting is a print of one text.
type posting struct {
	print uint64
	sub   uint32
}

type pair struct{ a, b uint32 }

// comparing is one comparison under way. Texts are numbered: those of the pass by their
// ids, then the references.
type comparing struct {
	*Run
	Comparison
	tok       prose.Tokenizer
	known     []known
	given     map[uint64]bool // shingles of the templates
	sizes     []int           // prints of each text
	postings  []posting       // ascending
	reference uint32          // number of the first reference
}

// LookAlikes lists pairs of a pass that share rare wording, by their ids: all, or the
// 500 that share most, and how many there are. Its cost grows with the prints, not with
// the pairs of write-ups: no print of many is compared.
func (r *Run) LookAlikes(ctx context.Context, res *Result, with Comparison) (shown []Alike, n int, err error) {
	c := &comparing{Run: r, Comparison: with, tok: prose.NewTokenizer(), known: res.known, given: map[uint64]bool{}, reference: uint32(len(res.known))}
	for _, t := range with.Templates {
		for _, p := range t.Passages {
			for _, s := range ownShingles(c.tok, t.Words(p)) {
				c.given[s.Hash] = true
			}
		}
	}
	if err := c.collect(ctx); err != nil {
		return nil, 0, err
	}
	pairs := c.rarePairs()
	for _, p := range strongest(pairs) {
		a, err := c.sideBySide(p)
		if err != nil {
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

// collect gathers the prints of all texts.
func (c *comparing) collect(ctx context.Context) error {
	for _, k := range c.known {
		if err := ctx.Err(); err != nil {
			return err
		}
		prints, err := c.Library.prints(k.origin)
		if err != nil {
			return fmt.Errorf("read the prints of %s back: %w", k.ID, err)
		}
		c.add(prints)
	}
	for _, ref := range c.References {
		c.add(printsOf(c.tok, ref.Text, c.Scorer.Pack().Fingerprint.Has))
	}
	slices.SortFunc(c.postings, func(x, y posting) int { return cmp.Or(cmp.Compare(x.print, y.print), cmp.Compare(x.sub, y.sub)) })
	return nil
}

// add takes the prints of the next text.
func (c *comparing) add(prints []uint64) {
	sub := uint32(len(c.sizes))
	n := 0
	for _, p := range prints {
		if !c.given[p] {
			c.postings = append(c.postings, posting{p, sub})
			n++
		}
	}
	c.sizes = append(c.sizes, n)
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
func (c *comparing) rarePairs() []rarePair {
	found := map[pair]rarePair{}
	for rest := c.postings; len(rest) > 0; {
		n := 1
		for n < len(rest) && rest[n].print == rest[0].print {
			n++
		}
		c.share(found, rest[:n])
		rest = rest[n:]
	}
	var out []rarePair
	for key, p := range found {
		p.pair = key
		if p.weight >= leastRare && p.weight >= leastShare*float64(min(c.sizes[key.a], c.sizes[key.b])) && !c.sameLearner(key) {
			out = append(out, p)
		}
	}
	slices.SortFunc(out, rarePair.compare)
	return out
}

func (c *comparing) sameLearner(p pair) bool {
	return c.SameLearner != nil && p.b < c.reference && c.SameLearner(c.known[p.a].ID, c.known[p.b].ID)
}

// share counts one print for every two write-ups that have it, and, however many have
// it, for each of them with a reference that has it too.
func (c *comparing) share(found map[pair]rarePair, who []posting) {
	own := len(who)
	for own > 0 && who[own-1].sub >= c.reference {
		own--
	}
	count := func(a, b uint32, weight float64) {
		p := found[pair{a, b}]
		p.shared++
		p.weight += weight
		found[pair{a, b}] = p
	}
	for i, x := range who[:own] {
		for _, y := range who[own:] {
			count(x.sub, y.sub, 1)
		}
		if own < commonFrom {
			for _, y := range who[i+1 : own] {
				count(x.sub, y.sub, 2/float64(own))
			}
		}
	}
}

// side is one of two texts.
func (c *comparing) side(n uint32) (Item, Text, error) {
	if n >= c.reference {
		ref := c.References[n-c.reference]
		return ref.Item, ref.Text, nil
	}
	k := c.known[n]
	t, err := c.Library.text(k.origin)
	if err != nil {
		err = fmt.Errorf("read the words of %s back: %w", k.ID, err)
	}
	return k.Item, t, err
}

// sideBySide finds the passages of two texts that share most.
func (c *comparing) sideBySide(p rarePair) (Alike, error) {
	a := Alike{Shared: p.shared, Possible: min(c.sizes[p.a], c.sizes[p.b]), Reference: p.b >= c.reference}
	var x, y Text
	var err error
	if a.A, x, err = c.side(p.a); err != nil {
		return a, err
	}
	if a.B, y, err = c.side(p.b); err != nil {
		return a, err
	}
	i, k := c.closest(x, y)
	if i >= 0 {
		a.PassageA, a.PlaceA = c.longest(x, y, i, k), x.Passages[i].Place
		a.PassageB, a.PlaceB = c.longest(y, x, k, i), y.Passages[k].Place
	}
	return a, nil
}

// closest are the numbers of the passages that share most shingles, -1 when none does.
func (c *comparing) closest(x, y Text) (inX, inY int) {
	where := map[uint64][]int{} // passages of y by their shingles
	for k, p := range y.Passages {
		for _, s := range c.comparable(y, p) {
			where[s] = append(where[s], k)
		}
	}
	inX, inY = -1, -1
	best := 0
	for i, p := range x.Passages {
		shared := make([]int, len(y.Passages))
		for _, s := range c.comparable(x, p) {
			for _, k := range where[s] {
				if shared[k]++; shared[k] > best {
					best, inX, inY = shared[k], i, k
				}
			}
		}
	}
	return inX, inY
}

// comparable lists the shingles of a passage that templates do not have.
func (c *comparing) comparable(t Text, p Passage) []uint64 {
	var out []uint64
	if !t.own(p) {
		return nil
	}
	for _, s := range ownShingles(c.tok, t.Words(p)) {
		if !c.given[s.Hash] {
			out = append(out, s.Hash)
		}
	}
	return out
}

// slightly is how many words may differ within a stretch that is still called shared.
const slightly = 3

// longest is the longest stretch of passage i of x that passage k of y has too, but for a
// few words here and there.
func (c *comparing) longest(x, y Text, i, k int) string {
	other := map[uint64]bool{}
	for _, s := range c.comparable(y, y.Passages[k]) {
		other[s] = true
	}
	text := x.Words(x.Passages[i])
	var from, to, first, last int // tokens of the longest stretch, and of the one under way
	for _, s := range ownShingles(c.tok, text) {
		if !other[s.Hash] {
			continue
		}
		if last == 0 || s.First > last+slightly {
			first = s.First
		}
		if last = s.Last; last-first > to-from {
			from, to = first, last
		}
	}
	toks := c.tok.Tokenize(text)
	out := text[toks[from].Start:toks[to-1].End]
	if from > 0 {
		out = "… " + out
	}
	if to < len(toks)-1 { // a full stop is nothing left out
		out += " …"
	}
	return out
}
