import { expect, test } from 'vitest';
import { NO_SCHOOL_LISTS, type SchoolLists } from '../../../categories/catalogue.ts';
import { categoryId } from '../../../categories/taxonomy.ts';
import { unpackBlock } from '../../../daemon/archive/block/unpack-block.ts';
import { createBatchExaminer } from '../../../daemon/examine/batch-examiner.ts';
import { batchOf, buildSourceFormat, examinerSettings } from '../../support/batch.ts';

/** No part of it is a word of any log. */
const HOST = 'terrible-place.example';
const TRACE = /terrible-?place|bad\/page/i;
const NOON = Date.UTC(2026, 10, 17, 12);

const ENTRIES = [HOST, 'www.example.org/bad/page'].map((entry) => ({
  entry,
  category: categoryId('terrorist-content'),
  reason: '',
}));

interface Asked {
  readonly url: string;
  readonly referrer?: string;
  readonly terms?: string;
  readonly seconds?: number;
}

/** One request as it is exported by filters that show whole addresses. */
function lineOf({ url, referrer, terms, seconds = 0 }: Asked): string {
  const record = {
    '@timestamp': new Date(NOON + seconds * 1_000).toISOString(),
    event: { dataset: 'filterwatch.record', category: ['web'], type: ['allowed'], action: 'allowed' },
    filterwatch: { kind: 'web', search_terms: terms },
    observer: { product: 'squid' },
    url: { domain: new URL(url).hostname, original: url },
    client: { ip: '192.0.2.17' },
    user: { name: 'pupil017' },
    http: { request: { method: 'GET', referrer } },
  };
  return `${JSON.stringify(record)}\n`;
}

function kept(lines: readonly Asked[], school: SchoolLists = { ...NO_SCHOOL_LISTS, entries: ENTRIES }) {
  const sources = [buildSourceFormat({ sourceId: 'squid', format: 'ecs' })];
  const examine = createBatchExaminer(examinerSettings({ school, sources }));
  const { outcome, block } = examine(batchOf(Buffer.from(lines.map(lineOf).join(''))));
  const unpacked = block === null ? null : unpackBlock(block.bytes);
  if (unpacked?.kind !== 'columns') throw new Error('A block was expected.');
  const { words, hosts, people, findings } = unpacked.columns;
  return { events: outcome.events.length, text: JSON.stringify({ outcome, words, hosts, people, findings }) };
}

test.each<readonly [string, readonly Asked[]]>([
  ['the page that it was opened from', [{ url: 'http://www.bet365.com/', referrer: `http://${HOST}/x` }]],
  ['one page of a site', [{ url: 'http://code.jquery.com/a.js', referrer: 'https://www.example.org/bad/page?x=1' }]],
  ['with capitals, a port and a name', [{ url: 'http://www.bet365.com/', referrer: `HTTP://me@CDN.${HOST}.:8080/` }]],
  [
    'inside the referrer',
    [{ url: 'http://www.bet365.com/', referrer: `https://www.google.com/url?q=http://${HOST}/` }],
  ],
  ['what was typed', [{ url: `http://www.google.com/search?q=${HOST}`, terms: `what is ${HOST.toUpperCase()}` }]],
  ['a link that leads on', [{ url: `https://www.google.com/url?sa=t&q=https%3A%2F%2F${HOST}%2Fpage&usg=1` }]],
  ['a link on a flagged site', [{ url: `https://www.bet365.com/go?u=https%253A%252F%252Fcdn.${HOST}%252Fpage` }]],
  [
    'a request just before and just after',
    [
      { url: 'http://www.bet365.com/', seconds: 0 },
      { url: `http://${HOST}/some/page`, referrer: 'http://www.bet365.com/', seconds: 1 },
      { url: 'http://www.pornhub.com/', referrer: `http://${HOST}/some/page`, seconds: 2 },
      { url: 'http://www.bbc.co.uk/', seconds: 3 },
    ],
  ],
])('an address that a list calls illegal is kept nowhere of an ordinary request: %s', (_, lines) => {
  expect(kept(lines).text).not.toMatch(TRACE);
  expect(kept(lines, NO_SCHOOL_LISTS).text).toMatch(TRACE);
});

test('what is flagged of an ordinary request stays flagged, and the site itself is named', () => {
  const { events, text } = kept([{ url: 'http://www.bet365.com/', referrer: `http://${HOST}/x` }]);
  expect(events).toBe(1);
  expect(text).toContain('www.bet365.com');
});

test('other addresses in an address stay', () => {
  const { text } = kept([
    {
      url: 'https://www.google.com/url?q=https%3A%2F%2Fwww.example.org%2Fgood',
      referrer: 'https://www.example.org/good',
    },
  ]);
  expect(text).toContain('%2Fgood');
  expect(text).toContain('https://www.example.org/good');
});
