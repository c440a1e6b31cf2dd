package criteria

import "sfjassess/ingest/prose"

// Pack is everything known about a unit. It is never changed after it was loaded.
// All lists keep the order of the files (by name) and of the entries in them.
type Pack struct {
	ID            string
	Version       string // semantic version without "v"
	SHA256        string // of all files, names and bytes; lower-case hex
	Title         string
	Notice        string // shown on every report
	Qualification Qualification

	References []Reference
	Outcomes   []Outcome
	Criteria   []Criterion
	Concepts   []Concept
	Points     []Point
	Guidance   []Point // Criterion and Outcome empty
	Links      []Link
	Cases      []Case
	Mistakes   []Mistake
	Flags      []Flag
	Lexicon    []Family
	Phrases    *prose.Lexicon // finds the families of the Lexicon, and the Cases, in a text

	Examples   []Example
	Models     Models  // fitted: how sentences are judged
	Weights    Weights // fitted: all the rest
	Thresholds map[string]float64
	Names      map[string][]string // white lists for privacy, by kind

	Fingerprint Fingerprint // of published texts that learners lift from
}

// Qualification is what the unit belongs to. All fields may be empty.
type Qualification struct {
	Title      string
	Number     string // e.g. 603/3945/7
	ReplacedBy string
	ReplacedOn string // YYYY-MM-DD
	Sources    []string
}

// Reference is where facts of the pack come from.
type Reference struct {
	ID, Title, Publisher string
	Year                 int // 0 when not given
	URL, Note            string
}

// Outcome is a learning outcome.
type Outcome struct {
	ID, Title string
	Kind      string // knowledge or practice
	Source    string // id of a Reference, as everywhere
}

// Criterion is an assessment criterion of an outcome.
type Criterion struct {
	ID, Outcome, Title, Source string
}

// Concept is a key concept of the unit, for explanations.
type Concept struct {
	ID, Title, Text, Source string
	Terms                   []string // as written; ParseTerm reads one
}

// Case is a named case, initiative, incident, inquiry or law a learner may cite.
type Case struct {
	ID, Name     string
	Aliases      []string // as written; see Phrase
	Misspellings []string
	Ambiguous    bool // the name is also an ordinary word or place: a Context term must stand near it
	Context      []string
	Kind         string // one of CaseKinds
	Years        CaseYears
	Facts        []Fact
	Supports     []string // what it can be used to support
	Errors       []CaseError
	Source       string
}

// CaseYears is the span a stated year must lie in. A zero end is open; both zero: no check.
type CaseYears struct{ From, To int }

// Fact is something true about a case.
type Fact struct{ Text string }

// CaseError is a known wrong statement near a case's name.
type CaseError struct {
	Match  []string // terms: any of them in the same sentence or the next
	Unless []string // terms: any of them excuses it
	Say    string   // the correction
}

// Mistake is a common mistake; any of its signals shows it.
type Mistake struct {
	ID, Title, Correction, Source string
	Signals                       []Signal
}

// Flag is something a person should look at.
type Flag struct {
	ID, Title, Say, Source string
	Signals                []Signal
}

// Family is a concept of the lexicon: the words for one thing.
type Family struct {
	ID, Label, Source string
	Terms             []string // as written; ParseTerm reads one
}

// TopicFamily is the one family that the scorer asks for itself: the words that hardly
// any write-up on the pack's subject lacks. A pack may leave it out; nothing is then
// found to be off the subject.
const TopicFamily = "topic"

// Example is a labelled sentence for tests and explanations.
type Example struct {
	ID     string
	Point  string // id of a Point, a guidance item, a Link or a Mistake
	Part   string // id of a part of it; may be empty
	Mark   int    // 0, 1 or 2
	Text   string
	Source string
}
