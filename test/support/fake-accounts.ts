import type {
  AlertSeen,
  AlertSeenAnswers,
  Enrolment,
  OwnAccount,
  ProviderAnswers,
  SignInAnswers,
  StaffAnswers,
  StaffList,
  StaffRow,
  Viewer,
} from '../../daemon/api/contract.ts';
import type { IncidentId, StaffId } from '../../daemon/incidents/incident.ts';
import { NOW } from './dashboard-models.ts';

export const sampleEnrolment: Enrolment = {
  secret: 'ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567',
  address: 'otpauth://totp/Filterwatch:lead@school.example?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567&issuer=Filterwatch',
  qr: ['000', '010', '000'],
};

export const sampleOwnAccount: OwnAccount = {
  email: 'lead@school.example',
  hasPassword: true,
  secondFactorSince: null,
  isSecondFactorRequired: false,
  recoveryCodesLeft: 0,
  sessions: [
    { isThis: true, signedInAt: NOW - 3_600_000, seenAt: NOW, browser: 'Firefox on Windows' },
    { isThis: false, signedInAt: NOW - 90_000_000, seenAt: NOW - 80_000_000, browser: null },
  ],
};

export function buildStaffRow(parts: Partial<StaffRow> = {}): StaffRow {
  return {
    id: 'staff-2' as StaffId,
    name: 'Mr Lowe',
    email: 'mr.lowe@school.example',
    role: 'deputy',
    isOwn: false,
    personId: 'staff02',
    reviewsHeads: false,
    hasSecondFactor: true,
    isSecondFactorRequired: true,
    isLinked: false,
    lastSignInAt: NOW - 3_600_000,
    closedAt: null,
    invitedUntil: null,
    mayChange: true,
    ...parts,
  };
}

export const sampleStaffList: StaffList = {
  accounts: [
    buildStaffRow({ id: 'staff-1' as StaffId, name: 'Ms Okafor', role: 'lead', isOwn: true, mayChange: false }),
    buildStaffRow(),
    buildStaffRow({
      id: 'staff-3' as StaffId,
      name: 'Dr Hart',
      role: 'head',
      mayChange: false,
      hasSecondFactor: false,
    }),
    buildStaffRow({
      ...{ id: 'staff-4' as StaffId, name: 'Mx Gray', role: 'governor', reviewsHeads: true, lastSignInAt: null },
      ...{ hasSecondFactor: false, isSecondFactorRequired: false, invitedUntil: NOW + 600_000_000 },
    }),
    buildStaffRow({ id: 'staff-5' as StaffId, name: 'Mrs Vale', closedAt: NOW - 900_000_000, isLinked: true }),
  ],
  mayGive: ['lead', 'deputy', 'class_teacher', 'governor', 'technician'],
  emergency: { usedAt: NOW - 60_000, isUseKnown: false, endsAt: NOW + 80_000_000, isEnded: false },
  isMailSetUp: true,
};

/** Accounts as a test of the server needs them: everything is as in the samples, and nothing changes. */
export const sampleAlertSeen: AlertSeen = {
  incident: 'incident-1' as IncidentId,
  severity: 'critical',
  alertedAt: NOW - 600_000,
  isSeen: false,
};

export function fakeAccounts(calls: string[]) {
  const done = async () => ({ kind: 'done' }) as const;
  return {
    signInCode: async () => ({ kind: 'refused' }),
    enrolment: async () => sampleEnrolment,
    confirmEnrolment: async () => ({ kind: 'wrong_code' }),
    sessionEpoch: async () => 0,
    ownAccount: async () => sampleOwnAccount,
    changePassword: async () => ({ kind: 'wrong_password' }),
    beginEnrolment: async () => ({ kind: 'begun', enrolment: sampleEnrolment }),
    removeSecondFactor: async () => ({ kind: 'wrong_password' }),
    renewRecoveryCodes: async () => ({ kind: 'none' }),
    signOutEverywhere: async (viewer) => void calls.push(`signOutEverywhere ${viewer.staffId}`),
    forgotPassword: (email) => void calls.push(`forgot ${email}`),
    canMailLinks: () => true,
    linkFor: async (token) =>
      token === 'good' ? { kind: 'invitation', name: 'Mr Lowe', email: 'mr.lowe@school.example' } : null,
    useLink: async () => ({ kind: 'done' }),
    alertSeen: async (token) => (token === 'good' ? sampleAlertSeen : null),
    async acknowledgeAlert(viewer, token) {
      calls.push(`acknowledge ${viewer?.name ?? 'stranger'} ${token}`);
      return token === 'good' ? { ...sampleAlertSeen, isSeen: true } : null;
    },
    staffAccounts: async () => sampleStaffList,
    invite: async () => ({ kind: 'made', path: '/sign-in/link?token=good' }),
    renewLink: async () => ({ kind: 'made', path: null }),
    changeRole: done,
    changePerson: done,
    closeAccount: done,
    openAccount: done,
    resetSecondFactor: done,
    publicAddress: () => 'https://filterwatch.example.org',
    seeEmergencyUse: done,
    signInWays: () => ({ providers: [], passwordsFor: 'everybody' }),
    beginAtProvider: async () => ({ kind: 'gone' }),
    finishAtProvider: async () => ({ kind: 'failed' }),
  } satisfies Omit<SignInAnswers, 'signIn' | 'viewer'> & AlertSeenAnswers<Viewer> & StaffAnswers & ProviderAnswers;
}
