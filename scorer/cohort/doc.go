// Package cohort reads many write-ups and keeps what was found, so that a second run
// reads only what changed and a killed one goes on where it stopped.
//
// Items (an id and a path) flow in; a Run opens each, and asks the Library whether it
// holds an assessment of those bytes under that id, made by the same program, pack and
// options. What it lacks is read, assessed in chunks over all cores, and put there, one
// file each. Results are then drawn from the Library one at a time: no more than a
// chunk of write-ups is ever in memory.
//
// Search finds passages by words and by what they are evidence of, over an index on disk
// that is made from the entries when it is first asked, and kept up with them.
//
// LookAlikes compares the write-ups of a pass by prints of their rare wording, and hands
// over pairs for a person to look at. It refuses to accuse: there is no verdict in it.
//
// It refuses to trust what it reads back: every entry carries the hash of its words and
// lies under the hash of what it was made from; one that does not fit is as good as
// absent and is made again. So nothing needs repair after a kill, a full disk or a power
// cut. It refuses to share: one process holds a Library at a time, its files are the
// user's alone (0600 in 0700), and Purge leaves no entry of a submission behind.
package cohort
