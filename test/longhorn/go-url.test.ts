import { hostnameOf, parseGoRequestUri, parseGoUrl, queryPairs, queryValues } from '../../src/longhorn/go-url';

/** Answers of Go itself: scheme, user, host, path, query. */
test.each([
  ['s3://backups@us-east-1/a', 's3', 'backups', 'us-east-1', '/a', ''],
  ['S3://Backups@us-east-1/', 's3', 'Backups', 'us-east-1', '/', ''],
  ['nfs://10.0.0.5:/backups', 'nfs', undefined, '10.0.0.5:', '/backups', ''],
  ['nfs://fd00::5:/b', 'nfs', undefined, 'fd00::5:', '/b', ''],
  ['nfs://[fd00::5]:/b', 'nfs', undefined, '[fd00::5]:', '/b', ''],
  ['nfs://h:99999/b', 'nfs', undefined, 'h:99999', '/b', ''],
  ['s3://b@r/%41?x=%zz', 's3', 'b', 'r', '/A', 'x=%zz'],
  ['s3://b@r/a b', 's3', 'b', 'r', '/a b', ''],
  ['s3://b@пример/x', 's3', 'b', 'пример', '/x', ''],
  ['s3://b@r?x=1', 's3', 'b', 'r', '', 'x=1'],
  ['s3:bucket', 's3', undefined, '', '', ''],
  ['s3://', 's3', undefined, '', '', ''],
  ['nas:/backups', 'nas', undefined, '', '/backups', ''],
  ['backups', '', undefined, '', 'backups', ''],
  ['/mnt/backups', '', undefined, '', '/mnt/backups', ''],
  ['//host/path', '', undefined, 'host', '/path', ''],
  ['///a', '', undefined, '', '///a', ''],
  ['a?b:c', '', undefined, '', 'a', 'b:c'],
  ['', '', undefined, '', '', ''],
])('%s', (text, scheme, user, host, path, query) => {
  expect(parseGoUrl(text)).toEqual({ scheme, user, hasPassword: false, host, path, query });
});

test.each([
  ['nfs://10.0.0.5:abc/backups', 'has "abc", which is no port'],
  ['nfs://[fd00::5/b', 'has a "[" without "]"'],
  ['nfs://fd00::a/b', 'has "a", which is no port'],
  ['cifs://us er@nas/share', 'has "us er" in front of the "@"'],
  ['cifs://us%2er%@nas/share', 'has "%", which is no escape'],
  ['s3://b@r r/', 'has "r r", which is no host'],
  ['s3://b@r/%zz', 'has "%zz", which is no escape'],
  ['s3://b@r/a#%zz', 'has "%zz", which is no escape'],
  ['10.0.0.5:/backups', 'has a ":" in its first part, which is no scheme'],
  [' nfs://10.0.0.5:/b', 'has a ":" in its first part, which is no scheme'],
  ['://x', 'has nothing in front of its first ":"'],
  ['s3://b@r/a\n', 'has a control character, such as a line feed'],
])('%j', (text, problem) => {
  expect(parseGoUrl(text)).toEqual({ problem });
});

test('a password', () => {
  expect(parseGoUrl('cifs://user:pw@nas/share')).toMatchObject({ user: 'user', hasPassword: true, host: 'nas' });
});

test.each([
  ['', 'is empty'],
  ['example.org/a', 'does not begin with a scheme such as "https://"'],
])('no request: %j', (text, problem) => {
  expect(parseGoRequestUri(text)).toEqual({ problem });
});

test('a request keeps what looks like a fragment', () => {
  expect(parseGoRequestUri('https://example.org/a#b')).toMatchObject({ host: 'example.org', path: '/a#b' });
  expect(parseGoRequestUri('//example.org/a')).toMatchObject({ host: '', path: '//example.org/a' });
});

test('queries', () => {
  expect(queryPairs('a=1&b&=c&a=%20+x&d=%zz&e;f')).toEqual([
    ['a', '1'],
    ['b', ''],
    ['', 'c'],
    ['a', '  x'],
  ]);
  expect(queryValues('a=1&b=2&a=3', 'a')).toEqual(['1', '3']);
});

test('host names', () => {
  expect(['a:80', '[::1]:80', '[::1]', 'a', 'a:'].map(hostnameOf)).toEqual(['a', '::1', '::1', 'a', 'a']);
});
