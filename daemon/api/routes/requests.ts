import { z } from 'zod';
import { API_ACCESS } from '../access.ts';
import type { AskRefusal, DaemonApi, RequestStepRefusal, RequestStepResult } from '../contract.ts';
import { refusal } from '../problems.ts';
import { commonRefusals, incidentRefusals, listChangeRefusals } from '../schemas/problem.ts';
import {
  asked,
  authoriseBody,
  refuseBody,
  requestDetail,
  requestForm,
  requestFormQuery,
  requestList,
  requestOutcome,
  requestWish,
  sendBody,
  tellBody,
} from '../schemas/requests.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const MAX_ID = 100;
const params = z.object({ id: z.string().min(1).max(MAX_ID) });
const response = { 200: requestOutcome, ...listChangeRefusals };

/** Adds what somebody wants of the filter, who decides on it, and what the log shows of it. */
export function addRequestRoutes(api: JsonServer, daemon: DaemonApi): void {
  addReading(api, daemon);
  addForm(api, daemon);
  addDeciding(api, daemon);
  addTelling(api, daemon);
}

function addReading(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/filter-requests',
    {
      config: { access: API_ACCESS['GET /api/v1/filter-requests'] },
      schema: {
        summary: 'What was asked of the filter: what waits, what is under way, what is done',
        response: { 200: requestList, ...commonRefusals },
      },
    },
    (request) => daemon.filterRequests(viewerOf(request)),
  );
  api.get(
    '/v1/filter-requests/:id',
    {
      config: { access: API_ACCESS['GET /api/v1/filter-requests/:id'] },
      schema: { summary: 'One filter request', params, response: { 200: requestDetail, ...incidentRefusals } },
    },
    async (request) => {
      const found = await daemon.filterRequest(viewerOf(request), request.params.id);
      if (found === null) throw refused('gone');
      return found;
    },
  );
}

function addForm(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/filter-requests/form',
    {
      config: { access: API_ACCESS['GET /api/v1/filter-requests/form'] },
      schema: {
        summary: 'What can be asked, filled in from a site of an incident',
        querystring: requestFormQuery,
        response: { 200: requestForm, ...incidentRefusals },
      },
    },
    async (request) => {
      const { incident, site } = request.query;
      const form = await daemon.requestForm(viewerOf(request), incident, site);
      if (form === null) throw refused('gone');
      return form;
    },
  );
  api.post(
    '/v1/filter-requests',
    {
      config: { access: API_ACCESS['POST /api/v1/filter-requests'] },
      schema: {
        summary: 'Ask to have a site blocked or unblocked; a senior leader decides',
        body: requestWish,
        response: { 200: asked, ...listChangeRefusals },
      },
    },
    async (request) => {
      const result = await daemon.askRequest(viewerOf(request), request.body);
      if (result.kind === 'asked' || result.kind === 'same') return { id: result.id };
      throw refused(result.kind);
    },
  );
}

function addDeciding(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/filter-requests/:id/authorise',
    {
      config: { access: API_ACCESS['POST /api/v1/filter-requests/:id/authorise'] },
      schema: {
        summary: 'Say yes; with a letter, it is mailed to the provider',
        params,
        body: authoriseBody,
        response,
      },
    },
    async (request) => done(await daemon.authoriseRequest(viewerOf(request), request.params.id, request.body.letter)),
  );
  api.post(
    '/v1/filter-requests/:id/refuse',
    {
      config: { access: API_ACCESS['POST /api/v1/filter-requests/:id/refuse'] },
      schema: { summary: 'Say no, with a reason', params, body: refuseBody, response },
    },
    async (request) => done(await daemon.refuseRequest(viewerOf(request), request.params.id, request.body.reason)),
  );
  api.post(
    '/v1/filter-requests/:id/withdraw',
    {
      config: { access: API_ACCESS['POST /api/v1/filter-requests/:id/withdraw'] },
      schema: { summary: 'Take back what you asked for', params, response },
    },
    async (request) => done(await daemon.withdrawRequest(viewerOf(request), request.params.id)),
  );
}

function addTelling(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/filter-requests/:id/send',
    {
      config: { access: API_ACCESS['POST /api/v1/filter-requests/:id/send'] },
      schema: { summary: 'Mail what was authorised to the provider', params, body: sendBody, response },
    },
    async (request) => done(await daemon.sendRequest(viewerOf(request), request.params.id, request.body.letter)),
  );
  api.post(
    '/v1/filter-requests/:id/tell',
    {
      config: { access: API_ACCESS['POST /api/v1/filter-requests/:id/tell'] },
      schema: { summary: 'Write down that the provider was told in another way', params, body: tellBody, response },
    },
    async (request) => done(await daemon.tellRequest(viewerOf(request), request.params.id, request.body.at)),
  );
  api.post(
    '/v1/filter-requests/:id/confirm',
    {
      config: { access: API_ACCESS['POST /api/v1/filter-requests/:id/confirm'] },
      schema: { summary: 'Write down that it was tried, and the filter does it', params, response },
    },
    async (request) => done(await daemon.confirmRequest(viewerOf(request), request.params.id)),
  );
}

function done({ kind }: RequestStepResult): { readonly outcome: 'done' } {
  if (kind === 'done') return { outcome: kind };
  throw refused(kind);
}

const REFUSALS: Readonly<Record<AskRefusal | RequestStepRefusal, readonly [status: number, detail: string]>> = {
  no_reason: [422, 'Give a reason: whoever decides must understand it, and whoever reads it in a year.'],
  reason_too_long: [422, 'The reason is too long.'],
  names: [422, 'It holds the name or the account of somebody. Leave that out: it is kept, and goes to the provider.'],
  no_host: [422, 'This names no site. Write it as in "games.example".'],
  whole_ending: [422, 'This is the ending of many sites. Name one site.'],
  illegal: [422, 'This may be against the law. Do not write the address down: tell the provider by telephone.'],
  no_group: [422, 'Name one group at least, or the whole school.'],
  past: [422, 'The end has passed already.'],
  too_late: [422, 'The end is more than three years away. Leave it out instead.'],
  full: [409, 'Too many requests wait for a senior leader already.'],
  own: [409, 'You asked for this yourself: somebody else must decide.'],
  changed: [409, 'Somebody was quicker, or it is over.'],
  no_letter: [422, 'The letter is empty, or too long.'],
  no_mail: [409, 'Mail is not set up, or the settings name no address of the provider.'],
  no_time: [422, 'This moment is yet to come.'],
  gone: [404, 'There is no such request or incident, or it is not for you to see.'],
  not_yours: [403, 'Your role does not include this.'],
};

function refused(kind: AskRefusal | RequestStepRefusal): Error {
  const [status, detail] = REFUSALS[kind];
  return refusal(status, kind.toUpperCase(), detail);
}
