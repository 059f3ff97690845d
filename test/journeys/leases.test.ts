/* Who had an address, as a school's network tells it: leases and sign-ons come before the request, after it, and over a restart. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { squidLine } from '../../daemon/demo/squid-line.ts';
import { subjectKeyOf } from '../../daemon/identity/subject-key.ts';
import { openStores } from '../../daemon/store/stores.ts';
import { jsonLines } from '../support/command-line.ts';
import { journey } from '../support/journey.ts';
import { makeSchool, type School, zoneWhereItIsNoon } from '../support/school.ts';
import { waitFor } from '../support/wait-for.ts';

const on = journey();
const TABLET = '192.0.2.17';
const DESK = '192.0.2.18';

/** Which subjects have incidents, as the store has it. */
async function subjects(school: School): Promise<readonly string[]> {
  const stores = await openStores(join(school.data, 'filterwatch.sqlite'), 'main');
  try {
    return (await stores.incidents.all(100)).map(({ subject }) => subjectKeyOf(subject)).toSorted();
  } finally {
    await stores.database.close();
  }
}

const visit = (client: string, account: string | null = null) => {
  const line = squidLine({
    ...{ endedAt: Date.now(), durationMs: 31, client, result: 'TCP_MISS/200', bytes: 5120, method: 'GET', account },
    ...{ target: 'http://bet365.com/', hierarchy: 'HIER_DIRECT/192.0.2.80', contentType: 'text/html' },
  });
  return `${line}\n`;
};
const schoolTime = (at: number) =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zoneWhereItIsNoon())
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ');

test('requests that name nobody are told by leases and sign-ons, before and after they are read', async () => {
  const folder = on.folder();
  const [log, leases, signOns] = ['access.log', 'dnsmasq.leases', 'sign-ons.csv'].map((name) => join(folder, name));
  if (log === undefined || leases === undefined || signOns === undefined) throw new Error('Three files are needed.');
  writeFileSync(log, '');
  const until = Math.floor(Date.now() / 1000) + 28_800;
  writeFileSync(leases, `${until} 00:00:5e:00:53:17 ${TABLET} tablet-17 *\n`);
  writeFileSync(signOns, 'time,account,address,what\n');
  const school = makeSchool(on, {
    logPath: log,
    settings: {
      leases: [{ path: leases }, { path: signOns, id: 'domain' }],
      devices: [{ mac: '00:00:5e:00:53:17', name: 'Tablet 17', owner: 'pupil017' }],
    },
  });
  const began = Date.now();
  const daemon = await school.start();
  const stores = await openStores(join(school.data, 'filterwatch.sqlite'), 'main');
  await waitFor(async () => (await stores.attachments.count()) === 1, 'the lease to be known');
  await stores.database.close();
  appendFileSync(log, visit(TABLET) + visit(DESK));
  await waitFor(async () => (await subjects(school)).length === 2, 'both incidents');
  expect(await subjects(school)).toEqual([`address:${DESK}`, 'person:pupil017']);

  appendFileSync(signOns, `${schoolTime(began - 60_000)},SCHOOL\\pupil023,${DESK},in\n`);
  await waitFor(async () => (await subjects(school)).includes('person:pupil023'), 'the sign-on to count', 60_000);
  expect(await subjects(school)).toEqual(['person:pupil017', 'person:pupil023']);

  await daemon.kill();
  const again = await school.start();
  appendFileSync(log, visit(DESK));
  const asked = ['leases', 'who', DESK, '--at', schoolTime(began), '--purpose', 'A test.', '--json'];
  const { code, stdout, stderr } = await school.command(asked);
  expect([code, stderr]).toEqual([0, '']);
  expect(jsonLines(stdout)).toMatchObject([{ who: { account: 'pupil023', via: 'login' } }]);
  expect(await subjects(school)).toEqual(['person:pupil017', 'person:pupil023']);
  expect(await again.stop()).toBe(0);
  expect(daemon.output() + again.output()).not.toMatch(/pupil0|192\.0\.2\.1[78]/);
});
