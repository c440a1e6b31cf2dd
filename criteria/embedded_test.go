package criteria

import (
	"os"
	"reflect"
	"testing"
)

// TestCompiledPacks wants every embedded pack beside its compiled form, and that form
// to be what its files compile to.
func TestCompiledPacks(t *testing.T) {
	for _, name := range Names() {
		pack, problems := Load(EmbeddedFS(), name)
		if pack == nil {
			t.Fatal(printed(problems))
		}
		want := encode(pack)
		if *update {
			if err := os.WriteFile("compiled/"+name+".pack", want, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if compiled(name) != string(want) {
			t.Errorf("compiled/%s.pack is not what the pack's files compile to; run: go generate ./criteria", name)
		}
		if hashOf(EmbeddedFS(), name) != pack.SHA256 {
			t.Errorf("%s: its compiled form is never taken: the hash of the files differs", name)
		}
		got, err := decode(string(want))
		if err != nil || !reflect.DeepEqual(got, pack) {
			t.Errorf("%s read from its compiled form is another pack (%v)", name, err)
		}
	}
}
