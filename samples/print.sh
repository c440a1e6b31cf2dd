#!/bin/sh
# Prints four of the samples as PDF, four as Word, with two producers each, and one as
# OpenDocument, beside the Markdown they come from. It is a record of how they were made: no test runs it.
#
# Needs three Debian packages: pandoc, libreoffice-writer-nogui, chromium.
#
#   sh samples/print.sh
#
# The files are worked on in a fresh directory and under plain names, so that no
# machine path or user name gets into the files. The bytes differ from run to run
# (dates, font versions); the words do not.
set -eu

samples=$(cd "$(dirname "$0")" && pwd)
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"

# word NAME: Markdown to Word by pandoc, in this directory.
word() {
	pandoc --from=markdown --metadata=lang:en-GB --output="$1.docx" "$samples/$1.md"
}

# office FORMAT FILE: FILE as FORMAT by LibreOffice, in out.
office() {
	soffice -env:UserInstallation="file://$room/profile" --headless \
		--convert-to "$1" --outdir out "$2" >/dev/null 2>&1
}

# by_libreoffice NAME: Markdown to Word by pandoc, Word to PDF by LibreOffice.
by_libreoffice() {
	word "$1"
	office pdf "$1.docx"
	mv "out/$1.pdf" "$samples/$1.libreoffice.pdf"
}

# word_by_pandoc NAME: Markdown to Word by pandoc alone.
word_by_pandoc() {
	word "$1"
	mv "$1.docx" "$samples/$1.pandoc.docx"
}

# word_by_libreoffice NAME: Markdown to OpenDocument by pandoc, to Word by LibreOffice.
word_by_libreoffice() {
	pandoc --from=markdown --metadata=lang:en-GB --output="$1.odt" "$samples/$1.md"
	office docx "$1.odt"
	mv "out/$1.docx" "$samples/$1.libreoffice.docx"
}

# by_chromium NAME: Markdown to a web page by pandoc, printed by Chromium.
by_chromium() {
	cat >style.html <<-'CSS'
		<style>
		body { font: 11pt/1.4 serif; margin: 0; }
		td, th { border: 1px solid #999; padding: 2pt 6pt; text-align: left; }
		table { border-collapse: collapse; }
		</style>
	CSS
	pandoc --from=markdown --standalone --metadata=lang:en-GB --metadata=pagetitle:"$1" \
		--include-in-header=style.html --output="$1.html" "$samples/$1.md"
	chromium --headless --no-sandbox --disable-gpu --user-data-dir="$room/chromium" \
		--no-pdf-header-footer --print-to-pdf="$1.pdf" "file://$room/$1.html" >/dev/null 2>&1
	mv "$1.pdf" "$samples/$1.chromium.pdf"
}

# opendocument_by_pandoc NAME: Markdown to OpenDocument by pandoc.
opendocument_by_pandoc() {
	pandoc --from=markdown --metadata=lang:en-GB --output="$samples/$1.pandoc.odt" "$samples/$1.md"
}

by_libreoffice strong-plain
by_libreoffice near
by_chromium notes
by_chromium strong-sara
word_by_pandoc near
word_by_pandoc notes
word_by_libreoffice strong-sara
word_by_libreoffice witness
opendocument_by_pandoc transcript

for file in "$samples"/*.pdf "$samples"/*.docx "$samples"/*.odt; do
	test -s "$file"
	test "$(wc -c <"$file")" -le 204800 || { echo "$file: larger than 200 KB" >&2; exit 1; }
done
