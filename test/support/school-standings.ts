import type { SchoolFigures, SchoolStanding, WeekFigures } from '../../daemon/api/contract.ts';

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
    lastWeek: buildWeek(),
    ...parts,
  };
}

const CHECKED: NonNullable<WeekFigures['filter']> = {
  requests: 1_204_511,
  blocked: 88_204,
  gotThrough: 14,
  effectiveness: { part: 398, whole: 412 },
};

export function buildWeek(parts: Partial<WeekFigures> = {}): WeekFigures {
  return {
    firstDay: '2026-02-02',
    filter: CHECKED,
    open: 3,
    checks: { passed: 9, failed: 1 },
    silentHours: 2,
    ...parts,
  };
}

/** A trust of twelve: an ordinary school, and all that a report of one can lack. */
export function twelveSchools(): readonly SchoolStanding[] {
  const told: readonly (readonly [string, WeekFigures | null])[] = [
    ['Ash', buildWeek()],
    ['Beech', buildWeek({ open: 0, checks: { passed: 10, failed: 0 }, silentHours: 0 })],
    ['Cedar', buildWeek({ filter: { ...CHECKED, gotThrough: 1, effectiveness: { part: 3, whole: 4 } }, checks: null })],
    ['Damson', buildWeek({ filter: { ...CHECKED, gotThrough: 0, effectiveness: { part: 0, whole: 0 } } })],
    ['Elm', buildWeek({ filter: null, open: 1, silentHours: 32 })],
    ['Fir', buildWeek({ filter: null, open: 0, checks: null, silentHours: null })],
    ['Gorse', null],
    ['Hazel', buildWeek({ firstDay: '2026-01-26', open: 99 })],
    ['Ivy', buildWeek({ open: 17 })],
    ['Juniper', buildWeek()],
    ['Kale', buildWeek()],
  ];
  const schools = told.map(([name, lastWeek]) => ({
    ...{
      id: name.toLowerCase(),
      title: `${name} Primary School`,
      address: `https://${name.toLowerCase()}.example.org`,
    },
    ...{ figures: buildFigures({ lastWeek }), silent: null },
  }));
  const unheard = { id: 'larch', title: 'Larch Primary School', address: 'https://larch.example.org' };
  return [...schools, { ...unheard, figures: null, silent: { why: 'no_answer', since: NINE } }];
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
