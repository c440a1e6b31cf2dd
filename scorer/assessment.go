package scorer

// Schema names the JSON promised by Assessment. It changes when a key is renamed or dropped.
const Schema = "sfjassess/assessment/v1"

// Unreviewed is the status of every assessment until a person's record is laid over it.
const Unreviewed = "unreviewed"

// Assessment is what the program found in one submission: an indication for a
// person who decides, never a decision. Every report is drawn from this value alone.
type Assessment struct {
	Schema     string      `json:"schema"`
	Submission Submission  `json:"submission"`
	Pack       PackRef     `json:"pack"`
	Points     []Mark      `json:"points"`
	Criteria   []Criterion `json:"criteria"`
	Outcomes   []Outcome   `json:"outcomes"`
	Guidance   []Mark      `json:"guidance"`
	Links      []Link      `json:"links"`
	Cases      []Case      `json:"cases"`
	Mistakes   []Mistake   `json:"mistakes"`
	Flags      []Flag      `json:"flags"`
	Privacy    []Private   `json:"privacy"`
	Indication string      `json:"indication"` // refer, near, pass or higher
	Status     string      `json:"status"`
}

// Submission describes the write-up that was read.
type Submission struct {
	ID       string   `json:"id"` // path below the folder named, without extension; unique in a run
	Path     string   `json:"path"`
	Format   string   `json:"format"`
	Words    int      `json:"words"`
	Pages    int      `json:"pages"` // 0 where the format has none
	SHA256   string   `json:"sha256"`
	Warnings []string `json:"warnings"`
	// Extraction is the share of what the pages show that could be read, above 0 to 1,
	// with two decimals; absent where the format has no pages.
	Extraction float64 `json:"extraction,omitempty"`
}

// PackRef says which rules were applied.
type PackRef struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	SHA256  string `json:"sha256"`
}

// Evidence is words of the submission and where they stand.
type Evidence struct {
	Quote     string `json:"quote"` // verbatim as read: markup stripped, white space folded
	Line      int    `json:"line"`  // 1-based; 0 for PDF and Word
	Column    int    `json:"column"`
	Page      int    `json:"page"`                // 1-based; 0 for all but PDF
	Paragraph int    `json:"paragraph,omitempty"` // 1-based; for Word only
	Heading   string `json:"heading,omitempty"`   // the nearest above; for Word only
	File      string `json:"file,omitempty"`      // its name, in a write-up of several files
	Part      string `json:"part"`                // label of the part it shows
	Why       string `json:"why"`
	At        Span   `json:"-"` // where it stands in the document's blocks
}

// Span is a range of bytes in the clean text of one block of the document as read.
// The zero Span stands nowhere.
type Span struct{ Block, Start, End int }

// Mark is the reading of one marking point or guidance item: 0, 1 or 2.
type Mark struct {
	ID         string     `json:"id"`
	Criterion  string     `json:"criterion,omitempty"` // points only
	Outcome    string     `json:"outcome,omitempty"`   // points only
	Mark       int        `json:"mark"`
	Max        int        `json:"max"`
	Confidence float64    `json:"confidence"` // 0–1: how often a mark read like this agrees with raters
	Why        string     `json:"why"`        // one plain sentence
	Evidence   []Evidence `json:"evidence"`
	Missing    []string   `json:"missing"` // what would raise it, in the learner's terms
	Trace      []string   `json:"trace,omitempty"`
}

// Criterion is an assessment criterion: met, partly met or not met.
type Criterion struct {
	ID         string  `json:"id"`
	Outcome    string  `json:"outcome"`
	Indication string  `json:"indication"`
	Mean       float64 `json:"mean"` // of its points' marks, 0–2
}

// Outcome is a learning outcome: the weakest of its criteria.
type Outcome struct {
	ID         string `json:"id"`
	Indication string `json:"indication"`
}

// Link is how far a framework is tied to the learner's own evidence: 0 absent, 1 mentioned, 2 linked.
type Link struct {
	ID       string     `json:"id"`
	Level    int        `json:"level"`
	Why      string     `json:"why"`
	Parts    []LinkPart `json:"parts"`
	Evidence []Evidence `json:"evidence"`
}

// LinkPart is a stage (SARA), an element (NDM) or a principle of a framework.
type LinkPart struct {
	ID        string     `json:"id"`
	Evidenced bool       `json:"evidenced"`
	Evidence  []Evidence `json:"evidence"`
}

// Case is a named case, initiative, inquiry or incident: 1 mentioned, 2 used to support a point.
type Case struct {
	ID       string     `json:"id"`
	Name     string     `json:"name"`
	Level    int        `json:"level"`
	Known    bool       `json:"known"` // in the pack's registry; otherwise a source should be asked for
	Wrong    bool       `json:"wrong"`
	Why      string     `json:"why"`
	Evidence []Evidence `json:"evidence"`
}

// Mistake is a common mistake, committed or not.
type Mistake struct {
	ID       string     `json:"id"`
	Present  bool       `json:"present"`
	Why      string     `json:"why"`
	Evidence []Evidence `json:"evidence"`
}

// Flag is something a person should look at: copied, stuffed, offtopic, no-own-practice, personal-data.
type Flag struct {
	ID       string     `json:"id"`
	Why      string     `json:"why"`
	Evidence []Evidence `json:"evidence"`
}

// Private is a passage that may identify a private person.
type Private struct {
	Kind       string  `json:"kind"` // name, date-of-birth, address, postcode, phone, email, registration, reference, …
	Quote      string  `json:"quote"`
	Line       int     `json:"line"`
	Column     int     `json:"column"`
	Page       int     `json:"page"`
	Paragraph  int     `json:"paragraph,omitempty"` // as in Evidence
	Heading    string  `json:"heading,omitempty"`
	File       string  `json:"file,omitempty"`
	Confidence float64 `json:"confidence"`
	At         Span    `json:"-"` // as in Evidence
}
