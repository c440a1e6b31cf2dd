package ingest_test

import (
	"testing"
	"unicode/utf8"

	"sfjassess/ingest"
)

func TestDecode(t *testing.T) {
	for _, c := range []struct {
		in, want string
		warnings int
	}{
		{"plain", "plain", 0},
		{"\ufeffcafé", "\ufeffcafé", 0},
		{"caf\xe9 \x93so\x94 \x8050", "café “so” €50", 1},
		{"\xff\xfea\x00\xe9\x00", "aé", 1},
		{"\xfe\xff\x00a\x00\xe9", "aé", 1},
		{"\xff\xfea\x00b", "a\ufffd", 1},
		{"café “so” \xff end", "café “so” \ufffd end", 1},
		{"", "", 0},
	} {
		got, warnings := ingest.Decode([]byte(c.in))
		if got != c.want || len(warnings) != c.warnings {
			t.Errorf("Decode(%q) = %q and %d warnings, want %q and %d", c.in, got, len(warnings), c.want, c.warnings)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("\xff\xfea\x00"))
	f.Add([]byte("caf\xe9"))
	f.Fuzz(func(t *testing.T, b []byte) {
		got, _ := ingest.Decode(b)
		if !utf8.ValidString(got) {
			t.Errorf("%q is not UTF-8", got)
		}
		if utf8.Valid(b) && got != string(b) {
			t.Errorf("UTF-8 was changed: %q to %q", b, got)
		}
	})
}
