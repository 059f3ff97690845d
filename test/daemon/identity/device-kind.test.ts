import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDeviceLooks } from '../../../daemon/identity/device-kind.ts';

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const cases = [
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`,
    'computer',
    'Looks like a computer: Edge on Windows',
  ],
  [
    `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${WEBKIT} Chrome/140.0.0.0 Safari/537.36`,
    'computer',
    'Looks like a computer: Chrome on ChromeOS',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'phone',
    'Looks like a phone: Safari on iOS',
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'tablet',
    'Looks like a tablet: Safari on iOS',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
    'computer',
    'Looks like a computer (an iPad says the same): Safari on macOS',
  ],
  [
    `Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} Chrome/140.0.0.0 Mobile Safari/537.36`,
    'phone',
    'Looks like a phone: Chrome on Android',
  ],
  [
    `Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} Chrome/140.0.0.0 Safari/537.36`,
    'tablet',
    'Looks like a tablet: Chrome on Android',
  ],
  [
    'Mozilla/5.0 (PlayStation; PlayStation 5/2.26) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.0 Safari/605.1.15',
    'console',
    'Looks like a games console: Safari on PlayStation',
  ],
  [
    'Mozilla/5.0 (SMART-TV; Linux; Tizen 5.0) AppleWebKit/538.1 (KHTML, like Gecko) Version/5.0 TV Safari/538.1',
    'tv',
    'Looks like a television: Safari on Tizen',
  ],
  ['okhttp/4.12.0', null, null],
  ['Microsoft-CryptoAPI/10.0', null, null],
  ['MyApp/1 CFNetwork/1490 Darwin/23.0', null, null],
  ['', null, null],
] as const;

test.each(cases)('“%s” is a %s', (userAgent, kind, words) => {
  const { lookOf, deviceKindOf } = createDeviceLooks();
  expect(lookOf(userAgent)).toEqual({ kind, words });
  expect(deviceKindOf(userAgent)).toBe(kind);
});

test('what a log leaves out is no device', () => {
  expect(createDeviceLooks().deviceKindOf(null)).toBe(null);
});

test('no text is too odd to be looked at, and the same text looks the same', () => {
  const { lookOf } = createDeviceLooks();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (userAgent) => {
      expect(lookOf(userAgent)).toBe(lookOf(userAgent));
    }),
  );
});
