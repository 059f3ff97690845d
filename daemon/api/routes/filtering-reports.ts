import { z } from 'zod';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi } from '../contract.ts';
import { REPORT_FILES } from '../filtering-report-models.ts';
import { refusal } from '../problems.ts';
import { filteringReport, filteringReports } from '../schemas/filtering-reports.ts';
import { commonRefusals, reportAgainRefusals } from '../schemas/problem.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const params = z.object({ period: z.string().max(40) });
const querystring = z.object({ version: z.coerce.number().int().min(1).max(10_000).optional() });

/** Adds the reports of weeks, terms and school years: their figures, and the files that are made of them. */
export function addFilteringReportRoutes(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/reports',
    {
      config: { access: API_ACCESS['GET /api/v1/reports'] },
      schema: { summary: 'The reports that were made', response: { 200: filteringReports, ...commonRefusals } },
    },
    async (request) => ({ reports: [...(await daemon.filteringReports(viewerOf(request)))] }),
  );
  addOne(api, daemon);
  addFile(api, daemon);
  addAgain(api, daemon);
}

function addOne(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/reports/:period',
    {
      config: { access: API_ACCESS['GET /api/v1/reports/:period'] },
      schema: {
        summary: 'The figures of one report; the newest version unless one is named',
        params,
        querystring,
        response: { 200: filteringReport, ...commonRefusals },
      },
    },
    async (request) => {
      const asked = { form: 'governors', version: request.query.version ?? null } as const;
      const found = await daemon.filteringReport(viewerOf(request), request.params.period, asked);
      if (found === null) throw noReport();
      const { period, version, versions, sending, report } = found;
      return { period, version, versions: [...versions], sending, report };
    },
  );
}

function addFile(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/reports/:period/files/:kind',
    {
      config: { access: API_ACCESS['GET /api/v1/reports/:period/files/:kind'] },
      schema: {
        summary: 'A report as a file: the governors’ page (pdf), the detail (detail.pdf), the figures (csv)',
        params: params.extend({ kind: z.enum(REPORT_FILES) }),
        querystring,
        response: { 200: z.unknown().describe('The file.'), ...commonRefusals },
      },
    },
    async (request, reply) => {
      const { period, kind } = request.params;
      const asked = { kind, version: request.query.version ?? null };
      const file = await daemon.filteringReportFile(viewerOf(request), period, asked);
      if (file === null) throw noReport();
      reply.type(file.type).header('content-disposition', `attachment; filename="${file.fileName}"`);
      return Buffer.from(file.bytes);
    },
  );
}

function addAgain(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/reports/:period/again',
    {
      config: { access: API_ACCESS['POST /api/v1/reports/:period/again'] },
      schema: {
        summary: 'Make a report again, from what is known by now; the first stays as it was mailed',
        params,
        response: { 200: z.object({ kind: z.literal('made') }), ...reportAgainRefusals },
      },
    },
    async (request) => {
      const { kind } = await daemon.makeReportAgain(viewerOf(request), request.params.period);
      if (kind === 'figures_gone') throw figuresGone();
      if (kind !== 'made') throw noReport();
      return { kind };
    },
  );
}

function figuresGone(): Error {
  return refusal(
    409,
    'FIGURES_GONE',
    'Figures of that time have been deleted, as retention.counters says. The report stays as it was made.',
  );
}

function noReport(): Error {
  return refusal(404, 'NO_SUCH_REPORT', 'There is no such report, or it is not for you.');
}
