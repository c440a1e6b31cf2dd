package main

import (
	"os/exec"
	"slices"
	"strings"
)

// step makes one kind of file from another by a command line. In it {in}, {out}, {room}
// and {name} stand for the files, a working folder and the text's name; what follows
// ">" takes the output.
type step struct {
	name    string
	from    string // the step before, or one of the texts
	command string
	pdf     bool // a producer: what it makes is kept and measured
}

// Texts that steps begin with.
const (
	whole  = "whole"  // the text itself
	latin  = "latin"  // without characters that TeX's usual fonts lack
	narrow = "narrow" // and without tables, which do not fit into columns
)

const (
	office   = "soffice -env:UserInstallation=file://{room}/office --headless --convert-to pdf --outdir {room} {in}"
	chromium = "chromium --headless --no-sandbox --disable-gpu --user-data-dir={room}/chromium "
	pandoc   = "pandoc --from=gfm --metadata=lang:en-GB --metadata=pagetitle:{name} --standalone --output={out} "
	latex    = "pandoc --from=gfm --metadata=lang:en-GB --output={out} {in} --pdf-engine="
	lock     = "qpdf --allow-weak-crypto --encrypt  "
)

// steps are all that is done to a text, in order.
var steps = []step{
	{"docx", whole, pandoc + "{in}", false},
	{"odt", whole, pandoc + "{in}", false},
	{"html", whole, pandoc + "{in}", false},
	{"columns.html", whole, pandoc + "--include-in-header={room}/columns.css {in}", false},
	{"ms", whole, pandoc + "{in}", false},
	{"heads.docx", "docx", "", false}, // made by dress
	{"narrow.docx", narrow, pandoc + "{in}", false},
	{"columns.docx", "narrow.docx", "", false}, // likewise
	{"columns.ms", "ms", "", false},            // likewise

	{"libreoffice-word", "docx", office, true},
	{"libreoffice-heads", "heads.docx", office, true},
	{"libreoffice-columns", "columns.docx", office, true},
	{"libreoffice-odt", "odt", office, true},
	{"libreoffice-web", "html", office + " --infilter=HTML␣(StarWriter)", true},
	{"chromium", "html", chromium + "--print-to-pdf={out} file://{in}", true},
	{"chromium-columns", "columns.html", chromium + "--no-pdf-header-footer --print-to-pdf={out} file://{in}", true},
	{"wkhtmltopdf", "html", "wkhtmltopdf --quiet {in} {out}", true},
	{"weasyprint", "html", "weasyprint {in} {out}", true},
	{"groff", "ms", "groff -k -ms -t -Tpdf -dpaper=a4 {in} > {out}", true},
	{"groff-columns", "columns.ms", "groff -k -ms -t -Tpdf -dpaper=a4 {in} > {out}", true},
	{"pdflatex", latin, latex + "pdflatex", true},
	{"pdflatex-columns", narrow, latex + "pdflatex --variable=classoption:twocolumn,10pt --include-in-header={room}/heads.tex", true},
	{"xelatex", latin, latex + "xelatex", true},

	{"ghostscript", "libreoffice-heads", "gs -q -dBATCH -dNOPAUSE -sDEVICE=pdfwrite -o {out} {in}", true},
	{"postscript", "pdflatex", "pdftops {in} {room}/page.ps && ps2pdf {room}/page.ps {out}", true},
	{"cairo", "libreoffice-heads", "pdftocairo -pdf {in} {out}", true},
	{"mupdf", "libreoffice-heads", "mutool clean -gggz {in} {out}", true},
	{"qpdf-linear", "libreoffice-heads", "qpdf --linearize {in} {out}", true},
	{"qpdf-packed", "chromium", "qpdf --object-streams=generate --recompress-flate {in} {out}", true},
	{"locked-rc4-40", "libreoffice-heads", lock + "owner 40 -- {in} {out}", true},
	{"locked-rc4-128", "libreoffice-heads", lock + "owner 128 --use-aes=n -- {in} {out}", true},
	{"locked-aes-128", "libreoffice-heads", lock + "owner 128 --use-aes=y -- {in} {out}", true},
	{"locked-aes-256", "libreoffice-heads", lock + "owner 256 -- {in} {out}", true},
}

// programs are the commands that a step calls.
func (s step) programs() []string {
	var out []string
	for part := range strings.SplitSeq(s.command, " && ") {
		if name, _, _ := strings.Cut(part, " "); name != "" {
			out = append(out, name)
		}
	}
	return out
}

// missing lists the programs that are not installed.
func (s step) missing() []string {
	return slices.DeleteFunc(s.programs(), func(p string) bool {
		_, err := exec.LookPath(p)
		return err == nil
	})
}

// source is the text that a step goes back to.
func source(name string) string {
	for _, s := range steps {
		if s.name == name {
			return source(s.from)
		}
	}
	return name
}
