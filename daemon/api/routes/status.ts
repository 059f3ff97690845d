import { z } from 'zod';
import { API_ACCESS } from '../access.ts';
import { type DaemonApi, ROLES } from '../contract.ts';
import { health, today } from '../schemas/health.ts';
import { commonRefusals } from '../schemas/problem.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const session = z.object({ name: z.string(), role: z.enum(ROLES), csrfToken: z.string() });

/** Adds what says how things stand: who you are, today, and whether everything works. */
export function addStatusRoutes(api: JsonServer, daemon: DaemonApi): void {
  addSession(api);
  addToday(api, daemon);
  addHealth(api, daemon);
}

function addSession(api: JsonServer): void {
  api.get(
    '/v1/session',
    {
      config: { access: API_ACCESS['GET /api/v1/session'] },
      schema: {
        summary: 'Who has signed in, and the token for changes',
        response: { 200: session, ...commonRefusals },
      },
    },
    async (request, reply) => {
      const { name, role } = viewerOf(request);
      return { name, role, csrfToken: reply.generateCsrf() };
    },
  );
}

function addToday(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/today',
    {
      config: { access: API_ACCESS['GET /api/v1/today'] },
      schema: { summary: 'What waits for review, and whether it works', response: { 200: today, ...commonRefusals } },
    },
    (request) => daemon.today(viewerOf(request)),
  );
}

function addHealth(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/health',
    {
      config: { access: API_ACCESS['GET /api/v1/health'] },
      schema: { summary: 'Sources, store, mail, lists and limits', response: { 200: health, ...commonRefusals } },
    },
    (request) => daemon.health(viewerOf(request)),
  );
}
