/**
 * Services that show another site under their own name: translators, archives, readers, copies of search engines. Nearly all
 * that they show is schoolwork, so none of them is a concern by itself; what they show is looked up as if it had been opened.
 */
import { type AddressParts, fromPathOn, parameterOf, partsOfAddress } from './address-parts.ts';
import { innerUrlOrHostOf } from './inner-address.ts';

export type CarrierKind = 'translation' | 'saved_copy' | 'reader' | 'proxy';

/** A service, and where in its addresses the other site stands. */
export interface Carrier {
  readonly kind: CarrierKind;
  /** The inner address as written, or null where this address of the service shows none. */
  inner(host: string, parts: AddressParts): string | null;
}

/** The carrier that a host is; null for nearly every host. */
export function carrierOf(host: string): Carrier | null {
  const named = DASHED.find(({ ending }) => host.endsWith(ending));
  if (named !== undefined) return named.carrier;
  for (let name = host; name !== ''; name = parentOf(name)) {
    const carrier = BY_HOST.get(name);
    if (carrier !== undefined) return carrier;
  }
  const google = GOOGLE.exec(host);
  if (google === null) return null;
  return google[1] === 'translate' ? GOOGLE_TRANSLATE : GOOGLE_COPIES;
}

/** The address that a carrier is asked to show. */
export function carriedBy(carrier: Carrier, host: string, url: string | null): URL | null {
  const parts = url === null ? NO_PARTS : partsOfAddress(url);
  const written = carrier.inner(host, parts);
  return written === null ? null : (innerUrlOrHostOf(written)?.url ?? null);
}

const NO_PARTS: AddressParts = { path: '', query: '' };

function parentOf(name: string): string {
  const dot = name.indexOf('.');
  return dot === -1 ? '' : name.slice(dot + 1);
}

/** 'www-example-org.translate.goog' shows www.example.org: so even a look-up of the name tells which site it is. */
function dashedName(ending: string, kind: CarrierKind): { readonly ending: string; readonly carrier: Carrier } {
  return {
    ending,
    carrier: {
      kind,
      inner: (host, parts) => {
        const name = host.slice(0, -ending.length);
        if (!name.includes('-') || name.includes('.')) return null;
        // A dash of the name itself is written as two.
        const inner = name.replaceAll('--', '\0').replaceAll('-', '.').replaceAll('\0', '-');
        return `https://${inner}${parts.path}`;
      },
    },
  };
}

const DASHED = [dashedName('.translate.goog', 'translation'), dashedName('.cdn.ampproject.org', 'saved_copy')];

function inQuery(kind: CarrierKind, ...names: readonly string[]): Carrier {
  return { kind, inner: (_host, { query }) => firstValue(query, names) };
}

function firstValue(query: string, names: readonly string[]): string | null {
  for (const name of names) {
    const value = parameterOf(query, name);
    if (value !== null) return value;
  }
  return null;
}

/** What matches `lead` stands in front of the address. */
function inPath(kind: CarrierKind, lead: RegExp): Carrier {
  return {
    kind,
    inner: (_host, parts) => {
      const found = lead.exec(parts.path);
      return found === null ? null : fromPathOn(parts, found[0].length);
    },
  };
}

const WAYBACK = inPath('saved_copy', /^(?:\/wayback|\/web)\/(?:\d{4,14}(?:[a-z]{2}_)?|\*)\//);
const ARCHIVE_TODAY = inPath('saved_copy', /^\/(?:(?:newest|oldest|o\/\w{5}|\d{4,14})\/)?(?=https?[:%]|[\w-]+\.)/);
const READER = inPath('reader', /^\/(?=https?[:%]|[\w-]+\.)/);
const YANDEX_PAGES = inPath('translation', /^\/proxy_u\/[^/]{2,12}(?:\/[^/]{1,12})?\/(?=https?\/)/);

const GOOGLE = /^(translate|webcache|www)\.google(?:usercontent)?\.(?:com|co\.[a-z]{2}|com\.[a-z]{2}|[a-z]{2})$/;
const GOOGLE_TRANSLATE: Carrier = {
  kind: 'translation',
  inner: (_host, { path, query }) => (/^\/(?:translate|website)/.test(path) ? firstValue(query, ['u']) : null),
};
/** Pages that it kept in its store, and pages that it hands to phones. */
const GOOGLE_COPIES: Carrier = {
  kind: 'saved_copy',
  inner: (_host, parts) => {
    if (parts.path === '/search') return cachedBy(parts.query);
    const lead = /^\/amp\/(?:s\/)?/.exec(parts.path);
    return lead === null ? null : fromPathOn(parts, lead[0].length);
  },
};

/** 'cache:AbC123:www.example.org/page', with words that were searched for behind a plus. */
function cachedBy(query: string): string | null {
  const value = parameterOf(query, 'q');
  return value === null ? null : (/^cache(?::|%3A)(?:[\w-]{12}(?::|%3A))?([^+]+)/i.exec(value)?.[1] ?? null);
}

function together(carriers: readonly (readonly [Carrier, string])[]): ReadonlyMap<string, Carrier> {
  return new Map(carriers.flatMap(([carrier, hosts]) => hosts.split(' ').map((host) => [host, carrier] as const)));
}

const BY_HOST = together([
  [inQuery('translation', 'a'), 'microsofttranslator.com translatetheweb.com translatoruser.net'],
  [
    inQuery('translation', 'url'),
    'translate.yandex.com translate.yandex.ru translate.yandex.net translate.sogoucdn.com',
  ],
  [inQuery('translation', 'query', 'url'), 'fanyi.baidu.com'],
  [inQuery('translation', 'url'), 'papago.naver.net papago.naver.com'],
  [YANDEX_PAGES, 'turbopages.org z5h64q92x9.net'],
  [WAYBACK, 'web.archive.org wayback.archive-it.org archive.org webarchive.org.uk webarchive.nationalarchives.gov.uk'],
  [ARCHIVE_TODAY, 'archive.ph archive.today archive.is archive.li archive.vn archive.md archive.fo ghostarchive.org'],
  [READER, '12ft.io 13ft.io 1ft.io r.jina.ai outline.com removepaywall.com removepaywalls.com smry.ai via.hypothes.is'],
  [inQuery('reader', 'url', 'strURL'), 'printfriendly.com textise.net txtify.it'],
  [inQuery('saved_copy', 'u'), 'googleweblight.com'],
]);
