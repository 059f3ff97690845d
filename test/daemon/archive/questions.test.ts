import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PageMark, PageOptions } from '../../../daemon/records/archive.ts';
import type { ArchivedRecord } from '../../../daemon/records/archived-record.ts';
import { type ArchiveQuestion, everything } from '../../../daemon/records/question.ts';
import { archivedRecord, NOON } from '../../support/archived-records.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';
import { shelve } from '../../support/shelved-archive.ts';
import { buildRecord } from '../identity/build-record.ts';

const { stores, archive, folder, open } = storeWithArchive();
const FREELY = { deadlineMs: null, signal: null };
const FIRST_PAGE: PageOptions = { ...FREELY, limit: 100, order: 'oldest_first', after: null };
const ALL = everything({ from: 0, to: 1e13 });

/** A record a millisecond after the one with the number before it. */
function numbered(number: number, parts: Parameters<typeof buildRecord>[0] = {}): ArchivedRecord {
  return archivedRecord({ record: buildRecord({ timestamp: NOON + number, ...parts }) }, number);
}

function numbers(from: number, to: number): readonly ArchivedRecord[] {
  return Array.from({ length: to - from }, (_, index) => numbered(from + index));
}

async function offsetsOf(question: Partial<ArchiveQuestion>): Promise<readonly number[]> {
  const { records } = await archive().page({ ...ALL, ...question }, FIRST_PAGE);
  return records.map(({ place }) => place.offset);
}

test('a site is its host and those below it, and no other that ends alike', async () => {
  const hosts = [
    'example.org',
    'www.example.org',
    'badexample.org',
    'example.org.evil.example',
    'Example.ORG'.toLowerCase(),
  ];
  const records = hosts.map((urlDomain, number) => numbered(number, { urlDomain, url: null }));
  await shelve(stores(), archive(), { sealed: [records.slice(0, 3)], fresh: records.slice(3) });
  const site = (host: string) => offsetsOf({ host: { kind: 'site', hosts: [host] } });
  expect(await site('example.org')).toEqual([0, 1, 4]);
  expect(await site('EXAMPLE.org')).toEqual([0, 1, 4]);
  expect(await site('www.example.org')).toEqual([1]);
  expect(await site('ample.org')).toEqual([]);
  expect(await site('%.org')).toEqual([]);
});

test('what is typed is found in capitals and small letters, of every alphabet', async () => {
  const texts = ['ΟΔΟΣ', 'οδος', 'ÜBER', 'über', 'Panther', 'a_b'];
  const records = texts.map((searchTerms, number) => numbered(number, { searchTerms }));
  await shelve(stores(), archive(), { sealed: [records], fresh: [] });
  for (const words of ['οδος', 'ΟΔΟΣ', 'οΔοΣ']) expect(await offsetsOf({ words })).toEqual([0, 1]);
  expect(await offsetsOf({ words: 'Über' })).toEqual([2, 3]);
  expect(await offsetsOf({ words: 'pANTHER' })).toEqual([4]);
});

test('of records of one moment a page takes the first by their places, in whichever segment they lie', async () => {
  const at = (moment: number, offset: number) =>
    archivedRecord({ record: buildRecord({ timestamp: NOON + moment }) }, offset);
  const both = [at(-1, 10), at(0, 5), at(0, 6), at(1, 20)];
  const [outer, middle] = [
    [at(-1, 11), at(1, 21)],
    [at(0, 0), at(0, 9)],
  ];
  await shelve(stores(), archive(), { sealed: [both, outer, middle], fresh: [] });
  const first = async (order: PageOptions['order']) =>
    (await archive().page(ALL, { ...FIRST_PAGE, limit: 3, order })).records.map(({ place }) => place.offset);
  expect(await first('oldest_first')).toEqual([10, 11, 0]);
  expect(await first('newest_first')).toEqual([21, 20, 9]);
});

test('what is typed is a text and never a pattern or a statement', async () => {
  const texts = ['100% sure', '100 sure', 'a_b', 'aXb', "x'; drop table fresh_1_records; --", '$1 \\ "'];
  const records = texts.map((searchTerms, number) => numbered(number, { searchTerms }));
  await shelve(stores(), archive(), { sealed: [records], fresh: [] });
  for (const [number, words] of texts.entries()) expect(await offsetsOf({ words })).toEqual([number]);
  expect(await offsetsOf({ words: '%' })).toEqual([0]);
  expect(await offsetsOf({ words: '_' })).toEqual([2, 4]);
  expect(await offsetsOf({ whoContains: "' or true --" })).toEqual([]);
  expect(await offsetsOf({ subjects: ["person:pupil017' or '1'='1"] })).toEqual([]);
});

test('a later page goes on where the last one ended, whatever was sealed and compacted between them', async () => {
  await shelve(stores(), archive(), { sealed: [numbers(0, 4), numbers(6, 9)], fresh: numbers(4, 6) });
  const changes = [() => archive().seal(), () => archive().compact('9999-12-31'), async () => undefined];
  const offsets: (readonly number[])[] = [];
  let after: PageMark | null = null;
  do {
    const page = await archive().page(ALL, { ...FREELY, limit: 3, order: 'newest_first', after });
    offsets.push(page.records.map(({ place }) => place.offset));
    after = page.next;
    await changes.shift()?.();
  } while (after !== null);
  expect(offsets).toEqual([
    [8, 7, 6],
    [5, 4, 3],
    [2, 1, 0],
  ]);
});

test('all is scanned once, whatever is sealed and compacted meanwhile', async () => {
  await shelve(stores(), archive(), { sealed: [numbers(0, 3), numbers(3, 5)], fresh: numbers(5, 7) });
  const pieces = archive().scan(ALL, FREELY)[Symbol.asyncIterator]();
  const first = await pieces.next();
  await archive().seal();
  await archive().compact('9999-12-31');
  const others = await Array.fromAsync({ [Symbol.asyncIterator]: () => pieces });
  const offsets = [first.value, ...others].flat().map(({ place }: ArchivedRecord) => place.offset);
  expect(offsets).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('a mark that is none of ours is refused in words', async () => {
  const marks = [
    '',
    'nonsense',
    ...['[1,2,3]', '{', '[1,5,"squid","file",0.5,0]'].map((text) => Buffer.from(text).toString('base64url')),
  ];
  for (const after of marks as PageMark[]) {
    await expect(archive().page(ALL, { ...FIRST_PAGE, after })).rejects.toMatchObject({ code: 'ARCHIVE_MARK_UNKNOWN' });
  }
});

test('a mark of another archive, however far off, is the end or the beginning', async () => {
  await shelve(stores(), archive(), { sealed: [numbers(0, 2)], fresh: numbers(2, 3) });
  const far = JSON.stringify([
    1,
    Number.MAX_SAFE_INTEGER,
    'squid',
    'file',
    Number.MAX_SAFE_INTEGER,
    Number.MAX_SAFE_INTEGER,
  ]);
  const after = Buffer.from(far).toString('base64url') as PageMark;
  expect((await archive().page(ALL, { ...FIRST_PAGE, after })).records).toEqual([]);
  expect((await archive().page(ALL, { ...FIRST_PAGE, order: 'newest_first', after })).records).toHaveLength(3);
});

test('an archive without a record answers every question with nothing', async () => {
  expect(await archive().page(ALL, FIRST_PAGE)).toEqual({ records: [], next: null });
  expect(await archive().count(ALL, FREELY)).toEqual({ records: 0, subjects: 0, hosts: 0, first: null, last: null });
  expect(await archive().tally(ALL, 'host', 10, FREELY)).toEqual([]);
  expect(await Array.fromAsync(archive().hosts(ALL, FREELY))).toEqual([]);
  expect(await Array.fromAsync(archive().scan(ALL, FREELY))).toEqual([]);
});

test('past its deadline a question is refused with what to do, and the next is answered', async () => {
  await shelve(stores(), archive(), { sealed: [numbers(0, 2)], fresh: [] });
  const refused = archive().count(ALL, { deadlineMs: 0, signal: null });
  await expect(refused).rejects.toMatchObject({
    code: 'ARCHIVE_BUSY',
    message: expect.stringContaining('shorter time'),
  });
  expect(await archive().count(ALL, FREELY)).toMatchObject({ records: 2 });
});

test('a scan that is given up ends with the reason, and gives back its seat', async () => {
  await shelve(stores(), archive(), { sealed: [numbers(0, 2), numbers(2, 4)], fresh: [] });
  const reason = new Error('Nobody waits for it any more.');
  for (let times = 0; times < 6; times++) {
    const controller = new AbortController();
    const pieces = archive().scan(ALL, { deadlineMs: null, signal: controller.signal })[Symbol.asyncIterator]();
    expect(await pieces.next()).toMatchObject({ done: false });
    controller.abort(reason);
    await expect(pieces.next()).rejects.toBe(reason);
  }
});

test('an archive stops while somebody has not come back for the rest of a scan', async () => {
  await shelve(stores(), archive(), { sealed: [numbers(0, 2), numbers(2, 4)], fresh: [] });
  const pieces = archive().scan(ALL, FREELY)[Symbol.asyncIterator]();
  await pieces.next();
  await archive().stop();
  await expect(pieces.next()).rejects.toMatchObject({ code: 'ARCHIVE_STOPPED' });
});

test('of more questions than can wait at once the last are refused', async () => {
  const questions = Array.from({ length: 40 }, () => archive().count(ALL, FREELY));
  const answers = await Promise.allSettled(questions);
  const refused = answers.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(40 - 2 - 24);
  expect(refused[0]).toMatchObject({ reason: { code: 'ARCHIVE_BUSY' } });
});

test('a scan ends in words, and not with a part of the log, when another program changes what it was to read', async () => {
  await shelve(stores(), archive(), { sealed: [numbers(0, 2), numbers(2, 4)], fresh: [] });
  const pieces = archive().scan(ALL, FREELY)[Symbol.asyncIterator]();
  await pieces.next();
  await open().compact('9999-12-31');
  await expect(pieces.next()).rejects.toMatchObject({ code: 'ARCHIVE_BUSY' });
  expect((await Array.fromAsync(archive().scan(ALL, FREELY))).flat()).toHaveLength(4);
});

test('what is damaged is left out, and told', async () => {
  await shelve(stores(), archive(), { sealed: [numbers(0, 2), numbers(2, 4)], fresh: numbers(4, 5) });
  expect(await offsetsOf({})).toEqual([0, 1, 2, 3, 4]);
  const segment = (await stores().segmentBook.segments()).find(({ firstAt }) => firstAt === NOON);
  const path = join(folder(), segment?.path ?? '');
  for (const name of readdirSync(path)) writeFileSync(join(path, name), 'not what was written');
  const scanned = (await Array.fromAsync(archive().scan(ALL, FREELY))).flat();
  expect(scanned.map(({ place }) => place.offset)).toEqual([2, 3, 4]);
  expect(await offsetsOf({})).toEqual([2, 3, 4]);
  expect(await archive().count(ALL, FREELY)).toMatchObject({ records: 3 });
  expect((await archive().state()).damaged.map(({ id }) => id)).toEqual([segment?.id]);
});
