package report

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"io"

	"sfjassess/scorer"
)

// The part of JUnit's XML that is written: what every reader of it takes.
type (
	junitSuites struct {
		XMLName xml.Name     `xml:"testsuites"`
		Suites  []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Name    string        `xml:"name,attr"`
		Class   string        `xml:"classname,attr"`
		Failure *junitFailure `xml:"failure"`
	}
	junitFailure struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",chardata"`
	}
)

// JUnit writes the write-ups as one JUnit XML file, for build servers: a suite for each, a
// case for each point and for each other finding of Line. What Line tells is a failure.
// Private passages are named by kind only.
func JUnit(w io.Writer, as []scorer.Assessment, t Titles) error {
	var all junitSuites
	for _, a := range as {
		all.Suites = append(all.Suites, junitOf(a, t))
	}
	b, err := xml.MarshalIndent(all, "", "  ")
	if err != nil {
		return fmt.Errorf("report: %w", err)
	}
	return write(w, xml.Header+string(b)+"\n")
}

func junitOf(a scorer.Assessment, t Titles) junitSuite {
	path, hide := name(a.Submission), newHider(a.Privacy, clean)
	s := junitSuite{Name: path}
	add := func(id string, f *junitFailure) {
		title := clean(id)
		if x := t.title(id); x != "" {
			title += " " + x
		}
		s.Cases = append(s.Cases, junitCase{title, path, f})
	}
	for _, m := range a.Points {
		if m.Mark >= m.Max {
			add(m.ID, nil)
		}
	}
	for _, f := range actions(a) {
		message := hide.Replace(clean(f.message))
		at := fmt.Sprintf("%s:%d:%d: %s", path, max(f.at.Line, 1), max(f.at.Column, 1), f.where(hide))
		add(f.id, &junitFailure{cmp.Or(message, "not seen yet"), clean(f.id), at + message})
		s.Failures++
	}
	s.Tests = len(s.Cases)
	return s
}
