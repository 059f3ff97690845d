import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeConfig } from '../../../daemon/config.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import { accepted, configFolder, withLog } from './config-folder.ts';

test('the settings are described line by line, accounts and sites counted', () => {
  const folder = configFolder(
    withLog(
      [
        'school: { name: Example Primary School }',
        'groups: { social-media-team: [pupil017, teacher03] }',
        'categories: { allow: [{ entry: club.example, reason: Our chess club }] }',
        'timetable: { friday: [], closed: [{ from: 2026-12-21, to: 2027-01-01, why: Christmas }] }',
        'dashboard: { listen: "[::1]:9000" }',
      ].join('\n'),
    ),
  );
  const lines = describeConfig(accepted(folder.load({ env: { REDIS_URL: 'redis://:hunter2@redis.example.org' } })));
  expect(lines.split('\n')).toEqual([
    `configuration    ${join(folder.path, 'filterwatch.yaml')}`,
    'school           Example Primary School (main), Europe/London',
    `data             ${join(folder.path, 'data')}`,
    `source           log-txt: ${join(folder.path, 'log.txt')}, format auto, from the beginning`,
    'roster           none: nobody is known by name',
    `policy           matrix: ${matrixPolicy.title}, ${matrixPolicy.rules.length} rules`,
    'timetable        4 school days a week, 1 closed period',
    'groups           social-media-team (2 accounts)',
    'own lists        0 sites with a category, 1 site allowed',
    'kept             records 30 days, concern 1 year, no_concern 90 days, false_alarm 30 days, duplicate 30 days, test 30 days, reports 90 days, counters 13 months, samples 30 days, audit 2 years, mail 90 days, requests 2 years, checks 2 years',
    'support          shown to lead and head',
    'names            hidden until somebody needs them',
    'filter provider  not named',
    'lists go to      whoever has a token',
    'handed over      in the form plain',
    'report a site    from private addresses',
    'mail             none: nobody is alerted by mail',
    'alerts           at any hour, passed on to nobody',
    'test request     none',
    'reports          mailed at 07:00 to the heads and leads with accounts',
    'dashboard        http://[::1]:9000, listening on [::1]:9000',
    'sign-in          with a password; a code beside it is offered to everybody',
    'trusted proxies  none',
    'jobs             through Redis, address hidden',
  ]);
});

test('timetables of groups and a calendar are told where there are any', () => {
  const folder = configFolder(
    withLog('timetable: { for: [{ groups: Reception, friday: [] }], week_b: { friday: [] }, calendar: dates.csv }'),
  );
  folder.write('dates.csv', 'date,kind\n');
  const lines = describeConfig(accepted(folder.load())).split('\n');
  expect(lines.filter((line) => /^(timetable|calendar) /.test(line))).toEqual([
    'timetable        5 school days a week, two weeks in turn, 1 timetable of its own, 0 closed periods',
    `calendar         ${join(folder.path, 'dates.csv')}`,
  ]);
});
