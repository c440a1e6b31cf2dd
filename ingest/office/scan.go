package office

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Element is an XML element that has begun.
type Element = xml.StartElement

// Scan walks the elements of one part from its beginning to its end.
type Scan struct {
	a     *Archive
	d     *xml.Decoder
	m     *meter
	part  string
	depth int
}

func newScan(a *Archive, m *meter, part string) *Scan {
	d := xml.NewDecoder(m)
	d.CharsetReader = charset
	return &Scan{a: a, d: d, m: m, part: part}
}

// charset passes UTF-8 and its subset through. Office programs write nothing else.
func charset(label string, r io.Reader) (io.Reader, error) {
	switch strings.ToLower(label) {
	case "utf-8", "utf8", "us-ascii", "ascii":
		return r, nil
	}
	return nil, fmt.Errorf("encoding %q", label)
}

// Each calls do for every element directly inside the one that has begun last. What do
// leaves unread of an element is passed over.
func (s *Scan) Each(do func(Element) error) error {
	return s.walk(do, nil)
}

// Text returns the characters directly inside the element that has begun last.
func (s *Scan) Text() (string, error) {
	var b strings.Builder
	err := s.walk(nil, func(c []byte) { b.Write(c) })
	return b.String(), err
}

// Mixed calls do for every element directly inside the one that has begun last, and
// text for the characters between them.
func (s *Scan) Mixed(do func(Element) error, text func(string)) error {
	return s.walk(do, func(c []byte) { text(string(c)) })
}

// walk reads to the end of the element that has begun last, or of the part.
func (s *Scan) walk(do func(Element) error, text func([]byte)) error {
	level := s.depth
	for {
		token, err := s.next()
		if errors.Is(err, io.EOF) && level == 0 && s.depth == 0 {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if s.depth == level+1 && do != nil {
				if err := do(t); err != nil {
					return err
				}
				if err := s.passTo(level); err != nil {
					return err
				}
			}
		case xml.EndElement:
			if s.depth < level {
				return nil
			}
		case xml.CharData:
			if s.depth == level && text != nil {
				text(t)
			}
		}
	}
}

// passTo passes over what is left inside deeper levels.
func (s *Scan) passTo(level int) error {
	for s.depth > level {
		if _, err := s.next(); err != nil {
			return err
		}
	}
	return nil
}

// next reads one token and keeps count.
func (s *Scan) next() (xml.Token, error) {
	s.m.token = 0
	token, err := s.d.Token()
	switch {
	case errors.Is(err, io.EOF):
		return nil, err
	case err != nil && isLimit(err):
		return nil, err
	case err != nil:
		return nil, fmt.Errorf("%w: %s: %w", errDamaged, s.part, err)
	}
	switch token.(type) {
	case xml.StartElement:
		return token, s.begin()
	case xml.EndElement:
		s.depth--
	}
	return token, nil
}

// begin counts an element.
func (s *Scan) begin() error {
	s.depth++
	s.a.elements++
	switch {
	case s.depth > s.a.lim.Depth:
		return errDepth
	case s.a.elements > s.a.lim.Elements:
		return errElements
	case s.a.elements%1024 == 0:
		return s.a.ctx.Err()
	}
	return nil
}

// Attr is the value of an element's attribute, by its local name; "" when it has none.
func Attr(e Element, local string) string {
	for _, a := range e.Attr {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}
