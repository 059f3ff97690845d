import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { exportPerson } from '../../../daemon/person/export-person.ts';
import { ecs } from '../../../parsers/ecs.ts';
import { ecsCsv } from '../../../parsers/ecs-csv.ts';
import { addStaff, pupil, raise, TUESDAY } from '../../support/office.ts';
import {
  keepRecords,
  leaving,
  OTHER,
  PEOPLE,
  PERSON,
  type PersonWorld,
  personWorld,
} from '../../support/one-person.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';
import { unzipped } from '../../support/unzipped.ts';

const store = storeWithArchive();
const WHY = { by: null, reason: 'The parents asked on 3 March.' };
const NAMED = { account: 'SCHOOL\\pupil017', formerly: [] };
let given: PersonWorld;

beforeEach(() => {
  given = personWorld(store);
});

async function exported(named: Parameters<typeof exportPerson>[1] = NAMED) {
  const { zip } = await exportPerson(given.office, named, WHY);
  return unzipped(zip);
}

function fileIn(files: ReadonlyMap<string, string>, name: string): string {
  const text = files.get(name);
  if (text === undefined) throw new Error(`There is no ${name} among ${[...files.keys()]}.`);
  return text;
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');
const objectsIn = (files: ReadonlyMap<string, string>, name: string) =>
  linesOf(fileIn(files, name)).map((line) => JSON.parse(line));

describe('a file of everything about one person', () => {
  test('holds each of the person’s requests, in forms that can be read back, and nobody else’s', async () => {
    await keepRecords(store, [
      leaving(PERSON, { url: 'http://www.example.org/one', searchTerms: 'volcanoes' }),
      leaving(OTHER, { url: 'http://www.example.org/others' }),
      leaving(
        { kind: 'unknown', account: 'PUPIL017', address: null },
        { userName: 'PUPIL017', url: 'http://www.example.org/before' },
      ),
      leaving(
        { kind: 'shared', account: 'tablet-y2', group: 'Year 2' },
        { userName: 'tablet-y2', url: 'http://www.example.org/tablet' },
      ),
      leaving(
        { kind: 'device', deviceName: 'pc-4', group: '' },
        { userName: null, url: 'http://www.example.org/device' },
      ),
    ]);
    const files = await exported();
    const addresses = ['http://www.example.org/before', 'http://www.example.org/one'];
    const ndjson = linesOf(fileIn(files, 'records.ndjson')).map((line) =>
      ecs.open({ timeZone: 'UTC', writtenAt: () => 0 })(line),
    );
    expect(ndjson.flatMap((result) => (result.kind === 'record' ? result.record.url : result.kind)).toSorted()).toEqual(
      addresses,
    );
    const csv = ecsCsv.open({ timeZone: 'UTC', writtenAt: () => 0 });
    const rows = linesOf(fileIn(files, 'records.csv')).map((line) => csv(line));
    expect(rows.flatMap((result) => (result.kind === 'record' ? result.record.url : [])).toSorted()).toEqual(addresses);
    expect([...files.values()].join('')).not.toMatch(/others|\/tablet|\/device/);
  });

  test('holds what the school’s list of accounts says of the person, and of nobody else', async () => {
    const { keptRosters } = store.stores();
    await keptRosters.keep({ place: 'roster.csv', readAt: TUESDAY, rows: PEOPLE });
    const lines = linesOf(fileIn(await exported(), 'list-of-accounts.csv'));
    expect(lines.slice(1)).toEqual([
      '"2026-11-17T10:42:00.000Z","pupil017","Sam Example","pupil","Year 5","5B","[another person]",,',
    ]);
  });

  test('holds incidents with what was found, by whom in which role, who looked, and which alerts were sent', async () => {
    const lead = await addStaff(store.stores(), 'lead', 'Pat Reviewer');
    const [id] = await raise(store.stores(), [
      {
        identity: pupil('pupil017'),
        record: { timestamp: TUESDAY, url: 'http://bet365.com/x', urlDomain: 'bet365.com' },
        severity: 'critical',
      },
    ]);
    await raise(store.stores(), [{ offset: 9, identity: pupil('pupil023'), record: { timestamp: TUESDAY } }]);
    if (id === undefined) throw new Error('An incident was expected.');
    const { audit, incidents } = given.office;
    await audit.add({ at: TUESDAY + 1, staffId: lead.staffId, action: 'view', subjectKind: 'incident', subjectId: id });
    const finding = {
      resolution: 'no_concern',
      intent: 'accidental',
      note: 'Sam said that Alex Specimen sent the link.',
      caseReference: null,
    } as const;
    await incidents.change({
      id,
      version: 1,
      state: { status: 'resolved', ...finding, by: lead.staffId, at: TUESDAY + 2 },
      stateBefore: null,
      at: TUESDAY + 2,
      by: lead.staffId,
      kind: 'resolved',
      detail: 'no_concern',
    });
    const files = await exported();
    expect(objectsIn(files, 'incidents.ndjson')).toMatchObject([
      {
        id,
        about: expect.stringMatching(/gambling/i),
        standing: {
          found: 'no_concern',
          by: 'Online Safety Lead',
          note: 'Sam said that [another person] sent the link.',
        },
        history: [
          { what: 'raised', by: 'Filterwatch itself' },
          { what: 'alert_queued' },
          { what: 'resolved', by: 'Online Safety Lead' },
        ],
        flagged_requests: [
          { url: { original: 'http://bet365.com/x' }, filterwatch: { categories: ['Gambling'], outcome: 'flag' } },
        ],
      },
    ]);
    expect(linesOf(fileIn(files, 'flagged-requests.csv'))).toHaveLength(2);
    expect(linesOf(fileIn(files, 'alerts.csv'))[1]).toContain(`"${id}"`);
    expect(fileIn(files, 'who-looked.csv')).toContain('"Online Safety Lead","view"');
    expect(fileIn(files, 'READ-BEFORE-HANDING-OVER.txt')).toContain(
      `incident ${id}: read the note about what was found`,
    );
    expect([...files.values()].join('')).not.toContain('Pat Reviewer');
  });

  test('leaves out addresses that nobody may see, and says how many', async () => {
    await raise(store.stores(), [
      {
        identity: pupil('pupil017'),
        record: { timestamp: TUESDAY, url: null, urlDomain: '', referrer: 'http://left-by-mistake.example/' },
      },
    ]);
    const files = await exported();
    expect([...files.values()].join('')).not.toContain('left-by-mistake');
    expect(fileIn(files, 'READ-ME-FIRST.html')).toContain('The addresses of 1 request are left out');
  });

  test('explains each of its files, and what is not in them', async () => {
    const files = await exported();
    const summary = fileIn(files, 'READ-ME-FIRST.html');
    for (const name of files.keys()) if (!name.startsWith('READ-')) expect(summary).toContain(name);
    expect(summary).toContain('Sam Example');
    expect(summary).toMatch(/Accounts that several people use/);
    expect(summary).not.toMatch(/<script|<link|src=/);
  });

  test('tells of former accounts, where the school says whose they were', async () => {
    await keepRecords(store, [
      leaving(
        { kind: 'unknown', account: 'newcomer3', address: null },
        { userName: 'newcomer3', url: 'http://www.example.org/then' },
      ),
    ]);
    expect(fileIn(await exported(), 'records.ndjson')).toBe('');
    expect(fileIn(await exported({ ...NAMED, formerly: ['newcomer3'] }), 'records.ndjson')).toContain('/then');
  });

  test('is asked for with a reason, which is written down without a name before anything is given out', async () => {
    await expect(exportPerson(given.office, NAMED, { by: null, reason: ' ' })).rejects.toMatchObject({
      code: 'REASON_MISSING',
    });
    await expect(exportPerson(given.office, NAMED, { by: null, reason: 'Sam Example moved' })).rejects.toMatchObject({
      code: 'REASON_NAMES',
    });
    expect(await given.office.personRequests.about(['pupil017'])).toEqual([]);
    await exported();
    expect(await given.office.personRequests.about(['pupil017'])).toMatchObject([
      { kind: 'export', reason: WHY.reason, accounts: [], finishedAt: given.world.now },
    ]);
    const audit = await store.stores().database.reader.selectFrom('audit').selectAll().execute();
    expect(audit).toMatchObject([{ action: 'export_person', subject_kind: 'person' }]);
    expect(JSON.stringify(audit)).not.toContain('pupil017');
  });
});

const others = PEOPLE.slice(1, 4).flatMap(({ account, name }) => [account, name]);
const secret = fc.constantFrom(...others, 'Ms Tutorly', 'Mr Mentor', 'Pat Reviewer', 'leaver9');
const written = fc
  .tuple(
    secret,
    fc.constantFrom('', encodeURIComponent, (text: string) => text.replaceAll(' ', '+')),
  )
  .map(([name, write]) => (typeof write === 'function' ? write(name) : name));
const anyText = fc
  .array(fc.oneof(written, fc.constantFrom('', ' ', 'x', '/', '"', ',', '\n', '=1+1')), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(' '));

test('nobody else of the roster stands in any file, wherever the log or a note names them', async () => {
  const lead = await addStaff(store.stores(), 'lead', 'Pat Reviewer');
  await keepRecords(store, [leaving({ kind: 'unknown', account: 'leaver9', address: null }, { userName: 'leaver9' })]);
  let offset = 100;
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyText, { minLength: 6, maxLength: 6 }),
      async ([url = '', terms = '', referrer = '', agent = '', note = '', sample = '']) => {
        offset += 1;
        const record = {
          url: `http://www.example.org/${url}`,
          searchTerms: terms,
          referrer,
          userAgent: agent,
          deviceName: note,
          filterRule: terms,
        };
        await keepRecords(store, [leaving(PERSON, record)]);
        await raise(store.stores(), [{ offset, identity: PERSON, record: { ...record, timestamp: TUESDAY } }]);
        await store
          .stores()
          .database.writer.updateTable('incidents')
          .set({
            status: 'resolved',
            state: JSON.stringify({
              status: 'resolved',
              resolution: 'concern',
              intent: 'unclear',
              by: lead.staffId,
              at: TUESDAY,
              note,
              caseReference: agent,
            }),
          })
          .execute();
        await store
          .stores()
          .database.writer.insertInto('malformed_samples')
          .values({ site_id: 'main', source_id: 'squid', reason: `r${offset}`, at: 1, sample: `pupil017 ${sample}` })
          .execute();
        const files = await exported();
        for (const [name, content] of files) {
          const plain = decodeURIComponent(
            content.replaceAll(/%(?![0-9a-f]{2})/gi, '%25').replaceAll('+', ' '),
          ).toLowerCase();
          for (const one of [...others, 'Ms Tutorly', 'Mr Mentor', 'Pat Reviewer', 'leaver9'])
            expect(plain, name).not.toContain(one.toLowerCase());
        }
        expect(fileIn(files, 'records.ndjson')).toContain('pupil017');
      },
    ),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 4) },
  );
});
