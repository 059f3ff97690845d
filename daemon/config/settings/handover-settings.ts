import { group, rare, type Setting } from './setting.ts';

/** In what form concerns are given to the system that the school keeps such in. */
export const HANDOVER_SETTINGS: readonly Setting[] = [
  group('handover', 'In what form confirmed concerns are handed over to another system. README, “Handing over”.'),
  rare('handover.form', 'Columns that are ready: cpoms-like, myconcern-like or plain.', 'plain', 'plain'),
  group(
    'handover.columns',
    'Columns of your own, in this order, instead of those of the form: the title, and what stands below it.',
  ),
  rare(
    'handover.columns.<column>',
    'reference, name, account, year, class, date, date_iso, time, title, category, severity, what_happened, finding, intent, note, actions, staff, found_on, case_reference or link.',
    null,
    'name',
  ),
  group('handover.categories', 'What the other system calls a category, where it has a word of its own.'),
  rare('handover.categories.<category>', 'By the id of the category.', 'our own word', 'Online safety'),
];
