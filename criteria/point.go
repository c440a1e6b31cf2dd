package criteria

// Point is a marking point, or a guidance item. A 2 needs every required part.
type Point struct {
	ID        string
	Criterion string // empty for guidance
	Outcome   string // the criterion's; empty for guidance
	Title     string
	Plain     string   // the title in everyday words; may be empty
	Needs     string   // what a 2 needs
	Ask       string   // a question to the learner; may be empty
	More      string   // what carries a thin account on, where no part is missing; may be empty
	Slips     []string // what learners often write that does not show it; may be empty
	Source    string
	Parts     []Part
}

// Part is one thing a point, guidance item or framework asks for. Any one of its
// signals shows it; the strongest counts.
type Part struct {
	ID       string // unique in its owner
	Label    string
	Missing  string // one plain sentence to the learner
	Required bool   // false: it strengthens, and is never needed
	Signals  []Signal
	ShownBy  []string // of a link: points any mark of which shows the part too
}

// Link is a framework that a write-up may be tied to.
type Link struct {
	ID, Title string
	Plain     string // may be empty
	Needs     string // may be empty
	Source    string
	Item      string   // guidance item whose evidence is the link's; may be empty
	Names     []string // families: the framework is named
	Parts     []Part   // stages, elements, principles
	Signals   []Signal // of the framework as a whole; may be empty
}

// Signal says which concepts, in what kind of statement, are evidence.
type Signal struct {
	Name     string   // unique in its part
	All      []string // families that must all be there
	Any      []string // and one of these, unless empty
	None     []string // and none of these
	Scope    string   // one of Scopes; default sentence
	Actor    []string // of Actors; empty: anyone's act
	Real     []string // of Reals; default done, ongoing, habitual, stated
	Negated  string   // one of Negations; default no
	Concrete int      // at least this many checkable details
	Strength float64  // 0–1; default 0.7: how far this alone shows the part
	File     string   // where it stands, for traces
	Line     int      // 1-based
}

// The sets a pack's values come from.

// Scopes are the stretches of text in which a signal's concepts must meet.
func Scopes() []string { return []string{"clause", "sentence", "near", "passage"} }

// Actors are those whose act a clause may tell.
func Actors() []string {
	return []string{"I", "we", "they", "team", "police", "nobody", "person"}
}

// Reals are how real the act of a clause is.
func Reals() []string {
	return []string{"done", "ongoing", "habitual", "planned", "imagined", "duty", "stated"}
}

// Negations are what a signal may ask of a clause's polarity.
func Negations() []string { return []string{"no", "yes", "any"} }

// CaseKinds are the kinds of case.
func CaseKinds() []string {
	return []string{"initiative", "incident", "inquiry", "legislation", "practice", "study", "scheme", "training", "strategy", "theory"}
}

// OutcomeKinds are the kinds of learning outcome.
func OutcomeKinds() []string { return []string{"knowledge", "practice"} }

// The defaults of a signal.
const (
	DefaultScope    = "sentence"
	DefaultNegated  = "no"
	DefaultStrength = 0.7
)

// DefaultReals are the kinds of reality a signal accepts when its pack names none.
func DefaultReals() []string { return []string{"done", "ongoing", "habitual", "stated"} }
