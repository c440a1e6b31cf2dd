package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"sfjassess/scorer"
)

// JSON writes the assessments as an array, or, when not several were asked for, the
// one as an object, indented by two spaces. The shape depends on what was asked and
// never on what could be read. The values are the assessment's own, quotes verbatim; characters
// that could act on a terminal are written as \u escapes. Lists are never null.
func JSON(w io.Writer, as []scorer.Assessment, several bool) error {
	filled := make([]scorer.Assessment, len(as))
	for i, a := range as {
		filled[i] = fill(a)
	}
	if len(filled) == 1 && !several {
		return encode(w, filled[0], "  ")
	}
	return encode(w, filled, "  ")
}

// JSONL writes one assessment as one line of JSON, as JSON otherwise does.
func JSONL(w io.Writer, a scorer.Assessment) error { return encode(w, fill(a), "") }

func encode(w io.Writer, v any, indent string) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if err := e.Encode(v); err != nil {
		return fmt.Errorf("write the assessment as JSON: %w", err)
	}
	return write(w, escapeInvisible(b.Bytes()))
}

// escapeInvisible writes the controls and format characters that the encoder leaves
// as they are (DEL, C1, bidirectional overrides, zero widths) as \u escapes. They
// can stand in strings only, so the value stays the same.
func escapeInvisible(in []byte) string {
	var b strings.Builder
	b.Grow(len(in))
	for len(in) > 0 {
		r, n := utf8.DecodeRune(in)
		switch {
		case r == '\n' || !unicode.In(r, unicode.Cc, unicode.Cf):
			b.Write(in[:n])
		case r > 0xffff:
			hi, lo := utf16.EncodeRune(r)
			fmt.Fprintf(&b, `\u%04x\u%04x`, hi, lo)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
		in = in[n:]
	}
	return b.String()
}

// fill copies an assessment with empty lists in the place of missing ones.
func fill(a scorer.Assessment) scorer.Assessment {
	a.Submission.Warnings = list(a.Submission.Warnings)
	a.Points = each(a.Points, fillMark)
	a.Criteria = list(a.Criteria)
	a.Outcomes = list(a.Outcomes)
	a.Guidance = each(a.Guidance, fillMark)
	a.Links = each(a.Links, func(l scorer.Link) scorer.Link {
		l.Evidence = list(l.Evidence)
		l.Parts = each(l.Parts, func(p scorer.LinkPart) scorer.LinkPart {
			p.Evidence = list(p.Evidence)
			return p
		})
		return l
	})
	a.Cases = each(a.Cases, func(c scorer.Case) scorer.Case { c.Evidence = list(c.Evidence); return c })
	a.Mistakes = each(a.Mistakes, func(m scorer.Mistake) scorer.Mistake { m.Evidence = list(m.Evidence); return m })
	a.Flags = each(a.Flags, func(f scorer.Flag) scorer.Flag { f.Evidence = list(f.Evidence); return f })
	a.Privacy = list(a.Privacy)
	return a
}

func fillMark(m scorer.Mark) scorer.Mark {
	m.Evidence, m.Missing = list(m.Evidence), list(m.Missing)
	return m
}

func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

func each[T any](s []T, f func(T) T) []T {
	out := make([]T, len(s))
	for i, v := range s {
		out[i] = f(v)
	}
	return out
}

// write hands a finished report over in one piece.
func write(w io.Writer, s string) error {
	if _, err := io.WriteString(w, s); err != nil {
		return fmt.Errorf("write the report: %w", err)
	}
	return nil
}
