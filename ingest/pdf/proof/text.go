package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
)

// What no printer shows, or each in its own way.
var (
	frontMatter = regexp.MustCompile(`(?s)\A---\n.*?\n---\n`)
	comment     = regexp.MustCompile(`(?s)<!--.*?-->`)
	picture     = regexp.MustCompile(`!\[[^\]]*\]\([^)]*\)`)
	tag         = regexp.MustCompile(`</?[A-Za-z][^>]{0,200}>`)
	tableRow    = regexp.MustCompile(`(?m)^\|.*\n`)
)

// variants are the texts that steps begin with.
func variants(md string) map[string]string {
	for _, r := range []*regexp.Regexp{frontMatter, comment, picture, tag} {
		md = r.ReplaceAllString(md, "")
	}
	plain := strings.Map(func(r rune) rune {
		if r < 0x250 || r >= 0x2010 && r <= 0x2026 || r == '€' || unicode.IsSpace(r) {
			return r
		}
		return -1
	}, md)
	return map[string]string{whole: md, latin: plain, narrow: tableRow.ReplaceAllString(plain, "")}
}

// loosen is a filter for pandoc that makes each list item a paragraph and leaves the
// numbers out: what stands in front of an item is no text of it. It makes each table row
// a paragraph too: set as a table, wrapped cells would stand side by side.
const loosen = `
local function loose(items)
  for _, blocks in ipairs(items) do
    for i, b in ipairs(blocks) do
      if b.t == "Plain" then blocks[i] = pandoc.Para(b.content) end
    end
  end
  return pandoc.BulletList(items)
end
function BulletList(l) return loose(l.content) end
function OrderedList(l) return loose(l.content) end

local function row(cells)
  local out = pandoc.List()
  for i, c in ipairs(cells) do
    if i > 1 then out:extend({pandoc.Space(), pandoc.Str("|"), pandoc.Space()}) end
    out:extend(pandoc.utils.blocks_to_inlines(c, {pandoc.Space()}))
  end
  return pandoc.Para(out)
end
function Table(t)
  local simple = pandoc.utils.to_simple_table(t)
  local out = pandoc.List({row(simple.headers)})
  for _, r in ipairs(simple.rows) do out:insert(row(r)) end
  return out
end
`

// styles are files that the commands include.
var styles = map[string]string{
	"loosen.lua": loosen,
	"columns.css": "<style>@page{margin:18mm} body{columns:2;column-gap:8mm;text-align:justify;hyphens:auto;" +
		"font:10pt 'Liberation Serif';max-width:none;padding:0} pre{white-space:pre-wrap}</style>\n",
	"heads.tex": "\\usepackage{fancyhdr}\\pagestyle{fancy}\\fancyhead[L]{Portfolio of evidence}\\fancyhead[R]{A.~Learner}\\sloppy\n",
}

// truth writes what a text should read as.
func (p *printer) truth(md, to string) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return exec.Command("pandoc", "--from=gfm", "--to=plain", "--wrap=none",
		"--lua-filter="+filepath.Join(p.room, "loosen.lua"), "--output="+to, md).Run()
}
