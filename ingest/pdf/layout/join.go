package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sfjassess/ingest"
)

// blocks writes the paragraphs' lines as running text.
func (m *measures) blocks(all []paragraph) []Block {
	out := make([]Block, 0, len(all))
	for i := range all {
		p := &all[i]
		b := Block{Level: p.level}
		switch p.kind {
		case heading:
			b.Kind = ingest.Heading
		case item:
			b.Kind = ingest.Item
		case row:
			b.Kind, b.Header = ingest.Row, m.unfold(p.lines[0].head)
			if b.Header != nil {
				b.Level = 1
			}
			p.lines[0].text = strings.Join(m.unfold(p.lines[0].cells), " | ")
		}
		b.Pieces = m.pieces(p.lines)
		out = append(out, b)
	}
	return out
}

// unfold joins the lines of each cell.
func (m *measures) unfold(cells []string) []string {
	if cells == nil {
		return nil
	}
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i] = m.joined(cellLines(strings.ReplaceAll(c, " | ", " ")))
	}
	return out
}

// joined joins the lines of a cell.
func (m *measures) joined(lines []printed) string {
	var b strings.Builder
	for i, l := range lines {
		text, between := l.text, ""
		if i+1 < len(lines) {
			text, between = m.seam(l, lines[i+1].text)
		}
		b.WriteString(text + between)
	}
	return b.String()
}

// pieces joins lines, one piece for each page.
func (m *measures) pieces(lines []line) []Piece {
	var out []Piece
	var b strings.Builder
	for i := range lines {
		text := lines[i].text
		between := ""
		if i+1 < len(lines) {
			text, between = m.seam(printed{text: text, broken: lines[i].broken}, lines[i+1].text)
		}
		b.WriteString(text)
		b.WriteString(between)
		if i+1 == len(lines) || lines[i+1].page != lines[i].page {
			out = append(out, Piece{b.String(), lines[i].page})
			b.Reset()
		}
	}
	return out
}

// seam says how a line is joined to the next: what is left of it and what stands
// between. A hyphen that only divided a word goes.
func (m *measures) seam(l printed, next string) (left, between string) {
	text := l.text
	if m.isBroken(l, next) {
		return text, ""
	}
	dash, n := utf8.DecodeLastRuneInString(text)
	before, _ := utf8.DecodeLastRuneInString(text[:len(text)-n])
	after, _ := utf8.DecodeRuneInString(next)
	if !unicode.IsLetter(before) && !unicode.IsDigit(before) || !unicode.IsLetter(after) && !unicode.IsDigit(after) {
		return text, " "
	}
	switch dash {
	case '–', '—', '/':
		return text, ""
	case '-':
		if m.divides(text[:len(text)-n], next) {
			return text[:len(text)-n], ""
		}
		return text, ""
	}
	return text, " "
}

// divides decides whether the hyphen at a line's end only divided a word: by how the
// word is written elsewhere in the file, else by whether its parts are words.
func (m *measures) divides(text, next string) bool {
	head := text[strings.LastIndexByte(text, ' ')+1:]
	tail, _, _ := strings.Cut(next, " ")
	head, tail = bare(head), bare(tail)
	first, _ := utf8.DecodeRuneInString(next)
	switch {
	case !unicode.IsLower(first), m.words[head+"-"+tail]:
		return false
	case strings.ContainsRune(head+tail, '-'):
		return m.divided && m.dividesPart(head, tail)
	case m.words[head+tail]:
		return true
	}
	return m.divided && len(head) > 1 && !isCompound(head, tail) && !(len(head) > 2 && m.words[head] && m.words[tail])
}

// dividesPart decides the same where one of the parts has hyphens of its own.
func (m *measures) dividesPart(head, tail string) bool {
	at := strings.LastIndexByte(head, '-')
	head = head[at+1:]
	tail, _, _ = strings.Cut(tail, "-")
	return m.words[head+tail] || at > 0 && len(head) > 1 && len(tail) > 2 && !m.words[head] && !m.words[tail]
}

// Parts in front of which, or behind which, a hyphen is most often the word's own.
const (
	compoundHeads = " non self well multi anti ex cross half mid post pre all "
	compoundTails = " based led like wide free related driven level term time standing "
)

func isCompound(head, tail string) bool {
	return strings.Contains(compoundHeads, " "+head+" ") || strings.Contains(compoundTails, " "+tail+" ")
}

// isDivided decides whether the file's program divides words at all: most do not,
// and there a hyphen at a line's end is the word's own.
func (m *measures) isDivided(lines []printed) bool {
	hyphens, whole, fragments := 0, 0, 0
	for i := range lines[:max(len(lines)-1, 0)] {
		text, found := strings.CutSuffix(lines[i].text, "-")
		if !found {
			continue
		}
		tail := firstWord(lines[i+1].text)
		hyphens++
		if m.words[lastWord(text)+tail] {
			whole++
		}
		if strings.Contains(endings, " "+tail+" ") {
			fragments++
		}
	}
	return fragments > 0 || whole >= 2 && 5*whole >= hyphens || whole >= 1 && 12*hyphens > len(lines)
}

// endings are ends of words that never stand for themselves, so that what they stand
// behind was divided.
const endings = " able ably ally ance icate icates icated icating ication ications ances ation ations ated ating ble bly cal cally cial cies ciency ding dle ence ences ently " +
	"er ered ering ers ery est ety ful gery gies ibly ical ied ies ing ings ingly ism ist ists ities ition itions ity ive ized ised " +
	"less lies ly ment ments ming ness ning nity ous ously pened ple ries ring ship ships sion sions sive sor sory ster ter tered tering " +
	"tently ters tial tially ties tion tional tions tive tively tle tor tory tors ture tured tures ual ually uation "

// bare lowers a word and takes the punctuation around it off.
func bare(w string) string {
	return strings.ToLower(strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

// vocabulary is every word of the lines but those that a line end may divide.
func vocabulary(lines []printed) map[string]bool {
	words := map[string]bool{}
	for i, l := range lines {
		fields := strings.Fields(l.text)
		for j, w := range fields {
			begun := j == 0 && i > 0 && (strings.HasSuffix(lines[i-1].text, "-") || lines[i-1].broken != atSpace || lines[i-1].single)
			goesOn := j == len(fields)-1 && (strings.HasSuffix(w, "-") || l.broken != atSpace)
			if !begun && !goesOn {
				words[bare(w)] = true
			}
		}
	}
	return words
}
