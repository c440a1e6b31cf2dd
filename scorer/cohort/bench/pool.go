package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sfjassess/ingest"
	"sfjassess/ingest/markdown"
	"sfjassess/ingest/prose"
)

// pool is what write-ups are made of.
type pool struct{ headings, sentences, words []string }

// section is a heading with its paragraphs.
type section struct {
	heading    string
	paragraphs []string
}

// readPool takes the sentences and headings of the samples, and of the write-ups that are
// only for learning, apart. Rated ones are left alone.
func readPool(samples string) (*pool, error) {
	var names []string
	for _, pattern := range []string{"*.md", "training/t*.md"} {
		found, err := filepath.Glob(filepath.Join(samples, pattern))
		if err != nil {
			return nil, err
		}
		names = append(names, found...)
	}
	p := &pool{}
	for _, name := range names {
		if filepath.Base(name) == "README.md" {
			continue
		}
		if err := p.add(name); err != nil {
			return nil, err
		}
	}
	if len(p.sentences) == 0 || len(p.headings) == 0 {
		return nil, errors.New(samples + " holds no samples")
	}
	for _, list := range []*[]string{&p.headings, &p.sentences, &p.words} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	return p, nil
}

func (p *pool) add(name string) error {
	b, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	doc, err := markdown.Reader{}.Read(context.Background(), ingest.NewSource(name, b), ingest.DefaultLimits())
	if err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	tok := prose.NewTokenizer()
	for _, block := range doc.Blocks {
		switch block.Kind {
		case ingest.Heading:
			p.headings = append(p.headings, block.Text)
		case ingest.Paragraph, ingest.Item:
			for _, s := range tok.Read(block.Text) {
				text := block.Text[s.Start:s.End]
				p.sentences, p.words = append(p.sentences, text), append(p.words, strings.Fields(text)...)
			}
		}
	}
	return nil
}

// writeUp makes one of some 600 to 1,000 words.
func (p *pool) writeUp(r *rand.Rand) []section {
	out := make([]section, 4+r.IntN(3))
	for i := range out {
		out[i].heading = p.headings[r.IntN(len(p.headings))]
		for range 2 + r.IntN(2) {
			var sentences []string
			for range 3 + r.IntN(3) {
				sentences = append(sentences, p.sentences[r.IntN(len(p.sentences))])
			}
			out[i].paragraphs = append(out[i].paragraphs, strings.Join(sentences, " "))
		}
	}
	return out
}

// changed is a write-up with every eighth word replaced.
func (p *pool) changed(sections []section, r *rand.Rand) []section {
	n := 0
	for _, s := range sections {
		for i, text := range s.paragraphs {
			words := strings.Fields(text)
			for k := range words {
				if n++; n%8 == 0 {
					words[k] = p.words[r.IntN(len(p.words))]
				}
			}
			s.paragraphs[i] = strings.Join(words, " ")
		}
	}
	return sections
}
