package agreement

import (
	"testing"

	"sfjassess/scorer"
)

// FuzzRatings: whatever a file of ratings holds, it is refused or compared.
func FuzzRatings(f *testing.F) {
	for _, s := range []string{
		`{"id":"a","points":{"1.1":2},"guidance":{"G1":0},"links":{"SARA":1},"sara_stages":["scanning"],"cases":{"x":"wrong"},"flags":["copied"],"overall":"pass","evidence":{"1.1":["I met the chair"]},"personal_data":["x",""]}`,
		`{"points":{"1.1":-1}}`, `{"points":null,"mistakes":{"M1":null},"flags":null}`, `[]`, `null`, `{"cases":{"":[{}]}}`,
		"id,1.1,G1,SARA,M1,flags,overall\na,1,2,0,yes,none,pass\n", "file;1.1\n\"a;\n", "\ufeffid\t1.1\r\na\t2\r\n", "id,,\n,,\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		rs, err := parseTable("t.csv", b)
		if err != nil && rs != nil && len(rs) > len(b) {
			t.Errorf("%d ratings from %d bytes", len(rs), len(b))
		}
		if r, err := parseRating("a.json", b); err == nil {
			rs = append(rs, r)
		}
		rs = rs[:min(len(rs), 3)]
		var as []scorer.Assessment
		texts := map[string]string{}
		for i, r := range rs {
			a := handAssessments()[i]
			a.Submission.ID = r.ID
			as, texts[r.ID] = append(as, a), string(b)
		}
		for _, f := range Compare(rs, as, texts).Figures {
			if f.N > 0 && !number(f.Value) {
				t.Errorf("%s is %v", f.Key, f.Value)
			}
		}
	})
}
