import type { CheckFilter, IncidentFilter, QueueFilter, RequestAction, SupportFilter } from '../daemon/api/contract.ts';
import type { IncidentId, Severity } from './models.ts';
import { queueQuery, withQuery } from './queue-query.ts';

// Every address that a page links to is made here: no text from a log ever becomes a link.
export const links = {
  today: '/',
  incidents: '/incidents',
  enterIncident: '/incidents/enter',
  referred: '/referred',
  support: '/support',
  policy: '/policy',
  quietened: '/quietened',
  requests: '/requests',
  askRequest: '/requests/ask',
  exports: '/requests/export',
  exportTokens: '/requests/export/tokens',
  exportOwnSites: '/requests/export/own-sites',
  filterChecks: '/filter-checks',
  runChecks: '/filter-checks/run',
  recordCheck: '/filter-checks/record',
  exportChecks: '/filter-checks/export',
  staffPolicy: '/policy?for=staff',
  addRule: '/policy/add',
  policyHistory: '/policy/history',
  policyWaiting: '/policy#waiting',
  tryIt: '/try',
  lists: '/lists',
  updateLists: '/lists/update',
  addSite: '/lists/sites/add',
  addWord: '/lists/words/add',
  silencePhrase: '/lists/words/silence',
  log: '/log',
  searches: '/log/searches',
  whoLooked: '/who-looked',
  exportLooks: '/who-looked/export',
  checkLooks: '/who-looked/check',
  lookingBack: '/looking-back',
  letters: '/letters',
  access: '/access',
  health: '/health',
  testAlert: '/health/test-alert',
  notSent: '/not-sent',
  whoIsTold: '/who-is-told',
  mailAgain: '/who-is-told/again',
  person: '/person',
  personExport: '/person/export',
  personPlan: '/person/plan',
  personErase: '/person/erase',
  kept: '/kept',
  help: '/help',
  keys: '/help#keys',
  reports: '/reports',
  annualReviews: '/reports/reviews',
  reportSite: '/report-a-site',
  siteReports: '/site-reports',
  handover: '/handover',
  signIn: '/sign-in',
  signInCode: '/sign-in/code',
  signInSetUp: '/sign-in/set-up',
  forgotten: '/sign-in/forgotten',
  signInLink: '/sign-in/link',
  alertSeen: '/alert-seen',
  confirmAddress: '/confirm-address',
  unsubscribe: '/unsubscribe',
  signInWith: '/sign-in/with',
  signInEmergency: '/sign-in?emergency=yes',
  signOut: '/sign-out',
  account: '/account',
  accountPassword: '/account/password',
  accountCodes: '/account/recovery-codes',
  twoSteps: '/account/two-steps',
  twoStepsConfirm: '/account/two-steps/confirm',
  twoStepsOff: '/account/two-steps/off',
  signOutEverywhere: '/account/sign-out-everywhere',
  accounts: '/accounts',
  invite: '/accounts/invite',
  emergencyKnown: '/accounts/emergency-known',
  setUp: '/set-up',
  setUpLog: '/set-up/log',
  setUpPolicy: '/set-up/policy',
  setUpStaffPolicy: '/set-up/policy?for=staff',
  setUpAlert: '/set-up/alert',
  setUpFinish: '/set-up/finish',
  schools: '/schools',
  updates: '/updates',
  stay: '/stay',
  styles: [
    '/assets/colours.css',
    '/assets/app.css',
    '/assets/parts.css',
    '/assets/tables.css',
    '/assets/forms.css',
    '/assets/reports.css',
  ],
  printStyle: '/assets/print.css',
  keysScript: '/assets/keys.js',
  updatesScript: '/assets/updates.js',
} as const;

/** The list of incidents; what is as usual (open, any severity, first page) is left out. */
export function incidentsLink(filter: IncidentFilter): string {
  return withQuery(links.incidents, {
    ...queueQuery(filter),
    ...(filter.page > 1 ? { page: String(filter.page) } : {}),
  });
}

/** Where the chosen incidents of a list are closed together, or opened again. */
export function togetherLink(action: 'together' | 'together/undo', filter: IncidentFilter): string {
  const page: Readonly<Record<string, string>> = filter.page > 1 ? { page: String(filter.page) } : {};
  return withQuery(`${links.incidents}/${action}`, { ...queueQuery(filter), ...page });
}

export function viewLink(view: IncidentFilter['view'], severity: Severity | null): string {
  return incidentsLink({ view, severity, page: 1 });
}

/** An incident, opened from a list: its neighbours are those of that list. */
export function incidentLink(id: IncidentId, from: QueueFilter | null = null): string {
  return withQuery(incidentPath(id), queueQuery(from));
}

type IncidentAction =
  | 'claim'
  | 'release'
  | 'resolve'
  | 'undo'
  | 'told'
  | 'wait'
  | 'reopen'
  | 'note'
  | 'merge'
  | 'separate'
  | 'take-out'
  | 'put-back';

export function incidentActionLink(id: IncidentId, action: IncidentAction, from: QueueFilter | null = null): string {
  return withQuery(`${incidentPath(id)}/${action}`, queueQuery(from));
}

function incidentPath(id: IncidentId): string {
  return `${links.incidents}/${encodeURIComponent(id)}`;
}

/** Where single incidents are made again of what a class did. */
export function splitLink(id: IncidentId): string {
  return `${incidentLink(id)}/split`;
}

/** Who looked for help; what is as usual is left out. */
export function supportLink({ view, page }: SupportFilter): string {
  const query = new URLSearchParams();
  if (view !== 'open') query.set('view', view);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? links.support : `${links.support}?${query}`;
}

export function supportItemLink(id: IncidentId): string {
  return `${links.support}/${encodeURIComponent(id)}`;
}

export function supportCloseLink(id: IncidentId): string {
  return `${supportItemLink(id)}/close`;
}

/** Where an incident is referred to a class teacher. */
export function referLink(id: IncidentId): string {
  return `${incidentLink(id)}/refer`;
}

/** One incident that was referred to the reader. */
export function referredLink(id: IncidentId): string {
  return `${links.referred}/${encodeURIComponent(id)}`;
}

/** Where they say what they did. */
export function referredSayLink(id: IncidentId): string {
  return `${referredLink(id)}/say`;
}

/** Where a legal hold is placed on an incident, or lifted. */
export function holdLink(id: IncidentId): string {
  return `${incidentLink(id)}/hold`;
}

/** Where the evidence pack of an incident is made. */
export function evidencePackLink(id: IncidentId): string {
  return `${incidentLink(id)}/evidence`;
}

/** Where a confirmed concern is handed over to another system. */
export function handoverLink(id: IncidentId): string {
  return `${incidentLink(id)}/handover`;
}

/** Where what raised an incident can be put right; `what` is the key of the evidence. */
export function correctionLink(id: IncidentId, what: string): string {
  return `${incidentLink(id)}/correct?${new URLSearchParams({ what })}`;
}

/** Where what raised an incident is quietened. */
export function quietenLink(id: IncidentId): string {
  return `${incidentLink(id)}/quieten`;
}

/** One filter request. */
export function requestLink(id: string): string {
  return `${links.requests}/${encodeURIComponent(id)}`;
}

export function requestActionLink(id: string, action: RequestAction): string {
  return `${requestLink(id)}/${action}`;
}

export function exportTokenLink(id: string, action: 'rotate' | 'withdraw'): string {
  return `${links.exportTokens}/${encodeURIComponent(id)}/${action}`;
}

/** Where a site of an incident is asked to be blocked or unblocked; `key` says nothing of the site. */
export function askFromIncidentLink(incident: IncidentId, key: string): string {
  return `${links.askRequest}?${new URLSearchParams({ incident, key })}`;
}

/** The filter checks; the first page, with every profile, unless said otherwise. */
export function checksLink({ profileId, page }: CheckFilter): string {
  const profile: Readonly<Record<string, string>> = profileId === null ? {} : { profile: profileId };
  return withQuery(links.filterChecks, { ...profile, ...(page > 1 ? { page: String(page) } : {}) });
}

/** Where a second person agrees to something. */
export function agreeLink(id: string): string {
  return `${links.quietened}/${encodeURIComponent(id)}/agree`;
}

/** Where what has been quietened is flagged again. */
export function liftLink(id: string): string {
  return `${links.quietened}/${encodeURIComponent(id)}/lift`;
}

/** Where a site or a phrase is taken off the school's own list. */
export function takeOffLink(kind: 'sites' | 'words', id: string): string {
  return `${links.lists}/${kind}/${encodeURIComponent(id)}/remove`;
}

/** Where a rule of the policy is changed. */
export function policyRuleLink(id: string): string {
  return `${links.policy}/rules/${encodeURIComponent(id)}`;
}

export function policyTakeOffLink(id: string): string {
  return `${policyRuleLink(id)}/remove`;
}

/** A change of the policy that waits for a senior leader. */
export function policyWaitingLink(id: string): string {
  return `${links.policy}/waiting/${encodeURIComponent(id)}`;
}

/** One time that the log was looked back through. */
export function hindsightLink(id: string): string {
  return `${links.lookingBack}/${encodeURIComponent(id)}`;
}

/** Where all that waits in it is left as it is. */
export function hindsightLeaveLink(id: string): string {
  return `${hindsightLink(id)}/leave`;
}

export function findingActionLink(batchId: string, id: string, action: 'raise' | 'leave'): string {
  return `${hindsightLink(batchId)}/findings/${encodeURIComponent(id)}/${action}`;
}
