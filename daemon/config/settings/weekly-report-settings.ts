import { group, rare, type Setting } from './setting.ts';

/** When the report of a week is mailed, and to whom. */
export const WEEKLY_REPORT_SETTINGS: readonly Setting[] = [
  group(
    'reports',
    'The report of each week, term and school year: what the filter blocked, and what got through. It holds counts, and no names.',
  ),
  rare('reports.send', 'Whether it is mailed. It is made in any case, and stands under Reports.', 'true', 'true'),
  rare(
    'reports.at',
    'When, by the school’s clock: on Monday for the week that is over, on the day after its last for a term or a school year.',
    '07:00',
    '"07:00"',
  ),
  rare(
    'reports.to',
    'To whom. Governors who have no account can be named here: the page is attached to the mail.',
    'the heads and leads with accounts',
    '[head@example.org, chair-of-governors@example.org]',
  ),
];
