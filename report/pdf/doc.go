// Package pdf writes the blocks of a paper document as a PDF of A4 pages, which needs no
// browser to make and no font to read.
//
// In flow the Blocks of package paper and a line for the foot of each page. Each block is
// set into lines, the lines are placed on pages, and out flows, from Write, the file, with
// its language, its title, its headings as bookmarks and the letters it uses.
//
// It refuses to say anything of who made the file, when or with what: the same text gives
// the same bytes. Nothing in the file runs or leads out of it. A letter that the fonts do
// not hold becomes a box; they hold the alphabets of Europe.
//
// The fonts are the Go fonts of Bigelow & Holmes, under the licence of golang.org/x/image.
package pdf
