import { z } from 'zod';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi } from '../contract.ts';
import { refusal } from '../problems.ts';
import { commonRefusals, listChangeRefusals } from '../schemas/problem.ts';
import { whoIsTold } from '../schemas/recipients.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const MAX_ID = 100;
const params = z.object({ id: z.string().min(1).max(MAX_ID) });

/** Adds who is told of what, and what brings somebody back who wanted less mail. */
export function addRecipientRoutes(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/who-is-told',
    {
      config: { access: API_ACCESS['GET /api/v1/who-is-told'] },
      schema: {
        summary: 'Who is told of what, who is on duty, what waits to be told of, and which addresses are confirmed',
        response: { 200: whoIsTold, ...commonRefusals },
      },
    },
    (request) => daemon.whoIsTold(viewerOf(request)),
  );
  api.post(
    '/v1/who-is-told/:id/again',
    {
      config: { access: API_ACCESS['POST /api/v1/who-is-told/:id/again'] },
      schema: {
        summary: 'Have everything mailed again to an address that wanted less',
        params,
        response: { 200: z.object({ kind: z.literal('done') }), ...listChangeRefusals },
      },
    },
    async (request) => {
      if (await daemon.mailAgain(viewerOf(request), request.params.id)) return { kind: 'done' } as const;
      throw refusal(404, 'GONE', 'The settings name no such address.');
    },
  );
}
