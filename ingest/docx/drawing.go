package docx

import (
	"strconv"
	"strings"

	"sfjassess/ingest/office"
)

// drawing looks for text boxes in a drawing, at any depth, and counts its pictures.
// Ground is the colour of the shape around.
func (w *walker) drawing(ground string) error {
	return w.s.Each(func(e office.Element) error { return w.drawn(e, &ground) })
}

func (w *walker) drawn(e office.Element, ground *string) error {
	switch name(e) {
	case "txbxContent":
		box, err := w.apart(w.s, *ground)
		w.after = append(w.after, box...)
		return err
	case "wp:anchor":
		around := w.outside
		defer func() { w.outside = around }()
		return w.drawing(*ground)
	case "wp:posOffset":
		return w.offset()
	case "a:blip", "v:imagedata":
		w.aside.Pictures++
	case "wps:spPr":
		return w.shape(ground)
	case "v:shape", "v:rect", "v:roundrect":
		if office.Attr(e, "fillcolor") != "" {
			return w.drawing(office.Unknown)
		}
	case "mc:AlternateContent":
		return w.alternative(func(e office.Element) error { return w.drawn(e, ground) })
	}
	return w.drawing(*ground)
}

// farAway is how far from where it is anchored nothing is on the page any more, in
// English metric units (914,400 to the inch).
const farAway = 50 * 914_400

// offset reads how far a drawing stands from where it is anchored.
func (w *walker) offset() error {
	text, err := w.s.Text()
	if n, bad := strconv.ParseInt(strings.TrimSpace(text), 10, 64); bad == nil && (n > farAway || n < -farAway) {
		w.outside = true
	}
	return err
}

// shape reads the colour that a shape is filled with. One that says nothing of itself
// may get it from its style, which cannot be told.
func (w *walker) shape(ground *string) error {
	inside := office.Unknown
	err := w.s.Each(func(e office.Element) error {
		switch name(e) {
		case "a:noFill":
			inside = *ground
		case "a:solidFill":
			return w.s.Each(func(e office.Element) error {
				switch val := office.Attr(e, "val"); {
				case name(e) == "a:srgbClr":
					inside = colour(val)
				case val == "bg1" || val == "lt1":
					inside = office.White
				}
				return nil
			})
		}
		return nil
	})
	*ground = inside
	return err
}
