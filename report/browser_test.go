package report

import (
	"bytes"
	"context"
	"encoding/json"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	pages "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// browser opens a page in a headless browser at a width, and fails the test for
// whatever it logs or asks of the network.
func browser(t *testing.T, html string, width int64) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		t.Skip("no chromium on this machine: what the page does in a browser was not tested; install chromium to test it")
	}
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, []byte(html), 0o600); err != nil {
		t.Fatal(err)
	}
	o := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU)
	ctx, stop := chromedp.NewExecAllocator(context.Background(), o...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(stop)
	ctx, stop = context.WithTimeout(ctx, 2*time.Minute) // a browser that hangs must not hang the tests
	t.Cleanup(stop)
	chromedp.ListenTarget(ctx, func(ev any) {
		switch ev := ev.(type) {
		case *network.EventRequestWillBeSent:
			if !strings.HasPrefix(ev.Request.URL, "file://") {
				t.Errorf("the page asks for %s", ev.Request.URL)
			}
		case *runtime.EventExceptionThrown:
			t.Errorf("the page's script failed: %s", ev.ExceptionDetails.Error())
		case *runtime.EventConsoleAPICalled:
			t.Errorf("the page logs %s", ev.Type)
		}
	})
	address := (&url.URL{Scheme: "file", Path: file}).String()
	do(t, ctx, network.Enable(), chromedp.EmulateViewport(width, 900), chromedp.Navigate(address))
	return ctx
}

func do(t *testing.T, ctx context.Context, actions ...chromedp.Action) {
	t.Helper()
	if err := chromedp.Run(ctx, actions...); err != nil {
		t.Fatal(err)
	}
}

// ask evaluates an expression on the page.
func ask[T any](t *testing.T, ctx context.Context, expression string) T {
	t.Helper()
	var raw []byte
	do(t, ctx, chromedp.Evaluate("JSON.stringify("+expression+")", &raw))
	var text string
	var out T
	if err := json.Unmarshal(raw, &text); err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	if err := json.Unmarshal([]byte(text), &out); err != nil {
		t.Fatalf("%s gave %s: %v", expression, text, err)
	}
	return out
}

func TestPageInBrowser(t *testing.T) {
	a, blocks := written(weak())
	ctx := browser(t, feedbackText(t, FeedbackHTML, a, FeedbackOptions{Blocks: blocks}), 1366)

	all := ask[int](t, ctx, `[...document.querySelectorAll("article.item[data-state]")].filter(e => !e.hidden).length`)
	clear := ask[int](t, ctx, `document.querySelectorAll("article.item[data-state=clear]").length`)
	do(t, ctx, chromedp.Click(`button[data-filter="clear"]`))
	if n := ask[int](t, ctx, `[...document.querySelectorAll("article.item[data-state]")].filter(e => e.offsetHeight > 0).length`); n != clear || n == all || n == 0 {
		t.Errorf("the filter shows %d of %d items, want %d", n, all, clear)
	}
	do(t, ctx, chromedp.Click(`button[data-filter="all"]`))

	do(t, ctx, chromedp.Click(`#e1`))
	if n := ask[int](t, ctx, `[...document.querySelectorAll("article.on")].filter(e => document.querySelector("#e1").dataset.keys.split(" ").includes(e.id)).length`); n == 0 {
		t.Error("a click on a passage shows nothing that it earned")
	}
	do(t, ctx, chromedp.KeyEvent("\u001b"))
	if n := ask[int](t, ctx, `document.querySelectorAll(".on").length - document.querySelectorAll(".stages .on").length`); n != 0 {
		t.Errorf("after Escape %d things are still lit", n)
	}
	do(t, ctx, chromedp.Click(`article.item[data-state=clear] h3`))
	if n := ask[int](t, ctx, `document.querySelectorAll("mark.on").length`); n == 0 {
		t.Error("a click on a point lights none of its passages")
	}
}

// TestPageFits: nothing is wider than the window, at phone and laptop size, even with
// a stranger's endless words.
func TestPageFits(t *testing.T) {
	for name, build := range map[string]func() *bytes.Buffer{"weak": pageOf(t, "weak"), "hostile": pageOf(t, "hostile")} {
		for _, width := range []int64{360, 1366} {
			ctx := browser(t, build().String(), width)
			if over := ask[int](t, ctx, `document.documentElement.scrollWidth - window.innerWidth`); over > 0 {
				t.Errorf("%s at %d: %d pixels too wide", name, width, over)
			}
		}
	}
}

func pageOf(t *testing.T, name string) func() *bytes.Buffer {
	return func() *bytes.Buffer {
		a, blocks := written(invented[name]())
		return bytes.NewBufferString(feedbackText(t, FeedbackHTML, a, FeedbackOptions{For: ForTutor, Blocks: blocks}))
	}
}

// TestPagePrints: the page prints, and hides its buttons on paper.
func TestPagePrints(t *testing.T) {
	ctx := browser(t, pageOf(t, "near")().String(), 1366)
	var pdf []byte
	do(t, ctx, chromedp.ActionFunc(func(ctx context.Context) (err error) {
		pdf, _, err = pages.PrintToPDF().WithPreferCSSPageSize(true).Do(ctx)
		return err
	}))
	if !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		t.Errorf("printing gave %d bytes that are no PDF", len(pdf))
	}
}
