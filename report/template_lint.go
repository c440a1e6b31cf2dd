package report

import (
	"cmp"
	"fmt"
	htmltemplate "html/template"
	"io"
	"reflect"
	"slices"
	"strings"
	texttemplate "text/template"
	"text/template/parse"
)

// TemplateProblem is one thing that is wrong in a feedback template.
type TemplateProblem struct {
	Line int // 1-based
	Text string
}

// maxTemplateProblems is how many problems of one template are said.
const maxTemplateProblems = 200

// LintFeedbackTemplate returns what is wrong in the text of a template of a format: html,
// markdown, docx or pdf, in the order of its lines; nothing when it can be used. It finds what does not
// parse, templates and fields that there are not, and, once all that is in order, what
// fails in use; 200 problems at most.
func LintFeedbackTemplate(format, text string) []TemplateProblem {
	set, mended, problems := parseTemplate(text)
	if set != nil {
		l := templateLint{set: set, text: mended, seen: map[call]bool{}, problems: problems}
		l.all()
		problems = l.problems
	}
	if len(problems) == 0 {
		if err := tryTemplate(format, text); err != nil {
			problems = append(problems, problemOf(err, text))
		}
	}
	slices.SortStableFunc(problems, func(a, b TemplateProblem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Text, b.Text))
	})
	return slices.Compact(problems)
}

// tryTemplate draws the feedback on a write-up that shows nothing.
func tryTemplate(format, text string) error {
	v := Feedback{Criteria: []CriterionNote{{Points: []ItemNote{{}}}}}
	if format != "html" {
		page, err := texttemplate.New(templateName).Parse(text)
		if err != nil {
			return err
		}
		return page.Execute(io.Discard, v)
	}
	page, err := htmltemplate.New(templateName).Parse(text)
	if err != nil {
		return err
	}
	return page.Execute(io.Discard, v)
}

// templateLint follows the types of a Feedback through a template that parses. A type of
// nil is one that is not known, and everything is right for it.
type templateLint struct {
	set      *texttemplate.Template
	text     string // what was parsed
	seen     map[call]bool
	problems []TemplateProblem
}

// call is a template with the type it is given.
type call struct {
	name string
	dot  reflect.Type
}

// scope is what a template can speak of at one place.
type scope struct {
	dot  reflect.Type
	vars map[string]reflect.Type
}

// inner is a scope within s, with another dot.
func (s scope) inner(dot reflect.Type) scope {
	vars := make(map[string]reflect.Type, len(s.vars))
	for k, v := range s.vars {
		vars[k] = v
	}
	return scope{dot, vars}
}

func (l *templateLint) say(at parse.Node, format string, args ...any) {
	if len(l.problems) >= maxTemplateProblems {
		return
	}
	l.problems = append(l.problems, TemplateProblem{lineAt(l.text, int(at.Position())), fmt.Sprintf(format, args...)})
}

// all follows the template from its beginning, then what is defined and never called.
func (l *templateLint) all() {
	l.template(call{templateName, reflect.TypeFor[Feedback]()})
	called := map[string]bool{}
	for c := range l.seen {
		called[c.name] = true
	}
	for _, t := range l.set.Templates() {
		if !called[t.Name()] {
			l.template(call{t.Name(), nil})
		}
	}
}

func (l *templateLint) template(c call) {
	t := l.set.Lookup(c.name)
	if l.seen[c] || t == nil || t.Tree == nil {
		return
	}
	l.seen[c] = true
	l.list(t.Tree.Root, scope{c.dot, map[string]reflect.Type{"$": c.dot}})
}

func (l *templateLint) list(list *parse.ListNode, s scope) {
	if list == nil {
		return
	}
	for _, n := range list.Nodes {
		switch n := n.(type) {
		case *parse.ActionNode:
			l.pipe(n.Pipe, s)
		case *parse.IfNode:
			in := s.inner(s.dot)
			l.pipe(n.Pipe, in)
			l.list(n.List, in.inner(s.dot))
			l.list(n.ElseList, in)
		case *parse.WithNode:
			in := s.inner(s.dot)
			l.list(n.List, in.inner(l.pipe(n.Pipe, in)))
			l.list(n.ElseList, in)
		case *parse.RangeNode:
			l.loop(n, s)
		case *parse.TemplateNode:
			l.called(n, s)
		}
	}
}

func (l *templateLint) loop(n *parse.RangeNode, s scope) {
	in := s.inner(s.dot)
	each := l.element(n.Pipe, l.pipe(n.Pipe, in))
	body := in.inner(each)
	for i, v := range n.Pipe.Decl {
		body.vars[v.Ident[0]] = nil // the index
		if i == len(n.Pipe.Decl)-1 {
			body.vars[v.Ident[0]] = each
		}
	}
	l.list(n.List, body)
	l.list(n.ElseList, in)
}

// element is the type that a range over t gives.
func (l *templateLint) element(at *parse.PipeNode, t reflect.Type) reflect.Type {
	if t == nil {
		return nil
	}
	switch t.Kind() {
	case reflect.Slice, reflect.Array, reflect.Map:
		return t.Elem()
	case reflect.Int:
		return t
	}
	l.say(at, "range over %s, which is %s and not a list", at, typeWords(t))
	return nil
}

func (l *templateLint) called(n *parse.TemplateNode, s scope) {
	var dot reflect.Type
	if n.Pipe != nil {
		dot = l.pipe(n.Pipe, s)
	}
	if l.set.Lookup(n.Name) == nil {
		l.say(n, "no template is called %q", n.Name)
	}
	l.template(call{n.Name, dot})
}

// pipe follows a pipeline and returns the type of what it gives.
func (l *templateLint) pipe(p *parse.PipeNode, s scope) reflect.Type {
	var t reflect.Type
	for _, command := range p.Cmds {
		t = l.command(command, s)
	}
	for _, v := range p.Decl {
		s.vars[v.Ident[0]] = t
		if p.IsAssign {
			s.vars[v.Ident[0]] = nil // it may be another on another way here
		}
	}
	return t
}

func (l *templateLint) command(c *parse.CommandNode, s scope) reflect.Type {
	types := make([]reflect.Type, len(c.Args))
	for i, arg := range c.Args {
		types[i] = l.operand(arg, s)
	}
	f, isFunction := c.Args[0].(*parse.IdentifierNode)
	switch {
	case !isFunction:
		return types[0]
	case f.Ident == "or" || f.Ident == "and":
		if len(types) > 1 && len(slices.Compact(types[1:])) == 1 {
			return types[1]
		}
	}
	return nil
}

func (l *templateLint) operand(n parse.Node, s scope) reflect.Type {
	switch n := n.(type) {
	case *parse.DotNode:
		return s.dot
	case *parse.FieldNode:
		return l.fields(n, s.dot, n.Ident)
	case *parse.VariableNode:
		return l.fields(n, s.vars[n.Ident[0]], n.Ident[1:])
	case *parse.ChainNode:
		return l.fields(n, l.operand(n.Node, s), n.Field)
	case *parse.PipeNode:
		return l.pipe(n, s)
	case *parse.StringNode:
		return reflect.TypeFor[string]()
	}
	return nil
}

// fields follows names into a type, and says so when there is no such name.
func (l *templateLint) fields(at parse.Node, t reflect.Type, names []string) reflect.Type {
	for _, name := range names {
		if t == nil || name == unread {
			return nil
		}
		next, ok := member(t, name)
		if !ok {
			l.say(at, "no field .%s in %s%s", name, typeWords(t), memberWords(t))
			return nil
		}
		t = next
	}
	return t
}

// member is the type of a field, of what a method returns, or of a map's values.
func member(t reflect.Type, name string) (reflect.Type, bool) {
	if m, ok := t.MethodByName(name); ok {
		return m.Type.Out(0), true
	}
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch t.Kind() {
	case reflect.Struct:
		f, ok := t.FieldByName(name)
		return f.Type, ok && f.IsExported()
	case reflect.Map:
		return t.Elem(), true
	}
	return nil, false
}

// typeWords names a type to the person who writes a template.
func typeWords(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Pointer:
		return typeWords(t.Elem())
	case reflect.Slice, reflect.Array:
		return "a list"
	case reflect.String:
		return "a text"
	case reflect.Bool:
		return "true or false"
	case reflect.Int:
		return "a number"
	}
	return t.Name()
}

// memberWords lists what a type has, "" for one that has no fields.
func memberWords(t reflect.Type) string {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return ""
	}
	var names []string
	for _, f := range reflect.VisibleFields(t) {
		names = append(names, "."+f.Name)
	}
	for i := range t.NumMethod() {
		names = append(names, "."+t.Method(i).Name)
	}
	return "; it has " + strings.Join(names, ", ")
}
