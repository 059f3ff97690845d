import { z } from 'zod';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi, ExportChangeResult, MakeTokenResult } from '../contract.ts';
import { refusal } from '../problems.ts';
import { exportOutcome, exportPage, madeToken, ownSites, tokenName } from '../schemas/exports.ts';
import { commonRefusals, listChangeRefusals } from '../schemas/problem.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const MAX_ID = 100;
const params = z.object({ id: z.string().min(1).max(MAX_ID) });

/** Adds what filters fetch the school's lists with, and what of its own sites is on them. */
export function addExportRoutes(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/exports',
    {
      config: { access: API_ACCESS['GET /api/v1/exports'] },
      schema: {
        summary: 'Tokens with which filters fetch the school’s lists, and what is on those',
        response: { 200: exportPage, ...commonRefusals },
      },
    },
    (request) => daemon.exportPage(viewerOf(request)),
  );
  addTokens(api, daemon);
  api.post(
    '/v1/exports/own-sites',
    {
      config: { access: API_ACCESS['POST /api/v1/exports/own-sites'] },
      schema: {
        summary: 'Choose which of the school’s own sites are on its lists',
        body: ownSites,
        response: { 200: exportOutcome, ...listChangeRefusals },
      },
    },
    async (request) => done(await daemon.chooseOwnSites(viewerOf(request), request.body)),
  );
}

function addTokens(api: JsonServer, daemon: DaemonApi): void {
  const response = { 200: madeToken, ...listChangeRefusals };
  api.post(
    '/v1/exports/tokens',
    {
      config: { access: API_ACCESS['POST /api/v1/exports/tokens'] },
      schema: { summary: 'Make a token', body: tokenName, response },
    },
    async (request) => made(await daemon.makeExportToken(viewerOf(request), request.body.name)),
  );
  api.post(
    '/v1/exports/tokens/:id/rotate',
    {
      config: { access: API_ACCESS['POST /api/v1/exports/tokens/:id/rotate'] },
      schema: { summary: 'Make a new token in the place of one, which then opens nothing', params, response },
    },
    async (request) => made(await daemon.rotateExportToken(viewerOf(request), request.params.id)),
  );
  api.post(
    '/v1/exports/tokens/:id/withdraw',
    {
      config: { access: API_ACCESS['POST /api/v1/exports/tokens/:id/withdraw'] },
      schema: { summary: 'Withdraw a token', params, response: { 200: exportOutcome, ...listChangeRefusals } },
    },
    async (request) => done(await daemon.withdrawExportToken(viewerOf(request), request.params.id)),
  );
}

function made(result: MakeTokenResult): { readonly token: string } {
  if (result.kind === 'made') return { token: result.token };
  throw refused(result.kind);
}

function done({ kind }: ExportChangeResult): { readonly outcome: 'done' } {
  if (kind === 'done') return { outcome: kind };
  throw refused(kind);
}

type Refused = Exclude<MakeTokenResult['kind'], 'made'> | Exclude<ExportChangeResult['kind'], 'done'>;

const REFUSALS: Readonly<Record<Refused, readonly [status: number, detail: string]>> = {
  no_name: [422, 'Say which filter it is for, in 100 characters or fewer.'],
  names: [422, 'It holds the name or the account of somebody. Leave that out.'],
  full: [409, 'There are too many tokens. Withdraw what is no longer used.'],
  gone: [404, 'There is no such token, or it was withdrawn.'],
  not_yours: [403, 'Your role does not include this.'],
};

function refused(kind: Refused): Error {
  const [status, detail] = REFUSALS[kind];
  return refusal(status, kind.toUpperCase(), detail);
}
