/** The kinds of names that Kubernetes tells apart. */
export type NameKind = 'dnsLabel' | 'dnsSubdomain' | 'dns1035Label' | 'labelKey' | 'labelValue';

interface NameRule {
  readonly maximum: number;
  /** All characters that may occur. */
  readonly characters: RegExp;
  readonly charactersText: string;
  readonly first: RegExp;
  readonly last: RegExp;
  readonly ends: string;
}

const lowerCaseEnd = /[a-z0-9]/;
const anyCaseEnd = /[A-Za-z0-9]/;

const dnsLabel: NameRule = {
  maximum: 63,
  characters: /[a-z0-9-]/,
  charactersText: 'lower case letters, digits and "-"',
  first: lowerCaseEnd,
  last: lowerCaseEnd,
  ends: 'starts and ends with a lower case letter or digit',
};

/** A subdomain's parts have no length of their own; only the whole has one. */
const subdomainPart: NameRule = { ...dnsLabel, maximum: 253 };

const qualifiedPart: NameRule = {
  maximum: 63,
  characters: /[A-Za-z0-9_.-]/,
  charactersText: 'letters, digits, "-", "_" and "."',
  first: anyCaseEnd,
  last: anyCaseEnd,
  ends: 'starts and ends with a letter or digit',
};

const rules: Readonly<Record<'dnsLabel' | 'dns1035Label', NameRule>> = {
  dnsLabel,
  dns1035Label: { ...dnsLabel, first: /[a-z]/, ends: 'starts with a lower case letter and ends with one or a digit' },
};

/**
 * Why a text is no name of that kind, or undefined when it is one. The answer follows the quoted text in a sentence:
 * `Name "My_Disk" ${problem}.`
 *
 * Source: apimachinery pkg/util/validation/validation.go (IsDNS1123Label, IsDNS1123Subdomain, IsDNS1035Label,
 * IsQualifiedName, IsValidLabelValue).
 */
export function nameProblem(kind: NameKind, text: string): string | undefined {
  switch (kind) {
    case 'dnsSubdomain':
      return subdomainProblem(text);
    case 'labelKey':
      return labelKeyProblem(text);
    case 'labelValue':
      return text === '' ? undefined : ruleProblem(qualifiedPart, text);
    default:
      return ruleProblem(rules[kind], text);
  }
}

function subdomainProblem(text: string): string | undefined {
  if (text === '') return 'is empty';
  if (text.length > 253) return `has ${text.length} characters, and a DNS name has at most 253`;
  const parts = text.split('.');
  if (parts.includes('')) return 'has an empty part before, between or after its dots';
  if (parts.length === 1) return ruleProblem(subdomainPart, text);
  for (const part of parts) {
    const problem = ruleProblem(subdomainPart, part);
    if (problem !== undefined) return `has the part "${part}", which ${problem}`;
  }
  return undefined;
}

function labelKeyProblem(text: string): string | undefined {
  const parts = text.split('/');
  if (parts.length > 2) return 'has more than one "/"';
  const [name, prefix] = [parts.at(-1)!, parts.length === 2 ? parts[0]! : undefined];
  const prefixProblem = prefix === undefined ? undefined : subdomainProblem(prefix);
  if (prefixProblem !== undefined) return `has the prefix "${prefix}", which ${prefixProblem}`;
  const problem = ruleProblem(qualifiedPart, name);
  return problem === undefined || prefix === undefined
    ? problem
    : `has the name "${name}" after its prefix, which ${problem}`;
}

function ruleProblem(rule: NameRule, text: string): string | undefined {
  if (text === '') return 'is empty';
  if (text.length > rule.maximum) return `has ${text.length} characters, and at most ${rule.maximum} are allowed`;
  const stranger = [...text].find((character) => !rule.characters.test(character));
  if (stranger !== undefined)
    return `contains ${JSON.stringify(stranger)}, and only ${rule.charactersText} are allowed`;
  if (!rule.first.test(text[0]!)) return `starts with "${text[0]}", and such a name ${rule.ends}`;
  if (!rule.last.test(text.at(-1)!)) return `ends with "${text.at(-1)}", and such a name ${rule.ends}`;
  return undefined;
}
