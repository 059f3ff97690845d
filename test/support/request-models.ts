import type { CategoryId } from '../../categories/category.ts';
import type {
  DaemonApi,
  ExportPage,
  RequestDetail,
  RequestForm,
  RequestList,
  RequestRow,
} from '../../daemon/api/contract.ts';
import type { IncidentId } from '../../daemon/incidents/incident.ts';
import { DAY, MINUTE, NOW } from './dashboard-models.ts';

const school = { kind: 'school' } as const;

export function buildRequestRow(given: Partial<RequestRow> = {}): RequestRow {
  return {
    id: 'request-1',
    number: 12,
    kind: 'block',
    entry: 'casino.example',
    scope: school,
    until: null,
    isOver: false,
    askedAt: NOW - 3 * 60 * MINUTE,
    byName: 'Mr Lindqvist',
    isOwn: false,
    standing: { status: 'asked' },
    ...given,
  };
}

const late = {
  status: 'told',
  how: 'mail',
  byName: null,
  at: NOW - 5 * DAY,
  lastAgainst: NOW - DAY,
  lateDays: 5,
} as const;
const seen = { status: 'confirmed', how: 'log', byName: null, at: NOW - DAY, toldAt: NOW - 2 * DAY } as const;
const refused = { status: 'refused', at: NOW - DAY, byName: 'Dr Sample', reason: 'The staff room needs it.' } as const;
const authorised = { status: 'authorised', at: NOW - DAY, byName: 'Dr Sample', fault: 'No such address.' } as const;

export function buildRequestList(given: Partial<RequestList> = {}): RequestList {
  return {
    waiting: [
      buildRequestRow(),
      buildRequestRow({
        ...{ id: 'request-2', number: 13, kind: 'unblock', entry: 'film.example/ancient-egypt', isOwn: true },
        ...{ scope: { kind: 'groups', groups: ['Year 5', 'Year 6'] }, until: NOW + DAY },
      }),
    ],
    open: [
      buildRequestRow({ id: 'request-3', standing: late }),
      buildRequestRow({ id: 'request-4', standing: authorised }),
      buildRequestRow({ id: 'request-5', standing: { ...late, how: 'by_hand', byName: 'Mx Cable', lateDays: null } }),
      buildRequestRow({ id: 'request-6', standing: { status: 'sending', at: NOW, since: NOW, byName: null } }),
    ],
    closed: [
      buildRequestRow({ id: 'request-7', standing: seen }),
      buildRequestRow({ id: 'request-8', standing: refused, byName: null }),
      buildRequestRow({ id: 'request-9', entry: null, standing: { status: 'withdrawn', at: NOW } }),
    ],
    mayAsk: true,
    forViewer: 1,
    mayManageLists: true,
    ...given,
  };
}

export function buildRequestDetail(given: Partial<RequestDetail> = {}): RequestDetail {
  return {
    ...buildRequestRow(),
    reason: 'Pupils of Year 5 found it in lessons.\nIt is a casino.',
    incidentId: 'incident-1' as IncidentId,
    history: [
      { at: NOW - 3 * 60 * MINUTE, kind: 'asked', byName: 'Mr Lindqvist' },
      { at: NOW - MINUTE, kind: 'seen_in_log', byName: null },
    ],
    may: ['authorise', 'refuse'],
    letter: {
      subject: 'Filter request 12 from Elm Park Primary (reference C-204)',
      text: 'Hello,\n\nPlease block this site for us.\n\nSite: casino.example',
      wasSent: false,
    },
    provider: { name: 'Example Filtering', isMailed: true },
    watchedTo: NOW,
    isPart: true,
    ...given,
  };
}

export function buildRequestForm(given: Partial<RequestForm> = {}): RequestForm {
  return { groups: ['Year 5', 'Year 6', 'staff'], kind: null, site: '', incidentId: null, ...given };
}

/** One request of each kind, and what was called. */
export function fakeRequests(calls: string[]) {
  const done = (what: string, id: string) => {
    calls.push(`${what} ${id}`);
    return id === 'request-1' ? ({ kind: 'done' } as const) : ({ kind: 'gone' } as const);
  };
  return {
    filterRequests: async () => buildRequestList(),
    filterRequest: async (_viewer, id) => (id === 'request-1' ? buildRequestDetail() : null),
    requestForm: async (_viewer, incidentId) => buildRequestForm({ incidentId }),
    async askRequest(_viewer, wish) {
      calls.push(`ask ${JSON.stringify(wish)}`);
      if (wish.site === '') return { kind: 'no_host' };
      return wish.site.includes('pupil') ? { kind: 'names' } : { kind: 'asked', id: 'request-1' };
    },
    authoriseRequest: async (_viewer, id, letter) => done(`authorise ${letter ?? 'without a letter'}`, id),
    refuseRequest: async (_viewer, id, reason) =>
      reason === '' ? { kind: 'no_reason' } : done(`refuse ${reason}`, id),
    withdrawRequest: async (_viewer, id) => done('withdraw', id),
    sendRequest: async (_viewer, id, letter) => (letter === '' ? { kind: 'no_letter' } : done(`send ${letter}`, id)),
    tellRequest: async (_viewer, id, at) => (at > NOW ? { kind: 'no_time' } : done(`tell ${at}`, id)),
    confirmRequest: async (_viewer, id) => done('confirm', id),
  } satisfies Partial<DaemonApi>;
}

export function buildExportPage(given: Partial<ExportPage> = {}): ExportPage {
  const made = { at: NOW - 9 * DAY, byName: 'Mx Cable' };
  return {
    tokens: [
      {
        ...{ id: 'token-1', name: 'Squid in the server room', ...made, withdrawn: null },
        fetched: { at: NOW - MINUTE, from: '192.0.2.7', what: 'blocklist squid' },
      },
      { id: 'token-2', name: 'DNS filter', ...made, withdrawn: null, fetched: null },
      { id: 'token-3', name: 'Old filter', ...made, withdrawn: { at: NOW - DAY, byName: null }, fetched: null },
    ],
    sites: { blocklist: 12, allowlist: 1 },
    own: { categories: ['gambling'], allowed: true },
    categories: [
      { id: 'gambling' as CategoryId, title: 'Gambling', theme: 'commerce' },
      { id: 'gaming' as CategoryId, title: 'Games', theme: 'conduct' },
    ],
    mayChoose: true,
    networks: ['192.0.2.0/24'],
    ...given,
  };
}

/** What filters fetch, and with what. */
export function fakeExports(calls: string[]) {
  return {
    exportPage: async () => buildExportPage(),
    async makeExportToken(_viewer, name) {
      calls.push(`make token ${name}`);
      return name === '' ? { kind: 'no_name' } : { kind: 'made', token: 't0ken' };
    },
    rotateExportToken: async (_viewer, id) =>
      id === 'token-1' ? { kind: 'made', token: 'an0ther' } : { kind: 'gone' },
    async withdrawExportToken(_viewer, id) {
      calls.push(`withdraw token ${id}`);
      return { kind: id === 'token-1' ? 'done' : 'gone' };
    },
    async chooseOwnSites(_viewer, choice) {
      calls.push(`own sites ${JSON.stringify(choice)}`);
      return { kind: 'done' };
    },
    exportList: async () => ({ kind: 'wrong_token' }),
  } satisfies Partial<DaemonApi>;
}
