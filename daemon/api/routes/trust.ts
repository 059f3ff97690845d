import { API_ACCESS } from '../access.ts';
import type { DaemonApi } from '../contract.ts';
import { bearerOf } from '../ingest/push-headers.ts';
import { refusal } from '../problems.ts';
import { commonRefusals } from '../schemas/problem.ts';
import { schoolFigures, schoolStandings } from '../schemas/trust.ts';
import { createThrottle } from '../sign-in-throttle.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

/** Adds what a school tells its trust, which a token opens, and what the trust knows of its schools. */
export function addTrustRoutes(api: JsonServer, daemon: DaemonApi, now: () => number): void {
  addFigures(api, daemon, now);
  api.get(
    '/v1/schools',
    {
      config: { access: API_ACCESS['GET /api/v1/schools'] },
      schema: { summary: 'How the schools of the trust stand', response: { 200: schoolStandings, ...commonRefusals } },
    },
    async (request) => ({ schools: [...(await daemon.schools(viewerOf(request)))] }),
  );
}

function addFigures(api: JsonServer, daemon: DaemonApi, now: () => number): void {
  const throttle = createThrottle({ now });
  api.get(
    '/v1/trust/summary',
    {
      config: { access: API_ACCESS['GET /api/v1/trust/summary'] },
      schema: {
        summary: "This school's figures, for its trust",
        description: 'Needs Authorization: Bearer with the token of trust.token_file, and no session.',
        security: [{ sourceToken: [] }],
        response: { 200: schoolFigures, ...commonRefusals },
      },
    },
    async (request, reply) => {
      const wait = throttle.waitSeconds(request.ip);
      if (wait > 0) {
        reply.header('retry-after', wait);
        throw refusal(429, 'TOO_MANY_WRONG_TOKENS', 'Too many wrong tokens came from your address. Try again later.');
      }
      const figures = await daemon.schoolFigures(bearerOf(request.headers) ?? '');
      if (figures === null) {
        throttle.failed(request.ip);
        reply.header('www-authenticate', 'Bearer');
        throw refusal(401, 'WRONG_TOKEN', 'This is not the token of trust.token_file, or this school has set none.');
      }
      throttle.succeeded(request.ip);
      return figures;
    },
  );
}
