package font

import (
	"slices"
	"strings"

	"sfjassess/ingest/pdf/object"
)

// Char is what one code of a shown string stands for.
type Char struct {
	Text  string  // "" when it is not known
	Width float64 // in thousandths of the font's size
	Word  bool    // the one-byte code 32, to which word spacing is added
}

// Font is a loaded font. The zero value shows nothing.
type Font struct {
	Bold      bool
	simple    *[256]Char // one-byte codes
	composite *composite // codes of one to four bytes
}

// Load reads a font dictionary. What is missing or broken in it leaves codes
// without text or with a middling width.
func Load(f object.Value) *Font {
	out := &Font{}
	describe := f
	if f.Key("Subtype").Name() == "Type0" {
		describe = f.Key("DescendantFonts").Index(0)
		out.composite = loadComposite(f, describe)
	} else {
		out.simple = loadSimple(f)
	}
	out.style(f, describe.Key("FontDescriptor"))
	return out
}

// Descriptor flags.
const (
	flagFixed     = 1 << 0
	flagSerif     = 1 << 1
	flagSymbolic  = 1 << 2
	flagForceBold = 1 << 18
)

// boldNames are what bold fonts are called, in lower case; the last three are those of
// TeX.
var boldNames = [...]string{"bold", "black", "heavy", "demi", "-medi", "cmbx", "sfbx"}

func (f *Font) style(dict, descriptor object.Value) {
	name := strings.ToLower(baseName(dict))
	flags := descriptor.Key("Flags").Int()
	f.Bold = slices.ContainsFunc(boldNames[:], func(n string) bool { return strings.Contains(name, n) }) ||
		flags&flagForceBold != 0 || descriptor.Key("FontWeight").Float() >= 600
}

// baseName is the font's name without the tag of a subset.
func baseName(f object.Value) string {
	n := f.Key("BaseFont").Name()
	if strings.IndexByte(n, '+') == 6 {
		n = n[7:]
	}
	return n
}

// Next takes the first code off s, which must not be empty, and says how many bytes
// it had.
func (f *Font) Next(s []byte) (Char, int) {
	switch {
	case f.simple != nil:
		return f.simple[s[0]], 1
	case f.composite != nil:
		return f.composite.next(s)
	}
	return Char{}, 1
}
