// Package report draws a scorer.Assessment for the person who will read it.
//
// In flow one or several assessments, the Titles of the pack they were made
// with and, for the page, the blocks of the write-up as plain values; out flows one of
// fourteen forms: Terminal (the learner's own screen), Summary (many write-ups, a line
// each), Markdown (for pasting), Line (for editors), JSON, JSONL
// SARIF and JUnit (for scripts, code hosts and build servers), Compare and Changes (what moved between two
// drafts or saves),
// FeedbackHTML (the page), FeedbackMarkdown and FeedbackDOCX (to edit) and FeedbackPDF (to
// hand over), all drawn by templates
// that one can copy and change. NextSteps says what would help most, for any of them. A
// whole cohort flows through CohortCSV, CohortJSONL, CohortHTML, CohortXLSX and CohortMoodle one
// assessment at a time, so that it need not fit in memory; Cohort counts them.
//
// It refuses to judge: no mark is made or changed here, and no word of it decides
// anything. It refuses to trust: every piece of text passes through clean or is
// escaped for its form, so nothing in a write-up can steer a terminal, become HTML
// or a link, or forge a line of the report. It reads no clock, no environment and
// no terminal: the caller says how wide and whether in colour.
package report
