import { describe, expect, test } from 'vitest';
import { configFolder, said, withLog } from './config-folder.ts';

const SOURCES = 'sources: [{ path: log.txt }]';
const MAIL = 'mail:\n  host: smtp.example.org\n  from: a@example.org\n  to: [b@example.org]';

interface Case {
  readonly what: string;
  /** Below a first line that names a log. */
  readonly yaml: string;
  readonly says: readonly string[];
}

const SHAPE: readonly Case[] = [
  {
    what: 'an unknown setting with a near one',
    yaml: 'rooster: a.csv\n',
    says: ['filterwatch.yaml:2:1  rooster: found an unknown setting. Write “roster”.'],
  },
  {
    what: 'a slip inside a list that may also be the path of a file',
    yaml: 'devices:\n  - mac: 00:00:5e\n    kind: laptop\n  - host: pc-lib-04\n    onwer: pupil017\n',
    says: [
      'filterwatch.yaml:3:10  devices[].mac: found “00:00:5e”. Write a MAC address, such as aa:bb:cc:dd:ee:ff.',
      'filterwatch.yaml:4:11  devices[].kind: found “laptop”. Write computer, tablet, phone, console, tv, watch or other.',
      'filterwatch.yaml:6:5  devices[].onwer: found an unknown setting. Write “owner”.',
    ],
  },
  {
    what: 'an unknown setting with none near',
    yaml: 'school:\n  colour: blue\n',
    says: ['filterwatch.yaml:3:3  school.colour: found an unknown setting. Write one of: name, id, zone.'],
  },
  {
    what: 'an unknown setting without a value',
    yaml: 'dashbord:\n',
    says: ['filterwatch.yaml:2:1  dashbord: found an unknown setting. Write “dashboard”.'],
  },
  {
    what: 'an unknown day',
    yaml: 'timetable:\n  Mondays: []\n',
    says: ['filterwatch.yaml:3:3  timetable.Mondays: found an unknown setting. Write “monday”.'],
  },
  {
    what: 'an unknown setting of a part of a day',
    yaml: 'timetable:\n  monday:\n    - { from: "08:50", until: "10:30", to: "10:30", period: lessons }\n',
    says: [
      'filterwatch.yaml:4:24  timetable.monday[].until: found an unknown setting. Write one of: from, to, period.',
    ],
  },
  {
    what: 'a text where a group belongs',
    yaml: 'school: Example Primary School\n',
    says: [
      'filterwatch.yaml:2:9  school: found a text. Write a group of settings, each as “name: value” on a line of its own.',
    ],
  },
  {
    what: 'a list where a text belongs',
    yaml: 'data: [./data]\n',
    says: ['filterwatch.yaml:2:7  data: found a list. Write the path of a folder.'],
  },
  {
    what: 'a group where a list belongs',
    yaml: 'timetable:\n  monday: { from: "08:50" }\n',
    says: [
      'filterwatch.yaml:3:11  timetable.monday: found a group of settings. Write a list of parts of the day, such as [{ from: "08:50", to: "10:30", period: lessons }].',
    ],
  },
  {
    what: 'an account that YAML takes for a number',
    yaml: 'groups:\n  team: [pupil017, 012345]\n',
    says: ['filterwatch.yaml:3:20  groups.team[]: found 012345 without quotes. Write "012345", in quotes.'],
  },
  {
    what: 'an empty text',
    yaml: 'school:\n  name: " "\n',
    says: [
      'filterwatch.yaml:3:9  school.name: found an empty text. Write a text of up to 200 characters, on one line.',
    ],
  },
  {
    what: 'a name with a line break, shown on one line',
    yaml: 'school:\n  name: "a\\nb\\e[31m"\n',
    says: ['filterwatch.yaml:3:9  school.name: found “a b [31m”. Write a text of up to 200 characters, on one line.'],
  },
  {
    what: 'an id with capital letters',
    yaml: 'school:\n  id: North School\n',
    says: [
      'filterwatch.yaml:3:7  school.id: found “North School”. Write up to 40 small letters, digits and hyphens, such as “main”.',
    ],
  },
  {
    what: 'a time zone that does not exist',
    yaml: 'school:\n  zone: Europe/Londonn\n',
    says: ['filterwatch.yaml:3:9  school.zone: found “Europe/Londonn”. Write a time zone, such as “Europe/London”.'],
  },
  {
    what: 'a policy that does not exist',
    yaml: 'policy: strict\n',
    says: [
      'filterwatch.yaml:2:9  policy: found “strict”, where there is no file. Write matrix or prohibitions, or the path of a policy file.',
    ],
  },
  {
    what: 'a category that does not exist, with a near one',
    yaml: 'categories:\n  block:\n    - entry: games.example\n      category: gamng\n      reason: x\n',
    says: ['filterwatch.yaml:5:17  categories.block[].category: found “gamng”. Write “gaming”.'],
  },
  {
    what: 'a site that is none',
    yaml: 'categories:\n  allow: [{ entry: com, reason: x }]\n',
    says: [
      'filterwatch.yaml:3:20  categories.allow[].entry: found “com”. Write a site, such as “games.example” or “games.example/arcade”.',
    ],
  },
  {
    what: 'a site in both lists',
    yaml: 'categories:\n  block: [{ entry: club.example, category: gaming, reason: x }]\n  allow: [{ entry: https://Club.example/, reason: y }]\n',
    says: [
      'filterwatch.yaml:4:20  categories.allow[].entry: found “club.example”, which is under “block:” too, in line 3. Write each site in one of the two lists.',
    ],
  },
  {
    what: 'a name of the filter for a category that does not exist, with a near one',
    yaml: 'categories:\n  labels:\n    Year 7 games: gamng\n',
    says: ['filterwatch.yaml:4:19  categories.labels.Year 7 games: found “gamng”. Write “gaming”.'],
  },
  {
    what: 'one name of the filter in two spellings',
    yaml: 'categories:\n  labels:\n    Year 7 games: gaming\n    year-7-games: none\n',
    says: [
      'filterwatch.yaml:5:19  categories.labels.year-7-games: found “year-7-games”, which is the same name as “Year 7 games”. Write each name once.',
    ],
  },
  {
    what: 'a name of the filter without a letter or a digit',
    yaml: 'categories:\n  labels:\n    "-": none\n',
    says: ['filterwatch.yaml:4:10  categories.labels.-: found the name “-”. Write a name with letters or digits.'],
  },
  {
    what: 'a site without a reason',
    yaml: 'categories:\n  allow:\n    - entry: club.example\n',
    says: ['filterwatch.yaml:4:7  categories.allow[].reason: found nothing. Write the reason, in a few words.'],
  },
];

const SOURCE_CASES: readonly Case[] = [
  {
    what: 'no source at all',
    yaml: 'data: ./data\n',
    says: ['filterwatch.yaml  sources: found nothing. Write a list of sources, each with the path of a log file.'],
  },
  {
    what: 'sources without a value',
    yaml: 'sources:\n',
    says: ['filterwatch.yaml:1:9  sources: found nothing. Write a list of sources, each with the path of a log file.'],
  },
  {
    what: 'an empty list of sources',
    yaml: 'sources: []\n',
    says: [
      'filterwatch.yaml:1:10  sources: found an empty list. Write a list of sources, each with the path of a log file.',
    ],
  },
  {
    what: 'a source without a path',
    yaml: 'sources:\n  - id: squid\n',
    says: [
      'filterwatch.yaml:2:5  sources[].path: found nothing. Write the path of the log file; or “syslog:” or “push:”, where the lines do not come from a file.',
    ],
  },
  {
    what: 'a start that is neither',
    yaml: 'sources:\n  - path: log.txt\n    start: now\n',
    says: ['filterwatch.yaml:3:12  sources[].start: found “now”. Write beginning or end.'],
  },
  {
    what: 'the same id twice',
    yaml: 'sources:\n  - { path: log.txt, id: squid }\n  - { path: other.txt, id: squid }\n',
    says: [
      'filterwatch.yaml:3:28  sources[].id: found “squid” again, as in the source of line 2. Write an id of its own for each source.',
    ],
  },
  {
    what: 'the same id from two file names',
    yaml: 'sources:\n  - path: a/log.txt\n  - path: b/log.txt\n',
    says: [
      'filterwatch.yaml:3:5  sources[].id: found “log-txt” again, as in the source of line 2. Write an id of its own for each source.',
    ],
  },
  {
    what: 'the same file twice',
    yaml: 'sources:\n  - path: log.txt\n  - { path: ./log.txt, id: again }\n',
    says: [
      'filterwatch.yaml:3:13  sources[].path: found “./log.txt” again, as in the source of line 2. Write each log file once.',
    ],
  },
  {
    what: 'a logformat that is none',
    yaml: "sources:\n  - path: log.txt\n    logformat: '%zz'\n",
    says: [
      'filterwatch.yaml:3:16  sources[].logformat: found “%zz”. Write the logformat as squid.conf has it. Squid has no logformat code "%zz". Compare it with squid.conf: a literal per cent sign is written %%, a header %{Referer}>h.',
    ],
  },
  {
    what: 'a format and a logformat',
    yaml: "sources:\n  - path: log.txt\n    format: squid\n    logformat: '%ts.%03tu %6tr %>a %Ss/%03>Hs %<st %rm %ru %[un %Sh/%<a %mt'\n",
    says: ['filterwatch.yaml:3:13  sources[].format: found “squid” and a logformat. Write one of the two.'],
  },
  {
    what: 'a folder instead of a log',
    yaml: 'sources:\n  - path: .\n    id: here\n',
    says: ['filterwatch.yaml:2:11  sources[].path: found “.”, which is a folder. Write the path of one log file.'],
  },
];

const TIME_CASES: readonly Case[] = [
  {
    what: 'a time without a leading zero',
    yaml: 'timetable:\n  monday:\n    - { from: "8:50", to: "10:30", period: lessons }\n',
    says: [
      'filterwatch.yaml:4:7  timetable.monday[]: found “8:50” to “10:30”. Write two times such as “08:50” and “10:30”.',
    ],
  },
  {
    what: 'a part of a day that ends before it begins',
    yaml: 'timetable:\n  friday: [{ from: "13:00", to: "12:00", period: breaks }]\n',
    says: [
      'filterwatch.yaml:3:12  timetable.friday[]: found “13:00” to “12:00”. Write two times such as “08:50” and “10:30”.',
    ],
  },
  {
    what: 'parts of a day that overlap, in whatever order',
    yaml: 'timetable:\n  monday:\n    - { from: "10:00", to: "11:00", period: breaks }\n    - { from: "08:50", to: "10:30", period: lessons }\n',
    says: [
      'filterwatch.yaml:5:7  timetable.monday[]: found “08:50” to “10:30”. Write times that do not overlap with “10:00” to “11:00” of line 4.',
    ],
  },
  {
    what: 'a period that does not exist',
    yaml: 'timetable:\n  monday: [{ from: "08:50", to: "10:30", period: lesson }]\n',
    says: [
      'filterwatch.yaml:3:50  timetable.monday[].period: found “lesson”. Write lessons, breaks or before_after_school.',
    ],
  },
  {
    what: 'a calendar that is not there',
    yaml: 'timetable:\n  calendar: [dates.ics]\n',
    says: [
      'filterwatch.yaml:3:14  timetable.calendar[]: found “dates.ics”, where there is no file. Write the path of an ICS or CSV file.',
    ],
  },
  {
    what: 'times of a group and of the other week that are none',
    yaml: 'timetable:\n  half_day_ends: "25:00"\n  week_b: { monday: [{ from: "9:00", to: "10:00", period: breaks }] }\n  for: [{ groups: [Year 1], friday: [{ from: "12:00", to: "11:00", period: lessons }] }]\n',
    says: [
      'filterwatch.yaml:3:18  timetable.half_day_ends: found “25:00”. Write a time such as “13:15”.',
      'filterwatch.yaml:4:22  timetable.week_b.monday[]: found “9:00” to “10:00”. Write two times such as “08:50” and “10:30”.',
      'filterwatch.yaml:5:38  timetable.for[].friday[]: found “12:00” to “11:00”. Write two times such as “08:50” and “10:30”.',
    ],
  },
  {
    what: 'a day that the calendar does not have',
    yaml: 'timetable:\n  closed: [{ from: 2026-02-30, to: 2026-03-01, why: half term }]\n',
    says: [
      'filterwatch.yaml:3:12  timetable.closed[]: found “2026-02-30” to “2026-03-01”. Write two dates such as “2026-12-19” and “2027-01-03”, the earlier first.',
    ],
  },
];

describe('problems name the place, what was found and what to write', () => {
  const below = [...SHAPE, ...TIME_CASES];
  test.each(below)('$what', ({ yaml, says }) => {
    expect(said(configFolder(withLog(yaml)).load())).toEqual(says);
  });

  test.each(SOURCE_CASES)('$what', ({ yaml, says }) => {
    const folder = configFolder(yaml);
    for (const name of ['other.txt', 'a/log.txt', 'b/log.txt']) folder.write(name, '');
    expect(said(folder.load())).toEqual(says);
  });
});

test('a warning does not keep the settings from being used; an error does', () => {
  const kindOf = (yaml: string) => configFolder(withLog(yaml)).load().kind;
  expect([kindOf(`${MAIL}\n  port: 587\n  security: tls\n`), kindOf('policy: strict\n')]).toEqual(['ok', 'problems']);
});

test('a log that is not there yet is a warning, with its line', () => {
  const result = configFolder('sources:\n  - path: squid/access.log\n').load();
  expect(result.kind).toBe('ok');
  expect(said(result)).toEqual([
    'filterwatch.yaml:2:11  sources[].path: warning: found “squid/access.log”, where there is no file. Write the path of the log file, unless it will be there later.',
  ]);
});

test('an unknown format is answered with the nearest that there is', () => {
  const formats = (format: string) => said(configFolder(`sources:\n  - { path: log.txt, format: ${format} }\n`).load());
  expect([...formats('suqid'), ...formats('nothing-like-it')]).toEqual([
    'filterwatch.yaml:2:30  sources[].format: found “suqid”. Write “squid”, or another format; “filterwatch formats” lists them all.',
    'filterwatch.yaml:2:30  sources[].format: found “nothing-like-it”. Write auto, or the id of a format; “filterwatch formats” lists them all.',
  ]);
});

test('all problems are told at once, in the order of the file, the environment last', () => {
  const yaml = `${MAIL}\n  security: ssl\ndashboard: { listen: here }\n${SOURCES}\nrooster: a.csv\nschool: { zone: Mars }\n`;
  const lines = said(configFolder(yaml).load({ env: { SMTP_PORT: 'x' } })).map((line) => line.split('  ')[0]);
  expect(lines).toEqual([
    'filterwatch.yaml:5:13',
    'filterwatch.yaml:6:22',
    'filterwatch.yaml:8:1',
    'filterwatch.yaml:9:17',
    'environment',
  ]);
});
