import { API_ACCESS } from '../access.ts';
import type { DaemonApi } from '../contract.ts';
import { lookCheck, lookExport, lookFilter, lookList } from '../schemas/looks.ts';
import { inputRefusals } from '../schemas/problem.ts';
import { exportedText } from '../schemas/search.ts';
import type { JsonServer } from './json-server.ts';
import { EXPORT_TIMEOUT_MS } from './log.ts';
import { viewerOf } from './viewer.ts';

/** Adds who has looked at what: for those who oversee, to be read and taken along, and by nobody to be changed. */
export function addLookRoutes(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/looks',
    {
      config: { access: API_ACCESS['GET /api/v1/looks'] },
      schema: {
        summary: 'Who has looked at what, newest first, with the week in figures; reading it is an entry, too',
        querystring: lookFilter,
        response: { 200: lookList, ...inputRefusals },
      },
    },
    (request) => daemon.looks(viewerOf(request), request.query),
  );
  addExport(api, daemon);
  addCheck(api, daemon);
}

function addExport(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/looks/export',
    {
      config: { access: API_ACCESS['POST /api/v1/looks/export'] },
      handlerTimeout: EXPORT_TIMEOUT_MS,
      schema: {
        summary: 'All entries that match, oldest first, as CSV or JSON lines; kept as an export',
        body: lookExport,
        response: { 200: exportedText, ...inputRefusals },
      },
    },
    async (request, reply) => {
      const { filter, format } = request.body;
      const { fileName, text } = await daemon.exportLooks(viewerOf(request), filter, format);
      reply.header('content-disposition', `attachment; filename="${fileName}"`);
      reply.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8');
      return reply.send(text);
    },
  );
}

function addCheck(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/looks/check',
    {
      config: { access: API_ACCESS['POST /api/v1/looks/check'] },
      schema: {
        summary: 'Walks the whole record and says whether it is what was written, as each night does',
        response: { 200: lookCheck, ...inputRefusals },
      },
    },
    (request) => daemon.checkLooks(viewerOf(request)),
  );
}
