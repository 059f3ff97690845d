import { z } from 'zod';
import type { IncidentId } from '../../incidents/incident.ts';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi, RaiseReportResult, ReportChange } from '../contract.ts';
import { refusal } from '../problems.ts';
import { newEntry } from '../schemas/entry.ts';
import { holdRefusals, incidentRefusals, inputRefusals } from '../schemas/problem.ts';
import { reportClosing, siteReportDetail, siteReportList } from '../schemas/report.ts';
import { entryAnswer } from './entries.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const MAX_ID = 100;
const params = z.object({ id: z.string().min(1).max(MAX_ID) });
const version = z.number().int();
const done = z.object({ done: z.literal(true) });
const incidentId = z
  .string()
  .min(1)
  .max(MAX_ID)
  .transform((id) => id as IncidentId);

/** Adds what people told us. To report something there is the page alone: it asks for no sign-in, and no script may fill it. */
export function addReportRoutes(api: JsonServer, daemon: DaemonApi): void {
  addReading(api, daemon);
  addLinking(api, daemon);
  addClosing(api, daemon);
}

function addReading(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/site-reports',
    {
      config: { access: API_ACCESS['GET /api/v1/site-reports'] },
      schema: {
        summary: 'What people reported to have seen, without names',
        querystring: z.object({ view: z.enum(['open', 'closed']).default('open') }),
        response: { 200: siteReportList, ...inputRefusals },
      },
    },
    (request) => daemon.siteReports(viewerOf(request), request.query.view),
  );
  api.get(
    '/v1/site-reports/:id',
    {
      config: { access: API_ACCESS['GET /api/v1/site-reports/:id'] },
      schema: {
        summary: 'One report, with the incidents that it may tell of; the view is audited',
        params,
        response: { 200: siteReportDetail, ...incidentRefusals },
      },
    },
    async (request) => {
      const report = await daemon.siteReport(viewerOf(request), request.params.id);
      if (report === null) throw noSuchReport();
      return report;
    },
  );
}

function addLinking(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/site-reports/:id/link',
    {
      config: { access: API_ACCESS['POST /api/v1/site-reports/:id/link'] },
      schema: {
        summary: 'Link a report with an incident; “isOwn” says that whoever reported it is the one it happened to',
        params,
        body: z.object({ version, incidentId, isOwn: z.boolean() }),
        response: { 200: done, ...holdRefusals },
      },
    },
    async (request) => {
      const { version: read, ...link } = request.body;
      return answer(await daemon.linkReport(viewerOf(request), request.params.id, read, link));
    },
  );
  api.post(
    '/v1/site-reports/:id/incident',
    {
      config: { access: API_ACCESS['POST /api/v1/site-reports/:id/incident'] },
      schema: {
        summary: 'Make an incident of a report, where no log shows it',
        params,
        body: z.object({ version, entry: newEntry }),
        response: { 200: z.object({ id: z.string().nullable() }), ...holdRefusals },
      },
    },
    async (request) => {
      const { version: read, entry } = request.body;
      return raised(await daemon.raiseReport(viewerOf(request), request.params.id, read, entry));
    },
  );
}

function addClosing(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/site-reports/:id/close',
    {
      config: { access: API_ACCESS['POST /api/v1/site-reports/:id/close'] },
      schema: {
        summary: 'Close a report without an incident',
        params,
        body: z.object({ version, ...reportClosing.shape }),
        response: { 200: done, ...holdRefusals },
      },
    },
    async (request) => {
      const { version: read, ...closing } = request.body;
      return answer(await daemon.closeReport(viewerOf(request), request.params.id, read, closing));
    },
  );
  api.post(
    '/v1/site-reports/:id/pass-on',
    {
      config: { access: API_ACCESS['POST /api/v1/site-reports/:id/pass-on'] },
      schema: {
        summary: 'Pass a report on: it is about a member of staff, and for the head alone from then on',
        params,
        body: z.object({ version }),
        response: { 200: done, ...holdRefusals },
      },
    },
    async (request) => answer(await daemon.passReportOn(viewerOf(request), request.params.id, request.body.version)),
  );
}

function answer({ kind }: ReportChange): { done: true } {
  switch (kind) {
    case 'done':
      return { done: true };
    case 'changed':
      throw changed();
    case 'too_long':
      throw refusal(422, 'TOO_LONG', 'Shorten the note.');
    case 'gone':
      throw noSuchReport();
  }
}

function raised(result: RaiseReportResult): { id: string | null } {
  switch (result.kind) {
    case 'changed':
      throw changed();
    case 'gone':
      throw noSuchReport();
    default:
      return entryAnswer(result);
  }
}

function changed(): Error {
  return refusal(409, 'CHANGED', 'Somebody else has changed this report. Read it again.');
}

/** The same words whether there is none or it is not for this viewer: the answer must not tell which. */
function noSuchReport(): Error {
  return refusal(404, 'NO_SUCH_REPORT', 'There is no such report, or it is not for you to see.');
}
