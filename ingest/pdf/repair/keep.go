package repair

import (
	"bytes"

	"sfjassess/ingest/pdf/syntax"
)

// IDKey is the entry that every written font and form carries: a number that is the
// same wherever the same one is met, so that readers can keep what they made of it
// and see a form that contains itself.
const IDKey = "ObjectID"

// keep says what is written of an entry: nothing of what concerns looks, links and
// the old encoding, and only the outline of pictures.
func (w *writer) keep(d syntax.Dict, k syntax.Name) (syntax.Object, bool) {
	switch k {
	case "Parent", "Filter", "DecodeParms", "Length", "DL", "F#", "Thumb", "Metadata", "PieceInfo",
		"SMask", "Pattern", "Shading", "Halftone", "Group", "OC", "Names", "StructParents", IDKey:
		return nil, false
	case "P", "A", "AA", "Dest", "Popup", "MK", "Kids", "IRT":
		if d["Rect"] != nil {
			return nil, false // an annotation's way to other places
		}
	case "ColorSpace":
		return w.colourSpaces(d[k]), true
	case "XObject":
		return w.xobjects(d[k]), true
	case "Font":
		return w.fonts(d[k]), true
	}
	return d[k], true
}

// maxFieldDepth bounds how many fields a form field is part of.
const maxFieldDepth = 8

// withValue gives a form field the value that it shares with others.
func (w *writer) withValue(d syntax.Dict) syntax.Dict {
	if w.f.name(d["Subtype"]) != "Widget" || d["V"] != nil {
		return d
	}
	for up, n := w.f.dict(d["Parent"]), 0; up != nil && n < maxFieldDepth; up, n = w.f.dict(up["Parent"]), n+1 {
		if up["V"] != nil {
			d = without(d)
			d["V"] = up["V"]
			break
		}
	}
	return d
}

// colourSpaces names the device space that each named space is like; others are left
// out.
func (w *writer) colourSpaces(o syntax.Object) syntax.Object {
	out := syntax.Dict{}
	for name, v := range w.f.dict(o) {
		if like := w.likeDevice(v); like != "" {
			out[name] = like
		}
	}
	return out
}

func (w *writer) likeDevice(space syntax.Object) syntax.Name {
	list := w.f.list(space)
	if len(list) == 0 {
		return ""
	}
	family := w.f.name(list[0])
	if family == "ICCBased" && len(list) > 1 {
		return map[int]syntax.Name{1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}[w.f.int(w.f.dict(list[1])["N"], 0)]
	}
	return map[syntax.Name]syntax.Name{"CalGray": "DeviceGray", "CalRGB": "DeviceRGB",
		"DeviceGray": family, "DeviceRGB": family, "DeviceCMYK": family}[family]
}

// xobjects keeps forms and says of pictures only that they are there.
func (w *writer) xobjects(o syntax.Object) syntax.Object {
	out := syntax.Dict{}
	for name, v := range w.f.dict(o) {
		st, ok := w.f.resolve(v).(*stream)
		if !ok {
			continue
		}
		if w.f.name(st.dict["Subtype"]) == "Form" {
			out[name] = v
		} else {
			out[name] = syntax.Dict{"Subtype": syntax.Name("Image")}
		}
	}
	return out
}

// fonts numbers the fonts of a resource dictionary. The font program of one that
// says which text its codes mean is left out: it is the bulk of most files.
func (w *writer) fonts(o syntax.Object) syntax.Object {
	fonts := w.f.dict(o)
	if fonts == nil {
		return o // the Font entry of a graphics state: an array
	}
	for _, v := range fonts {
		font := w.f.dict(v)
		ref, indirect := v.(syntax.Ref)
		if font == nil || !indirect {
			continue
		}
		w.isFont[ref.Num] = true
		if st, ok := w.f.resolve(font["ToUnicode"]).(*stream); ok && bytes.Contains(w.f.decode(st), []byte("beginbf")) {
			w.needless(font)
			for _, part := range w.f.array(font["DescendantFonts"]) {
				w.needless(w.f.dict(part))
			}
		}
	}
	return o
}

// needless marks a font's descriptor as one whose program is not needed.
func (w *writer) needless(font syntax.Dict) {
	if r, ok := font["FontDescriptor"].(syntax.Ref); ok {
		w.textual[r.Num] = true
	}
}
