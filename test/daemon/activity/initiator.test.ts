import { describe, expect, test } from 'vitest';
import type { CategoryMatch } from '../../../categories/category.ts';
import { type Initiator, initiatorOf } from '../../../daemon/activity/initiator.ts';
import { categoryIdOf } from '../../../daemon/policy/rule-id.ts';
import type { LogRecord } from '../../../parsers/record.ts';
import { buildRecord } from '../identity/build-record.ts';

function matchOf(category: string): CategoryMatch {
  return { category: categoryIdOf(category), because: 'domain_list', evidence: 'www.example.org' };
}

type Case = readonly [string, Partial<LogRecord>, Initiator];

const OWN_PAGE = 'https://app.example.org/home';
const OTHER_PAGE = 'https://news.example/story';

const searches: readonly Case[] = [
  ['a search', { searchTerms: 'volcanoes' }, 'person'],
  ['a search that the filter stopped', { searchTerms: 'volcanoes', disposition: 'blocked' }, 'person'],
  [
    'a search by a program that calls itself an updater',
    { searchTerms: 'x', userAgent: 'Windows-Update-Agent' },
    'person',
  ],
  [
    'what a search box sends on every key',
    { searchTerms: 'vol', url: 'https://www.example.org/complete/search?q=vol' },
    'unclear',
  ],
  ['a suggestion of another engine', { searchTerms: 'vol', url: 'https://duck.example/ac/?q=vol' }, 'unclear'],
  [
    'a suggestion for an address bar',
    { searchTerms: 'vol', url: 'https://w.example/api?action=opensearch&search=vol' },
    'unclear',
  ],
  [
    'a search about suggestions',
    { searchTerms: 'suggest', url: 'https://www.example.org/search?q=/suggest' },
    'person',
  ],
];

const fetches: readonly Case[] = [
  ['a document', { fetchDest: 'document' }, 'person'],
  ['a page that a click led to', { fetchDest: 'document', fetchMode: 'navigate', fetchUser: '?1' }, 'person'],
  ['an address that was typed', { fetchDest: 'document', fetchMode: 'navigate', fetchSite: 'none' }, 'person'],
  [
    'a page that nobody clicked for',
    { fetchDest: 'document', fetchMode: 'navigate', fetchSite: 'cross-site' },
    'unclear',
  ],
  ['a click within a frame', { fetchDest: 'iframe', fetchMode: 'navigate', fetchUser: '?1' }, 'person'],
  ['a frame in a page', { fetchDest: 'iframe' }, 'page'],
  ['a picture', { fetchDest: 'image' }, 'page'],
  ['a script', { fetchDest: 'script' }, 'page'],
  ['a font', { fetchDest: 'font' }, 'page'],
  ['a service worker', { fetchDest: 'serviceworker' }, 'page'],
  ['a call by a script of another site', { fetchDest: 'empty', referrer: OTHER_PAGE }, 'page'],
  ['a call by a script of the same site', { fetchDest: 'empty', referrer: OWN_PAGE }, 'unclear'],
  ['a call to its own site without a referrer', { fetchDest: 'empty', fetchSite: 'same-origin' }, 'unclear'],
  ['a call to another site without a referrer', { fetchDest: 'empty', fetchSite: 'cross-site' }, 'page'],
  ['a film inside another site’s page', { fetchDest: 'video', referrer: OTHER_PAGE }, 'page'],
  ['a film on the site itself', { fetchDest: 'video', referrer: OWN_PAGE }, 'unclear'],
  ['a destination that nobody has heard of', { fetchDest: 'hologram' }, 'unclear'],
];

const addresses: readonly Case[] = [
  ['a tunnel', { kind: 'tls', method: 'CONNECT', url: null }, 'unclear'],
  ['a look-up', { kind: 'dns', method: null, url: null }, 'unclear'],
  ['a question before a call to another site', { method: 'OPTIONS' }, 'page'],
  ['a form that is sent', { method: 'POST', contentType: 'text/html' }, 'unclear'],
  ['a page', { contentType: 'text/html; charset=utf-8' }, 'person'],
  ['a page by a browser', { contentType: 'text/html', userAgent: 'Mozilla/5.0 (X11; CrOS)' }, 'person'],
  ['a page by a command line', { contentType: 'text/html', userAgent: 'curl/8.5.0' }, 'unclear'],
  ['a page that only sends on', { contentType: 'text/html', statusCode: 302 }, 'unclear'],
  ['a picture by its type', { contentType: 'image/png' }, 'page'],
  ['a style', { contentType: 'text/css' }, 'page'],
  ['a script by its type', { contentType: 'application/javascript' }, 'page'],
  ['data for a page', { contentType: 'application/json' }, 'page'],
  ['data for the site’s own app', { contentType: 'application/json', referrer: OWN_PAGE }, 'unclear'],
  ['a film by its type', { contentType: 'video/mp4' }, 'unclear'],
  ['a request that says nothing', {}, 'unclear'],
  [
    'the block page in place of a picture',
    { disposition: 'blocked', contentType: 'text/html', url: 'http://bet.example/banner.gif?x=1' },
    'page',
  ],
  ['the block page in place of a front page', { disposition: 'blocked', contentType: 'text/html' }, 'person'],
  [
    'the block page in place of something',
    { disposition: 'blocked', contentType: 'text/html', url: 'http://bet.example/t' },
    'unclear',
  ],
  ['a script of another site', { url: 'http://www.example.org/like.js', referrer: OTHER_PAGE }, 'page'],
  ['a picture that may have been opened by itself', { url: 'http://www.example.org/cat.jpg' }, 'unclear'],
  [
    'a player inside another site’s page',
    { contentType: 'text/html', url: 'http://www.example.org/embed/x1', referrer: OTHER_PAGE },
    'page',
  ],
  ['a link from another site', { contentType: 'text/html', referrer: OTHER_PAGE }, 'person'],
  [
    'a call between sites of one owner under co.uk',
    { fetchDest: 'empty', urlDomain: 'api.school.co.uk', referrer: 'https://www.school.co.uk/' },
    'unclear',
  ],
  [
    'a call between strangers under co.uk',
    { fetchDest: 'empty', urlDomain: 'bet.co.uk', referrer: 'https://paper.co.uk/' },
    'page',
  ],
  [
    'a call between addresses',
    { fetchDest: 'empty', urlDomain: '192.0.2.9', referrer: 'http://192.0.2.9:8080/' },
    'unclear',
  ],
];

describe.each([
  ['searches', searches],
  ['what the browser says', fetches],
  ['the request itself', addresses],
] as const)('%s', (_name, cases) => {
  test.each(cases)('%s: %o is started by %s', (_what, parts, initiator) => {
    expect(initiatorOf(buildRecord(parts), [])).toBe(initiator);
  });
});

test.each(['adverts', 'telemetry', 'cdn', 'widgets'])('a request to a host of %s is loaded by a page', (category) => {
  expect(initiatorOf(buildRecord({ contentType: 'text/html' }), [matchOf('gambling'), matchOf(category)])).toBe('page');
});

test('an update is fetched by software, even through a tunnel', () => {
  expect(initiatorOf(buildRecord({ kind: 'tls', method: 'CONNECT' }), [matchOf('updates')])).toBe('software');
});

test.each(['suicide', 'pornography', 'filter-bypass', 'social-media', 'gambling'])(
  'a browser that calls itself a program is not believed about %s',
  (category) => {
    const record = buildRecord({ kind: 'tls', method: 'CONNECT', url: null, userAgent: 'Microsoft-CryptoAPI/10.0' });
    expect(initiatorOf(record, [matchOf(category)])).toBe('unclear');
    expect(initiatorOf(record, [matchOf('executable-files')])).toBe('software');
    expect(initiatorOf(record, [])).toBe('software');
  },
);

test.each(['filter-bypass', 'self-harm', 'pornography'])(
  'a place on a host that serves many sites does not explain %s',
  (category) => {
    const tunnel = buildRecord({ kind: 'tls', method: 'CONNECT', url: null });
    expect(initiatorOf(tunnel, [matchOf('cdn'), matchOf(category)])).toBe('unclear');
    expect(initiatorOf(tunnel, [matchOf('cdn'), matchOf('social-media')])).toBe('page');
    // Whose adverts show such things is known to advertise; nobody opens them.
    expect(initiatorOf(tunnel, [matchOf('adverts'), matchOf(category)])).toBe('page');
  },
);

test('an advert that a person opened as a page of its own is a person’s doing', () => {
  expect(initiatorOf(buildRecord({ fetchDest: 'document' }), [matchOf('adverts')])).toBe('person');
});

test('a category that is no infrastructure says nothing of who started it', () => {
  expect(initiatorOf(buildRecord(), [matchOf('gambling')])).toBe('unclear');
});

test.each([
  'Microsoft-CryptoAPI/10.0',
  'Windows-Update-Agent/10.0',
  'CaptiveNetworkSupport-443 wispr',
  'Google Update/1.3',
  'Debian APT-HTTP/1.3',
])('a request by %s is started by software', (userAgent) => {
  expect(initiatorOf(buildRecord({ userAgent, contentType: 'text/html' }), [])).toBe('software');
});

test.each(['curl/8.5.0', 'Wget/1.21', 'python-requests/2.31', 'WindowsPowerShell/5.1'])(
  'a request by %s may have been typed by a person',
  (userAgent) => {
    expect(initiatorOf(buildRecord({ userAgent }), [])).toBe('unclear');
  },
);
