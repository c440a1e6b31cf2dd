package docx_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/ingest/office/officetest"
)

// anchored is a text box that stands so far from its place.
func anchored(offset, inside string) string {
	return `<w:r><w:drawing><wp:anchor><wp:positionH><wp:posOffset>` + offset + `</wp:posOffset></wp:positionH><w:txbxContent>` + inside + `</w:txbxContent></wp:anchor></w:drawing></w:r>`
}

func TestHidden(t *testing.T) {
	ink := func(c string) string { return `<w:color w:val="` + c + `"/>` }
	shd := func(c string) string { return `<w:shd w:val="clear" w:fill="` + c + `"/>` }
	const seen = "paragraph 0: I rang."
	warning := func(what string) string {
		return "! Paragraph 1: " + what + " was left out here: “Not.”; ask why it is there."
	}
	faint := warning("text in the colour of its background")
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"vanished":           {p("", r("", "I rang."), r("<w:vanish/>", "Not.")), []string{seen, warning("text marked as hidden")}},
		"vanished by style":  {p("", r("", "I rang."), r(`<w:rStyle w:val="Weg"/>`, "Not.")), []string{seen, warning("text marked as hidden")}},
		"tiny":               {p("", r("", "I rang."), r(`<w:sz w:val="4"/>`, "Not.")), []string{seen, warning("text too small to be seen")}},
		"small":              {p("", r("", "I "), r(`<w:sz w:val="12"/>`, "rang.")), []string{seen}},
		"white":              {p("", r("", "I rang."), r(ink("FFFFFF"), "Not.")), []string{seen, faint}},
		"nearly white":       {p("", r("", "I rang."), r(ink("f8f8f8"), "Not.")), []string{seen, faint}},
		"yellow":             {p("", r(ink("FFFF00"), "I rang.")), []string{seen}},
		"grey":               {p("", r("", "I "), r(ink("A6A6A6"), "rang.")), []string{seen}},
		"white on blue":      {p("", r(ink("FFFFFF")+shd("2F5496"), "I rang.")), []string{seen}},
		"blue on blue":       {p("", r("", "I rang."), r(ink("2F5496")+shd("2F5496"), "Not.")), []string{seen, faint}},
		"blacked out":        {p("", r("", "I rang."), r(ink("000000")+`<w:highlight w:val="black"/>`, "Not.")), []string{seen, faint}},
		"white, high lit":    {p("", r(ink("FFFFFF")+`<w:highlight w:val="darkBlue"/>`, "I rang.")), []string{seen}},
		"paragraph's ground": {p(shd("000000"), r(ink("FFFFFF"), "I rang.")), []string{seen}},
		"cell's ground":      {`<w:tbl><w:tr><w:tc><w:tcPr>` + shd("000000") + `</w:tcPr>` + p("", r(ink("FFFFFF"), "I rang.")) + `</w:tc></w:tr></w:tbl>`, []string{seen}},
		"table's style":      {`<w:tbl><w:tblPr><w:tblStyle w:val="Bunt"/></w:tblPr><w:tr><w:tc>` + p("", r(ink("FFFFFF"), "I rang.")) + `</w:tc></w:tr></w:tbl>`, []string{seen}},
		"after the table":    {`<w:tbl><w:tblPr><w:tblStyle w:val="Bunt"/></w:tblPr></w:tbl>` + p("", r("", "I rang."), r(ink("FFFFFF"), "Not.")), []string{seen, faint}},
		"shape's ground":     {`<w:p><w:r><w:drawing><wps:wsp><wps:spPr><a:solidFill><a:srgbClr val="000000"/></a:solidFill></wps:spPr><w:txbxContent>` + p("", r(ink("FFFFFF"), "I rang.")) + `</w:txbxContent></wps:wsp></w:drawing></w:r></w:p>`, []string{seen}},
		"shape without":      {`<w:p><w:r><w:drawing><wps:wsp><wps:spPr><a:noFill/></wps:spPr><w:txbxContent>` + p("", r("", "I rang."), r(ink("FFFFFF"), "Not.")) + `</w:txbxContent></wps:wsp></w:drawing></w:r></w:p>`, []string{seen, faint}},
		"narrow":             {p("", r("", "I rang."), r(`<w:w w:val="1"/>`, "Not.")), []string{seen, warning("text too small to be seen")}},
		"wide":               {p("", r(`<w:w w:val="80"/>`, "I rang.")), []string{seen}},
		"no ink":             {p("", r("", "I rang."), r(`<w14:textFill><w14:noFill/></w14:textFill>`, "Not.")), []string{seen, warning("text marked as hidden")}},
		"off page":           {`<w:p>` + r("", "I rang.") + anchored("-99999999", say("Not.")) + anchored("914400", say("He came.")) + `</w:p>`, []string{seen, "paragraph 0: He came.", warning("text outside the page")}},
		"twice": {say("I rang.") + p("", r("<w:vanish/>", "Not."), r("<w:vanish/>", " That."), r("", "He came."), r("<w:vanish/>", "Nor this.")),
			[]string{seen, "paragraph 0: He came.", "! Paragraph 2: text marked as hidden was left out in 2 places, the first of them here: “Not. That.”; ask why it is there."}},
		"under a heading": {p(style("Titel"), r("", "Work")) + p("", r("", "I rang."), r("<w:vanish/>", "Not.")),
			[]string{"heading 1: Work", seen, "! Paragraph 2, under ‘Work’: text marked as hidden was left out here: “Not.”; ask why it is there."}},
		"zero width": {say("I ra\u200bng."), []string{seen, "! Paragraph 1: an invisible character was left out here; ask why it is there."}},
		"mixed, in a table": {`<w:tbl><w:tblPr><w:tblLook w:firstRow="1"/></w:tblPr><w:tr><w:tc>` + say("the \u0441ity") + `</w:tc><w:tc>` + say("Who") + `</w:tc></w:tr><w:tr><w:tc>` + say("a") + `</w:tc><w:tc>` + say("b") + `</w:tc></w:tr></w:tbl>`,
			[]string{"row 0: the | Who", `row 1: a | b ["the" "Who"]`, "! Paragraph 1: a word that mixes alphabets so as to look like another was left out here: “\u0441ity”; ask why it is there."}},
		"mixed alphabet": {say("I \u0441ouncil rang."), []string{seen, "! Paragraph 1: a word that mixes alphabets so as to look like another was left out here: “\u0441ouncil”; ask why it is there."}},
	} {
		t.Run(name, func(t *testing.T) {
			doc := mustRead(t, made(t, c.body, map[string]string{"styles": styled}))
			if diff := cmp.Diff(c.want, officetest.Show(doc)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			officetest.Check(t, doc)
		})
	}
}
