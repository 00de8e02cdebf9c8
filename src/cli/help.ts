import { UsageError } from './usage-error';

const overview = `Longhorn storage as code: compiled and checked before the merge.

Usage: cdk8s-longhorn <command> [options]

Commands:
  check     Say what a cluster makes of manifests and chart values
  compile   Run the app of cdk8s.yaml and write its manifests, checked, all or nothing
  explain   Say what a rule of check is about, and show examples
  render    Turn values of Longhorn's Helm chart into the manifests that Helm would install
  schema    Print a JSON Schema of chart values, a StorageClass, a Node or the configuration of check

Options:
  -h, --help   Help, also for a command: cdk8s-longhorn render --help
  --version    Version of this program

Exit codes: 0 fine (there may be warnings), 1 errors in what was checked, 2 wrong usage, or a file that
cannot be read or written, 3 a fault of the program itself.
Manifests go to standard output or into files, findings to standard error.
`;

const details: Readonly<Record<string, string>> = {
  check: `Say what a cluster makes of manifests and chart values, before they are merged.

Usage: cdk8s-longhorn check [options] [PATH...]

Reads YAML and JSON files, and those below folders; the current folder when none is named, "-" for standard input.
Below folders, what cannot be read is listed as not checked, and links, pipes and devices are passed over.
Everything is held against the schemas of Kubernetes and Longhorn, Longhorn's admission rules, and what its controllers
and scheduler will do with it. A finding says what comes of it: refused, ignored, risk or advice.

Options:
  --release R        Longhorn version to judge by; otherwise what the files name, else the newest one supported
  --kubernetes V     Kubernetes version of the cluster, such as 1.30: kinds and fields that came later, or went before, are
                     refused. What else its API server checks is taken from the newest one known, 1.36
  --exclude PATTERN  Leave out files and folders by their path as findings show it, such as "archive/**"; may be given
                     several times
  --fail-on LEVEL    Exit with 1 from this severity on: error (as it is without the option), warning, info (which is
                     also what could not be checked) or never
  --rule ID          Of the rules, run this one only; may be given several times. The schemas are asked all the same
  --skip ID          Leave this rule out, or findings with this code; may be given several times. What would be refused
                     is then listed as not checked
  --crds PATH        CustomResourceDefinitions of other operators, to check their kinds too; may be given several times
  --complete         Take what is not among the files for missing from the cluster
  --reporter FORMAT  text (as it is without the option), json, sarif, junit, github, gitlab or markdown
  -h, --help         This help

A file .cdk8s-longhorn.yaml in the current folder may hold release, kubernetes, failOn, complete, paths, exclude, crds
and skip; the command line goes before it.

A finding that is accepted where it is, with a reason:
  in an object        annotation  cdk8s-longhorn/ignore: 'setting-known: our fork has it; other-rule: why'
  in a values file    comment     # cdk8s-longhorn/ignore chart-value-unknown: our fork has it
The annotation counts for chart values in the object too, and the comment for the whole file.

Kinds of other operators are checked when their CustomResourceDefinitions are among the files, or given with --crds.

Examples:
  cdk8s-longhorn check clusters/
  helm template longhorn longhorn/longhorn | cdk8s-longhorn check -
`,
  compile: `Run the app of cdk8s.yaml and write its manifests.

Usage: cdk8s-longhorn compile [options]

Runs the command under "app" in cdk8s.yaml and replaces the folder under "output" (dist, unless it says otherwise) with
the manifests, after every object has passed its schema. When anything is wrong the folder stays as it was.

Options:
  --output DIR   Folder for the manifests, instead of that of cdk8s.yaml
  --release R    Longhorn version to check by; otherwise that of LonghornValidation in cdk8s.yaml, else what the
                 manifests name, else the newest one supported; a LonghornApp goes by its installations
  --strict       Take warnings for errors
  -h, --help     This help

Example:
  cdk8s-longhorn compile && git diff --stat dist
`,
  explain: `Say what a rule of check is about, and show examples.

Usage: cdk8s-longhorn explain [RULE...]

Without a name: all rules, a line each.

Options:
  -h, --help   This help

Example:
  cdk8s-longhorn explain setting-known
`,
  render: `Turn values of Longhorn's Helm chart into manifests.

Usage: cdk8s-longhorn render --release R [options]

Without values: the manifest of the release, object by object. With values: what Helm would install with them, which
does not include the Namespace. Neither needs Helm or a network.

Options:
  --release R        Longhorn version with its patch number, such as 1.12.1 (required)
  -f, --values FILE  Values file; "-" reads standard input; several are merged, the last wins
  --set KEY=VALUE    A single value, as in Helm: a.b=1, 'list={x,y}', 'list[0]=x'
  --set-string K=V   The same, with text for a value, whatever it looks like
  --set-json K=JSON  The same, with JSON for a value, such as 'list=[{"a":1}]'; takes the place of what is there
  --set-file K=FILE  The same, with the text of a file for a value
  -n, --namespace N  Namespace to install into (longhorn-system)
  --output DIR       Write numbered files into DIR, in the order to apply them, instead of standard output
  --crds FILE        Take the CRDs from this copy of the release's longhorn.yaml, with their descriptions
  --protect          Add annotations that keep Argo CD and Flux from deleting what holds data
  --strict           Take warnings for errors
  -h, --help         This help

Values win in the order of Helm, wherever they stand: --values, --set-json, --set, --set-string, --set-file.

Values that the chart of the release does not read are errors, but for those of a newer chart, which are warnings.

Examples:
  cdk8s-longhorn render --release 1.12.1 --values values.yaml --output dist
  cdk8s-longhorn render --release 1.12.1 --set longhornUI.replicas=1 | kubectl apply --server-side -f -
  yq '.spec.values' helmrelease.yaml | cdk8s-longhorn render --release 1.12.1 --values -
`,
  schema: `Print a JSON Schema, for editors and for Helm.

Usage: cdk8s-longhorn schema <name> [--release R]

Names:
  values         Values of Longhorn's chart; Helm takes it as values.schema.json, which the chart ships none of
  storage-class  A StorageClass with the provisioner driver.longhorn.io and its parameters
  node           A Node of longhorn.io
  config         The file .cdk8s-longhorn.yaml, which check reads

Options:
  --release R  Longhorn version (the newest one supported)
  -h, --help   This help

It refuses nothing that check takes, and tells types, ranges, choices, defaults and what a value is for. An editor with
the YAML language server shows that in a file that begins with a line such as

  # yaml-language-server: $schema=values.schema.json

For a chart that has Longhorn's as a dependency, the schema belongs to the key "longhorn" of its values.

Example:
  cdk8s-longhorn schema values --release 1.12.1 > values.schema.json
`,
};

/** Help for the program, or for one of its commands. */
export function help(command?: string): string {
  if (command === undefined) return overview;
  if (!Object.hasOwn(details, command))
    throw new UsageError(
      `There is no command "${command}".`,
      command,
      Object.keys(details),
      'See: cdk8s-longhorn --help.',
    );
  return commandHelp(command);
}

export function commandHelp(command: string): string {
  return details[command]!;
}
