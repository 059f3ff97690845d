/**
 * What of everything that a page or a script can ask is written into the record of who looked. Every question stands here, so that a
 * new one cannot be forgotten: the compiler asks for it.
 */
import type { AnnualReview, ChangeResult, DaemonApi, TogetherOutcome, Viewer } from '../api/contract.ts';
import type { AuditAction, AuditSubject } from '../records/audited.ts';
import type { Office } from './office.ts';

interface Noted {
  readonly action: AuditAction;
  readonly subjectKind: AuditSubject;
  readonly subjectId?: string;
}

type Answer<Question extends keyof DaemonApi> = Awaited<ReturnType<DaemonApi[Question]>>;
/**
 * inside: written by the answer itself, in the transaction of what it does, or because a command asks it, too. nobody: shows and changes
 * nothing about anybody. Otherwise what is written once it is known what came of it; null where nothing was shown or done.
 */
type Writing<Question extends keyof DaemonApi> =
  | 'inside'
  | 'nobody'
  | ((answer: Answer<Question>, ...asked: Parameters<DaemonApi[Question]>) => Noted | readonly Noted[] | null);

const WRITINGS: { readonly [Question in keyof DaemonApi]: Writing<Question> } = {
  frame: 'nobody',
  // Figures alone.
  schoolFigures: 'nobody',
  schools: 'nobody',
  live: 'nobody',
  onChange: 'nobody',
  finishAtProvider: 'inside',
  beginAtProvider: 'nobody',
  signInWays: 'nobody',
  viewer: 'nobody',
  isSetUpToken: 'nobody',
  setUp: 'inside',
  finishSetUp: 'inside',
  signIn: 'inside',
  signOut: 'inside',
  signInCode: 'inside',
  sessionEpoch: 'nobody',
  enrolment: 'nobody',
  confirmEnrolment: 'inside',
  beginEnrolment: 'nobody',
  removeSecondFactor: 'inside',
  renewRecoveryCodes: 'inside',
  ownAccount: 'nobody',
  changePassword: 'inside',
  signOutEverywhere: 'inside',
  forgotPassword: 'inside',
  linkFor: 'nobody',
  alertSeen: 'nobody',
  // On the incident's history.
  acknowledgeAlert: 'inside',
  confirmable: 'nobody',
  leavable: 'nobody',
  confirmAddress: 'inside',
  leaveMails: 'inside',
  whoIsTold: 'nobody',
  mailAgain: (isThere) => (isThere ? { action: 'mail_again', subjectKind: 'alert' } : null),
  canMailLinks: 'nobody',
  publicAddress: 'nobody',
  useLink: 'inside',
  staffAccounts: () => ({ action: 'view', subjectKind: 'account' }),
  invite: 'inside',
  renewLink: 'inside',
  changeRole: 'inside',
  changePerson: 'inside',
  closeAccount: 'inside',
  openAccount: 'inside',
  resetSecondFactor: 'inside',
  seeEmergencyUse: 'inside',
  // Rows of lists name nobody: "Year 5 pupil".
  today: 'nobody',
  incidents: 'nobody',
  support: 'nobody',
  hindsight: 'nobody',
  incident: 'inside',
  incidentContext: 'inside',
  supportItem: 'inside',
  hindsightBatch: 'inside',
  claim: (answer, _, id) => changed(answer, 'claim', id),
  release: (answer, _, id) => changed(answer, 'release', id),
  resolve: (answer, _, id) => changed(answer, 'resolve', id),
  undo: (answer, _, id) => changed(answer, 'undo', id),
  resolveTogether: (answers) => together(answers, 'resolve'),
  undoTogether: (answers) => together(answers, 'undo'),
  wait: (answer, _, id) => changed(answer, 'wait', id),
  // Rows name nobody; what is opened from them is written.
  alike: 'nobody',
  merge: (answer, _, { id }, others) =>
    answer.kind === 'done' ? [id, ...others.map((other) => other.id)].map((one) => ofIncident('merge', one)) : null,
  separate: (answer, _, { id }) => changed(answer, 'separate', id),
  takeable: (answer, _, id) => (answer === null ? null : ofIncident('view', id)),
  takeOut: (answer, _, { id }) =>
    answer.kind === 'done' ? [id, answer.nextId ?? id].map((one) => ofIncident('take_out', one)) : null,
  putBack: (answer, _, id) =>
    answer.kind === 'done' ? [id, answer.nextId ?? id].map((one) => ofIncident('put_back', one)) : null,
  reopen: (answer, _, id) => changed(answer, 'reopen', id),
  note: (answer, _, id) => (answer.kind === 'done' ? ofIncident('note', id) : null),
  told: (answer, _, id) => (answer ? ofIncident('told', id) : null),
  splitClass: 'inside',
  closeSupport: (answer, _, id) => (answer.kind === 'done' ? ofIncident('close_support', id) : null),
  placeHold: 'inside',
  liftHold: 'inside',
  raiseFinding: 'inside',
  leaveFinding: 'inside',
  leaveBatch: 'inside',
  entryForm: 'nobody',
  enterIncident: 'inside',
  enteredNow: (answer, _, id) => (answer === null ? null : ofIncident('view', id)),
  changeEntry: 'inside',
  // The checklist stands on the page of the incident, whose view is written.
  checklist: 'nobody',
  chooseRows: 'inside',
  recordAction: 'inside',
  outstanding: 'nobody',
  filterRequests: (_, viewer) => viewed(viewer, 'filter_request'),
  filterRequest: (answer, _, id) =>
    answer === null ? null : { action: 'view', subjectKind: 'filter_request', subjectId: id },
  requestForm: (answer, _, id) => (answer === null || id === null ? null : ofIncident('preview', id)),
  askRequest: 'inside',
  authoriseRequest: 'inside',
  refuseRequest: 'inside',
  withdrawRequest: 'inside',
  sendRequest: 'inside',
  tellRequest: 'inside',
  confirmRequest: 'inside',
  mayReportFrom: 'nobody',
  changeTemplate: 'inside',
  reportSite: 'nobody',
  siteReports: (_, viewer) => viewed(viewer, 'reports'),
  siteReport: 'inside',
  linkReport: 'inside',
  raiseReport: 'inside',
  closeReport: 'inside',
  passReportOn: 'inside',
  letterDraft: (answer, _, id) => (answer === null ? null : ofIncident('view_letter', id)),
  sendLetter: 'inside',
  // It stands on Today, without names.
  removals: (_, viewer) => viewed(viewer, 'account'),
  removeAccess: 'inside',
  endRemoval: 'inside',
  letter: 'inside',
  mayShowNames: 'nobody',
  // In the transaction that shows them.
  showNames: 'inside',
  hideNames: 'inside',
  letterTemplates: 'nobody',
  filterChecks: (_, viewer) => viewed(viewer, 'filter_check'),
  checkForm: 'nobody',
  runFilterChecks: 'inside',
  recordCheck: 'inside',
  exportChecks: 'inside',
  exportList: 'nobody',
  exportPage: (_, viewer) => viewed(viewer, 'export'),
  makeExportToken: 'inside',
  rotateExportToken: 'inside',
  withdrawExportToken: 'inside',
  chooseOwnSites: 'inside',
  referred: 'nobody',
  referredIncident: 'inside',
  sayReferred: 'inside',
  referring: 'nobody',
  refer: 'inside',
  evidenceKey: 'nobody',
  evidencePack: 'inside',
  handoverDesk: 'nobody',
  handOver: 'inside',
  searchForm: 'nobody',
  beginSearch: 'inside',
  narrowSearch: 'inside',
  logPage: (answer, _, id) =>
    answer.kind === 'page' ? { action: 'view_search', subjectKind: 'search', subjectId: id } : null,
  exportLog: 'inside',
  searches: 'inside',
  personKept: 'inside',
  exportPerson: 'inside',
  planErasure: 'inside',
  erasePerson: 'inside',
  // Lines that were not understood, what was typed as a reason, who is on a list: each may name somebody.
  health: (_, viewer) => viewed(viewer, 'health'),
  // Kinds of mail and what a server said: nobody is named.
  notSent: 'nobody',
  retryMail: 'inside',
  dropMail: 'inside',
  // Counts alone; that a governor or the head opened it is the proof that somebody looks.
  filteringReports: 'nobody',
  filteringReport: (answer, _, id) => (answer === null ? null : ofFilteringReport('view', id)),
  filteringReportFile: (answer, _, id) => (answer === null ? null : ofFilteringReport('view', id)),
  makeReportAgain: (answer, _, id) => (answer.kind === 'made' ? ofFilteringReport('make_report', id) : null),
  // Its rows are years, and who has signed.
  annualReviews: 'nobody',
  annualReview: (answer) => (answer === null ? null : ofAnnualReview(answer)),
  annualReviewFile: (answer) => (answer === null ? null : ofAnnualReview(answer)),
  takeReviewFigures: 'inside',
  answerAnnualReview: 'inside',
  signAnnualReview: 'inside',
  lists: (_, viewer) => viewed(viewer, 'school_list'),
  policyHistory: (_, viewer) => viewed(viewer, 'policy'),
  quietened: (_, viewer) => viewed(viewer, 'suppression'),
  kept: (answer) => (answer.holds.length > 0 ? { action: 'view', subjectKind: 'hold' } : null),
  quietenForm: (answer, _, id) => (answer === null ? null : ofIncident('preview', id)),
  tryIt: () => ({ action: 'preview', subjectKind: 'line' }),
  previewPolicy: (answer) => (answer.kind === 'counted' ? { action: 'preview', subjectKind: 'policy' } : null),
  previewChange: (answer) => (answer.kind === 'counted' ? { action: 'preview', subjectKind: 'school_list' } : null),
  previewQuieten: (answer) => (answer.kind === 'counted' ? { action: 'preview', subjectKind: 'suppression' } : null),
  sourcePreviews: 'nobody',
  sendTestAlert: () => ({ action: 'test_alert', subjectKind: 'alert' }),
  looks: 'inside',
  exportLooks: 'inside',
  checkLooks: 'nobody',
  policy: 'nobody',
  policyRows: 'nobody',
  policyBook: 'nobody',
  policyVersion: 'nobody',
  schoolTimes: 'nobody',
  changePolicy: 'inside',
  decideProposal: 'inside',
  quieten: 'inside',
  secondQuieten: 'inside',
  liftQuieten: 'inside',
  updateLists: 'inside',
  addSchoolEntry: 'inside',
  removeSchoolEntry: 'inside',
  addSchoolWord: 'inside',
  silencePhrase: 'inside',
  removeSchoolWord: 'inside',
};

/** The same answers; what they show or change is written down before anybody is given them. */
export function audited(answers: DaemonApi, { audit, now }: Pick<Office, 'audit' | 'now'>): DaemonApi {
  const wrapped = Object.entries(answers).map(([question, answer]) => {
    const writing = WRITINGS[question as keyof DaemonApi] as Writing<keyof DaemonApi>;
    if (typeof writing === 'string') return [question, answer];
    return [question, (...asked: readonly unknown[]) => given(asked)];

    async function given(asked: readonly unknown[]): Promise<unknown> {
      const result = await (answer as Untyped)(...asked);
      const noted = [(writing as Untyped)(result, ...asked)].flat() as readonly (Noted | null)[];
      const by = { at: now(), staffId: (asked[0] as Viewer).staffId, subjectId: '' };
      await audit.addAll(noted.flatMap((one) => (one === null ? [] : [{ ...by, ...one }])));
      return result;
    }
  });
  // The same questions with the same types, as the table above says.
  return Object.fromEntries(wrapped) as DaemonApi;
}

type Untyped = (...asked: readonly unknown[]) => unknown;

function changed(answer: ChangeResult, action: AuditAction, id: string): Noted | null {
  return answer.kind === 'done' ? ofIncident(action, id) : null;
}

function together(answers: readonly TogetherOutcome[], action: AuditAction): readonly Noted[] {
  return answers.flatMap(({ id, result }) => (result.kind === 'done' ? [ofIncident(action, id)] : []));
}

function ofIncident(action: AuditAction, id: string): Noted {
  return { action, subjectKind: 'incident', subjectId: id };
}

function ofFilteringReport(action: AuditAction, subjectId: string): Noted {
  return { action, subjectKind: 'filtering_report', subjectId };
}

function ofAnnualReview({ year, version }: Pick<AnnualReview, 'year' | 'version'>): Noted {
  return { action: 'view', subjectKind: 'annual_review', subjectId: `${year}-${version}` };
}

/** Whoever reviews nothing is shown no name there. */
function viewed({ powers }: Viewer, subjectKind: AuditSubject): Noted | null {
  return powers.includes('review') ? { action: 'view', subjectKind } : null;
}
