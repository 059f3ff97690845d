import { isPhrase } from '../../categories/school-words.ts';
import type { DaemonApi, PreviewAnswer, SupposedSay, Viewer } from '../api/contract.ts';
import type { Supposition } from '../hindsight/understanding.ts';
import { mayInvestigate, type Office, reachOf } from './office.ts';
import { readSite } from './typed-site.ts';

/** Whoever fills in a form waits no longer than this. */
export const ENOUGH_MS = 2_000;

/** Answers what a change would have changed in the last weeks, as far as is found within so many milliseconds. */
export function createChangePreview(office: Office, enoughMs: number): DaemonApi['previewChange'] {
  return async (viewer, say) => {
    const supposition = mayInvestigate(viewer) ? suppositionOf(say) : null;
    const enough = AbortSignal.timeout(enoughMs);
    return supposition === null ? { kind: 'unclear' } : preview(office, viewer, supposition, enough);
  };
}

function suppositionOf(say: SupposedSay): Supposition | null {
  if (say.kind !== 'site') return isPhrase(say.phrase) ? say : null;
  const site = readSite(say.entry);
  return site.kind === 'entry' ? { ...say, entry: site.entry } : null;
}

async function preview(
  office: Office,
  viewer: Viewer,
  supposition: Supposition,
  enough: AbortSignal,
): Promise<PreviewAnswer> {
  const limits = { subjects: null, told: reachOf(viewer), enough, signal: null };
  const { from, to, isComplete, added, removed } = await office.hindsight.preview(supposition, limits);
  const { requests, people, needingCare, events } = removed;
  const incidents = (await office.hindsights.incidentsOf(events)).size;
  return { kind: 'counted', from, to, isComplete, added, removed: { requests, people, incidents, needingCare } };
}
