import { text } from 'node:stream/consumers';
import { beforeEach, expect, test } from 'vitest';
import { MOST_EXPORTED } from '../../../daemon/answers/log-export.ts';
import { createLogSearches } from '../../../daemon/answers/log-searches.ts';
import type { Office } from '../../../daemon/answers/office.ts';
import type { ExportFormat, LogSearch, SearchAnswers, Viewer } from '../../../daemon/api/contract.ts';
import { ecs } from '../../../parsers/ecs.ts';
import { ecsCsv } from '../../../parsers/ecs-csv.ts';
import type { ParseLine } from '../../../parsers/record.ts';
import { keepRecords, officeWithArchive, searchFor, visit } from '../../support/log-desk.ts';
import { auditOf, viewerOf } from '../../support/office.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';
import { waitFor } from '../../support/wait-for.ts';

const shop = storeWithArchive();
const { stores } = shop;
let office: Office;
let answers: SearchAnswers;
let lead: Viewer;

beforeEach(() => {
  office = officeWithArchive(shop);
  answers = createLogSearches(office);
  lead = viewerOf('lead');
});

async function begun(search: LogSearch): Promise<string> {
  const result = await answers.beginSearch(lead, { search, purpose: 'A check of the filter' }, 'page');
  if (result.kind !== 'begun') throw new Error(result.kind);
  return result.id;
}

async function exported(search: LogSearch, format: ExportFormat) {
  const id = await begun(search);
  const result = await answers.exportLog(lead, id, format, null);
  if (result.kind !== 'export') throw new Error(result.kind);
  return { fileName: result.fileName, text: await text(result.text) };
}

function hostsIn(file: string, parse: ParseLine): readonly string[] {
  const results = file.trimEnd().split('\n').map(parse);
  return results.flatMap((result) => (result.kind === 'record' ? result.record.urlDomain : [])).sort();
}

const parserSettings = { timeZone: 'Europe/London', writtenAt: () => 0 };

test('a file holds all that was found, and is read back by our own parsers', async () => {
  await keepRecords(shop, [
    visit('pupil017', 'one.example'),
    visit('pupil023', 'two.example'),
    visit('pupil017', 'three.example', { record: { searchTerms: '=HYPERLINK("http://evil.example")' } }),
  ]);
  const csv = await exported(searchFor({ who: 'pupil017' }), 'csv');
  expect(csv.fileName).toBe('filterwatch-log-2026-11-17.csv');
  expect(hostsIn(csv.text, ecsCsv.open(parserSettings))).toEqual(['one.example', 'three.example']);
  const json = await exported(searchFor({ who: 'pupil017' }), 'json');
  expect(json.fileName).toBe('filterwatch-log-2026-11-17.ndjson');
  expect(hostsIn(json.text, ecs.open(parserSettings))).toEqual(['one.example', 'three.example']);
});

test('no cell of a spreadsheet begins like a formula', async () => {
  const typed = ['=1+1', '+1', '-1', '@SUM(A1)'];
  await keepRecords(
    shop,
    typed.map((searchTerms) => visit('pupil017', 'one.example', { record: { searchTerms } })),
  );
  const { text: csv } = await exported(searchFor(), 'csv');
  for (const cell of csv.split(/[,\n]/)) expect(cell).not.toMatch(/^"?[=+\-@](?!timestamp)/);
});

test('an export is written down before it begins, with how much was taken along', async () => {
  await keepRecords(shop, [visit('pupil017', 'one.example'), visit('pupil017', 'two.example')]);
  await exported(searchFor(), 'json');
  const { rows } = await office.searches.list({ page: 1, perPage: 10 }, []);
  expect(rows.map(({ kind, purpose, records }) => [kind, purpose, records])).toContainEqual([
    'export',
    'A check of the filter',
    2,
  ]);
  const [first, second] = await auditOf(stores());
  expect([first, second].map((entry) => entry?.split(' ').at(-2))).toEqual(['search_log', 'export_log']);
});

test('what is more than a file may hold is refused, with how much it is', async () => {
  const records = MOST_EXPORTED + 1;
  const counted = { records, subjects: 1, hosts: 1, first: 0, last: 0 };
  const archive = { ...office.archive, count: async () => counted };
  const result = await createLogSearches({ ...office, archive }).exportLog(lead, await begun(searchFor()), 'csv', null);
  expect(result).toEqual({ kind: 'too_many', records, most: MOST_EXPORTED });
});

test('a reader who goes away half-way ends the scan, and what was taken is noted', async () => {
  await keepRecords(shop, [visit('pupil017', 'one.example')]);
  const id = await begun(searchFor());
  const result = await answers.exportLog(lead, id, 'csv', null);
  if (result.kind !== 'export') throw new Error(result.kind);
  for await (const _ of result.text) break;
  const noted = async () =>
    (await office.searches.list({ page: 1, perPage: 10 }, [])).rows.find(({ kind }) => kind === 'export');
  await waitFor(async () => (await noted())?.records !== null, 'what was taken to be noted');
});
