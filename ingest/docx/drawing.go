package docx

import "sfjassess/ingest/office"

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
