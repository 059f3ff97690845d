import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArchiveReading, PageMark, PageOptions, TallyBy } from '../../daemon/records/archive.ts';
import type { ArchivedRecord } from '../../daemon/records/archived-record.ts';
import type { ArchiveQuestion } from '../../daemon/records/question.ts';
import { archiveFolder } from '../support/archive-folder.ts';
import { anyQuestion, archivedRecords } from '../support/archived-records.ts';
import { countOf, hostAbout, hostsOf, inOrder, isAskedFor, searchesOf, tallyOf } from '../support/plain-archive.ts';
import { shelve } from '../support/shelved-archive.ts';

const on = archiveFolder();
const FREELY = { deadlineMs: null, signal: null };
const ARCHIVES = 5;
const QUESTIONS = 10;

test('every question is answered as a look at one record after another would answer it', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyArchive(),
      fc.array(anyQuestion(), { minLength: QUESTIONS, maxLength: QUESTIONS }),
      async (shelves, questions) => {
        const { reading } = await shelve({ engine: on.engine(), folder: on.folder() }, shelves.sealed, shelves.fresh);
        const all = [...shelves.sealed, ...shelves.fresh].flat();
        for (const question of questions) {
          const asked = all.filter((one) => isAskedFor(one, question));
          await expectPages(reading, question, asked);
          await expectSums(reading, question, asked);
          expect(inOrder(await allOf(reading.scan(question, FREELY)))).toEqual(inOrder(asked));
        }
      },
    ),
    { numRuns: ARCHIVES, endOnFailure: true },
  );
}, 60_000);

function anyArchive() {
  return archivedRecords(120).map((records) => {
    const parts = Map.groupBy(records, ({ place }) => place.offset % 5);
    const part = (number: number) => parts.get(number) ?? [];
    return { sealed: [part(0), part(1), part(2)], fresh: [part(3), part(4)] };
  });
}

async function expectPages(reading: ArchiveReading, question: ArchiveQuestion, asked: readonly ArchivedRecord[]) {
  const oldestFirst = inOrder(asked);
  expect(await pagesOf(reading, question, { order: 'oldest_first', limit: 30 })).toEqual(oldestFirst);
  expect(await pagesOf(reading, question, { order: 'newest_first', limit: 43 })).toEqual(oldestFirst.toReversed());
}

async function pagesOf(
  reading: ArchiveReading,
  question: ArchiveQuestion,
  { order, limit }: Pick<PageOptions, 'order' | 'limit'>,
): Promise<readonly ArchivedRecord[]> {
  const all: ArchivedRecord[] = [];
  let after: PageMark | null = null;
  do {
    const page = await reading.page(question, { ...FREELY, order, limit, after });
    all.push(...page.records);
    after = page.next;
  } while (after !== null);
  return all;
}

async function expectSums(reading: ArchiveReading, question: ArchiveQuestion, asked: readonly ArchivedRecord[]) {
  expect(await reading.count(question, FREELY)).toEqual(countOf(asked));
  const by: TallyBy = (['subject', 'host', 'category', 'group', 'rule'] as const)[asked.length % 5] ?? 'host';
  expect(await reading.tally(question, by, 100, FREELY)).toEqual(tallyOf(asked, by));
}

async function allOf<Item>(pieces: AsyncIterable<readonly Item[]>): Promise<readonly Item[]> {
  return (await Array.fromAsync(pieces)).flat();
}

test('each host and each search of a window is listed once', async () => {
  await fc.assert(
    fc.asyncProperty(anyArchive(), anyQuestion(), async ({ sealed, fresh }, { from, to }) => {
      const { reading } = await shelve({ engine: on.engine(), folder: on.folder() }, sealed, fresh);
      const within = [...sealed, ...fresh]
        .flat()
        .filter(({ record }) => record.timestamp >= from && record.timestamp < to);
      const hosts = await allOf(reading.hosts({ from, to }, FREELY));
      const expected = hostsOf(within);
      expect(hosts.map(({ host, records }) => [host, records]).toSorted()).toEqual(
        [...expected].map(([host, { records }]) => [host, records]).toSorted(),
      );
      for (const one of hosts) expect(expected.get(one.host)?.about).toContain(hostAbout(one));
      const searches = await allOf(reading.searches({ from, to }, FREELY));
      expect(new Map(searches.map(({ text, records }) => [text, records]))).toEqual(
        new Map(searchesOf(within).map(({ text, records }) => [text, records])),
      );
    }),
    { numRuns: ARCHIVES, endOnFailure: true },
  );
});
