/*
 * What a real e2guardian writes, in each of its log formats, about people who browse through it: every request is found
 * again, with who asked and what the filter did.
 */
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { detect } from '../../parsers/detect.ts';
import type { LogRecord, ParseResult, Parser } from '../../parsers/record.ts';
import { jsonLines } from '../support/command-line.ts';
import { type RunningE2guardian, startE2guardian } from '../support/e2guardian.ts';
import { journey } from '../support/journey.ts';
import { parseLines } from '../support/parse-line.ts';
import { realTool } from '../support/real-tool.ts';
import { makeSchool, type School } from '../support/school.ts';
import { linesStored } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const CASINO = 'casino.example';
const SETTINGS = {
  bannedSites: ['games.example'],
  trustedSites: ['trusted.example'],
  bannedSearches: ['forbidden+things'],
  hasProxyBehind: true,
};

const program = realTool('e2guardian', ['/usr/sbin/e2guardian']);

/** What somebody asks for, and what must be read of it. */
interface Visit {
  readonly user: string | null;
  readonly url: string;
  readonly urlDomain: string;
  readonly disposition: LogRecord['disposition'];
  readonly kind: LogRecord['kind'];
  readonly searchTerms: string | null;
}

function page(user: string | null, url: string, disposition: LogRecord['disposition'] = 'allowed'): Visit {
  const { hostname, searchParams } = new URL(url);
  return { user, url, urlDomain: hostname, disposition, kind: 'web', searchTerms: searchParams.get('q') };
}

function tunnel(user: string, urlDomain: string, disposition: LogRecord['disposition']): Visit {
  return { user, url: `${urlDomain}:443`, urlDomain, disposition, kind: 'tls', searchTerms: null };
}

const VISITS: readonly Visit[] = [
  page('pupil017', 'http://www.example.org/'),
  page('pupil017', 'http://games.example/play?level=1', 'blocked'),
  page('pupil018', 'http://www.google.co.uk/search?q=how+to+revise'),
  page('pupil018', 'http://www.google.co.uk/search?q=forbidden+things', 'blocked'),
  page('jane doe', 'http://www.example.org/a?b=1'),
  page('zoë', 'http://trusted.example/lesson'),
  page('school\\okafor', 'http://games.example/', 'blocked'),
  page(null, 'http://www.example.org/nobody'),
  // It leaves those who have not signed in to the proxy behind it, which asks for their names; this one does not.
  page(null, 'http://games.example/nobody'),
  tunnel('pupil017', 'maths.example', 'allowed'),
  tunnel('pupil017', 'games.example', 'blocked'),
];

const FORMATS: readonly { readonly format: number; readonly parserId: string }[] = [
  { format: 1, parserId: 'e2guardian-text' },
  { format: 2, parserId: 'e2guardian-text' },
  // With a proxy behind it, as here, the imitation of Squid's format is perfect.
  { format: 3, parserId: 'squid' },
  { format: 4, parserId: 'e2guardian-text' },
  { format: 5, parserId: 'e2guardian' },
  { format: 6, parserId: 'e2guardian' },
];

describe.skipIf(program === null).each(FORMATS)('people who browse through e2guardian, format $format', (wanted) => {
  let filter: RunningE2guardian | undefined;
  let lines: readonly string[];
  const begun = Date.now();

  beforeAll(async () => {
    const running = await startE2guardian({ program: program ?? '', format: wanted.format, ...SETTINGS });
    filter = running;
    for (const visit of VISITS) await make(visit, running.port);
    await waitFor(() => linesOf(running).length >= VISITS.length, 'e2guardian to log every request');
    lines = linesOf(running);
  });
  afterAll(() => filter?.stop());

  test('its format is recognised', () => {
    expect(detect(lines)).toMatchObject({ kind: 'detected', parser: { id: wanted.parserId } });
  });

  test('every request is found again, with who asked and what the filter did', () => {
    expect(visitsIn(lines).toSorted(byText)).toEqual(VISITS.map(textOf).toSorted(byText));
  });

  test('every request happened while this test ran', () => {
    const records = recordsIn(lines);
    // Some formats know seconds only.
    expect(records.filter(({ timestamp }) => timestamp < begun - 1_000 || timestamp > Date.now())).toEqual([]);
  });
});

describe.skipIf(program === null)('people who browse through e2guardian, format 3, without a proxy behind it', () => {
  const on = journey();

  test('are found again by the parser of the imitation of Squid', async () => {
    const filter = await startE2guardian({ program: program ?? '', format: 3, ...SETTINGS, hasProxyBehind: false });
    on.afterwards(() => filter.stop());
    const visits = [
      page('pupil017', `http://127.0.0.1:${filter.upstreamPort}/lesson?page=1`),
      page('jane doe', 'http://games.example/play', 'blocked'),
    ];
    for (const visit of visits) await make(visit, filter.port);
    const lines = await waitFor(
      () => (linesOf(filter).length >= visits.length ? linesOf(filter) : null),
      'e2guardian to log every request',
    );
    expect(detect(lines)).toMatchObject({ kind: 'detected', parser: { id: 'e2guardian-squid' } });
    expect(visitsIn(lines)).toEqual(visits.map(textOf));
  });
});

describe.skipIf(program === null)('a school that reads the log of its e2guardian', () => {
  const on = journey();
  let school: School;
  const visits = [
    page('pupil017', `http://${CASINO}/slots`),
    page('pupil023', `http://${CASINO}/roulette`),
    page('pupil031', 'http://games.example/play', 'blocked'),
    page('pupil017', 'http://www.example.org/lesson'),
  ];

  beforeAll(async () => {
    const filter = await startE2guardian({ program: program ?? '', format: 6, ...SETTINGS });
    on.afterwards(() => filter.stop());
    for (const visit of visits) await make(visit, filter.port);
    await waitFor(() => linesOf(filter).length >= visits.length, 'e2guardian to log every request');
    const block = [{ entry: CASINO, category: 'gambling', reason: 'For this test' }];
    school = makeSchool(on, { logPath: filter.logPath, settings: { categories: { block } } });
    await school.start();
    await waitFor(() => linesStored(school.data).all >= visits.length, 'every line to be stored', 20_000);
  });

  test('needs not say which format it is, and every line is understood', () => {
    expect(linesStored(school.data)).toMatchObject({ all: visits.length, malformed: 0 });
  });

  test('is told of the pupils who reached a casino', async () => {
    const { stdout } = await school.command(['incidents', '--json']);
    expect(jsonLines(stdout).map(({ rule, subject, events }) => ({ rule, subject, events }))).toEqual(
      expect.arrayContaining(
        ['pupil017', 'pupil023'].map((pupil) => ({ rule: 'everyone-gambling', subject: `person:${pupil}`, events: 1 })),
      ),
    );
  });
});

/** By hand: e2guardian ends an answer by closing the connection before its announced length, which Node's own client refuses. */
async function make({ user, url, kind }: Visit, port: number): Promise<void> {
  const credentials = Buffer.from(`${user}:secret`).toString('base64');
  const head = [
    `${kind === 'tls' ? 'CONNECT' : 'GET'} ${url} HTTP/1.1`,
    `Host: ${kind === 'tls' ? url : new URL(url).host}`,
    'User-Agent: Mozilla/5.0 (X11; CrOS x86_64) Chrome/140',
    'Connection: close',
    ...(user === null ? [] : [`Proxy-Authorization: Basic ${credentials}`]),
  ];
  const socket = createConnection(port, '127.0.0.1');
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  socket.resume();
  await once(socket, 'close', { signal: AbortSignal.timeout(20_000) });
}

function linesOf(filter: RunningE2guardian): readonly string[] {
  return filter
    .log()
    .split('\n')
    .filter((line) => line !== '');
}

function parserOf(lines: readonly string[]): Parser {
  const detection = detect(lines);
  if (detection.kind !== 'detected') throw new Error(detection.saw);
  return detection.parser;
}

function recordsIn(lines: readonly string[]): readonly LogRecord[] {
  const results: readonly ParseResult[] = parseLines(parserOf(lines), lines);
  expect(results.filter((result) => result.kind !== 'record')).toEqual([]);
  return results.flatMap((result) => (result.kind === 'record' ? [result.record] : []));
}

function visitsIn(lines: readonly string[]): readonly string[] {
  return recordsIn(lines).map(({ userName, url, urlDomain, disposition, kind, searchTerms }) => {
    const address = kind === 'tls' ? `${urlDomain}:443` : (url ?? '');
    return textOf({ user: userName, url: address, urlDomain, disposition, kind, searchTerms });
  });
}

/** e2guardian leaves out the slash that is all of a path. */
function textOf({ user, url, urlDomain, disposition, kind, searchTerms }: Visit): string {
  const address = url.replace(/^(http:\/\/[^/]+)\/$/, '$1');
  return JSON.stringify({ user, url: address, urlDomain, disposition, kind, searchTerms });
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
