import { API_ACCESS } from '../access.ts';
import type { DaemonApi, RecordCheckRefusal, RunChecksResult } from '../contract.ts';
import { refusal } from '../problems.ts';
import {
  checkByHand,
  checkExport,
  checkFilter,
  checkForm,
  checkPage,
  checkRecorded,
  checksQueued,
  runChecks,
} from '../schemas/checks.ts';
import { commonRefusals, inputRefusals, listChangeRefusals } from '../schemas/problem.ts';
import { exportedText } from '../schemas/search.ts';
import type { JsonServer } from './json-server.ts';
import { EXPORT_TIMEOUT_MS } from './log.ts';
import { viewerOf } from './viewer.ts';

/** Adds whether the filter does what it must: what was tried, and what can be. */
export function addCheckRoutes(api: JsonServer, daemon: DaemonApi): void {
  addReading(api, daemon);
  addMaking(api, daemon);
  addExport(api, daemon);
}

function addReading(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/filter-checks',
    {
      config: { access: API_ACCESS['GET /api/v1/filter-checks'] },
      schema: {
        summary: 'How every address stands for every profile, and what was tried, newest first',
        querystring: checkFilter,
        response: { 200: checkPage, ...inputRefusals },
      },
    },
    (request) => daemon.filterChecks(viewerOf(request), request.query),
  );
  api.get(
    '/v1/filter-checks/form',
    {
      config: { access: API_ACCESS['GET /api/v1/filter-checks/form'] },
      schema: { summary: 'What a check by hand can name', response: { 200: checkForm, ...commonRefusals } },
    },
    (request) => daemon.checkForm(viewerOf(request)),
  );
}

function addMaking(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/filter-checks/run',
    {
      config: { access: API_ACCESS['POST /api/v1/filter-checks/run'] },
      schema: {
        summary: 'Make the checks of the settings now, of one profile or of all; answers before they are made',
        body: runChecks,
        response: { 200: checksQueued, ...listChangeRefusals },
      },
    },
    async (request) => {
      const result = await daemon.runFilterChecks(viewerOf(request), request.body.profileId);
      if (result.kind === 'queued') return { roundId: result.roundId };
      throw refused(result.kind);
    },
  );
  api.post(
    '/v1/filter-checks',
    {
      config: { access: API_ACCESS['POST /api/v1/filter-checks'] },
      schema: {
        summary: 'Write down a check that somebody made at a device',
        body: checkByHand,
        response: { 200: checkRecorded, ...listChangeRefusals },
      },
    },
    async (request) => {
      const result = await daemon.recordCheck(viewerOf(request), request.body);
      if (result.kind === 'done') return { id: result.id };
      throw refused(result.kind);
    },
  );
}

function addExport(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/filter-checks/export',
    {
      config: { access: API_ACCESS['POST /api/v1/filter-checks/export'] },
      handlerTimeout: EXPORT_TIMEOUT_MS,
      schema: {
        summary: 'Every check that is kept, newest first, as CSV or JSON lines',
        body: checkExport,
        response: { 200: exportedText, ...inputRefusals },
      },
    },
    async (request, reply) => {
      const { profileId, format } = request.body;
      const { fileName, text } = await daemon.exportChecks(viewerOf(request), profileId, format);
      reply.header('content-disposition', `attachment; filename="${fileName}"`);
      reply.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8');
      return reply.send(text);
    },
  );
}

type Refusal = RecordCheckRefusal | Exclude<RunChecksResult['kind'], 'queued'>;

const REFUSALS: Readonly<Record<Refusal, readonly [status: number, detail: string]>> = {
  nothing: [409, 'The settings name no address to check with this profile.'],
  busy: [409, 'Enough checks wait already. They are made within minutes.'],
  no_profile: [422, 'There is no such profile.'],
  no_time: [422, 'It must have been made within the last year, and not in the future.'],
  no_host: [422, 'This names no site. Write it as in "games.example".'],
  whole_ending: [422, 'This is the ending of many sites. Name one site.'],
  illegal: [422, 'This may be against the law. Do not try it, and do not write it down.'],
  no_expectation: [422, 'Say whether it must be blocked or allowed.'],
  no_place: [422, 'Say at which device, and where.'],
  too_long: [422, 'The place or the note is too long.'],
  names: [422, 'It holds the name or the account of somebody. Leave that out: it is kept for years.'],
  not_yours: [403, 'Your role does not include this.'],
};

function refused(kind: Refusal): Error {
  const [status, detail] = REFUSALS[kind];
  return refusal(status, kind.toUpperCase(), detail);
}
