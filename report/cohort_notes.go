package report

// CohortNotes is what there is to say of a cohort besides its assessments.
type CohortNotes struct {
	Unread []Unread
	Alike  []Alike
}

// Unread is a write-up that could not be read, and why.
type Unread struct{ ID, Path, Why string }

// Alike is two write-ups that share rare wording, with the passages that share most.
type Alike struct{ A, B Passage }

// Passage is words of a write-up and where they stand. Words may be left out.
type Passage struct{ ID, Words, Place string }

// alikeNote goes before such pairs wherever they are shown.
const alikeNote = "Two write-ups share wording that few others have. There may be a good reason: a shared job, a shared template, an earlier draft. Read both and ask; this says nothing about who wrote what."

func cleanUnread(u Unread) Unread { return Unread{clean(u.ID), clean(u.Path), clean(u.Why)} }

func cleanAlike(a Alike) Alike {
	passage := func(p Passage) Passage { return Passage{clean(p.ID), clip(clean(p.Words)), clean(p.Place)} }
	return Alike{passage(a.A), passage(a.B)}
}
