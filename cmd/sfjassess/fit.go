package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sfjassess/criteria"
	"sfjassess/scorer"
	"sfjassess/scorer/agreement"
	"sfjassess/scorer/fit"
)

// weightsFile is where a pack keeps what was fitted.
const weightsFile = "weights.yaml"

func (p *program) fitCommand() *cli.Command {
	return &cli.Command{
		Name:  "fit",
		Usage: "learn a pack's weights from rated write-ups",
		Description: `Writes weights.yaml into the pack. Write-ups whose number divides by four are held back:
they are never learned from. The same data give the same weights.

Example, from the project's own data:
   sfjassess fit --pack criteria/packs/partnership-working --ratings samples/rated --situations samples/situations`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "pack", Required: true, Usage: "the criteria pack in `FOLDER`, which gets the weights"},
			&cli.StringFlag{Name: "ratings", Required: true, Usage: "rated write-ups in `FOLDER` (<id>.json beside <id>.md)"},
			&cli.StringFlag{Name: "situations", Usage: "invented accounts in `FOLDER` (*.jsonl), for the sentence models"},
			&cli.StringSliceFlag{Name: "item", Usage: "learn the marks of `ID` (default: every point, and what thresholds.fitted names)"},
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
	var segments []fit.Segment
	if dir := c.String("situations"); dir != "" {
		if segments, err = fit.LoadSegments(dir); err != nil {
			return usageError("%w", err)
		}
	}
	items := c.StringSlice("item")
	if len(items) == 0 {
		items = fittedItems(pack)
	}
	d, err := fit.Load(c.Context, scorer.NewUnfitted(pack), readers(), ratings, segments, items, fit.Options{})
	if err != nil {
		return usageError("%w", err)
	}
	if c.Bool("validate") {
		v := d.CrossValidate(fit.Options{})
		for _, item := range items {
			fmt.Fprintf(p.stdout, "%-4s %.3f\n", item, v.Item[item])
		}
		fmt.Fprintf(p.stdout, "all  %.3f\n", v.All)
		return nil
	}
	w := d.Fit(fit.Options{})
	var b bytes.Buffer
	if err := w.WriteYAML(&b, weightsHead); err != nil {
		return fmt.Errorf("weights: %w", err)
	}
	name := filepath.Join(c.String("pack"), weightsFile)
	if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
		return usageError("%s could not be written: %w", printable(name), err)
	}
	fmt.Fprintf(p.stdout, "Wrote %s: %d weights for %s.\n", name, w.Size(), strings.Join(items, ", "))
	return nil
}

// fittedItems are the points, and the guidance items whose marks are learned.
func fittedItems(pack *criteria.Pack) []string {
	var items []string
	for _, x := range pack.Points {
		items = append(items, x.ID)
	}
	for _, x := range pack.Guidance {
		if slices.Contains(pack.Names["fitted"], x.ID) {
			items = append(items, x.ID)
		}
	}
	return items
}

const weightsHead = `Fitted numbers: do not edit; "sfjassess fit" writes them anew.

sentences: for each item, how far each feature of a sentence speaks for its being evidence at all (any), evidence of a 2
(two) or of a 1 (one). "family contact" is a word of the family contact in the sentence, "near contact" in its neighbour,
"own contact" in an act of the learner's own, "unreal" in a plan or duty, "denied" in a denial; "word rang" is a word by its
stem; "told figures" a trait of the sentence.
marks: how the figures of an account add up to a mark, and where the cuts lie.`
