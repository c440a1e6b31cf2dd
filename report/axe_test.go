package report

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// axePath is where .ci/run puts axe-core, the accessibility checks of the browser tests.
const axePath = "../node_modules/axe-core/axe.min.js"

// TestPageAccessible: axe-core finds nothing against the page, whatever the write-up
// holds and whoever reads it, on a phone and on a laptop.
func TestPageAccessible(t *testing.T) {
	axe, err := os.ReadFile(filepath.FromSlash(axePath))
	if os.IsNotExist(err) {
		t.Skip("no axe-core here: whether the page is accessible was not tested; run 'npm install --no-save axe-core' in the project's folder to test it")
	}
	if err != nil {
		t.Fatal(err)
	}
	for name, reader := range map[string]string{"strong": ForLearner, "weak": ForTutor, "hostile": ForAssessor} {
		for _, width := range []int64{390, 1280} {
			a, blocks := written(invented[name]())
			var b bytes.Buffer
			if err := FeedbackHTML(&b, a, titles, FeedbackOptions{For: reader, Blocks: blocks}); err != nil {
				t.Fatal(err)
			}
			var found []string
			var passed int
			do(t, browser(t, b.String(), width), chromedp.Evaluate(string(axe), nil),
				chromedp.Evaluate(axeRun, &found, awaited), chromedp.Evaluate("window.axePassed", &passed))
			for _, f := range found {
				t.Errorf("%s at %d px: %s", name, width, f)
			}
			if passed == 0 {
				t.Errorf("%s at %d px: axe checked nothing", name, width)
			}
		}
	}
}

// axeRun runs all checks and returns what they found, a line for each element.
const axeRun = `axe.run().then(r => {
	window.axePassed = r.passes.length;
	return r.violations.flatMap(v => v.nodes.map(n => v.id + ": " + v.help + ": " + n.html.slice(0, 200)));
})`

// awaited waits for a promise.
func awaited(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }
