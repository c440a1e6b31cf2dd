package docx_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/ingest/office/officetest"
)

// styled are styles as a German Word writes them, with ids that are not English.
const styled = `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>` +
	`<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Standard"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Meine"><w:name w:val="Meine"/><w:basedOn w:val="berschrift2"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Gliederung"><w:name w:val="Gliederung"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Kreis"><w:name w:val="Kreis"/><w:basedOn w:val="Kreis"/></w:style>` +
	`<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>` +
	`<w:style w:type="character" w:styleId="Link"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>` +
	`<w:style><w:name w:val="Nameless"/><w:rPr><w:sz w:val="2"/></w:rPr></w:style>` +
	`<w:style w:type="character" w:styleId="Platz"><w:name w:val="Placeholder Text"/></w:style>` +
	`<w:style w:type="character" w:styleId="Weg"><w:name w:val="Weg"/><w:rPr><w:vanish/></w:rPr></w:style>` +
	`<w:style w:type="table" w:styleId="Bunt"><w:name w:val="Bunt"/><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr></w:tblStylePr></w:style>`

func style(id string) string { return `<w:pStyle w:val="` + id + `"/>` }

const (
	begin    = `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`
	separate = `<w:r><w:fldChar w:fldCharType="separate"/></w:r>`
	end      = `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
)

func instruction(s string) string { return `<w:r><w:instrText>` + s + `</w:instrText></w:r>` }

func TestText(t *testing.T) {
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"paragraphs":       {say("I rang.") + say("  ") + say("He  came."), []string{"paragraph 0: I rang.", "paragraph 0: He came."}},
		"runs":             {p("", r("", "I ra"), r("<w:i/>", "ng "), r("<w:b/>", "him"), r("", ".")), []string{"paragraph 0: I rang him."}},
		"heading by name":  {p(style("berschrift2"), r("", "Work")), []string{"heading 2: Work"}},
		"heading by base":  {p(style("Meine"), r("", "Work")), []string{"heading 2: Work"}},
		"heading by level": {p(style("Gliederung"), r("", "Work")), []string{"heading 3: Work"}},
		"heading by self":  {p(`<w:outlineLvl w:val="0"/>`, r("", "Work")), []string{"heading 1: Work"}},
		"no heading":       {p(style("Meine")+`<w:outlineLvl w:val="9"/>`, r("", "Work")), []string{"paragraph 0: Work"}},
		"title":            {p(style("Titel"), r("", "Work")), []string{"heading 1: Work"}},
		"bold":             {p("", r("<w:b/>", "My work")), []string{"heading 6: My work"}},
		"bold by style":    {p("", r(`<w:rStyle w:val="Fett"/>`, "My "), r("<w:b/>", "work")), []string{"heading 6: My work"}},
		"bold, off again":  {p("", r(`<w:rStyle w:val="Fett"/><w:b w:val="0"/>`, "My work")), []string{"paragraph 0: My work"}},
		"bold sentence":    {p("", r("<w:b/>", "I rang.")), []string{"paragraph 0: I rang."}},
		"underlined":       {p("", r(`<w:u w:val="single"/>`, "My work")), []string{"heading 6: My work"}},
		"not underlined":   {p("", r(`<w:u w:val="none"/>`, "My work")), []string{"paragraph 0: My work"}},
		"link alone":       {p("", `<w:hyperlink>`+r(`<w:u w:val="single"/>`, "www.a.uk")+`</w:hyperlink>`), []string{"paragraph 0: www.a.uk"}},
		"circle of styles": {p(style("Kreis"), r("", "Work")), []string{"paragraph 0: Work"}},
		"unknown style":    {p(style("None"), r("", "Work")), []string{"paragraph 0: Work"}},
		"list":             {p(`<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>`, r("", "gate")), []string{"item 2: gate"}},
		"bullets typed":    {p("", r("", "•"), `<w:r><w:tab/></w:r>`, r("", "gate")) + say("- lock") + say("-5 degrees") + say("- "), []string{"item 1: gate", "item 1: lock", "paragraph 0: -5 degrees", "paragraph 0: -"}},
		"list by style":    {p(style("Liste"), r("", "gate")), []string{"item 1: gate"}},
		"list taken away":  {p(style("Liste")+`<w:numPr><w:numId w:val="0"/></w:numPr>`, r("", "gate")), []string{"paragraph 0: gate"}},
		"numbered heading": {p(style("berschrift2")+`<w:numPr><w:numId w:val="3"/></w:numPr>`, r("", "gate")), []string{"heading 2: gate"}},
		"quote":            {p(style("Zitat"), r("", "Thank you.")), []string{"quote 0: Thank you."}},
		"tabs and breaks":  {p("", `<w:r><w:t>3 May</w:t><w:tab/><w:t>I rang</w:t><w:br/><w:t>him</w:t><w:cr/><w:t>twice.</w:t></w:r>`), []string{"paragraph 0: 3 May I rang him twice."}},
		"two breaks":       {p("", `<w:r><w:t>I rang.</w:t><w:br/><w:br/><w:t>He came.</w:t></w:r>`), []string{"paragraph 0: I rang.", "paragraph 0: He came."}},
		"hyphens":          {p("", `<w:r><w:t>joint</w:t><w:noBreakHyphen/><w:t>work with neigh</w:t><w:softHyphen/><w:t>bours</w:t></w:r>`), []string{"paragraph 0: joint-work with neighbours"}},
		"symbols":          {p("", `<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> done</w:t><w:sym w:font="Odd" w:char="F0FF"/><w:t>so</w:t></w:r>`), []string{"paragraph 0: ✓ done so"}},
		"formula":          {p("", `<m:oMath><m:f><m:num><m:r><m:t>14</m:t></m:r></m:num><m:den><m:r><m:t> of 53</m:t></m:r></m:den></m:f></m:oMath>`), []string{"paragraph 0: 14 of 53"}},
		"wrappers":         {p("", `<w:smartTag>`+r("", "I ")+`<w:customXml>`+r("", "rang ")+`</w:customXml></w:smartTag><w:hyperlink>`+r("", "him")+`</w:hyperlink><w:bdo>`+r("", ".")+`</w:bdo>`), []string{"paragraph 0: I rang him."}},
		"ruby":             {p("", `<w:r><w:ruby><w:rt>`+r("", "above")+`</w:rt><w:rubyBase>`+r("", "base")+`</w:rubyBase></w:ruby></w:r>`), []string{"paragraph 0: base"}},
		"simple field":     {p("", `<w:fldSimple w:instr="DATE">`+r("", "3 May")+`</w:fldSimple>`), []string{"paragraph 0: 3 May"}},
		"field":            {p("", begin, instruction("HYPERLINK x"), r("", "hid"), separate, r("", "the minutes"), end, r("", " say so.")), []string{"paragraph 0: the minutes say so."}},
		"field in a field": {p("", begin, instruction("IF "), begin, instruction("PAGE"), separate, r("", "1"), end, separate, r("", "Yes"), end), []string{"paragraph 0: Yes"}},
		"field never ends": {p("", begin, instruction("DATE")) + say("I rang."), []string{"paragraph 0: I rang."}},
		"contents":         {p(style("Verzeichnis1"), r("", "Work 3")) + say("I rang."), []string{"paragraph 0: I rang.", "! The table of contents was left out of the text."}},
		"control":          {`<w:sdt><w:sdtPr/><w:sdtContent>` + say("I rang.") + `</w:sdtContent></w:sdt>` + p("", `<w:sdt><w:sdtContent>`+r("", "Him")+`</w:sdtContent></w:sdt>`), []string{"paragraph 0: I rang.", "paragraph 0: Him"}},
		"prompt": {`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + p("", r(`<w:rStyle w:val="Platz"/>`, "Click here"), r("", "I rang.")) + `</w:sdtContent></w:sdt>`,
			[]string{"paragraph 0: I rang.", "! The prompts of a form, where nobody filled it in, were left out."}},
		"grey, but written": {p("", r(`<w:rStyle w:val="Platz"/>`, "I rang.")), []string{"paragraph 0: I rang."}},
		"style without id":  {say("I rang."), []string{"paragraph 0: I rang."}},
		"drop cap":          {p(`<w:framePr w:dropCap="drop"/>`, r("", "I")) + say("t rang."), []string{"paragraph 0: It rang."}},
		"embedded":          {`<w:altChunk/>` + say("I rang."), []string{"paragraph 0: I rang.", "! Documents embedded in this one were not read: 1. Copy their text in."}},
		"picture":           {p("", r("", "I rang."), `<w:r><w:drawing><a:blip/></w:drawing></w:r>`), []string{"paragraph 0: I rang.", "! Pictures were not read: 1. Type out what matters in them."}},
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

const changed = "! The file holds tracked changes; it was read as if all of them were accepted."

func TestTrackedChanges(t *testing.T) {
	gone := `<w:rPr><w:del w:id="1"/></w:rPr>`
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"inserted":           {p("", r("", "I "), `<w:ins>`+r("", "rang")+`</w:ins>`), []string{"paragraph 0: I rang", changed}},
		"deleted":            {p("", r("", "I rang."), `<w:del><w:r><w:delText> Not.</w:delText></w:r></w:del>`), []string{"paragraph 0: I rang.", changed}},
		"inserted, deleted":  {p("", r("", "I rang."), `<w:ins><w:del><w:r><w:t> Not.</w:t></w:r></w:del></w:ins>`), []string{"paragraph 0: I rang.", changed}},
		"moved":              {p("", `<w:moveFrom>`+r("", "twice ")+`</w:moveFrom>`, r("", "I rang "), `<w:moveTo>`+r("", "twice")+`</w:moveTo>`), []string{"paragraph 0: I rang twice", changed}},
		"format changed":     {p(style("Standard")+`<w:pPrChange><w:pPr>`+style("Titel")+`</w:pPr></w:pPrChange>`, r(`<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>`, "I rang.")), []string{"paragraph 0: I rang."}},
		"paragraph end":      {p(gone, r("", "I ra")) + p(style("Titel"), r("", "ng")) + say("He came."), []string{"heading 1: I rang", "paragraph 0: He came."}},
		"paragraph end, end": {p(gone, r("", "I rang.")), []string{"paragraph 0: I rang."}},
		"cell": {`<w:tbl><w:tr><w:tc>` + say("a") + `</w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr>` + say("b") + `</w:tc><w:tc>` + say("c") + `</w:tc></w:tr></w:tbl>`,
			[]string{"row 1: a | c", changed}},
		"row": {`<w:tbl><w:tr><w:tc>` + say("a") + `</w:tc><w:tc>` + say("b") + `</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>` + say("c") + `</w:tc><w:tc>` + say("d") + `</w:tc></w:tr></w:tbl>`,
			[]string{"row 1: a | b", changed}},
	} {
		t.Run(name, func(t *testing.T) {
			doc := mustRead(t, made(t, c.body, map[string]string{"styles": styled}))
			if diff := cmp.Diff(c.want, officetest.Show(doc)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// box is a text box as Word writes it: twice, for itself and for its forebears.
func box(inside string) string {
	content := `<w:txbxContent>` + inside + `</w:txbxContent>`
	return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:spPr/><wps:txbx>` + content +
		`</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>` + content + `</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
}

func TestBeside(t *testing.T) {
	doc := mustRead(t, made(t,
		p("", r("", "I rang"), `<w:r><w:footnoteReference w:id="2"/></w:r>`, box(say("Boxed once.")+`<w:tbl><w:tr><w:tc>`+say("in the")+`</w:tc><w:tc>`+say("box")+`</w:tc></w:tr></w:tbl>`), r("", " him."))+
			p("", `<w:r><w:commentReference w:id="1"/></w:r>`, r("", "He came"), `<w:r><w:endnoteReference w:id="3"/><w:footnoteReference w:id="2"/></w:r>`)+
			p("", `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>`+say("Old box.")+`</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`)+
			p("", `<w:r><mc:AlternateContent><mc:Fallback><w:pict><v:textbox><w:txbxContent>`+say("Fallback only.")+`</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`),
		map[string]string{
			"footnotes": `<w:footnote w:type="separator" w:id="0">` + say("---") + `</w:footnote><w:footnote w:id="2">` + say("On 3 May.") + say("At noon.") + `</w:footnote>`,
			"endnotes":  `<w:endnote w:id="3">` + say("On 4 May.") + `</w:endnote>`,
			"comments":  `<w:comment w:id="1">` + say("Tutor: why?") + `</w:comment><w:comment w:id="4">` + say("Which day?") + `</w:comment>`,
			"header1":   say("Anna Example, PCSO") + say("Page 3"),
			"footer1":   say("  4 / 12 "),
		}))
	want := []string{
		"paragraph 0: I rang him.", "paragraph 0: On 3 May.", "paragraph 0: At noon.", "paragraph 0: Boxed once.", "row 1: in the | box",
		"paragraph 0: He came", "paragraph 0: On 4 May.", "paragraph 0: Old box.", "paragraph 0: Fallback only.",
		"! Comments are no part of the write-up and were left out: 2.",
		"! Running heads or feet were left out of the text: “Anna Example, PCSO”, “Page 3”.",
	}
	if diff := cmp.Diff(want, officetest.Show(doc)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	officetest.Check(t, doc)
}

func TestTables(t *testing.T) {
	cell := func(inside ...string) string { return `<w:tc><w:tcPr/>` + strings.Join(inside, "") + `</w:tc>` }
	row := func(cells ...string) string { return `<w:tr>` + strings.Join(cells, "") + `</w:tr>` }
	head := func(cells ...string) string {
		return `<w:tr><w:trPr><w:tblHeader/></w:trPr>` + strings.Join(cells, "") + `</w:tr>`
	}
	table := func(rows ...string) string {
		return `<w:tbl><w:tblPr><w:tblLook w:firstRow="1"/></w:tblPr>` + strings.Join(rows, "") + `</w:tbl>`
	}
	long := say(strings.Repeat("I rang him and he came. ", 15))
	longText := "paragraph 0: " + strings.TrimSpace(strings.Repeat("I rang him and he came. ", 15))
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"headed":         {table(head(cell(say("Who")), cell(say("What is it about."))), row(cell(say("me")), cell(say("rang")))), []string{"row 0: Who | What is it about.", `row 1: me | rang ["Who" "What is it about."]`}},
		"looks headed":   {table(row(cell(say("Who")), cell(say("What"))), row(cell(say("me")), cell(say("rang")))), []string{"row 0: Who | What", `row 1: me | rang ["Who" "What"]`}},
		"empty corner":   {table(row(cell(p("")), cell(say("Before"))), row(cell(say("calls")), cell(say("53")))), []string{"row 0:  | Before", `row 1: calls | 53 ["" "Before"]`}},
		"says something": {table(row(cell(say("Response")), cell(say("I rang him."))), row(cell(say("Review")), cell(say("He came.")))), []string{"row 1: Response | I rang him.", "row 1: Review | He came."}},
		"empty cell":     {table(row(cell(say("a")), cell(p("")), cell(say("c")))), []string{"row 1: a |  | c"}},
		"two paragraphs": {table(row(cell(say("May")), cell(say("I rang."), say("He came.")))), []string{"row 1: May | I rang. He came."}},
		"border round":   {table(row(cell(say("I rang."), say("He came.")))), []string{"paragraph 0: I rang.", "paragraph 0: He came."}},
		"form":           {table(row(cell(say("2.1")), cell(long, long))), []string{"paragraph 0: 2.1", longText, longText}},
		"table in table": {table(row(cell(say("a")), cell(table(row(cell(say("b")), cell(say("c"))))))), []string{"paragraph 0: a", "row 1: b | c"}},
		"controls":       {`<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>` + cell(say("a")) + `</w:sdtContent></w:sdt>` + cell(say("b")) + `</w:tr></w:sdtContent></w:sdt></w:tbl>`, []string{"row 1: a | b"}},
		"between":        {say("Before.") + table(row(cell(say("a")), cell(say("b")))) + say("After."), []string{"paragraph 0: Before.", "row 1: a | b", "paragraph 0: After."}},
	} {
		t.Run(name, func(t *testing.T) {
			doc := mustRead(t, made(t, c.body, nil))
			if diff := cmp.Diff(c.want, officetest.Show(doc)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			officetest.Check(t, doc)
		})
	}
}
