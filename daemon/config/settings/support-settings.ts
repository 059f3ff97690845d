import { group, rare, type Setting } from './setting.ts';

/** The lane of those who look for help. */
export const SUPPORT_SETTINGS: readonly Setting[] = [
  group('support', 'Pupils who looked for help, such as Childline: a page apart, which is not about misuse.'),
  rare(
    'support.visible_to',
    'Who sees that page, and the requests for help in the log: lead, head or both. A deputy sees what the lead sees; others never do.',
    '[lead, head]',
    '[lead, head]',
  ),
];
