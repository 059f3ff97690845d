import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { EVERYBODY_SEEN } from '../../../daemon/identity/people-seen.ts';
import type { KeptKind } from '../../../daemon/records/retention.ts';
import type { Schema } from '../../../daemon/store/schema.ts';
import { LOOKER, leaveTraces } from '../../support/full-store.ts';
import { pupil, TUESDAY } from '../../support/office.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';
import { DAY, night, rowsIn } from '../../support/retention.ts';

/** By which kind of “What is kept” a row goes; or why it stays, whatever its age. */
type Answer = { readonly goes: KeptKind | 'with its night' } | { readonly stays: string };

const ANSWERS: Readonly<Record<keyof Schema, Answer>> = {
  settings: { stays: 'What the school set: its name, secrets, the last backup. Each key once.' },
  policies: { stays: 'Old verdicts refer to the policy by which they were made. It names nobody.' },
  policy_changes: { stays: 'Who changed the policy, why, and who allowed it: it belongs to the versions.' },
  sources: { stays: 'One row for each log that is read. It names nobody.' },
  recipients: { stays: 'Whom the settings name for alerts, until they name them no more.' },
  staff: { stays: 'Accounts of the dashboard, until somebody takes them away.' },
  second_factors: { stays: 'How an account signs in, as long as it has a second step.' },
  recovery_codes: { stays: 'Hashes of the codes of the same, until they are renewed or the second step is removed.' },
  account_links: { goes: 'sessions' },
  school_entries: {
    stays:
      'What the school says of sites is in force until it is taken back, and then tells why old verdicts were made.',
  },
  school_words: { stays: 'The same for words.' },
  suppressions: { stays: 'What was quietened, by whom and why, tells why a request was not flagged.' },
  retention_lease: { goes: 'with its night' },
  kept_rosters: {
    stays:
      'The school’s list as it was last read; each reading takes the place of the one before, and who left goes with it.',
  },
  cursors: { goes: 'cursors' },
  hour_counters: { goes: 'counters' },
  line_counters: { goes: 'counters' },
  filter_counters: { goes: 'counters' },
  filter_hosts: { goes: 'counters' },
  filter_subjects: { goes: 'counters' },
  active_subjects: { goes: 'counters' },
  disk_readings: { goes: 'counters' },
  alarms: { goes: 'counters' },
  clock_turns: { stays: 'One row for each job of the clock: which daemon did it last, and when. It names nobody.' },
  mail_refusals: { goes: 'mail' },
  mail_bounces: { goes: 'mail' },
  canaries: { goes: 'counters' },
  malformed_samples: { goes: 'samples' },
  unknown_labels: { goes: 'samples' },
  attachments: { goes: 'attachments' },
  identity_corrections: { goes: 'attachments' },
  attempts: { goes: 'attempts' },
  behaviours: { goes: 'attempts' },
  incidents: { goes: 'false_alarm' },
  events: { goes: 'false_alarm' },
  incident_history: { goes: 'false_alarm' },
  letter_templates: {
    stays: 'What the school’s letters say. It names nobody, and old letters say by which version they were written.',
  },
  incident_letters: { goes: 'false_alarm' },
  access_removals: { goes: 'false_alarm' },
  incident_responses: { goes: 'false_alarm' },
  incident_actions: { goes: 'false_alarm' },
  incident_referrals: { goes: 'false_alarm' },
  incident_contexts: { goes: 'false_alarm' },
  incident_accounts: { goes: 'false_alarm' },
  site_reports: { goes: 'reports' },
  report_incidents: { goes: 'reports' },
  reports: {
    stays: 'Counts and sites, a row for each week, term and year: later years are read beside them. They name nobody.',
  },
  annual_reviews: {
    stays:
      'What a school shows of its yearly look at filtering: a row for each year and version. It asks for no pupil’s name.',
  },
  annual_review_answers: { stays: 'What was answered in it, by role.' },
  annual_review_signatures: { stays: 'Who signed it, and when: it is worth nothing without.' },
  legal_holds: { goes: 'false_alarm' },
  names_shown: { goes: 'sessions' },
  outbox: { goes: 'mail' },
  archive_blocks: { goes: 'records' },
  archive_segments: { goes: 'records' },
  sessions: { goes: 'sessions' },
  audit: { goes: 'audit' },
  audit_chain: { stays: 'Where the chain of who looked ends. One row of two figures.' },
  audit_seals: {
    stays: 'How many entries had their time, and the hash that the rest follows. They say nothing of anybody.',
  },
  audit_heads: { goes: 'audit' },
  audit_checks: { goes: 'audit' },
  searches: { goes: 'audit' },
  person_requests: { goes: 'audit' },
  person_request_accounts: { goes: 'audit' },
  retention_runs: { goes: 'audit' },
  filter_requests: { goes: 'requests' },
  filter_request_history: { goes: 'requests' },
  export_tokens: { goes: 'requests' },
  filter_checks: { goes: 'checks' },
  filter_check_standings: { goes: 'checks' },
  filter_check_rounds: { goes: 'checks' },
  filter_check_asks: { goes: 'checks' },
  export_contents: { stays: 'When each of the school’s lists changed last. One row for each list.' },
  hindsight_batches: { goes: 'hindsight' },
  hindsight_findings: { goes: 'hindsight' },
  hindsight_places: { goes: 'hindsight' },
};

const store = storeWithArchive();
const PUPIL = {
  identity: pupil('pupil017'),
  audience: 'pupils',
  account: 'pupil017',
  name: 'Sam Example',
  clientIp: '192.0.2.17',
  at: TUESDAY,
} as const;
/** Kept longer than this is nothing that a school can set. */
const ELEVEN_YEARS = 11 * 366 * DAY;

async function tables(): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' and name not like 'kysely\\_%' escape '\\'`.execute(
    store.stores().database.reader,
  );
  return rows.map(({ name }) => name).toSorted();
}

test('of every table it is said when its rows go, and they do', async () => {
  expect(Object.keys(ANSWERS).toSorted()).toEqual(await tables());
  await leaveTraces(store, PUPIL);
  const empty = async () => {
    const counts = await Promise.all(
      (await tables()).map(async (name) => ({ name, rows: await rowsIn(store.stores(), name) })),
    );
    return counts.filter(({ rows }) => rows === 0).map(({ name }) => name);
  };
  expect(await empty()).toEqual([]);

  const later = TUESDAY + ELEVEN_YEARS;
  expect(await night(store.stores(), store.archive(), later)).toEqual({ kind: 'done', failures: 0 });
  const gone = Object.entries(ANSWERS).flatMap(([name, answer]) => ('goes' in answer ? [name] : []));
  // The night itself writes down what it did; two of its rows are the proof, and today's reading of the disk.
  const ofTonight = ['audit', 'audit_checks', 'audit_heads', 'disk_readings', 'retention_runs'];
  expect(await empty()).toEqual(gone.filter((name) => !ofTonight.includes(name)).toSorted());
  const { reader } = store.stores().database;
  expect(await reader.selectFrom('disk_readings').select('at').execute()).toEqual([{ at: later }]);
  const nights = await reader.selectFrom('retention_runs').select('started_at').distinct().execute();
  expect(nights).toEqual([{ started_at: later }]);
});

test('what looking back found goes when the log no longer holds it, and waits 90 days at least for a decision', async () => {
  const { batchId, findingId } = await leaveTraces(store, PUPIL);
  const { writer } = store.stores().database;
  const left = async (days: number) => {
    await night(store.stores(), store.archive(), TUESDAY + days * DAY);
    const counts = ['hindsight_findings', 'hindsight_places', 'hindsight_batches'].map((table) =>
      rowsIn(store.stores(), table),
    );
    return Promise.all(counts);
  };
  expect(await left(30)).toEqual([1, 1, 1]);
  await writer
    .updateTable('hindsight_findings')
    .set({ decision: null, decided_by: null, decided_at: null })
    .where('id', '=', findingId)
    .execute();
  expect(await left(90)).toEqual([1, 1, 1]);
  expect(await left(91)).toEqual([0, 0, 0]);
  expect(
    await store.stores().hindsights.batch({ ...EVERYBODY_SEEN, staffId: LOOKER, maySeeStaff: true }, batchId),
  ).toBe(null);
});

test('an erasure that is not done is gone on with, however long ago it was asked for', async () => {
  const { personRequests } = store.stores();
  await personRequests.add({
    id: 'a',
    kind: 'erasure',
    askedAt: 1,
    askedBy: null,
    reason: 'They asked.',
    accounts: ['pupil017'],
  });
  await night(store.stores(), store.archive(), TUESDAY);
  expect((await personRequests.unfinished()).map(({ id }) => id)).toEqual(['a']);
});
