// Command proof prints known texts as PDF through many programs and measures what is
// read of them, beside poppler's pdftotext on the same files in the same run.
//
//	go run ./ingest/pdf/proof print TEXTS OUT      # TEXTS: a folder of Markdown files
//	go run ./ingest/pdf/proof measure OUT PROGRAM  # PROGRAM: a built sfjassess
//
// Texts go in; OUT/pdf/PRODUCER/NAME.pdf and what they should say, in OUT/truth, come
// out, and from those a table. Producers whose programs are not installed are named and
// left out. On Debian all of them come with the packages pandoc, libreoffice-writer-nogui,
// chromium, wkhtmltopdf, weasyprint, groff, texlive-latex-recommended, texlive-xetex,
// lmodern, ghostscript, poppler-utils, mupdf-tools and qpdf.
//
// It is no part of the program: it refuses to judge by anything but the command's own
// output, and nothing imports it.
package main
