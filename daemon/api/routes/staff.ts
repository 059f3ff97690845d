import { z } from 'zod';
import type { StaffId } from '../../incidents/incident.ts';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi, LinkMadeResult, StaffChangeResult, StaffRefusal, Viewer } from '../contract.ts';
import { refusal } from '../problems.ts';
import { commonRefusals, listChangeRefusals } from '../schemas/problem.ts';
import {
  invitation,
  linkMade,
  linkRequest,
  personChange,
  roleChange,
  staffChange,
  staffList,
} from '../schemas/staff.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const MAX_ID = 100;
const params = z.object({
  id: z
    .string()
    .min(1)
    .max(MAX_ID)
    .transform((id) => id as StaffId),
});
const made = { 200: linkMade, ...listChangeRefusals };
const changed = { 200: staffChange, ...listChangeRefusals };

/** Adds the accounts of colleagues, and the ways to change them. */
export function addStaffRoutes(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/accounts',
    {
      config: { access: API_ACCESS['GET /api/v1/accounts'] },
      schema: { summary: 'Who may sign in, and as what', response: { 200: staffList, ...commonRefusals } },
    },
    (request) => daemon.staffAccounts(viewerOf(request)),
  );
  addInvitations(api, daemon);
  addChanges(api, daemon);
  addActs(api, daemon);
}

function addInvitations(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/accounts',
    {
      config: { access: API_ACCESS['POST /api/v1/accounts'] },
      schema: { summary: 'Invite a colleague', body: invitation, response: made },
    },
    async (request) => linkOr(await daemon.invite(viewerOf(request), request.body)),
  );
  api.post(
    '/v1/accounts/:id/link',
    {
      config: { access: API_ACCESS['POST /api/v1/accounts/:id/link'] },
      schema: { summary: 'A new link to choose a password', params, body: linkRequest, response: made },
    },
    async (request) => linkOr(await daemon.renewLink(viewerOf(request), request.params.id, request.body.by)),
  );
}

function addChanges(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/accounts/:id/role',
    {
      config: { access: API_ACCESS['POST /api/v1/accounts/:id/role'] },
      schema: { summary: 'Change what somebody is to the review', params, body: roleChange, response: changed },
    },
    async (request) => doneOr(await daemon.changeRole(viewerOf(request), request.params.id, request.body.role)),
  );
  api.post(
    '/v1/accounts/:id/person',
    {
      config: { access: API_ACCESS['POST /api/v1/accounts/:id/person'] },
      schema: {
        summary: 'Say who somebody is on the roster, and who reviews incidents about the head',
        params,
        body: personChange,
        response: changed,
      },
    },
    async (request) => doneOr(await daemon.changePerson(viewerOf(request), request.params.id, request.body)),
  );
}

type Act = (viewer: Viewer, id: StaffId) => Promise<StaffChangeResult>;

function addActs(api: JsonServer, daemon: DaemonApi): void {
  const act = (path: 'close' | 'open' | 'reset-two-steps', summary: string, change: Act) =>
    api.post(
      `/v1/accounts/:id/${path}`,
      {
        config: { access: API_ACCESS[`POST /api/v1/accounts/:id/${path}`] },
        schema: { summary, params, response: changed },
      },
      async (request) => doneOr(await change(viewerOf(request), request.params.id)),
    );
  act('close', 'Close an account; its sessions end', daemon.closeAccount);
  act('open', 'Open a closed account again', daemon.openAccount);
  act('reset-two-steps', 'Take the second step away from somebody who has lost it', daemon.resetSecondFactor);
  api.post(
    '/v1/accounts/emergency/known',
    {
      config: { access: API_ACCESS['POST /api/v1/accounts/emergency/known'] },
      schema: { summary: 'Say that the use of the emergency account is known', response: changed },
    },
    async (request) => doneOr(await daemon.seeEmergencyUse(viewerOf(request))),
  );
}

function linkOr(result: LinkMadeResult): { path: string | null } {
  if (result.kind === 'made') return { path: result.path };
  throw refused(result.kind);
}

function doneOr({ kind }: StaffChangeResult): { outcome: 'done' } {
  if (kind === 'done') return { outcome: kind };
  throw refused(kind);
}

const REFUSALS: Readonly<Record<StaffRefusal['kind'], readonly [status: number, detail: string]>> = {
  gone: [404, 'There is no such account.'],
  not_yours: [403, 'This change is for a head to make.'],
  own: [409, 'Nobody changes their own account here.'],
  last: [409, 'This is the only account of its kind that can sign in. Invite another first.'],
  no_name: [422, 'The name must have 1 to 100 characters.'],
  no_email: [422, 'This is no e-mail address.'],
  taken: [409, 'There is an account with this e-mail address already.'],
  no_person: [422, 'There is no such account on the roster.'],
};

function refused(kind: StaffRefusal['kind']): Error {
  const [status, detail] = REFUSALS[kind];
  return refusal(status, kind.toUpperCase(), detail);
}
