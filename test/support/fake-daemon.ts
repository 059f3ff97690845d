import { viewerOf } from '../../daemon/answers/viewer-of.ts';
import type {
  ChangeResult,
  DaemonApi,
  Frame,
  IncidentDetail,
  IncidentFilter,
  IncidentList,
  IncidentRow,
  LiveIncident,
  Viewer,
} from '../../daemon/api/contract.ts';
import { NO_STAFF_PERSONS } from '../../daemon/identity/staff-persons.ts';
import type { IncidentId, StaffId } from '../../daemon/incidents/incident.ts';
import {
  sampleHealth,
  sampleIncident,
  samplePolicy,
  samplePolicyRows,
  sampleTimes,
  sampleToday,
  sampleTryAnswer,
} from './api-models.ts';
import { fakeChecks } from './check-models.ts';
import { fakeKept } from './dashboard-kept.ts';
import { fakeAccounts } from './fake-accounts.ts';
import { fakeActions } from './fake-actions.ts';
import { fakeAnnualReviews } from './fake-annual-reviews.ts';
import { fakeEntries } from './fake-entries.ts';
import { fakeFiltering } from './fake-filtering.ts';
import { fakeLanes } from './fake-lanes.ts';
import { fakeLetters } from './fake-letters.ts';
import { fakeLists } from './fake-lists.ts';
import { fakeLog } from './fake-log.ts';
import { fakeLooks } from './fake-looks.ts';
import { fakeNames } from './fake-names.ts';
import { fakeNotSent } from './fake-not-sent.ts';
import { fakePerson } from './fake-person.ts';
import { fakeRecipients } from './fake-recipients.ts';
import { fakeReferred } from './fake-referred.ts';
import { fakeReports } from './fake-reports.ts';
import { fakeHindsight } from './hindsight-models.ts';
import { fakePolicy } from './policy-models.ts';
import { fakeQuieten } from './quieten-models.ts';
import { fakeExports, fakeRequests } from './request-models.ts';
import { sampleSchools } from './school-standings.ts';

/** A daemon in memory, for tests of the server: accounts, incidents with versions, and a note of what was asked. */
export interface FakeDaemon extends DaemonApi {
  /** Every call for a viewer that reads or changes something: 'incident lead-1 incident-1'. */
  readonly calls: readonly string[];
  /** The addresses that sign-in was tried from. */
  readonly signInAddresses: readonly string[];
  removeAccount(staffId: StaffId): void;
  /** Tells whoever listens that something has changed. */
  tellOfChange(): void;
  /** How many listen. */
  listening(): number;
}

export interface FakeAccount {
  readonly email: string;
  readonly password: string;
  readonly viewer: Viewer;
}

export const lead: FakeAccount = account('lead-1', 'Ms Example', 'lead');
export const head: FakeAccount = account('head-1', 'Dr Sample', 'head');
export const senior: FakeAccount = account('senior-1', 'Ms Model', 'senior_leader');
export const technician: FakeAccount = account('technician-1', 'Mx Cable', 'technician');

export const SET_UP_TOKEN = 'set-up-token-for-tests';

interface Memory {
  readonly now: () => number;
  readonly accounts: Map<StaffId, FakeAccount>;
  readonly incidents: Map<IncidentId, IncidentDetail>;
  readonly calls: string[];
  readonly signInAddresses: string[];
  readonly listeners: Set<() => void>;
  setUpDone: boolean;
}

export function createFakeDaemon({ now, setUpDone = true }: { now: () => number; setUpDone?: boolean }): FakeDaemon {
  const memory: Memory = {
    now,
    accounts: new Map([lead, head, senior, technician].map((one) => [one.viewer.staffId, one])),
    incidents: new Map(['incident-1', 'incident-2'].map((id) => [id as IncidentId, sampleIncident(id)])),
    calls: [],
    signInAddresses: [],
    listeners: new Set(),
    setUpDone,
  };
  return {
    calls: memory.calls,
    signInAddresses: memory.signInAddresses,
    tellOfChange: () => tellOfChange(memory),
    listening: () => memory.listeners.size,
    removeAccount: (staffId) => void memory.accounts.delete(staffId),
    ...settingUp(memory),
    ...signingIn(memory),
    ...fakeAccounts(memory.calls),
    ...fakeRecipients(memory.calls),
    ...reading(memory),
    ...changing(memory),
    ...fakeLists(memory.calls),
    ...fakePerson(memory.calls),
    ...fakeKept(memory.calls),
    ...fakeLog(memory.calls),
    ...fakePolicy(memory.calls),
    ...fakeHindsight(memory.calls),
    ...fakeQuieten(memory.calls),
    ...fakeLanes(memory.calls),
    ...fakeLooks(memory.calls),
    ...fakeEntries(memory.calls),
    ...fakeReferred(memory.calls),
    ...fakeReports(memory.calls),
    ...fakeFiltering(memory.calls),
    ...fakeAnnualReviews(memory.calls),
    ...fakeActions(memory.calls),
    ...fakeLetters(memory.calls),
    ...fakeNotSent(memory.calls),
    ...fakeNames(memory.calls),
    ...fakeRequests(memory.calls),
    ...fakeExports(memory.calls),
    ...fakeChecks(memory.calls),
  };
}

function settingUp(memory: Memory) {
  return {
    frame: async () => frameOf(memory),
    isSetUpToken: async (token) => token === SET_UP_TOKEN,
    setUp: async (token) => (token === SET_UP_TOKEN ? { kind: 'ok', viewer: lead.viewer } : { kind: 'bad_token' }),
    async finishSetUp() {
      memory.setUpDone = true;
    },
    sourcePreviews: async () => [],
    sendTestAlert: async () => ({ kind: 'mail_not_set_up' }),
  } satisfies Partial<DaemonApi>;
}

function signingIn({ accounts, signInAddresses }: Memory) {
  return {
    signOut: async () => undefined,
    async signIn(email, password, address) {
      signInAddresses.push(address);
      const found = [...accounts.values()].find((one) => one.email === email && one.password === password);
      return found ? { kind: 'ok', viewer: found.viewer } : { kind: 'refused' };
    },
    viewer: async (staffId) => accounts.get(staffId)?.viewer ?? null,
  } satisfies Partial<DaemonApi>;
}

function reading(memory: Memory) {
  const { incidents } = memory;
  return {
    async today(viewer) {
      note(memory, 'today', viewer);
      return sampleToday();
    },
    async incidents(viewer, filter) {
      note(memory, 'incidents', viewer, JSON.stringify(filter));
      return listOf([...incidents.values()], filter);
    },
    async incident(viewer, id) {
      note(memory, 'incident', viewer, id);
      return incidents.get(id) ?? null;
    },
    async live(viewer, { since, incident: id }) {
      const incident = id === null ? undefined : incidents.get(id);
      return {
        newIncidents: since === null ? 0 : [...incidents.values()].filter((one) => one.firstSeen > since).length,
        incident: incident === undefined ? null : liveOf(memory, viewer, incident),
      };
    },
    schoolFigures: async () => null,
    schools: async () => sampleSchools(),
    onChange(listener) {
      memory.listeners.add(listener);
      return () => void memory.listeners.delete(listener);
    },
    async health(viewer) {
      note(memory, 'health', viewer);
      return sampleHealth();
    },
    policy: async () => samplePolicy(),
    policyRows: async () => samplePolicyRows(),
    schoolTimes: async () => sampleTimes(),
    evidenceKey: async () => 'a1'.repeat(32),
    async evidencePack(viewer, id, purpose) {
      note(memory, 'evidence', viewer, id);
      if (purpose === '') return { kind: 'no_purpose' };
      if (!incidents.has(id)) return { kind: 'gone' };
      return { kind: 'made', fileName: 'evidence-incident-1.zip', bytes: Buffer.from('a pack') };
    },
    async handoverDesk(viewer, of) {
      note(memory, 'handover', viewer);
      if (of.kind === 'one' && !incidents.has(of.id)) return null;
      return { forms: ['cpoms-like', 'myconcern-like', 'plain', 'json'], form: 'plain', refusal: null, before: null };
    },
    async handOver(viewer, { of, form, purpose }) {
      note(memory, 'hand_over', viewer, form);
      if (purpose === '') return { kind: 'no_purpose' };
      if (of.kind === 'since' && of.day === '') return { kind: 'no_day' };
      if (of.kind === 'one' && !incidents.has(of.id)) return { kind: 'gone' };
      const file = { fileName: 'handover-incident-1.csv', type: 'text/csv', text: 'name\n', sha256: 'a1'.repeat(32) };
      return { kind: 'made', ...file, incidents: 1, leftOut: 0 };
    },
    async tryIt(viewer, request) {
      note(memory, 'try', viewer, request.as);
      return sampleTryAnswer(request.text);
    },
  } satisfies Partial<DaemonApi>;
}

const UNDO_MS = 600_000;
const DAY_MS = 86_400_000;

function changing(memory: Memory) {
  const { now, incidents } = memory;
  return {
    async claim(viewer, id, version) {
      note(memory, 'claim', viewer, id);
      const state = { status: 'in_review', assignee: viewer.staffId, since: now() } as const;
      return change(memory, id, version, { state, status: 'in_review', assigneeName: viewer.name });
    },
    async release(viewer, id, version) {
      note(memory, 'release', viewer, id);
      return change(memory, id, version, { state: { status: 'new' }, status: 'new', assigneeName: null });
    },
    async resolve(viewer, id, version, finding) {
      note(memory, 'resolve', viewer, `${id} ${JSON.stringify(finding)}`);
      const state = { status: 'resolved', by: viewer.staffId, at: now(), ...finding } as const;
      return change(memory, id, version, { state, status: 'resolved', undoUntil: now() + UNDO_MS });
    },
    async told(viewer, id) {
      note(memory, 'told', viewer, id);
      return memory.incidents.has(id);
    },
    async wait(viewer, id, version, { waitingFor, until }) {
      note(memory, 'wait', viewer, `${id} ${until} ${waitingFor}`);
      if (waitingFor.trim() === '') return { kind: 'wrong', fault: 'no_reason' };
      if (!/^\d{4}-\d\d-\d\d$/.test(until)) return { kind: 'wrong', fault: 'no_date' };
      const state = { status: 'on_hold', assignee: viewer.staffId, until: now() + DAY_MS, waitingFor } as const;
      return change(memory, id, version, { state, status: 'on_hold', assigneeName: viewer.name });
    },
    async reopen(viewer, id, version, reason) {
      note(memory, 'reopen', viewer, `${id} ${reason}`);
      if (reason.trim() === '') return { kind: 'wrong', fault: 'no_reason' };
      return change(memory, id, version, { state: { status: 'new' }, status: 'new', undoUntil: null });
    },
    async note(viewer, id, text) {
      note(memory, 'note', viewer, `${id} ${text}`);
      if (!incidents.has(id)) return { kind: 'gone' };
      return text.trim() === '' ? { kind: 'wrong', fault: 'no_reason' } : { kind: 'done' };
    },
    async resolveTogether(viewer, some, finding) {
      note(memory, 'resolveTogether', viewer, `${some.map(({ id }) => id).join(' ')} ${JSON.stringify(finding)}`);
      return some.map(({ id, version }) => {
        const { title, mayCloseTogether } = incidents.get(id) ?? { title: null, mayCloseTogether: true };
        if (!mayCloseTogether) return { id, title, result: { kind: 'never' } as const };
        const state = { status: 'resolved', by: viewer.staffId, at: now(), ...finding, caseReference: null } as const;
        const result = change(memory, id, version, { state, status: 'resolved', undoUntil: now() + UNDO_MS });
        return { id, title, result: result.kind === 'done' ? { kind: 'done' } : result };
      });
    },
    alike: async (_viewer, id) =>
      [...incidents.values()]
        .filter((one) => one.id !== id)
        .map((one, place) => ({ ...rowOf(one), isSameSubject: place === 0 })),
    async merge(viewer, { id }, others, reason) {
      note(memory, 'merge', viewer, `${id} ${others.map((one) => one.id).join(' ')} ${reason}`);
      if (!incidents.has(id)) return { kind: 'gone' };
      return others.length === 0 ? { kind: 'wrong', fault: 'no_others' } : { kind: 'done', nextId: id };
    },
    async separate(viewer, { id }) {
      note(memory, 'separate', viewer, id);
      return incidents.has(id) ? { kind: 'done', nextId: id } : { kind: 'gone' };
    },
    takeable: async (_viewer, id) =>
      incidents.get(id)?.requests.map((request, place) => ({ ...request, id: `event${place}` })) ?? null,
    async takeOut(viewer, { id, version }, { requests, as, reason }) {
      note(memory, 'takeOut', viewer, `${id} ${version} ${requests.join(' ')} ${as} ${reason}`);
      if (!incidents.has(id)) return { kind: 'gone' };
      if (version !== incidents.get(id)?.version) return { kind: 'changed', by: null };
      if (requests.length === 0) return { kind: 'wrong', fault: 'no_requests' };
      return reason === '' ? { kind: 'wrong', fault: 'no_reason' } : { kind: 'done', nextId: 'taken1' as IncidentId };
    },
    async putBack(viewer, id) {
      note(memory, 'putBack', viewer, id);
      if (id === 'taken1') return { kind: 'done', nextId: 'incident-1' as IncidentId };
      return incidents.has(id) ? { kind: 'late' } : { kind: 'gone' };
    },
    async undoTogether(viewer, ids) {
      note(memory, 'undoTogether', viewer, ids.join(' '));
      return ids.map((id) => ({ id, title: 'Gambling', result: { kind: 'done' } as const }));
    },
    async undo(viewer, id) {
      note(memory, 'undo', viewer, id);
      const incident = incidents.get(id);
      if (!incident) return { kind: 'gone' };
      if (incident.undoUntil === null || incident.undoUntil < now()) return { kind: 'late' };
      return change(memory, id, incident.version, { state: { status: 'new' }, status: 'new', undoUntil: null });
    },
  } satisfies Partial<DaemonApi>;
}

function tellOfChange({ listeners }: Memory): void {
  for (const listener of listeners) listener();
}

function liveOf({ accounts }: Memory, viewer: Viewer, { version, state }: IncidentDetail): LiveIncident {
  const by = 'assignee' in state ? state.assignee : 'by' in state ? state.by : null;
  const byName = by === null ? null : (accounts.get(by)?.viewer.name ?? null);
  return { version, status: state.status, byName, isByViewer: by === viewer.staffId };
}

function change(memory: Memory, id: IncidentId, version: number, next: Partial<IncidentDetail>): ChangeResult {
  const { incidents } = memory;
  const current = incidents.get(id);
  if (!current) return { kind: 'gone' };
  if (current.version !== version) return { kind: 'changed', by: null };
  incidents.set(id, { ...current, ...next, version: version + 1 });
  tellOfChange(memory);
  return { kind: 'done', nextId: current.nextId };
}

function note({ calls }: Memory, what: string, viewer: Viewer, about = ''): void {
  calls.push(`${what} ${viewer.staffId} ${about}`.trim());
}

function account(staffId: string, name: string, role: Viewer['role']): FakeAccount {
  return {
    email: `${staffId}@school.example`,
    password: `${staffId} keeps a long secret`,
    viewer: viewerOf({ id: staffId as StaffId, name, role, reviewsHeads: false }, NO_STAFF_PERSONS),
  };
}

function frameOf({ now, setUpDone }: Memory): Frame {
  return {
    schoolName: 'Example School',
    zone: 'Europe/London',
    now: now(),
    demonstration: false,
    setUpDone,
    supportFor: ['lead', 'head'],
    alarms: [],
  };
}

function listOf(all: readonly IncidentDetail[], filter: IncidentFilter): IncidentList {
  const shown = all
    .filter((one) => (one.status === 'resolved') === (filter.view === 'closed'))
    .filter((one) => filter.severity === null || one.severity === filter.severity);
  const closed = all.filter((one) => one.status === 'resolved').length;
  return {
    rows: shown.map(rowOf),
    total: shown.length,
    page: filter.page,
    pages: 1,
    groups: ['Year 5'],
    weeks: ['2026-02-09'],
    counts: { open: all.length - closed, mine: 0, waiting: 0, closed },
  };
}

/** The row of a list, without what only the single incident tells. */
function rowOf(incident: IncidentDetail): IncidentRow {
  const { id, title, severity, welfare, status, who, assigneeName, resolution, wholeClass, origin, actionsToDo } =
    incident;
  const { eventCount, blockedCount, attemptCount, searchCount, lookUpCount, firstSeen, lastSeen } = incident;
  const { version, waitsUntil, isBack, mayCloseTogether } = incident;
  const counted = { eventCount, blockedCount, attemptCount, searchCount, lookUpCount, firstSeen, lastSeen };
  const standing = { version, waitsUntil, isBack, mayCloseTogether, assigneeName, resolution };
  return { id, title, severity, welfare, status, who, wholeClass, origin, actionsToDo, ...standing, ...counted };
}
