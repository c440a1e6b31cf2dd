// Package criteria reads a criteria pack: the YAML files that hold everything the
// program knows about a unit. README.md beside it is the manual of the format.
//
// YAML files come in; a Pack comes out, typed and checked, with every Problem found
// on the way. Reading never stops at the first fault: a person who edits a pack sees
// all of them at once, each with file, line, column, a hint and the line itself. The
// words of the lexicon come out as Phrases: parsed, checked and compiled to patterns of
// tokens, which ingest/prose matches.
//
// A pack that comes with the program is kept a second time in a compiled form (form.go,
// layout.go), which is taken only where it was made of the very files that are embedded.
//
// It refuses to guess: an unknown key, an id that nothing defines, a value outside
// its set or a word that can never match makes the pack unusable. It refuses YAML's
// anchors and aliases, files that are links, and packs above 8 MiB. It knows no
// document and no engine: nothing here reads a write-up or gives a mark.
package criteria
