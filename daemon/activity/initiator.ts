import type { CategoryMatch } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import { isEmbedAddress, isPageFile, isPartOfPage, isTypeAhead, referrerSite } from './request-address.ts';
import { isBackgroundSoftware, isBrowser } from './software-agents.ts';

/** Who or what started a request: a person, the page that was open, software in the background, or the log cannot tell. */
export type Initiator = 'person' | 'page' | 'software' | 'unclear';

/**
 * Weighs what one record says of its own start; the strongest evidence is asked first. `page` and `software` are not
 * flagged later on, so they need evidence, and whatever is left in doubt is `unclear`, which is flagged.
 */
export function initiatorOf(record: LogRecord, matches: readonly CategoryMatch[]): Initiator {
  if (record.searchTerms !== null) return isTypeAhead(record.url) ? 'unclear' : 'person';
  if (record.fetchDest === 'document') return 'person';
  return (
    byInfrastructure(matches) ??
    (isBackgroundSoftware(record.userAgent) ? 'software' : null) ??
    byFetchDest(record) ??
    byRequest(record)
  );
}

/** Nobody opens an advert server or a font library by hand, whichever page was open. */
function byInfrastructure(matches: readonly CategoryMatch[]): Initiator | null {
  for (const match of matches) {
    const category: string = match.category;
    switch (category) {
      case 'updates':
        return 'software';
      case 'adverts':
      case 'telemetry':
      case 'cdn':
      case 'widgets':
        return 'page';
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
const LOADED_BY_SITE_IN_USE: ReadonlySet<string> = new Set(['empty', 'video', 'audio']);

/** What the browser itself says the answer is for (Sec-Fetch-Dest): https://www.w3.org/TR/fetch-metadata/ */
function byFetchDest(record: LogRecord): Initiator | null {
  const { fetchDest } = record;
  if (fetchDest === null) return null;
  if (LOADED_BY_PAGE.has(fetchDest)) return 'page';
  return LOADED_BY_SITE_IN_USE.has(fetchDest) ? pageUnlessOwnSite(record) : null;
}

/**
 * An installed web app shows its pages without asking for one: what it fetches from its own site may be the only trace
 * that a person is using it. From any other page the same request is a widget.
 */
function pageUnlessOwnSite(record: LogRecord): Initiator {
  return referrerSite(record) === 'own' ? 'unclear' : 'page';
}

function byRequest(record: LogRecord): Initiator {
  if (record.kind !== 'web' || record.method === 'CONNECT') return 'unclear';
  // OPTIONS is the question that a browser asks on behalf of a script before it calls another site.
  if (record.method === 'OPTIONS') return 'page';
  if (record.method !== 'GET' && record.method !== null) return 'unclear';
  const contentType = record.contentType ?? '';
  if (PART_OF_PAGE.test(contentType) || isForeignPart(record)) return 'page';
  if (/^application\/json/i.test(contentType)) return pageUnlessOwnSite(record);
  return /^(?:text\/html|application\/xhtml)/i.test(contentType) ? byDocument(record) : 'unclear';
}

const PART_OF_PAGE = /^(?:image\/|font\/|text\/css|text\/javascript|application\/(?:x-)?(?:javascript|font|wasm))/i;

/** By its address, a picture, a script or a player that belongs to some page, and not to one of its own site. */
function isForeignPart(record: LogRecord): boolean {
  if (isPartOfPage(record.url)) return record.disposition === 'blocked' || referrerSite(record) === 'other';
  return isEmbedAddress(record.url) && referrerSite(record) === 'other';
}

/** A blocked request carries the type of the block page, and a redirect that of its empty body: neither is the answer. */
function byDocument(record: LogRecord): Initiator {
  if (record.method === null || !isBrowser(record.userAgent)) return 'unclear';
  if (isRedirect(record.statusCode)) return 'unclear';
  return record.disposition !== 'blocked' || isPageFile(record.url) ? 'person' : 'unclear';
}

function isRedirect(statusCode: number | null): boolean {
  return statusCode !== null && statusCode >= 300 && statusCode < 400;
}
