import { releaseFor } from '../../src/longhorn/release';
import { crdsOf } from '../../src/longhorn/release-crds';
import { emitDocuments, WrittenYaml } from '../../src/manifest/emit-yaml';
import { writeCrds } from '../../src/output/written-crds';

it('reads as the definitions themselves', () => {
  const release = releaseFor('1.12.1');
  const written = (JSON.parse(writeCrds(release)) as { spec: string }[]).map(({ spec, ...crd }) => ({
    ...crd,
    spec: new WrittenYaml(spec),
  }));
  expect(emitDocuments(written)).toBe(emitDocuments(crdsOf(release)));
});
