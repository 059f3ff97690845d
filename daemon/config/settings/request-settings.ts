import { group, rare, type Setting } from './setting.ts';

/** To whom the school's filter requests go, and who may fetch its lists. */
export const REQUEST_SETTINGS: readonly Setting[] = [
  group('filter_provider', 'Who runs your filter: what a senior leader has authorised is mailed there.'),
  rare('filter_provider.name', 'What they are called.', null, 'Example Filtering'),
  rare(
    'filter_provider.email',
    'Where requests are mailed to, each when somebody presses the button.',
    'requests are printed or copied',
    'support@filter.example',
  ),
  rare('filter_provider.reference', 'What they call your school, such as a customer number.', 'none', 'C-204'),
  rare('filter_provider.reply_to', 'Where they answer to.', 'the sender of all mail', 'office@example.org'),
  rare(
    'filter_provider.late_after_days',
    'After so many days in which the log still shows the opposite, the pages say so: 1 to 60.',
    '5',
    '5',
  ),
  group('export', "The school's blocklist and allowlist, for a filter that fetches them with a token."),
  rare(
    'export.networks',
    'Addresses or networks that may fetch them; others are refused, even with a token.',
    'every network that reaches the dashboard',
    '[192.0.2.7]',
  ),
];
