import type { Block, SummaryParts } from '../summary.ts';

/** What must not be concluded from a filter's log. */
export function limitsPart({ evidence }: SummaryParts): readonly Block[] {
  const flagged = evidence.records.filter((one) => one.isFlaggedHere);
  const hostOnly = flagged.some(({ record }) => record.kind !== 'web');
  return [
    { kind: 'heading', text: 'What this cannot show' },
    {
      kind: 'list',
      items: [
        'Who sat at the device, what was on the screen, for how long it was looked at, and why.',
        'Anything that did not go through the school’s filter: mobile data, another network, an app that hides what it does.',
        ...(hostOnly ? ['Which page of a site was opened, where the log gives the site alone.'] : []),
        'The time is the filter’s own. Filterwatch cannot say how exact its clock was.',
        'Categories come from lists and words. A list can be wrong, and words can be innocent; a person must judge.',
      ],
    },
  ];
}
