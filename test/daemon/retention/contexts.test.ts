import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Identity } from '../../../daemon/identity/identity.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { createPeriods, defaultTimetable } from '../../../daemon/policy/timetable.ts';
import type { ArchivedRecord } from '../../../daemon/records/archived-record.ts';
import { keepContextOf } from '../../../daemon/retention/keep-context.ts';
import { archivedRecord } from '../../support/archived-records.ts';
import { pupil, raise, TUESDAY } from '../../support/office.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';
import { closeAs, DAY, night, proofOf } from '../../support/retention.ts';
import { shelve } from '../../support/shelved-archive.ts';
import { waitFor } from '../../support/wait-for.ts';
import { buildRecord } from '../identity/build-record.ts';

const { stores, archive, folder } = storeWithArchive({ dayOf: createPeriods(defaultTimetable).schoolDayOf });
const MINUTE = 60_000;
const TABLETS: Identity = { kind: 'shared', account: 'tablets', group: 'Year 5' };
/** The first night after thirty days, in which that Tuesday goes. */
const GOES = TUESDAY + 31 * DAY;

let offset = 0;

/** What somebody did so many minutes after the incident. */
function after(minutes: number, identity: Identity, clientIp: string | null = null): ArchivedRecord {
  offset += 1;
  const record = buildRecord({ timestamp: TUESDAY + minutes * MINUTE, clientIp });
  return archivedRecord({ record, identity }, offset);
}

async function raiseOne(identity: Identity, clientIp: string | null = null): Promise<IncidentId> {
  const [id] = await raise(stores(), [{ identity, record: { timestamp: TUESDAY, clientIp } }]);
  if (id === undefined) throw new Error('An incident was expected.');
  return id;
}

function keep(id: IncidentId): Promise<void> {
  const { contexts, incidents } = stores();
  return keepContextOf({ archive: archive(), contexts, incidents, now: () => TUESDAY }, id, null);
}

describe('before the log of a day goes', () => {
  test('what was around an incident is kept, and the day goes when its time is over and not a day sooner', async () => {
    const id = await raiseOne(pupil('pupil017'));
    const around = [-30, -1, 0, 5, 30].map((minutes) => after(minutes, pupil('pupil017')));
    const others = [after(-31, pupil('pupil017')), after(31, pupil('pupil017')), after(0, pupil('pupil023'))];
    const nextDay = [after(24 * 60, pupil('pupil017'))];
    await shelve(stores(), archive(), { sealed: [[...around, ...others], nextDay], fresh: [] });

    await night(stores(), archive(), GOES - DAY);
    expect((await archive().state()).records).toBe(9);
    expect(await stores().contexts.of(id)).toBe(null);

    await night(stores(), archive(), GOES);
    const kept = await stores().contexts.of(id);
    expect(kept).toMatchObject({ incidentId: id, from: TUESDAY - 30 * MINUTE, keptAt: GOES, leftOut: 0 });
    expect(kept?.records).toEqual(around);
    const { records, oldestDay } = await archive().state();
    expect([records, oldestDay]).toEqual([1, '2026-11-18']);
    await waitFor(() => !existsSync(join(folder(), 'site=main/day=2026-11-17')), 'the files of that day to go');
    const proof = await proofOf(stores(), GOES);
    expect([proof.get('contexts')?.removed, proof.get('records')?.removed]).toEqual([1, 8]);
    expect(proof.get('records')?.oldestLeft).toBe(Date.UTC(2026, 10, 18));
  });

  test('nothing is kept of an incident whose own time is over', async () => {
    const id = await raiseOne(pupil('pupil017'));
    await closeAs(stores(), id, 'false_alarm', TUESDAY);
    await shelve(stores(), archive(), { sealed: [], fresh: [after(0, pupil('pupil017'))] });
    await night(stores(), archive(), GOES);
    expect(await stores().contexts.of(id)).toBe(null);
    expect((await archive().state()).records).toBe(0);
  });
});

test('behind a shared account only the devices of the incident are meant, and without a device nobody', async () => {
  const ours = [after(-5, TABLETS, '192.0.2.17'), after(5, TABLETS, '192.0.2.17')];
  await shelve(stores(), archive(), { sealed: [], fresh: [...ours, after(5, TABLETS, '192.0.2.18')] });
  const id = await raiseOne(TABLETS, '192.0.2.17');
  await keep(id);
  expect((await stores().contexts.of(id))?.records).toEqual(ours);
  const nobody = await raise(stores(), [
    { offset: 1, identity: { ...TABLETS, account: 'room-4' }, record: { clientIp: null } },
  ]);
  for (const one of nobody.filter((each) => each !== id)) {
    await keep(one);
    expect((await stores().contexts.of(one))?.records).toEqual([]);
  }
});

test('what was kept before stays when the archive has lost it, and what came later is added', async () => {
  const first = [after(-5, pupil('pupil017')), after(5, pupil('pupil017'))];
  await shelve(stores(), archive(), { sealed: [first], fresh: [] });
  const id = await raiseOne(pupil('pupil017'));
  await keep(id);
  await archive().dropDays('2026-11-18');
  const late = after(7, pupil('pupil017'));
  await shelve(stores(), archive(), { sealed: [], fresh: [late] });
  await keep(id);
  expect((await stores().contexts.of(id))?.records).toEqual([...first, late]);
});
