import { expect, test } from 'vitest';
import type { StaffId } from '../../../daemon/incidents/incident.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import type { NewChange } from '../../../daemon/store/policy-changes.ts';
import type { NewVersion } from '../../../daemon/store/policy-versions.ts';
import { openStore } from '../../support/open-store.ts';
import { buildRule } from '../policy/build-rule.ts';

const { stores } = openStore();
const rule = buildRule();
const milder = buildRule({ severity: 'low' });

function change(different: Partial<NewChange> = {}): NewChange {
  return {
    ...{ id: 'change-1', edits: [{ ruleId: rule.id, before: rule, after: milder }], title: null, basedOn: '1' },
    ...{ loosenings: [], brokenCases: [], author: 'lead-1' as StaffId, byName: null, reason: 'A reason.', at: 5_000 },
    ...different,
  };
}

function version(name: string, follows: string | null, different: Partial<NewVersion> = {}): NewVersion {
  const policy = { ...matrixPolicy, version: name };
  return { policy, follows, origin: 'page', loosens: false, at: 9_000, change: null, ...different };
}

const decision = { by: 'head-1' as StaffId, at: 8_000, reason: 'Agreed.' };

test('versions follow each other, and the newest is in force', async () => {
  const { policyVersions } = stores();
  expect(await policyVersions.latest()).toBe(null);
  expect(await policyVersions.put(version('1', null, { origin: 'shipped', at: 1_000 }))).toBe(true);
  expect(await policyVersions.put(version('2', '1', { loosens: true }))).toBe(true);
  expect(await policyVersions.latest()).toEqual({
    ...{ policy: { ...matrixPolicy, version: '2' }, sequence: 2, origin: 'page', since: 9_000 },
    ...{ changeId: null, loosens: true },
  });
  expect((await policyVersions.versions(5)).map(({ policy }) => policy.version)).toEqual(['2', '1']);
  expect(await policyVersions.names()).toEqual(new Set(['1', '2']));
});

test('of two who follow the same version, the second changes nothing', async () => {
  const { policyVersions, policyChanges } = stores();
  await policyVersions.put(version('1', null));
  const both = ['2', '3'].map((name) =>
    policyVersions.put(version(name, '1', { change: { kind: 'new', change: change({ id: `change-${name}` }) } })),
  );
  expect(await Promise.all(both)).toEqual([true, false]);
  expect((await policyVersions.versions(5)).map(({ policy }) => policy.version)).toEqual(['2', '1']);
  expect((await policyChanges.inForce()).map(({ id }) => id)).toEqual(['change-2']);
});

test('a change that waited comes into force once, with what was decided', async () => {
  const { policyVersions, policyChanges } = stores();
  await policyVersions.put(version('1', null));
  await policyChanges.propose(change());
  expect((await policyChanges.waiting()).map(({ id }) => id)).toEqual(['change-1']);
  const waited = { kind: 'waited', id: 'change-1', edits: change().edits, decision } as const;
  expect(await policyVersions.put(version('2', '1', { change: waited }))).toBe(true);
  expect(await policyVersions.put(version('3', '2', { change: waited }))).toBe(false);
  expect(await policyChanges.waiting()).toEqual([]);
  expect(await policyChanges.one('change-1')).toEqual({ ...change(), state: 'in_force', decision, sequence: 2 });
  expect((await policyVersions.latest())?.changeId).toBe('change-1');
});

test('what is refused stays readable, and cannot be decided again', async () => {
  const { policyVersions, policyChanges } = stores();
  await policyVersions.put(version('1', null));
  await policyChanges.propose(change());
  expect(await policyChanges.close('change-1', 'refused', decision)).toBe(true);
  expect(await policyChanges.close('change-1', 'withdrawn', decision)).toBe(false);
  const waited = { kind: 'waited', id: 'change-1', edits: [], decision } as const;
  expect(await policyVersions.put(version('2', '1', { change: waited }))).toBe(false);
  expect(await policyChanges.inForce()).toEqual([]);
  expect(await policyChanges.newest(5)).toEqual([{ ...change(), state: 'refused', decision, sequence: null }]);
});

test('every id keeps the category that it meant last', async () => {
  const { policyVersions } = stores();
  const other = buildRule({ category: 'chat' });
  await policyVersions.put({ ...version('1', null), policy: { version: '1', title: 'One', rules: [rule, other] } });
  await policyVersions.put({ ...version('2', '1'), policy: { version: '2', title: 'Two', rules: [rule] } });
  expect(await policyVersions.rulesEver()).toEqual(
    new Map([
      [rule.id, rule.category],
      [other.id, other.category],
    ]),
  );
});
