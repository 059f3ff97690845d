/*
 * Searches and addresses that were written without looking at the phrases, held against the policy that we ship: what a
 * pupil or a member of staff would be flagged for in lessons.
 */
import { expect, test } from 'vitest';
import { buildCatalogue, NO_SCHOOL_LISTS } from '../../../categories/catalogue.ts';
import { categorise } from '../../../categories/categorise.ts';
import type { Audience } from '../../../daemon/identity/identity.ts';
import { createJudge } from '../../../daemon/policy/judge.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import type { LogRecord } from '../../../parsers/record.ts';
import { buildRecord } from '../../daemon/identity/build-record.ts';
import { buildInput } from '../../daemon/policy/build-rule.ts';
import { ADDRESSES_TO_SEE } from './addresses-to-see.ts';
import { EVERYDAY_ADDRESSES } from './everyday-addresses.ts';
import { TYPED_BESIDES } from './typed-besides.ts';
import { TYPED_FOR_LESSONS } from './typed-for-lessons.ts';
import { TYPED_IN_NEED } from './typed-in-need.ts';
import { TYPED_LATER } from './typed-later.ts';

const catalogue = buildCatalogue({ school: NO_SCHOOL_LISTS });
const { judge } = createJudge(matrixPolicy);
const harmless = [...TYPED_FOR_LESSONS, ...TYPED_BESIDES, ...TYPED_LATER];

function isFlagged(record: LogRecord, audience: Audience): boolean {
  const matches = categorise(catalogue, record);
  return judge(buildInput({ record, audience, matches, initiator: 'person', period: 'lessons' })).outcome === 'flag';
}

function searchFor(text: string): LogRecord {
  const url = `https://www.google.com/search?q=${encodeURIComponent(text)}`;
  return buildRecord({ url, urlDomain: 'www.google.com', searchTerms: text });
}

const PROGRAM = /\.(?:exe|msi|jar|bat|ps1|apk|crx|dmg|docm|vbs|scr)$/;

function visitTo(url: string): LogRecord {
  const contentType = PROGRAM.test(url) ? 'application/octet-stream' : 'text/html';
  return buildRecord({ url, urlDomain: new URL(url).hostname, contentType, method: 'GET', statusCode: 200 });
}

test.each(['pupils', 'staff'] as const)('nothing that %s type for school or for fun is flagged', (audience) => {
  expect(new Set(harmless).size).toBeGreaterThan(2_000);
  expect(harmless.filter((search) => isFlagged(searchFor(search), audience))).toEqual([]);
});

test.each(Object.entries(TYPED_IN_NEED))('every search about %s that a pupil types is flagged', (_, text) => {
  const searches = text.split(/;\s+|\n/).map((search) => search.trim());
  const passed = searches.filter((search) => search !== '' && !isFlagged(searchFor(search), 'pupils'));
  expect(passed).toEqual([]);
});

test('no address of an ordinary school day is flagged', () => {
  expect(EVERYDAY_ADDRESSES.length).toBeGreaterThan(250);
  expect(EVERYDAY_ADDRESSES.filter((url) => isFlagged(visitTo(url), 'pupils'))).toEqual([]);
});

test('an address that shows a way round, a program or a harmful subject is flagged', () => {
  expect(ADDRESSES_TO_SEE.length).toBeGreaterThan(60);
  expect(ADDRESSES_TO_SEE.filter((url) => !isFlagged(visitTo(url), 'pupils'))).toEqual([]);
});
