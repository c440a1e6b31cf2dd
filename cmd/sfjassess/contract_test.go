package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// contract is the promise to scripts: the keys of the assessment, and the keys of what
// its lists hold. Keys may be added, never dropped.
var contract = map[string]string{
	"":                  "schema submission pack points criteria outcomes guidance links cases mistakes flags privacy indication status",
	"submission":        "id path format words pages sha256 warnings",
	"pack":              "id version sha256",
	"points":            "id criterion outcome mark max confidence why evidence missing",
	"points.evidence":   "quote line column page part why",
	"criteria":          "id outcome indication mean",
	"outcomes":          "id indication",
	"guidance":          "id mark max confidence why evidence missing",
	"links":             "id level parts evidence",
	"links.parts":       "id evidenced evidence",
	"cases":             "id name level wrong why evidence",
	"mistakes":          "id present why evidence",
	"flags":             "id why evidence",
	"privacy":           "kind quote line column page confidence",
	"guidance.evidence": "quote line column page part why",
}

// listed are the ids that stand in every assessment, found or not.
var listed = map[string]string{
	"points":   "1.1 1.2 1.3 2.1 2.2 2.3 2.4 2.5 3.1 3.2 3.3 3.4",
	"criteria": "AC1 AC2 AC3",
	"outcomes": "LO1 LO2",
	"guidance": "G1 G2 G3 G4 G5 G6",
	"links":    "SARA NDM PEEL ETHICS",
	"mistakes": "M1 M2 M3 M4 M5 M6",
}

// assessment wants a file to be one assessment, or with "array" or "lines" several, and
// each to keep the contract: assessment stdout [object|array|lines] [number]
func assessment(ts *testscript.TestScript, neg bool, args []string) {
	takes(ts, neg, args, 3, "assessment file object|array|lines number")
	text := []byte(ts.ReadFile(args[0]))
	var all []map[string]any
	switch args[1] {
	case "object":
		all = make([]map[string]any, 1)
		ts.Check(json.Unmarshal(text, &all[0]))
	case "array":
		ts.Check(json.Unmarshal(text, &all))
	case "lines":
		for line := range strings.Lines(string(text)) {
			var one map[string]any
			ts.Check(json.Unmarshal([]byte(line), &one))
			all = append(all, one)
		}
	}
	if fmt.Sprint(len(all)) != args[2] {
		ts.Fatalf("%d assessments, want %s", len(all), args[2])
	}
	for _, one := range all {
		for _, broken := range breaches(one) {
			ts.Fatalf("%s", broken)
		}
	}
}

// breaches says where an assessment breaks the contract.
func breaches(a map[string]any) []string {
	out := keys("", a)
	for _, list := range []string{"points", "guidance", "links", "mistakes", "criteria", "outcomes"} {
		if got := strings.Join(ids(a[list]), " "); got != listed[list] {
			out = append(out, fmt.Sprintf("%s lists %q, want %q", list, got, listed[list]))
		}
	}
	for _, list := range []string{"points", "guidance"} {
		for _, x := range objects(a[list]) {
			mark, _ := x["mark"].(float64)
			if evidence := objects(x["evidence"]); mark < 0 || mark > 2 || mark > 0 && len(evidence) == 0 {
				out = append(out, fmt.Sprintf("%s has mark %v with %d quotes", x["id"], x["mark"], len(evidence)))
			}
		}
	}
	if a["status"] != "unreviewed" || a["schema"] != "sfjassess/assessment/v1" {
		out = append(out, fmt.Sprintf("status %v, schema %v", a["status"], a["schema"]))
	}
	if levels := []any{"refer", "near", "pass", "higher"}; !slices.Contains(levels, a["indication"]) {
		out = append(out, fmt.Sprintf("indication %v", a["indication"]))
	}
	return out
}

// keys says which promised keys are missing from a value, below and beside it.
func keys(place string, value map[string]any) []string {
	var out []string
	for _, key := range strings.Fields(contract[place]) {
		inner, ok := value[key]
		if !ok {
			out = append(out, fmt.Sprintf("no key %q in %q", key, place))
		}
		below := strings.TrimPrefix(place+"."+key, ".")
		for _, x := range objects(inner) {
			out = append(out, keys(below, x)...)
		}
	}
	return out
}

// objects are the objects in a list, or the one object that a value is.
func objects(value any) []map[string]any {
	var out []map[string]any
	switch v := value.(type) {
	case map[string]any:
		out = append(out, v)
	case []any:
		for _, x := range v {
			out = append(out, objects(x)...)
		}
	}
	return out
}

func ids(list any) []string {
	var out []string
	for _, x := range objects(list) {
		out = append(out, fmt.Sprint(x["id"]))
	}
	return out
}
