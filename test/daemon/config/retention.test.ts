import { describe, expect, test } from 'vitest';
import { isAtLeastAsLong } from '../../../daemon/records/keep-for.ts';
import { DEFAULT_RETENTION, RETENTION_KEYS, RETENTION_RULES } from '../../../daemon/records/retention.ts';
import { accepted, configFolder, said, withLog } from './config-folder.ts';

function problems(settings: string): readonly string[] {
  return said(configFolder(withLog(settings)).load());
}

describe('how long each kind is kept', () => {
  test('is as usual where nothing is written', () => {
    expect(accepted(configFolder(withLog('')).load()).retention).toEqual(DEFAULT_RETENTION);
  });

  test('can be set kind by kind, and all others stay as usual', () => {
    const { retention } = accepted(
      configFolder(
        withLog('retention: { records: 2 weeks, incidents: { concern: 18 months }, counters: 2 Years }\n'),
      ).load(),
    );
    expect(retention).toEqual({
      ...DEFAULT_RETENTION,
      records: { count: 2, unit: 'weeks' },
      concern: { count: 18, unit: 'months' },
      counters: { count: 2, unit: 'years' },
    });
  });

  test('says where it is wrong, what was found and what to write', () => {
    expect(
      problems(
        'retention:\n  records: 30\n  incidents:\n    concern: 1 day\n    fals_alarm: 30 days\n  counters: 13 moons\n  audit: forever\n  mail: 3 years\n',
      ),
    ).toEqual([
      'filterwatch.yaml:3:12  retention.records: found 30. Write how many days, weeks, months or years, from 1 day to 400 days, such as “30 days”.',
      'filterwatch.yaml:5:14  retention.incidents.concern: found “1 day”. Write from 30 days to 10 years, such as “1 year”.',
      'filterwatch.yaml:6:5  retention.incidents.fals_alarm: found an unknown setting. Write “false_alarm”.',
      'filterwatch.yaml:7:13  retention.counters: found “13 moons”. Write from 35 days to 10 years, such as “13 months”.',
      'filterwatch.yaml:8:10  retention.audit: found “forever”. Write from 90 days to 10 years, such as “2 years”.',
      'filterwatch.yaml:9:9  retention.mail: found “3 years”. Write from 14 days to 2 years, such as “90 days”.',
    ]);
  });

  test('warns where who looked would be forgotten before what was looked at', () => {
    expect(problems('retention: { audit: 6 months }\n')).toEqual([
      'filterwatch.yaml:2:21  retention.audit: warning: found “6 months”, which is shorter than incidents of the kind concern are kept. Write “1 year” or more, so that who looked can be told as long.',
    ]);
  });

  test('is as usual within its own bounds', () => {
    const outside = RETENTION_KEYS.filter((key) => {
      const { default: usual, least, most } = RETENTION_RULES[key];
      return !isAtLeastAsLong(usual, least) || !isAtLeastAsLong(most, usual);
    });
    expect(outside).toEqual([]);
  });
});
