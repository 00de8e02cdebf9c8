import { downloadUrlProblem } from '../objects/download-url';
import { webhookBehaviour } from '../longhorn/webhook-behaviour';
import { sourceParameters, sourceTypeOf } from '../view/backing-image-view';
import { at, type Rule } from './rule';

export const backingImageDownloadUrl: Rule = {
  id: 'backing-image-download-url',
  summary: 'Download a BackingImage from an http or https URL of another host.',
  why: "Longhorn's webhook refuses a source without url; since 1.12.1 also other schemes, and the addresses of the node itself.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/BackingImage'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/backingimage/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { URL: "https://example.org/ubuntu.img" } }
`,
        findings: [
          {
            path: '/spec/sourceParameters/url',
            message: 'The backing image is to be downloaded and has no url.',
            hint: 'Write url in sourceParameters.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "http://localhost:8080/ubuntu.img" } }
`,
        findings: [
          {
            path: '/spec/sourceParameters/url',
            message: 'The url "http://localhost:8080/ubuntu.img" leads back to the node: "localhost".',
            hint: 'Use an http or https URL of another host.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: example.org/ubuntu.img } }
`,
        findings: [
          {
            path: '/spec/sourceParameters/url',
            message: 'The url "example.org/ubuntu.img" does not begin with a scheme such as "https://".',
            hint: 'Did you mean "https://example.org/ubuntu.img"?',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" } }
`,
    ],
  },
  *check(resource, { release }) {
    if (sourceTypeOf(resource) !== 'download') return;
    const { url = '' } = sourceParameters(resource);
    const path = at('spec', 'sourceParameters', 'url');
    if (url === '') {
      yield {
        path,
        message: 'The backing image is to be downloaded and has no url.',
        hint: 'Write url in sourceParameters.',
      };
      return;
    }
    const problem = webhookBehaviour(release).refusesOddDownloads ? downloadUrlProblem(url) : undefined;
    if (problem === undefined) return;
    yield {
      path,
      message: `The url ${JSON.stringify(url)} ${problem}.`,
      hint: withScheme(url) ?? 'Use an http or https URL of another host.',
    };
  },
};

/** The repair of a URL of which only the scheme is missing. */
function withScheme(url: string): string | undefined {
  const meant = `https://${url}`;
  if (!/^[\w-]+(?:\.[\w-]+)+(?::\d+)?\//.test(url) || downloadUrlProblem(meant) !== undefined) return undefined;
  return `Did you mean ${JSON.stringify(meant)}?`;
}
