import type { PolicyAnswers, PolicyPreviewAnswer, Viewer } from '../api/contract.ts';
import { mayShapePolicy, type Office, reachOf } from './office.ts';
import { type Weighed, weigh } from './policy-change.ts';
import { decisionBy, editOf } from './policy-edit.ts';

/** Answers what a change of the policy would have changed in the last two weeks, as far as is found within so many milliseconds. */
export function createPolicyPreview(office: Office, enoughMs: number): PolicyAnswers<Viewer>['previewPolicy'] {
  return async (viewer, say) => {
    const enough = AbortSignal.timeout(enoughMs);
    const latest = mayShapePolicy(viewer) ? await office.policyVersions.latest() : null;
    const edit = latest === null ? null : editOf(latest.policy, say, decisionBy(office, viewer));
    if (latest === null || edit === null) return { kind: 'unclear' };
    const weighed = await weigh(office, latest, { edits: [edit], title: null });
    return weighed.kind === 'weighed' ? counted(office, viewer, weighed, enough) : { kind: 'unclear' };
  };
}

async function counted(
  office: Office,
  viewer: Viewer,
  { now, loosenings, brokenCases }: Weighed,
  enough: AbortSignal,
): Promise<PolicyPreviewAnswer> {
  const withoutStaff = !viewer.sees.staff;
  const limits = { subjects: null, told: reachOf(viewer), enough, signal: null };
  const seen = await office.hindsight.previewPolicy({ ...now, version: '' }, limits);
  const { requests, people, needingCare, events } = seen.removed;
  const incidents = (await office.hindsights.incidentsOf(events)).size;
  const { from, to, isComplete, added, moreSerious, lessSerious } = seen;
  const removed = { requests, people, incidents, needingCare };
  const counts = { from, to, isComplete, added, removed, moreSerious, lessSerious };
  return { kind: 'counted', ...counts, loosenings, brokenCases, withoutStaff };
}
