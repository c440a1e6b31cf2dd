package report

import (
	"io"

	"sfjassess/scorer"
)

// CohortJSONL writes a line for each assessment, as JSONL does.
type CohortJSONL struct{ w io.Writer }

// NewCohortJSONL begins a file.
func NewCohortJSONL(w io.Writer) CohortJSONL { return CohortJSONL{w} }

// Add writes one line.
func (c CohortJSONL) Add(a scorer.Assessment) error { return JSONL(c.w, a) }

// Close ends the file.
func (c CohortJSONL) Close() error { return nil }
