import { expect, test } from 'vitest';
import { authorityStart, hostIn, isAddress } from '../../../parsers/fields/url-host.ts';

function hostOf(url: string): string | null {
  return hostIn(url, authorityStart(url), url.length);
}

test.each([
  ['http://www.example.org/', 'www.example.org'],
  ['https://www.example.org', 'www.example.org'],
  ['https://www.example.org?q=a@b', 'www.example.org'],
  ['https://www.example.org:8443#x', 'www.example.org'],
  ['HTTP://WWW.EXAMPLE.ORG./', 'www.example.org'],
  ['https://www.example.org..:443/', 'www.example.org'],
  ['http://user:secret@www.example.org/', 'www.example.org'],
  ['http://www.example.org:80@evil.example/', 'evil.example'],
  ['http://[2001:DB8::1]:80/', '2001:db8::1'],
  ['http://%5B2001:db8::1%5D/', '2001:db8::1'],
  ['http://bücher.example/', 'xn--bcher-kva.example'],
  ['http://bÃ¼cher.example/', 'xn--bcher-kva.example'],
  ['http://b%C3%BCcher.example/', 'xn--bcher-kva.example'],
  ['http://a_b.example/', 'a_b.example'],
  ['http://A*b.games.example:80/', 'a*b.games.example'],
  ['http://!"$&\'()*+,;=`{}~.games.example./', '!"$&\'()*+,;=`{}~.games.example'],
  ['http://a%2Cb.games.example/', 'a,b.games.example'],
  ['http://b%C3%BC*.games.example/', 'xn--b*-xka.games.example'],
  ['http://b%C3%BC%2Fx.games.example/', null],
  ['http://a%25b.games.example/', null],
  ['http://a|b.games.example/', null],
  ['http://a<b.games.example/', null],
  ['http://a^b.games.example/', null],
  ['http://a\\b.games.example/', null],
  ['http://(null)/', null],
  ['http://games.example,maths*/', null],
  ['http:///x', null],
  ['http://./', null],
  ['http://:80/', null],
  ['http://[x]/', null],
  ['http://[2001:db8::1/', null],
  ['http://a b.example/', null],
  ['http://\u0000.example/', null],
])('the host of %j is %j', (url, host) => {
  expect(hostOf(url)).toBe(host);
});

test('only a scheme and two slashes begin an authority', () => {
  expect(['www.example.org:443', 'urn:isbn:1', 'error:x', '/a://b', '://x', ''].map(authorityStart)).toEqual([
    -1, -1, -1, -1, -1, -1,
  ]);
});

test('an address is not a name', () => {
  expect(['192.0.2.1', '2001:db8::1', '::1'].map(isAddress)).toEqual([true, true, true]);
  expect(['www.example.org', 'pc12', '192.0.2.1.example.org', ''].map(isAddress)).toEqual([false, false, false, false]);
});
