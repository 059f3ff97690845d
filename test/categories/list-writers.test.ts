import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEntry, partsOf } from '../../categories/entry.ts';
import { plainAddress } from '../../categories/ip-address.ts';
import { type ListFormat, type ListSink, openListReader } from '../../categories/list-formats.ts';
import {
  canSay,
  EXPORT_FORMATS,
  type ExportFormat,
  type ListMeaning,
  writeList,
} from '../../categories/list-writers.ts';

const ENTRIES = [
  'bet.example',
  'tube.example/live',
  'www.bet.example',
  'xn--bcher-kva.example',
  '192.0.2.7',
  '2001:db8::1',
];

const linesOf = (format: ExportFormat, meaning: ListMeaning = 'block', entries = ENTRIES) =>
  writeList(format, entries, { meaning, serial: 7 })
    .text.split('\n')
    .filter((line) => line !== '' && !/^[#;$@]/.test(line));

test('each format says what it can, and counts what it cannot', () => {
  expect(linesOf('plain')).toEqual(ENTRIES);
  expect(linesOf('squid')).toEqual(['.bet.example', '.xn--bcher-kva.example', '192.0.2.7', '[2001:db8::1]']);
  expect(linesOf('hosts')).toEqual(['0.0.0.0 bet.example', '0.0.0.0 www.bet.example', '0.0.0.0 xn--bcher-kva.example']);
  expect(linesOf('dnsmasq')).toEqual([
    'address=/bet.example/#',
    'address=/www.bet.example/#',
    'address=/xn--bcher-kva.example/#',
  ]);
  expect(linesOf('rpz').slice(0, 2)).toEqual(['bet.example IN CNAME .', '*.bet.example IN CNAME .']);
  expect(linesOf('rpz').slice(-2)).toEqual(['32.7.2.0.192.rpz-ip IN CNAME .', '128.1.zz.db8.2001.rpz-ip IN CNAME .']);
  expect(EXPORT_FORMATS.map((format) => writeList(format, ENTRIES, { meaning: 'block', serial: 7 }).leftOut)).toEqual([
    0, 1, 1, 3, 3,
  ]);
  expect(writeList('hosts', ENTRIES, { meaning: 'block', serial: 7 }).text).toContain(
    '# Left out, because this format cannot say them: 3',
  );
});

test('what is allowed is said where the format can', () => {
  expect(linesOf('dnsmasq', 'allow', ['good.example'])).toEqual(['server=/good.example/#']);
  expect(linesOf('rpz', 'allow', ['good.example'])).toEqual([
    'good.example IN CNAME rpz-passthru.',
    '*.good.example IN CNAME rpz-passthru.',
  ]);
  expect(linesOf('hosts', 'allow', ['good.example'])).toEqual([]);
  expect(EXPORT_FORMATS.filter((format) => !canSay(format, 'allow'))).toEqual(['hosts']);
});

test('an empty list is a list', () => {
  for (const format of EXPORT_FORMATS) expect(linesOf(format, 'block', [])).toEqual([]);
});

const READ_AS: Readonly<Record<ExportFormat, ListFormat>> = {
  plain: 'domains',
  squid: 'domains',
  rpz: 'rpz',
  hosts: 'hosts',
  dnsmasq: 'dnsmasq',
};

interface Read {
  readonly sites: ReadonlySet<string>;
  readonly exceptions: ReadonlySet<string>;
  readonly notSites: readonly string[];
}

function read(format: ExportFormat, text: string): Read {
  const [sites, exceptions] = [new Set<string>(), new Set<string>()];
  const notSites: string[] = [];
  const sink: ListSink = {
    site: (entry) => void sites.add(entry),
    network: (network) => void sites.add(network),
    exception: (entry) => void exceptions.add(entry),
    skipped(reason, line) {
      if (!['blank line', 'comment', 'heading or setting of the list'].includes(reason))
        notSites.push(`${reason}: ${line}`);
    },
  };
  const reader = openListReader(READ_AS[format], sink);
  for (const line of text.split('\n')) reader.line(line);
  reader.end();
  return { sites, exceptions, notSites };
}

const anyLabel = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,20}[a-z0-9])?$/);
const anyName = fc
  .tuple(fc.array(anyLabel, { minLength: 1, maxLength: 4 }), fc.constantFrom('example', 'example.org', 'xn--p1ai'))
  .map(([labels, ending]) => [...labels, ending].join('.'));
const anyAddress = fc.oneof(
  fc.ipV4().map((text) => plainAddress(text) ?? '192.0.2.1'),
  fc.ipV6().map((text) => plainAddress(text) ?? '2001:db8::2'),
);
const anyPath = fc.stringMatching(/^\/[a-z0-9_-]{1,12}$/);
const anyEntry = fc
  .oneof(
    anyName,
    anyAddress,
    fc.tuple(anyName, anyPath).map((parts) => parts.join('')),
  )
  .filter((entry) => parseEntry(entry) === entry);

/** What a format can say of these entries, as a set. */
function sayable(format: ExportFormat, entries: readonly string[]): ReadonlySet<string> {
  const isName = (entry: string) => plainAddress(partsOf(entry).host) === null;
  const whole = entries.filter((entry) => partsOf(entry).path === '');
  if (format === 'plain') return new Set(entries);
  if (format === 'hosts' || format === 'dnsmasq') return new Set(whole.filter(isName));
  if (format === 'rpz') return new Set(whole);
  return new Set(
    whole.filter((entry) => !isName(entry) || !whole.some((wide) => isName(wide) && entry.endsWith(`.${wide}`))),
  );
}

describe.each(EXPORT_FORMATS)('what is written as %s', (format) => {
  test('is read back as the same sites by our own reader, in bytes that do not depend on when', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyEntry, { maxLength: 30 }), fc.nat(), (entries, serial) => {
        const { text, leftOut } = writeList(format, entries, { meaning: 'block', serial });
        const { sites, exceptions, notSites } = read(format, text);
        // Addresses inside local networks are passed over by whoever reads lists of others.
        const local = notSites.filter((line) => line.startsWith('address inside a local network'));
        expect(notSites.filter((line) => !local.includes(line))).toEqual([]);
        const expected = sayable(format, entries);
        expect([...sites].filter((site) => !expected.has(site))).toEqual([]);
        expect(sites.size + local.length).toBe(expected.size);
        expect(exceptions.size).toBe(0);
        if (format !== 'squid') expect(entries.length - leftOut).toBe(expected.size);
        expect(writeList(format, entries, { meaning: 'block', serial }).text).toBe(text);
        expect(text).toMatch(/^[\x20-\x7e\n]*\n$/);
      }),
    );
  });
});

test('what is allowed is read back as exceptions, where our reader knows them', () => {
  for (const format of ['rpz', 'dnsmasq'] as const) {
    const { text } = writeList(format, ['good.example', 'www.help.example'], { meaning: 'allow', serial: 1 });
    expect([...read(format, text).exceptions]).toEqual(['good.example', 'www.help.example']);
  }
});
