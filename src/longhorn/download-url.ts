import { isLoopbackIp } from '../kubernetes/addresses';
import { hostnameOf, parseGoRequestUri } from './go-url';

/**
 * Why Longhorn refuses to download a backing image from there, as the end of a sentence; undefined when it does not.
 * What a host name stands for is not looked up.
 * Source: longhorn-manager webhook/resources/backingimage/validator.go validateDownloadParameters (from 1.12.1).
 */
export function downloadUrlProblem(text: string): string | undefined {
  const url = parseGoRequestUri(text);
  if ('problem' in url) return url.problem;
  if (url.scheme !== 'http' && url.scheme !== 'https') return `has the scheme "${url.scheme}", and not http or https`;
  const host = hostnameOf(url.host);
  if (host === '') return 'names no host';
  return isLoopback(host) ? `leads back to the node: "${host}"` : undefined;
}

/**
 * Every pod knows the name "localhost", in any letter case, from the file that the kubelet gives it.
 * Source: longhorn/go-common-libs net/ip.go IsLoopbackHost.
 */
function isLoopback(host: string): boolean {
  return host.toLowerCase() === 'localhost' || host === '0.0.0.0' || isLoopbackIp(host.replace(/%.*$/, ''));
}
