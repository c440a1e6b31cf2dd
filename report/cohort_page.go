package report

// cohortPage is the page of CohortHTML in three templates. A row is a tbody of two: the
// marks, and what they rest on, which a button opens. Without its script the page still
// shows everything but what the buttons open.
const cohortPage = `{{define "head"}}<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>The cohort at a glance</title>
<style>
:root { --ink: #1b1f24; --soft: #57606a; --paper: #ffffff; --line: #d0d7de; --note: #f3f5f8; --m0: #f6d5c9; --m1: #fbeec2; --m2: #cde8d5; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ed; --soft: #a3adb8; --paper: #14171b; --line: #3a424c; --note: #1d2228; --m0: #5a2f22; --m1: #4f4417; --m2: #1f4a30; }
}
body { font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 76rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1, h2 { line-height: 1.25; margin: 0 0 .5rem; }
h2 { margin-top: 2.5rem; }
p, dl { max-width: 46rem; }
dt { font-weight: 600; margin-top: .75rem; }
dd { margin: 0; }
nav a { margin-right: 1rem; color: inherit; }
.soft { color: var(--soft); }
.note { background: var(--note); border-left: .25rem solid var(--line); padding: .75rem 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
td.n, td.m { text-align: center; }
.m0 { background: var(--m0); } .m1 { background: var(--m1); } .m2 { background: var(--m2); }
.bar { display: flex; width: 16rem; height: 1.25rem; }
.bar span { display: block; flex: 0 1 0; }
select { max-width: 14rem; }
button, input, select { font: inherit; color: inherit; background: var(--note); border: 1px solid var(--line); border-radius: .25rem; padding: .1rem .4rem; }
th button { border: 0; background: none; font-weight: 600; padding: 0; cursor: pointer; }
tbody th button { text-align: left; text-decoration: underline; overflow-wrap: anywhere; }
th[aria-sort="ascending"] button::after { content: " ↑"; } th[aria-sort="descending"] button::after { content: " ↓"; }
.filters { display: flex; flex-wrap: wrap; gap: .75rem; margin: .75rem 0; }
blockquote { margin: .25rem 0 .25rem 1rem; max-width: 44rem; overflow-wrap: anywhere; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; border-top: 1px solid var(--line); padding: 1rem 0 .5rem; }
.pair h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
@media print { .filters { display: none; } }
</style>
</head>
<body>
<main>
<h1>The cohort at a glance</h1>
{{with .Pack}}<p>{{.}}</p>
{{end}}<p class="note"><strong>{{.By}}</strong>{{with .Notice}} {{.}}{{end}}</p>
<p>{{.N}}. {{.Stands}}</p>
<nav>{{if .Missed}}<a href="#missed">What many have not shown yet</a> {{end}}{{if .Unread}}<a href="#unread">Could not be read</a> {{end}}<a href="#write-ups">Write-ups</a>{{if .Alike}} <a href="#shared">Shared wording</a>{{end}}</nav>
{{with .Missed}}<h2 id="missed">What many have not shown yet</h2>
<p>Points without evidence in more than a third of the write-ups: what may be worth teaching next.</p>
<dl>
{{range .}}<dt>{{.ID}} {{.Title}}: {{index .N 0}} of {{$.All}}</dt><dd>{{.MissedWhat}}</dd>
{{end}}</dl>
{{end}}{{with .Spreads}}<h2>Where the marks fall</h2>
<div class="wide" role="region" aria-label="Where the marks fall" tabindex="0"><table>
<thead><tr><th scope="col">Point</th><th scope="col">not yet</th><th scope="col">partly</th><th scope="col">evidenced</th><th scope="col"></th></tr></thead>
<tbody>
{{range .}}<tr><th scope="row">{{.ID}} {{.Title}}</th><td class="n">{{index .N 0}}</td><td class="n">{{index .N 1}}</td><td class="n">{{index .N 2}}</td><td><div class="bar" aria-hidden="true"><span class="m0" style="flex-grow:{{index .Wide 0}}"></span><span class="m1" style="flex-grow:{{index .Wide 1}}"></span><span class="m2" style="flex-grow:{{index .Wide 2}}"></span></div></td></tr>
{{end}}</tbody>
</table></div>
{{end}}{{with .Unread}}<h2 id="unread">Could not be read</h2>
<ul>
{{range .}}<li>{{.ID}}: {{.Why}}</li>
{{end}}</ul>
{{end}}<h2 id="write-ups">Write-ups</h2>
<p class="soft">2 evidenced, 1 partly, 0 not yet; ? the program is less sure. In the order of their names; a column's heading puts them in another. A name opens what its marks rest on.</p>
<div class="filters">
<label>Name <input type="search" id="name"></label>
<label>Look at <input type="search" id="look"></label>
<label>Point <select id="point"><option value="">any</option>{{range $i, $p := .Points}}<option value="{{$i}}">{{$p.ID}} {{$p.Title}}</option>{{end}}</select></label>
<label>Mark <select id="mark"><option value="">any</option><option>0</option><option>1</option><option>2</option></select></label>
<output id="shown"></output>
</div>
<div class="wide" role="region" aria-label="Write-ups" tabindex="0"><table id="all">
<thead><tr><th scope="col" aria-sort="ascending"><button type="button">Write-up</button></th>{{range .Points}}<th scope="col"><button type="button" title="{{.Title}}">{{.ID}}</button></th>{{end}}<th scope="col"><button type="button">Stands</button></th><th scope="col"><button type="button">Look at</button></th></tr></thead>
{{end}}{{define "passage"}}<div><h3>{{.ID}}</h3>{{with .Place}}<p class="soft">{{.}}</p>{{end}}{{with .Words}}<blockquote>“{{.}}”</blockquote>{{end}}</div>
{{end}}{{define "row"}}<tbody>
<tr><th scope="row"><button type="button" aria-expanded="false">{{.ID}}</button></th>{{range .Points}}<td class="m m{{.Mark}}" data-m="{{.Mark}}">{{.Mark}}{{if .Unsure}}?{{end}}</td>{{end}}<td>{{.Stands}}</td><td>{{.LookAt}}</td></tr>
<tr hidden><td colspan="{{.Columns}}">{{with .Look}}<p><strong>Look at</strong></p><ul>{{range .}}<li>{{.What}}{{with .Place}}, {{.}}{{end}}{{with .Why}}: {{.}}{{end}}{{with .Quote}}<blockquote>“{{.}}”</blockquote>{{end}}</li>{{end}}</ul>{{end}}{{range .Points}}<p><strong>{{.ID}} {{.Title}}: {{.Mark}}</strong> {{.Why}}</p>{{with .Quote}}<blockquote>“{{.}}”</blockquote>{{end}}{{with .Place}}<p class="soft">{{.}}</p>{{end}}{{with .Missing}}<p>{{.}}</p>{{end}}{{end}}</td></tr>
</tbody>
{{end}}{{define "foot"}}</table></div>
{{with .Alike}}<h2 id="shared">Shared wording</h2>
<p class="note">{{$.AlikeNote}}</p>
{{range .}}<div class="pair">
{{template "passage" .A}}{{template "passage" .B}}</div>
{{end}}{{end}}
</main>
<script>
"use strict";
const table = document.getElementById("all");
const rows = Array.from(table.tBodies);
const value = id => document.getElementById(id).value;
const cell = (body, i) => body.rows[0].cells[i].textContent;
const has = (body, i, words) => cell(body, i).toLowerCase().includes(words.toLowerCase());
function filter() {
  const point = value("point"), mark = value("mark");
  let shown = 0;
  for (const body of rows) {
    const marks = Array.from(body.rows[0].querySelectorAll("[data-m]"), c => c.dataset.m);
    const fits = mark === "" || (point === "" ? marks.includes(mark) : marks[Number(point)] === mark);
    body.hidden = !(fits && has(body, 0, value("name")) && has(body, body.rows[0].cells.length - 1, value("look")));
    if (!body.hidden) shown++;
  }
  document.getElementById("shown").textContent = shown + " of " + rows.length;
}
function order(head) {
  const i = head.cellIndex, down = head.getAttribute("aria-sort") === "ascending";
  for (const h of table.tHead.rows[0].cells) h.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const names = new Intl.Collator("en", {numeric: true});
  rows.sort((a, b) => (down ? -1 : 1) * names.compare(cell(a, i), cell(b, i)) || names.compare(cell(a, 0), cell(b, 0)));
  table.append(...rows);
}
function open(button) {
  const detail = button.closest("tbody").rows[1];
  detail.hidden = !detail.hidden;
  button.setAttribute("aria-expanded", String(!detail.hidden));
}
table.addEventListener("click", e => {
  const button = e.target.closest("button");
  if (!button) return;
  if (button.closest("thead")) order(button.closest("th")); else open(button);
});
for (const id of ["name", "look", "point", "mark"]) document.getElementById(id).addEventListener("input", filter);
filter();
</script>
</body>
</html>
{{end}}`
