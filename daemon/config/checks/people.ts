import { PUPILS_GROUP, STAFF_GROUP } from '../../identity/roster.ts';
import { ROSTER_MAX_BYTES } from '../../roster-file.ts';
import { type Draft, errorAt, placeOfName, resolvePath, textAt } from '../draft.ts';
import { quoted } from '../found.ts';
import { valueAt } from '../path.ts';
import type { Problem } from '../problem.ts';
import { fileTrouble } from '../text-file.ts';

/** What a shape cannot say of people: that the roster is there, and that no group takes the name of one that we make. */
export function checkPeople(draft: Draft): readonly Problem[] {
  return [...checkRoster(draft), ...checkGroups(draft)];
}

function checkRoster(draft: Draft): readonly Problem[] {
  const path = textAt(draft, ['roster']);
  const trouble = path === null ? null : fileTrouble(resolvePath(draft, ['roster'], path), ROSTER_MAX_BYTES);
  if (path === null || trouble === null) return [];
  return [errorAt(draft, ['roster'], `${quoted(path)}, ${trouble.because}`, 'the path of a CSV file')];
}

/** A nominated “staff” would lift the rules for pupils from whoever is in it. */
function checkGroups(draft: Draft): readonly Problem[] {
  const groups = valueAt(draft.data, ['groups']);
  if (typeof groups !== 'object' || groups === null || Array.isArray(groups)) return [];
  const taken = Object.keys(groups).filter((name) => [STAFF_GROUP, PUPILS_GROUP].includes(name.trim().toLowerCase()));
  return taken.map((name) => ({
    ...placeOfName(draft, ['groups', name]),
    found: `the group ${quoted(name)}, which the roster makes`,
    write: 'another name, and the role of these people in the roster',
    severity: 'error',
  }));
}
