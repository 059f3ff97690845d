import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CategoryMatch } from '../../../categories/category.ts';
import type { Start } from '../../../daemon/activity/start.ts';
import { createVisits } from '../../../daemon/activity/visit.ts';
import { mayBeNamed } from '../../../daemon/examine/may-be-named.ts';
import { categoryIdOf } from '../../../daemon/policy/rule-id.ts';
import type { LogRecord } from '../../../parsers/record.ts';
import { buildRecord } from '../identity/build-record.ts';

const TEN = Date.UTC(2026, 10, 17, 10);

/** A connection of which the log shows the name; seconds since ten o'clock. */
function connection(host: string, second: number, parts: Partial<LogRecord> = {}): LogRecord {
  const tunnel = {
    kind: 'tls',
    method: 'CONNECT',
    url: null,
    urlDomain: host,
    timestamp: TEN + second * 1_000,
  } as const;
  return buildRecord({ ...tunnel, ...parts });
}

function matchesOf(...categories: readonly string[]): readonly CategoryMatch[] {
  return categories.map((category) => ({ category: categoryIdOf(category), because: 'domain_list', evidence: 'x' }));
}

/** What our lists say of the hosts of these tests. */
const ABOUT: Readonly<Record<string, readonly CategoryMatch[]>> = {
  'www.localpaper.example': matchesOf('news'),
  'www.facebook.com': matchesOf('social-media'),
  'static.xx.fbcdn.net': matchesOf('cdn'),
  'connect.facebook.net': matchesOf('widgets'),
  'fonts.gstatic.com': matchesOf('cdn'),
  'ib.adnxs.com': matchesOf('adverts'),
  'www.google.co.uk': matchesOf('search-engine'),
  'www.bet.example': matchesOf('gambling'),
  'img.bet.example': matchesOf('gambling'),
  'chat.bet.example': matchesOf('gambling', 'chat'),
};

/** What is said of records that are read in this order. */
function startsOf(records: readonly LogRecord[]): readonly Start[] {
  const visits = createVisits(mayBeNamed);
  return records.map((record) => {
    visits.initiatorOf(record, ABOUT[record.urlDomain] ?? []);
    return visits.lastStart();
  });
}

function lastOf(...records: readonly LogRecord[]): readonly string[] {
  const { initiator, because } = startsOf(records).at(-1) ?? { initiator: '', because: '' };
  return [initiator, because];
}

const paper = connection('www.localpaper.example', 0);

describe('a social network of which the log shows the name', () => {
  const facebook = (second: number, parts: Partial<LogRecord> = {}) => connection('www.facebook.com', second, parts);

  test('stands in the page of a site that was opened half a second before', () => {
    expect(lastOf(paper, facebook(0.5))).toEqual(['page', 'embed']);
  });

  test('stands in a page that is still loading', () => {
    const loading = [connection('fonts.gstatic.com', 1.2), connection('ib.adnxs.com', 2.8)];
    expect(lastOf(paper, ...loading, facebook(3.5))).toEqual(['page', 'embed']);
  });

  test('stands in a page whose own line is not read yet, when parts of several others came before it', () => {
    expect(lastOf(connection('fonts.gstatic.com', 1), connection('ib.adnxs.com', 1.4), facebook(2))).toEqual([
      'page',
      'embed',
    ]);
  });

  test('stands in a page that loaded the script of its buttons', () => {
    expect(lastOf(connection('connect.facebook.net', 1), facebook(1.4))).toEqual(['page', 'embed']);
  });

  test('stands in it also where what opened the page is read later, for the second connection side by side', () => {
    expect(lastOf(facebook(0.6), paper, facebook(0.5))).toEqual(['page', 'embed']);
  });

  test('is left open where it was chosen: the page had come, and some time had passed', () => {
    expect(lastOf(paper, connection('fonts.gstatic.com', 1.2), facebook(4))).toEqual(['unclear', 'name_alone']);
  });

  test('is left open where it came from a page of results, in which nothing of it stands', () => {
    const results = connection('www.google.co.uk', 0);
    const parts = [connection('fonts.gstatic.com', 0.6), connection('ib.adnxs.com', 1.9)];
    expect(lastOf(results, ...parts, facebook(3))).toEqual(['unclear', 'name_alone']);
  });

  test('is left open where nothing was opened before it, or only what the filter stopped, or another program asked', () => {
    expect(lastOf(facebook(0))).toEqual(['unclear', 'name_alone']);
    expect(lastOf({ ...paper, disposition: 'blocked' }, facebook(0.5))).toEqual(['unclear', 'name_alone']);
    expect(lastOf({ ...paper, userAgent: 'Weather/3.1' }, facebook(0.5))).toEqual(['unclear', 'name_alone']);
  });

  test('is left open where it moved more than a button, a post or a player does', () => {
    expect(lastOf(paper, facebook(0.5, { bytesDown: 30_000_000 }))).toEqual(['unclear', 'name_alone']);
  });

  test('is left open on the device of somebody else, and for another account on the same device', () => {
    expect(lastOf(paper, facebook(0.5, { clientIp: '192.0.2.18' }))).toEqual(['unclear', 'name_alone']);
    expect(lastOf(paper, facebook(0.5, { userName: 'pupil018' }))).toEqual(['unclear', 'name_alone']);
  });

  const ownParts = ['static.xx.fbcdn.net', 'scontent.xx.fbcdn.net', 'edge-chat.facebook.com'].map((host, place) =>
    connection(host, 0.3 + place / 10),
  );

  test('was opened by a person where nothing came before it and several hosts of its own followed', () => {
    expect(lastOf(...ownParts, facebook(0))).toEqual(['person', 'own_burst']);
  });

  test('is not put down to pages for a while after a person opened it', () => {
    const later = connection('www.localpaper.example', 300);
    expect(lastOf(...ownParts, facebook(0), later, facebook(300.5))).toEqual(['unclear', 'name_alone']);
    const muchLater = connection('www.localpaper.example', 3_000);
    expect(lastOf(...ownParts, facebook(0), muchLater, facebook(3_000.5))).toEqual(['page', 'embed']);
  });

  test('is not put down to pages where many people ask from one address', () => {
    const crowd = Array.from({ length: 30 }, (_, place) =>
      connection(`www.site${place}.example`, place * 2, { userName: null }),
    );
    const opened = [connection('www.localpaper.example', 62, { userName: null }), facebook(62.5, { userName: null })];
    expect(lastOf(...crowd, ...opened)).toEqual(['unclear', 'name_alone']);
    expect(lastOf(...opened)).toEqual(['page', 'embed']);
  });

  test('that was asked for again by itself is left open, and says so', () => {
    const [, again] = startsOf([facebook(0), facebook(240)]);
    expect(again).toMatchObject({ initiator: 'unclear', because: 'asked_again', around: { askedMsBefore: 240_000 } });
  });
});

describe('a site that stands in nobody else’s page', () => {
  test('is left open however it came', () => {
    expect(lastOf(paper, connection('www.bet.example', 0.5))).toEqual(['unclear', 'name_alone']);
  });

  test('was opened by a person where nothing came before it and a host of its own followed', () => {
    expect(lastOf(connection('img.bet.example', 0.4), connection('www.bet.example', 0))).toEqual([
      'person',
      'own_burst',
    ]);
  });

  test('brings its other hosts along, which say nothing new', () => {
    expect(lastOf(connection('www.bet.example', 0), connection('img.bet.example', 0.4))).toEqual(['page', 'follow_up']);
  });

  test('brings nothing along that is about something else, was stopped, or moved much', () => {
    const opened = connection('www.bet.example', 0);
    expect(lastOf(opened, connection('chat.bet.example', 0.4))).toEqual(['unclear', 'name_alone']);
    expect(lastOf(opened, connection('img.bet.example', 0.4, { disposition: 'blocked' }))[0]).toBe('unclear');
    expect(lastOf(opened, connection('img.bet.example', 0.4, { bytesDown: 5_000_000 }))[0]).toBe('unclear');
  });

  test('is judged again when it is asked for again', () => {
    const said = startsOf([0, 90, 200].map((second) => connection('www.bet.example', second)));
    expect(said.map(({ initiator }) => initiator)).toEqual(['unclear', 'unclear', 'unclear']);
  });
});

describe('what comes back like a clock', () => {
  test('is a program’s doing from the seventh time on', () => {
    const said = startsOf(Array.from({ length: 9 }, (_, turn) => connection('chat.example', turn * 30 + (turn % 2))));
    expect(said.map(({ initiator }) => initiator)).toEqual([...Array(6).fill('unclear'), ...Array(3).fill('software')]);
    expect(said.at(-1)).toMatchObject({ because: 'rhythm', around: { everyMs: expect.closeTo(30_000, -3) } });
  });

  test('is a person’s doing, or may be, when the times differ', () => {
    const seconds = [0, 30, 45, 110, 130, 190, 205, 290, 300];
    const said = startsOf(seconds.map((second) => connection('chat.example', second)));
    expect(new Set(said.map(({ initiator }) => initiator))).toEqual(new Set(['unclear']));
  });

  test('explains nothing else on the same host', () => {
    const visits = createVisits(mayBeNamed);
    const page = (second: number, ...categories: readonly string[]) =>
      visits.initiatorOf(
        buildRecord({ contentType: 'text/html', timestamp: TEN + second * 1_000 }),
        matchesOf('social-media', ...categories),
      );
    const left = Array.from({ length: 9 }, (_, turn) => page(turn * 30));
    expect([left.at(-1), page(9 * 30 - 2, 'self-harm'), page(9 * 30)]).toEqual(['software', 'person', 'software']);
  });

  test('is a person’s doing where it is another page each time, and no other query of the same', () => {
    const visits = createVisits(mayBeNamed);
    const opened = (pathOf: (turn: number) => string) =>
      Array.from({ length: 9 }, (_, turn) => {
        const url = `http://www.example.org/${pathOf(turn)}`;
        return visits.initiatorOf(buildRecord({ url, contentType: 'text/html', timestamp: TEN + turn * 30_000 }), []);
      }).at(-1);
    expect([opened((turn) => `page${turn}`), opened((turn) => `live?at=${turn}`)]).toEqual(['person', 'software']);
  });

  test('is a person’s doing where a click is reported', () => {
    const click = { kind: 'web', fetchDest: 'document', fetchMode: 'navigate', fetchUser: '?1' } as const;
    const said = startsOf(Array.from({ length: 9 }, (_, turn) => connection('chat.example', turn * 30, click)));
    expect(new Set(said.map(({ initiator }) => initiator))).toEqual(new Set(['person']));
  });
});

describe('a log of addresses without headers', () => {
  const page = (host: string, second: number, path = '/') =>
    connection(host, second, { kind: 'web', method: 'GET', url: `http://${host}${path}`, contentType: 'text/html' });

  test('a document half a second after another site was opened may be a frame in it', () => {
    expect(lastOf(page('www.localpaper.example', 0), page('www.bet.example', 0.5))).toEqual([
      'unclear',
      'inside_burst',
    ]);
  });

  test('an address that is made for the pages of others stands in such a page', () => {
    const post = page('www.facebook.com', 2.5, '/plugins/post.php?href=x');
    expect(lastOf(page('www.localpaper.example', 0), post)).toEqual(['page', 'embed']);
  });

  test('such an address that somebody opened by itself is a person’s doing', () => {
    expect(lastOf(page('www.youtube.com', 0, '/embed/x1'))).toEqual(['person', 'document']);
  });

  test('a page is a person’s doing when the one before had been read', () => {
    expect(lastOf(page('www.localpaper.example', 0), page('www.bet.example', 8))).toEqual(['person', 'document']);
  });

  test('what a page of a site asks of its own site as it comes says nothing new; later it may be the only trace of use', () => {
    const call = (second: number) =>
      connection('www.bet.example', second, {
        kind: 'web',
        method: 'GET',
        url: 'http://www.bet.example/v1/odds',
        contentType: 'application/json',
        referrer: 'http://www.bet.example/',
      });
    expect(lastOf(page('www.bet.example', 0), call(1))).toEqual(['page', 'follow_up']);
    expect(lastOf(page('www.bet.example', 0), call(60))).toEqual(['unclear', 'own_call']);
  });
});

describe('what is told of a request', () => {
  test('names what was opened before, and counts what else was asked for', () => {
    const records = [
      paper,
      connection('fonts.gstatic.com', 0.3),
      connection('ib.adnxs.com', 0.6),
      connection('www.facebook.com', 1),
    ];
    expect(startsOf(records).at(-1)?.around).toEqual({
      opener: 'www.localpaper.example',
      openedMsBefore: 1_000,
      others: 2,
      ownParts: 0,
      askedMsBefore: null,
      everyMs: null,
    });
  });

  test.each(['www.bet.example', 'www.unknown.example'])('never names a site of which no good is known: %s', (host) => {
    const [, said] = startsOf([connection(host, 0), connection('www.hurt.example', 1)]);
    expect(said?.around).toMatchObject({ opener: null, openedMsBefore: 1_000 });
  });
});

test('whatever is asked for in whatever order, what no other page has in it never passes as a page’s', () => {
  const host = fc.constantFrom(
    'www.bet.example',
    'www.facebook.com',
    'fonts.gstatic.com',
    'www.localpaper.example',
    'www.hurt.example',
  );
  const request = fc.record({
    host,
    second: fc.double({ min: 0, max: 60, noNaN: true }),
    kind: fc.constantFrom('tls' as const, 'dns' as const),
    clientIp: fc.constantFrom('192.0.2.17', '192.0.2.18', null),
  });
  fc.assert(
    fc.property(fc.array(request, { maxLength: 60 }), (requests) => {
      const records = requests.map(({ host, second, ...parts }) => connection(host, second, parts));
      const said = startsOf(records).map(({ initiator }, place) => ({ initiator, host: records[place]?.urlDomain }));
      const hidden = said.filter(({ initiator, host }) => initiator === 'page' && /bet|hurt/.test(host ?? ''));
      expect(hidden).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
