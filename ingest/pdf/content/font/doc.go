// Package font tells what the codes of a PDF font say and how wide they are.
//
// A font dictionary goes in (Load); strings shown with it are taken apart code by
// code (Font.Next) into characters with text and width. The text comes from, in
// order: the font's ToUnicode map, the glyph names of its encoding, its base
// encoding, and the encoding or glyph names inside the embedded font program
// (Type 1, CFF, TrueType).
//
// It refuses to guess: a code whose text is not known has none, and the layers
// above count it instead of printing what it might have been.
package font
