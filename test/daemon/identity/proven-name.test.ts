import { expect, test } from 'vitest';
import { createIdentifier } from '../../../daemon/identity/identify.ts';
import { buildRoster } from '../../../daemon/identity/roster.ts';
import { buildRecord } from './build-record.ts';
import { buildRow } from './build-row.ts';

const { identify } = createIdentifier(
  buildRoster([buildRow(), buildRow({ account: 'anonymous', role: 'shared' })]).roster,
);
const NOBODY = { kind: 'unknown', account: null, address: '192.0.2.17' };

test.each([
  ['a refused sign-in at the proxy', { statusCode: 407, disposition: 'unknown' }],
  ['a refused sign-in that the filter calls blocked', { statusCode: 407, disposition: 'blocked' }],
  ['a sign-in page of the filter itself', { statusCode: 401, disposition: 'blocked' }],
  ['a network that asks for a sign-in', { statusCode: 511, disposition: 'unknown' }],
] as const)('the name that was typed at %s names nobody', (_what, parts) => {
  expect(identify(buildRecord({ ...parts }))).toEqual(NOBODY);
});

test.each([
  ['a site that was blocked', { statusCode: 403, disposition: 'blocked' }],
  ['a site that asks for a sign-in of its own', { statusCode: 401, disposition: 'allowed' }],
  ['a filter that writes no status', { statusCode: null, disposition: 'blocked' }],
] as const)('the name beside %s is proven', (_what, parts) => {
  expect(identify(buildRecord({ ...parts }))).toMatchObject({ kind: 'person', personId: 'pupil017' });
});

test.each(['-', '', 'unknown', 'N/A', '(unauthenticated)pupil017', 'Unauthenticated'])(
  'what stands for no name is no account: “%s”',
  (userName) => {
    expect(identify(buildRecord({ userName }))).toEqual(NOBODY);
  },
);

test('an account of the school that happens to be called so is that account', () => {
  expect(identify(buildRecord({ userName: 'anonymous' }))).toMatchObject({ kind: 'shared', account: 'anonymous' });
});
