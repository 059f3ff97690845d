import type { CategoryMatch } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import { mayBeOfProgram, mayBeServedForOthers } from './believable.ts';
import { isEmbedAddress, isPageFile, isPartOfPage, isTypeAhead, siteOfAsker } from './request-address.ts';
import { isBackgroundSoftware, isBrowser } from './software-agents.ts';
import { type Initiator, type Start, startOf } from './start.ts';

export type { Initiator } from './start.ts';

const TYPED = startOf('person', 'typed');
const CLICK = startOf('person', 'click');
const ADDRESS_BAR = startOf('person', 'address_bar');
const DOCUMENT = startOf('person', 'document');
const INFRASTRUCTURE = startOf('page', 'infrastructure');
const TELEMETRY = startOf('page', 'telemetry');
const PART = startOf('page', 'part');
const UPDATE = startOf('software', 'infrastructure');
const PROGRAM = startOf('software', 'program');
const TYPE_AHEAD = startOf('unclear', 'type_ahead');
const NO_CLICK = startOf('unclear', 'no_click');
const MOVED_ON = startOf('unclear', 'moved_on');
const OWN_CALL = startOf('unclear', 'own_call');
const NAME_ALONE = startOf('unclear', 'name_alone');
const SAYS_NOTHING = startOf('unclear', 'says_nothing');

/**
 * Weighs what one record says of its own start; the strongest evidence is asked first. `page` and `software` are not
 * flagged later on, so they need evidence, and whatever is left in doubt is `unclear`, which is flagged.
 */
export function startAlone(record: LogRecord, matches: readonly CategoryMatch[]): Start {
  if (record.searchTerms !== null) return isTypeAhead(record.url) ? TYPE_AHEAD : TYPED;
  return (
    byNavigation(record) ??
    byInfrastructure(matches) ??
    (isBackgroundSoftware(record.userAgent) && mayBeOfProgram(matches) ? PROGRAM : null) ??
    byFetchDest(record) ??
    byRequest(record)
  );
}

/** The same, without what shows it. */
export function initiatorOf(record: LogRecord, matches: readonly CategoryMatch[]): Initiator {
  return startAlone(record, matches).initiator;
}

/**
 * What browsers say of a page that is opened: https://www.w3.org/TR/fetch-metadata/. A click within a frame opens a page in that
 * frame, and is a person's doing too. Browsers that say how a page was opened name the click; without one a script or an advert may
 * have opened it, or somebody went back to it.
 */
function byNavigation({ fetchDest, fetchMode, fetchSite, fetchUser }: LogRecord): Start | null {
  if (fetchUser === '?1') return CLICK;
  if (fetchDest !== 'document') return null;
  if (fetchSite === 'none') return ADDRESS_BAR;
  return fetchMode === 'navigate' ? NO_CLICK : DOCUMENT;
}

/** Nobody opens an advert server or a font library by hand, whichever page was open; but a proxy may stand on a host for many sites. */
function byInfrastructure(matches: readonly CategoryMatch[]): Start | null {
  for (const match of matches) {
    const category: string = match.category;
    switch (category) {
      case 'updates':
        return UPDATE;
      case 'telemetry':
        return TELEMETRY;
      case 'adverts':
      case 'widgets':
        return INFRASTRUCTURE;
      case 'cdn':
        if (mayBeServedForOthers(matches)) return INFRASTRUCTURE;
    }
  }
  return null;
}

const LOADED_BY_PAGE: ReadonlySet<string> = new Set(
  (
    'audioworklet embed fencedframe font frame iframe image json manifest object paintworklet report script ' +
    'serviceworker sharedworker style track webidentity worker xslt'
  ).split(' '),
);
const LOADED_BY_SITE_IN_USE: ReadonlySet<string> = new Set(['empty', 'video', 'audio', 'websocket']);

/** What the browser itself says the answer is for (Sec-Fetch-Dest). */
function byFetchDest(record: LogRecord): Start | null {
  const { fetchDest } = record;
  if (fetchDest === null) return null;
  if (LOADED_BY_PAGE.has(fetchDest)) return PART;
  return LOADED_BY_SITE_IN_USE.has(fetchDest) ? pageUnlessOwnSite(record) : null;
}

/**
 * An installed web app shows its pages without asking for one: what it fetches from its own site may be the only trace
 * that a person is using it. From any other page the same request is a widget.
 */
function pageUnlessOwnSite(record: LogRecord): Start {
  return siteOfAsker(record) === 'own' ? OWN_CALL : PART;
}

function byRequest(record: LogRecord): Start {
  if (record.kind !== 'web' || record.method === 'CONNECT') return NAME_ALONE;
  // OPTIONS is the question that a browser asks on behalf of a script before it calls another site.
  if (record.method === 'OPTIONS') return PART;
  if (record.method !== 'GET' && record.method !== null) return SAYS_NOTHING;
  const contentType = record.contentType ?? '';
  if (PART_OF_PAGE.test(contentType) || isForeignPart(record)) return PART;
  if (/^application\/json/i.test(contentType)) return pageUnlessOwnSite(record);
  return /^(?:text\/html|application\/xhtml)/i.test(contentType) ? byDocument(record) : SAYS_NOTHING;
}

const PART_OF_PAGE = /^(?:image\/|font\/|text\/css|text\/javascript|application\/(?:x-)?(?:javascript|font|wasm))/i;

/** By its address, a picture, a script or a player that belongs to some page, and not to one of its own site. */
function isForeignPart(record: LogRecord): boolean {
  if (isPartOfPage(record.url)) return record.disposition === 'blocked' || siteOfAsker(record) === 'other';
  return isEmbedAddress(record.url) && siteOfAsker(record) === 'other';
}

/** A blocked request carries the type of the block page, and a redirect that of its empty body: neither is the answer. */
function byDocument(record: LogRecord): Start {
  if (record.method === null || !isBrowser(record.userAgent)) return SAYS_NOTHING;
  if (isRedirect(record.statusCode)) return MOVED_ON;
  return record.disposition !== 'blocked' || isPageFile(record.url) ? DOCUMENT : SAYS_NOTHING;
}

function isRedirect(statusCode: number | null): boolean {
  return statusCode !== null && statusCode >= 300 && statusCode < 400;
}
