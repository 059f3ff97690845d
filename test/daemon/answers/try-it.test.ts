import { describe, expect, test } from 'vitest';
import { NO_SCHOOL_LISTS } from '../../../categories/catalogue.ts';
import { createTryIt } from '../../../daemon/answers/try-it.ts';
import type { TryAnswer, TryRequest } from '../../../daemon/api/contract.ts';
import type { Timetable } from '../../../daemon/policy/timetable.ts';
import { createTryPorts } from '../../../daemon/try-ports.ts';
import { buildSourceFormat, examinerSettings } from '../../support/batch.ts';
import { pageLine, searchLine } from '../../support/log-lines.ts';

const TUESDAY = Date.UTC(2026, 10, 17, 10, 42);
const settings = examinerSettings();
const { tryIt, explain } = createTryIt(createTryPorts(settings, [], () => TUESDAY));

function tried(text: string, different: Partial<TryRequest> = {}): TryAnswer {
  return tryIt({ text, as: 'pupil', period: 'lessons', ...different });
}

function categoriesOf(answer: TryAnswer): readonly string[] {
  return answer.matches.map(({ match }) => match.category);
}

describe('what an address gives away by its form', () => {
  test('a site inside a translation is judged as if it had been opened', () => {
    const answer = tried('https://www-bet365-com.translate.goog/');
    expect(categoriesOf(answer)).toEqual(['translation', 'filter-bypass', 'gambling']);
    expect(answer.verdict).toMatchObject({ outcome: 'flag', ruleId: 'everyone-filter-bypass' });
  });

  test('an address that ends like a program is tried as the program, and one that does not as a page', () => {
    expect(categoriesOf(tried('https://files.example/setup.exe'))).toEqual(['executable-files']);
    expect(tried('https://files.example/setup.exe').verdict).toMatchObject({ ruleId: 'pupils-executable-files' });
    expect(tried('https://files.example/setup').verdict).toMatchObject({ outcome: 'pass' });
  });
});

describe('on a site that the school has allowed', () => {
  const allowed = [
    { entry: 'blog.example', reason: 'A class blog' },
    { entry: 'translate.google.com', reason: 'French lessons' },
  ];
  const school = { ...NO_SCHOOL_LISTS, allowed };
  const atSchool = createTryIt(createTryPorts({ ...settings, school }, [], () => TUESDAY));
  const labelled = (label: string) => {
    const device = 'devname="FW" devid="FGT60" logid="0316013056" type="utm" subtype="webfilter" action="passthrough"';
    const visit = `user="pupil017" srcip=192.0.2.17 hostname="blog.example" url="http://blog.example/" catdesc="${label}"`;
    return atSchool.explain(`date=2026-11-17 time=10:42:00 ${device} ${visit}`).verdict;
  };
  const translated = (inner: string) =>
    atSchool.tryIt({ text: `https://translate.google.com/translate?u=${inner}`, as: 'pupil', period: 'lessons' })
      .verdict;

  test('what the filter itself calls a danger to a child is flagged all the same', () => {
    expect(labelled('Suicide')).toMatchObject({ outcome: 'flag', ruleId: 'pupils-suicide' });
    expect(labelled('Gambling')).toMatchObject({ outcome: 'pass' });
  });

  test('another site that is shown through it is judged for itself', () => {
    expect(translated('http://bet365.com/')).toMatchObject({ outcome: 'flag', ruleId: 'everyone-gambling' });
    expect(translated('http://www.bbc.co.uk/')).toMatchObject({ outcome: 'pass' });
  });
});

describe('what is tried', () => {
  test.each([
    ['bet365.com', 'address'],
    ['www.bet365.com/en', 'address'],
    ['bet365.com:443', 'address'],
    ['bet365.com.', 'address'],
    ['https://bet365.com/', 'address'],
    ['HTTPS://BET365.COM', 'address'],
    ['192.0.2.1', 'address'],
    ['192.0.2.1:8080/x', 'address'],
    ['[2001:db8::1]:443', 'address'],
    ['пример.испытание', 'address'],
    ['how to make a bomb', 'search'],
    ['volcanoes', 'search'],
    ['3.14', 'search'],
    ['e.g.', 'search'],
    ['is bet365.com safe', 'search'],
  ] as const)('“%s” is taken for an %s', (text, kind) => {
    expect(tried(text).kind).toBe(kind);
  });

  test('an address is judged as if a person opened it', () => {
    const answer = tried('bet365.com');
    expect(categoriesOf(answer)).toContain('gambling');
    expect(answer).toMatchObject({ initiator: 'person', verdict: { outcome: 'flag' }, ruleTitle: expect.any(String) });
  });

  test('a search is judged by its words', () => {
    const answer = tried('i want to kill myself');
    expect(answer.verdict).toMatchObject({ outcome: 'flag', severity: 'critical' });
    expect(answer.matches.some(({ match }) => match.because === 'search_term')).toBe(true);
  });

  test('an address of a search engine is judged by the words in it', () => {
    expect(tried('https://www.google.com/search?q=i+want+to+kill+myself').verdict).toMatchObject({ outcome: 'flag' });
  });

  test('a line of the log brings its own person and its own time', () => {
    const answer = tried(pageLine('staff03', 'http://bet365.com/', TUESDAY - 1_000).trim(), { as: 'pupil' });
    expect(answer).toMatchObject({
      kind: 'line',
      format: 'Squid, native format',
      identity: { kind: 'person', personId: 'staff03', group: 'staff' },
      parsed: { kind: 'record', record: { timestamp: TUESDAY - 1_000, userName: 'staff03' } },
    });
  });

  test('counts as nobody’s attempt, however often it is tried', () => {
    const blocked = pageLine('pupil017', 'http://bet365.com/', TUESDAY).replace('TCP_MISS/200', 'TCP_DENIED/403');
    const outcomes = Array.from({ length: 5 }, () => tried(blocked.trim()).verdict);
    expect(outcomes).toEqual(Array.from({ length: 5 }, () => expect.objectContaining({ reason: 'below_attempts' })));
  });
});

describe('for whom and when', () => {
  const facebook = 'https://www.facebook.com/';

  test('staff are held to the rules for staff', () => {
    const [pupil, staff] = (['pupil', 'staff'] as const).map((as) => tried(facebook, { as }));
    expect(pupil?.identity).toMatchObject({ group: 'pupils' });
    expect(staff?.identity).toMatchObject({ group: 'staff' });
    expect(pupil?.verdict?.ruleId).not.toEqual(staff?.verdict?.ruleId);
  });

  test.each(['lessons', 'breaks', 'before_after_school', 'out_of_hours'] as const)(
    'the reasons speak of the part of the day that was chosen: %s',
    (period) => {
      const words = { lessons: 'lessons', breaks: 'break', before_after_school: 'school', out_of_hours: 'outside' };
      const { verdict } = tried('i want to kill myself', { period });
      const reason = verdict?.outcome === 'flag' ? verdict.reasons.find(({ kind }) => kind === 'period') : undefined;
      expect(reason?.sentence).toContain(words[period]);
    },
  );

  test('the part of the day is the chosen one in the longest holiday too', () => {
    const timetable: Timetable = { ...settings.timetable, closed: [{ from: '2026-01-01', to: '2027-12-31', why: '' }] };
    const closed = createTryIt(createTryPorts({ ...settings, timetable }, [], () => TUESDAY));
    const { verdict } = closed.tryIt({ text: 'i want to kill myself', as: 'pupil', period: 'lessons' });
    expect(JSON.stringify(verdict)).toContain('during lessons');
  });
});

describe('hostile or empty texts', () => {
  test.each([
    '',
    ' ',
    '\u0000',
    'http://',
    'http://[::1',
    'http://%',
    'javascript://x',
    '<script>alert(1)</script>',
    '%E0%A4%A',
    `${'a'.repeat(10_000)}.example`,
    `https://www.google.com/search?q=${'%'.repeat(500)}`,
    '\ud800.example',
    '💣',
  ])('%j is answered, not thrown', (text) => {
    expect(['address', 'search']).toContain(tried(text).kind);
    expect(explain(text)).toMatchObject({ kind: 'line', verdict: null, parsed: { kind: 'malformed' } });
  });

  test('what is no address after all has no verdict', () => {
    expect(tried('http://%')).toMatchObject({ kind: 'address', verdict: null, matches: [], parsed: null });
  });
});

describe('explaining a line', () => {
  test('says what was read, who, what and why', () => {
    const answer = explain(searchLine('pupil017', 'i want to kill myself', TUESDAY).trim());
    expect(answer).toMatchObject({
      kind: 'line',
      identity: { personId: 'pupil017' },
      initiator: 'person',
      verdict: { outcome: 'flag' },
      policyVersion: settings.policy.version,
    });
    expect(answer.listVersion).not.toBe('');
  });

  test('reads a format of the school', () => {
    const ports = createTryPorts(
      settings,
      [buildSourceFormat({ logformat: '%ts.%03tu %>a %un %Ss/%03>Hs %<st %rm %ru' })],
      () => TUESDAY,
    );
    const line = '1768209243.049 192.0.2.17 pupil017 TCP_MISS/200 512 GET http://bet365.com/';
    expect(createTryIt(ports).explain(line)).toMatchObject({
      parsed: { kind: 'record' },
      verdict: { outcome: 'flag' },
    });
  });

  test('says why a line is not needed', () => {
    const challenge = pageLine(null, 'http://www.example.org/', TUESDAY).replace('TCP_MISS/200', 'TCP_DENIED/407');
    expect(explain(challenge.trim())).toMatchObject({ parsed: { kind: 'skipped' }, verdict: null, identity: null });
  });
});
