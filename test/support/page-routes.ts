import { API_ACCESS } from '../../daemon/api/access.ts';
import { buildServer } from '../../daemon/api/server.ts';
import { dashboard } from '../../dashboard/plugin.ts';
import { memorySessions } from './api-server.ts';
import { createFakeDaemon } from './fake-daemon.ts';

export interface PageRoute {
  readonly method: 'GET' | 'POST';
  /** '/incidents/:id' */
  readonly path: string;
}

/** Every route of the pages, as the dashboard registers them. */
export async function pageRoutes(): Promise<readonly PageRoute[]> {
  const routes: PageRoute[] = [];
  const app = await buildServer({
    daemon: createFakeDaemon({ now: () => 0 }),
    dashboard: async (scope, options) => {
      scope.addHook('onRoute', ({ method, url }) => {
        for (const one of [method].flat()) {
          if (one === 'GET') routes.push({ method: 'GET', path: url });
          if (one === 'POST') routes.push({ method: 'POST', path: url });
        }
      });
      await dashboard(scope, options);
    },
    sessions: memorySessions(),
    sessionSecret: 'a secret for tests, 32 bytes at least',
    secureCookies: false,
    trustProxy: false,
    allowedHosts: null,
    logger: false,
    now: () => 0,
    readiness: () => ({ ready: true, why: null }),
  });
  await app.close();
  return routes;
}

/** Every route of the JSON API. */
export function apiRoutes(): readonly PageRoute[] {
  return Object.keys(API_ACCESS).map((text) => {
    const [method, path = ''] = text.split(' ', 2);
    return { method: method === 'GET' ? 'GET' : 'POST', path };
  });
}
