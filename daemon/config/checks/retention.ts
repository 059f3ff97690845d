import { RESOLUTIONS, type Resolution } from '../../incidents/incident.ts';
import { isAtLeastAsLong, type KeepFor, keepForInWords, parseKeepFor } from '../../records/keep-for.ts';
import { DEFAULT_RETENTION } from '../../records/retention.ts';
import { type Draft, textAt, warningAt } from '../draft.ts';
import type { Problem } from '../problem.ts';

/** Who looked at an incident must not be forgotten before the incident is. */
export function checkRetention(draft: Draft): readonly Problem[] {
  const audit = writtenAt(draft, ['retention', 'audit']) ?? DEFAULT_RETENTION.audit;
  return RESOLUTIONS.flatMap((resolution) => {
    const kept = writtenAt(draft, ['retention', 'incidents', resolution]) ?? DEFAULT_RETENTION[resolution];
    return isAtLeastAsLong(audit, kept) ? [] : [tooShort(draft, { audit, kept, resolution })];
  });
}

function writtenAt(draft: Draft, path: readonly string[]): KeepFor | null {
  return parseKeepFor(textAt(draft, [...path]) ?? '');
}

interface Lengths {
  readonly audit: KeepFor;
  readonly kept: KeepFor;
  readonly resolution: Resolution;
}

function tooShort(draft: Draft, { audit, kept, resolution }: Lengths): Problem {
  const found = `“${keepForInWords(audit)}”, which is shorter than incidents of the kind ${resolution} are kept`;
  return warningAt(
    draft,
    ['retention', 'audit'],
    found,
    `“${keepForInWords(kept)}” or more, so that who looked can be told as long`,
  );
}
