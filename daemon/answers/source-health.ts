import { parserById } from '../../parsers/registry.ts';
import type { SourceHealth, Viewer } from '../api/contract.ts';
import { mayReview, type Office, type RunningSource } from './office.ts';
import { withoutNames } from './without-names.ts';

/** Every source with what its lines came to since midnight, school time, as far as this viewer may see it. */
export async function sourcesFor(office: Office, viewer: Viewer): Promise<readonly SourceHealth[]> {
  const sources = await sourcesOf(office);
  const isReadable = (sample: string) => mayReview(viewer) && withoutNames(office.roster, viewer, sample) === sample;
  const read = (sample: string) => (isReadable(sample) ? sample : shapeOf(sample));
  return sources.map((source) => withSamples(source, read));
}

/** The same for our own use: its samples hold lines of the log. */
export async function sourcesOf(office: Office): Promise<readonly SourceHealth[]> {
  const midnight = office.startOfDay(office.now());
  return Promise.all(office.sources().map((source) => sourceHealth(office, source, midnight)));
}

async function sourceHealth(office: Office, source: RunningSource, since: number): Promise<SourceHealth> {
  const { sourceId: _, hostOnly: __, format, ...counts } = await office.counts.source(source.id, since);
  return {
    id: source.id,
    title: source.title,
    // A format of the school's own is stored by its title.
    format: format === null ? null : (parserById(format)?.title ?? format),
    state: stateOf(source, office.now()),
    ...counts,
  };
}

function stateOf(source: RunningSource, now: number): SourceHealth['state'] {
  const state = source.state();
  return state.kind === 'waiting'
    ? { kind: 'waiting', since: Math.round(now - state.waitingMs), message: state.message }
    : state;
}

/** A line may hold a name or an address: a technician is shown its shape alone, and so is a lead where a member of staff is named. */
function withSamples(source: SourceHealth, read: (sample: string) => string): SourceHealth {
  return { ...source, malformed: source.malformed.map((one) => ({ ...one, sample: read(one.sample) })) };
}

/** Letters become x and digits 9: enough to see a format, nothing to read. */
export function shapeOf(sample: string): string {
  return sample.replace(/\p{L}/gu, 'x').replace(/\p{N}/gu, '9');
}
