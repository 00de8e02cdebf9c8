package main

import (
	"fmt"
	"go/ast"
	"path/filepath"
	"strconv"
	"strings"
)

// call evaluates a conversion, a function of the package, or one of the few of Go's own that definitions call.
func (p *pkg) call(node *ast.CallExpr) (any, error) {
	arguments := make([]any, len(node.Args))
	for index, argument := range node.Args {
		value, err := p.eval(argument)
		if err != nil {
			return nil, err
		}
		arguments[index] = value
	}
	switch function := node.Fun.(type) {
	case *ast.Ident:
		if declaration := p.functions[function.Name]; declaration != nil {
			return p.run(declaration, arguments)
		}
		if p.types[function.Name] && len(arguments) == 1 {
			return arguments[0], nil // a conversion, such as SettingName("log-level")
		}
		return nil, p.at(node, "cannot evaluate a call of %s", function.Name)
	case *ast.SelectorExpr:
		name := packageOf(function) + "." + function.Sel.Name
		if value, ok := known(name, arguments); ok {
			return value, nil
		}
		other := p.imports[packageOf(function)]
		if other != nil && other.types[function.Sel.Name] && len(arguments) == 1 {
			return arguments[0], nil // a conversion, such as longhorn.DataEngineType("v1")
		}
		return nil, p.at(node, "cannot evaluate a call of %s", name)
	}
	return nil, p.at(node, "cannot evaluate a call")
}

// known are the functions of Go's library that definitions call.
func known(name string, arguments []any) (any, bool) {
	texts := []string{}
	for _, argument := range arguments {
		if text, ok := argument.(string); ok {
			texts = append(texts, text)
		}
	}
	allTexts := len(texts) == len(arguments)
	switch {
	case name == "fmt.Sprintf" && len(texts) > 0:
		return fmt.Sprintf(texts[0], arguments[1:]...), true
	case name == "strconv.Itoa" && len(arguments) == 1:
		number, ok := arguments[0].(int)
		return strconv.Itoa(number), ok
	case name == "filepath.Join" && allTexts:
		return filepath.Join(texts...), true
	case name == "filepath.Clean" && allTexts && len(texts) == 1:
		return filepath.Clean(texts[0]), true
	case name == "strings.TrimSpace" && allTexts && len(texts) == 1:
		return strings.TrimSpace(texts[0]), true
	case name == "os.Getenv":
		return "", true // what holds where nobody sets anything
	}
	return nil, false
}

// run evaluates a function: assignments, returns, and returns under a condition.
func (p *pkg) run(function *ast.FuncDecl, arguments []any) (any, error) {
	inner := *p
	inner.locals = map[string]any{}
	index := 0
	for _, field := range function.Type.Params.List {
		for _, name := range field.Names {
			if index == len(arguments) {
				return nil, p.at(function, "%s is called with too few arguments", function.Name.Name)
			}
			inner.locals[name.Name] = arguments[index]
			index++
		}
	}
	value, returned, err := inner.block(function.Body)
	if err == nil && !returned {
		err = p.at(function, "%s returns nothing", function.Name.Name)
	}
	return value, err
}

func (p *pkg) block(block *ast.BlockStmt) (value any, returned bool, err error) {
	for _, statement := range block.List {
		switch node := statement.(type) {
		case *ast.ReturnStmt:
			if len(node.Results) != 1 {
				return nil, false, p.at(node, "cannot evaluate a return of %d values", len(node.Results))
			}
			value, err = p.eval(node.Results[0])
			return value, true, err
		case *ast.AssignStmt:
			err = p.assign(node)
		case *ast.IfStmt:
			value, returned, err = p.condition(node)
		default:
			err = p.at(node, "cannot evaluate this statement")
		}
		if err != nil || returned {
			return value, returned, err
		}
	}
	return nil, false, nil
}

func (p *pkg) assign(node *ast.AssignStmt) error {
	name, ok := node.Lhs[0].(*ast.Ident)
	if !ok || len(node.Lhs) != 1 || len(node.Rhs) != 1 {
		return p.at(node, "cannot evaluate this assignment")
	}
	value, err := p.eval(node.Rhs[0])
	if err == nil {
		p.locals[name.Name] = value
	}
	return err
}

func (p *pkg) condition(node *ast.IfStmt) (any, bool, error) {
	if node.Init != nil || node.Else != nil {
		return nil, false, p.at(node, "cannot evaluate an if with an assignment or an else")
	}
	value, err := p.eval(node.Cond)
	if err != nil {
		return nil, false, err
	}
	holds, ok := value.(bool)
	if !ok {
		return nil, false, p.at(node.Cond, "%v is no condition", value)
	}
	if !holds {
		return nil, false, nil
	}
	return p.block(node.Body)
}

// packageOf gives the name before the dot, or "" where something else stands there.
func packageOf(selector *ast.SelectorExpr) string {
	if identifier, ok := selector.X.(*ast.Ident); ok {
		return identifier.Name
	}
	return ""
}
