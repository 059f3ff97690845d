import { expect, test } from 'vitest';
import { createOwnChecks, type OwnAsk } from '../../../../daemon/health/filter-checks/own-checks.ts';
import { buildRecord } from '../../identity/build-record.ts';

const AT = Date.UTC(2026, 10, 17, 7, 30);
const MINUTE = 60_000;
const WITH_ACCOUNT: OwnAsk = {
  ...{ id: 'check-1', url: 'http://casino.example/', account: 'check-pupils' },
  ...{ addresses: ['192.0.2.5'], at: AT },
};
const BY_ADDRESS: OwnAsk = { ...WITH_ACCOUNT, account: null };
const record = (changes: Parameters<typeof buildRecord>[0]) =>
  buildRecord({ timestamp: AT, urlDomain: 'casino.example', userName: null, clientIp: '192.0.2.5', ...changes });

test('a line with the account of the check is its own, however the filter writes it and whatever its clock', () => {
  const own = createOwnChecks([WITH_ACCOUNT]);
  expect(own.isOwn(record({ userName: 'SCHOOL\\Check-Pupils', clientIp: '192.0.2.77' }))).toBe(true);
  expect(own.isOwn(record({ userName: 'check-pupils', timestamp: AT + 9 * MINUTE }))).toBe(true);
  expect(own.isOwn(record({ userName: 'check-pupils', timestamp: AT + 11 * MINUTE }))).toBe(false);
});

test('a line of anybody with a name of their own is not, at the same minute and the same place', () => {
  expect(createOwnChecks([WITH_ACCOUNT]).isOwn(record({ userName: 'pupil017' }))).toBe(false);
  expect(createOwnChecks([BY_ADDRESS]).isOwn(record({ userName: 'pupil017' }))).toBe(false);
});

test('a line without a name is, from this machine and at that minute alone', () => {
  for (const ask of [WITH_ACCOUNT, BY_ADDRESS]) {
    const own = createOwnChecks([ask]);
    expect(own.isOwn(record({}))).toBe(true);
    expect(own.isOwn(record({ timestamp: AT + 2 * MINUTE }))).toBe(false);
    expect(own.isOwn(record({ clientIp: '192.0.2.6' }))).toBe(false);
    expect(own.isOwn(record({ clientIp: null }))).toBe(false);
    expect(own.isOwn(record({ urlDomain: 'other.example' }))).toBe(false);
  }
});

test('nobody hides behind a check: it has only so many lines', () => {
  const own = createOwnChecks([BY_ADDRESS]);
  const lines = Array.from({ length: 20 }, () => own.isOwn(record({})));
  expect(lines.filter((isOwn) => isOwn)).toHaveLength(12);
});

test('what was seen is told once', () => {
  const own = createOwnChecks();
  own.expect([WITH_ACCOUNT]);
  own.isOwn(record({ userName: 'check-pupils', disposition: 'blocked' }));
  expect(own.take()).toEqual([{ id: 'check-1', at: AT, disposition: 'blocked' }]);
  expect(own.take()).toEqual([]);
});

test('the oldest are forgotten, so that years of checks fit into memory', () => {
  const own = createOwnChecks();
  own.expect(
    Array.from({ length: 20_001 }, (_, place) => ({ ...WITH_ACCOUNT, id: `${place}`, at: AT + place * MINUTE })),
  );
  expect(own.isOwn(record({ userName: 'check-pupils' }))).toBe(false);
  expect(own.isOwn(record({ userName: 'check-pupils', timestamp: AT + 20_000 * MINUTE }))).toBe(true);
});

test('of several checks of one host each has its own line', () => {
  const ask = (id: string, url: string) => ({ ...WITH_ACCOUNT, id, url });
  const own = createOwnChecks([
    ask('page', 'http://casino.example/a'),
    ask('other page', 'http://casino.example/b'),
    ask('tunnel', 'https://casino.example/'),
  ]);
  const line = (changes: Parameters<typeof buildRecord>[0]) =>
    own.isOwn(record({ userName: 'check-pupils', ...changes }));
  line({ kind: 'tls', url: null });
  line({ kind: 'web', url: 'http://casino.example/b' });
  line({ kind: 'web', url: 'http://casino.example/a' });
  expect(own.take().map(({ id }) => id)).toEqual(['tunnel', 'other page', 'page']);
});
