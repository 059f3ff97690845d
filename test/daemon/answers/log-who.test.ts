import { expect, test } from 'vitest';
import { readSubject, readWho } from '../../../daemon/answers/log-who.ts';
import { viewerOf } from '../../../daemon/answers/viewer-of.ts';
import { withoutNames } from '../../../daemon/answers/without-names.ts';
import { EVERYBODY_SEEN } from '../../../daemon/identity/people-seen.ts';
import { buildRoster } from '../../../daemon/identity/roster.ts';
import { NO_STAFF_PERSONS } from '../../../daemon/identity/staff-persons.ts';
import type { StaffId } from '../../../daemon/incidents/incident.ts';
import { buildRow } from '../identity/build-row.ts';

const { roster } = buildRoster([
  buildRow({ name: 'Sam Example', aliases: ['sam.example'] }),
  buildRow({ account: 'staff03', name: 'Jo Sample', role: 'staff', year: '', aliases: ['jo.sample'] }),
]);

test('another account of a person is that person, wherever it was logged', () => {
  expect(readWho('SAM.Example@school.example', roster, WITHOUT_STAFF)).toMatchObject({
    kind: 'read',
    as: { kind: 'accounts', named: [{ name: 'Sam Example', account: 'pupil017' }], count: 1 },
    subjects: ['person:pupil017', 'account:pupil017', 'account:sam.example'],
  });
});

const WITHOUT_STAFF = { ...EVERYBODY_SEEN, maySeeStaff: false };

test('a member of staff is hidden from whoever may not see staff, under each account', () => {
  expect(readWho('jo.sample', roster, WITHOUT_STAFF)).toEqual({ kind: 'fault', fault: 'only_staff' });
  expect(readSubject('account:jo.sample', roster, WITHOUT_STAFF)).toEqual({ kind: 'fault', fault: 'only_staff' });
  expect(readSubject('account:jo.sample', roster, null)).toMatchObject({
    as: { named: [{ name: 'Jo Sample', account: 'staff03' }] },
  });
  const lead = viewerOf({ id: 'lead-1' as StaffId, name: 'Pat', role: 'lead', reviewsHeads: false }, NO_STAFF_PERSONS);
  expect(withoutNames(roster, lead, 'GET /?u=jo.sample')).toBe('GET /?u=[name withheld]');
});
