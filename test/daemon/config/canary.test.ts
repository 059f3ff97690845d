import { describe, expect, test } from 'vitest';
import { accepted, configFolder, said, withLog } from './config-folder.ts';

const MINUTE = 60_000;
const ADDRESS = 'canary:\n  address: http://canary.example.org/test\n';
const load = (yaml: string) => configFolder(withLog(yaml)).load();

describe('the test request in the settings', () => {
  test('is none where nothing is written, and is filled in where something is', () => {
    expect(accepted(load('')).canary).toBe(null);
    const written = 'canary:\n  address: http://Canary.example.org/test\n  search: Filterwatch canary test\n';
    expect(accepted(load(written)).canary).toEqual({
      ...{ host: 'canary.example.org', search: 'filterwatch canary test', when: 'lessons', inject: null },
      ...{ everyMs: 15 * MINUTE, withinMs: 10 * MINUTE },
    });
  });

  test('may be a line that Filterwatch writes by itself', () => {
    const inject = '  when: always\n  inject:\n    source: log-txt\n    line: "GET http://canary.example.org/test"\n';
    expect(accepted(load(ADDRESS + inject)).canary).toMatchObject({
      when: 'always',
      inject: { sourceId: 'log-txt', line: 'GET http://canary.example.org/test' },
    });
  });

  test.each([
    [
      'neither an address nor a search',
      'canary:\n  when: always\n',
      'filterwatch.yaml:2:1  canary.address: found neither an address nor a search. Write one of the two at least.',
    ],
    [
      'a host that others ask for, which would hide what they do there',
      'canary:\n  address: https://www.google.com/canary\n',
      'filterwatch.yaml:3:12  canary.address: found “https://www.google.com/canary”. Write an address whose host has “canary” in its name, such as http://canary.example.org/filterwatch-canary.',
    ],
    [
      'a search that others may make',
      'canary:\n  search: canary birds\n',
      'filterwatch.yaml:3:11  canary.search: found “canary birds”. Write three words or more that nobody else searches for, “canary” among them, such as “filterwatch canary test”.',
    ],
    [
      'more often than is of use',
      `${ADDRESS}  every_minutes: 1\n`,
      'filterwatch.yaml:4:18  canary.every_minutes: found 1. Write a number of minutes from 5 to 1440, such as 15.',
    ],
    [
      'sooner than a mail server answers',
      `${ADDRESS}  within_minutes: 0\n`,
      'filterwatch.yaml:4:19  canary.within_minutes: found 0. Write a number of minutes from 2 to 120, such as 10.',
    ],
    [
      'a time that there is not',
      `${ADDRESS}  when: nights\n`,
      'filterwatch.yaml:4:9  canary.when: found “nights”. Write lessons or always.',
    ],
    [
      'a source that there is not',
      `${ADDRESS}  inject: { source: proxy, line: "http://canary.example.org/" }\n`,
      'filterwatch.yaml:4:21  canary.inject.source: found “proxy”. Write the id of a source: log-txt.',
    ],
    [
      'a line that does not hold it',
      `${ADDRESS}  inject: { source: log-txt, line: "http://www.example.org/" }\n`,
      'filterwatch.yaml:4:36  canary.inject.line: found a line without it. Write a line of the log that holds the address or the search of the test request.',
    ],
  ])('is refused with what to write: %s', (_, yaml, sentence) => {
    expect(said(load(yaml))).toEqual([sentence]);
  });
});
