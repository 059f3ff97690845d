import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Act, type EvidenceCase, evidenceOf } from '../../../daemon/incidents/evidence.ts';
import { categoryIdOf } from '../../../daemon/policy/rule-id.ts';
import { buildRecord } from '../identity/build-record.ts';
import { matchOf } from '../policy/build-rule.ts';

const TEN = Date.UTC(2026, 10, 17, 10);

/** One request, so many seconds after ten o'clock, opened by a person. */
function act(seconds: number, host: string, different: Partial<Act['record']> = {}, parts: Partial<Act> = {}): Act {
  const record = buildRecord({
    timestamp: TEN + seconds * 1_000,
    urlDomain: host,
    url: `http://${host}/`,
    ...different,
  });
  return { record, matches: [], initiator: 'person', isOwn: false, ...parts };
}

function own(seconds: number, host: string, different: Partial<Act['record']> = {}, parts: Partial<Act> = {}): Act {
  return act(seconds, host, different, { isOwn: true, matches: [matchOf('gambling')], ...parts });
}

function search(seconds: number, text: string): Act {
  return act(seconds, 'www.google.com', { searchTerms: text });
}

const blocked = { disposition: 'blocked' } as const;

function caseOf(acts: readonly Act[], different: Partial<EvidenceCase> = {}): EvidenceCase {
  const rule = { category: categoryIdOf('gambling') };
  return { rule, acts, hasAround: true, isOfMany: false, isCare: false, others: null, told: null, ...different };
}

function clues(acts: readonly Act[], different: Partial<EvidenceCase> = {}): readonly string[] {
  return evidenceOf(caseOf(acts, different)).clues.map(
    ({ side, weight, sentence }) => `${side}, ${weight}: ${sentence}`,
  );
}

describe('what points to a deliberate act', () => {
  test('words that name it', () => {
    const typed = act(
      0,
      'www.google.com',
      { searchTerms: 'roulette online' },
      { isOwn: true, matches: [matchOf('gambling', 'search_term', 'roulette')] },
    );
    expect(clues([typed])).toEqual(['deliberate, strong: The words that were typed into a search name it.']);
  });
  test('the name of the site in a search before it', () => {
    expect(clues([search(0, 'Bet 365 log in'), own(120, 'www.bet365.com'), act(300, 'www.example.org')])).toContain(
      'deliberate, strong: 2 minutes before, the name of the site stood in a search.',
    );
  });
  test('a search of an hour ago is another matter', () => {
    expect(clues([search(0, 'bet365'), own(3_600, 'www.bet365.com')]).join()).not.toContain('stood in a search');
  });
  test('a short name is part of many words, so it proves nothing', () => {
    expect(clues([search(0, 'betting on a win'), own(60, 'bet.example')]).join()).not.toContain('stood in a search');
  });
  test('trying again after a block page, the more often the stronger', () => {
    const tries = (count: number) =>
      Array.from({ length: count }, (_, index) => own(index * 60, 'bet.example', blocked));
    expect(clues(tries(1)).join()).not.toContain('tried');
    expect(clues(tries(2))).toContain(
      'deliberate, weak: After the filter had stopped it, it was tried once more within 1 minute.',
    );
    expect(clues(tries(3))).toContain(
      'deliberate, some: After the filter had stopped it, it was tried 2 times more within 2 minutes.',
    );
    expect(clues(tries(5))).toContain(
      'deliberate, strong: After the filter had stopped it, it was tried 4 times more within 4 minutes.',
    );
  });
  test('an attempt that was not flagged yet is an attempt', () => {
    const below = act(0, 'bets.example', blocked, { matches: [matchOf('gambling')] });
    const found = clues([below, own(60, 'odds.example', blocked)]);
    expect(found).toContain(
      'deliberate, weak: After the filter had stopped it, it was tried once more within 1 minute.',
    );
    expect(found).toContain('deliberate, weak: 2 different sites of this kind were asked for, one after the other.');
  });
  test('words about the same subject in a search that was not flagged', () => {
    const typed = act(
      0,
      'www.google.com',
      { searchTerms: 'odds' },
      { matches: [matchOf('gambling', 'search_term', 'odds')] },
    );
    expect(clues([typed, own(60, 'bet.example', blocked)])).toContain(
      'deliberate, strong: 1 minute before, words about the same subject stood in a search.',
    );
  });
  test('the parts of one block page are one try', () => {
    const parts = [0, 1, 2, 3].map((second) => own(second, 'bet.example', blocked));
    expect(clues(parts).join()).not.toContain('tried');
  });
  test('what a page asks for again by itself is no try', () => {
    const byPage = [0, 60, 120].map((second) => own(second, 'bet.example', blocked, { initiator: 'page' }));
    expect(clues(byPage).join()).not.toContain('tried');
  });
  test('several sites of one kind, one after the other', () => {
    const sites = ['a', 'b', 'c'].map((name, index) => own(index * 30, `${name}-bets.example`, blocked));
    expect(clues(sites)).toContain(
      'deliberate, some: 3 different sites of this kind were asked for, one after the other.',
    );
  });
  test('a way round the filter beside it', () => {
    const round = act(60, 'www.croxyproxy.com', {}, { matches: [matchOf('filter-bypass')] });
    expect(clues([own(0, 'bet.example', blocked), round])).toContain(
      'deliberate, strong: 1 minute after, a way round the filter was asked for.',
    );
  });
  test('staying on the site, and coming back to it', () => {
    const stay = [0, 30, 70, 150].map((second) => own(second, 'bet.example'));
    expect(clues(stay)).toContain(
      'deliberate, some: It loaded, and more of the same site was asked for over 3 minutes.',
    );
    expect(clues([own(0, 'bet.example'), own(1_200, 'www.bet.example')])).toContain(
      'deliberate, some: The same site was asked for again after 20 minutes.',
    );
  });
});

describe('what points to an accident', () => {
  test('the address that was meant, right after', () => {
    expect(clues([own(0, 'www.gogle.example'), act(6, 'www.google.example')])).toContain(
      'accidental, strong: The address is nearly google.example, which was opened 6 seconds later.',
    );
  });
  test('the whole class at once', () => {
    expect(clues([own(0, 'bet.example')], { others: { others: 27, sameKind: 21 } })).toContain(
      'accidental, strong: 21 of 27 others of the group had the same flagged at the time.',
    );
    expect(clues([own(0, 'bet.example')], { others: { others: 27, sameKind: 1 } })).toContain(
      'accidental, weak: 1 of 27 others of the group had the same flagged at the time.',
    );
  });
  test('a page about something else that led there', () => {
    const led = own(0, 'bet.example', { referrer: 'http://news.example.org/sport' });
    expect(clues([led])).toContain(
      'accidental, some: It was opened from a page of news.example.org, which is about something else.',
    );
  });
  test('results of a search that names it are no surprise; those of another are', () => {
    const led = own(30, 'www.bet365.com', { referrer: 'https://www.google.com/' });
    expect(clues([search(0, 'bet365'), led]).join()).not.toContain('accidental, some: It was opened from');
    expect(clues([search(0, 'football results'), led])).toContain(
      'accidental, some: It was opened from the results of a search that does not name it.',
    );
  });
  test('an advert, and a redirect', () => {
    const advert = act(-1, 'ads.example', {}, { initiator: 'page', matches: [matchOf('adverts')] });
    expect(clues([advert, own(0, 'bet.example', { referrer: 'http://ads.example/x' })])).toContain(
      'accidental, some: It was opened from an advert of ads.example.',
    );
    const sender = act(-1, 'short.example', { statusCode: 302 }, { initiator: 'unclear' });
    expect(clues([sender, own(0, 'bet.example')])).toContain(
      'accidental, some: short.example had sent the browser on just before.',
    );
  });
  test('leaving at once, and leaving it at that', () => {
    const left = clues([own(0, 'bet.example'), act(8, 'www.example.org'), act(60, 'www.example.org')]);
    expect(left).toContain('accidental, some: It loaded, and something else was opened 8 seconds later.');
    expect(left).toContain('accidental, some: It happened once; what was opened afterwards was about other things.');
    expect(clues([own(0, 'bet.example', blocked), act(60, 'www.example.org')])).toContain(
      'accidental, some: The filter stopped it, and nothing of the kind was tried again.',
    );
  });
  test('where nothing around is known, doing it once proves nothing', () => {
    expect(clues([own(0, 'bet.example', blocked)], { hasAround: false })).toEqual([]);
  });
  test('a report, by what a member of staff wrote down', () => {
    expect(clues([own(0, 'bet.example')], { told: 'at_once' })).toContain(
      'accidental, strong: It was reported at once, a member of staff has noted.',
    );
    expect(clues([own(0, 'bet.example')], { told: 'not' })).toContain(
      'deliberate, weak: It was not reported, a member of staff has noted.',
    );
  });
});

test('what the log cannot show is said', () => {
  const tunnel = own(0, 'bet.example', { kind: 'tls', url: null }, { initiator: 'unclear' });
  const { unknown } = evidenceOf(caseOf([tunnel], { hasAround: false, isOfMany: true }));
  expect(unknown).toEqual([
    'More than one person may use this sign-in or device: the log does not say who it was.',
    'What came before and after is not in the log any more, or cannot be told apart.',
    'The log has the name of the site alone: which page it was, and for how long it was looked at, is not known.',
    'This log does not say from which page an address was opened.',
    'Whether it was reported is not in the log. Ask, and write it down here.',
  ]);
});

const anyAct: fc.Arbitrary<Act> = fc
  .record({
    second: fc.integer({ min: 0, max: 7_200 }),
    host: fc.constantFrom('bet.example', 'www.bet.example', 'www.example.org', 'betz.example', ''),
    disposition: fc.constantFrom('allowed' as const, 'blocked' as const, 'unknown' as const),
    kind: fc.constantFrom('web' as const, 'tls' as const, 'dns' as const),
    searchTerms: fc.option(fc.constantFrom('bet', 'bet example', 'volcano'), { nil: null }),
    referrer: fc.option(fc.constantFrom('http://www.example.org/', 'nonsense', ''), { nil: null }),
    statusCode: fc.option(fc.constantFrom(200, 302, 304), { nil: null }),
    initiator: fc.constantFrom('person' as const, 'page' as const, 'software' as const, 'unclear' as const),
    isOwn: fc.boolean(),
  })
  .map(({ second, host, initiator, isOwn, ...different }) =>
    act(second, host, different, { initiator, isOwn, matches: isOwn ? [matchOf('gambling')] : [] }),
  );

test('whatever the log holds, each clue is one plain sentence that shows no whole address, and the strongest come first', () => {
  const RANK = { strong: 0, some: 1, weak: 2 };
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 30 }), fc.boolean(), (acts, hasAround) => {
      const inOrder = acts.toSorted((a, b) => a.record.timestamp - b.record.timestamp);
      const { clues: found } = evidenceOf(caseOf(inOrder, { hasAround }));
      for (const { sentence } of found) expect(sentence).toMatch(/^[A-Z0-9a-z][^\n]*\.$/);
      for (const { sentence } of found) expect(sentence).not.toContain('://');
      expect(found.map(({ weight }) => RANK[weight])).toEqual(found.map(({ weight }) => RANK[weight]).toSorted());
    }),
  );
});

test('where a child may need help, nobody asks whether it was reported', () => {
  const { unknown } = evidenceOf(caseOf([own(0, 'bet.example')], { isCare: true }));
  expect(unknown.join()).not.toContain('reported');
});
