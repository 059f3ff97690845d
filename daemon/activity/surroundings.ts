import type { HostFacts } from './host-facts.ts';

/** What a request may be to those around it. Bits, because they are kept by the hundred thousand. */
export const MARKS = {
  /** A person opened it, or may have, so it is judged itself, and it may have opened a page. */
  opener: 1,
  /** It belongs to some page: adverts, fonts, counters. */
  part: 2,
  /** It surely opened something: as a page of its own, or because nothing had been asked for just before. */
  sure: 4,
  /** Its name may be shown beside other requests. */
  named: 8,
  /** A page of results: nothing of other sites stands in it, and what follows was chosen. */
  results: 16,
  /** It came with the page of another site. */
  ofPage: 32,
} as const;

/** One request of the same device, as it was kept. */
export interface OtherStart {
  facts: HostFacts;
  marks: number;
  /** A number for what it is about. */
  subject: number;
  /** How many milliseconds it was before the request at hand; less than 0 for what followed. */
  beforeMs: number;
}

/** What one device asked for around one request for one host, as far as it has been read. One object, filled anew each time. */
export interface Surroundings {
  /** The site of somebody else that was opened just before; of several the last that surely was, or else the first. */
  opener: HostFacts | null;
  openedMsBefore: number;
  openerMarks: number;
  /** Sites of others that may have been opened just before. */
  openers: number;
  /** Whether a page of results was opened just before. */
  hasResults: boolean;
  /** Requests to others just before, of whatever kind, and just after. */
  othersBefore: number;
  othersAfter: number;
  /** Owners of parts just before: 0, 1, or 2 for more. */
  partOwners: number;
  /** Milliseconds since the last request to others; Infinity where there is none in sight. */
  quietMs: number;
  /** Hosts of its own service, just before, that only pages of others load. */
  scriptsBefore: number;
  /** Hosts of its own that followed. */
  ownAfter: number;
  /** Milliseconds since another host of its owner was opened and judged, and what that was about; Infinity where none was. */
  ownOpenedMsBefore: number;
  ownSubject: number;
  /** The same of this very host. */
  hostOpenedMsBefore: number;
  hostSubject: number;
  /** Whether the same host was asked for side by side with it, and came with the page of another site. */
  isTwinOfPage: boolean;
  /** Milliseconds since this very host was asked for before; Infinity where that is long ago. */
  askedMsBefore: number;
}

/** What is asked for side by side is one opening. */
export const SIDE_BY_SIDE_MS = 2_000;
/** A page has all its parts within this time, as a rule. */
export const PAGE_LOADS_MS = 6_000;

export function emptySurroundings(): Surroundings {
  const seen: Surroundings = { ...NOTHING };
  return seen;
}

const NOTHING: Surroundings = {
  opener: null,
  openedMsBefore: 0,
  openerMarks: 0,
  openers: 0,
  hasResults: false,
  othersBefore: 0,
  othersAfter: 0,
  partOwners: 0,
  quietMs: Number.POSITIVE_INFINITY,
  scriptsBefore: 0,
  ownAfter: 0,
  ownOpenedMsBefore: Number.POSITIVE_INFINITY,
  ownSubject: 0,
  hostOpenedMsBefore: Number.POSITIVE_INFINITY,
  hostSubject: 0,
  isTwinOfPage: false,
  askedMsBefore: Number.POSITIVE_INFINITY,
};

/** Begins to look around another request. */
export function forget(seen: Surroundings): void {
  // Spelled out: this is done for every request that the log leaves open.
  seen.opener = null;
  seen.openedMsBefore = 0;
  seen.openerMarks = 0;
  seen.openers = 0;
  seen.hasResults = false;
  seen.othersBefore = 0;
  seen.othersAfter = 0;
  seen.partOwners = 0;
  seen.quietMs = Number.POSITIVE_INFINITY;
  seen.scriptsBefore = 0;
  seen.ownAfter = 0;
  seen.ownOpenedMsBefore = Number.POSITIVE_INFINITY;
  seen.ownSubject = 0;
  seen.hostOpenedMsBefore = Number.POSITIVE_INFINITY;
  seen.hostSubject = 0;
  seen.isTwinOfPage = false;
  seen.askedMsBefore = Number.POSITIVE_INFINITY;
}

/** Adds one other request of the device to what is seen around a request for the host of these facts. */
export function see(seen: Surroundings, other: OtherStart, facts: HostFacts): void {
  const { beforeMs } = other;
  if (other.facts === facts) seeSame(seen, other);
  if (beforeMs > PAGE_LOADS_MS) return;
  if (other.facts.owner === facts.owner) seeOwn(seen, other, facts);
  else if (beforeMs < 0) seen.othersAfter += 1;
  else seeOther(seen, other);
}

function seeSame(seen: Surroundings, { marks, beforeMs }: OtherStart): void {
  if (beforeMs > 0 && beforeMs < seen.askedMsBefore) seen.askedMsBefore = beforeMs;
  if ((marks & MARKS.ofPage) !== 0 && Math.abs(beforeMs) <= SIDE_BY_SIDE_MS) seen.isTwinOfPage = true;
}

function seeOwn(seen: Surroundings, other: OtherStart, own: HostFacts): void {
  const { facts, marks, beforeMs } = other;
  if (beforeMs < 0) seen.ownAfter += facts === own ? 0 : 1;
  else if (facts.role === 'script') seen.scriptsBefore += 1;
  else if ((marks & MARKS.opener) !== 0) seeOwnOpening(seen, other, own);
}

function seeOwnOpening(seen: Surroundings, { facts, subject, beforeMs }: OtherStart, own: HostFacts): void {
  if (facts === own && beforeMs < seen.hostOpenedMsBefore) {
    seen.hostOpenedMsBefore = beforeMs;
    seen.hostSubject = subject;
  }
  if (facts !== own && beforeMs < seen.ownOpenedMsBefore) {
    seen.ownOpenedMsBefore = beforeMs;
    seen.ownSubject = subject;
  }
}

function seeOther(seen: Surroundings, { facts, marks, beforeMs }: OtherStart): void {
  seen.othersBefore += 1;
  if (beforeMs < seen.quietMs) seen.quietMs = beforeMs;
  if ((marks & MARKS.part) !== 0) seePart(seen, facts);
  if ((marks & MARKS.results) !== 0) seen.hasResults = true;
  if ((marks & MARKS.opener) === 0) return;
  seen.openers += 1;
  if (!isBetterOpener(seen, marks, beforeMs)) return;
  seen.opener = facts;
  seen.openedMsBefore = beforeMs;
  seen.openerMarks = marks;
}

function isBetterOpener(seen: Surroundings, marks: number, beforeMs: number): boolean {
  if (seen.opener === null) return true;
  const isSure = (marks & MARKS.sure) !== 0;
  if (isSure !== ((seen.openerMarks & MARKS.sure) !== 0)) return isSure;
  return isSure ? beforeMs < seen.openedMsBefore : beforeMs > seen.openedMsBefore;
}

let firstPart = 0;

function seePart(seen: Surroundings, { owner }: HostFacts): void {
  if (seen.partOwners === 0) {
    firstPart = owner;
    seen.partOwners = 1;
  } else if (owner !== firstPart) seen.partOwners = 2;
}
