package repair

import (
	"bytes"
	"compress/flate"
	"io"

	"sfjassess/ingest/pdf/syntax"
)

// decode returns a stream's bytes with encryption and filters undone: what could be
// decoded of them, and nothing after a filter that only pictures use.
func (f *file) decode(st *stream) []byte {
	if st.done {
		return st.decoded
	}
	st.done = true
	b := st.raw
	if f.lock != nil && f.name(st.dict["Type"]) != "XRef" {
		f.inflated += int64(len(b))
		b = f.lock.openStream(f, st)
	}
	filters := f.list(st.dict["Filter"])
	parms := f.list(st.dict["DecodeParms"])
	if len(filters) == 0 {
		f.inflated += int64(len(b))
	}
	for i, name := range filters {
		var parm syntax.Dict
		if i < len(parms) {
			parm = f.dict(parms[i])
		}
		limit := f.streamLimit()
		b = f.undo(f.name(name), b, parm, limit)
		f.inflated += int64(len(b))
		if len(b) >= limit {
			f.overrun = true
		}
	}
	st.decoded = b
	return b
}

// streamLimit is what one stream may decode to: a sixteenth of everything, or what is
// left of it.
func (f *file) streamLimit() int {
	return int(max(0, min(f.lim.Inflated/16, f.lim.Inflated-f.inflated)))
}

// list views an entry that may be one object or an array of them.
func (f *file) list(o syntax.Object) syntax.Array {
	switch v := f.resolve(o).(type) {
	case nil:
		return nil
	case syntax.Array:
		return v[:min(len(v), 8)]
	default:
		return syntax.Array{v}
	}
}

// undo reverses one filter, up to limit bytes.
func (f *file) undo(name syntax.Name, b []byte, parm syntax.Dict, limit int) []byte {
	switch name {
	case "FlateDecode", "Fl":
		return f.predictor(parm).undo(f.inflate(b, limit))
	case "LZWDecode", "LZW":
		return f.predictor(parm).undo(unLZW(b, f.int(parm["EarlyChange"], 1), limit))
	case "ASCIIHexDecode", "AHx":
		if end := bytes.IndexByte(b, '>'); end >= 0 {
			b = b[:end]
		}
		return clip(syntax.UnHex(b), limit)
	case "ASCII85Decode", "A85":
		return unASCII85(b, limit)
	case "RunLengthDecode", "RL":
		return unRunLength(b, limit)
	case "Crypt":
		return clip(b, limit)
	}
	return nil // DCT, JPX, CCITT, JBIG2: pictures
}

func clip(b []byte, limit int) []byte { return b[:min(len(b), limit)] }

// inflate decodes zlib or bare deflate data; damage only ends it early.
func (f *file) inflate(b []byte, limit int) []byte {
	b = bytes.TrimLeft(b, "\r\n")
	if len(b) > 2 {
		if out := f.inflateRaw(b[2:], limit); len(out) > 0 {
			return out
		}
	}
	return f.inflateRaw(b, limit)
}

func (f *file) inflateRaw(b []byte, limit int) []byte {
	if f.flate == nil {
		f.flate = flate.NewReader(nil)
	}
	// It is a Resetter by the library's promise; the error is of a wrong dictionary.
	_ = f.flate.(flate.Resetter).Reset(bytes.NewReader(b), nil)
	var out bytes.Buffer
	out.Grow(min(limit, 4*len(b)+512))
	_, _ = io.Copy(&out, io.LimitReader(f.flate, int64(limit))) // what came before the damage is kept
	return out.Bytes()
}

// unASCII85 decodes base-85 digits up to "~>".
func unASCII85(b []byte, limit int) []byte {
	var out []byte
	var group [5]byte
	n := 0
	flush := func() {
		if n < 2 {
			return
		}
		var v uint32
		for i := range group {
			d := byte(84)
			if i < n {
				d = group[i]
			}
			v = v*85 + uint32(d)
		}
		quad := [4]byte{byte(v >> 24), byte(v >> 16), byte(v >> 8), byte(v)}
		out = append(out, quad[:n-1]...)
		n = 0
	}
	for _, c := range b {
		if c == '~' || len(out) >= limit {
			break
		}
		switch {
		case c == 'z' && n == 0:
			out = append(out, 0, 0, 0, 0)
		case c >= '!' && c <= 'u':
			group[n] = c - '!'
			if n++; n == 5 {
				flush()
			}
		}
	}
	flush()
	return clip(out, limit)
}

// unRunLength expands runs: n < 128 copies n+1 bytes, n > 128 repeats one 257-n times.
func unRunLength(b []byte, limit int) []byte {
	var out []byte
	for i := 0; i < len(b) && len(out) < limit; {
		n := int(b[i])
		i++
		switch {
		case n < 128:
			end := min(i+n+1, len(b))
			out = append(out, b[i:end]...)
			i = end
		case n == 128:
			return out
		case i < len(b):
			out = append(out, bytes.Repeat(b[i:i+1], 257-n)...)
			i++
		}
	}
	return clip(out, limit)
}
