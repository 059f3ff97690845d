import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { HANDOVER_FORMS } from '../../incidents/handover.ts';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi, HandoverRefusal, HandoverResult } from '../contract.ts';
import { MAX_HANDOVER_PURPOSE } from '../handover-models.ts';
import { refusal } from '../problems.ts';
import { handoverRefusals } from '../schemas/problem.ts';
import { incidentParams, noSuchIncident } from './incidents.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const wish = z.object({
  form: z.enum(HANDOVER_FORMS),
  purpose: z.string().trim().min(1).max(MAX_HANDOVER_PURPOSE),
  again: z.boolean().default(false).describe('True for what was handed over before, too.'),
});
const response = { 200: z.unknown().describe('The file, as CSV or as JSON.'), ...handoverRefusals };

/** Adds what hands confirmed concerns over: the answer is the file. Who made it and what for is recorded. */
export function addHandoverRoutes(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/incidents/:id/handover',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/handover'] },
      schema: {
        summary: 'Hand a confirmed concern over to another system; the answer is the file, and it is recorded',
        params: incidentParams,
        body: wish,
        response,
      },
    },
    async (request, reply) => {
      const of = { kind: 'one', id: request.params.id } as const;
      return send(reply, await daemon.handOver(viewerOf(request), { of, ...request.body }));
    },
  );
  api.post(
    '/v1/handover',
    {
      config: { access: API_ACCESS['POST /api/v1/handover'] },
      schema: {
        summary: 'Hand over all concerns confirmed since a day; the answer is the file, and it is recorded',
        body: wish.extend({ since: z.iso.date().describe('A day of the school: 2026-11-01.') }),
        response,
      },
    },
    async (request, reply) => {
      const { since, ...rest } = request.body;
      const of = { kind: 'since', day: since } as const;
      return send(reply, await daemon.handOver(viewerOf(request), { of, ...rest }));
    },
  );
}

function send(reply: FastifyReply, result: HandoverResult): Buffer {
  if (result.kind !== 'made') throw refusalOf(result);
  reply.type(`${result.type}; charset=utf-8`);
  reply.header('content-disposition', `attachment; filename="${result.fileName}"`);
  return Buffer.from(result.text);
}

const REFUSED: Readonly<Record<HandoverRefusal, string>> = {
  not_confirmed: 'Nobody has found this to be a concern, so it is not handed over.',
  no_person: 'This is about nobody whom the roster knows, so it is not handed over.',
  whole_class: 'This is what a whole class did. Hand over what single pupils did.',
};

function refusalOf(result: Exclude<HandoverResult, { kind: 'made' }>): Error {
  switch (result.kind) {
    case 'refused':
      return refusal(422, 'NOT_TO_HAND_OVER', REFUSED[result.why]);
    case 'before':
      return refusal(409, 'HANDED_OVER_BEFORE', 'This was handed over before. Send “again”: true to do so once more.');
    case 'no_purpose':
    case 'purpose_too_long':
      return refusal(400, 'PURPOSE', `Say what it is for, in ${MAX_HANDOVER_PURPOSE} characters or fewer.`);
    case 'no_form':
      return refusal(422, 'NO_FORM', 'The settings write no columns of your own. Choose another form.');
    case 'no_day':
      return refusal(400, 'NO_DAY', 'Write a day, such as 2026-11-01.');
    case 'nothing':
      return refusal(422, 'NOTHING_TO_HAND_OVER', 'No concern was confirmed since then that can be handed over.');
    case 'too_many':
      return refusal(
        422,
        'TOO_MANY',
        `More than ${result.most} concerns were confirmed since then. Choose a later day.`,
      );
    case 'gone':
      return noSuchIncident();
  }
}
