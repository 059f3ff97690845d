import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { erasePerson } from '../../../daemon/person/erase-person.ts';
import { bytesIn, placesOf, textsOfArchive, textsOfStore } from '../../support/everything-kept.ts';
import { LOOKER, leaveTraces, SAM } from '../../support/full-store.ts';
import { TUESDAY } from '../../support/office.ts';
import { OTHER, personWorld } from '../../support/one-person.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';
import { waitFor } from '../../support/wait-for.ts';

const store = storeWithArchive();
const HOUR = 3_600_000;
const ALEX = {
  ...SAM,
  identity: OTHER,
  account: 'pupil023',
  name: 'Alex Specimen',
  clientIp: '192.0.2.23',
  at: TUESDAY + HOUR,
};
const OF_SAM = /pupil017|sam.{0,3}example|192\.0\.2\.17/i;
const OF_ALEX = /pupil023|alex.{0,3}specimen|192\.0\.2\.23/i;

/** Where a person can stand at all. */
const HOLDING_PEOPLE = [
  'access_removals',
  'attachments',
  'attempts',
  'behaviours',
  'events',
  'export_tokens',
  'filter_requests',
  'hindsight_findings',
  'hindsight_places',
  'identity_corrections',
  'incident_accounts',
  'incident_actions',
  'incident_contexts',
  'incident_history',
  'incident_letters',
  'incident_responses',
  'incidents',
  'kept_rosters',
  'legal_holds',
  'malformed_samples',
  'policy_changes',
  'school_entries',
  'school_words',
  'searches',
  'parquet',
  'site_reports',
  'suppressions',
];

async function everywhere(trace: RegExp): Promise<readonly string[]> {
  const texts = [...textsOfStore(store.path()), ...(await textsOfArchive(store.folder()))];
  const places = placesOf(texts, trace).map((where) => (where.endsWith('.parquet') ? 'parquet' : where));
  return [...new Set(places)];
}

test('after an erasure nothing names the person, in any column, file or byte, and of others all is there', async () => {
  const { world, office } = personWorld(store);
  world.now = TUESDAY + 48 * HOUR;
  await leaveTraces(store, SAM);
  await leaveTraces(store, ALEX);
  const ofAlex = await everywhere(OF_ALEX);
  // By then, what was fresh of Sam had been sealed.
  const sealed = ofAlex.filter((where) => where !== 'archive_blocks.bytes');
  expect(await everywhere(OF_SAM)).toEqual(sealed);
  expect([...new Set(sealed.map((where) => where.split('.', 1)[0]))]).toEqual(HOLDING_PEOPLE);

  const asking = { by: null, reason: 'The family moved away.' };
  const outcome = await erasePerson(office, { account: 'pupil017', formerly: [] }, asking);
  expect(outcome).toMatchObject({ stays: [], findingsThatStay: 0, recordsThatStay: 0, unreadDays: [] });
  expect(await everywhere(OF_ALEX)).toEqual(sealed);
  await waitFor(
    async () => (await textsOfArchive(store.folder())).every(({ text }) => !OF_SAM.test(text)),
    'old files to go',
  );
  expect(await everywhere(OF_SAM)).toEqual([]);
  expect(placesOf(bytesIn(dirname(store.path())), OF_SAM)).toEqual([]);
});

test('what an erasure must leave stands only where it has to', async () => {
  const { world, office } = personWorld(store);
  world.now = TUESDAY + 48 * HOUR;
  await leaveTraces(store, SAM);
  const { closed } = await leaveTraces(store, { ...SAM, at: TUESDAY + 47 * HOUR });
  await office.legalHolds.place({ incidentId: closed, at: world.now, by: LOOKER, reason: 'The police asked.' });
  const asking = { by: null, reason: 'The family moved away.' };
  const { stays } = await erasePerson(office, { account: 'pupil017', formerly: [] }, asking);
  expect(stays.map(({ incidentId, because }) => ({ incidentId, because }))).toEqual([
    { incidentId: closed, because: 'hold' },
  ]);
  await waitFor(async () => (await everywhere(OF_SAM)).join() === LEFT_OF_A_HELD_INCIDENT.join(), 'old files to go');
});

/** The incident itself with its requests, history and surroundings, the log around it, what tells whose it was, and today's count of attempts. */
const LEFT_OF_A_HELD_INCIDENT = [
  'access_removals.reason',
  'attachments.account',
  'attachments.address',
  'attempts.subject_key',
  'events.identity',
  'events.record',
  'identity_corrections.address',
  'identity_corrections.identity',
  'identity_corrections.subject_key',
  'incident_actions.note',
  'incident_contexts.packed',
  'incident_history.detail',
  'incident_letters.body',
  'incident_letters.recipient',
  'incident_responses.chosen_note',
  'incidents.fingerprint',
  'incidents.subject',
  'incidents.subject_person',
  'legal_holds.lifted_reason',
  'legal_holds.reason',
  'parquet',
  'site_reports.client_ip',
  'site_reports.identity',
  'site_reports.note',
  'site_reports.reporter_name',
  'site_reports.saw',
  'site_reports.subject_key',
];
