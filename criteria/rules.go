package criteria

// Severity says whether a problem makes a pack unusable.
type Severity string

// The severities.
const (
	Error   Severity = "error"   // the pack cannot be used
	Warning Severity = "warning" // the pack can be used; a person should look
)

// Rule is one thing that is checked in a pack.
type Rule struct {
	ID       string // stable name, e.g. unknown-key
	Severity Severity
	Doc      string // one sentence for the person who edits a pack
}

// The ids of the rules.
const (
	ruleMore         = "more"
	ruleUnreadable   = "unreadable"
	ruleTooLarge     = "too-large"
	ruleSymlink      = "symlink"
	ruleNotRead      = "not-read"
	ruleYAML         = "yaml"
	ruleAlias        = "alias"
	ruleUnknownKey   = "unknown-key"
	ruleDuplicateKey = "duplicate-key"
	ruleMissingKey   = "missing-key"
	ruleWrongType    = "wrong-type"
	ruleBadText      = "bad-text"
	ruleBadID        = "bad-id"
	ruleDuplicateID  = "duplicate-id"
	ruleUnknownID    = "unknown-id"
	ruleUnknownValue = "unknown-value"
	ruleOutOfRange   = "out-of-range"
	ruleBadValue     = "bad-value"
	ruleTermSyntax   = "term-syntax"
	ruleTermSize     = "term-size"
	ruleNested       = "nested-reference"
	ruleNeverMatches = "never-matches"
	ruleEmptySignal  = "empty-signal"
	ruleEmptyPart    = "empty-part"
	ruleCaseClash    = "case-clash"
	ruleCaseContext  = "case-context"
	ruleUnused       = "unused"
	ruleEmptyGroup   = "empty-group"
	ruleDuplicate    = "duplicate"
	ruleComment      = "comment-in-text"
	rulePunctuation  = "term-punctuation"
	ruleLoosePrefix  = "loose-prefix"
	ruleSpelling     = "prefix-spelling"
)

// Rules lists everything that is checked, in the order a pack is read.
func Rules() []Rule {
	return []Rule{
		{ruleMore, Warning, "At most 500 errors and 500 warnings are shown."},
		{ruleUnreadable, Error, "The folder or a file of it can be read, and holds at least one .yaml file."},
		{ruleTooLarge, Error, "A pack is at most 8 MiB in 500 files of at most 4 MiB."},
		{ruleSymlink, Error, "No file or folder of a pack is a symbolic link."},
		{ruleNotRead, Warning, "A .yml file is not read; its name must end in .yaml."},
		{ruleYAML, Error, "Each file is one YAML document in UTF-8."},
		{ruleAlias, Error, "Anchors (&), aliases (*) and tags (!) are not used: every entry says what it means in its place."},
		{ruleUnknownKey, Error, "Only the keys of the manual are used."},
		{ruleDuplicateKey, Error, "A key stands once in a mapping."},
		{ruleMissingKey, Error, "Every key that is needed is there and not empty."},
		{ruleWrongType, Error, "Each value has the shape its key asks for: text, number, true or false, list, mapping."},
		{ruleBadText, Error, "Texts hold no control or direction-changing characters."},
		{ruleBadID, Error, "An id is letters, digits, '.', '-', '_' and starts with a letter or a digit."},
		{ruleDuplicateID, Error, "An id is unique in its kind."},
		{ruleUnknownID, Error, "Every id that is mentioned is defined somewhere in the pack."},
		{ruleUnknownValue, Error, "A value from a fixed set is one of that set."},
		{ruleOutOfRange, Error, "Numbers lie within their range."},
		{ruleBadValue, Error, "Versions and dates are well formed."},
		{ruleTermSyntax, Error, "A term follows the syntax of the manual."},
		{ruleTermSize, Error, "A term has at most 16 words, 4 gaps and 200 sequences of words."},
		{ruleNested, Error, "A concept used as <x> does not itself use <…>."},
		{ruleNeverMatches, Error, "A term or a signal can match something."},
		{ruleEmptySignal, Error, "A signal names at least one concept in all or any."},
		{ruleEmptyPart, Error, "A required part has a signal: otherwise nobody could ever show it."},
		{ruleCaseClash, Error, "A name, alias or misspelling belongs to one case only."},
		{ruleCaseContext, Error, "An ambiguous case has context words."},
		{ruleUnused, Warning, "Every concept of the lexicon and every reference is used."},
		{ruleEmptyGroup, Warning, "An outcome has criteria and a criterion has points."},
		{ruleDuplicate, Warning, "Nothing is listed twice."},
		{ruleComment, Warning, "A # inside a text that is not quoted starts a comment, and the rest is lost."},
		{rulePunctuation, Warning, "Words of a term carry no punctuation at their ends."},
		{ruleLoosePrefix, Warning, "A prefix has at least three letters."},
		{ruleSpelling, Warning, "A prefix is in British spelling, as texts are before they are compared."},
	}
}

// severities is the severity of each rule.
func severities() map[string]Severity {
	out := map[string]Severity{}
	for _, r := range Rules() {
		out[r.ID] = r.Severity
	}
	return out
}
