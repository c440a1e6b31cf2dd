package report

// agreementPage is the page of AgreementHTML. Its colours keep a contrast of at least
// 4.5 to 1 for text in both schemes (a test measures them).
const agreementPage = `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>{{.Title}}</title>
<style>
:root { --ink: #1b1f24; --soft: #57606a; --paper: #ffffff; --line: #d0d7de; --note: #f3f5f8;
  --s1: #eef4fb; --s2: #d9e8f7; --s3: #bfd9f2; --s4: #a5caec; --s5: #8bbbe6; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ed; --soft: #a3adb8; --paper: #14171b; --line: #3a424c; --note: #1d2228;
    --s1: #18222d; --s2: #1b2d40; --s3: #1e3853; --s4: #214466; --s5: #244f7a; }
}
body { font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1, h2, h3 { line-height: 1.25; margin: 0 0 .5rem; }
h2 { margin-top: 2.5rem; }
h3 { font-size: 1rem; margin-top: 1.25rem; }
p { margin: .5rem 0; max-width: 46rem; }
.soft, caption { color: var(--soft); }
.note { background: var(--note); border-left: .25rem solid var(--line); padding: .75rem 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding-bottom: .25rem; }
th, td { padding: .25rem .6rem; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; }
th:first-child { text-align: left; }
th { font-weight: 600; white-space: normal; }
thead th { vertical-align: bottom; }
.wide tbody th { min-width: 13rem; }
tr.detail th { font-weight: 400; padding-left: 2rem; }
.grid { display: flex; flex-wrap: wrap; gap: 1.5rem; }
.grid th, .grid td { text-align: center; padding: .25rem .7rem; }
.s1 { background: var(--s1); } .s2 { background: var(--s2); } .s3 { background: var(--s3); }
.s4 { background: var(--s4); } .s5 { background: var(--s5); }
td.same { outline: 2px solid var(--soft); outline-offset: -2px; font-weight: 600; }
blockquote { margin: .25rem 0 .25rem 1rem; max-width: 44rem; overflow-wrap: anywhere; }
article h3 { margin-top: 0; }
article { border-top: 1px solid var(--line); padding: 1rem 0 .5rem; }
</style>
</head>
<body>
<main>
<h1>{{.Title}}</h1>
{{with .Pack}}<p>{{.}}</p>
{{end}}<p>{{.Compared}}</p>
<p class="note"><strong>{{.These}}</strong> {{.Provenance}}</p>
{{with .Notice}}<p class="soft">{{.}}</p>
{{end}}{{with .Missing}}<p>Not assessed: {{range $i, $id := .}}{{if $i}}, {{end}}{{$id}}{{end}}</p>
{{end}}{{with .Unknown}}<p>Rated, but not in the pack: {{range $i, $id := .}}{{if $i}}, {{end}}{{$id}}{{end}}</p>
{{end}}{{with .Figures}}<h2>Taken together</h2>
<div class="wide" role="region" aria-label="Figures" tabindex="0"><table>
<thead><tr><th scope="col">Figure</th><th scope="col">Value</th><th scope="col">95 % interval</th><th scope="col">Out of</th></tr></thead>
<tbody>
{{range .}}<tr{{if .Detail}} class="detail"{{end}}><th scope="row">{{.Words}}</th><td>{{.Value}}</td><td>{{.Interval}}</td><td>{{.N}}</td></tr>
{{end}}</tbody>
</table></div>
{{end}}{{with .Beyond}}<p>{{.}}</p>
{{end}}{{with .Bias}}<p>{{.}}</p>
{{end}}{{if .Figures}}<p class="soft">{{.Kappa}}</p>
{{end}}{{range .Tables}}<h2>{{.Heading}}</h2>
<div class="wide" role="region" aria-label="{{.Heading}}" tabindex="0"><table>
<thead><tr><th scope="col">Item</th><th scope="col">Kappa</th><th scope="col">95 %</th><th scope="col">Same mark</th><th scope="col">Two off</th><th scope="col">Bias</th><th scope="col">Always 2: same</th><th scope="col">Length: kappa</th><th scope="col">Write-ups</th></tr></thead>
<tbody>
{{range .Items}}<tr><th scope="row">{{.ID}} {{.Title}}</th><td>{{.Kappa}}</td><td>{{.Interval}}</td><td>{{.Exact}}</td><td>{{.OffByTwo}}</td><td>{{.Bias}}</td><td>{{.AlwaysTwo}}</td><td>{{.Length}}</td><td>{{.N}}</td></tr>
{{end}}</tbody>
</table></div>
<h3>Where the marks fall</h3>
<p class="soft">Write-ups, by the rater's mark (down) and the program's (across). The stronger the shade, the larger the share of the row; outlined: the same mark.</p>
<div class="grid">
{{range .Items}}<table>
<caption>{{.ID}}</caption>
<thead><tr><th scope="col">rater</th><th scope="col">→0</th><th scope="col">→1</th><th scope="col">→2</th></tr></thead>
<tbody>
{{range .Rows}}<tr><th scope="row">{{.Rater}}</th>{{range .Cells}}<td class="s{{.Shade}}{{if .Same}} same{{end}}">{{.N}}</td>{{end}}</tr>
{{end}}</tbody>
</table>
{{end}}</div>
{{end}}{{with .Bands}}<h2>What confidence is worth</h2>
<div class="wide" role="region" aria-label="Confidence" tabindex="0"><table>
<thead><tr><th scope="col">Confidence</th><th scope="col">Marks</th><th scope="col">Stated</th><th scope="col">Same mark</th></tr></thead>
<tbody>
{{range .}}<tr><th scope="row">{{.Range}}</th><td>{{.N}}</td><td>{{.Said}}</td><td>{{.Exact}}</td></tr>
{{end}}</tbody>
</table></div>
<p>{{$.Calibrated}}</p>
{{end}}{{with .Worst}}<h2>The widest disagreements</h2>
<p>Worth reading side by side; either may be right.</p>
{{range .}}<article>
<h3>{{.ID}}: {{.Item}}</h3>
<p>{{.Differ}}</p>
<p>{{.Why}}</p>
{{with .Program}}<p class="soft">The program points at</p>
{{range .}}<blockquote>“{{.Quote}}”{{with .Place}} <span class="soft">{{.}}</span>{{end}}</blockquote>
{{end}}{{end}}{{with .Rater}}<p class="soft">The rater points at</p>
{{range .}}<blockquote>“{{.Quote}}”</blockquote>
{{end}}{{end}}</article>
{{end}}{{end}}</main>
</body>
</html>
`
