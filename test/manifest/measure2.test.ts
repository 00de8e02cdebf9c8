import { readFileSync, readdirSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { checkSchema } from '../../src/manifest/schema-check';
const load = (f: string) => parseAllDocuments(readFileSync(f, 'utf8'), { version: '1.1' }).map((d: any) => d.toJS());
const out: string[] = [];
const S = '/work/shared/upstream';
function check(o: any, release: string, where: string) {
  if (!o) return 0;
  const r = checkSchema(o, { release });
  if (!r.checked) { out.push(`UNCHECKED ${where} ${r.reason}`); return 0; }
  for (const d of r.diagnostics) out.push(`${where} ${d.severity} ${d.resource} ${d.message} ${d.hint}`);
  return 1;
}
test('manifests', () => {
  let n = 0;
  for (const v of readdirSync(`${S}/longhorn`).filter((x) => x.startsWith('v'))) {
    const t = process.hrtime.bigint();
    const objs = load(`${S}/longhorn/${v}/manifest.yaml`);
    const t2 = process.hrtime.bigint();
    for (const o of objs) n += check(o, v, `manifest ${v}`);
    out.push(`${v} parse ${Number(t2 - t) / 1e6} check ${Number(process.hrtime.bigint() - t2) / 1e6}`);
  }
  for (const set of readdirSync(`${S}/helm/rendered`)) for (const f of readdirSync(`${S}/helm/rendered/${set}`)) {
    if (!f.endsWith('.yaml')) continue;
    for (const o of load(`${S}/helm/rendered/${set}/${f}`)) n += check(o, f.replace('.yaml', ''), `rendered ${set} ${f}`);
  }
  out.push(`objects ${n}`);
  const cases = JSON.parse(readFileSync('/work/shared/verdicts/corpus.json', 'utf8'));
  let caught = 0, all = 0;
  const cache = new Map<string, any[]>();
  for (const c of cases) {
    if (!cache.has(c.file)) cache.set(c.file, load(`/work/shared/corpus/${c.file}`));
    const o = cache.get(c.file)![c.document];
    const r = checkSchema(o, { release: '1.12.1' });
    const errors = r.checked ? r.diagnostics.filter((d) => d.severity === 'error') : [];
    if (r.checked) for (const d of r.diagnostics) out.push(`corpus ${c.verdict.accepted} ${d.severity} ${d.resource} ${d.message} ${d.hint}`);
    if (c.verdict.accepted && errors.length) out.push(`FALSE ${c.file} ${JSON.stringify(errors)}`);
    if (!c.verdict.accepted && c.verdict.by === 'kubernetes') { all++; if (errors.length) caught++; else out.push(`MISS ${c.file} ${JSON.stringify(o).slice(0, 200)}`); }
  }
  out.push(`corpus caught ${caught} of ${all}`);
  process.stdout.write(out.join('\n') + '\n');
});
