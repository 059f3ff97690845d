import { API_ACCESS } from '../access.ts';
import type { DaemonApi } from '../contract.ts';
import { refusal } from '../problems.ts';
import { lists, outcome, updateRequest } from '../schemas/lists.ts';
import { commonRefusals, incidentRefusals } from '../schemas/problem.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

/** Adds the lists that say what sites are about, and the asking for newer ones. */
export function addListRoutes(api: JsonServer, daemon: DaemonApi): void {
  addLists(api, daemon);
  addUpdate(api, daemon);
}

function addLists(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/lists',
    {
      config: { access: API_ACCESS['GET /api/v1/lists'] },
      schema: {
        summary: 'Which lists are in use, how old they are, and what the school itself says of sites and words',
        response: { 200: lists, ...commonRefusals },
      },
    },
    (request) => daemon.lists(viewerOf(request)),
  );
}

function addUpdate(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/lists/update',
    {
      config: { access: API_ACCESS['POST /api/v1/lists/update'] },
      schema: {
        summary: 'Fetch one list now, or with id null every list; the answer does not wait for it',
        body: updateRequest,
        response: { 200: outcome, ...incidentRefusals },
      },
    },
    async (request) => {
      const { kind } = await daemon.updateLists(viewerOf(request), request.body.id);
      if (kind === 'no_such_list') throw refusal(404, 'NO_SUCH_LIST', 'There is no list with this id.');
      return { outcome: kind };
    },
  );
}
