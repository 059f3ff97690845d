import { z } from 'zod';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi, DropMailResult } from '../contract.ts';
import { refusal } from '../problems.ts';
import { notSentRow } from '../schemas/not-sent.ts';
import { commonRefusals, holdRefusals } from '../schemas/problem.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const done = z.object({ done: z.literal(true) });
const params = z.object({ id: z.string().min(1).max(300) });

/** Adds what could not be sent. */
export function addNotSentRoutes(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/not-sent',
    {
      config: { access: API_ACCESS['GET /api/v1/not-sent'] },
      schema: {
        summary: 'Mail that could not be sent and is parked, the oldest first; it names nobody',
        response: { 200: z.array(notSentRow), ...commonRefusals },
      },
    },
    async (request) => [...(await daemon.notSent(viewerOf(request)))],
  );
  addDecisions(api, daemon);
}

function addDecisions(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/not-sent/:id/retry',
    {
      config: { access: API_ACCESS['POST /api/v1/not-sent/:id/retry'] },
      schema: {
        summary: 'Try it again at once; it stays parked until it is sent',
        params,
        response: { 200: done, ...holdRefusals },
      },
    },
    async (request) => answer(await daemon.retryMail(viewerOf(request), request.params.id)),
  );
  api.post(
    '/v1/not-sent/:id/drop',
    {
      config: { access: API_ACCESS['POST /api/v1/not-sent/:id/drop'] },
      schema: {
        summary: 'Give it up; the reason stays in the history of the incident, where it is about one',
        params,
        body: z.object({ reason: z.string().max(500) }),
        response: { 200: done, ...holdRefusals },
      },
    },
    async (request) => answer(await daemon.dropMail(viewerOf(request), request.params.id, request.body.reason)),
  );
}

function answer({ kind }: DropMailResult): z.output<typeof done> {
  switch (kind) {
    case 'done':
      return { done: true };
    case 'gone':
      throw refusal(404, 'NOT_FOUND', 'There is no such mail any more: it was sent, or somebody has dropped it.');
    case 'not_yours':
      throw refusal(403, 'NOT_YOURS', 'What is about pupils or staff is for those who review it to give up.');
    case 'no_reason':
      throw refusal(422, 'NO_REASON', 'Give a reason: whoever reads this in a year must understand it.');
    case 'too_long':
      throw refusal(422, 'TOO_LONG', 'Shorten the reason.');
  }
}
