/** Review, who looked, checks and the logs themselves, row by row. */
import type { Resolution } from '../../incidents/incident.ts';
import type { Block } from './block.ts';
import { table } from './effect-tables.ts';
import type { Told } from './setting.ts';
import { dateAt, durationInWords } from './times.ts';
import { counted, figure, shareInWords } from './wording.ts';

const OUTCOMES: Readonly<Record<Resolution, string>> = {
  concern: 'Passed to safeguarding',
  no_concern: 'No concern',
  false_alarm: 'False alarm',
  duplicate: 'Same as another',
  test: 'A test',
};

export function reviewBlocks({ report: { review } }: Told): readonly Block[] {
  const { medianMs, p90Ms, outcomes, lookedForHelp } = review;
  const spans =
    medianMs === null || p90Ms === null
      ? 'No incident was closed.'
      : `Half of the incidents were closed within ${durationInWords(medianMs)}, nine in ten within ${durationInWords(p90Ms)}.`;
  const help =
    lookedForHelp === 0
      ? []
      : [`Help was looked for ${counted(lookedForHelp, 'time')}. This is no misuse, and in no other figure.`];
  return [
    ...[spans, ...help].map((text) => ({ kind: 'text', text }) as const),
    ...table(
      'What was found',
      ['Finding', 'Incidents'],
      outcomes.map(({ resolution, incidents }) => [OUTCOMES[resolution], figure(incidents)]),
    ),
  ];
}

export function ruleBlocks({ report: { review } }: Told): readonly Block[] {
  return table(
    'Rules, and how often they were wrong',
    ['Rule', 'Closed', 'False alarms', 'To be looked at'],
    review.byRule.map(({ title, closed, falseAlarms, shouldTune }) => [
      title,
      figure(closed),
      figure(falseAlarms),
      shouldTune ? 'yes' : '',
    ]),
  );
}

export function accessBlocks({ report: { access } }: Told): readonly Block[] {
  return table(
    'How often staff looked',
    ['What', 'How often'],
    [
      ['Members of staff who looked', figure(access.people)],
      ['Incidents opened', figure(access.incidentsOpened)],
      ['Names shown', figure(access.namesShown)],
      ['Searches of the log', figure(access.logSearches)],
      ['Exports', figure(access.exports)],
    ],
  );
}

export function checkBlocks({ report: { checks }, zone }: Told): readonly Block[] {
  if (checks === null) return [];
  return [
    ...table(
      'Filter checks',
      ['As whom', 'Passed', 'Failed', 'Not made'],
      checks.byProfile.map(({ profile, passed, failed, notMade }) => [
        profile,
        ...[passed, failed, notMade].map(figure),
      ]),
    ),
    ...table(
      'Checks that still fail',
      ['Check', 'As whom', 'Since'],
      checks.openFailures.map(({ title, profile, since }) => [title, profile, dateAt(since, zone)]),
      3,
    ),
  ];
}

export function coverageBlocks({ report: { coverage } }: Told): readonly Block[] {
  return table(
    'The logs',
    ['Log', 'Lines', 'Silent hours of school', 'Not understood', 'With a name'],
    coverage.sources.map(({ title, lines, silentHours, schoolHours, notUnderstood, withUserName }) => [
      title,
      figure(lines),
      `${figure(silentHours)} of ${figure(schoolHours)}`,
      shareInWords(notUnderstood),
      shareInWords(withUserName),
    ]),
  );
}
