package report

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"sfjassess/scorer"
)

// The part of SARIF 2.1.0 that is written.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool struct {
			Driver sarifDriver `json:"driver"`
		} `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID               string     `json:"id"`
		ShortDescription *sarifText `json:"shortDescription,omitempty"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact struct {
			URI string `json:"uri"`
		} `json:"artifactLocation"`
		Region *sarifRegion `json:"region,omitempty"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
	}
)

// SARIF writes what Line says of all the write-ups as one SARIF 2.1.0 log, for editors
// and code hosts: points that could be raised as notes, all else as warnings. Private
// passages are named by kind only.
func SARIF(w io.Writer, as []scorer.Assessment, t Titles) error {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "sfjassess", Rules: []sarifRule{}}
	for _, a := range as {
		hide := newHider(a.Privacy, clean)
		for _, f := range actions(a) {
			r := sarifResult{RuleID: clean(f.id), RuleIndex: run.rule(f.id, t), Level: "warning", Message: sarifText{f.where(hide) + hide.Replace(clean(f.message))}}
			if f.short {
				r.Level = "note"
			}
			r.Locations = []sarifLocation{sarifAt(a.Submission, f.at)}
			run.Results = append(run.Results, r)
		}
	}
	return encode(w, sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}}, "  ")
}

// rule is the number of a rule, made when it is first needed.
func (r *sarifRun) rule(id string, t Titles) int {
	rules := &r.Tool.Driver.Rules
	if i := slices.IndexFunc(*rules, func(x sarifRule) bool { return x.ID == clean(id) }); i >= 0 {
		return i
	}
	x := sarifRule{ID: clean(id)}
	if s := t.title(id); s != "" {
		x.ShortDescription = &sarifText{s}
	}
	*rules = append(*rules, x)
	return len(*rules) - 1
}

// sarifAt is a place in a file; what has no lines is told in the message.
func sarifAt(s scorer.Submission, e scorer.Evidence) sarifLocation {
	var l sarifLocation
	l.Physical.Artifact.URI = relativeURI(name(s))
	if e.Line > 0 {
		l.Physical.Region = &sarifRegion{e.Line, max(e.Column, 1)}
	}
	return l
}

// relativeURI writes a path as a reference: every byte escaped that could be read as
// anything but a name.
func relativeURI(path string) string {
	var b strings.Builder
	path = filepath.ToSlash(path)
	if strings.HasPrefix(path, "/") {
		b.WriteString("file://")
	}
	for _, c := range []byte(path) {
		if c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || strings.IndexByte("-._~/", c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}
