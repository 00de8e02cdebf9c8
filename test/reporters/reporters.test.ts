import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import type { Diagnostic } from '../../src/diagnostics/diagnostic';
import { reporters, type ReportFormat } from '../../src/reporters';
import { empty, hostile, options, rich } from './rich-result';

const report = (name: string, result = rich): string => reporters[name as ReportFormat](result, options);

it('has something of everything', () => {
  expect(new Set(rich.findings.map(({ severity }) => severity))).toEqual(new Set(['error', 'warning']));
  expect(rich.findings.some(({ related }) => related !== undefined)).toBe(true);
  expect(rich.notChecked.length).toBeGreaterThan(0);
  expect(JSON.stringify(rich.findings)).toContain(JSON.stringify(hostile).slice(1, 12));
});

describe.each(Object.keys(reporters))('%s', (name) => {
  it('takes a result with nothing in it', () => {
    expect(report(name, empty)).toEqual(expect.any(String));
  });

  it('lets nothing through that a terminal or a log acts upon', () => {
    // eslint-disable-next-line no-control-regex
    expect(report(name)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('writes no half of a character', () => {
    const [finding] = rich.findings;
    const half = { ...rich, findings: [{ ...finding!, message: 'half \ud83d of it' }] };
    expect(report(name, half)).not.toMatch(/\\ud83d/i);
  });

  it('takes a file whose name ends with half of a character', () => {
    const source = { file: 'a\ud800', line: 1, column: 1 };
    const result = { ...rich, findings: rich.findings.map((finding) => ({ ...finding, source })) };
    expect(report(name, result)).not.toMatch(/\p{Surrogate}/u);
  });

  it('is the same twice', () => {
    expect(report(name)).toBe(report(name));
  });
});

describe('text', () => {
  it('shows the place, the line, the repair, what was not checked and a summary', () => {
    expect(report('text')).toMatchInlineSnapshot(`
     "clusters/a, b:c/settings.yaml:3:13  error (refused)  Longhorn 1.12.1 has no setting "no-such-setting".  [setting-known]
       3 | metadata: { name: no-such-setting, namespace: longhorn-system }
         |             ^
       hint: Remove it.

     clusters/a, b:c/settings.yaml:8:13  error (refused)  metadata.name is "x|\`<b>&\\"'::error::\\u001b[31m\\u202e%0A](javascript:1)@all", which is not a DNS name.  [schema-format]
       8 | metadata: { name: "x|\`<b>&\\"'::error::\\u001b[31m\\u202e%0A](javascript:1)@all" }
         |             ^
       hint: Write lower case letters, digits, "-" and ".", with a letter or digit at both ends of each part, at most 253 characters.

     clusters/a, b:c/settings.yaml:10:1  error (refused)  Unknown field "extra" at the top level.  [schema-unknown-field]
       10 | extra: "x|\`<b>&\\"'::error::\\u001b[31m\\u202e%0A](javascript:1)@all\\n"
          | ^
       hint: Remove it, or use one of: apiVersion, binaryData, data, immutable, kind, metadata.

     clusters/a, b:c/settings.yaml:18:13  error (risk)  a/ConfigMap/twice is here a second time: whichever is applied last wins.  [object-duplicate]
       18 | metadata: { name: twice, namespace: a }
          |             ^
       see: clusters/a, b:c/settings.yaml:14:13 It is defined here first.
       hint: Remove one of the two, or give it another name or namespace.

     values.yaml:2:3  warning (ignored)  The value defaultSettings.replicaAutoBalanc is unknown to the chart of every release.  [chart-value-unknown]
       2 |   replicaAutoBalanc: best-effort
         |   ^
       hint: Did you mean defaultSettings.replicaAutoBalance?

     Not checked:
       no schema for 1 object of 1 kind; --crds FOLDER takes CustomResourceDefinitions:
         example.org/v1: Widget

     4 errors, 1 warning, 0 infos in 5 objects and 1 set of chart values of 3 files, by Longhorn 1.12.1 on Kubernetes 1.36; 1 thing could not be checked.
     "
    `);
  });

  it('counts objects without a schema by API version, the most first, and leaves out the tail', () => {
    const kinds = Array.from({ length: 10 }, (_, index) => ({ apiVersion: `g${index}.example.org/v1`, kind: 'X' }));
    const notChecked = kinds.map((kind, index) => ({
      file: 'x.yaml',
      reason: '',
      objects: { ...kind, count: index + 1 },
    }));
    const output = reporters.text({ ...empty, notChecked }, options);
    expect(output).toContain('  no schema for 55 objects of 10 kinds;');
    expect(output).toContain('\n    g9.example.org/v1: 10 X\n');
    expect(output).toContain('\n    and 2 more of their API versions');
    expect(output).not.toContain('g1.example.org');
  });

  it('is coloured on a terminal', () => {
    expect(reporters.text(rich, { ...options, colour: true })).toContain('\u001b[31merror');
  });
});

describe('json', () => {
  it('fits its schema', () => {
    const schema = JSON.parse(readFileSync(`${__dirname}/../../docs/check-result.schema.json`, 'utf8')) as object;
    const validate = new Ajv({ strict: false }).compile(schema);
    for (const result of [rich, empty]) {
      validate(JSON.parse(report('json', result)));
      expect(validate.errors).toBeNull();
    }
  });
});

describe('sarif', () => {
  const schema = JSON.parse(
    readFileSync(
      require.resolve('@microsoft/jest-sarif').replace(/index\.js$/, 'schemas/sarif-2.1.0-rtm.5.json'),
      'utf8',
    ),
  ) as { $schema?: string };

  it('is valid', () => {
    const validate = new Ajv({
      strict: false,
      validateFormats: false,
      validateSchema: false,
      unicodeRegExp: false,
    }).compile({
      ...schema,
      $schema: undefined,
      id: undefined,
    });
    for (const result of [rich, empty]) {
      validate(JSON.parse(report('sarif', result)));
      expect(validate.errors).toBeNull();
    }
  });

  it('has fingerprints that do not move with lines and are all different', () => {
    const prints = (text: string) =>
      (JSON.parse(text) as { runs: { results: { partialFingerprints: object }[] }[] }).runs[0]!.results.map((result) =>
        JSON.stringify(result.partialFingerprints),
      );
    const moved = {
      ...rich,
      findings: rich.findings.map((finding) => ({
        ...finding,
        source: finding.source && { ...finding.source, line: finding.source.line + 7 },
      })),
    };
    expect(prints(report('sarif', moved))).toEqual(prints(report('sarif')));
    expect(new Set(prints(report('sarif'))).size).toBe(rich.findings.length);
  });
});

/** The parser is an ES module, which Jest cannot load. */
function parseJunit(xml: string): unknown {
  const script =
    "import { readFileSync } from 'node:fs'; import { parse } from 'junit2json'; console.log(JSON.stringify(await parse(readFileSync(0, 'utf8'))));";
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { input: xml, encoding: 'utf8' }),
  );
}

describe('junit', () => {
  it('is read back by a parser, one test for each finding', () => {
    const suites = parseJunit(report('junit')) as {
      testsuite: { tests: number; failures: number; skipped: number; testcase: object[] }[];
    };
    const sum = (count: (suite: (typeof suites)['testsuite'][0]) => number): number =>
      suites.testsuite.reduce((total, suite) => total + count(suite), 0);
    expect(sum(({ testcase }) => testcase.length)).toBe(rich.findings.length + rich.notChecked.length);
    expect(sum(({ failures }) => failures)).toBe(rich.findings.length);
    expect(sum(({ skipped }) => skipped)).toBe(rich.notChecked.length);
  });

  it('has a name for what is about no file', () => {
    const [{ source: _, ...finding }] = rich.findings as [Diagnostic];
    expect(report('junit', { ...rich, findings: [finding], notChecked: [] })).toContain('<testsuite name="check" ');
  });
});

describe('github', () => {
  it('is one command a line, and nothing in it is another', () => {
    const lines = report('github').trimEnd().split('\n');
    expect(lines.length).toBe(rich.findings.length + rich.notChecked.length);
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) (?:\w+=[^,:]*,?)+::[^\r\n]*$/);
    expect(lines[0]).toContain('file=clusters/a%2C b%3Ac/settings.yaml,line=3,col=');
  });
});

describe('gitlab', () => {
  it('has what GitLab asks for in every issue', () => {
    const issues = JSON.parse(report('gitlab')) as { [field: string]: unknown }[];
    expect(issues.length).toBe(rich.findings.length + rich.notChecked.length);
    expect(issues.filter(({ check_name }) => check_name === 'not-checked')).toHaveLength(rich.notChecked.length);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    for (const issue of issues) {
      expect(issue).toEqual({
        description: expect.any(String),
        check_name: expect.any(String),
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
        location: { path: expect.any(String), lines: { begin: expect.any(Number) } },
      });
    }
  });
});

describe('markdown', () => {
  it('says what was checked in the words of the text', () => {
    const words = ' in 5 objects and 1 set of chart values of 3 files, by Longhorn 1.12.1 on Kubernetes ';
    expect(report('text')).toContain(words);
    expect(report('markdown')).toContain(`${rich.findings.length} found${words}`);
  });

  it('makes no markup of names', () => {
    const rows = report('markdown')
      .split('\n')
      .filter((line) => line.startsWith('|'));
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
    const [, , , second] = rows;
    expect(second).toContain('x\\|\\`&lt;b&gt;&amp;');
    expect(report('markdown')).not.toMatch(/[^\\]\]\(|[^;]@all|<b>/);
  });
});
