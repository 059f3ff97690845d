import { z } from 'zod';
import { API_ACCESS } from '../access.ts';
import type { BeginSearchResult, DaemonApi, LogExportResult } from '../contract.ts';
import { refusal } from '../problems.ts';
import { inputRefusals, searchRefusals } from '../schemas/problem.ts';
import { begunId, exportedText, exportRequest, logPage, markQuery, newSearch, searchList } from '../schemas/search.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const MAX_ID = 100;
const params = z.object({ id: z.string().min(1).max(MAX_ID) });
const MAX_PAGE = 100_000;
const pageQuery = z.object({ page: z.coerce.number().int().min(1).max(MAX_PAGE).default(1) });
/** An export of a million requests to a slow reader. */
export const EXPORT_TIMEOUT_MS = 3_600_000;

/** Adds searching the log: it is written down who searches for what and why, then the answer can be fetched. */
export function addLogRoutes(api: JsonServer, daemon: DaemonApi): void {
  addBegin(api, daemon);
  addPage(api, daemon);
  addExport(api, daemon);
  addList(api, daemon);
}

function addBegin(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/log/searches',
    {
      config: { access: API_ACCESS['POST /api/v1/log/searches'] },
      schema: {
        summary: 'Begin a search of the log; who searches, for what and why is kept and shown to senior leaders',
        body: newSearch,
        response: { 200: begunId, ...searchRefusals },
      },
    },
    async (request) => ({ id: begunOr(await daemon.beginSearch(viewerOf(request), request.body, 'api')) }),
  );
}

function begunOr(result: BeginSearchResult): string {
  switch (result.kind) {
    case 'begun':
      return result.id;
    case 'refused':
      throw refusal(422, 'SEARCH_REFUSED', result.faults.map(({ field, fault }) => `${field}: ${fault}`).join(', '));
    case 'not_kept':
      throw notKept();
    case 'gone':
      throw noSuchSearch();
  }
}

function addPage(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/log/searches/:id',
    {
      config: { access: API_ACCESS['GET /api/v1/log/searches/:id'] },
      schema: {
        summary: 'A page of what a search of your own found, for twelve hours after it began',
        params,
        querystring: markQuery,
        response: { 200: logPage, ...searchRefusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const result = await daemon.logPage(viewerOf(request), id, request.query.after, reply.untilGone());
      if (result.kind !== 'page') throw result.kind === 'gone' ? noSuchSearch() : tooSlow();
      return result;
    },
  );
}

function addExport(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/log/searches/:id/export',
    {
      config: { access: API_ACCESS['POST /api/v1/log/searches/:id/export'] },
      handlerTimeout: EXPORT_TIMEOUT_MS,
      schema: {
        summary:
          'All that a search found, as CSV or JSON lines in names of the Elastic Common Schema; kept as an export',
        params,
        body: exportRequest,
        response: { 200: exportedText, ...searchRefusals },
      },
    },
    async (request, reply) => {
      const { format } = request.body;
      const { id } = request.params;
      const result = await daemon.exportLog(viewerOf(request), id, format, reply.untilGone());
      if (result.kind !== 'export') throw exportRefusal(result);
      reply.header('content-disposition', `attachment; filename="${result.fileName}"`);
      reply.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8');
      return reply.send(result.text);
    },
  );
}

type NotExported = Exclude<LogExportResult, { kind: 'export' }>;

function exportRefusal(result: NotExported): Error {
  switch (result.kind) {
    case 'too_many':
      return refusal(
        422,
        'TOO_MANY',
        `${result.records} requests were found, and a file holds ${result.most} at most. Narrow the search.`,
      );
    case 'not_kept':
      return notKept();
    case 'gone':
      return noSuchSearch();
    case 'slow':
    case 'stopped':
      return tooSlow();
  }
}

function addList(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/log/searches',
    {
      config: { access: API_ACCESS['GET /api/v1/log/searches'] },
      schema: {
        summary: 'Who searched the log, when, for what and why, newest first; reading it is audited',
        querystring: pageQuery,
        response: { 200: searchList, ...inputRefusals },
      },
    },
    (request) => daemon.searches(viewerOf(request), request.query.page),
  );
}

/** The same words whether there is none, it is somebody else's or it is too old: the answer must not tell which. */
function noSuchSearch(): Error {
  return refusal(
    404,
    'NO_SUCH_SEARCH',
    'There is no such search, or it is not yours, or it is too old. Begin a new one.',
  );
}

function notKept(): Error {
  return refusal(
    503,
    'SEARCH_NOT_KEPT',
    'It cannot be written down who searches, so nothing was searched. See Health.',
  );
}

function tooSlow(): Error {
  return refusal(
    503,
    'TOO_SLOW',
    'The log could not answer in time. Narrow the search: a shorter time, a person or a site.',
  );
}
