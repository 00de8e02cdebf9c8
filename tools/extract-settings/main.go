// Extract-settings prints Longhorn's setting definitions as JSON, without the texts for people:
//
//	go run . CHECKOUT VERSION
//
// CHECKOUT is a checkout of longhorn/longhorn-manager. The program reads the syntax tree of types/setting.go and of the
// constants it uses; it compiles nothing of Longhorn. VERSION is what upstream's build puts in for meta.Version.
package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"os"
	"path/filepath"
	"sort"
)

// A setting is one definition; Default is always text, as upstream keeps it.
type setting struct {
	Name               string   `json:"name"`
	Category           string   `json:"category"`
	Type               string   `json:"type"`
	Required           bool     `json:"required"`
	ReadOnly           bool     `json:"readOnly"`
	DataEngineSpecific bool     `json:"dataEngineSpecific"`
	Default            string   `json:"default"`
	Options            []any    `json:"options,omitempty"`
	Minimum            *float64 `json:"minimum,omitempty"`
	Maximum            *float64 `json:"maximum,omitempty"`
}

func main() {
	if len(os.Args) != 3 {
		fail(fmt.Errorf("usage: extract-settings CHECKOUT VERSION"))
	}
	settings, err := extract(os.Args[1], os.Args[2])
	if err != nil {
		fail(err)
	}
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(settings); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func extract(checkout, version string) ([]setting, error) {
	api, err := parsePackage(filepath.Join(checkout, "k8s", "pkg", "apis", "longhorn", "v1beta2"))
	if err != nil {
		return nil, err
	}
	types, err := parsePackage(filepath.Join(checkout, "types"))
	if err != nil {
		return nil, err
	}
	types.imports = map[string]*pkg{"longhorn": api}
	types.outside = map[string]any{"meta.Version": version}
	definitions, ok := types.values["settingDefinitions"].(*ast.CompositeLit)
	if !ok {
		return nil, fmt.Errorf("types has no map settingDefinitions")
	}
	settings := make([]setting, 0, len(definitions.Elts))
	for _, element := range definitions.Elts {
		pair := element.(*ast.KeyValueExpr)
		one, err := types.setting(pair.Key, pair.Value)
		if err != nil {
			return nil, err
		}
		settings = append(settings, one)
	}
	sort.Slice(settings, func(i, j int) bool { return settings[i].Name < settings[j].Name })
	return settings, nil
}

func (p *pkg) setting(key, value ast.Expr) (setting, error) {
	name, err := p.text(key)
	if err != nil {
		return setting{}, err
	}
	one := setting{Name: name}
	literal, ok := p.resolve(value).(*ast.CompositeLit)
	if !ok {
		return one, fmt.Errorf("%s: the definition is no literal", name)
	}
	for _, element := range literal.Elts {
		field := element.(*ast.KeyValueExpr)
		if err := p.field(&one, field.Key.(*ast.Ident).Name, field.Value); err != nil {
			return one, fmt.Errorf("%s: %w", name, err)
		}
	}
	return one, nil
}

func (p *pkg) field(one *setting, name string, value ast.Expr) (err error) {
	switch name {
	case "Category":
		one.Category, err = p.text(value)
	case "Type":
		one.Type, err = p.text(value)
	case "Default":
		one.Default, err = p.text(value)
	case "Required":
		one.Required, err = truth(value)
	case "ReadOnly":
		one.ReadOnly, err = truth(value)
	case "DataEngineSpecific":
		one.DataEngineSpecific, err = truth(value)
	case "Choices":
		one.Options, err = p.list(value)
	case "ValueIntRange", "ValueFloatRange":
		err = p.bounds(one, value)
	case "DisplayName", "Description":
		// Prose, which is not ours to keep.
	default:
		err = fmt.Errorf("unknown field %s", name)
	}
	return err
}

func truth(value ast.Expr) (bool, error) {
	identifier, ok := value.(*ast.Ident)
	if !ok || (identifier.Name != "true" && identifier.Name != "false") {
		return false, fmt.Errorf("neither true nor false")
	}
	return identifier.Name == "true", nil
}

func (p *pkg) list(value ast.Expr) ([]any, error) {
	items := []any{}
	for _, element := range value.(*ast.CompositeLit).Elts {
		item, err := p.eval(element)
		if err != nil {
			return nil, err
		}
		items = append(items, item)
	}
	return items, nil
}

func (p *pkg) bounds(one *setting, value ast.Expr) error {
	for _, element := range value.(*ast.CompositeLit).Elts {
		pair := element.(*ast.KeyValueExpr)
		end, err := p.text(pair.Key)
		if err != nil {
			return err
		}
		number, err := p.number(pair.Value)
		if err != nil {
			return err
		}
		switch end {
		case "minimum":
			one.Minimum = &number
		case "maximum":
			one.Maximum = &number
		default:
			return fmt.Errorf("unknown bound %s", end)
		}
	}
	return nil
}
