// Package redact makes a copy of a write-up in which nobody can be recognised.
//
// A document and what was found in it come in; its text comes out with every finding
// replaced: a person by a label that stays the same throughout (Resident 1), anything
// else by its kind ([phone]). Markdown and plain text are copied byte by byte around
// the replacements, and so is a Word file where it is to stay one; what has no text of
// its own to copy (a PDF) comes out as Markdown.
// Front matter and comments are left out, since nobody reads them before they travel.
//
// It refuses to hide text inside a PDF: what looks hidden there is often still in the
// file. It refuses to judge: facts that identify nobody without the name, and staff
// names and numbers, stay unless they are asked for.
package redact
