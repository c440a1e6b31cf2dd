package report

import "sfjassess/scorer"

// Titles is the wording of a pack, by id, filled by whoever holds the pack. Every
// entry may be missing: reports then show the id alone.
type Titles struct {
	Pack   string // title of the unit
	Notice string // shown on every report a person reads

	// Title holds the short title of a point, criterion, outcome, guidance item,
	// link, mistake or flag under its id, and what a part of a link shows under
	// LinkPartKey.
	Title map[string]string
	// Needs holds, for points and guidance, what the full mark asks for.
	Needs map[string]string
	// Plain holds what to tell the learner: the correction of a mistake, the
	// sentence of a flag, what a part of a link shows under LinkPartKey.
	Plain map[string]string
	// Ask holds, for points and guidance, a question to the learner.
	Ask map[string]string
	// More holds, for points and guidance, what carries a thin account on where no part
	// is missing.
	More map[string]string
	// Missing holds what to do about a part of a link, point or guidance item that is not
	// shown, under LinkPartKey.
	Missing map[string]string
	// Rests holds, for a link, the guidance item that rests on it.
	Rests map[string]string
	// Facts holds what is true of a case.
	Facts map[string][]string
	// Source holds where the facts of a case or the correction of a mistake come from.
	Source map[string]string
}

// LinkPartKey is the key in Titles of a part of a link or an item: "SARA.scanning".
func LinkPartKey(link, part string) string { return link + "." + part }

func (t Titles) title(id string) string { return clean(t.Title[id]) }
func (t Titles) needs(id string) string { return clean(t.Needs[id]) }
func (t Titles) plain(id string) string { return clean(t.Plain[id]) }

// group is a criterion with its points, in the order of the assessment.
type group struct {
	scorer.Criterion
	Points []scorer.Mark
}

// groups puts the points under their criteria. Points of a criterion that the
// assessment does not list come last, under the criterion's bare id.
func groups(a scorer.Assessment) []group {
	var out []group
	at := map[string]int{}
	for _, c := range a.Criteria {
		at[c.ID] = len(out)
		out = append(out, group{Criterion: c})
	}
	for _, p := range a.Points {
		i, ok := at[p.Criterion]
		if !ok {
			i = len(out)
			at[p.Criterion] = i
			out = append(out, group{Criterion: scorer.Criterion{ID: p.Criterion, Outcome: p.Outcome}})
		}
		out[i].Points = append(out[i].Points, p)
	}
	return out
}

// sum adds up marks and what they could be.
func sum(marks []scorer.Mark) (got, most int) {
	for _, m := range marks {
		got += m.Mark
		most += m.Max
	}
	return got, most
}
