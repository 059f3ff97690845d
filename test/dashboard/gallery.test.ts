import { expect, test } from 'vitest';
import { everyPage } from '../support/dashboard-pages.ts';
import { pageRoutes } from '../support/page-routes.ts';

/**
 * Which pages of the gallery each address shows: as it opens, and as it comes back with what is wrong. A name that ends in '*' stands for
 * all that begin so. Whoever adds an address adds its states here, and axe, narrow screens, large text, contrast themes and paper look at
 * them.
 */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  '/': ['today*'],
  '/access': ['access*'],
  '/account': ['account', 'account-two-steps', 'account-elsewhere'],
  '/account/password': ['account-password'],
  '/account/recovery-codes': ['account-codes', 'recovery-codes'],
  '/account/two-steps': ['account-on', 'two-steps*'],
  '/account/two-steps/off': ['account-off'],
  '/accounts': ['accounts*'],
  '/accounts/:id': ['account-of-*', 'account-closed', 'link-made', 'link-mailed'],
  '/accounts/invite': ['invite', 'invite-*'],
  '/alert-seen': ['alert-seen*'],
  '/confirm-address': ['confirm-address*'],
  '/handover': ['handover-many*'],
  '/filter-checks': ['filter-checks*'],
  '/filter-checks/record': ['check-by-hand*'],
  '/health': ['health*'],
  '/help': ['help'],
  '/incidents': ['incidents*'],
  '/incidents/:id': ['incident', 'incident-*'],
  '/incidents/:id/account': ['entry-change'],
  '/incidents/:id/actions/:action': ['record-*'],
  '/incidents/:id/actions/rows': ['choose-row*'],
  '/incidents/:id/around': ['incident-around*'],
  '/incidents/:id/correct': ['correct-*', 'correction-preview'],
  '/incidents/:id/evidence': ['evidence-pack*'],
  '/incidents/:id/handover': ['handover-one*'],
  '/incidents/:id/hold': ['hold-*'],
  '/incidents/:id/letters/:letter': ['letter', 'letter-sent-unnamed'],
  '/incidents/:id/letters/new/:kind': ['write-letter*', 'letter-unnamed'],
  '/incidents/:id/merge': ['merge*'],
  '/incidents/:id/names': ['show-names*'],
  '/incidents/:id/quieten': ['quieten', 'quieten-device'],
  '/incidents/:id/refer': ['refer', 'refer-nobody'],
  '/incidents/:id/reopen': ['reopen*'],
  '/incidents/:id/split': ['split-class*'],
  '/incidents/:id/take-out': ['take-out*'],
  '/incidents/:id/wait': ['wait*'],
  '/incidents/enter': ['entry-empty', 'entry-errors'],
  '/kept': ['kept*'],
  '/letters': ['letter-templates'],
  '/letters/:kind/:language': ['letter-template', 'letter-template-to-read'],
  '/lists': ['lists*'],
  '/lists/sites/:id/remove': ['take-off-site'],
  '/lists/sites/add': ['add-site*'],
  '/lists/words/:id/remove': ['take-off-word'],
  '/lists/words/add': ['add-word*'],
  '/lists/words/silence': ['silence-phrase*'],
  '/log': ['log', 'log-head', 'log-errors'],
  '/log/:id': ['log-found*', 'log-nothing', 'log-slow', 'log-unnamed'],
  '/log/:id/names': ['show-names*'],
  '/log/searches': ['log-searches*'],
  '/looking-back': ['looking-back', 'looking-back-nothing'],
  '/looking-back/:id': ['looking-back-batch', 'looking-back-many', 'looking-back-failed', 'looking-back-unnamed'],
  '/looking-back/:id/findings/:finding/leave': ['looking-back-leave'],
  '/looking-back/:id/leave': ['looking-back-leave'],
  '/looking-back/:id/names': ['show-names*'],
  '/not-sent': ['not-sent*'],
  '/not-sent/:id/drop': ['drop-mail*'],
  '/person': ['person*'],
  '/policy': ['policy-pupils', 'policy-staff', 'policy-empty', 'policy-waiting-list', 'policy-technician'],
  '/policy/add': ['policy-add'],
  '/policy/history': ['policy-history*'],
  '/policy/rules/:id': ['policy-change*'],
  '/policy/rules/:id/remove': ['policy-take-off'],
  '/policy/waiting/:id': ['policy-proposal-*'],
  '/quietened': ['quietened', 'quietened-nothing'],
  '/quietened/:id/lift': ['quietened-lift'],
  '/referred': ['referred', 'referred-none'],
  '/referred/:id': ['referred-incident*'],
  '/reports': ['filtering-reports*'],
  '/reports/:period': ['filtering-report-*'],
  '/reports/:period/detail': ['filtering-detail*'],
  '/reports/reviews': ['annual-reviews*'],
  '/reports/reviews/:year': ['annual-review', 'annual-review-*'],
  '/reports/reviews/:year/answers/:question': ['review-answer*'],
  '/reports/reviews/:year/sign': ['review-sign*'],
  '/report-a-site': ['report-en*', 'report-cy*'],
  '/report-a-site/sent': ['report-en-sent', 'report-cy-sent', 'report-en-danger', 'report-cy-danger'],
  '/requests': ['requests*'],
  '/requests/:id': ['request', 'request-*'],
  '/requests/ask': ['ask-request*'],
  '/requests/export': ['exports*'],
  '/schools': ['schools*'],
  '/set-up': ['set-up-school*', 'not-set-up'],
  '/set-up/alert': ['set-up-alert*'],
  '/set-up/log': ['set-up-log*'],
  '/set-up/policy': ['set-up-policy'],
  '/sign-in': ['sign-in', 'sign-in-refused'],
  '/sign-in/code': ['sign-in-code*'],
  '/sign-in/forgotten': ['forgotten*', 'link-sent'],
  '/sign-in/link': ['invited'],
  '/sign-in/set-up': ['two-steps*', 'recovery-codes'],
  '/sign-in/with/:id/callback': ['opening'],
  '/site-reports': ['site-reports*'],
  '/site-reports/:id': ['site-report', 'site-report-*'],
  '/site-reports/:id/names': ['show-names*'],
  '/site-reports/:id/incident': ['entry-from-report'],
  '/support': ['support', 'support-closed', 'support-none'],
  '/support/:id': ['support-item*', 'support-unnamed'],
  '/support/:id/names': ['show-names*'],
  '/try': ['try-it*'],
  '/unsubscribe': ['unsubscribe*'],
  '/who-is-told': ['who-is-told*'],
  '/who-looked': ['looks*'],
};
/** What any address can come to. */
const ANYWHERE = ['not-found', 'not-allowed', 'failure'];
/** No page comes of these: a stream, a sign of life, the way to the school's own sign-in, files. */
const NO_PAGE = [
  ...['/updates', '/stay', '/sign-in/with/:id'],
  '/reports/reviews/:year/pdf',
  ...['/reports/:period/pdf', '/reports/:period/detail.pdf', '/reports/:period/csv'],
];

const names = Object.keys(everyPage);

function fits(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

test('each address of the dashboard has its pages in the gallery', async () => {
  const paths = (await pageRoutes()).filter(({ method }) => method === 'GET').map(({ path }) => path);
  const asked = paths.filter((path) => !path.startsWith('/assets/') && !NO_PAGE.includes(path));
  expect(Object.keys(SHOWN).toSorted()).toEqual(asked.toSorted());
});

test('each of them is there', () => {
  const patterns = Object.values(SHOWN).flat();
  expect(patterns.filter((pattern) => !names.some((name) => fits(pattern, name)))).toEqual([]);
});

test('no page of the gallery belongs nowhere', () => {
  const patterns = [...Object.values(SHOWN).flat(), ...ANYWHERE];
  expect(names.filter((name) => !patterns.some((pattern) => fits(pattern, name)))).toEqual([]);
});
