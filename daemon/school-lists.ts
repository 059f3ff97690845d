import type { Logger } from 'pino';
import { now } from './clock/now.ts';
import { schedule } from './clock/schedule.ts';
import type { Config } from './config.ts';
import { type Lists, type ListsOptions, openLists, USUAL_PLAN } from './lists/lists.ts';

/** The lists of the configuration for a daemon: they are asked for when their time comes. */
export function openSchoolLists(config: Config, log: Logger, failed: (cause: unknown) => void): Promise<Lists> {
  const plan = {
    ...USUAL_PLAN,
    failed,
    schedule: (expression: string, zone: string, job: () => Promise<void>) => schedule(expression, zone, job, log),
  };
  return openLists({ ...optionsFor(config), log, plan });
}

/** The same for one command: nothing happens by itself. */
export async function withLists<Answer>(config: Config, use: (lists: Lists) => Promise<Answer>): Promise<Answer> {
  const lists = await openLists({ ...optionsFor(config), log: SILENT, plan: null });
  try {
    return await use(lists);
  } finally {
    await lists.stop();
  }
}

function optionsFor(config: Config): Pick<ListsOptions, 'data' | 'sources' | 'ownSites' | 'now'> {
  return { data: config.data, sources: config.lists, ownSites: ownSitesOf(config), now };
}

/** The name by which people reach the dashboard is the school's own. */
function ownSitesOf({ dashboard }: Config): readonly string[] {
  const host = dashboard.address === null ? null : URL.parse(dashboard.address)?.hostname;
  return host ? [host] : [];
}

const nothing = (): void => undefined;
/** A command prints what happened. */
const SILENT = { info: nothing, warn: nothing, error: nothing };
