import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Attachment, BELIEVED_MS } from '../../../daemon/identity/attachment.ts';
import { type Attached, createAttachments } from '../../../daemon/identity/attachments.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ADDRESS = '192.0.2.17';

function lease(mac: string, from: number, to: number | null, different: Partial<Attachment> = {}): Attachment {
  return { address: ADDRESS, from, to, mac, host: null, account: null, via: 'lease', ...different };
}
function signOn(account: string, from: number, to: number | null = null, mac: string | null = null): Attachment {
  return { address: ADDRESS, from, to, mac, host: null, account, via: 'sign_on' };
}
function known(...facts: readonly Attachment[]) {
  const attachments = createAttachments();
  attachments.add(facts);
  return (timestamp: number) => who(attachments.at(ADDRESS, timestamp));
}
function who({ lease: held, signOn: signedOn }: Attached) {
  return { device: held?.mac ?? null, account: signedOn?.account ?? null };
}
const NOBODY = { device: null, account: null };

test('a lease tells the device from its beginning until its end', () => {
  const at = known(lease('aa', 10, 20));
  expect([9, 10, 19, 20].map((time) => at(time).device)).toEqual([null, 'aa', 'aa', null]);
});

test('an address that is given to another device is the other’s from then on, whenever the first lease would have ended', () => {
  const at = known(lease('aa', 0, 100), lease('bb', 50, 60));
  expect([49, 50, 59, 60, 99].map((time) => at(time).device)).toEqual(['aa', 'bb', 'bb', null, null]);
});

test('a renewal makes one lease of two', () => {
  const attachments = createAttachments();
  attachments.add([lease('aa', 0, 100), lease('aa', 50, 150), lease('aa', 150, 250)]);
  expect(attachments.size()).toBe(1);
  expect(attachments.at(ADDRESS, 249).lease).toMatchObject({ mac: 'aa', from: 0, to: 250 });
});

test('a lease that nobody ended is believed for a week and a day, a sign-on for a school day', () => {
  const at = known(lease('aa', 0, null), signOn('pupil017', 1));
  expect(at(BELIEVED_MS.lease - 1).device).toBe('aa');
  expect(at(BELIEVED_MS.lease).device).toBe(null);
  expect(at(BELIEVED_MS.sign_on).account).toBe('pupil017');
  expect(at(BELIEVED_MS.sign_on + 1).account).toBe(null);
});

test('a release that becomes known later ends the lease, and reading the beginning again does not open it', () => {
  const attachments = createAttachments();
  attachments.add([lease('aa', 0, null)]);
  attachments.add([lease('aa', 0, 30)]);
  attachments.add([lease('aa', 0, null)]);
  expect(attachments.at(ADDRESS, 29).lease?.mac).toBe('aa');
  expect(attachments.at(ADDRESS, 30).lease).toBe(null);
});

test('whoever signs in later at the same device is meant from then on', () => {
  const at = known(lease('aa', 0, 10 * HOUR), signOn('pupil017', HOUR), signOn('pupil023', 3 * HOUR));
  expect([HOUR - 1, HOUR, 3 * HOUR - 1, 3 * HOUR].map((time) => at(time).account)).toEqual([
    null,
    'pupil017',
    'pupil017',
    'pupil023',
  ]);
});

test('a sign-on says nothing any more where the address is another device’s', () => {
  const at = known(lease('aa', 0, 10 * HOUR), signOn('pupil017', HOUR), lease('bb', 2 * HOUR, 4 * HOUR));
  expect(at(2 * HOUR - 1)).toEqual({ device: 'aa', account: 'pupil017' });
  expect(at(2 * HOUR)).toEqual({ device: 'bb', account: null });
  expect(at(5 * HOUR)).toEqual(NOBODY);
});

test('a renewal of the lease does not sign anybody out', () => {
  const renewed = lease('aa', 2 * HOUR, null);
  const at = known(lease('aa', 0, null), signOn('pupil017', HOUR), renewed);
  expect(at(3 * HOUR)).toEqual({ device: 'aa', account: 'pupil017' });
});

test('a sign-on over Wi-Fi comes before the lease, and counts for that very device alone', () => {
  const session = signOn('pupil017', 0, null, 'aa');
  const at = known(session, lease('aa', MINUTE, HOUR), lease('bb', HOUR, 2 * HOUR));
  expect(at(2 * MINUTE)).toEqual({ device: 'aa', account: 'pupil017' });
  expect(at(HOUR)).toEqual({ device: 'bb', account: null });
});

test('a session that names the device alone is found through the device’s lease', () => {
  const session = { ...signOn('pupil017', 0, 2 * HOUR, 'aa'), address: '' };
  const at = known(session, lease('aa', MINUTE, 3 * HOUR));
  expect(at(30 * MINUTE)).toEqual({ device: 'aa', account: 'pupil017' });
  expect(at(2 * HOUR)).toEqual({ device: 'aa', account: null });
  expect(at(0)).toEqual(NOBODY);
});

test('two who are known to be signed in at once are nobody for certain', () => {
  const at = known(signOn('pupil017', 0, 3 * HOUR), signOn('pupil023', HOUR, 2 * HOUR));
  expect([0, HOUR, 2 * HOUR - 1].map((time) => at(time).account)).toEqual(['pupil017', null, null]);
});

test('behind an address at which four people sign in within an hour is nobody for certain', () => {
  const four = ['a', 'b', 'c', 'd'].map((account, index) => signOn(account, index * 10 * MINUTE));
  const at = known(...four);
  expect(at(29 * MINUTE).account).toBe('c');
  expect(at(31 * MINUTE).account).toBe(null);
});

test('behind an address at which two sign in by turns is nobody for certain, unless the one left before the other came', () => {
  const turns = [signOn('pupil017', 0), signOn('pupil023', 10 * MINUTE), signOn('pupil017', 20 * MINUTE)];
  expect(known(...turns)(25 * MINUTE)).toEqual(NOBODY);
  // One who only signs in again, and one who comes back after a lesson.
  expect(known(signOn('pupil017', 0), signOn('pupil017', 20 * MINUTE))(25 * MINUTE).account).toBe('pupil017');
  expect(known(...turns.slice(0, 2), signOn('pupil017', 90 * MINUTE))(95 * MINUTE).account).toBe('pupil017');
  const left = [signOn('pupil017', 0, 9 * MINUTE), signOn('pupil023', 10 * MINUTE, 19 * MINUTE)];
  expect(known(...left, signOn('pupil017', 20 * MINUTE))(25 * MINUTE).account).toBe('pupil017');
});

test('two devices that are said to have had one address since the same moment are neither', () => {
  expect(known(lease('aa', 0, 100), lease('bb', 0, 100))(50)).toEqual(NOBODY);
});

test('what ended before is forgotten, and what goes on is not', () => {
  const attachments = createAttachments();
  attachments.add([lease('aa', 0, 100), lease('bb', 200, 300)]);
  attachments.forgetBefore(150);
  expect(attachments.size()).toBe(1);
  expect(attachments.at(ADDRESS, 250).lease?.mac).toBe('bb');
});

test('two hundred devices that change hands each day for a term are all known, and renewals take no room', () => {
  const attachments = createAttachments();
  for (let day = 0; day < 70; day++) {
    for (let device = 0; device < 200; device++) {
      const from = day * 24 * HOUR + device;
      const at = { address: `192.0.2.${device}` };
      const mac = `aa:bb:cc:dd:ee:${(device + day) % 200}`;
      attachments.add([lease(mac, from, from + 4 * HOUR, at), lease(mac, from + 2 * HOUR, from + 8 * HOUR, at)]);
    }
  }
  expect(attachments.size()).toBe(70 * 200);
  expect(attachments.at('192.0.2.7', 69 * 24 * HOUR + 7 * HOUR).lease?.mac).toBe('aa:bb:cc:dd:ee:76');
});

/** Said by everyone in plain words: the newest fact that began decides, unless it ended, or another one is told at the same time. */
function plainLease(facts: readonly Attachment[], timestamp: number): string | null {
  const begun = facts.filter(({ from }) => from <= timestamp);
  const newest = Math.max(...begun.map(({ from }) => from));
  const last = begun.filter(({ from }) => from === newest);
  const devices = new Set(last.map(({ mac }) => mac));
  const [only] = last;
  const end = Math.max(...last.map(({ to }) => to ?? newest + BELIEVED_MS.lease));
  return only !== undefined && devices.size === 1 && timestamp < end ? only.mac : null;
}

const facts = fc.uniqueArray(
  fc.record({ mac: fc.constantFrom('aa', 'bb', 'cc'), from: fc.nat(60), length: fc.nat(30) }),
  { selector: ({ mac, from }) => `${mac}${from}`, maxLength: 20 },
);

test('whatever the order in which leases become known, the newest that began decides', () => {
  fc.assert(
    fc.property(facts, fc.nat(100), fc.infiniteStream(fc.nat(1000)), (some, timestamp, order) => {
      // Apart, so that none is a renewal of another: those are joined as they come.
      const apart = some.map(({ mac, from, length }, index) => lease(`${mac}${index}`, from, from + length));
      const keys = [...order.take(apart.length)];
      const shuffled = apart.map((fact, index) => ({ fact, key: keys[index] ?? 0 })).toSorted((a, b) => a.key - b.key);
      const attachments = createAttachments();
      for (const { fact } of shuffled) attachments.add([fact]);
      expect(attachments.at(ADDRESS, timestamp).lease?.mac ?? null).toBe(plainLease(apart, timestamp));
    }),
  );
});

test('within a stretch the answer is the same at every moment', () => {
  const signOns = fc.array(
    fc.record({ account: fc.constantFrom('a', 'b'), from: fc.nat(60), length: fc.option(fc.nat(30)) }),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(facts, signOns, fc.nat(100), fc.nat(100), (some, others, one, other) => {
      const attachments = createAttachments();
      attachments.add(some.map(({ mac, from, length }) => lease(mac, from, from + length)));
      attachments.add(
        others.map(({ account, from, length }) => signOn(account, from, length === null ? null : from + length)),
      );
      const at = attachments.at(ADDRESS, one);
      expect(at.since <= one && one < at.until).toBe(true);
      if (other >= at.since && other < at.until) expect(attachments.at(ADDRESS, other)).toEqual(at);
    }),
    { numRuns: 500 },
  );
});
