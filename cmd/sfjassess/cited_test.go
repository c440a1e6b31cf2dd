package main

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"
)

// citation is a quote with its place, wherever in an assessment it stands.
type citation struct {
	Quote        string
	Line, Column int
}

// cited are all the quotes of an assessment in JSON.
func cited(t *testing.T, assessment string) []citation {
	t.Helper()
	var a any
	if err := json.Unmarshal([]byte(assessment), &a); err != nil {
		t.Fatal(err)
	}
	var out []citation
	var visit func(any)
	visit = func(value any) {
		switch v := value.(type) {
		case []any:
			for _, x := range v {
				visit(x)
			}
		case map[string]any:
			if quote, ok := v["quote"].(string); ok {
				line, _ := v["line"].(float64)
				column, _ := v["column"].(float64)
				out = append(out, citation{quote, int(line), int(column)})
			}
			for _, x := range v {
				visit(x)
			}
		}
	}
	visit(a)
	return out
}

// from is a text from a line and column on, both from 1; columns count characters.
func from(text string, line, column int) string {
	for ; line > 1; line-- {
		_, text, _ = strings.Cut(text, "\n")
	}
	first, rest, _ := strings.Cut(text, "\n")
	runes := []rune(first)
	if line < 1 || column < 1 || column > len(runes) {
		return ""
	}
	return string(runes[column-1:]) + "\n" + rest
}

// letters keeps the letters and digits of a text, in lower case.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, text)
}
