// Package syntax reads the tokens and objects that PDF files, content streams and
// character maps are written in.
//
// Bytes in memory go in; tokens (Lexer.Next) or whole objects (Lexer.Object) come
// out. Reading never fails: bytes that make no sense are skipped, what is never
// closed ends with the input, and depth, string length and the number of nodes are
// bounded, so a hostile file costs no more than its own length.
//
// It refuses to know what an object means: references are not followed and streams
// are not decoded here.
package syntax
