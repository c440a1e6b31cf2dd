package pdf

import (
	"fmt"
	"slices"
	"strings"
)

// trouble is what can be wrong with a page.
type trouble uint8

const (
	isLost   trouble = iota // the page could not be run
	isScan                  // it is a picture
	isMute                  // its characters cannot be told
	isPartly                // some of them cannot
	isTold                  // it is a scan with text from text recognition
	isCut                   // it draws too much
	isWide                  // its lines run off the paper
)

// said is what a person is told of each, after the pages' numbers: for one page and
// for several.
var said = [...][2]string{
	isLost: {"could not be read and was left out; export the file again from the program that made it.",
		"could not be read and were left out; export the file again from the program that made it."},
	isScan: {"is a scan without text and was not read; run OCR, e.g. ocrmypdf, and hand in the result.",
		"are scans without text and were not read; run OCR, e.g. ocrmypdf, and hand in the result."},
	isMute: {"is set in fonts that do not say which characters they show, and was left out; export the file again, or run OCR, e.g. ocrmypdf --force-ocr.",
		"are set in fonts that do not say which characters they show, and were left out; export the file again, or run OCR, e.g. ocrmypdf --force-ocr."},
	isPartly: {"shows some characters that could not be read and were left out; compare quotes with the page.",
		"show some characters that could not be read and were left out; compare quotes with the pages."},
	isTold: {"is a scan, and its text comes from text recognition; compare quotes with the page.",
		"are scans, and their text comes from text recognition; compare quotes with the pages."},
	isCut: {"draws more than a page of text can need and was cut; check that nothing is missing.",
		"draw more than pages of text can need and were cut; check that nothing is missing."},
	isWide: {"has lines that run over its edge, as in a table too wide for the paper; they were read to their ends, which a printed copy does not show.",
		"have lines that run over their edges, as in a table too wide for the paper; they were read to their ends, which a printed copy does not show."},
}

func (b *builder) note(t trouble, page int) { b.troubled[t] = append(b.troubled[t], page) }

// tell makes a warning for each trouble that was noted.
func (b *builder) tell() {
	for t, pages := range b.troubled {
		slices.Sort(pages)
		pages = slices.Compact(pages)
		switch len(pages) {
		case 0:
		case 1:
			b.warn(fmt.Sprintf("Page %d %s", pages[0], said[t][0]))
		default:
			b.warn(fmt.Sprintf("Pages %s %s", ranges(pages), said[t][1]))
		}
	}
}

// ranges writes rising numbers as "2, 5–9".
func ranges(pages []int) string {
	var parts []string
	for i := 0; i < len(pages); {
		j := i
		for j+1 < len(pages) && pages[j+1] == pages[j]+1 {
			j++
		}
		if i == j {
			parts = append(parts, fmt.Sprint(pages[i]))
		} else {
			parts = append(parts, fmt.Sprintf("%d–%d", pages[i], pages[j]))
		}
		i = j + 1
	}
	return strings.Join(parts, ", ")
}
