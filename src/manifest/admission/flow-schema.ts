import { own } from '../../diagnostics/own';
import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, invalid, notOneOf, outOfRange, required } from '../violation';

const EXEMPT = 'exempt';
const VERBS = ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'proxy', 'update', 'watch'];

/** Source: kubernetes v1.36.3 pkg/apis/flowcontrol/validation/validation.go, ValidateFlowSchemaSpec. */
export function* checkFlowSchema(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  if (spec['matchingPrecedence'] === 1 && mapOf(object['metadata'])['name'] !== EXEMPT)
    yield outOfRange(['spec', 'matchingPrecedence'], 1, `which is kept for ${EXEMPT}`, 'Write a value of at least 2.');
  for (const [index, item] of listOf(spec['rules']).entries()) {
    const rule = mapOf(item);
    const path: Path = ['spec', 'rules', index];
    const resources = listOf(rule['resourceRules']);
    const paths = listOf(rule['nonResourceRules']);
    if (resources.length === 0 && paths.length === 0)
      yield required([...path, 'resourceRules'], 'Say which requests the rule is about.');
    for (const [number, subject] of listOf(rule['subjects']).entries())
      yield* checkSubject(mapOf(subject), [...path, 'subjects', number]);
    for (const [number, one] of resources.entries())
      yield* checkResourceRule(mapOf(one), [...path, 'resourceRules', number]);
    for (const [number, one] of paths.entries())
      yield* checkPathRule(mapOf(one), [...path, 'nonResourceRules', number]);
  }
}

/** By the kind of a subject the field that says who it is. */
const SUBJECTS: Readonly<Record<string, string>> = {
  Group: 'group',
  ServiceAccount: 'serviceAccount',
  User: 'user',
};

/** Source: the same file, ValidateFlowSchemaSubject. */
function* checkSubject(subject: JsonObject, path: Path): Generator<Violation> {
  const kind = textOf(subject['kind']);
  const field = own(SUBJECTS, kind);
  if (field === undefined) return;
  if (!isSet(subject[field])) yield required([...path, field], `Name the ${field}.`);
  for (const other of Object.values(SUBJECTS))
    if (other !== field && isSet(subject[other]))
      yield conflict([...path, other], `A subject of the kind ${kind} has no ${other}.`, 'Remove it.');
  const account = textOf(mapOf(subject['serviceAccount'])['name']);
  if (field === 'serviceAccount' && account !== '' && account !== '*')
    yield* badText([...path, field, 'name'], account, 'dns-subdomain');
}

/** Source: the same file, ValidateFlowSchemaResourcePolicyRule. */
function* checkResourceRule(rule: JsonObject, path: Path): Generator<Violation> {
  yield* checkVerbs(rule, path);
  for (const field of ['apiGroups', 'resources', 'namespaces']) yield* checkAll(rule, field, path);
  const namespaces = listOf(rule['namespaces']);
  if (namespaces.length === 0 && rule['clusterScope'] !== true)
    yield required([...path, 'namespaces'], 'Name the namespaces, or write "*", or clusterScope: true.');
  if (namespaces.includes('*')) return;
  for (const [index, namespace] of namespaces.entries())
    yield* badText([...path, 'namespaces', index], namespace ?? '', 'dns-label');
}

/** Source: the same file, ValidateFlowSchemaNonResourcePolicyRule. */
function* checkPathRule(rule: JsonObject, path: Path): Generator<Violation> {
  yield* checkVerbs(rule, path);
  yield* checkAll(rule, 'nonResourceURLs', path);
  const urls = listOf(rule['nonResourceURLs']);
  if (urls.includes('*')) return;
  for (const [index, item] of urls.entries()) {
    const problem = pathProblem(textOf(item));
    if (problem !== undefined)
      yield invalid(
        [...path, 'nonResourceURLs', index],
        item ?? '',
        problem,
        'Write a path such as /healthz or /logs/*.',
      );
  }
}

/** Source: the same file, ValidateNonResourceURLPath. */
function pathProblem(url: string): string | undefined {
  if (!url.startsWith('/')) return 'which does not start with "/"';
  if (url.includes(' ')) return 'which has a space in it';
  if (url.includes('//')) return 'which has "//" in it';
  return /\*./.test(url) || /[^/]\*/.test(url) ? 'which has "*" in another place than after the last "/"' : undefined;
}

function* checkVerbs(rule: JsonObject, path: Path): Generator<Violation> {
  const verbs = listOf(rule['verbs']).map(textOf);
  yield* checkAll(rule, 'verbs', path);
  if (verbs.includes('*')) return;
  for (const [index, verb] of verbs.entries())
    if (!VERBS.includes(verb)) yield notOneOf([...path, 'verbs', index], verb, ['*', ...VERBS]);
}

function* checkAll(rule: JsonObject, field: string, path: Path): Generator<Violation> {
  const values = listOf(rule[field]);
  if (values.length > 1 && values.includes('*'))
    yield conflict([...path, field], `${field} has "*" beside others.`, 'Keep "*" alone.');
}
