package privacy_test

import (
	"strings"
	"testing"

	"sfjassess/criteria"
	"sfjassess/scorer/privacy"
)

// TestRecord: the surname of somebody of the public record is public where the write-up
// names them or their case, and by itself where a case goes by it. What an author is
// cited by is anybody's after a title.
func TestRecord(t *testing.T) {
	p, problems := criteria.Embedded("partnership-working")
	if p == nil {
		t.Fatal(problems)
	}
	f := privacy.New(privacy.ListsOf(p.Names, "Pilkington", "Lawrence case"))
	for text, want := range map[string]string{
		"Ms Pilkington had been assaulted for years.":                                "",
		"Fiona Pilkington died in 2007. Ms Pilkington lived with her daughter.":      "",
		"Stephen Lawrence was murdered in 1993. Mr Lawrence was attacked by a gang.": "",
		"In the Lawrence case the family was ignored. Mr Lawrence was attacked.":     "",
		"Mr Lawrence was attacked.\n\nIt was like the murder of Stephen Lawrence.":   "",
		"Fiona Pilkington and others. Her daughter Francecca, who was disabled.":     "",
		"Mr Lawrence was attacked by a gang in the underpass.":                       "Lawrence",
		"Fiona Pilkington died. Mrs Lawrence, 81, was burgled twice.":                "Lawrence",
		"Mrs Clarke was burgled, as Clarke and Eck would have told us.":              "Clarke",
	} {
		var got []string
		texts := strings.Split(text, "\n\n")
		for i, found := range f.Find(texts) {
			for _, x := range found {
				if x.Kind == privacy.Name && x.Confidence >= privacy.Ask {
					got = append(got, texts[i][x.Start:x.End])
				}
			}
		}
		if names := strings.Join(got, ", "); names != want {
			t.Errorf("%q: found %q, want %q", text, names, want)
		}
	}
}
