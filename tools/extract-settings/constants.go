package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// A pkg holds the constants and variables of a Go package by name, unevaluated.
type pkg struct {
	values  map[string]ast.Expr
	imports map[string]*pkg
	// What stands outside of both packages, by qualified name.
	outside map[string]any
}

func parsePackage(folder string) (*pkg, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	result := &pkg{values: map[string]ast.Expr{}}
	for _, entry := range entries {
		if !strings.HasSuffix(entry.Name(), ".go") || strings.HasSuffix(entry.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(folder, entry.Name()), nil, 0)
		if err != nil {
			return nil, err
		}
		result.collect(file)
	}
	return result, nil
}

func (p *pkg) collect(file *ast.File) {
	for _, declaration := range file.Decls {
		general, ok := declaration.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, spec := range general.Specs {
			values, ok := spec.(*ast.ValueSpec)
			if !ok || len(values.Values) != len(values.Names) {
				continue
			}
			for index, name := range values.Names {
				p.values[name.Name] = values.Values[index]
			}
		}
	}
}

// resolve follows a name of this package to what it stands for.
func (p *pkg) resolve(expression ast.Expr) ast.Expr {
	if identifier, ok := expression.(*ast.Ident); ok && p.values[identifier.Name] != nil {
		return p.resolve(p.values[identifier.Name])
	}
	return expression
}

func (p *pkg) text(expression ast.Expr) (string, error) {
	value, err := p.eval(expression)
	if err != nil {
		return "", err
	}
	text, ok := value.(string)
	if !ok {
		return "", fmt.Errorf("%v is no text", value)
	}
	return text, nil
}

func (p *pkg) number(expression ast.Expr) (float64, error) {
	value, err := p.eval(expression)
	if err != nil {
		return 0, err
	}
	switch number := value.(type) {
	case int:
		return float64(number), nil
	case float64:
		return number, nil
	}
	return 0, fmt.Errorf("%v is no number", value)
}

// eval computes the few kinds of expression that upstream's definitions consist of: a text, an int or a float64.
func (p *pkg) eval(expression ast.Expr) (any, error) {
	switch node := p.resolve(expression).(type) {
	case *ast.BasicLit:
		return literal(node)
	case *ast.ParenExpr:
		return p.eval(node.X)
	case *ast.SelectorExpr:
		return p.imported(node)
	case *ast.CallExpr:
		return p.call(node)
	case *ast.BinaryExpr:
		return p.sum(node)
	default:
		return nil, fmt.Errorf("cannot evaluate %T", node)
	}
}

func literal(node *ast.BasicLit) (any, error) {
	switch node.Kind {
	case token.STRING:
		return strconv.Unquote(node.Value)
	case token.INT:
		return strconv.Atoi(node.Value)
	case token.FLOAT:
		return strconv.ParseFloat(node.Value, 64)
	}
	return nil, fmt.Errorf("cannot evaluate %s", node.Value)
}

func (p *pkg) imported(node *ast.SelectorExpr) (any, error) {
	name := node.X.(*ast.Ident).Name
	if value, ok := p.outside[name+"."+node.Sel.Name]; ok {
		return value, nil
	}
	if other := p.imports[name]; other != nil {
		return other.eval(node.Sel)
	}
	return nil, fmt.Errorf("unknown package %s", name)
}

// sum joins texts; no definition of a setting calculates.
func (p *pkg) sum(node *ast.BinaryExpr) (any, error) {
	left, err := p.text(node.X)
	if err != nil {
		return nil, err
	}
	right, err := p.text(node.Y)
	if node.Op != token.ADD {
		err = fmt.Errorf("cannot evaluate %s", node.Op)
	}
	return left + right, err
}

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
		if len(arguments) == 1 {
			return arguments[0], nil // a conversion, such as SettingName("log-level")
		}
	case *ast.SelectorExpr:
		switch function.X.(*ast.Ident).Name + "." + function.Sel.Name {
		case "fmt.Sprintf":
			return fmt.Sprintf(arguments[0].(string), arguments[1:]...), nil
		case "strconv.Itoa":
			return strconv.Itoa(arguments[0].(int)), nil
		}
		if len(arguments) == 1 {
			return arguments[0], nil // a conversion, such as longhorn.DataEngineType("v1")
		}
	}
	return nil, fmt.Errorf("cannot evaluate a call")
}
