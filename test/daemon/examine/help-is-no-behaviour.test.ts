import { describe, expect, test } from 'vitest';
import type { LogRecord } from '../../../parsers/record.ts';
import { flagOf, judgingWith, pageOf } from '../../support/judging.ts';

const TEN = Date.UTC(2026, 10, 17, 10);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

type Page = readonly [url: string, timestamp: number, parts?: Partial<LogRecord>];

/** What is flagged of these pages, which the filter calls so. */
function flagsOf(label: string, pages: readonly Page[], judge = judgingWith()): readonly string[] {
  return pages.flatMap(([url, timestamp, parts = {}]) => {
    const flag = flagOf(judge({ ...pageOf(url), timestamp, filterCategory: label, ...parts }));
    return flag === null ? [] : [flag];
  });
}

const BLOCKED = { disposition: 'blocked', statusCode: 403 } as const;

describe('whoever looks for help', () => {
  test('raises no growing worry, although the filter puts helplines under suicide', () => {
    const days = [0, 1, 2, 3, 4].map((day) => TEN + day * DAY);
    expect(
      flagsOf(
        'Suicide',
        days.map((day) => ['http://www.samaritans.org/', day]),
      ),
    ).toEqual([]);
    const forum = days.map((day): Page => ['http://forum.example/', day]);
    expect(flagsOf('Suicide', forum)).toEqual([
      'pupils-suicide critical',
      'pupils-suicide critical',
      'pupils-suicide critical',
      'pupils-suicide critical',
      'pupils-suicide critical',
    ]);
  });

  test('does not go on trying, although the filter stops every page on sexual health', () => {
    const sites = [
      'brook.org.uk',
      'fpa.org.uk',
      'sh.uk',
      'sexwise.org.uk',
      'tht.org.uk',
      'themix.org.uk',
      'lgbt.foundation',
    ];
    const pages = (hosts: readonly string[]) =>
      hosts.map((host, index): Page => [`http://www.${host}/`, TEN + index * MINUTE, BLOCKED]);
    expect(flagsOf('Pornography', pages(sites))).toEqual([]);
  });

  test('uses no internet that the parents have refused', () => {
    const roster = [
      {
        account: 'pupil017',
        name: 'Pupil',
        role: 'pupil',
        year: 'Year 5',
        className: '5B',
        classTeacher: '',
        refused: 'internet',
      },
    ] as const;
    const minutes = [0, 1, 2, 3].map((minute) => TEN + minute * MINUTE);
    const visits = (url: string) => minutes.map((minute): Page => [url, minute]);
    expect(flagsOf('', visits('http://www.childline.org.uk/'), judgingWith({ roster }))).toEqual([]);
    expect(flagsOf('', visits('http://www.bbc.co.uk/news'), judgingWith({ roster }))).toEqual([
      'pupils-refused-by-parents medium',
    ]);
  });
});

describe('what the school allows and the filter stops', () => {
  const posts = Array.from(
    { length: 16 },
    (_, index): Page => [`http://www.instagram.com/${index}.html`, TEN + index * 40_000, BLOCKED],
  );

  test('is no going on trying of whoever is nominated for it', () => {
    const judge = judgingWith({ groups: { 'nominated pupils': ['pupil017'] } });
    expect(flagsOf('', posts, judge)).toEqual([]);
    expect(flagsOf('', posts)).toContain('pupils-repeated-attempts medium');
  });
});
