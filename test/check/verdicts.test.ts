import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/check/check';
import { releaseFor } from '../../src/longhorn/release';
import { describeWithShared } from '../shared';

interface Case {
  readonly id: string;
  readonly op: 'create' | 'update' | 'delete';
  readonly baseline?: 'fresh-install' | 'none';
  readonly state?: readonly object[];
  readonly object: { readonly kind: string; readonly metadata?: { readonly name?: string } };
  readonly verdict: { readonly accepted: boolean; readonly by?: string; readonly message?: string };
}

type Outcome = 'agrees' | 'disagrees' | 'not decidable';

const json = (object: object, path: string) => ({ path, text: JSON.stringify(object) });
const target = {
  apiVersion: 'longhorn.io/v1beta2',
  kind: 'BackupTarget',
  metadata: { name: 'default', namespace: 'longhorn-system' },
  spec: { backupTargetURL: '', credentialSecret: '', pollInterval: '5m0s' },
};

/** Taken once, where it is absent; a running Longhorn has made it, and refuses every change of it. */
function isReadOnlySetting({ object: { kind, metadata } }: Case): boolean {
  return kind === 'Setting' && releaseFor('1.12.1').settings[metadata?.name ?? '']?.readOnly === true;
}

/** What check says of the object, with all that exists beside it. */
function judge({ baseline, object, state = [] }: Case): { outcome: (accepted: boolean) => Outcome; reason: string } {
  const existing = [...state, ...(baseline === 'fresh-install' ? [target] : [])];
  const files = [...existing.map((item, index) => json(item, `state/${index}.json`)), json(object, 'object.json')];
  const { findings, notChecked } = check(files, { release: '1.12.1', isComplete: true });
  const refused = findings.filter(
    ({ consequence, source }) => consequence === 'refused' && source?.file === 'object.json',
  );
  const unknown = notChecked.filter(({ file }) => file === 'object.json');
  const outcome = (accepted: boolean): Outcome => {
    if (accepted === (refused.length === 0)) return 'agrees';
    return !accepted && unknown.length > 0 ? 'not decidable' : 'disagrees';
  };
  return {
    outcome,
    reason: refused[0]?.message ?? unknown.map(({ unknown: what, reason }) => what ?? reason).join(', '),
  };
}

describeWithShared('what the real API server and webhooks answered', (shared) => {
  const counts: Record<string, Record<Outcome, number>> = {};
  const disagreements: string[] = [];
  let undecided = 0;
  let total = 0;

  for (const name of ['node-setting-recurringjob', 'volume-backup-core']) {
    const cases = JSON.parse(readFileSync(join(shared, 'verdicts', `${name}.json`), 'utf8')) as Case[];
    counts[name] = { agrees: 0, disagrees: 0, 'not decidable': 0 };
    for (const one of cases) {
      // A Setting that is changed from its default is judged like a new one; other changes are for review.
      if (one.op === 'delete' || (one.op === 'update' && one.object.kind !== 'Setting')) continue;
      if (one.op === 'create' && isReadOnlySetting(one)) continue;
      const { outcome, reason } = judge(one);
      const result = outcome(one.verdict.accepted);
      counts[name][result]++;
      total++;
      if (result === 'not decidable') undecided++;
      if (result === 'disagrees') {
        const { accepted, by, message } = one.verdict;
        disagreements.push(`${one.id}: ${accepted ? 'accepted' : `refused by ${by}: ${message}`} | ${reason}`);
      }
    }
  }

  it('is what check says', () => {
    console.log(counts);
    expect(disagreements).toEqual([]);
  });

  it('can be told offline nine times out of ten', () => {
    expect(undecided / total).toBeLessThan(0.1);
  });
});
