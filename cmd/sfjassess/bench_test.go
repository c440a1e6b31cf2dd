package main

import (
	"context"
	"io"
	"strings"
	"testing"
)

// BenchmarkCheck is one run over one write-up, pack and report included, but for the
// start of the process.
func BenchmarkCheck(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		args := []string{"sfjassess", "check", "../../samples/near.md"}
		if code := run(context.Background(), args, strings.NewReader(""), io.Discard, io.Discard); code != exitOK {
			b.Fatalf("exit %d", code)
		}
	}
}
