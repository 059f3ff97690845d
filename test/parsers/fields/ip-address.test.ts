import { expect, test } from 'vitest';
import { isIpAddress, nameOrNull } from '../../../parsers/fields/ip-address.ts';

test.each(['10.44.3.17', '2001:db8::18', '::1', '2001:DB8::192.0.2.1'])('%s is an address', (text) => {
  expect(isIpAddress(text)).toBe(true);
  expect(nameOrNull(text)).toBe(null);
});

test.each(['20417', '10.44', 'okafor.t', 'lab3-07.school.example', 'a:b', '10.44.3.17:80', 'x'.repeat(46)])(
  '%s is none: it may be a name',
  (text) => {
    expect(isIpAddress(text)).toBe(false);
    expect(nameOrNull(text)).toBe(text);
  },
);

test.each(['', '-', null, undefined])('%j names nobody', (text) => {
  expect(nameOrNull(text)).toBe(null);
});
