// Package privacy finds in a text what may identify a private person: names with
// circumstances, dates of birth, addresses, telephone numbers, police and court
// references and the other identifiers of UK police work.
//
// Texts come in, findings with ranges come out. A recogniser is a pattern with a
// check (a checksum, a table of what is issued), the words that grant or deny it, and
// the confidence it has with and without them. A name that was found once is found
// wherever its parts stand again; health, faith, offences and the like count when
// they are tied to somebody who can be identified.
//
// It refuses to know a document, a pack or a place in a file: its caller has the
// texts and the white lists, and turns ranges into places. It refuses to look at
// whole texts with slow patterns: one pass over the words decides where a pattern is
// tried at all.
package privacy
