import type { Identity } from '../identity/identity.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import type { RuleId } from '../policy/policy.ts';
import type { EventId, IncidentId } from './incident.ts';
import { sha256 } from './sha256.ts';

/** What makes two flagged events one incident: same school, same subject, same rule, same school day. */
export interface Sameness {
  readonly siteId: string;
  readonly identity: Identity;
  readonly ruleId: RuleId;
  /** ISO date in the school's zone. */
  readonly schoolDay: string;
}

/** `v1|site|subject|rule|day`. The number changes when the parts do, so that old incidents are never mistaken for new. */
export function fingerprintOf({ siteId, identity, ruleId, schoolDay }: Sameness): string {
  return ['v1', siteId, subjectKeyOf(identity), ruleId, schoolDay].map(escaped).join('|');
}

/** The same of what a whole class did. No subject's key begins like this, so it is nobody's in particular. */
export function classFingerprintOf({
  siteId,
  classKey,
  ruleId,
  schoolDay,
}: Omit<Sameness, 'identity'> & { readonly classKey: string }): string {
  return ['v1', siteId, `class:${classKey}`, ruleId, schoolDay].map(escaped).join('|');
}

/** What the fingerprints of all incidents of one subject begin with. */
export function fingerprintStart(siteId: string, subjectKey: string): string {
  return `${['v1', siteId, subjectKey].map(escaped).join('|')}|`;
}

/** An account may contain any character; a bar in it must not shift the parts. */
function escaped(part: string): string {
  return part.replaceAll('%', '%25').replaceAll('|', '%7C');
}

/** The id of the first, second … incident with this fingerprint; `sequence` counts from 1. */
export function incidentIdOf(fingerprint: string, sequence: number): IncidentId {
  const id = shortId(['incident', fingerprint, sequence]);
  if (!isIncidentId(id)) throw new Error(`“${id}” is no incident id.`);
  return id;
}

/** Where a line stands: enough to tell it from every other line, and to know it again. */
export interface LinePlace {
  readonly siteId: string;
  readonly sourceId: string;
  /** The log within the source: two may have the same line at the same place. */
  readonly stream: string;
  readonly offset: number;
  readonly line: string;
}

/** The id of what one log line caused: a line that is read again has the id that it had before. */
export function eventIdOf({ siteId, sourceId, stream, offset, line }: LinePlace): EventId {
  const id = shortId(['event', siteId, sourceId, stream, offset, line]);
  if (!isEventId(id)) throw new Error(`“${id}” is no event id.`);
  return id;
}

/**
 * The id of an event that was found by looking back, of which the place of its line is known and not its text: found again, it has the
 * id that it had before, and no line that is read has it.
 */
export function lookedBackEventIdOf(
  siteId: string,
  { sourceId, fileId, offset, number }: { sourceId: string; fileId: string; offset: number; number: number },
): EventId {
  const id = shortId(['looked back', siteId, sourceId, fileId, offset, number]);
  if (!isEventId(id)) throw new Error(`“${id}” is no event id.`);
  return id;
}

/** Without i, l, o and u: an id can be read out over the telephone, and spells nothing. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_LENGTH = 20;
const ID = new RegExp(`^[${ALPHABET}]{${ID_LENGTH}}$`);

/** 100 bits: among a million ids, two alike by chance are less likely than 1 in 10^18. */
function shortId(parts: readonly (string | number)[]): string {
  const hash = sha256(JSON.stringify(parts));
  let id = '';
  let bits = 0;
  let held = 0;
  for (const byte of hash) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && id.length < ID_LENGTH) {
      bits -= 5;
      id += ALPHABET.charAt((held >>> bits) & 31);
    }
    held &= (1 << bits) - 1;
    if (id.length === ID_LENGTH) break;
  }
  return id;
}

function isIncidentId(text: string): text is IncidentId {
  return ID.test(text);
}

function isEventId(text: string): text is EventId {
  return ID.test(text);
}
