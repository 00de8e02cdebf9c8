import { readFileSync } from 'node:fs';
import { checkSchema } from '../../src/manifest/schema-check';
test('measure', () => {
  for (const f of ['node-setting-recurringjob', 'volume-backup-core', 'transitions']) {
    const cases = JSON.parse(readFileSync(`/work/shared/verdicts/${f}.json`, 'utf8'));
    let caught = 0, all = 0; const out: string[] = [];
    for (const c of cases) {
      if (!c.object || c.op === 'delete') continue;
      const r = checkSchema(c.object, { release: '1.12.1' });
      const errors = r.checked ? r.diagnostics.filter((d) => d.severity === 'error') : [];
      if (c.verdict.accepted && errors.length) out.push(`FALSE ${c.id}: ${errors.map((e) => e.message).join(' | ')}`);
      if (!c.verdict.accepted && c.verdict.by === 'kubernetes') { all++; if (errors.length) caught++; else out.push(`MISS ${c.id} ${c.op} ${c.verdict.code} ${r.checked ? '' : 'NOT CHECKED '}${c.verdict.message.slice(0, 200)}`); }
    }
    out.push(`${f}: caught ${caught} of ${all}`);
    process.stdout.write(out.join('\n') + '\n');
  }
});
