import type { IncidentDetail, IncidentRow } from '../../daemon/api/contract.ts';
import type { IncidentId } from '../../daemon/incidents/incident.ts';
import type { Html } from '../../dashboard/html.ts';
import { incidentPage } from '../../dashboard/pages/incident.ts';
import { incidentsPage } from '../../dashboard/pages/incidents.ts';
import { splitClassPage } from '../../dashboard/pages/split-class.ts';
import { supportPage } from '../../dashboard/pages/support.ts';
import { supportItemPage } from '../../dashboard/pages/support-item.ts';
import { todayPage } from '../../dashboard/pages/today.ts';
import { emptyDraft } from '../../dashboard/parts/finding-form.ts';
import { buildToday } from './dashboard-health-models.ts';
import {
  buildIncident,
  buildIncidentList,
  buildIncidentRow,
  buildPerson,
  buildRule,
  buildShell,
  MINUTE,
  NOW,
} from './dashboard-models.ts';
import type { Given } from './dashboard-pages.ts';
import { sampleSupport } from './fake-lanes.ts';

const noWork = { notice: null, draft: emptyDraft, errors: [] };
const nothingTyped = { notice: null, care: null, note: '', errors: [] };
const nobody = { kind: 'unknown', account: null, address: null } as const;
const wholeClass = {
  className: 'Owls',
  year: 'Year 5',
  size: 30,
  pupils: 27,
  lessons: [{ start: NOW - 60 * MINUTE, end: NOW + 15 * MINUTE }],
  topics: ['cannabis', 'drugs.example'],
};

/** What a class did together. */
export function buildClassRow(given: Partial<IncidentRow> = {}): IncidentRow {
  return buildIncidentRow({
    ...{ title: 'Illegal drugs', severity: 'medium', welfare: false, who: nobody, wholeClass },
    eventCount: 54,
    searchCount: 54,
    ...given,
  });
}

type Pupil = Extract<IncidentDetail['classStanding'], { kind: 'whole' }>['pupils'][number];

export function buildClassPupil(place: number, given: Partial<Pupil> = {}): Pupil {
  return {
    incidentId: `incident-${place}` as IncidentId,
    who: buildPerson({ name: `Pupil ${place}`, account: `pupil${place}` }),
    role: 'member',
    why: [],
    severity: 'medium',
    eventCount: 2,
    firstSeen: NOW - 50 * MINUTE,
    asked: [
      { at: NOW - 50 * MINUTE, kind: 'search', text: 'is cannabis a drug' },
      { at: NOW - 49 * MINUTE, kind: 'site', text: 'drugs.example' },
    ],
    ...given,
  };
}

const OUTLIER = buildClassPupil(7, {
  role: 'outlier',
  why: ['much_more', 'outside_lesson'],
  asked: [{ at: NOW, kind: 'search', text: 'where can i buy weed' }],
});

/** The page of what a class did together. */
export function buildClassIncident(given: Partial<IncidentDetail> = {}): IncidentDetail {
  return buildIncident({
    ...buildClassRow(),
    rule: buildRule({ title: 'Illegal drugs' }),
    requests: [],
    classStanding: {
      kind: 'whole',
      teacher: 'Mr Lindqvist',
      isSplit: false,
      pupils: [
        buildClassPupil(1),
        buildClassPupil(2, { asked: [{ at: NOW, kind: 'site', text: null }] }),
        OUTLIER,
        buildClassPupil(9, { role: 'apart' }),
      ],
    },
    ...given,
  });
}

const part = (role: Pupil['role'], why: Pupil['why'] = []): IncidentDetail['classStanding'] => ({
  kind: 'part',
  id: 'incident-9' as IncidentId,
  role,
  why,
  wholeClass,
});
const split: IncidentDetail['classStanding'] = {
  kind: 'whole',
  teacher: null,
  isSplit: true,
  pupils: [buildClassPupil(1, { role: 'split' })],
};
const openSupport = { view: 'open', page: 1 } as const;
const supportRow = sampleSupport();

/** Whole classes, and who looked for help. */
export const lanePages: Readonly<Record<string, (given: Given) => Html>> = {
  'incidents-whole-class': (given) =>
    incidentsPage(given(buildShell()), given(buildIncidentList({ rows: [buildClassRow()], total: 1 })), {
      view: 'open',
      severity: null,
      page: 1,
    }),
  'incident-whole-class': (given) => incidentPage(given(buildShell()), given(buildClassIncident()), noWork),
  'incident-whole-class-care': (given) =>
    incidentPage(given(buildShell()), given(buildClassIncident({ welfare: true })), noWork),
  'incident-class-split': (given) =>
    incidentPage(
      given(buildShell()),
      given(buildClassIncident({ classStanding: split, wholeClass: { ...wholeClass, className: '', topics: [] } })),
      noWork,
    ),
  'incident-class-member': (given) =>
    incidentPage(given(buildShell()), given(buildIncident({ classStanding: part('member') })), noWork),
  'incident-class-outlier': (given) =>
    incidentPage(
      given(buildShell()),
      given(buildIncident({ classStanding: part('outlier', ['first_person', 'other_words']) })),
      noWork,
    ),
  'incident-sought-help': (given) =>
    incidentPage(
      given(buildShell()),
      given(buildIncident({ soughtHelp: [{ id: 'support-1' as IncidentId, title: 'Looking for help', at: NOW }] })),
      noWork,
    ),
  'split-class': (given) =>
    splitClassPage(given(buildShell()), given(buildClassIncident()), given({ reason: '', errors: [] })),
  'split-class-error': (given) =>
    splitClassPage(
      given(buildShell()),
      given(buildClassIncident()),
      given({ reason: 'x', errors: [{ field: 'reason', message: 'Say why it was no lesson' }] }),
    ),
  'today-support': (given) => todayPage(given(buildShell()), given(buildToday({ support: 2 })), null),
  support: (given) =>
    supportPage(
      given(buildShell()),
      given({ rows: [supportRow], total: 30, page: 1, pages: 2, counts: { open: 30, closed: 2 }, knowsPupils: true }),
      openSupport,
    ),
  'support-closed': (given) =>
    supportPage(
      given(buildShell()),
      given({
        ...{ rows: [sampleSupport({ care: 'talked', eventCount: 1 })], total: 1, page: 1, pages: 1 },
        counts: { open: 0, closed: 1 },
        knowsPupils: true,
      }),
      { view: 'closed', page: 1 },
    ),
  'support-none': (given) =>
    supportPage(
      given(buildShell()),
      given({ rows: [], total: 0, page: 1, pages: 1, counts: { open: 0, closed: 0 }, knowsPupils: false }),
      openSupport,
    ),
  'support-item': (given) => supportItemPage(given(buildShell()), given(sampleSupport()), nothingTyped),
  'support-item-errors': (given) =>
    supportItemPage(
      given(buildShell()),
      given(sampleSupport({ incidents: [] })),
      given({ ...nothingTyped, errors: [{ field: 'care', message: 'Choose what you did' }] }),
    ),
  'support-item-done': (given) =>
    supportItemPage(
      given(buildShell()),
      given(
        sampleSupport({
          care: 'told_lead',
          closed: { byName: 'Ms Okafor', at: NOW, note: 'She is seeing the counsellor on Friday.' },
          looked: [{ at: NOW, kind: 'site', text: null }],
        }),
      ),
      { ...nothingTyped, notice: 'saved' },
    ),
};
