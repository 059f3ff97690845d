import type { ActionFact, LetterFact, RemovalFact } from '../evidence-case.ts';
import type { SchoolTimes } from '../school-times.ts';
import type { Block, SummaryParts } from '../summary.ts';

/** What the school did: what its policy asks for, the letters with their whole text, and access that was taken away. */
export function donePart({ evidence, times }: SummaryParts): readonly Block[] {
  const { actions, letters, removals } = evidence;
  return [...actionBlocks(actions, times), ...letterBlocks(letters, times), ...removalBlocks(removals, times)];
}

function actionBlocks(actions: readonly ActionFact[], times: SchoolTimes): readonly Block[] {
  if (actions.length === 0) return [];
  return [
    { kind: 'heading', text: 'What was done, as the policy asks' },
    {
      kind: 'table',
      head: ['What', 'Standing', 'When', 'By', 'Note'],
      rows: actions.map(({ action, isPrescribed, state, at, by, note }) => [
        `${ACTION_WORDS[action]}${isPrescribed ? '' : ' (besides what the policy asks)'}`,
        STATE_WORDS[state],
        at === null ? '' : times.short(at),
        by ?? '',
        note,
      ]),
      widths: ['auto', 'auto', 'auto', 'auto', '*'],
    },
  ];
}

function letterBlocks(letters: readonly LetterFact[], times: SchoolTimes): readonly Block[] {
  if (letters.length === 0) return [];
  return [
    { kind: 'heading', text: letters.length === 1 ? 'The letter that was written' : 'The letters that were written' },
    ...letters.flatMap((letter) => letterOf(letter, times)),
  ];
}

function letterOf(letter: LetterFact, times: SchoolTimes): readonly Block[] {
  const { kind, language, templateVersion, subject, body, recipient, by, at } = letter;
  const template =
    templateVersion === 0 ? 'the one that comes with Filterwatch' : `the school’s, version ${templateVersion}`;
  return [
    {
      kind: 'facts',
      rows: [
        ['Letter', `${ACTION_WORDS[kind]}${language === 'cy' ? ' (in Welsh)' : ''}`],
        ['To', recipient === '' ? 'nobody by mail' : recipient],
        ['What became of it', becameOf(letter, times)],
        ['Written', `${times.moment(at)}, by ${by}`],
        ['Template', template],
        ['Subject', subject],
      ],
    },
    ...body
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .map((text) => ({ kind: 'text', text }) as const),
  ];
}

function becameOf({ way, sentAt, failure }: LetterFact, times: SchoolTimes): string {
  if (way === 'print') return 'Printed';
  if (way === 'copy') return 'Copied into something else';
  if (failure !== null) return `Could not be sent: ${failure}`;
  return sentAt === null ? 'Not taken by the mail server yet' : `Taken by the mail server ${times.moment(sentAt)}`;
}

function removalBlocks(removals: readonly RemovalFact[], times: SchoolTimes): readonly Block[] {
  if (removals.length === 0) return [];
  return [
    { kind: 'heading', text: 'Access that was taken away' },
    {
      kind: 'table',
      head: ['From', 'Until the end of', 'Why', 'By', 'Given back'],
      rows: removals.map(({ fromDay, untilDay, reason, by, at, endedAt, endedBy }) => [
        fromDay,
        untilDay,
        reason,
        `${by}, ${times.short(at)}`,
        endedAt === null ? 'not yet' : `${times.short(endedAt)}, by ${endedBy ?? 'Filterwatch itself'}`,
      ]),
      widths: ['auto', 'auto', '*', 'auto', 'auto'],
    },
  ];
}

export const ACTION_WORDS: Readonly<Record<ActionFact['action'], string>> = {
  'class-teacher': 'Class teacher told',
  'online-safety-lead': 'Online Safety Lead told',
  head: 'Head told',
  'authority-governors-hr': 'Local authority, governors or personnel told',
  police: 'Police told',
  'internet-watch-foundation': 'Reported to the Internet Watch Foundation',
  'filter-provider': 'Whoever runs the filter told',
  interview: 'Interview',
  'inform-parents': 'Parents informed',
  'remove-access': 'Access taken away for a time',
  warning: 'Warning',
  'further-sanction': 'Further sanction',
  disciplinary: 'Disciplinary action',
  'suspension-or-dismissal': 'Suspension or dismissal',
};

const STATE_WORDS: Readonly<Record<ActionFact['state'], string>> = {
  to_do: 'Not done yet',
  done: 'Done',
  not_applicable: 'Called not applicable',
};
