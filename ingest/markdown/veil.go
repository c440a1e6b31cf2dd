package markdown

import (
	"html"
	"regexp"
	"strings"

	"sfjassess/ingest"
)

// veil is an HTML element that hides what is in it. The zero value hides nothing.
type veil struct {
	name  string // of the element, "" when none is open
	depth int    // how many of that name are open
	by    ingest.Trick
	noted bool // something in it was noted already
}

// pass follows a tag: it may open a veil, or close the one that is open.
func (v *veil) pass(tag, name string, closing bool) {
	switch {
	case v.name == "" && !closing && !void(name):
		if by, ok := conceals(tag); ok {
			*v = veil{name: name, depth: 1, by: by}
		}
	case v.name == "" || v.name != name:
	case closing:
		if v.depth--; v.depth == 0 {
			*v = veil{}
		}
	default:
		v.depth++
	}
}

// conceal notes text that stands under the veil, all under one veil together.
func (w *walker) conceal(t *ingest.BlockText) {
	text, m := t.Text()
	if text == "" {
		return
	}
	if last := len(w.hidden) - 1; w.veil.noted {
		w.hidden[last].Extend(" " + text)
		return
	}
	w.veil.noted = true
	w.hidden = append(w.hidden, ingest.Hidden{By: w.veil.by, At: m[0].From, Text: text})
}

// shown hands write a text to write to: t, or under a veil one that is only noted.
func (w *walker) shown(t *ingest.BlockText, write func(*ingest.BlockText)) {
	if w.veil.name == "" {
		write(t)
		return
	}
	hidden := &ingest.BlockText{}
	write(hidden)
	w.conceal(hidden)
}

// void says whether an element has no content.
func void(name string) bool {
	switch name {
	case "", "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr":
		return true
	}
	return false
}

var (
	hiddenAttribute = regexp.MustCompile(`(?i)\shidden\s*(=|/|>|\s|$)`)
	styleAttribute  = regexp.MustCompile(`(?is)\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)`)
	quotedValue     = regexp.MustCompile(`"[^"]*"|'[^']*'`)
)

// concealing are the declarations, in small letters and without spaces, that hide text.
var concealing = []struct {
	declaration *regexp.Regexp
	by          ingest.Trick
}{
	{regexp.MustCompile(`(^|;)(display:none|visibility:(hidden|collapse)|opacity:0*(\.0*)?(!|;|$))`), ingest.Unshown},
	{regexp.MustCompile(`(^|;)font-size:(0*[0-2](\.\d+)?(px|pt)|0*\.\d+(px|pt|em|rem)|0+[a-z%]*)(!|;|$)`), ingest.Tiny},
	{regexp.MustCompile(`(^|;)(left|right|top|bottom|text-indent|margin-left|margin-top):-\d{3,}`), ingest.Outside},
	{regexp.MustCompile(`(^|;)color:(white|transparent|#fff|#ffffff|rgba?\(255,255,255[,0-9.]*\))(!|;|$)`), ingest.Faint},
}

// conceals says whether a tag's own attributes hide the element, and how.
func conceals(tag string) (ingest.Trick, bool) {
	if hiddenAttribute.MatchString(quotedValue.ReplaceAllString(tag, `""`)) {
		return ingest.Unshown, true
	}
	m := styleAttribute.FindStringSubmatch(tag)
	if m == nil {
		return 0, false
	}
	style := strings.ToLower(html.UnescapeString(strings.Trim(m[1], `"'`)))
	style = strings.Join(strings.Fields(style), "")
	for _, c := range concealing {
		if c.declaration.MatchString(style) && !(c.by == ingest.Faint && strings.Contains(style, "background")) {
			return c.by, true
		}
	}
	return 0, false
}
