package main

import (
	"fmt"
	"go/ast"
	"go/token"
)

// A problem is something in upstream's source that this program cannot read, and where it stands.
type problem struct {
	place token.Position
	text  string
}

func (p *problem) Error() string {
	return fmt.Sprintf("%s:%d: %s", p.place.Filename, p.place.Line, p.text)
}

func (p *pkg) at(node ast.Node, format string, arguments ...any) error {
	return &problem{p.files.Position(node.Pos()), fmt.Sprintf(format, arguments...)}
}

// of tells which field of which setting was being read.
func of(field, setting string, err error) error {
	if located, ok := err.(*problem); ok {
		return &problem{located.place, fmt.Sprintf("%s, for the field %s of the setting %s", located.text, field, setting)}
	}
	return fmt.Errorf("the field %s of the setting %s: %w", field, setting, err)
}
