import type { SourceHour, SourceLines } from './figure-rows.ts';
import { shareOf } from './share.ts';
import type { CannotSee, Coverage, SourceCoverage } from './watching.ts';

export interface CoverageInput {
  /** The logs that are set up. */
  readonly sources: readonly { readonly id: string; readonly title: string }[];
  readonly lines: readonly SourceLines[];
  readonly hours: readonly SourceHour[];
  /** When each source brought its first record ever, by its id. */
  readonly firstHours: ReadonlyMap<string, number>;
  /** When the hours of school begin that are over. */
  readonly schoolHours: readonly number[];
  /** Whether anything that was searched for was in any log; null where that could not be asked. */
  readonly hasSearches: boolean | null;
  /** Whether all that came were look-ups of names; null where that could not be asked. */
  readonly isDnsOnly: boolean | null;
}

/** Fewer user names than this are none to speak of. */
const HARDLY_ANY = 0.05;

export function coverageOf(input: CoverageInput): Coverage {
  const { lines } = input;
  const total = sumOf(lines);
  const ids = new Set([...input.sources.map(({ id }) => id), ...lines.map(({ sourceId }) => sourceId)]);
  const shown = [...ids].filter((id) => !isSenderOf(id, input.sources));
  return {
    sources: shown.map((id) => sourceOf(id, input)),
    notUnderstood: shareOf(total('malformed'), allLines(total)),
    tiedToPerson: shareOf(total('with_person'), total('record')),
    hostOnly: shareOf(total('host_only'), total('record')),
    cannotSee: cannotSee(input, total),
  };
}

type Total = (kind: string) => number;

function sumOf(lines: readonly SourceLines[]): Total {
  return (kind) => lines.reduce((sum, one) => sum + (one.kind === kind ? one.lines : 0), 0);
}

function allLines(total: Total): number {
  return total('record') + total('skipped') + total('malformed');
}

/** What several machines send to one source is counted under 'source:sender'; it belongs to the source where that stands by itself. */
function isSenderOf(id: string, sources: CoverageInput['sources']): boolean {
  const isSetUp = sources.some((source) => source.id === id);
  return !isSetUp && sources.some((source) => id.startsWith(`${source.id}:`));
}

function sourceOf(id: string, { sources, lines, hours, firstHours, schoolHours }: CoverageInput): SourceCoverage {
  const source = sources.find((one) => one.id === id);
  const isOwn = (sourceId: string) =>
    sourceId === id || (sourceId.startsWith(`${id}:`) && isSenderOf(sourceId, sources));
  const total = sumOf(lines.filter(({ sourceId }) => isOwn(sourceId)));
  const heard = new Set(hours.filter(({ sourceId }) => isOwn(sourceId)).map(({ hour }) => hour));
  const began = [...firstHours].filter(([sourceId]) => isOwn(sourceId)).map(([, hour]) => hour);
  const since = began.length === 0 ? Number.NEGATIVE_INFINITY : Math.min(...began);
  // Of what is not set up any more, nobody waits for a line.
  const waited = source === undefined ? [] : schoolHours.filter((hour) => hour >= since);
  return {
    title: source?.title ?? id,
    lines: allLines(total),
    silentHours: waited.filter((hour) => !heard.has(hour)).length,
    schoolHours: waited.length,
    notUnderstood: shareOf(total('malformed'), allLines(total)),
    withUserName: shareOf(total('with_user_name'), total('record')),
  };
}

function cannotSee({ hasSearches, isDnsOnly }: CoverageInput, total: Total): readonly CannotSee[] {
  const records = total('record');
  if (records === 0) return ['encrypted_dns', 'mobile_data'];
  const isHostOnly = total('host_only') === records;
  return [
    ...(isDnsOnly === true ? (['dns_only'] as const) : []),
    ...(total('host_only') > 0 ? (['paths_in_https'] as const) : []),
    ...(isHostOnly || hasSearches === false ? (['no_searches'] as const) : []),
    ...(total('with_user_name') < HARDLY_ANY * records ? (['no_user_names'] as const) : []),
    ...(['encrypted_dns', 'mobile_data'] as const),
  ];
}
