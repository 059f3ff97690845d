import { describe, expect, test } from 'vitest';
import { accepted, configFolder, said, withLog } from './config-folder.ts';

function sourcesOf(settings: string) {
  return accepted(configFolder(withLog(settings)).load()).lists;
}

describe('a public list', () => {
  test('needs no more than its name', () => {
    const [ut1] = sourcesOf('lists: [{ use: ut1 }]\n');
    expect(ut1).toMatchObject({
      id: 'ut1',
      title: 'UT1 Toulouse',
      kind: 'public',
      licence: 'CC BY-SA 4.0',
      origin: {
        kind: 'addresses',
        files: [{ part: '', address: expect.stringMatching(/^https:.*\/blacklists\.tar\.gz$/) }],
      },
      refresh: { expression: '10 1 * * *', zone: 'UTC', quietHours: [8, 19] },
      otherParts: null,
    });
    expect(ut1?.parts.adult).toMatchObject({ category: 'pornography', trust: 'partial' });
    expect(ut1?.parts).not.toHaveProperty('jobsearch');
  });

  test('may be used in part, and asks for no more than that', () => {
    const [list] = sourcesOf(
      'lists:\n  - use: stevenblack\n    parts: [gambling]\n    trust: partial\n    refresh: weekly\n',
    );
    expect(Object.keys(list?.parts ?? {})).toEqual(['gambling']);
    expect(list?.parts.gambling?.trust).toBe('partial');
    expect(list?.origin).toEqual({
      kind: 'addresses',
      files: [{ part: 'gambling', address: expect.stringContaining('/alternates/gambling-only/hosts') }],
    });
    expect(list?.refresh?.expression).toBe('10 1 * * 6');
  });

  test('may come from a folder of this machine', () => {
    const folder = configFolder(withLog('lists: [{ use: ut1, from: mirror/ut1 }]\n'));
    folder.write('mirror/ut1/adult/domains', 'adult.example\n');
    expect(accepted(folder.load()).lists[0]?.origin).toEqual({ kind: 'path', path: `${folder.path}/mirror/ut1` });
  });

  test('may have parts that mean something else at this school', () => {
    const [list] = sourcesOf('lists: [{ use: ut1, categories: { press: "-", sports: reference } }]\n');
    expect(list?.parts.press).toBeNull();
    expect(list?.parts.sports).toEqual({ category: 'reference', trust: 'full', usual: null });
  });
});

test('a list of the school’s own is whatever the school says', () => {
  const [list] = sourcesOf(
    'lists:\n  - id: county\n    title: County list\n    from: https://lists.example.org/blocked.csv\n    format: csv\n    category: gambling\n    categories: { tips: "-" }\n    leave_out: [https://club.example/]\n    refresh: 30 2 * * *\n    licence: CC BY 4.0\n    attribution: Example County Council\n',
  );
  expect(list).toEqual({
    id: 'county',
    title: 'County list',
    kind: 'own',
    licence: 'CC BY 4.0',
    attribution: 'Example County Council',
    origin: { kind: 'addresses', files: [{ part: '', address: 'https://lists.example.org/blocked.csv' }] },
    format: 'csv',
    parts: { tips: null },
    otherParts: { category: 'gambling', trust: 'full', usual: null },
    leftOut: ['club.example'],
    refresh: { expression: '30 2 * * *', zone: 'Europe/London', quietHours: null },
  });
});

test('“never” leaves a list to people', () => {
  expect(sourcesOf('lists: [{ use: ut1, refresh: never }]\n')[0]?.refresh).toBeNull();
});

describe('a wrong list is told with its place and what to write', () => {
  const from = 'from: https://lists.example.org/a.txt';
  test.each([
    ['- use: ut2', '3:10  lists[].use: found “ut2”. Write “ut1”.'],
    ['- use: ut1\n    parts: [adlut]', '4:13  lists[].parts[]: found “adlut”, which is not used. Write “adult”.'],
    [
      '- use: stevenblack\n    categories: { news: news }',
      'found “news”, which is not used. Write one of: porn, gambling, social.',
    ],
    [
      '- use: ut1\n    category: gaming',
      'lists[].category: found “category:” beside “use:”. Write neither: what a public list is like is known.',
    ],
    [
      '- use: ut1\n    refresh: hourly',
      'lists[].refresh: found “hourly”. Write daily or weekly: its makers give it to everybody for nothing.',
    ],
    [
      '- use: ut1\n    refresh: sometimes',
      'lists[].refresh: found “sometimes”. Write hourly, daily, weekly, never, or a time plan',
    ],
    ['- id: county', 'lists[].from: found nothing. Write the address of the list, or the path of a file or a folder'],
    [
      `- ${from}\n    category: gambling`,
      'lists[].id: found nothing. Write a short name for this list, such as “county”.',
    ],
    [`- id: county\n    ${from}`, 'lists[].category: found nothing. Write what the list is about'],
    [`- id: county\n    ${from}\n    category: gamblng`, 'lists[].category: found “gamblng”. Write “gambling”.'],
    [
      `- id: county\n    ${from}\n    categories: { a: gamblng }`,
      'lists[].categories.a: found “gamblng”. Write “gambling”.',
    ],
    [
      `- id: county\n    ${from}\n    category: gambling\n    parts: [a]`,
      'lists[].parts: found “parts:” without “use:”.',
    ],
    [
      `- id: school\n    ${from}\n    category: gambling`,
      'lists[].id: found “school”, which Filterwatch has already. Write another id.',
    ],
    [
      '- use: ut1\n  - use: ut1',
      'lists[].id: found “ut1” again, as in the list of line 3. Write an id of its own for each list.',
    ],
    [
      '- id: a\n    from: ftp://example.org/list\n    category: gaming',
      'lists[].from: found “ftp://example.org/list”. Write an https address',
    ],
    [
      '- id: a\n    from: https://me:secret@example.org/list\n    category: gaming',
      'found an address with an account in it. Write an address without one.',
    ],
    [
      '- id: a\n    from: http://example.org/list\n    category: gaming',
      'warning: found “http://example.org/list”. Write an https address if there is one',
    ],
    [
      '- id: a\n    from: nowhere.txt\n    category: gaming',
      'warning: found “nowhere.txt”, where there is no file. Write the path of the list, unless it will be there later.',
    ],
  ])('%j', (list, says) => {
    const problems = said(configFolder(withLog(`lists:\n  ${list}\n`)).load());
    expect(problems.join('\n')).toContain(says);
    expect(problems.join('\n')).not.toContain('secret');
  });
});
