import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { NO_SCHOOL_LISTS } from '../../categories/catalogue.ts';
import { createDaemonApi } from '../../daemon/answers/daemon-api.ts';
import type { Office } from '../../daemon/answers/office.ts';
import { createTryIt } from '../../daemon/answers/try-it.ts';
import { API_ACCESS } from '../../daemon/api/access.ts';
import { buildServer } from '../../daemon/api/server.ts';
import { createThrottle } from '../../daemon/api/sign-in-throttle.ts';
import type { SessionPort } from '../../daemon/api/stored-sessions.ts';
import { createHindsight } from '../../daemon/hindsight/hindsight.ts';
import { createTryPorts } from '../../daemon/try-ports.ts';
import { dashboard } from '../../dashboard/plugin.ts';
import { memorySessions } from './api-server.ts';
import { examinerSettings } from './batch.ts';
import { knowing, ROOMS } from './looking-back.ts';
import { isLessonTime } from './office.ts';
import type { StoreWithArchive } from './open-archive-of.ts';
import { keepingOf } from './report-keeping.ts';

export interface Route {
  readonly method: 'GET' | 'POST';
  /** '/api/v1/incidents/:id' */
  readonly path: string;
}

export interface WholeDashboard {
  readonly app: FastifyInstance;
  /** Of the JSON API and of the pages. */
  readonly routes: readonly Route[];
}

/** The real server with the real answers and pages, over a real store and archive. */
export async function startWholeDashboard(
  store: StoreWithArchive,
  office: Office,
  sessions: SessionPort = memorySessions(),
): Promise<WholeDashboard> {
  const { now } = office;
  const settings = examinerSettings();
  const { policy } = settings;
  const parts = {
    siteId: 'main',
    stores: store.stores(),
    archive: store.archive(),
    rooms: ROOMS,
    policy,
    suppressions: [],
    now,
  };
  const log = pino({ level: 'silent' });
  const hindsight = createHindsight({ ...parts, log, lists: () => [], settleMs: 0 }, knowing(NO_SCHOOL_LISTS));
  const pages: Route[] = [];
  const app = await buildServer({
    daemon: createDaemonApi({
      office: {
        ...office,
        hindsight,
        get policy() {
          return office.policy;
        },
      },
      throttle: createThrottle({ now }),
      reportKeeping: keepingOf(store.stores(), now),
      tryIt: createTryIt(createTryPorts(settings, [], now)),
      isLessonTime,
      sendTestAlert: async () => ({ kind: 'mail_not_set_up' }),
    }),
    dashboard: async (scope, options) => {
      scope.addHook('onRoute', ({ method, url }) => {
        pages.push(...[method].flat().flatMap((one) => (one === 'HEAD' ? [] : [routeOf(`${one} ${url}`)])));
      });
      await dashboard(scope, options);
    },
    sessions,
    sessionSecret: 'a secret for tests, 32 bytes at least',
    secureCookies: false,
    trustProxy: false,
    allowedHosts: null,
    logger: false,
    now,
    readiness: () => ({ ready: true, why: null }),
  });
  return { app, routes: [...Object.keys(API_ACCESS).map(routeOf), ...pages] };
}

function routeOf(text: string): Route {
  const [method, path = ''] = text.split(' ', 2);
  return { method: method === 'GET' ? 'GET' : 'POST', path };
}
