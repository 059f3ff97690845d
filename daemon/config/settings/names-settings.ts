import { group, rare, type Setting } from './setting.ts';

/** Who is told names before anybody has said what for. */
export const NAMES_SETTINGS: readonly Setting[] = [
  group('names', 'Incidents say “Year 5 pupil” until somebody shows the name and says what for. That is recorded.'),
  rare(
    'names.at_once',
    'Who is told names at once, without a click: lead, deputy, head. A view is still recorded.',
    '[]',
    '[lead, deputy]',
  ),
];
