// Extract-settings prints Longhorn's setting definitions as JSON, without the texts for people:
//
//	go run . CHECKOUT VERSION [NAME=DEFAULT ...]
//
// CHECKOUT is a checkout of longhorn/longhorn-manager. The program reads the syntax tree of types/setting.go, of the
// constants it uses and of the small functions it calls; it compiles nothing of Longhorn. VERSION is what upstream's build
// puts in for meta.Version. NAME=DEFAULT tells the default of a setting that the program cannot evaluate.
package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"os"
	"path/filepath"
	"sort"
	"strings"
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
	if len(os.Args) < 3 {
		fail(fmt.Errorf("usage: extract-settings CHECKOUT VERSION [NAME=DEFAULT ...]"))
	}
	defaults := map[string]string{}
	for _, argument := range os.Args[3:] {
		name, value, _ := strings.Cut(argument, "=")
		defaults[name] = value
	}
	settings, err := extract(os.Args[1], os.Args[2], defaults)
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

func extract(checkout, version string, defaults map[string]string) ([]setting, error) {
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
		return nil, fmt.Errorf("%s has no map settingDefinitions", filepath.Join(checkout, "types"))
	}
	settings := make([]setting, 0, len(definitions.Elts))
	for _, element := range definitions.Elts {
		pair, ok := element.(*ast.KeyValueExpr)
		if !ok {
			return nil, types.at(element, "an entry of settingDefinitions has no key")
		}
		one, err := types.setting(pair.Key, pair.Value, defaults)
		if err != nil {
			return nil, err
		}
		settings = append(settings, one)
	}
	sort.Slice(settings, func(i, j int) bool { return settings[i].Name < settings[j].Name })
	return settings, nil
}

func (p *pkg) setting(key, value ast.Expr, defaults map[string]string) (setting, error) {
	name, err := p.text(key)
	if err != nil {
		return setting{}, err
	}
	one := setting{Name: name}
	literal, ok := p.resolve(value).(*ast.CompositeLit)
	if !ok {
		return one, p.at(value, "the definition of the setting %s is no literal", name)
	}
	for _, element := range literal.Elts {
		pair, isPair := element.(*ast.KeyValueExpr)
		if !isPair {
			return one, p.at(element, "a field of the setting %s has no name", name)
		}
		field := fmt.Sprint(pair.Key)
		if told, ok := defaults[name]; ok && field == "Default" {
			one.Default = told
		} else if err := p.field(&one, field, pair.Value); err != nil {
			return one, of(field, name, err)
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
		one.Required, err = p.truth(value)
	case "ReadOnly":
		one.ReadOnly, err = p.truth(value)
	case "DataEngineSpecific":
		one.DataEngineSpecific, err = p.truth(value)
	case "Choices":
		one.Options, err = p.list(value)
	case "ValueIntRange", "ValueFloatRange":
		err = p.bounds(one, value)
	case "DisplayName", "Description":
		// Prose, which is not ours to keep.
	default:
		err = p.at(value, "the field is unknown")
	}
	return err
}

func (p *pkg) truth(value ast.Expr) (bool, error) {
	identifier, ok := value.(*ast.Ident)
	if !ok || (identifier.Name != "true" && identifier.Name != "false") {
		return false, p.at(value, "neither true nor false")
	}
	return identifier.Name == "true", nil
}

func (p *pkg) list(value ast.Expr) ([]any, error) {
	items := []any{}
	literal, ok := p.resolve(value).(*ast.CompositeLit)
	if !ok {
		return nil, p.at(value, "no list is written here")
	}
	for _, element := range literal.Elts {
		item, err := p.eval(element)
		if err != nil {
			return nil, err
		}
		items = append(items, item)
	}
	return items, nil
}

func (p *pkg) bounds(one *setting, value ast.Expr) error {
	literal, ok := p.resolve(value).(*ast.CompositeLit)
	if !ok {
		return p.at(value, "no bounds are written here")
	}
	for _, element := range literal.Elts {
		pair, ok := element.(*ast.KeyValueExpr)
		if !ok {
			return p.at(element, "a bound has no name")
		}
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
			return p.at(pair, "the bound %s is unknown", end)
		}
	}
	return nil
}
