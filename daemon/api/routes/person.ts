import { z } from 'zod';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi, PersonRefusal } from '../contract.ts';
import { refusal } from '../problems.ts';
import { erasure, namedPerson, personKept } from '../schemas/person.ts';
import { personRefusals } from '../schemas/problem.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const MAX_REASON = 500;
const reason = z.string().min(1).max(MAX_REASON);

/** Adds one person's data: what is kept, a copy of it, its erasure. Each is recorded; accounts are sent in bodies, never in addresses. */
export function addPersonRoutes(api: JsonServer, daemon: DaemonApi): void {
  addKept(api, daemon);
  addExport(api, daemon);
  addPlan(api, daemon);
  addErase(api, daemon);
}

function addKept(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/person',
    {
      config: { access: API_ACCESS['POST /api/v1/person'] },
      schema: {
        summary: 'What is kept about one person, and what was asked about it before',
        body: namedPerson,
        response: { 200: personKept, ...personRefusals },
      },
    },
    async (request) => {
      const found = await daemon.personKept(viewerOf(request), request.body);
      if (found.kind === 'refused') throw refusalOf(found);
      return found.kept;
    },
  );
}

function addExport(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/person/export',
    {
      config: { access: API_ACCESS['POST /api/v1/person/export'] },
      schema: {
        summary: 'Everything that is kept about one person; the answer is a ZIP file (application/zip)',
        body: namedPerson.extend({ reason }),
        response: { 200: z.unknown().describe('The ZIP file.'), ...personRefusals },
      },
    },
    async (request, reply) => {
      const { reason: why, ...named } = request.body;
      const made = await daemon.exportPerson(viewerOf(request), named, why);
      if (made.kind === 'refused') throw refusalOf(made);
      reply.type('application/zip').header('content-disposition', `attachment; filename="${made.fileName}"`);
      return reply.send(made.zip);
    },
  );
}

function addPlan(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/person/plan',
    {
      config: { access: API_ACCESS['POST /api/v1/person/plan'] },
      schema: {
        summary: 'What an erasure would take and leave; nothing is erased',
        body: namedPerson,
        response: { 200: erasure, ...personRefusals },
      },
    },
    async (request) => {
      const planned = await daemon.planErasure(viewerOf(request), request.body);
      if (planned.kind === 'refused') throw refusalOf(planned);
      return planned.erasure;
    },
  );
}

function addErase(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/person/erase',
    {
      config: { access: API_ACCESS['POST /api/v1/person/erase'] },
      schema: {
        summary: 'Begin to erase one person’s data; confirmation is the account once more. It goes on by itself',
        body: namedPerson.extend({ reason, confirmation: z.string() }),
        response: { 200: erasure, ...personRefusals },
      },
    },
    async (request) => {
      const { reason: why, confirmation, ...named } = request.body;
      const begun = await daemon.erasePerson(viewerOf(request), named, { reason: why, confirmation });
      if (begun.kind === 'refused') throw refusalOf(begun);
      return begun.erasure;
    },
  );
}

function refusalOf({ code, message }: PersonRefusal): Error {
  return refusal(code === 'NOT_FOR_YOUR_ROLE' ? 403 : 422, code, message);
}
