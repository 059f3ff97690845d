import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { RosterPlace } from '../../../daemon/config/people-settings.ts';
import type { InForce } from '../../../daemon/examine/examiner-protocol.ts';
import { createInForce } from '../../../daemon/in-force.ts';
import { createPeopleKeeping } from '../../../daemon/people/keep-people.ts';
import { NO_PEOPLE } from '../../../daemon/people/people.ts';
import { type PeopleSettings, readPeople } from '../../../daemon/people/read-people.ts';
import { defaultTimetable } from '../../../daemon/policy/timetable.ts';
import { examinerSettings } from '../../support/batch.ts';
import { TUESDAY } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';
import { configFolder } from '../config/config-folder.ts';

const { stores } = openStore();
const MINUTE = 60_000;

/** A school with one file, and the daemon's part that keeps it. */
function school(rows: readonly string[], parts: Partial<PeopleSettings> = {}) {
  const folder = configFolder('');
  const path = join(folder.path, 'roster.csv');
  const write = (lines: readonly string[]) => writeFileSync(path, ['account,name,role,year', ...lines, ''].join('\n'));
  write(rows);
  const place: RosterPlace = { kind: 'file', id: null, path };
  const settings: PeopleSettings = {
    roster: [place],
    devices: { rows: [], file: null },
    refusals: null,
    timetable: defaultTimetable,
    ...parts,
  };
  const clock = { now: TUESDAY };
  const told: InForce[] = [];
  const inForce = createInForce({ ...examinerSettings(), roster: [], devices: [] });
  inForce.tell({ apply: (one) => told.push(one) });
  const keeping = createPeopleKeeping({
    settings,
    first: NO_PEOPLE,
    inForce,
    kept: stores().keptRosters,
    log: pino({ level: 'silent' }),
    now: () => clock.now,
  });
  const accounts = () => inForce.current().roster.map(({ account }) => account);
  return { folder, path, write, settings, clock, told, keeping, accounts };
}

const pupils = (count: number) =>
  Array.from({ length: count }, (_, number) => `pupil${number},Pupil ${number},pupil,5`);

test('who is who is in force without a restart, and those who judge are told only when it changes', async () => {
  const { keeping, accounts, told, write } = school(pupils(6));
  await keeping.readAgain();
  await keeping.readAgain();
  expect([accounts().length, told.length]).toEqual([6, 1]);
  write([...pupils(6), 'pupil99,New Pupil,pupil,5']);
  await keeping.readAgain();
  expect([accounts().at(-1), told.length]).toEqual(['pupil99', 2]);
});

test('a file that changes is read when it has come to rest', async () => {
  const { keeping, accounts, write } = school(pupils(6));
  await keeping.begin();
  await keeping.readAgain();
  write([...pupils(6), 'pupil98,Another,pupil,5']);
  await keeping.look();
  expect(accounts().length).toBe(6);
  await keeping.look();
  expect(accounts().length).toBe(7);
});

test('a file that is gone leaves everybody known, and says since when; once it is back, all is well', async () => {
  const { keeping, accounts, path, write, clock } = school(pupils(6));
  await keeping.begin();
  await keeping.readAgain();
  rmSync(path);
  clock.now += MINUTE;
  await keeping.readAgain();
  clock.now += MINUTE;
  await keeping.readAgain();
  expect(accounts().length).toBe(6);
  expect(keeping.places()).toEqual([
    {
      key: path,
      title: 'roster.csv',
      accounts: 6,
      readAt: TUESDAY,
      trouble:
        'It could not be read: nobody could be read from it: roster.csv  found a path where there is no file. Write a CSV file. What was read before is used.',
      since: TUESDAY + MINUTE,
    },
  ]);
  write(pupils(6));
  clock.now += 16 * MINUTE;
  await keeping.look();
  expect(keeping.places()).toMatchObject([{ trouble: null, since: null, readAt: clock.now }]);
});

test('a reading that lost more than a third of the people waits until somebody says that it is right', async () => {
  const { keeping, accounts, write, clock, settings } = school(pupils(9));
  await keeping.begin();
  await keeping.readAgain();
  write(pupils(5));
  await keeping.readAgain();
  expect(accounts().length).toBe(9);
  expect(keeping.places()[0]?.trouble).toBe(
    'It has changed more than can be believed: 4 of 9 accounts are missing, or staff all at once. What was read before is used. If it is right, run “filterwatch roster --accept”.',
  );
  const { keptRosters } = stores();
  clock.now += MINUTE;
  await readPeople(settings, {
    kept: await keptRosters.all(),
    keep: keptRosters,
    now: clock.now,
    before: null,
    acceptsLoss: true,
  });
  await keeping.look();
  expect([accounts().length, keeping.places()[0]?.trouble]).toEqual([5, null]);
});

test('what was read well is there after a restart, though the file is not', async () => {
  const first = school(pupils(6));
  await first.keeping.readAgain();
  rmSync(first.path);
  const { keptRosters } = stores();
  const people = await readPeople(first.settings, {
    kept: await keptRosters.all(),
    keep: null,
    now: TUESDAY,
    before: null,
    acceptsLoss: false,
  });
  expect([people.roster.length, people.places[0]?.readAt]).toEqual([6, TUESDAY]);
});

test('a place that the settings no longer name is forgotten', async () => {
  const { keeping, settings } = school(pupils(6));
  await keeping.readAgain();
  const { keptRosters } = stores();
  await readPeople(
    { ...settings, roster: [] },
    { kept: await keptRosters.all(), keep: keptRosters, now: TUESDAY, before: null, acceptsLoss: false },
  );
  expect(await keptRosters.all()).toEqual([]);
});

test('refusals go to whoever they are about, and one about nobody is told', async () => {
  const { folder, settings } = school(pupils(2));
  folder.write('refusals.csv', 'account,refused\nPUPIL1,internet\nghost,mail\n');
  const people = await readPeople(
    { ...settings, refusals: join(folder.path, 'refusals.csv') },
    { kept: [], keep: null, now: TUESDAY, before: null, acceptsLoss: false },
  );
  expect(people.roster.map(({ refused }) => refused)).toEqual([undefined, 'internet']);
  expect(people.problems).toEqual([
    'refusals.csv:3  found an account that is on no roster. Write an account of the roster.',
  ]);
});

test('an erasure takes a person out of what is kept, and nobody else', async () => {
  const { keeping } = school(pupils(3));
  await keeping.readAgain();
  const { keptRosters } = stores();
  await keptRosters.forget(['pupil1']);
  expect((await keptRosters.all()).flatMap(({ rows }) => rows.map(({ account }) => account))).toEqual([
    'pupil0',
    'pupil2',
  ]);
});

test('a list of devices or of refusals that is gone stays in force, and says so', async () => {
  const folder = configFolder('');
  folder.write('devices.csv', 'address,name,group\n192.0.2.0/25,Staff network,staff\n');
  folder.write('refusals.csv', 'account,refused\npupil1,internet\n');
  const [devices, refusals] = ['devices.csv', 'refusals.csv'].map((name) => join(folder.path, name));
  if (devices === undefined || refusals === undefined) throw new Error('Two files were expected.');
  const { keeping, told } = school(pupils(2), { devices: { rows: [], file: devices }, refusals });
  await keeping.readAgain();
  rmSync(devices);
  rmSync(refusals);
  await keeping.readAgain();
  expect(told.map((one) => [one.devices.length, one.roster.map(({ refused }) => refused)])).toEqual([
    [1, [undefined, 'internet']],
  ]);
  expect(keeping.places().map(({ title, accounts, trouble }) => [title, accounts, trouble !== null])).toEqual([
    ['roster.csv', 2, false],
    ['devices.csv', 1, true],
    ['refusals.csv', 1, true],
  ]);
});

test('devices that name nobody are told by number', async () => {
  const device = {
    address: '',
    mac: '',
    host: 'laptop-1',
    name: '',
    kind: null,
    group: '',
    owner: 'ghost',
    shared: false,
  };
  const { settings } = school(pupils(1), { devices: { rows: [device, { ...device, owner: null }], file: null } });
  const people = await readPeople(settings, { kept: [], keep: null, now: TUESDAY, before: null, acceptsLoss: false });
  expect(people.problems).toEqual([
    'devices[1]  found the host name of row 1 again. Write one row for each device; until then it is known by neither of the two.',
    '1 device has an owner who is on no roster, and names nobody. Write an account of the roster.',
  ]);
});
