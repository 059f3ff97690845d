import { MARK } from './hostile-texts.ts';
import type { PageElement, ParsedPage } from './parsed-page.ts';
import type { Visited } from './visitor.ts';

/** What our templates write: '<tag>', and '<tag> <attribute>' for each of its attributes. */
export type Vocabulary = ReadonlySet<string>;

export function vocabularyOf(pages: readonly ParsedPage[]): Vocabulary {
  return new Set(pages.flatMap(({ elements }) => elements.flatMap(wordsOf)));
}

function wordsOf({ name, attributes }: PageElement): readonly string[] {
  return [name, ...Object.keys(attributes).map((attribute) => `${name} ${attribute}`)];
}

const CONTENT_TYPES = [
  'text/html; charset=utf-8',
  'text/css; charset=utf-8',
  'application/javascript; charset=utf-8',
  'application/json; charset=utf-8',
  'application/problem+json; charset=utf-8',
  'application/x-ndjson; charset=utf-8',
  'text/csv; charset=utf-8',
  'text/plain; charset=utf-8',
  'application/zip',
  'application/pdf',
];
/** Whatever of a page leads somewhere. */
const LEADING = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'ping', 'cite', 'background'];
const OWN = /^(?:\/(?![/\\])|#)[^\s"<>\\]*$/;

/** What is wrong with an answer, in words; nothing of it is taken from what was sent. */
export function faultsOf(
  { status, headers, body }: Visited,
  page: ParsedPage | null,
  known: Vocabulary,
): readonly string[] {
  const type = headers.get('content-type');
  return [
    ...(status >= 500 ? [`breaks with ${status}`] : []),
    ...(body.length > 0 && !CONTENT_TYPES.includes(type ?? '') ? [`is of type ${type}`] : []),
    ...headerFaults(headers),
    ...(page === null ? [] : pageFaults(page, known)),
  ];
}

function headerFaults(headers: Headers): readonly string[] {
  const policy = headers.get('content-security-policy') ?? '';
  const location = headers.get('location');
  return [
    ...(policy.startsWith("default-src 'none';") && !policy.includes('unsafe') ? [] : [`has the policy '${policy}'`]),
    ...(headers.get('x-content-type-options') === 'nosniff' ? [] : ['lets the browser guess its type']),
    ...(location !== null && !OWN.test(location) ? [`leads to ${location}`] : []),
    ...[...headers.keys()].filter((name) => name.includes(MARK)).map((name) => `has a header ${name}`),
    ...dispositionFaults(headers.get('content-disposition')),
  ];
}

/** A file is called by us, not by what is in it. */
function dispositionFaults(disposition: string | null): readonly string[] {
  if (disposition === null || /^attachment; filename="[\w.-]+"$/.test(disposition)) return [];
  return [`is a file: ${disposition}`];
}

/** Nothing in a page that our templates do not write, and nothing that leads elsewhere. */
export function pageFaults({ errors, elements }: ParsedPage, known: Vocabulary): readonly string[] {
  const unknown = elements.flatMap(wordsOf).filter((word) => !known.has(word));
  const leading = elements.flatMap(({ name, attributes }) =>
    LEADING.flatMap((attribute) => {
      const value = attributes[attribute];
      return value === undefined || OWN.test(value) ? [] : [`<${name} ${attribute}> leads to '${value}'`];
    }),
  );
  const scripts = elements.filter(
    ({ name, attributes }) => name === 'script' && !attributes.src?.startsWith('/assets/'),
  );
  return [
    ...new Set([
      ...errors.map((error) => `is not well-formed: ${error}`),
      ...unknown.map((word) => `has <${word}>, which no template writes`),
      ...leading,
      ...scripts.map(() => 'has a script of its own'),
    ]),
  ];
}
