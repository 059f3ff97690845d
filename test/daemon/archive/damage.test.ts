import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { categoryId } from '../../../categories/taxonomy.ts';
import type { OpenArchive } from '../../../daemon/archive/open-archive.ts';
import { everything } from '../../../daemon/records/question.ts';
import type { Segment } from '../../../daemon/records/segment-book.ts';
import type { LeavingRecord } from '../../support/any-archived.ts';
import { allIn, storeBatch, storeWithArchive } from '../../support/open-archive-of.ts';
import { buildRecord } from '../identity/build-record.ts';

const { stores, archive, open, folder } = storeWithArchive();
const FILES = ['records.parquet', 'hosts.parquet', 'people.parquet', 'findings.parquet'];
const MONDAY = Date.UTC(2026, 8, 28, 9);
const DAY_MS = 24 * 3_600_000;
const EACH_DAY = 60;

/** A day that will be damaged, and one that will not. */
let broken: Segment;
let whole: readonly number[];

beforeEach(async () => {
  await storeBatch(stores(), [...dayOf(MONDAY), ...dayOf(MONDAY + DAY_MS)]);
  await archive().seal();
  const [first] = await stores().segmentBook.segments();
  if (first === undefined) throw new Error('There are two.');
  broken = first;
  whole = dayOf(MONDAY + DAY_MS).map(({ offset }) => offset);
});

function dayOf(from: number): readonly LeavingRecord[] {
  return Array.from({ length: EACH_DAY }, (_, index) => ({
    judged: {
      record: buildRecord({
        timestamp: from + index * 1_000,
        urlDomain: `host${index % 7}.example.org`,
        url: `https://host${index % 7}.example.org/${index * 7919}`,
        userName: `pupil0${10 + (index % 5)}`,
        bytesDown: index * 977,
      }),
      identity: { kind: 'unknown', account: `pupil0${10 + (index % 5)}`, address: null },
      audience: 'pupils',
      matches: [{ category: categoryId('gambling'), because: 'domain_list', evidence: 'example.org' }],
      initiator: 'person',
      verdict: { outcome: 'pass', policyVersion: '1', reason: 'acceptable', ruleId: null },
    },
    eventId: null,
    offset: from + index,
    number: 0,
  }));
}

/** Some bytes of each file, the last ones above all: they say where everything else is. */
function places(): readonly (readonly [file: string, at: number])[] {
  return FILES.flatMap((file) => {
    const { length } = readFileSync(pathOf(file));
    const spread = Array.from({ length: 6 }, (_, index) => Math.floor((index * length) / 6));
    return [...spread, length - 300, length - 70, length - 8, length - 4, length - 1].map((at) => [file, at] as const);
  });
}

const pathOf = (file: string) => join(folder(), broken.path, file);

function flip(file: string, at: number): () => void {
  const bytes = readFileSync(pathOf(file));
  const spoilt = Buffer.from(bytes);
  spoilt[at] = (spoilt[at] ?? 0) ^ (1 << (at % 8));
  writeFileSync(pathOf(file), spoilt);
  return () => writeFileSync(pathOf(file), bytes);
}

const offsetsIn = async (asked: OpenArchive) => (await allIn(asked)).map(({ place }) => place.offset);

describe('a byte of a segment is another than was written', () => {
  test('nothing of that segment is answered any more, and all the others are, whichever byte it is', async () => {
    for (const [file, at] of places()) {
      const mend = flip(file, at);
      const started = open();
      expect(await offsetsIn(started)).toEqual(whole);
      const { damaged, segments } = await started.state();
      expect(damaged.map(({ id, why }) => [id, why])).toEqual([[broken.id, `${file} is not what was written.`]]);
      expect(segments).toBe(1);
      await started.stop();
      mend();
      await stores().segmentBook.takeBack(broken);
    }
  }, 60_000);

  test('while the daemon runs, it goes on, and the nightly reading finds it', async () => {
    const question = everything({ from: 0, to: 1e13 });
    for (const [file, at] of places()) {
      const started = open();
      await started.count(question, { deadlineMs: null, signal: null });
      const mend = flip(file, at);
      // What is read may be wrong until then; what must not happen is that the engine takes the daemon with it, or never answers.
      await offsetsIn(started);
      expect((await started.verify()).map(({ id }) => id)).toEqual([broken.id]);
      expect(await offsetsIn(started)).toEqual(whole);
      mend();
      expect(await started.verify()).toEqual([]);
      expect(await offsetsIn(started)).toHaveLength(2 * EACH_DAY);
      await started.stop();
    }
  }, 60_000);
});
