package cohort

import (
	"sfjassess/ingest"
	"sfjassess/scorer"
)

// Text is a write-up as it was read: what reports and searches quote from.
type Text struct {
	Blocks   []Block   `json:"blocks"`
	Concepts []string  `json:"concepts,omitempty"` // ids of the word families that passages speak of
	Passages []Passage `json:"passages"`
}

// Block is a block of a write-up. Spans of evidence point into it.
type Block struct {
	Kind  string `json:"kind"` // as ingest.Kind says it
	Level int    `json:"level,omitempty"`
	Text  string `json:"text"`
}

// Passage is a block that can be cited, and what it speaks of.
type Passage struct {
	Block    int             `json:"block"`
	Place    ingest.Location `json:"place"`
	Section  string          `json:"section,omitempty"`  // the headings above
	Concepts []int           `json:"concepts,omitempty"` // indexes into those of the text
	Own      bool            `json:"own,omitempty"`      // it tells an act of the learner's own
}

// textOf takes over what was read and, unless it was not, studied.
func textOf(doc *ingest.Document, study scorer.Study) Text {
	t := Text{Concepts: study.Concepts}
	for _, b := range doc.Blocks {
		t.Blocks = append(t.Blocks, Block{b.Kind.String(), b.Level, b.Text})
	}
	for i, p := range doc.Passages() {
		q := Passage{Block: p.Block, Place: doc.Locate(p.Block, 0, len(p.Text)), Section: doc.Blocks[p.Block].Section}
		if study.Passages != nil {
			q.Concepts, q.Own = study.Passages[i].Concepts, study.Passages[i].Own
		}
		t.Passages = append(t.Passages, q)
	}
	return t
}

// Words returns the words of a passage.
func (t Text) Words(p Passage) string { return t.Blocks[p.Block].Text }

// own says whether a passage is in the learner's own words.
func (t Text) own(p Passage) bool { return t.Blocks[p.Block].Kind != ingest.Quote.String() }
