package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/urfave/cli/v2"

	"sfjassess/criteria"
	"sfjassess/scorer"
	"sfjassess/scorer/agreement"
	"sfjassess/scorer/fit"
)

const (
	weightsFile = "weights.yaml"       // where a pack keeps what was fitted
	unitsFile   = "weights-units.yaml" // and what the models of sentences share
	partsFile   = "parts.jsonl"        // where a folder of rated write-ups keeps what single sentences show
)

func (p *program) fitCommand() *cli.Command {
	return &cli.Command{
		Name:  "fit",
		Usage: "learn a pack's weights from rated write-ups",
		Description: `Writes weights.yaml and weights-units.yaml into the pack. Write-ups whose number divides by four are held back:
they are never learned from. The same data give the same weights.

Example, from the project's own data:
   sfjassess fit --pack criteria/packs/partnership-working --ratings samples/rated --training samples/training`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "pack", Required: true, Usage: "the criteria pack in `FOLDER`, which gets the weights"},
			&cli.StringFlag{Name: "ratings", Required: true, Usage: "rated write-ups in `FOLDER` (<id>.json beside <id>.md)"},
			&cli.StringFlag{Name: "training", Usage: "more rated write-ups in `FOLDER`, only to learn from: none is held back; " + partsFile + " says what single sentences show"},
			&cli.BoolFlag{Name: "validate", Usage: "only cross-validate, and print the kappas"},
		},
		OnUsageError: onUsageError,
		Action:       p.fit,
	}
}

func (p *program) fit(c *cli.Context) error {
	pack, err := p.loadPack(c.String("pack"))
	if err != nil {
		return err
	}
	ratings, err := agreement.LoadRatings(c.String("ratings"))
	if err != nil {
		return usageError("%w", err)
	}
	var training []agreement.Rating
	var parts fit.Parts
	if dir := c.String("training"); dir != "" {
		if training, err = agreement.LoadRatings(dir); err != nil {
			return usageError("%w", err)
		}
		if parts, err = fit.LoadParts(filepath.Join(dir, partsFile)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return usageError("%w", err)
		}
	}
	items := learnedItems(pack)
	d, err := fit.Load(c.Context, scorer.NewUnfitted(pack), readers(), ratings, training, parts, items, fit.Options{})
	if err != nil {
		return usageError("%w", err)
	}
	if c.Bool("validate") {
		p.printKappas(items, d.CrossValidate(fit.Options{}))
		return nil
	}
	w := d.Fit(fit.Options{})
	p.printKappas(items, w.Validated)
	for _, f := range []struct {
		name, head string
		write      func(io.Writer, string) error
	}{{weightsFile, weightsHead, w.WriteYAML}, {unitsFile, unitsHead, w.WriteUnits}} {
		var b bytes.Buffer
		if err := f.write(&b, f.head); err != nil {
			return fmt.Errorf("weights: %w", err)
		}
		name := filepath.Join(c.String("pack"), f.name)
		if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
			return usageError("%s could not be written: %w", printable(name), err)
		}
		fmt.Fprintf(p.stdout, "Wrote %s.\n", name)
	}
	fmt.Fprintf(p.stdout, "%d weights of features.\n", w.Size())
	return nil
}

// printKappas prints how well what was fitted on some write-ups does on others.
func (p *program) printKappas(items fit.Items, v fit.Validated) {
	fmt.Fprintf(p.stdout, "%-18s %6s %6s\n", "kappa", "rated", "train")
	for _, item := range slices.Concat(items.Marked, items.Composed) {
		fmt.Fprintf(p.stdout, "%-18s %6.3f %6.3f\n", item, v.Rated.Item[item], v.Training.Item[item])
	}
	fmt.Fprintf(p.stdout, "%-18s %6.3f %6.3f\n", "all marked", v.Rated.All, v.Training.All)
}

// learnedItems are the points, and the items that the pack names as judged, marked and
// composed.
func learnedItems(pack *criteria.Pack) fit.Items {
	var points []string
	for _, x := range pack.Points {
		points = append(points, x.ID)
	}
	return fit.Items{
		Judged:   slices.Concat(points, pack.Names["judged"]),
		Marked:   slices.Concat(points, pack.Names["marked"]),
		Composed: pack.Names["composed"],
	}
}

const weightsHead = `Fitted numbers: do not edit; "sfjassess fit" writes them anew.

sentences: for each item, how far each feature of a sentence speaks for its being evidence at all (any), evidence of a 2
(two), by kind and by what it weighs: a word of a family in the sentence (family), in its neighbour (near), in an act of the learner's
own (own), in a plan or duty (unreal), in a denial (denied); a word by its stem (word), two side by side (pair, with _ between), a word
of a neighbouring sentence (beside) or of the heading (under); a trait of the sentence (told); what a unit makes of it (unit, see
weights-units.yaml).
marks: how the figures of an account, of its parts and of all points add up to a mark, and where the cuts lie.
composed: likewise for what rests on several items: for each point and guidance item its best three, its best and its best
three for a 2; the parts of its own; what the signals found of links and mistakes; the account as a whole.`

const unitsHead = `Fitted numbers: do not edit; "sfjassess fit" writes them anew.

units: what all models of sentences share. Each adds up features as they do, and where its sum is above 0, it weighs in every model
(as "unit" there). So a model can tell what two features mean together. Nobody named them: they are what helps most items at once.`
