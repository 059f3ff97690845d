import { expect, test } from 'vitest';
import type { FilterRequest } from '../../../daemon/requests/filter-request.ts';
import { providerLetter } from '../../../daemon/requests/provider-letter.ts';
import { standingEntries } from '../../../daemon/requests/standing-list.ts';
import { buildRequest, HEAD, NOW } from './build-request.ts';

const school = { kind: 'school' } as const;
const year9 = { kind: 'groups', groups: ['Year 9'] } as const;
const decided = (at: number, different: Partial<FilterRequest>) =>
  buildRequest({ state: { status: 'authorised', authorised: { by: HEAD, at }, fault: null }, ...different });

const blocked = (requests: readonly FilterRequest[], now = NOW, listFor: 'school' | string = 'school') =>
  standingEntries(requests, [], {
    kind: 'block',
    now,
    listFor: listFor === 'school' ? school : { kind: 'group', group: listFor },
  });

test('what waits, was refused or was taken back is on no list', () => {
  expect(blocked([buildRequest(), buildRequest({ state: { status: 'withdrawn', at: NOW } })])).toEqual([]);
});

test('the last word counts, and a lesson’s exception ends with the lesson', () => {
  const block = decided(NOW - 10, {});
  const lesson = decided(NOW - 5, { kind: 'unblock', until: NOW + 60 });
  expect(blocked([block, lesson])).toEqual([]);
  expect(blocked([lesson, block], NOW + 60)).toEqual(['casino.example']);
  expect(blocked([decided(NOW - 20, { kind: 'unblock' }), block])).toEqual(['casino.example']);
});

test('what is for one group or for pupils is on the list of those alone', () => {
  const all = [
    decided(NOW, { entry: 'all.example' }),
    decided(NOW, { entry: 'year9.example', scope: year9 }),
    decided(NOW, { entry: 'pupils.example', scope: { kind: 'pupils' } }),
  ];
  expect(blocked(all)).toEqual(['all.example']);
  expect(blocked(all, NOW, 'year 9')).toEqual(['all.example', 'pupils.example', 'year9.example']);
  expect(blocked(all, NOW, 'Year 5')).toEqual(['all.example', 'pupils.example']);
  expect(blocked(all, NOW, 'staff')).toEqual(['all.example']);
});

test('the school’s own sites stand under what was authorised, and of two own words the block counts', () => {
  const own = [
    { entry: 'games.example', kind: 'block' },
    { entry: 'games.example', kind: 'unblock' },
    { entry: 'casino.example', kind: 'block' },
  ] as const;
  const lifted = decided(NOW, { kind: 'unblock' });
  const asked = { listFor: school, now: NOW };
  expect(standingEntries([lifted], own, { ...asked, kind: 'block' })).toEqual(['games.example']);
  expect(standingEntries([lifted], own, { ...asked, kind: 'unblock' })).toEqual(['casino.example']);
});

test('the letter says what, for whom, until when and why; its subject holds no address', () => {
  const request = buildRequest({ number: 12, kind: 'unblock', scope: year9, until: Date.UTC(2026, 11, 4, 12, 0) });
  const facts = { request, schoolName: 'Elm Park Primary', reference: 'C-204', zone: 'Europe/London' };
  const { subject, text } = providerLetter(facts);
  expect(subject).toBe('Filter request 12 from Elm Park Primary (reference C-204)');
  expect(text).toContain('Please unblock this site for us.');
  for (const line of ['Site: casino.example', 'For: Year 9', 'Why: Pupils found it.', 'Our request: 12'])
    expect(text.split('\n')).toContain(line);
  expect(text).toContain('Until: Friday, 4 December 2026 at 12:00.');
});
