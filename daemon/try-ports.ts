import type { Catalogue } from '../categories/catalogue.ts';
import { fileKindOf } from '../categories/file-kind.ts';
import { searchTermsOf } from '../parsers/fields/search-terms.ts';
import type { LogRecord, LogSetting, ParseResult, Parser } from '../parsers/record.ts';
import { PARSERS } from '../parsers/registry.ts';
import { NO_CHANGES } from './activity/behaviour/remembered.ts';
import { createLonelyVisits } from './activity/visit.ts';
import type { TryPorts } from './answers/try-it.ts';
import { createCatalogueInUse } from './examine/catalogue-in-use.ts';
import type { InForce, Knowledge, SourceFormat, StepSettings } from './examine/examiner-protocol.ts';
import { givenParser } from './examine/given-parser.ts';
import { refuseImpossibleTime } from './examine/possible-time.ts';
import { buildSteps, type Ledgers } from './examine/steps.ts';
import { type Attachments, createAttachments } from './identity/attachments.ts';

/** A try counts as nobody's attempt: each is the first of its day, and the first look-up and search of its kind. */
const FORGETFUL: Ledgers = {
  attempts: { count: () => ({ number: 1, isNew: true }), changes: () => [], refused: () => 0 },
  lookUps: { isRepeat: () => false },
  searches: { isSame: () => false },
  transfers: { counts: () => false, add: () => null, changes: () => [], refused: () => 0 },
  behaviour: {
    observe: () => [],
    afterFlag: () => [],
    refusedSignIn: () => null,
    apply: () => undefined,
    changes: () => NO_CHANGES,
    refused: () => 0,
  },
  visits: createLonelyVisits(),
};

export interface TryPortsWithSize extends TryPorts {
  /** Categorises by this from now on. */
  use(knowledge: Knowledge): void;
  /** Identifies and judges by this from now on. */
  apply(inForce: InForce): void;
  catalogue(): Catalogue;
  knowsLabel(observer: string, label: string): boolean;
  catalogueSize(): { readonly version: string; readonly hosts: number; readonly terms: number };
}

/** The rooms for Try it, `explain` and `categorise`: wired as in the worker, but remembering nothing. */
export function createTryPorts(
  settings: StepSettings,
  sources: readonly SourceFormat[],
  now: () => number,
  attachments: Attachments = createAttachments(),
): TryPortsWithSize {
  const catalogue = createCatalogueInUse(settings);
  const steps = buildSteps(settings, { ...FORGETFUL, attachments }, catalogue);
  const { zone: timeZone } = settings.timetable;
  const parsers = [...sources.flatMap(schoolsOwn), ...PARSERS];
  return {
    steps: () => steps,
    parse: (line) => parseWith(parsers, { timeZone, writtenAt: now }, line),
    recordOf,
    policy: () => steps.inForce().policy,
    listVersion: () => catalogue.current().version,
    now,
    use: catalogue.use,
    apply: steps.apply,
    catalogue: catalogue.current,
    catalogueSize: () => sizeOf(catalogue.current()),
    knowsLabel: (observer, label) => catalogue.current().labels.match(observer, label).unknown.length === 0,
  };
}

function sizeOf({ version, domains, school, terms }: Catalogue): ReturnType<TryPortsWithSize['catalogueSize']> {
  return { version, hosts: domains.size + school.size, terms: terms.size };
}

/** A format that the school has described itself: nobody else's parser knows it. */
function schoolsOwn(source: SourceFormat): readonly Parser[] {
  const parser = source.logformat === null && source.custom === null ? null : givenParser(source);
  return parser === null ? [] : [parser];
}

function parseWith(
  parsers: readonly Parser[],
  log: LogSetting,
  line: string,
): { readonly format: string; readonly result: ParseResult } | null {
  const claimants = parsers.filter((one) => one.recognises(line));
  const parser = claimants.find(({ scope }) => scope === 'product') ?? claimants[0];
  return parser ? { format: parser.title, result: refuseImpossibleTime(parser.open(log)(line)) } : null;
}

/** A request such as a browser makes when a person types this address, or a search on a search engine. */
function recordOf(text: string, kind: 'address' | 'search', now: number): LogRecord | null {
  if (kind === 'search') return requestFor('https://www.google.com/search', 'www.google.com', text, now);
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`);
  if (url === null || url.hostname === '') return null;
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const page = requestFor(url.href, host, searchTermsOf(host, url.href), now);
  // What an address that ends like a file would bring is that file, not a page about it.
  return fileKindOf({ ...page, contentType: null }) === null ? page : { ...page, contentType: null };
}

function requestFor(url: string, urlDomain: string, searchTerms: string | null, now: number): LogRecord {
  return {
    timestamp: now,
    kind: 'web',
    observer: 'try',
    disposition: 'allowed',
    clientIp: null,
    clientMac: null,
    deviceName: null,
    userName: null,
    userAgent: null,
    method: 'GET',
    statusCode: 200,
    url,
    urlDomain,
    referrer: null,
    fetchDest: 'document',
    fetchMode: 'navigate',
    fetchSite: 'none',
    fetchUser: '?1',
    durationMs: null,
    contentType: 'text/html',
    bytesDown: null,
    bytesUp: null,
    searchTerms,
    filterCategory: null,
    filterRule: null,
  };
}
