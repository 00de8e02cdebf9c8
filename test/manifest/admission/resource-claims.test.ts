import type { JsonObject } from '../../../src/kubernetes/kubernetes-object';
import { container, errors, first } from './samples';

const path = '/spec/template/spec/resourceClaims';
const template = { name: 'gpu', resourceClaimTemplateName: 'gpu' };
const using = (name: string, ...resourceClaims: JsonObject[]) =>
  container({ resources: { claims: [{ name }] } }, { resourceClaims });
const requests = (...names: string[]) =>
  container(
    { resources: { claims: names.map((request) => ({ name: 'gpu', request })) } },
    { resourceClaims: [template] },
  );

describe('resource claims of a pod', () => {
  it.each<[string, ReturnType<typeof using>, string[]]>([
    ['a claim and its use', using('gpu', template), []],
    ['a claim that is not there', using('cpu', template), [`schema-reference ${first}/resources/claims/0/name`]],
    ['no source', using('gpu', { name: 'gpu' }), [`schema-required ${path}/0/resourceClaimName`]],
    [
      'two sources',
      using('gpu', { ...template, resourceClaimName: 'a' }),
      [`schema-conflict ${path}/0/resourceClaimTemplateName`],
    ],
    [
      'a bad name',
      using('gpu', { name: 'gpu', resourceClaimName: 'A' }),
      [`schema-format ${path}/0/resourceClaimName`],
    ],
    [
      'a name of no possible claim',
      using('gpu', template, { ...template, name: 'A' }),
      [`schema-format ${path}/1/name`],
    ],
    ['two requests of a claim', requests('a', 'b'), []],
    ['one request twice', requests('a', 'a'), [`schema-duplicate ${first}/resources/claims/1`]],
    ['a request, and the claim of it', requests('a', ''), [`schema-duplicate ${first}/resources/claims/1`]],
    ['a claim, and a request of it', requests('', 'a'), [`schema-duplicate ${first}/resources/claims/1`]],
    ['a request of no possible name', requests('A'), [`schema-format ${first}/resources/claims/0/request`]],
    ['one name twice', using('gpu', template, template), [`schema-duplicate ${path}/1/name`]],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });
});
