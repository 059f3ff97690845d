import { describe, expect, test } from 'vitest';
import { NO_SCHOOL_LISTS } from '../../../categories/catalogue.ts';
import type { CategoryMatch } from '../../../categories/category.ts';
import { labelsOf } from '../../../categories/filter-labels/label-table.ts';
import { buildFilterLabels } from '../../../categories/filter-labels.ts';
import { LABEL_TABLES } from '../../../categories/seed/label-tables.ts';
import { categoryId } from '../../../categories/taxonomy.ts';
import type { PackedBlock } from '../../../daemon/archive/block/pack-block.ts';
import { unpackBlock } from '../../../daemon/archive/block/unpack-block.ts';
import { createBatchExaminer } from '../../../daemon/examine/batch-examiner.ts';
import type { ExaminerSettings } from '../../../daemon/examine/examiner-protocol.ts';
import type { BatchOutcome } from '../../../daemon/examine/tally.ts';
import type { Policy, Rule } from '../../../daemon/policy/policy.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import type { LogRecord, LogSetting, Parser } from '../../../parsers/record.ts';
import { parserById } from '../../../parsers/registry.ts';
import { batchOf, buildSourceFormat, examinerSettings } from '../../support/batch.ts';
import { readSampleFiles } from '../../support/samples.ts';

/** No part of it is a word of any log. */
const HOST = 'terrible-place.example';
const TRACE = /terrible-?place/i;

interface LabelledLine {
  readonly text: string;
  readonly record: LogRecord;
}

interface Product {
  readonly observer: string;
  readonly parser: Parser;
  readonly log: LogSetting;
  readonly label: string;
  readonly lines: readonly LabelledLine[];
}

/** The sample lines of each product, made to say that HOST is illegal, in the product's own word for it. */
const PRODUCTS = readSampleFiles()
  .map(({ parser, log, samples }): Product => {
    const read = samples.flatMap(({ text }) => labelledLine(parser, log, text) ?? []);
    const observer = read[0]?.record.observer ?? parser.id;
    const label = illegalNameOf(observer);
    return { observer, parser, log, label, lines: read.flatMap((line) => madeIllegal(line, label, parser, log) ?? []) };
  })
  .filter(({ parser, lines }) => lines.length > 0 && parserById(parser.id) !== null);

test('the samples of two dozen products and more can be made to say it', () => {
  expect(new Set(PRODUCTS.map(({ observer }) => observer)).size).toBeGreaterThanOrEqual(24);
});

const strict = createExamine({});
const waiting = createExamine({
  policy: changed((rule) => (rule.ruling.kind === 'illegal' ? { ...rule, attempts: 1_000 } : rule)),
});
const lenient = createExamine({
  policy: changed((rule) => (rule.ruling.kind === 'illegal' ? { ...rule, appliesTo: 'staff' } : rule), pupilsMay()),
});

describe.each(PRODUCTS.map((product) => [`${product.parser.id} (${product.label})`, product] as const))(
  'what %s calls illegal',
  (_name, product) => {
    test.each(product.lines.map(({ text, record }) => [record.kind, record.disposition, text] as const))(
      'is urgent and leaves no address: %s, %s, %s',
      (kind, _disposition, text) => {
        // A second look-up of one kind passes as the first one's repeat.
        const examine = kind === 'dns' ? createExamine({}, [product]) : strict;
        const outcome = examine(product, [text]);
        expect(outcome.events.map(({ event }) => event.verdict.severity)).toEqual(['critical']);
        expect(outcome.events[0]?.event.matches.map(({ because }) => because)).toContain('filter_label');
        expect(JSON.stringify(outcome.kept)).toContain(outcome.events[0]?.event.id);
        expect(JSON.stringify(outcome)).not.toMatch(TRACE);
      },
    );

    test('leaves no address in a sample either, where a line is not understood', () => {
      const broken = product.lines.flatMap(({ text }) => [
        `~~ ${text}`,
        text.slice(1),
        text.replace(/["{]/g, ''),
        text.replaceAll(':', ''),
        `${text}${' x'.repeat(200)}`,
      ]);
      expect(JSON.stringify(strict(product, broken).samples)).not.toMatch(TRACE);
    });

    test('leaves none where the policy lets it pass', () => {
      const outcome = lenient(
        product,
        product.lines.map(({ text }) => text),
      );
      expect(outcome.events.filter(({ event }) => isLabelled(event.matches))).toEqual([]);
      expect(JSON.stringify({ ...outcome, events: [] })).not.toMatch(TRACE);
    });

    test('leaves none where the policy waits for more attempts', () => {
      const blocked = product.lines.filter(({ record }) => record.disposition === 'blocked').slice(0, 1);
      const outcome = waiting(
        product,
        blocked.map(({ text }) => text),
      );
      expect(outcome.events).toEqual([]);
      expect(JSON.stringify(outcome)).not.toMatch(TRACE);
    });
  },
);

test('a line that is too long to be read shows its form alone', () => {
  const examine = createBatchExaminer(examinerSettings());
  const head = `1769850764.120 12 192.0.2.7 TCP_MISS/200 5120 GET http://${HOST}/`;
  const oversized = [{ offset: 0, length: 70_000, head }];
  const { outcome } = examine(batchOf(Buffer.alloc(0), { oversized }));
  expect(outcome.samples).toHaveLength(1);
  expect(JSON.stringify(outcome)).not.toMatch(TRACE);
});

function labelledLine(parser: Parser, log: LogSetting, text: string): LabelledLine | null {
  const result = parser.open(log)(text);
  if (result.kind !== 'record' || result.record.filterCategory === null) return null;
  return { text, record: result.record };
}

/** Null where the host or the label is written in another way than the record shows it. */
function madeIllegal(line: LabelledLine, label: string, parser: Parser, log: LogSetting): LabelledLine | null {
  const { urlDomain, filterCategory } = line.record;
  if (urlDomain === '' || filterCategory === null) return null;
  const moved = line.text.replaceAll(urlDomain, HOST);
  const made = labelledLine(parser, log, moved.replaceAll(filterCategory, label));
  const isMade = made?.record.urlDomain === HOST && made.record.filterCategory === label;
  return isMade ? made : null;
}

function illegalNameOf(observer: string): string {
  const own = LABEL_TABLES.filter(({ observers }) => observers.includes(observer)).flatMap(labelsOf);
  const name = own.find(({ category }) => category === 'child-abuse-material')?.name;
  return name ?? 'IWF';
}

/** What the batch came to, with every text that the archive keeps of its records. */
type Examine = (product: Product, lines: readonly string[]) => BatchOutcome & { readonly kept: unknown };

/** All products are sources of one school, each read by its own parser; each call is another log of its source. */
function createExamine(different: Partial<ExaminerSettings>, products = PRODUCTS): Examine {
  const sources = products.map(({ parser, log }) =>
    buildSourceFormat({ sourceId: parser.id, format: parser.id, zone: log.timeZone }),
  );
  const examine = createBatchExaminer(examinerSettings({ sources, ...different }));
  let logs = 0;
  return ({ parser, log }, lines) => {
    const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1');
    const now = log.writtenAt();
    logs += 1;
    const place = { sourceId: parser.id, stream: `log ${logs}`, isEnd: true, writtenAt: now, now };
    const { outcome, block } = examine(batchOf(bytes, place));
    return { ...outcome, kept: textsOf(block) };
  };
}

function changed(change: (rule: Rule) => Rule, before: readonly Rule[] = []): Policy {
  return { ...matrixPolicy, rules: [...before, ...matrixPolicy.rules.map(change)] };
}

function pupilsMay(): readonly Rule[] {
  return matrixPolicy.rules
    .filter(({ ruling }) => ruling.kind === 'illegal')
    .map((rule) => ({ ...rule, appliesTo: 'pupils', ruling: { kind: 'acceptable' } }));
}

function isLabelled(matches: readonly CategoryMatch[]): boolean {
  return matches.length > 0 && matches.every(({ because }) => because === 'filter_label');
}

test('every product’s own names for illegal material are critical to us', () => {
  const labels = buildFilterLabels();
  const illegal = new Set(
    matrixPolicy.rules.filter(({ ruling }) => ruling.kind === 'illegal').map(({ category }) => category),
  );
  for (const { observers, ...table } of LABEL_TABLES) {
    for (const { name, number, category } of labelsOf({ observers, ...table })) {
      if (category === null || !illegal.has(category)) continue;
      for (const observer of observers.length === 0 ? ['csv'] : observers) {
        const forms = observers.length === 0 || number === null ? [name] : [name, number];
        for (const form of forms) {
          expect(labels.match(observer, form).matches.map((match) => match.category)).toContain(category);
        }
      }
    }
  }
});

function textsOf(block: PackedBlock | null): unknown {
  if (block === null) return null;
  const unpacked = unpackBlock(block.bytes);
  if (unpacked.kind !== 'columns') throw new Error(unpacked.why);
  const { words, hosts, people, findings } = unpacked.columns;
  return { words, hosts, people, findings };
}

test.each([
  ['plain', `a line http://${HOST}/page that nobody understands`],
  ['a host alone, in capitals', `a line CDN.${HOST.toUpperCase()} that nobody understands`],
  ['inside another address', `a line http://www.example.org/?u=http%3A%2F%2F${HOST}%2Fpage`],
  ['encoded twice', `a line http://www.example.org/?u=http%253A%252F%252F${HOST}%252Fpage`],
])('an address that a list calls illegal is in no sample of a line: %s', (_, line) => {
  const entries = [{ entry: HOST, category: categoryId('terrorist-content'), reason: '' }];
  const examine = createBatchExaminer(examinerSettings({ school: { ...NO_SCHOOL_LISTS, entries } }));
  const { outcome } = examine(batchOf(Buffer.from(`${line}\n`)));
  expect(outcome.samples).toEqual([]);
  expect(JSON.stringify(outcome)).not.toMatch(TRACE);
  expect(createBatchExaminer(examinerSettings())(batchOf(Buffer.from(`${line}\n`))).outcome.samples[0]?.sample).toMatch(
    TRACE,
  );
});
