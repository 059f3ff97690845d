import type { Html } from '../../dashboard/html.ts';
import { accountPage } from '../../dashboard/pages/account.ts';
import { accountsPage } from '../../dashboard/pages/accounts.ts';
import { alertSeenPage } from '../../dashboard/pages/alert-seen.ts';
import { choosePasswordPage, forgottenPage, linkSentPage } from '../../dashboard/pages/choose-password.ts';
import { emptyInvite, invitePage, linkMadePage } from '../../dashboard/pages/invite.ts';
import { askPasswordPage, changePasswordPage, ownAccountPage } from '../../dashboard/pages/own-account.ts';
import { codePage, recoveryCodesPage, twoStepsPage } from '../../dashboard/pages/two-steps.ts';
import { ownAccountWords } from '../../dashboard/words/own-account.ts';
import { buildShell, buildViewer, NOW } from './dashboard-models.ts';
import type { Given } from './dashboard-pages.ts';
import { buildStaffRow, sampleAlertSeen, sampleEnrolment, sampleOwnAccount, sampleStaffList } from './fake-accounts.ts';

const headShell = buildShell({}, buildViewer({ role: 'head' }));
const used = { alarms: [{ kind: 'emergency_used', since: NOW - 60_000 }] } as const;
const stranger = buildShell({}, null);
const link = { kind: 'invitation', name: 'Mr Lowe', email: 'mr.lowe@school.example' } as const;
const wrongCode = [{ field: 'code', message: 'This code is not right' }];
const wrongPassword = [{ field: 'password', message: 'This is not your password' }];
const noLink = { action: '/sign-in/set-up', isWanted: true, errors: [] };
const setUp = { enrolment: sampleEnrolment, ...noLink };
const off = { heading: 'Turn it off', action: '/account/two-steps/off', label: 'Turn it off', errors: wrongPassword };
const on = {
  heading: ownAccountWords.twoSteps,
  action: '/account/two-steps',
  label: ownAccountWords.turnOn,
  errors: [],
};
const newCodes = {
  heading: ownAccountWords.newCodes,
  action: '/account/recovery-codes',
  label: ownAccountWords.newCodes,
};
const codes = ['ABCD-EFGH-JKMN-PQRS', 'TVWX-YZ01-2345-6789'];

/** The pages of signing in and of accounts. */
export const accountPages: Readonly<Record<string, (given: Given) => Html>> = {
  'sign-in-code': (given) => codePage(given(stranger), []),
  'sign-in-code-wrong': (given) => codePage(given(stranger), given(wrongCode)),
  'two-steps': (given) => twoStepsPage(given(stranger), { ...given({ enrolment: sampleEnrolment }), ...noLink }),
  'two-steps-wrong': (given) =>
    twoStepsPage(given(buildShell()), { ...setUp, isWanted: false, errors: given(wrongCode) }),
  'recovery-codes': (given) => recoveryCodesPage(given(buildShell()), given(codes), '/'),
  forgotten: (given) => forgottenPage(given(stranger), given({ email: '', errors: [] })),
  'forgotten-no-mail': (given) => forgottenPage(given(stranger), null),
  'link-sent': (given) => linkSentPage(given(stranger)),
  invited: (given) => choosePasswordPage(given(stranger), given({ link, token: 't', errors: wrongPassword })),
  'alert-seen': (given) => alertSeenPage(given(stranger), given(sampleAlertSeen), 'token'),
  'alert-seen-already': (given) =>
    alertSeenPage(given(buildShell()), given({ ...sampleAlertSeen, isSeen: true }), 'token'),
  account: (given) => ownAccountPage(given(buildShell()), given(sampleOwnAccount), null),
  'account-two-steps': (given) =>
    ownAccountPage(
      given(buildShell()),
      given({ ...sampleOwnAccount, secondFactorSince: NOW, isSecondFactorRequired: true, recoveryCodesLeft: 9 }),
      'twoSteps',
    ),
  'account-elsewhere': (given) =>
    ownAccountPage(given(buildShell()), given({ ...sampleOwnAccount, hasPassword: false }), null),
  'account-password': (given) => changePasswordPage(given(buildShell()), given(wrongPassword)),
  'account-off': (given) => askPasswordPage(given(buildShell()), { ...off, errors: given(wrongPassword) }),
  'account-on': (given) => askPasswordPage(given(buildShell()), on),
  'account-codes': (given) => askPasswordPage(given(buildShell()), { ...newCodes, errors: given(wrongPassword) }),
  accounts: (given) => accountsPage(given(buildShell(used)), given(sampleStaffList), null),
  'accounts-no-emergency': (given) =>
    accountsPage(given(headShell), given({ ...sampleStaffList, emergency: null }), 'known'),
  'account-of-colleague': (given) =>
    accountPage(given(headShell), given({ account: buildStaffRow(), list: sampleStaffList, notice: null, errors: [] })),
  'account-of-head': (given) =>
    accountPage(
      given(buildShell()),
      given({
        account: buildStaffRow({ role: 'head', mayChange: false }),
        list: sampleStaffList,
        notice: null,
        errors: [],
      }),
    ),
  'account-closed': (given) =>
    accountPage(
      given(headShell),
      given({
        account: buildStaffRow({ closedAt: NOW }),
        list: sampleStaffList,
        notice: null,
        errors: [{ field: 'role', message: 'Choose a role' }],
      }),
    ),
  invite: (given) => invitePage(given(buildShell()), given(sampleStaffList), given(emptyInvite)),
  'invite-errors': (given) =>
    invitePage(
      given(buildShell()),
      given({ ...sampleStaffList, isMailSetUp: false }),
      given({ ...emptyInvite, errors: [{ field: 'role', message: 'Choose a role' }] }),
    ),
  'link-made': (given) =>
    linkMadePage(given(buildShell()), given('https://filterwatch.example.org/sign-in/link?token=x')),
  'link-mailed': (given) => linkMadePage(given(buildShell()), null),
};
