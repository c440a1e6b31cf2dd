package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sfjassess/ingest"
	"sfjassess/scorer"
	"sfjassess/scorer/cohort"
)

func (p *program) screenCommand() *cli.Command {
	return &cli.Command{
		Name:      "screen",
		Usage:     "assess a whole cohort; a second run reads only what changed",
		ArgsUsage: "FOLDER|FILE|-…",
		Description: `Reads every write-up below the folders, and says what the cohort evidences and what
many have not shown yet. With --library, what was found is kept there: the next run
reads only what is new or changed, and a run that was stopped goes on. A library holds
words of learners; see 'sfjassess library --help'. - reads names of files from standard
input, one a line.

Examples:
   sfjassess screen submissions/ --out results --library library
   sfjassess screen submissions/ --library part1 --shard 1/4     # one of four machines

Exit codes: 0 ran; 2 usage or pack; 3 some input could not be read (the others are
still reported), or the run was stopped.`,
		Flags: slices.Concat([]cli.Flag{
			&cli.StringFlag{Name: "out", Aliases: []string{"o"}, Usage: "write " + strings.Join(cohortFiles, ", ") + " to `FOLDER`"},
			libraryFlag(),
			&cli.StringFlag{Name: "by", Value: "file", Usage: "`WHAT` is a submission: a file, or all files below a sub-folder of the folder named: folder"},
			&cli.BoolFlag{Name: "feedback", Usage: "write a page of feedback for each learner too, below feedback in the folder of results"},
			&cli.StringFlag{Name: "moodle", Usage: "write moodle.csv too: the grading worksheet in `FILE`, as downloaded, with its comments filled in"},
			&cli.StringSliceFlag{Name: "template", Usage: "leave the wording of `FILE` out when write-ups are compared"},
			&cli.StringSliceFlag{Name: "against", Usage: "compare write-ups with the texts in `FILE` or folder too"},
			&cli.StringFlag{Name: "drafts", Value: "name", Usage: "not compared are drafts of one learner, told by their name (ann-draft1, ann-draft2) or by their folder: `WHAT`"},
			&cli.StringFlag{Name: "shard", Usage: "only part `I/N` of the write-ups, as 1/4"},
			&cli.BoolFlag{Name: "no-quotes-of-personal-data", Usage: "name personal details by their kind only, in every file"},
			&cli.IntFlag{Name: "jobs", Aliases: []string{"j"}, Value: runtime.NumCPU(), Usage: "assess on `N` cores"},
			packFlag(),
		}, limitFlags()),
		OnUsageError: onUsageError,
		Action:       p.screen,
	}
}

func libraryFlag() cli.Flag {
	return &cli.StringFlag{Name: "library", Aliases: []string{"l"}, Usage: "keep what was found in `FOLDER`"}
}

func (p *program) screen(c *cli.Context) error {
	part, err := parseShard(c.String("shard"))
	if err != nil {
		return err
	}
	if err := checkScreen(c); err != nil {
		return err
	}
	names, err := p.names(c.Args().Slice())
	if err != nil {
		return err
	}
	if err := apart(names, c.String("out"), c.String("library")); err != nil {
		return err
	}
	marker, err := p.loadScorer(c.String("pack"))
	if err != nil {
		return err
	}
	lib, done, err := library(c.String("library"))
	if err != nil {
		return err
	}
	defer done()
	ins, errs := submissions(names, c.String("by") == "folder")
	for _, err := range errs {
		p.complain(err)
	}
	unread, err := p.screenItems(c, lib, marker, part.items(ins))
	switch {
	case errors.Is(err, context.Canceled):
		return &exitError{exitInput, errors.New("stopped; what is done is kept in the library, if there is one")}
	case err != nil:
		return &exitError{exitInput, err}
	case len(errs)+unread > 0:
		return &exitError{exitInput, nil}
	}
	return nil
}

// checkScreen refuses wrong use before anything is read.
func checkScreen(c *cli.Context) error {
	for flag, choices := range map[string][]string{"by": {"file", "folder"}, "drafts": {"name", "folder"}} {
		if !slices.Contains(choices, c.String(flag)) {
			return usageError("--%s %q: choose %s", flag, c.String(flag), strings.Join(choices, " or "))
		}
	}
	if c.String("out") == "" && (c.Bool("feedback") || c.String("moodle") != "") {
		return usageError("name the folder of results with --out")
	}
	if c.Args().Len() == 0 {
		return usageError("name at least one folder of write-ups; see 'sfjassess screen --help'")
	}
	_, err := worksheet(c) // before hours are spent
	return err
}

// screenItems runs over the items and delivers what is found. It returns how many could
// not be read.
func (p *program) screenItems(c *cli.Context, lib *cohort.Library, marker *scorer.Scorer, items []cohort.Item) (int, error) {
	run, err := p.cohortRun(c, lib, marker, len(items))
	if err != nil {
		return 0, err
	}
	with, err := comparison(c, run)
	if err != nil {
		return 0, err
	}
	res, err := run.Do(c.Context, items)
	if err != nil {
		return 0, err
	}
	for _, u := range res.Unreadable {
		p.complain(u.Err)
	}
	return len(res.Unreadable), p.deliverCohort(c, run, res, with, titles(marker.Pack()))
}

// comparison reads the texts that write-ups are compared with.
func comparison(c *cli.Context, run *cohort.Run) (cohort.Comparison, error) {
	with := cohort.Comparison{SameLearner: cohort.SameName}
	if c.String("drafts") == "folder" {
		with.SameLearner = cohort.SameFolder
	}
	read := func(flag string) ([]cohort.Reference, error) {
		ins, errs := expand(c.StringSlice(flag))
		texts, err := run.Texts(c.Context, shard{1, 1}.items(ins))
		if err = errors.Join(append(errs, err)...); err != nil {
			return nil, fmt.Errorf("--%s: %w", flag, err)
		}
		return texts, nil
	}
	given, err := read("template")
	if err != nil {
		return with, err
	}
	for _, t := range given {
		with.Templates = append(with.Templates, t.Text)
	}
	with.References, err = read("against")
	return with, err
}

// submissions lists what is handed in below the names: by file, or with all files below
// a sub-folder of a named folder as one.
func submissions(names []string, byFolder bool) ([]input, []error) {
	if !byFolder {
		return expand(names)
	}
	var out []input
	var errs []error
	for _, name := range names {
		ins, failed := expand([]string{name})
		out, errs = append(out, folders(name, ins)...), append(errs, failed...)
	}
	return unique(out), errs
}

// folders joins the inputs of a folder, in name order, that lie below one of its
// sub-folders.
func folders(root string, ins []input) []input {
	var out []input
	for _, in := range ins {
		rel, err := filepath.Rel(root, in.path)
		if err != nil {
			rel = in.path
		}
		who, _, below := strings.Cut(filepath.ToSlash(rel), "/")
		last := len(out) - 1
		switch {
		case !below || who == "..":
			out = append(out, in)
		case last >= 0 && out[last].files != nil && out[last].id == who:
			out[last].files = append(out[last].files, in.path)
		default:
			out = append(out, input{id: who, path: filepath.Join(root, who), files: []string{in.path}})
		}
	}
	return out
}

// names replaces - by the names that standard input holds, one a line.
func (p *program) names(args []string) ([]string, error) {
	var out []string
	for _, a := range args {
		if a != "-" {
			out = append(out, a)
			continue
		}
		lines := bufio.NewScanner(p.stdin)
		for lines.Scan() {
			if name := strings.TrimSuffix(lines.Text(), "\r"); name != "" {
				out = append(out, name)
			}
		}
		if err := lines.Err(); err != nil {
			return nil, usageError("the names on standard input could not be read: %w", err)
		}
	}
	return out, nil
}

// apart refuses to write where write-ups are read: what was written would be read next time.
func apart(names []string, written ...string) error {
	for _, w := range written {
		if w == "" {
			continue
		}
		full, err := filepath.Abs(w)
		if err != nil {
			return usageError("%s: %w", printable(w), err)
		}
		for _, name := range names {
			from, err := filepath.Abs(name)
			if err != nil {
				return usageError("%s: %w", printable(name), err)
			}
			if rel, err := filepath.Rel(from, full); err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
				return usageError("%s lies in %s, which is read; name a folder outside it", printable(w), printable(name))
			}
		}
	}
	return nil
}

// library opens the library that is named, or one for this run alone.
func library(dir string) (*cohort.Library, func(), error) {
	remove := func() {}
	if dir == "" {
		temp, err := os.MkdirTemp("", "sfjassess-")
		if err != nil {
			return nil, nil, &exitError{exitInput, fmt.Errorf("a folder for this run could not be made: %w", err)}
		}
		dir, remove = temp, func() { os.RemoveAll(temp) }
	}
	lib, err := cohort.Create(dir)
	if err != nil {
		remove()
		return nil, nil, usageError("%w", err)
	}
	return lib, func() { lib.Close(); remove() }, nil
}

func (p *program) cohortRun(c *cli.Context, lib *cohort.Library, s *scorer.Scorer, n int) (*cohort.Run, error) {
	lim := limits(c)
	made, err := maker(s.Pack().SHA256, lim)
	if err != nil {
		return nil, &exitError{exitInput, err}
	}
	rs := readers()
	return &cohort.Run{
		Library: lib, Scorer: s, Maker: made, Jobs: c.Int("jobs"),
		Open: func(ctx context.Context, path string) (ingest.Source, error) { return ingest.Open(ctx, path, lim) },
		Read: func(ctx context.Context, src ingest.Source) (*ingest.Document, error) { return rs.Read(ctx, src, lim) },
		Done: p.progress(n),
	}, nil
}

// maker names what an assessment depends on. The program is named by the hash of its
// own file: no version that somebody forgot to raise can answer for another program.
func maker(pack string, lim ingest.Limits) (cohort.Maker, error) {
	lim.Time = 0 // it changes no assessment
	self, err := os.Executable()
	if err != nil {
		return cohort.Maker{}, fmt.Errorf("find the program's own file: %w", err)
	}
	program, err := cohort.HashFile(self)
	if err != nil {
		return cohort.Maker{}, fmt.Errorf("read the program's own file: %w", err)
	}
	return cohort.Maker{Program: program, Pack: pack, Options: fmt.Sprintf("%+v", lim)}, nil
}

// shard is one of several parts of a cohort.
type shard struct{ part, of uint32 }

func parseShard(s string) (shard, error) {
	if s == "" {
		return shard{1, 1}, nil
	}
	var sh shard
	var rest string
	n, _ := fmt.Sscanf(s+" ", "%d/%d%s", &sh.part, &sh.of, &rest)
	if n != 2 || sh.part < 1 || sh.part > sh.of {
		return sh, usageError("--shard %q: write it as 1/4 to 4/4", s)
	}
	return sh, nil
}

// items are the inputs of a shard. Which one an input falls to depends on its id alone.
func (s shard) items(ins []input) []cohort.Item {
	var out []cohort.Item
	for _, in := range ins {
		h := fnv.New32a()
		h.Write([]byte(in.id))
		if h.Sum32()%s.of == s.part-1 {
			out = append(out, cohort.Item{ID: in.id, Path: in.path, Files: in.files})
		}
	}
	return out
}
