// What the checks use of node:net. A URL has an IPv6 address between brackets, and nothing else there.
export function isIP(text) {
  if (/^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(text)) return /(?:^|\.)0\d/.test(text) ? 0 : 4;
  return /^[0-9a-f:.]+$/i.test(text) && text.includes(':') && URL.canParse(`http://[${text}]/`) ? 6 : 0;
}
