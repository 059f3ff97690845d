import { API_ACCESS } from '../access.ts';
import type { DaemonApi, OwnChangeResult, Viewer } from '../contract.ts';
import { refusal } from '../problems.ts';
import {
  codeRequest,
  enrolment,
  ownAccount,
  ownChange,
  passwordChange,
  passwordRequest,
  recoveryCodes,
} from '../schemas/own-account.ts';
import { commonRefusals, ownAccountRefusals } from '../schemas/problem.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

/** Adds one's own account: how one signs in, and where one is signed in. */
export function addOwnAccountRoutes(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/account',
    {
      config: { access: API_ACCESS['GET /api/v1/account'] },
      schema: {
        summary: 'Your own account, and where you are signed in',
        response: { 200: ownAccount, ...commonRefusals },
      },
    },
    (request) => daemon.ownAccount(viewerOf(request), request.sessionMark),
  );
  addPassword(api, daemon);
  addSecondStep(api, daemon);
  addRecoveryCodes(api, daemon);
}

const changed = { 200: ownChange, ...ownAccountRefusals };

function addPassword(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/account/password',
    {
      config: { access: API_ACCESS['POST /api/v1/account/password'] },
      schema: {
        summary: 'Change your password; every other session of yours ends',
        body: passwordChange,
        response: changed,
      },
    },
    async (request) => {
      const viewer = viewerOf(request);
      return goOn(request, viewer, await daemon.changePassword(viewer, request.body));
    },
  );
  api.post(
    '/v1/account/sign-out-everywhere',
    {
      config: { access: API_ACCESS['POST /api/v1/account/sign-out-everywhere'] },
      schema: { summary: 'End every session of yours, this one too', response: { 200: ownChange, ...commonRefusals } },
    },
    async (request) => {
      await daemon.signOutEverywhere(viewerOf(request));
      await request.endSession();
      return { outcome: 'done' as const };
    },
  );
}

function addSecondStep(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/account/two-steps/begin',
    {
      config: { access: API_ACCESS['POST /api/v1/account/two-steps/begin'] },
      schema: {
        summary: 'What an app on a phone needs; it counts once its first code was confirmed',
        body: passwordRequest,
        response: { 200: enrolment, ...ownAccountRefusals },
      },
    },
    async (request) => {
      const result = await daemon.beginEnrolment(viewerOf(request), request.body.password);
      if (result.kind === 'begun') return result.enrolment;
      throw refused(result.kind);
    },
  );
  api.post(
    '/v1/account/two-steps/confirm',
    {
      config: { access: API_ACCESS['POST /api/v1/account/two-steps/confirm'] },
      schema: {
        summary: 'Confirm the app with its first code; the answer holds the recovery codes',
        body: codeRequest,
        response: { 200: recoveryCodes, ...ownAccountRefusals },
      },
    },
    async (request) => {
      const result = await daemon.confirmEnrolment(viewerOf(request).staffId, request.body.code);
      if (result.kind !== 'done') throw refused(result.kind);
      await request.startSession(result.viewer);
      return { recoveryCodes: result.recoveryCodes };
    },
  );
  api.post(
    '/v1/account/two-steps/off',
    {
      config: { access: API_ACCESS['POST /api/v1/account/two-steps/off'] },
      schema: { summary: 'Turn two-step sign-in off', body: passwordRequest, response: changed },
    },
    async (request) => {
      const viewer = viewerOf(request);
      return goOn(request, viewer, await daemon.removeSecondFactor(viewer, request.body.password));
    },
  );
}

function addRecoveryCodes(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/account/recovery-codes',
    {
      config: { access: API_ACCESS['POST /api/v1/account/recovery-codes'] },
      schema: {
        summary: 'New recovery codes, in the place of the old',
        body: passwordRequest,
        response: { 200: recoveryCodes, ...ownAccountRefusals },
      },
    },
    async (request) => {
      const result = await daemon.renewRecoveryCodes(viewerOf(request), request.body.password);
      if (result.kind === 'renewed') return { recoveryCodes: result.recoveryCodes };
      throw refused(result.kind);
    },
  );
}

/** Every session has ended, this one too: it goes on as a new one. */
async function goOn(
  request: { startSession(viewer: Viewer): Promise<void> },
  viewer: Viewer,
  { kind }: OwnChangeResult,
): Promise<{ outcome: 'done' }> {
  if (kind !== 'done') throw refused(kind);
  await request.startSession(viewer);
  return { outcome: kind };
}

type Refused = Exclude<OwnChangeResult['kind'], 'done'> | 'wrong_code' | 'not_begun' | 'none';

const REFUSALS: Readonly<Record<Refused, readonly [status: number, detail: string]>> = {
  wrong_password: [422, 'This is not your password.'],
  wait: [429, 'There were too many attempts. Wait a minute.'],
  weak_password: [422, 'This password is too short, too long, or one that is guessed first.'],
  required: [409, 'Your school asks for two-step sign-in in your role.'],
  wrong_code: [422, 'This code is not the one that the app should show.'],
  not_begun: [409, 'Begin first, and confirm within an hour.'],
  none: [409, 'You have no two-step sign-in.'],
};

function refused(kind: Refused): Error {
  const [status, detail] = REFUSALS[kind];
  return refusal(status, kind.toUpperCase(), detail);
}
