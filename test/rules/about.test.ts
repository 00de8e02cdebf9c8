import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stepsOf } from '../../src/diagnostics/json-pointer';
import { readFiles } from '../../src/check/read-files';
import { RulesByType } from '../../src/check/rules-by-type';
import type { SourceFile } from '../../src/check/source-file';
import { valueAt } from '../../src/check/templates';
import { readText } from '../../src/source/parse-manifest';
import { releaseFor } from '../../src/longhorn/release';
import { mapOf } from '../../src/manifest/json-view';
import type { Json } from '../../src/kubernetes/kubernetes-object';
import type { Resource } from '../../src/manifest/resource';
import { ResourceSet } from '../../src/manifest/resource-set';
import { rules } from '../../src/rules';
import type { Rule } from '../../src/rules/rule';
import { LonghornView } from '../../src/view/longhorn-view';
import { describeWithShared } from '../shared';

/** What is read together. */
interface Sample {
  readonly resources: readonly Resource[];
  readonly release: string;
  readonly isComplete: boolean;
}

function sample(files: readonly SourceFile[], release = '1.12.1', isComplete = false): Sample {
  return { resources: readFiles(files).resources, release, isComplete };
}

const bare = rules.filter(({ about }) => about !== undefined);

/** The fields that objects lack in these samples and of which a rule speaks all the same, though it is not about them. */
function spokenOf(samples: readonly Sample[]): { readonly asked: number; readonly wrong: readonly string[] } {
  let asked = 0;
  const wrong = new Set<string>();
  for (const { isComplete, release: version, resources } of samples) {
    const release = releaseFor(version);
    for (const rule of bare) {
      for (const resource of resources.filter(({ type }) => rule.types.includes(type))) {
        const without = withoutFields(resource, rule.about!);
        const set = new ResourceSet(
          resources.map((one) => (one === resource ? without : one)),
          isComplete,
        );
        const context = { release, resources: set, longhorn: new LonghornView(set, release) };
        asked += 1;
        if ([...rule.check(without, context)].length > 0) wrong.add(rule.id);
      }
    }
  }
  return { asked, wrong: [...wrong] };
}

function withoutFields(resource: Resource, pointers: readonly string[]): Resource {
  const copy = structuredClone(resource.object);
  for (const pointer of pointers) {
    const steps = stepsOf(pointer);
    const last = steps.pop()!;
    let place: unknown = copy;
    for (const step of steps) place = mapOf(place)[step];
    if (typeof place === 'object' && place !== null) delete (place as Record<string, unknown>)[last];
  }
  return { ...resource, object: copy, inside: (pointer) => readText(valueAt(copy as unknown as Json, pointer)) };
}

it('is silent about objects without any of the fields that it is about', () => {
  const samples = rules.flatMap(({ examples: { bad, good } }) => [
    ...bad.map(({ isComplete, release, yaml }) => sample([{ path: 'a.yaml', text: yaml }], release, isComplete)),
    ...good.map((yaml) => sample([{ path: 'a.yaml', text: yaml }])),
  ]);
  const { asked, wrong } = spokenOf(samples);
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(1000);
});

describeWithShared('objects that the real webhooks judged', (shared) => {
  it.each(['node-setting-recurringjob', 'volume-backup-core'])('%s', (name) => {
    const cases = JSON.parse(readFileSync(join(shared, 'verdicts', `${name}.json`), 'utf8')) as {
      readonly state?: readonly object[];
      readonly object: object;
    }[];
    const samples = cases.map(({ object, state = [] }) =>
      sample(
        [...state, object].map((one, index) => ({ path: `${index}.json`, text: JSON.stringify(one) })),
        '1.12.1',
        true,
      ),
    );
    expect(spokenOf(samples).wrong).toEqual([]);
  });
});

describe('RulesByType', () => {
  const [resource] = readFiles([
    {
      path: 'a.yaml',
      text: 'apiVersion: longhorn.io/v1beta2\nkind: Volume\nmetadata: { name: a }\nspec: { cloneMode: ~ }\n',
    },
  ]).resources;
  const ids = (isOn: (id: string) => boolean): string[] =>
    RulesByType.of(isOn)
      .for(resource!)
      .map((rule: Rule) => rule.id);

  it('gives the rules about fields that the object has, with whatever value', () => {
    const found = ids(() => true);
    expect(found).toContain('volume-clone-mode-with-source');
    expect(found).toContain('volume-size-given');
    expect(found).not.toContain('volume-from-backup-url');
    expect(found).not.toContain('class-choice-known');
  });

  it('leaves out those that are off', () => {
    expect(ids((id) => id !== 'volume-size-given')).not.toContain('volume-size-given');
  });
});
