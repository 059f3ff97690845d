import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PageMark, PageOptions, SearchCount, TallyBy } from '../../daemon/records/archive.ts';
import type { ArchivedRecord } from '../../daemon/records/archived-record.ts';
import type { ArchiveQuestion } from '../../daemon/records/question.ts';
import { anyQuestion, archivedRecords } from '../support/archived-records.ts';
import { storeWithArchive } from '../support/open-archive-of.ts';
import { countOf, hostAbout, hostsOf, inOrder, isAskedFor, searchesOf, tallyOf } from '../support/plain-archive.ts';
import { type Shelved, shelve, unshelve } from '../support/shelved-archive.ts';

const { stores, archive } = storeWithArchive();
const FREELY = { deadlineMs: null, signal: null };
const RUNS = Number(process.env.FUZZ_RUNS ?? 6);
const QUESTIONS = 12;

test(
  'every question is answered as a look at one record after another would answer it',
  () =>
    eachArchive(fc.array(anyQuestion(), { minLength: QUESTIONS, maxLength: QUESTIONS }), async (all, questions) => {
      for (const question of questions) {
        const asked = all.filter((one) => isAskedFor(one, question));
        await expectPages(question, asked);
        await expectSums(question, asked);
        expect(inOrder(await allOf(archive().scan(question, FREELY)))).toEqual(inOrder(asked));
      }
    }),
  Infinity,
);

test(
  'each host and each search of a window is listed once',
  () =>
    eachArchive(anyQuestion(), async (all, { from, to }) => {
      const within = all.filter(({ record }) => record.timestamp >= from && record.timestamp < to);
      const hosts = await allOf(archive().hosts({ from, to }, FREELY));
      const expected = hostsOf(within);
      expect(hosts.map(({ host, records }) => [host, records]).toSorted()).toEqual(
        [...expected].map(([host, { records }]) => [host, records]).toSorted(),
      );
      for (const one of hosts) expect(expected.get(one.host)?.about).toContain(hostAbout(one));
      const searches = await allOf(archive().searches({ from, to }, FREELY));
      const byText = (a: SearchCount, b: SearchCount) => (a.text < b.text ? -1 : 1);
      expect(searches.toSorted(byText)).toEqual(searchesOf(within).toSorted(byText));
    }),
  Infinity,
);

/** Some segments, whose times overlap with those of their neighbours, and something fresh. */
const anyShelved: fc.Arbitrary<Shelved> = archivedRecords(120).map((records) => {
  const shelves = Map.groupBy(records, ({ place }) => place.offset % 6);
  const shelf = (number: number) => (shelves.get(number) ?? []).map((one) => laterBy(one, number * 20));
  return { sealed: [2, 0, 3, 1, 4].map(shelf), fresh: shelf(5) };
});

function laterBy(one: ArchivedRecord, ms: number): ArchivedRecord {
  return { ...one, record: { ...one.record, timestamp: one.record.timestamp + ms } };
}

function eachArchive<With>(
  arbitrary: fc.Arbitrary<With>,
  check: (all: readonly ArchivedRecord[], one: With) => Promise<void>,
): Promise<void> {
  return fc.assert(
    fc
      .asyncProperty(anyShelved, arbitrary, async (shelved, one) => {
        await shelve(stores(), archive(), shelved);
        await check([...shelved.sealed, shelved.fresh].flat(), one);
      })
      .afterEach(() => unshelve(stores())),
    { numRuns: RUNS },
  );
}

async function expectPages(question: ArchiveQuestion, asked: readonly ArchivedRecord[]) {
  const oldestFirst = inOrder(asked);
  expect(await pagesOf(question, { order: 'oldest_first', limit: 30 })).toEqual(oldestFirst);
  expect(await pagesOf(question, { order: 'newest_first', limit: 43 })).toEqual(oldestFirst.toReversed());
}

async function pagesOf(
  question: ArchiveQuestion,
  { order, limit }: Pick<PageOptions, 'order' | 'limit'>,
): Promise<readonly ArchivedRecord[]> {
  const all: ArchivedRecord[] = [];
  let after: PageMark | null = null;
  do {
    const page = await archive().page(question, { ...FREELY, order, limit, after });
    all.push(...page.records);
    after = page.next;
  } while (after !== null);
  return all;
}

async function expectSums(question: ArchiveQuestion, asked: readonly ArchivedRecord[]) {
  expect(await archive().count(question, FREELY)).toEqual(countOf(asked));
  const by: TallyBy = (['subject', 'host', 'category', 'group', 'rule'] as const)[asked.length % 5] ?? 'host';
  expect(await archive().tally(question, by, 100, FREELY)).toEqual(tallyOf(asked, by));
}

async function allOf<Item>(pieces: AsyncIterable<readonly Item[]>): Promise<readonly Item[]> {
  return (await Array.fromAsync(pieces)).flat();
}
