#!/bin/sh
# Turns every rated write-up into Word and OpenDocument files by several producers, and
# counts how many get the same twelve marks as the Markdown they come from. It prints
# figures only, a line for each producer. No test runs it: it takes some minutes.
#
# Needs Go and three Debian packages: pandoc, libreoffice-writer-nogui, python3.
#
#   sh samples/same.sh
set -eu

samples=$(cd "$(dirname "$0")" && pwd)
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$samples/.." && go build -o "$room/sfjassess" ./cmd/sfjassess
cd "$room"
mkdir markdown pandoc-docx pandoc-odt html
cp "$samples"/rated/*.md markdown/
rm -f markdown/README.md

for file in markdown/*.md; do
	name=$(basename "$file" .md)
	pandoc --from=gfm --output="pandoc-docx/$name.docx" "$file"
	pandoc --from=gfm --output="pandoc-odt/$name.odt" "$file"
	pandoc --from=gfm --standalone --metadata=pagetitle:write-up --output="html/$name.html" "$file"
done

# office FOLDER FORMAT FILE…: FILEs as FORMAT by LibreOffice, in FOLDER.
office() {
	folder=$1 format=$2
	shift 2
	soffice -env:UserInstallation="file://$room/profile" --headless \
		--convert-to "$format" --outdir "$folder" "$@" >/dev/null 2>&1
}
office libreoffice-docx 'docx:MS Word 2007 XML' pandoc-docx/*.docx
office libreoffice-odt odt pandoc-docx/*.docx
office libreoffice-html-docx 'docx:MS Word 2007 XML' --infilter='HTML (StarWriter)' html/*.html

for folder in markdown *-docx *-odt; do
	./sfjassess check --format jsonl "$folder" >"$folder.jsonl"
done

python3 - markdown.jsonl *-docx.jsonl *-odt.jsonl <<'PYTHON'
import json
import sys

def marks(path):
    read = (json.loads(line) for line in open(path, encoding="utf-8"))
    return {a["submission"]["id"]: [p["mark"] for p in a["points"]] for a in read}

want = marks(sys.argv[1])
print(f"{'producer':24}{'same':>6}{'of':>6}{'most marks apart':>18}")
for path in sys.argv[2:]:
    got = marks(path)
    apart = [sum(a != b for a, b in zip(want[k], got.get(k, [None] * len(want[k])))) for k in want]
    print(f"{path.removesuffix('.jsonl'):24}{apart.count(0):6}{len(apart):6}{max(apart):18}")
PYTHON
