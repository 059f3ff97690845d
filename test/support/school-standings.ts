import type { SchoolFigures, SchoolStanding } from '../../daemon/api/contract.ts';

const NINE = Date.UTC(2026, 1, 9, 9, 0);

export function buildFigures(parts: Partial<SchoolFigures> = {}): SchoolFigures {
  return {
    version: '0.1.0',
    at: NINE,
    open: 0,
    urgent: 0,
    oldestWaitingSince: null,
    week: { raised: 17, reviewed: 14, medianReviewMs: 40 * 60_000 },
    outstanding: 0,
    sources: { all: 2, receiving: 2 },
    lastLineAt: NINE,
    alarms: [],
    ...parts,
  };
}

/** A trust of four schools: well, busy, in trouble, and silent. */
export function sampleSchools(): readonly SchoolStanding[] {
  const school = (
    id: string,
    title: string,
    figures: SchoolFigures | null,
    silent: SchoolStanding['silent'] = null,
  ) => ({
    ...{ id, title, address: `https://${id}.example.org`, figures, silent },
  });
  const busy = buildFigures({ open: 12, urgent: 2, oldestWaitingSince: NINE - 26 * 3_600_000, outstanding: 3 });
  const ill = buildFigures({ sources: { all: 2, receiving: 1 }, alarms: ['source_silent', 'mail_failing'] });
  return [
    school('brook', 'Brook Primary School', buildFigures()),
    school('hill', 'Hill Primary School', busy),
    school('lake', 'Lake Primary School', ill),
    school('moor', 'Moor Primary School', busy, { why: 'no_answer', since: NINE - 3_600_000 }),
    school('wood', 'Wood Primary School', null, { why: 'wrong_token', since: NINE }),
  ];
}
