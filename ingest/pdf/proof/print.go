package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// printer prints texts into a folder.
type printer struct {
	out  string
	room string // for everything on the way
	log  io.Writer
}

// printAll prints every Markdown file of a folder through every producer.
func printAll(texts, out string, log io.Writer) (err error) {
	files, err := filepath.Glob(filepath.Join(texts, "*.md"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no Markdown files in %s: %w", texts, errors.Join(err, os.ErrNotExist))
	}
	room, err := os.MkdirTemp("", "proof")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(room)) }()
	p := printer{out: out, room: room, log: log}
	for name, text := range styles {
		if err := os.WriteFile(filepath.Join(room, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	for _, s := range steps {
		if gone := s.missing(); len(gone) > 0 {
			fmt.Fprintf(log, "%s is left out: not installed: %s\n", s.name, strings.Join(gone, ", "))
		}
	}
	for _, f := range files {
		if err := p.text(f); err != nil {
			return err
		}
	}
	return nil
}

// text prints one file: the truth first, then step by step.
func (p *printer) text(file string) error {
	name := strings.TrimSuffix(filepath.Base(file), ".md")
	fmt.Fprintln(p.log, name)
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	for variant, text := range variants(string(b)) {
		md := p.made(variant)
		if err := os.WriteFile(md, []byte(text), 0o644); err != nil {
			return err
		}
		if err := p.truth(md, p.path("truth", variant, name+".txt")); err != nil {
			return err
		}
	}
	for _, s := range steps {
		out := p.made(s.name)
		if err := os.RemoveAll(out); err != nil {
			return err
		}
		if len(s.missing()) > 0 {
			continue
		}
		if err := p.step(s, name); err != nil {
			fmt.Fprintf(p.log, "%s: %s: %v\n", name, s.name, err)
			continue
		}
		if s.pdf {
			if err := keep(out, p.path("pdf", s.name, name+".pdf")); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *printer) path(parts ...string) string {
	return filepath.Join(append([]string{p.out}, parts...)...)
}

// made is where a text or what a step makes of it stands; programs go by the ending.
func (p *printer) made(name string) string {
	for _, s := range steps {
		if s.name == name && s.pdf {
			return filepath.Join(p.room, name+".pdf")
		}
		if s.name == name {
			return filepath.Join(p.room, "text."+name)
		}
	}
	return filepath.Join(p.room, name+".md")
}

func keep(from, to string) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	b, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, b, 0o644)
}

// step runs a step's command lines.
func (p *printer) step(s step, name string) error {
	in, out := p.made(s.from), p.made(s.name)
	if _, err := os.Stat(in); err != nil {
		return fmt.Errorf("%s is missing", s.from)
	}
	if s.command == "" {
		return dress(s.name, in, out)
	}
	fill := strings.NewReplacer("{in}", in, "{out}", out, "{room}", p.room, "{name}", name, "␣", " ")
	for line := range strings.SplitSeq(s.command, " && ") {
		if err := p.run(line, fill); err != nil {
			return err
		}
	}
	if strings.HasPrefix(s.command, "soffice") { // it chooses the name itself
		return os.Rename(strings.TrimSuffix(in, filepath.Ext(in))+".pdf", out)
	}
	_, err := os.Stat(out)
	return err
}

// run runs one command line; its words are filled in after they were told apart.
func (p *printer) run(line string, fill *strings.Replacer) error {
	line, to, redirected := strings.Cut(line, " > ")
	words := strings.Split(line, " ")
	for i, w := range words {
		words[i] = fill.Replace(w)
	}
	c := exec.Command(words[0], words[1:]...)
	c.Dir = p.room
	if redirected {
		f, err := os.Create(fill.Replace(to))
		if err != nil {
			return err
		}
		c.Stdout = f
		return errors.Join(c.Run(), f.Close())
	}
	return c.Run()
}
