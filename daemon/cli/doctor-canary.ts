import { existsSync } from 'node:fs';
import { now } from '../clock/now.ts';
import type { CanaryConfig, Config } from '../config.ts';
import { createLineReader } from '../examine/line-reader.ts';
import { CANARY_STAGES, canaryPatienceMs } from '../health/canary.ts';
import { formatOf } from '../reading/source-formats.ts';
import { createCanaries } from '../store/canaries.ts';
import type { Database } from '../store/database.ts';
import { counted } from './counted.ts';
import { type Finding, warning, well, wrong } from './finding.ts';
import { storePath, withStore } from './store.ts';

const WHAT = 'Test request';
const MINUTE_MS = 60_000;

/** Whether the test request comes out, and whether the line that is written for it is one of its source. */
export async function checkCanary(config: Config): Promise<readonly Finding[]> {
  const { canary } = config;
  if (canary === null) {
    const advice = 'With canary: in filterwatch.yaml you know within the half hour when nothing comes out at the end.';
    return [warning(WHAT, 'none', advice)];
  }
  return [...checkLine(config, canary), ...(await checkComing(config, canary))];
}

function checkLine({ sources }: Config, { inject }: CanaryConfig): readonly Finding[] {
  const source = sources.find(({ id }) => id === inject?.sourceId);
  if (inject === null || source === undefined) return [];
  const reader = createLineReader(formatOf(source));
  reader.prepare({ bytes: Buffer.from(`${inject.line}\n`), before: null, writtenAt: now() });
  const parsed = reader.parse(inject.line);
  if (parsed.kind === 'record') return [];
  const found = `its line is no request in the format of ${source.id}: ${parsed.reason}`;
  return [wrong(WHAT, found, 'Make the request once through the filter, and copy its line whole from the log.')];
}

async function checkComing(config: Config, canary: CanaryConfig): Promise<readonly Finding[]> {
  if (!existsSync(storePath(config.data))) return [];
  const read = async (database: Database) => {
    const canaries = createCanaries(database, config.siteId);
    return { toldAt: await canaries.lastToldAt(), newest: await canaries.newest() };
  };
  // A store that cannot be read is a finding of its own.
  const known = await withStore(config, read).catch(() => null);
  if (known === null) return [];
  return [canaryFinding({ ...known, at: now(), canary })];
}

/** Outside of lessons a device may be switched off: then an old one is nothing wrong, and is told. */
export function canaryFinding({
  toldAt,
  newest,
  at,
  canary,
}: {
  readonly toldAt: number | null;
  readonly newest: { readonly stage: (typeof CANARY_STAGES)[number]; readonly at: number } | null;
  readonly at: number;
  readonly canary: Pick<CanaryConfig, 'everyMs' | 'withinMs' | 'when'>;
}): Finding {
  if (toldAt !== null && at - toldAt <= canaryPatienceMs(canary))
    return well(WHAT, `came out ${minutesAgo(at, toldAt)}`);
  const out = toldAt === null ? 'never came out' : `came out last ${minutesAgo(at, toldAt)}`;
  const last =
    newest === null || newest.at <= (toldAt ?? 0) ? 'nothing of a later one' : `the last one was ${newest.stage}`;
  const advice = `It goes ${CANARY_STAGES.join(', ')}. Look at what comes next; Health says more.`;
  return warning(WHAT, `${out}; ${last}`, advice);
}

function minutesAgo(at: number, then: number): string {
  return `${counted(Math.floor((at - then) / MINUTE_MS), 'minute')} ago`;
}
