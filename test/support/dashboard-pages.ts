import type { Frame, IncidentDetail } from '../../daemon/api/contract.ts';
import type { IncidentId, StaffId } from '../../daemon/incidents/incident.ts';
import type { Html } from '../../dashboard/html.ts';
import type { Shell } from '../../dashboard/models.ts';
import { evidencePackPage } from '../../dashboard/pages/evidence-pack.ts';
import { healthPage } from '../../dashboard/pages/health.ts';
import { helpPage } from '../../dashboard/pages/help.ts';
import { incidentPage } from '../../dashboard/pages/incident.ts';
import { incidentsPage } from '../../dashboard/pages/incidents.ts';
import { problemPage } from '../../dashboard/pages/problem.ts';
import { setUpAlertPage } from '../../dashboard/pages/set-up-alert.ts';
import { setUpLogPage } from '../../dashboard/pages/set-up-log.ts';
import { setUpPolicyPage } from '../../dashboard/pages/set-up-policy.ts';
import { setUpSchoolPage } from '../../dashboard/pages/set-up-school.ts';
import { notSetUpPage, signInPage } from '../../dashboard/pages/sign-in.ts';
import { todayPage } from '../../dashboard/pages/today.ts';
import { firstAttempt, tryItPage } from '../../dashboard/pages/try-it.ts';
import { emptyDraft } from '../../dashboard/parts/finding-form.ts';
import type { Notice } from '../../dashboard/parts/notice.ts';
import { failure, problems } from '../../dashboard/words/problems.ts';
import { sampleIncident } from './api-models.ts';
import { accountPages } from './dashboard-account-pages.ts';
import { actionPages, letterPages } from './dashboard-action-pages.ts';
import { checkPages } from './dashboard-check-pages.ts';
import { filteringPages } from './dashboard-filtering-pages.ts';
import { handoverPages } from './dashboard-handover-pages.ts';
import { buildHealth, buildSource, buildToday } from './dashboard-health-models.ts';
import { lookingBackPages } from './dashboard-hindsight-pages.ts';
import { keptPages } from './dashboard-kept.ts';
import { lanePages } from './dashboard-lane-pages.ts';
import { listPages } from './dashboard-list-pages.ts';
import { logPages } from './dashboard-log-pages.ts';
import {
  buildClosedIncident,
  buildIncident,
  buildIncidentList,
  buildRequest,
  buildShell,
  buildViewer,
  DAY,
  MINUTE,
  NOW,
} from './dashboard-models.ts';
import { namesPages } from './dashboard-names-pages.ts';
import { notSentPages } from './dashboard-not-sent-pages.ts';
import { personPages } from './dashboard-person-pages.ts';
import { buildPolicy, buildTryAnswer } from './dashboard-policy-models.ts';
import { policyPages } from './dashboard-policy-pages.ts';
import { quietenPages } from './dashboard-quieten-pages.ts';
import { referredPages } from './dashboard-referred-pages.ts';
import { reportPages } from './dashboard-report-pages.ts';
import { requestPages } from './dashboard-request-pages.ts';
import { reviewPages } from './dashboard-review-pages.ts';
import { schoolPages } from './dashboard-school-pages.ts';
import { takingPages } from './dashboard-taking-pages.ts';
import { toldPages } from './dashboard-told-pages.ts';
import { triagePages } from './dashboard-triage-pages.ts';

const silent: Partial<Frame> = {
  alarms: [{ kind: 'source_silent', sourceTitle: 'Squid proxy', since: NOW - 93 * MINUTE }],
};
const everyAlarm: Partial<Frame> = {
  demonstration: true,
  alarms: [
    { kind: 'source_silent', sourceTitle: 'Squid proxy', since: NOW - 93 * MINUTE },
    { kind: 'source_waiting', sourceTitle: 'DNS filter', since: NOW - DAY, message: 'The file is not there.' },
    { kind: 'store_failing', since: NOW - MINUTE, message: 'The disk is full.' },
    { kind: 'archive_failing', since: NOW - MINUTE, message: 'The disk of the log is full.' },
    { kind: 'mail_failing', since: NOW - MINUTE, waiting: 2, message: 'The mail server refused our sign-in.' },
    { kind: 'not_sent', since: NOW - DAY, mails: 3, alerts: 1, message: 'The mail server refused this for good.' },
    { kind: 'mail_undelivered', since: NOW - DAY, addresses: 2 },
    { kind: 'returned_unread', since: NOW - DAY, message: 'Nothing answers at imap.school.example:993.' },
    { kind: 'jobs_failing', since: NOW - MINUTE, message: 'Redis does not answer.' },
    { kind: 'retention_failing', since: NOW - DAY, message: 'The disk refuses to write. Check the disk.' },
    { kind: 'disk_nearly_full', freeBytes: 900_000_000, totalBytes: 40_000_000_000, fullInDays: 2 },
    { kind: 'not_understood', sourceTitle: 'Squid proxy', malformed: 312, lines: 1000 },
    { kind: 'webhook_failing', title: 'help-desk', since: NOW - DAY, message: 'It answers with an error (503).' },
    { kind: 'audit_broken', since: NOW - DAY, sequence: 1_204 },
    { kind: 'roster_old', title: 'dc1.school.example', since: NOW - DAY, message: 'Nothing answers at its address.' },
  ],
};
const closedNotice: Notice = {
  kind: 'closed',
  id: 'incident-9' as IncidentId,
  resolution: 'false_alarm',
  mayQuieten: true,
};
const longEpisode: Partial<IncidentDetail> = {
  eventCount: 1200,
  requests: Array.from({ length: 100 }, (_, place) =>
    buildRequest({
      at: NOW - (100 - place) * MINUTE,
      address: `https://search.example/search?${'q=long&'.repeat(60)}`,
    }),
  ),
};
const correctedHistory: IncidentDetail['history'] = [
  { at: NOW, kind: 'corrected', byName: 'Ms Okafor', detail: 'probability.example' },
];
const openFilter = { view: 'open', severity: null, page: 1 } as const;
const noWork = { notice: null, draft: emptyDraft, errors: [] };
const unfinished = { setUpDone: false } as const;
const stranger = (frame: Partial<Frame> = {}): Shell => buildShell(frame, null);
const inReview = (assignee: string) => ({ status: 'in_review', assignee: assignee as StaffId, since: NOW }) as const;

/** What is done to every model before it is drawn: nothing, or hostile text put into each of its strings. */
export type Given = <Model>(model: Model) => Model;
export const asItIs: Given = (model) => model;

/** Every page in every state that a reader can meet, by name. */
export const everyPage: Readonly<Record<string, (given: Given) => Html>> = {
  ...schoolPages,
  ...triagePages,
  ...notSentPages,
  today: (given) => todayPage(given(buildShell()), given(buildToday()), null),
  'today-closed-one': (given) => todayPage(given(buildShell()), given(buildToday()), given(closedNotice)),
  'today-nothing': (given) =>
    todayPage(given(buildShell()), given(buildToday({ open: 0, urgent: 0, newest: [] })), null),
  'today-silent': (given) =>
    todayPage(given(buildShell(silent)), given(buildToday({ open: 0, urgent: 0, newest: [] })), null),
  'today-everything-wrong': (given) => todayPage(given(buildShell(everyAlarm)), given(buildToday()), null),
  'today-no-source': (given) =>
    todayPage(
      given(buildShell()),
      given(buildToday({ open: 0, urgent: 0, newest: [], sources: [], lastAlert: null })),
      null,
    ),
  incidents: (given) =>
    incidentsPage(given(buildShell()), given(buildIncidentList({ pages: 3, page: 2 })), { ...openFilter, page: 2 }),
  'incidents-none': (given) =>
    incidentsPage(given(buildShell()), given(buildIncidentList({ rows: [], total: 0 })), {
      ...openFilter,
      severity: 'critical',
    }),
  incident: (given) =>
    incidentPage(given(buildShell()), given(buildIncident({ previousId: 'incident-0' as IncidentId })), noWork),
  'incident-prescribed': (given) =>
    incidentPage(
      given(buildShell()),
      given(buildIncident({ welfare: false, responses: sampleIncident('incident-1').responses })),
      noWork,
    ),
  'incident-long': (given) => incidentPage(given(buildShell()), given(buildClosedIncident(longEpisode)), noWork),
  'incident-mine': (given) =>
    incidentPage(
      given(buildShell()),
      given(buildIncident({ status: 'in_review', state: inReview('staff-1'), assigneeName: 'Ms Okafor' })),
      given({ ...noWork, notice: { kind: 'claimed' } }),
    ),
  'incident-errors': (given) =>
    incidentPage(
      given(buildShell()),
      given(buildIncident()),
      given({
        notice: null,
        draft: { ...emptyDraft, note: 'She told me herself.' },
        errors: [
          { field: 'resolution', message: 'Choose what it was' },
          { field: 'intent', message: 'Choose whether it was deliberate' },
        ],
      }),
    ),
  'incident-changed': (given) =>
    incidentPage(
      given(buildShell()),
      given(buildClosedIncident()),
      given({
        notice: { kind: 'changedWhileTyping' },
        draft: { ...emptyDraft, resolution: 'false_alarm', note: 'A health lesson.' },
        errors: [],
      }),
    ),
  'incident-closed': (given) => incidentPage(given(buildShell()), given(buildClosedIncident()), noWork),
  'incident-withheld': (given) =>
    incidentPage(
      given(buildShell()),
      given(
        buildIncident({
          who: { kind: 'unknown', account: null, address: '192.0.2.44' },
          requests: [buildRequest({ address: null, addressWithheld: true, searchTerms: null, kind: 'tls' })],
          eventCount: 1,
          searchCount: 0,
          lookUpCount: 0,
          state: {
            status: 'on_hold',
            assignee: 'staff-2' as StaffId,
            until: NOW + DAY,
            waitingFor: 'the class teacher',
          },
          status: 'on_hold',
        }),
      ),
      noWork,
    ),
  'incident-correctable': (given) =>
    incidentPage(
      given(buildShell()),
      given(buildIncident({ correctable: sampleIncident('incident-1').correctable, history: correctedHistory })),
      given({ ...noWork, notice: { kind: 'corrected' } }),
    ),
  ...accountPages,
  ...actionPages,
  ...letterPages,
  ...listPages,
  ...personPages,
  ...keptPages,
  ...logPages,
  ...lookingBackPages,
  ...quietenPages,
  ...referredPages,
  ...reportPages,
  ...reviewPages,
  ...filteringPages,
  ...requestPages,
  ...checkPages,
  ...lanePages,
  ...namesPages,
  ...toldPages,
  ...takingPages,
  'evidence-pack': (given) =>
    evidencePackPage(
      given(buildShell()),
      given({ incident: buildIncident(), fingerprint: 'a1'.repeat(32), purpose: '', errors: [] }),
    ),
  'evidence-pack-error': (given) =>
    evidencePackPage(
      given(buildShell()),
      given({
        incident: buildIncident(),
        fingerprint: null,
        purpose: 'For the police',
        errors: [{ field: 'purpose', message: 'Write what it is for' }],
      }),
    ),
  ...handoverPages,
  ...policyPages,
  'try-it': (given) => tryItPage(given(buildShell()), firstAttempt),
  'try-it-answer': (given) =>
    tryItPage(
      given(buildShell()),
      given({
        request: { text: 'http://bet.example/', as: 'pupil', period: 'lessons' },
        errors: [],
        answer: buildTryAnswer(),
      }),
    ),
  'try-it-error': (given) =>
    tryItPage(
      given(buildShell()),
      given({
        ...firstAttempt,
        errors: [{ field: 'text', message: 'Enter a log line, an address or a search' }],
      }),
    ),
  health: (given) => healthPage(given(buildShell()), given(buildHealth()), null),
  'health-technician': (given) =>
    healthPage(
      given(buildShell(silent, buildViewer({ role: 'technician', name: 'Mx Cable' }))),
      given(buildHealth()),
      given({
        kind: 'sent',
        to: 'ms.okafor@school.example',
      }),
    ),
  'health-ill': (given) =>
    healthPage(
      given(buildShell(everyAlarm)),
      given(
        buildHealth({
          sources: [buildSource({ state: { kind: 'waiting', since: NOW - DAY, message: 'The file is not there.' } })],
          store: { ok: false, message: 'The disk is full.', path: '/var/lib/filterwatch/filterwatch.db', bytes: 0 },
          mail: {
            ...buildHealth().mail,
            ...{ configured: false, server: null, recipients: 0, unconfirmed: [], fewer: [], waiting: 0 },
            ...{ lastSentAt: null, lastError: null },
          },
          jobs: { runner: 'redis', ok: false, message: 'Redis does not answer.' },
          roster: {
            configured: true,
            people: 0,
            problems: ['Line 12 has no group.'],
            places: [
              {
                title: 'dc1.school.example',
                accounts: 0,
                readAt: null,
                trouble: 'It could not be read: nothing answers at its address. Nobody is known from there.',
                since: NOW - DAY,
              },
            ],
            devices: 0,
          },
        }),
      ),
      given({ kind: 'failed', message: 'The mail server refused our sign-in.' }),
    ),
  'health-no-source': (given) =>
    healthPage(given(buildShell()), given(buildHealth({ sources: [], refused: [] })), null),
  help: (given) => helpPage(given(buildShell())),
  'sign-in': (given) =>
    signInPage(
      given(stranger()),
      given({
        email: '',
        onward: '/',
        errors: [],
        isPasswordSet: false,
        isEmergency: false,
        ways: { providers: [{ id: 'entra', title: 'your school account' }], passwordsFor: 'everybody' },
      }),
    ),
  'sign-in-refused': (given) =>
    signInPage(
      given(stranger()),
      given({
        email: 'ms.okafor@school.example',
        onward: '/incidents',
        isPasswordSet: false,
        isEmergency: false,
        ways: { providers: [], passwordsFor: 'everybody' },
        errors: [{ field: 'email', message: 'The e-mail address and the password do not belong together.' }],
      }),
    ),
  'not-set-up': (given) => notSetUpPage(given(stranger({ schoolName: '', setUpDone: false }))),
  'set-up-school': (given) =>
    setUpSchoolPage(
      given(stranger(unfinished)),
      given({ token: 't', schoolName: '', name: '', email: '', errors: [] }),
    ),
  'set-up-school-errors': (given) =>
    setUpSchoolPage(
      given(stranger(unfinished)),
      given({
        token: 't',
        schoolName: '',
        name: 'Ms Okafor',
        email: 'ms.okafor',
        errors: [
          { field: 'schoolName', message: 'Enter the name of the school' },
          { field: 'email', message: 'Enter an e-mail address, like name@example.org' },
        ],
      }),
    ),
  'set-up-log': (given) =>
    setUpLogPage(
      given(buildShell(unfinished)),
      given([
        {
          source: buildSource(),
          latest: [
            { at: NOW - 4000, domain: 'www.example.org', disposition: 'allowed', hasUserName: true, category: null },
            { at: NOW - 9000, domain: 'bet.example', disposition: 'blocked', hasUserName: true, category: 'Gambling' },
          ],
        },
      ]),
    ),
  'set-up-log-silent': (given) =>
    setUpLogPage(
      given(buildShell(unfinished)),
      given([{ source: buildSource({ lastLineAt: null, records: 0, malformed: [], format: null }), latest: [] }]),
    ),
  'set-up-log-none': (given) => setUpLogPage(given(buildShell(unfinished)), []),
  'set-up-policy': (given) => setUpPolicyPage(given(buildShell(unfinished)), given(buildPolicy()), 'pupils'),
  'set-up-alert': (given) =>
    setUpAlertPage(given(buildShell(unfinished)), true, given({ kind: 'sent', to: 'ms.okafor@school.example' })),
  'set-up-alert-no-mail': (given) => setUpAlertPage(given(buildShell(unfinished)), false, null),
  'not-found': (given) => problemPage(given(buildShell()), problems.notFound),
  'not-allowed': (given) =>
    problemPage(given(buildShell({}, buildViewer({ role: 'technician' }))), problems.notAllowed),
  failure: (given) => problemPage(given(stranger()), given(failure('Mon 9 Feb 2026, 10:42:07', 'req-17'))),
};
