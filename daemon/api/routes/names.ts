import { z } from 'zod';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi, NamesAboutKind, ShowNamesResult } from '../contract.ts';
import { refusal } from '../problems.ts';
import { namesWish } from '../schemas/names.ts';
import { holdRefusals } from '../schemas/problem.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const MAX_ID = 100;
const params = z.object({ id: z.string().min(1).max(MAX_ID) });
const shown = z.object({ until: z.number() });
const hidden = z.object({ done: z.literal(true) });

const PLACES = [
  ['incident', 'POST /api/v1/incidents/:id/names'],
  ['support', 'POST /api/v1/support/:id/names'],
  ['report', 'POST /api/v1/site-reports/:id/names'],
  ['hindsight', 'POST /api/v1/hindsight/:id/names'],
  ['search', 'POST /api/v1/log/searches/:id/names'],
] as const satisfies readonly (readonly [NamesAboutKind, keyof typeof API_ACCESS])[];

/** Adds the showing and hiding of names, for each thing that can hold some. */
export function addNamesRoutes(api: JsonServer, daemon: DaemonApi): void {
  for (const [kind, route] of PLACES) addNamesOf(api, daemon, kind, route);
}

function addNamesOf(api: JsonServer, daemon: DaemonApi, kind: NamesAboutKind, route: (typeof PLACES)[number][1]): void {
  const path = route.slice('POST /api'.length);
  api.post(
    path,
    {
      config: { access: API_ACCESS[route] },
      schema: {
        summary: 'Show yourself the names in it for eight hours, and say what for; recorded before anything is shown',
        params,
        body: namesWish,
        response: { 200: shown, ...holdRefusals },
      },
    },
    async (request) => {
      const about = { kind, id: request.params.id };
      return answer(await daemon.showNames(viewerOf(request), about, request.body));
    },
  );
  api.post(
    `${path}/hide`,
    {
      config: { access: API_ACCESS[`${route}/hide`] },
      schema: { summary: 'Hide the names in it again', params, response: { 200: hidden, ...holdRefusals } },
    },
    async (request) => {
      const [viewer, about] = [viewerOf(request), { kind, id: request.params.id }];
      if (!(await daemon.mayShowNames(viewer, about))) throw gone();
      await daemon.hideNames(viewer, about);
      return { done: true as const };
    },
  );
}

function answer(result: ShowNamesResult): z.output<typeof shown> {
  switch (result.kind) {
    case 'shown':
      return { until: result.until };
    case 'no_note':
      throw refusal(422, 'NO_REASON', 'Say in “note” what the names are needed for.');
    case 'too_long':
      throw refusal(422, 'TOO_LONG', 'Shorten the note.');
    case 'gone':
      throw gone();
  }
}

function gone() {
  return refusal(404, 'NOT_FOUND', 'There is no such thing, or it is not for you.');
}
