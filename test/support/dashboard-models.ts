import type { CategoryId } from '../../categories/category.ts';
import { viewerOf } from '../../daemon/answers/viewer-of.ts';
import type {
  FlaggedRequest,
  Frame,
  IncidentDetail,
  IncidentList,
  IncidentRow,
  Viewer,
  Who,
} from '../../daemon/api/contract.ts';
import { NO_STAFF_PERSONS } from '../../daemon/identity/staff-persons.ts';
import type { IncidentId, StaffId } from '../../daemon/incidents/incident.ts';
import type { Rule, RuleId } from '../../daemon/policy/policy.ts';
import type { Shell } from '../../dashboard/models.ts';

/** Monday 9 February 2026, 10:45 in London. */
export const NOW = Date.UTC(2026, 1, 9, 10, 45);
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export function buildFrame(given: Partial<Frame> = {}): Frame {
  return {
    schoolName: 'Elm Park Primary',
    zone: 'Europe/London',
    now: NOW,
    demonstration: false,
    setUpDone: true,
    supportFor: ['lead', 'head'],
    alarms: [],
    ...given,
  };
}

export function buildViewer(given: Partial<Viewer> = {}): Viewer {
  const { staffId = 'staff-1' as StaffId, name = 'Ms Okafor', role = 'lead' } = given;
  return { ...viewerOf({ id: staffId, name, role, reviewsHeads: false }, NO_STAFF_PERSONS), ...given };
}

export function buildShell(frame: Partial<Frame> = {}, viewer: Viewer | null = buildViewer()): Shell {
  return { frame: buildFrame(frame), viewer, csrf: 'token-of-the-form' };
}

export function buildPerson(given: Partial<Extract<Who, { kind: 'person' }>> = {}): Who {
  return {
    kind: 'person',
    name: 'Pupil Seventeen',
    role: 'pupil',
    group: 'Year 5',
    account: 'pupil017',
    via: 'log',
    classTeacher: 'Mr Lindqvist',
    ...given,
  };
}

export function buildIncidentRow(given: Partial<IncidentRow> = {}): IncidentRow {
  return {
    id: 'incident-1' as IncidentId,
    version: 1,
    title: 'Searches about self-harm',
    severity: 'critical',
    welfare: true,
    status: 'new',
    who: buildPerson(),
    eventCount: 4,
    blockedCount: 0,
    attemptCount: given.blockedCount ?? 0,
    searchCount: 4,
    lookUpCount: 0,
    firstSeen: NOW - 9 * MINUTE,
    lastSeen: NOW - 3 * MINUTE,
    waitsUntil: null,
    isBack: false,
    mayCloseTogether: false,
    assigneeName: null,
    resolution: null,
    wholeClass: null,
    origin: 'log',
    actionsToDo: 0,
    ...given,
  };
}

export function buildRequest(given: Partial<FlaggedRequest> = {}): FlaggedRequest {
  return {
    at: NOW - 9 * MINUTE,
    kind: 'web',
    address: 'https://search.example/search?q=how+to+hurt+myself&source=hp',
    addressWithheld: false,
    deviceLook: 'Looks like a computer: Chrome on Windows',
    searchTerms: 'how to hurt myself',
    disposition: 'allowed',
    initiator: 'person',
    clientIp: '192.0.2.18',
    deviceName: 'Library PC 4',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Example/1.0',
    matches: [{ category: 'self-harm' as CategoryId, because: 'search_term', evidence: 'hurt myself' }],
    ...given,
  };
}

export function buildRule(given: Partial<Rule> = {}): Rule {
  return {
    id: 'pupils-self-harm' as RuleId,
    title: 'Searches about self-harm',
    row: 'threatening-behaviour',
    category: 'self-harm' as CategoryId,
    appliesTo: 'pupils',
    ruling: { kind: 'unacceptable' },
    lane: 'review',
    severity: 'critical',
    attempts: 1,
    falseAlarms: ['A health lesson', 'A song title'],
    why: 'A child who searches for this may be in danger.',
    decidedBy: 'Head and governors',
    decidedOn: '2026-01-05',
    ...given,
  };
}

export function buildIncident(given: Partial<IncidentDetail> = {}): IncidentDetail {
  return {
    ...buildIncidentRow(),
    names: { kind: 'at_once' },
    state: { status: 'new' },
    hold: null,
    version: 3,
    rule: buildRule(),
    policyVersion: '2026-01-05',
    policyTitle: 'Acceptable use at Elm Park',
    account: null,
    categorySentence: 'Ways of hurting oneself, and places where people talk about it.',
    falseAlarms: ['A health lesson on the subject', 'The title of a song or a film'],
    earlier: { number: 1, last: null },
    responses: [],
    checklist: null,
    reasons: [
      { kind: 'category', sentence: 'The words “hurt myself” were searched for.' },
      { kind: 'ruling', sentence: 'Our policy does not accept this for pupils.' },
      { kind: 'disposition', sentence: 'The filter allowed it.' },
      { kind: 'initiator', sentence: 'A person very probably typed it: it is a search.' },
    ],
    requests: [9, 8, 5, 3].map((minutes) => buildRequest({ at: NOW - minutes * MINUTE })),
    history: [
      { at: NOW - 9 * MINUTE, kind: 'raised', byName: null, detail: 'high' },
      { at: NOW - 8 * MINUTE, kind: 'severity_raised', byName: null, detail: 'critical' },
      { at: NOW - 8 * MINUTE, kind: 'alert_sent', byName: null, detail: null },
      { at: NOW - 1 * MINUTE, kind: 'viewed', byName: 'Ms Okafor', detail: null },
    ],
    askable: [
      { key: 'k3y-1', kind: 'block', site: 'search.example' },
      { key: 'k3y-2', kind: 'unblock', site: 'help.example' },
    ],
    correctable: [
      { kind: 'phrase', key: 'phrase-1', phrase: 'hurt myself', categoryTitle: 'Self-harm', maySilence: false },
    ],
    undoUntil: null,
    parts: [],
    takenOut: [],
    takenFrom: null,
    putBackUntil: null,
    partOf: null,
    classStanding: { kind: 'alone' },
    soughtHelp: [],
    previousId: null,
    nextId: 'incident-2' as IncidentId,
    ...given,
  };
}

/** The same incident after somebody recorded a finding. */
export function buildClosedIncident(given: Partial<IncidentDetail> = {}): IncidentDetail {
  return buildIncident({
    status: 'resolved',
    resolution: 'concern',
    state: {
      status: 'resolved',
      resolution: 'concern',
      intent: 'deliberate',
      by: 'staff-1' as StaffId,
      at: NOW - MINUTE,
      note: 'Spoke to the designated safeguarding lead at 10:40.\nParents are being called.',
      caseReference: 'SG-2026-014',
    },
    undoUntil: NOW + 9 * MINUTE,
    ...given,
  });
}

const proxyRow = buildIncidentRow({
  id: 'incident-2' as IncidentId,
  title: 'Proxy-avoidance site opened',
  severity: 'high',
  welfare: false,
  who: { kind: 'shared', account: 'class-ipad', group: 'Year 6' },
  eventCount: 11,
  blockedCount: 11,
  attemptCount: 11,
  searchCount: 0,
  lookUpCount: 0,
  firstSeen: NOW - 70 * MINUTE,
  lastSeen: NOW - 48 * MINUTE,
});
const deviceRow = buildIncidentRow({
  id: 'incident-3' as IncidentId,
  title: 'Gambling',
  severity: 'medium',
  welfare: false,
  status: 'in_review',
  assigneeName: 'Dr Sample',
  who: { kind: 'device', deviceName: 'Library PC 4', group: '' },
  eventCount: 1,
  blockedCount: 1,
  attemptCount: 1,
  searchCount: 0,
  lookUpCount: 0,
  firstSeen: NOW - DAY,
  lastSeen: NOW - DAY,
});
const unknownRow = buildIncidentRow({
  id: 'incident-4' as IncidentId,
  title: 'Games in lessons',
  severity: 'low',
  welfare: false,
  status: 'on_hold',
  who: { kind: 'unknown', account: null, address: '192.0.2.44' },
  eventCount: 30,
  blockedCount: 12,
  attemptCount: 12,
  searchCount: 5,
  lookUpCount: 0,
  firstSeen: NOW - 4 * DAY,
  lastSeen: NOW - 4 * DAY + 40 * MINUTE,
});
const staffRow = buildIncidentRow({
  id: 'incident-5' as IncidentId,
  title: 'Shopping',
  severity: 'informational',
  welfare: false,
  who: buildPerson({ role: 'staff', group: 'staff', name: 'Staff Member', account: 'staff05', classTeacher: null }),
  firstSeen: NOW - 400 * DAY,
  lastSeen: NOW - 400 * DAY,
});

/** One row of each severity, status and kind of person. */
export const rowsOfEachKind: readonly IncidentRow[] = [buildIncidentRow(), proxyRow, deviceRow, unknownRow, staffRow];

export function buildIncidentList(given: Partial<IncidentList> = {}): IncidentList {
  return {
    rows: rowsOfEachKind,
    total: 12,
    page: 1,
    pages: 1,
    groups: ['Year 5', 'Year 6'],
    weeks: ['2026-02-09', '2026-02-02'],
    counts: { open: 12, mine: 2, waiting: 1, closed: 40 },
    ...given,
  };
}
