import type { LogRecord } from '../../parsers/record.ts';
import type { HostFacts } from './host-facts.ts';
import { isEmbedAddress } from './request-address.ts';
import { isBrowser } from './software-agents.ts';
import { type Start, startOf } from './start.ts';
import { MARKS, PAGE_LOADS_MS, type Surroundings } from './surroundings.ts';

/** What is known of a request beside itself. One object, filled anew for each. */
export interface Burst {
  seen: Surroundings;
  facts: HostFacts;
  /** A number for what it is about. */
  subject: number;
  /**
   * Whether somebody had this service open a short while ago, or many people ask from this address: then a page is no explanation. It
   * matters, and is found out, only of what may stand in the page of another site.
   */
  isShared: boolean;
}

export const BY_RHYTHM = startOf('software', 'rhythm');
const EMBED = startOf('page', 'embed');
const FOLLOW_UP = startOf('page', 'follow_up');
const INSIDE_BURST = startOf('unclear', 'inside_burst');
const OWN_BURST = startOf('person', 'own_burst');
const ASKED_AGAIN = startOf('unclear', 'asked_again');

/** A page needs longer to come, to be read, and for something on it to be chosen. */
const TOO_FAST_TO_CHOOSE_MS = 1_500;
/** Whoever opens something has asked for nothing else for a moment. */
const QUIET_MS = 2_500;
/** A browser that got no answer asks again sooner. */
const AGAIN_MS = 10_000;
/** Hosts of its own that a service asks for when it is opened itself, at least. */
const MANY_PARTS = 3;
/** What is moved in such amounts is nothing that a page brings along. */
const MUCH = 1_000_000;
/** A button, a post or a player takes less; somebody who scrolls takes more. */
const MORE_THAN_A_FRAME = 6_000_000;

/** True for what the page of another site may have loaded, as far as the request and its host tell. */
export function mayStandInPage(alone: Start, { facts }: Readonly<Burst>): boolean {
  return facts.role === 'embedded' || alone.because === 'document';
}

/** Weighs a request that does not show by itself who or what started it, or not surely, by what was asked for around it. */
export function startInBurst(record: LogRecord, alone: Start, burst: Readonly<Burst>): Start {
  switch (alone.because) {
    case 'document':
      if (isEmbedded(record, burst)) return EMBED;
      return isFrame(record, burst.seen) ? INSIDE_BURST : alone;
    case 'own_call':
      return isFollowUp(record, burst, true) ? FOLLOW_UP : alone;
    case 'says_nothing':
      // What a page reports to its own site; nobody fills in a form so soon.
      return record.method === 'POST' && isFollowUp(record, burst, true) ? FOLLOW_UP : alone;
    case 'name_alone':
      return startOfName(record, alone, burst);
    default:
      return alone;
  }
}

function startOfName(record: LogRecord, alone: Start, burst: Readonly<Burst>): Start {
  const { seen, facts } = burst;
  if (isFollowUp(record, burst, false)) return FOLLOW_UP;
  if (facts.role === 'embedded' && isBrowser(record.userAgent)) {
    const isSmall = (record.bytesDown ?? 0) < MORE_THAN_A_FRAME;
    if (isSmall && !burst.isShared && standsInPage(seen)) return EMBED;
    if (isAskedAgain(seen)) return ASKED_AGAIN;
  }
  return openedOwnBurst(burst) ? OWN_BURST : alone;
}

/**
 * A main host that is known to stand in the pages of others does so here: what only such pages load came just before; or another site
 * was opened too short a time ago for anybody to have chosen something there, or is still loading; or, where the site that was opened
 * has not been read yet, parts of several owners were coming in.
 */
function standsInPage(seen: Surroundings): boolean {
  if (seen.scriptsBefore > 0 || seen.isTwinOfPage) return true;
  // From a page of results a person chooses.
  if (seen.hasResults) return false;
  const isLoading = seen.quietMs <= TOO_FAST_TO_CHOOSE_MS;
  const isSure = (seen.openerMarks & MARKS.sure) !== 0;
  if (!isSure || seen.opener === null) return isLoading && seen.partOwners >= 2 && seen.openers <= 1;
  if (seen.openedMsBefore <= TOO_FAST_TO_CHOOSE_MS) return true;
  return seen.opener.role !== 'embedded' && isLoading && seen.othersBefore >= 2;
}

/** It was asked for again, with nothing else around it that could have loaded it. */
function isAskedAgain(seen: Surroundings): boolean {
  return seen.askedMsBefore >= AGAIN_MS && seen.askedMsBefore !== Number.POSITIVE_INFINITY && seen.othersBefore === 0;
}

/** Nothing came before it, and hosts of its own followed: what a page of its own looks like. */
function openedOwnBurst({ seen, facts }: Readonly<Burst>): boolean {
  if (seen.quietMs < QUIET_MS || facts.role === 'script' || facts.role === 'helper') return false;
  // In somebody else's page it has a part or two of its own too, and the page may not have been read yet.
  return facts.role === 'embedded' ? seen.ownAfter >= MANY_PARTS && seen.othersAfter === 0 : seen.ownAfter > 0;
}

/** A site that was opened, and is judged itself, brings its other hosts along: they say nothing new, unless they are about something else. */
function isFollowUp(record: LogRecord, { seen, subject }: Readonly<Burst>, isOfHost: boolean): boolean {
  if (record.disposition === 'blocked' || (record.bytesDown ?? 0) >= MUCH || (record.bytesUp ?? 0) >= MUCH)
    return false;
  const isAfter = (ms: number, about: number) => ms <= PAGE_LOADS_MS && (subject === 0 || subject === about);
  if (isAfter(seen.ownOpenedMsBefore, seen.ownSubject)) return true;
  return isOfHost && isAfter(seen.hostOpenedMsBefore, seen.hostSubject);
}

/** A document that came too soon after another site was opened, without a word of where it came from: a frame, or a page that sent on. */
function isFrame({ referrer, fetchDest }: LogRecord, seen: Surroundings): boolean {
  if (referrer !== null || fetchDest !== null || (seen.openerMarks & MARKS.sure) === 0) return false;
  if (seen.openedMsBefore <= TOO_FAST_TO_CHOOSE_MS) return true;
  return !seen.hasResults && seen.quietMs <= TOO_FAST_TO_CHOOSE_MS;
}

/** An address that sites offer for the pages of others alone, a moment after such a page was opened. */
function isEmbedded({ url, referrer, fetchDest }: LogRecord, { seen, isShared }: Readonly<Burst>): boolean {
  const isKnown = referrer !== null || fetchDest !== null || isShared;
  return !isKnown && isEmbedAddress(url) && (seen.openerMarks & MARKS.sure) !== 0 && !seen.hasResults;
}
