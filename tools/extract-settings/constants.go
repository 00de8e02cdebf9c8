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

// A pkg holds the constants, variables and functions of a Go package by name, unevaluated.
type pkg struct {
	files     *token.FileSet
	values    map[string]ast.Expr
	functions map[string]*ast.FuncDecl
	types     map[string]bool
	imports   map[string]*pkg
	// What stands outside of both packages, by qualified name.
	outside map[string]any
	// Parameters and variables of the function that is being called.
	locals map[string]any
}

func parsePackage(folder string) (*pkg, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	result := &pkg{
		files:     token.NewFileSet(),
		values:    map[string]ast.Expr{},
		functions: map[string]*ast.FuncDecl{},
		types:     map[string]bool{"string": true, "int": true, "int64": true, "float64": true},
	}
	for _, entry := range entries {
		if !strings.HasSuffix(entry.Name(), ".go") || strings.HasSuffix(entry.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(result.files, filepath.Join(folder, entry.Name()), nil, 0)
		if err != nil {
			return nil, err
		}
		result.collect(file)
	}
	return result, nil
}

func (p *pkg) collect(file *ast.File) {
	for _, declaration := range file.Decls {
		if function, ok := declaration.(*ast.FuncDecl); ok && function.Recv == nil {
			p.functions[function.Name.Name] = function
		}
		general, ok := declaration.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, spec := range general.Specs {
			if named, ok := spec.(*ast.TypeSpec); ok {
				p.types[named.Name.Name] = true
			}
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
	identifier, ok := expression.(*ast.Ident)
	if !ok {
		return expression
	}
	if _, isLocal := p.locals[identifier.Name]; !isLocal && p.values[identifier.Name] != nil {
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
		return "", p.at(expression, "%v is no text", value)
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
	return 0, p.at(expression, "%v is no number", value)
}

// eval computes the few kinds of expression that upstream's definitions consist of: a text, an int, a float64 or a bool.
func (p *pkg) eval(expression ast.Expr) (any, error) {
	switch node := p.resolve(expression).(type) {
	case *ast.Ident:
		if value, ok := p.locals[node.Name]; ok {
			return value, nil
		}
		return nil, p.at(node, "cannot evaluate %s", node.Name)
	case *ast.BasicLit:
		return p.literal(node)
	case *ast.ParenExpr:
		return p.eval(node.X)
	case *ast.SelectorExpr:
		return p.imported(node)
	case *ast.CallExpr:
		return p.call(node)
	case *ast.BinaryExpr:
		return p.binary(node)
	default:
		return nil, p.at(node, "cannot evaluate a %s", strings.TrimPrefix(fmt.Sprintf("%T", node), "*ast."))
	}
}

func (p *pkg) literal(node *ast.BasicLit) (any, error) {
	switch node.Kind {
	case token.STRING:
		return strconv.Unquote(node.Value)
	case token.INT:
		return strconv.Atoi(node.Value)
	case token.FLOAT:
		return strconv.ParseFloat(node.Value, 64)
	}
	return nil, p.at(node, "cannot evaluate %s", node.Value)
}

func (p *pkg) imported(node *ast.SelectorExpr) (any, error) {
	name := packageOf(node)
	if value, ok := p.outside[name+"."+node.Sel.Name]; ok {
		return value, nil
	}
	if other := p.imports[name]; other != nil {
		return other.eval(node.Sel)
	}
	return nil, p.at(node, "cannot evaluate %s.%s", name, node.Sel.Name)
}

// binary joins and compares texts; no definition of a setting calculates.
func (p *pkg) binary(node *ast.BinaryExpr) (any, error) {
	left, err := p.text(node.X)
	if err != nil {
		return nil, err
	}
	right, err := p.text(node.Y)
	if err != nil {
		return nil, err
	}
	switch node.Op {
	case token.ADD:
		return left + right, nil
	case token.EQL:
		return left == right, nil
	case token.NEQ:
		return left != right, nil
	}
	return nil, p.at(node, "cannot evaluate %s", node.Op)
}
