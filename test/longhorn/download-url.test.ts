import { downloadUrlProblem } from '../../src/longhorn/download-url';

/** The cases of upstream's own test, and some more. */
test.each([
  ['', 'is empty'],
  ['file:///etc/passwd', 'has the scheme "file", and not http or https'],
  ['ftp://example.com/image.img', 'has the scheme "ftp", and not http or https'],
  ['//example.com/image.img', 'has the scheme "", and not http or https'],
  ['example.com/image.img', 'does not begin with a scheme such as "https://"'],
  ['http://127.0.0.2/metadata', 'leads back to the node: "127.0.0.2"'],
  ['http://0.0.0.0/metadata', 'leads back to the node: "0.0.0.0"'],
  ['http://localhost:8080/metadata', 'leads back to the node: "localhost"'],
  ['http://[::1]/path', 'leads back to the node: "::1"'],
  ['http://[::ffff:7f00:1]/path', 'leads back to the node: "::ffff:7f00:1"'],
  ['http://[0:0:0:0:0:0:0:1]/path', 'leads back to the node: "0:0:0:0:0:0:0:1"'],
  ['http://LocalHost/path', 'leads back to the node: "LocalHost"'],
  ['http:///path', 'names no host'],
  ['http://127.0.0.300/image.img', undefined],
  ['http://[::]/image.img', undefined],
  ['http://example.com/image.img', undefined],
  ['HTTPS://example.com:8080/image.img', undefined],
])('%s', (url, problem) => {
  expect(downloadUrlProblem(url)).toBe(problem);
});
