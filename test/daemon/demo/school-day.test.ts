import { describe, expect, test } from 'vitest';
import { EPISODE_NAMES } from '../../../daemon/demo/episodes.ts';
import { type SchoolDayPlan, schoolDay } from '../../../daemon/demo/school-day.ts';
import { buildRoster } from '../../../daemon/identity/roster.ts';
import type { ParseResult } from '../../../parsers/record.ts';
import { PARSERS } from '../../../parsers/registry.ts';
import { squid } from '../../../parsers/squid.ts';
import { parseLine } from '../../support/parse-line.ts';

const PLAN: SchoolDayPlan = {
  date: '2026-11-20',
  zone: 'Europe/London',
  pupils: 210,
  staff: 24,
  seed: 'sample',
  episodes: EPISODE_NAMES,
};

const day = schoolDay(PLAN);

describe('the log of an invented day', () => {
  test('is the same for the same plan, to the last line', () => {
    expect(schoolDay(PLAN)).toEqual(day);
  });

  test('is another one for another seed', () => {
    expect(schoolDay({ ...PLAN, seed: 'other' }).lines.slice(0, 50)).not.toEqual(day.lines.slice(0, 50));
  });

  test('is in the order in which the proxy writes: by the end of each request', () => {
    const ends = day.lines.map((line) => Number(line.slice(0, line.indexOf(' '))));
    expect(ends).toEqual(ends.toSorted((one, other) => one - other));
  });

  test('is claimed line by line by the native Squid parser, and by no other', () => {
    const claims = day.lines.map((line) => PARSERS.filter((parser) => parser.recognises(line)).map(({ id }) => id));
    expect(new Set(claims.map((ids) => ids.join(' ')))).toEqual(new Set(['squid']));
  });

  test('stays within the one day', () => {
    const hours = day.lines.map((line) => new Date(Number(line.slice(0, 14)) * 1_000).toISOString());
    expect(hours[0]?.slice(0, 13)).toBe('2026-11-20T07');
    expect(hours.at(-1)?.slice(0, 13)).toBe('2026-11-20T16');
  });

  test('shows what a school’s proxy shows', () => {
    const results = new Set(day.lines.map((line) => line.split(/ +/)[3]));
    for (const result of ['TCP_TUNNEL/200', 'TCP_MISS/200', 'TCP_MEM_HIT/200', 'TCP_DENIED/407', 'TCP_DENIED/403'])
      expect(results).toContain(result);
    for (const result of ['NONE_NONE/200', 'NONE_NONE/503', 'NONE_NONE/000', 'TCP_IMS_HIT/304', 'TCP_MISS/301'])
      expect(results).toContain(result);
    const log = day.lines.join('\n');
    expect(log).toMatch(/ 2001:db8:20:16::\w+ TCP_/);
    expect(log).toContain('CONNECT xn--');
    expect(log).toContain(' DEMO\\\\staff01 ');
    expect(log).toContain('@DEMO.EXAMPLE ');
    expect(log).toContain('/complete/search?q=');
  });

  test('has no address that belongs to anybody', () => {
    const servers = new Set(day.lines.flatMap((line) => /HIER_DIRECT\/(\S+)/.exec(line)?.[1] ?? []));
    const strangers = [...servers].filter((ip) => !/^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:db8:/.test(ip));
    expect(strangers).toEqual([]);
  });
});

describe('the roster of an invented school', () => {
  const { roster, problems } = buildRoster(day.roster);

  test('has nothing that a person should put right', () => {
    expect(problems).toEqual([]);
  });

  test('has everybody: pupils, staff and the tablets of seven classes', () => {
    const people = [...roster.people.values()];
    expect(people.filter(({ role }) => role === 'pupil')).toHaveLength(210);
    expect(people.filter(({ role }) => role === 'staff')).toHaveLength(24);
    expect(roster.shared.size).toBe(7);
  });

  test('knows every account in the log but the one that is planted as unknown', () => {
    const accounts = new Set(day.lines.map((line) => parseLine(squid, line)).flatMap(accountOf));
    const unknown = [...accounts].filter((account) => !roster.people.has(account) && !roster.shared.has(account));
    expect(unknown).toEqual(['supply7']);
  });
});

describe('the truth about an invented day', () => {
  test('is told of every episode that was asked for, and of no other', () => {
    expect(day.truth.map(({ name }) => name)).toEqual(EPISODE_NAMES);
    expect(schoolDay({ ...PLAN, episodes: ['gambling'] }).truth.map(({ name }) => name)).toEqual(['gambling']);
  });

  test('names a subject of its own for each episode', () => {
    expect(new Set(day.truth.map(({ subject }) => subject)).size).toBe(day.truth.length);
  });

  test('can be found in the log', () => {
    const searched = day.lines.flatMap(searchOf);
    expect(searched).toContainEqual(['pupil171', 'how to hide self harm']);
    expect(searched).toContainEqual(['pupil201', 'painless ways to die']);
    expect(searched.filter(([, words]) => words.includes('isis')).length).toBeGreaterThan(25);
  });

  test('begins when nothing was planted', () => {
    const ordinary = schoolDay({ ...PLAN, episodes: [] });
    expect(ordinary.truth).toEqual([]);
    expect(ordinary.lines.flatMap(searchOf)).not.toContainEqual(['pupil171', 'how to hide self harm']);
  });

  test('an episode that does not exist is a mistake', () => {
    expect(() => schoolDay({ ...PLAN, episodes: ['fire alarm'] })).toThrow('There is no episode “fire alarm”.');
  });
});

function accountOf(result: ParseResult): readonly string[] {
  if (result.kind !== 'record' || result.record.userName === null) return [];
  return [result.record.userName.replace(/^DEMO\\|@DEMO\.EXAMPLE$/g, '')];
}

function searchOf(line: string): readonly (readonly [account: string, words: string])[] {
  const result = parseLine(squid, line);
  if (result.kind !== 'record' || result.record.searchTerms === null) return [];
  return [[accountOf(result)[0] ?? '', result.record.searchTerms]];
}
