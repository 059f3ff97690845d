import { expect, test } from 'vitest';
import { squid } from '../../parsers/squid.ts';

const parse = squid.open({ timeZone: 'Europe/London', writtenAt: () => 0 });
/** As Squid 5.7 with `basic_ncsa_auth` writes a wrong password. */
const WRONG =
  '1796020962.215     40 192.0.2.17 TCP_DENIED/407 3479 GET http://www.example.org/a pupil017 HIER_NONE/- text/html';

test('a sign-in that was refused tells which name was given, at which device', () => {
  expect(parse(WRONG)).toEqual({
    kind: 'skipped',
    reason: 'proxy sign-in challenge',
    refused: expect.objectContaining({
      userName: 'pupil017',
      clientIp: '192.0.2.17',
      statusCode: 407,
      disposition: 'unknown',
      urlDomain: 'www.example.org',
    }),
  });
});

test('a tunnel that was refused does so too', () => {
  expect(parse(WRONG.replace('GET http://www.example.org/a', 'CONNECT www.example.org:443'))).toMatchObject({
    kind: 'skipped',
    refused: { userName: 'pupil017', kind: 'tls', urlDomain: 'www.example.org' },
  });
});

test('a browser that is asked for a name has not failed', () => {
  expect(parse(WRONG.replace('pupil017', '-'))).toEqual({ kind: 'skipped', reason: 'proxy sign-in challenge' });
});
