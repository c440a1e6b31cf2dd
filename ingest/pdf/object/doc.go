// Package object gives guarded access to the objects of a plain PDF through
// github.com/ledongthuc/pdf, and is the only user of that library.
//
// A file rewritten by ingest/pdf/repair goes in; pages, dictionaries, arrays,
// numbers and stream bytes come out as Values. The library panics on what it does
// not like: every call into it is guarded here and yields the null value instead.
//
// It refuses to take files from the wild: without repair the library can loop or
// allocate without bound, which no guard can stop.
package object
