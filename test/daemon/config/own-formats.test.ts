import { describe, expect, test } from 'vitest';
import { describeConfig } from '../../../daemon/config.ts';
import { accepted, configFolder, said, withLog } from './config-folder.ts';

const LINE = '2026-01-31 09:12:44 okafor.t 10.44.3.17 BLOCK https://games.example/play';

/** The example of the documentation, with what a test changes in it. */
function hallFilter(changes: Readonly<Record<string, string>> = {}): string {
  const text = `sources: [{ path: log.txt, format: hall-filter }]
formats:
  - id: hall-filter
    title: The filter of the hall
    pattern: '^(?<time>\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d) (?<user>\\S+) (?<client_ip>\\S+) (?<action>\\w+) (?<url>\\S+)$'
    time: '%Y-%m-%d %H:%M:%S'
    actions: { allowed: [PASS], blocked: [BLOCK, DENY] }
    samples:
      - line: '${LINE}'
        expect: { user: okafor.t, disposition: blocked, host: games.example }
      - line: 'service restarted'
        expect: skipped
    skip: ['^service ']
`;
  return Object.entries(changes).reduce((changed, [from, to]) => changed.replace(from, to), text);
}

function saidOf(changes: Readonly<Record<string, string>>): readonly string[] {
  return said(configFolder(hallFilter(changes)).load());
}

describe('a format of the school’s own', () => {
  test('is read whole, and given to the source that names it', () => {
    const config = accepted(configFolder(hallFilter()).load());
    const format = {
      id: 'hall-filter',
      title: 'The filter of the hall',
      layout: {
        kind: 'pattern',
        pattern:
          '^(?<time>\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d) (?<user>\\S+) (?<client_ip>\\S+) (?<action>\\w+) (?<url>\\S+)$',
      },
      kind: 'tls',
      time: '%Y-%m-%d %H:%M:%S',
      actions: { allowed: ['PASS'], blocked: ['BLOCK', 'DENY'], always: null },
      skip: ['^service '],
      samples: [
        { line: LINE, expect: { user: 'okafor.t', disposition: 'blocked', host: 'games.example' } },
        { line: 'service restarted', expect: 'skipped' },
      ],
    };
    expect([config.formats, config.sources[0]?.custom]).toEqual([[format], format]);
    expect(structuredClone(config.formats)).toEqual([format]);
  });

  test('is described with its samples counted', () => {
    const lines = describeConfig(accepted(configFolder(hallFilter()).load())).split('\n');
    expect(lines.filter((line) => /format/.test(line))).toEqual([
      expect.stringMatching(/^source .* own format hall-filter, from the beginning$/),
      'own format       hall-filter: The filter of the hall, 2 samples as expected',
    ]);
  });

  test.each([
    ["delimiter: ';'", ';'],
    ["delimiter: '\\t'", '\t'],
    ['delimiter: "\\t"', '\t'],
    ["delimiter: ' '", ' '],
    ["delimiter: '|'", '|'],
    ['kind: dns', ','],
  ])('may have columns, with %s', (written, delimiter) => {
    const yaml = withLog(
      `formats:\n  - id: other\n    ${written}\n    columns: [time, '-', url]\n    samples:\n      - { line: "1769850764${delimiter}x${delimiter}games.example", expect: { host: games.example, time: "2026-01-31T09:12:44Z" } }\n`,
    );
    const [format] = accepted(configFolder(yaml.replaceAll('\t', '\\t')).load()).formats;
    expect(format?.layout).toEqual({ kind: 'columns', delimiter, columns: ['time', '-', 'url'] });
  });

  test('may be one of JSON', () => {
    const yaml = withLog(
      `formats:\n  - id: third\n    json: { time: $.ts, user: $.actor.name, url: request.url }\n    samples:\n      - line: '{"ts":1769850764,"actor":{"name":"pupil017"},"request":{"url":"https://games.example/"}}'\n        expect: { user: pupil017, host: games.example }\n`,
    );
    const [format] = accepted(configFolder(yaml).load()).formats;
    expect(format?.layout).toEqual({
      kind: 'json',
      paths: { time: '$.ts', user: '$.actor.name', url: 'request.url' },
    });
  });

  test.each([
    [
      'a sample that does not come out as expected',
      { 'user: okafor.t,': 'user: okafor,' },
      'filterwatch.yaml:10:25  formats[].samples[].expect.user: found “okafor.t”, where “okafor” is expected. Write what comes out, or a format that fits the line.',
    ],
    [
      'a sample that is not understood',
      { 'okafor.t 10.44.3.17 BLOCK': 'okafor.t BLOCK' },
      'filterwatch.yaml:9:15  formats[].samples[].line: found “2026-01-31 09:12:44 okafor.t BLOCK https://games.example/play”, which is not understood: not a line of this pattern. Write the line as the filter writes it, or a format that fits it.',
    ],
    [
      'a sample that was to be passed over',
      { "skip: ['^service ']": 'skip: []' },
      'filterwatch.yaml:12:17  formats[].samples[].expect: found a line that is not understood, where “skipped” is expected. Write a pattern under “skip:” that fits the line, or what comes out.',
    ],
    [
      'a pattern that could run without end',
      { '^(?<time>': '^(?=x)(?<time>' },
      'filterwatch.yaml:5:14  formats[].pattern: found “(?=”, which looks ahead and can take time without end. Write the text itself, or a line of “skip:” for what is not wanted.',
    ],
    [
      'a format without samples',
      { 'samples:': 'sample:' },
      'filterwatch.yaml:8:5  formats[].sample: found an unknown setting. Write “samples”.',
    ],
    [
      'the id of a format that there is',
      { 'id: hall-filter\n': 'id: squid\n', 'format: hall-filter': 'format: squid' },
      'filterwatch.yaml:3:9  formats[].id: found “squid”, which Filterwatch has already. Write another id.',
    ],
    [
      'a source that names none',
      { 'format: hall-filter': 'format: hal-filter' },
      'filterwatch.yaml:1:36  sources[].format: found “hal-filter”. Write “hall-filter”, or another format; “filterwatch formats” lists them all.',
    ],
    [
      'two layouts',
      { "    time: '%Y": "    json: { url: $.u }\n    time: '%Y" },
      'filterwatch.yaml:6:11  formats[].json: found “json:” beside “pattern:”. Write one of the two.',
    ],
    [
      'a delimiter without columns',
      { "    time: '%Y": "    delimiter: ','\n    time: '%Y" },
      'filterwatch.yaml:6:16  formats[].delimiter: found a delimiter without columns. Write “columns:”, or leave the delimiter out.',
    ],
  ])('%s is refused, with file and line', (_what, changes, says) => {
    expect(saidOf(changes)).toContain(says);
  });

  test('one of no layout, and two of one id, are refused', () => {
    const format = 'samples: [{ line: x, expect: skipped }]';
    expect(
      said(configFolder(withLog(`formats:\n  - { id: a, ${format} }\n  - { id: a, ${format} }\n`)).load()),
    ).toEqual([
      'filterwatch.yaml:3:5  formats[].pattern: found nothing. Write a pattern; or “columns:” for CSV, or “json:” for lines of JSON.',
      'filterwatch.yaml:4:5  formats[].pattern: found nothing. Write a pattern; or “columns:” for CSV, or “json:” for lines of JSON.',
      'filterwatch.yaml:4:11  formats[].id: found “a” again, as in the format of line 3. Write an id of its own for each format.',
    ]);
  });
});
