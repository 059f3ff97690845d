import { FORMAT_SETTINGS } from './format-settings.ts';
import { PEOPLE_SETTINGS } from './people-settings.ts';
import { group, rare, type Setting, usual, variable } from './setting.ts';
import { SOURCE_SETTINGS } from './source-settings.ts';

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
  ...SOURCE_SETTINGS,
  ...FORMAT_SETTINGS,
  ...PEOPLE_SETTINGS,
];
