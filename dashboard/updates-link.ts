import { links } from './links.ts';
import type { Announcing } from './models.ts';

/** Where the script asks whether all is well, and for what else the page wants to be told of. */
export function updatesLink(announcing: Announcing | null, now: number): string {
  if (announcing === null) return links.updates;
  const { kind } = announcing;
  const asked = kind === 'new_incidents' ? { since: String(now) } : standsAt(announcing);
  return `${links.updates}?${new URLSearchParams(asked)}`;
}

function standsAt({ id, version }: Extract<Announcing, { kind: 'incident' }>): Readonly<Record<string, string>> {
  return { incident: id, version: String(version) };
}
