package markdown_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sfjassess/ingest"
	"sfjassess/ingest/markdown"
)

// show writes a block as "kind level section: text [header]", for comparison.
func show(doc *ingest.Document) []string {
	out := []string{}
	for _, b := range doc.Blocks {
		s := fmt.Sprintf("%s %d: %s", b.Kind, b.Level, b.Text)
		if b.Header != nil {
			s += fmt.Sprintf(" %q", b.Header)
		}
		out = append(out, s)
	}
	return out
}

func TestBlocks(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want []string
	}{
		"headings":        {"# One\n\nTwo\n===\n\n### Three ###\n", []string{"heading 1: One", "heading 1: Two", "heading 3: Three"}},
		"folded":          {"I met  the\nclerk\\\non 3 May  \nat noon.\n", []string{"paragraph 0: I met the clerk on 3 May at noon."}},
		"inline":          {"I *met* **the** ~~old~~ `clerk` [of](http://x.y) ![the council](a.png).\n", []string{"paragraph 0: I met the old clerk of the council."}},
		"entities":        {"Smith &amp; Co&nbsp;said 5 &lt; 6 &#8212; \\*never\\* &bogus; &#0;\n", []string{"paragraph 0: Smith & Co said 5 < 6 — *never* &bogus; \ufffd"}},
		"links":           {"See <https://a.uk/b> and www.c.uk, or mail x@d.uk (http://e.uk).\n", []string{"paragraph 0: See https://a.uk/b and www.c.uk, or mail x@d.uk (http://e.uk)."}},
		"list":            {"- one\n  - two\n    1. three\n- four\n", []string{"item 1: one", "item 2: two", "item 3: three", "item 1: four"}},
		"loose list":      {"1. one\n\n   more\n\n2. two\n", []string{"item 1: one", "item 1: more", "item 1: two"}},
		"tasks":           {"- [x] done\n- [ ] not\n", []string{"item 1: done", "item 1: not"}},
		"quote":           {"> They *said*\n> so.\n>\n> - really\n", []string{"quote 0: They said so.", "quote 1: really"}},
		"table":           {"| Who | What |\n|---|---|\n| clerk \\| chair | `a\\|b` |\n| me | |\n", []string{"row 0: Who | What", `row 1: clerk | chair | a|b ["Who" "What"]`, `row 1: me |  ["Who" "What"]`}},
		"code":            {"```go\nx := 1\n```\n\n    y = f(2);\n", []string{"code 0: x := 1", "code 0: y = f(2);"}},
		"indented prose":  {"# A\n\n    I rang the housing officer twice in the first week.\n", []string{"heading 1: A", "paragraph 0: I rang the housing officer twice in the first week."}},
		"bold heading":    {"**Getting it off the ground**\n\nI rang.\n\n**I rang.**\n", []string{"heading 6: Getting it off the ground", "paragraph 0: I rang.", "paragraph 0: I rang."}},
		"footnotes":       {"I rang[^1] him.\n\n[^1]: On 3 May.\n\n[^lost]: Kept too.\n\nEnd.\n", []string{"paragraph 0: I rang him.", "paragraph 0: On 3 May.", "paragraph 0: Kept too.", "paragraph 0: End."}},
		"front matter":    {"\ufeff---\ntitle: A\n---\n\nI rang.\n", []string{"paragraph 0: I rang."}},
		"toml front":      {"+++\ntitle = 'A'\n+++\nI rang.\n", []string{"paragraph 0: I rang."}},
		"rule, no front":  {"---\n\nI rang: twice.\n\n---\n", []string{"paragraph 0: I rang: twice."}},
		"crlf":            {"# A\r\n\r\nI rang\r\nhim.\r\n", []string{"heading 1: A", "paragraph 0: I rang him."}},
		"cr":              {"# A\r\rI rang\rhim.\r", []string{"heading 1: A", "paragraph 0: I rang him."}},
		"inline html":     {"I <b onclick='x'>rang</b> <!-- no -->him<br>twice <script>alert(1)</script>today.\n", []string{"paragraph 0: I rang him twice today."}},
		"html block":      {"<div class=\"a>b\">\nI rang &amp; <i>met</i> him.\n<script>\nevil()\n</script>\n<h2>Next</h2>\n<p>He came.</p></div>\n", []string{"paragraph 0: I rang & met him.", "heading 2: Next", "paragraph 0: He came."}},
		"comment block":   {"<!-- hidden\n\nwords -->\n\nSeen.\n", []string{"paragraph 0: Seen."}},
		"style block":     {"<style>\np {}\n\nq {}\n</style>\nSeen.\n", []string{"paragraph 0: Seen."}},
		"hidden span":     {"I <span style='display:none'>led the <b>partnership</b></span>rang him.\n", []string{"paragraph 0: I rang him."}},
		"span, unclosed":  {"I rang.<span hidden> I led.\n\nHe came.\n", []string{"paragraph 0: I rang.", "paragraph 0: He came."}},
		"span in span":    {"I <span hidden>led <span>the</span> work</span>rang.\n", []string{"paragraph 0: I rang."}},
		"hidden div":      {"Before.\n\n<div style=\"Display: None\">\n\nI led **it**.\n\n- a\n\n```\nb\n```\n\n| c |\n|---|\n| d |\n\n</div>\n\nAfter.\n", []string{"paragraph 0: Before.", "paragraph 0: After."}},
		"hidden in block": {"<div>\nI rang.\n<p hidden>I led.</p>\n<p>He came.</p></div>\n", []string{"paragraph 0: I rang.", "paragraph 0: He came."}},
		"tiny, white":     {"I <span style=\"font-size: 1px\">led</span> <i style='color:#FFF'>it</i> rang.\n", []string{"paragraph 0: I rang."}},
		"not hidden":      {"I <span style=\"color:#fff;background:#000\">rang</span> <b title='a hidden b' style='font-size:12px'>him</b> <input hidden> twice <hidden> so.\n", []string{"paragraph 0: I rang him twice so."}},
		"quoted html":     {"> <div>\n> Their words.\n> </div>\n", []string{"quote 0: Their words."}},
		"windows-1252":    {"I rang \x93him\x94 \x96 caf\xe9.\n", []string{"paragraph 0: I rang “him” – café."}},
		"utf-16":          {"\xff\xfeH\x00i\x00.\x00", []string{"paragraph 0: Hi."}},
		"control":         {"a\x1b[31mb\u202ec\u200bd\u0085e\x00f\n", []string{"paragraph 0: a[31mbcd ef"}},
		"nothing visible": {"\u200b\n\n&#x200b;\n", []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			doc := mustRead(t, c.in)
			if diff := cmp.Diff(c.want, show(doc)); diff != "" {
				t.Errorf("blocks differ (-want +got):\n%s", diff)
			}
			check(t, doc)
		})
	}
}

func TestSections(t *testing.T) {
	doc := mustRead(t, "# A\n\none\n\n### B\n\n**C**\n\ntwo\n\n## D\n\nthree\n")
	var got []string
	for _, b := range doc.Blocks {
		got = append(got, b.Text+"@"+b.Section)
	}
	want := []string{"A@", "one@A", "B@A", "C@A › B", "two@A › B › C", "D@A", "three@A › D"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestLocate quotes words and looks at the place they are said to stand.
func TestLocate(t *testing.T) {
	doc := mustRead(t, "\ufeff---\na: b\n---\nSmith &amp; *Co* rang\r\nthe **clerk**.\n")
	text := doc.Blocks[0].Text
	for quote, want := range map[string]string{
		"Smith &":      "4:1 Smith &amp;",
		"& Co":         "4:7 &amp; *Co",
		"rang the":     "4:18 rang\r\nthe",
		"clerk":        "5:7 clerk",
		"clerk.":       "5:7 clerk**.",
		"h & Co rang ": "4:5 h &amp; *Co* rang",
	} {
		at := strings.Index(text, quote)
		loc := doc.Locate(0, at, at+len(quote))
		if got := fmt.Sprintf("%d:%d %s", loc.Line, loc.Column, doc.Content[loc.Start:loc.End]); got != want {
			t.Errorf("%q is at %q, want %q", quote, got, want)
		}
	}
}

func warnings(doc *ingest.Document) []string {
	var out []string
	for _, w := range doc.Warnings {
		out = append(out, w.String())
	}
	return out
}

func TestWarnings(t *testing.T) {
	doc := mustRead(t, "Seen.\n\nNot\u200b seen\u202e.\n")
	want := []string{
		"Line 3, column 4: an invisible character was left out here; ask why it is there.",
		"Line 3, column 10: a sign that changes the order of letters on the screen was left out here; ask why it is there.",
	}
	if diff := cmp.Diff(want, warnings(doc)); diff != "" {
		t.Error(diff)
	}
	doc = mustRead(t, "Seen.\n\nI <span hidden>led the</span> rang.\n\n<div style='display:none'>\n\nI led.\n\nAll of it.\n\n</div>\n")
	want = []string{"Line 3, column 16: text marked as hidden was left out in 2 places, the first of them here: “led the”; ask why it is there."}
	if diff := cmp.Diff(want, warnings(doc)); diff != "" || doc.Blocks[len(doc.Blocks)-1].Text != "I rang." {
		t.Error(diff, show(doc))
	}
	if doc := mustRead(t, "caf\xe9"); len(doc.Warnings) != 1 {
		t.Errorf("got %+v, want one warning about Windows-1252", doc.Warnings)
	}
}

func TestLimits(t *testing.T) {
	for name, in := range map[string]string{
		"quotes": strings.Repeat(">", 1000) + "a",
		"lists":  strings.Repeat("- ", 1000) + "a",
		"deep":   deepList(100),
		"cells":  strings.Repeat("a|", 3000) + "\n" + strings.Repeat("-|", 3000) + "\n" + strings.Repeat("|\n", 3000),
		"pipes":  "a|b\n-|-\n" + strings.Repeat("`\\|`|\n", 6000),
		"strong": strings.Repeat("**a ", 6000),
		"size":   strings.Repeat("a", 5<<20),
	} {
		_, err := markdown.Reader{}.Read(context.Background(), ingest.NewSource("a.md", []byte(in)), ingest.Limits{})
		if err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// TestHostile reads what would take long if the cost grew with the square of the size.
func TestHostile(t *testing.T) {
	const n = 1 << 18
	for name, in := range map[string]string{
		"brackets":  strings.Repeat("[", 4900),
		"emphasis":  strings.Repeat("*a _b **c ", 1600),
		"images":    strings.Repeat("![a ", 4900) + strings.Repeat("](x) ", 4900),
		"paragraph": strings.Repeat("a\n", n),
		"comments":  "<div>\n" + strings.Repeat("<!-- ", n),
		"quotes":    "<div>\n" + strings.Repeat("<a '", n),
		"scripts":   "<div>\n" + strings.Repeat("<script></script", n/4),
		"ampersand": strings.Repeat("&", n),
		"headings":  strings.Repeat("# a\n", n),
		"hidden":    "<div hidden>\n\n" + strings.Repeat("a &amp; b\n", n),
		"tags":      strings.Repeat("<b hidden> a\n\n", n/8),
		"rules":     strings.Repeat("- ", n),
	} {
		done := make(chan error, 1)
		go func() {
			_, err := markdown.Reader{}.Read(context.Background(), ingest.NewSource("a.md", []byte(in)), ingest.Limits{})
			done <- err
		}()
		select {
		case err := <-done:
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
		case <-time.After(2 * time.Minute):
			t.Fatalf("%s: takes too long", name)
		}
	}
}

func deepList(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}
