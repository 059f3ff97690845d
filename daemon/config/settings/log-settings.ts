import { group, rare, type Setting, usual, variable } from './setting.ts';

/** Whose log it is, where it lies and who is who in it. */
export const LOG_SETTINGS: readonly Setting[] = [
  group('school', 'The school.'),
  usual(
    'school.name',
    'Name of the school, in mails and reports.',
    'asked for when the dashboard is first opened',
    'Example Primary School',
  ),
  rare('school.id', 'Short name of the school on every stored row. Keep it once Filterwatch has run.', 'main', 'main'),
  usual('school.zone', "The school's time zone.", 'Europe/London', 'Europe/London'),
  rare('data', 'Folder for everything that Filterwatch stores.', './data', './data', variable('FILTERWATCH_DATA')),
  group('sources', 'The log files to follow.'),
  usual('sources[].path', 'The log file.', null, '/var/log/squid/access.log'),
  rare(
    'sources[].id',
    'Short name of this source. Keep it: by it, the store knows how far the log was read.',
    'from the file name: access-log',
    'squid',
  ),
  rare('sources[].title', 'Name of this source on the dashboard.', 'the file name', 'Squid proxy'),
  rare('sources[].format', 'Format of the log; auto finds out.', 'auto', 'auto'),
  rare(
    'sources[].logformat',
    'A logformat of your own, copied from squid.conf, in single quotes; instead of format.',
    null,
    "'%ts.%03tu %6tr %>a %Ss/%03>Hs %<st %rm %ru %[un %Sh/%<a %mt'",
  ),
  rare(
    'sources[].start',
    'Where to begin in a file that is read for the first time: beginning or end.',
    'beginning',
    'beginning',
  ),
  rare(
    'roster',
    'List of accounts: a CSV file with account, name, role, year, class and class teacher.',
    'nobody is known by name',
    'roster.csv',
  ),
];
