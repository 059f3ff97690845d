import { apiRoutes, pageRoutes } from '../../support/page-routes.ts';

/** What there is in the store to be asked for. */
export interface Known {
  readonly open: string;
  readonly closed: string;
  readonly wholeClass: string;
  readonly support: string;
  readonly account: string;
  readonly rule: string;
}

/** Routes whose answers depend on what is asked: with each of these queries. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  '/incidents': [
    '?view=mine',
    '?view=waiting',
    '?view=closed',
    '?view=closed&page=2000',
    '?severity=critical',
    '?view=closed&severity=low',
    '?view=closed&severity=low&page=500',
  ],
  '/updates': ['?since=0', '?incident=:open&version=1'],
  '/api/v1/live': ['?since=0'],
};

/** What stands in the place of an id, by where it stands. */
const IDS: readonly (readonly [prefix: string, ids: readonly (keyof Known)[]])[] = [
  ['/incidents/', ['open', 'closed', 'wholeClass']],
  ['/api/v1/incidents/', ['open', 'wholeClass']],
  ['/support/', ['support']],
  ['/api/v1/support/', ['support']],
  ['/accounts/', ['account']],
  ['/policy/rules/', ['rule']],
];

/** What stands in the place of the other parts of an address. */
const WORDS: Readonly<Record<string, string>> = { ':kind': 'inform-parents', ':language': 'en', ':action': 'head' };

/** Not pages: files, and what streams. */
const LEFT_OUT = /^\/assets\/|^\/set-up/;

export interface Address {
  readonly route: string;
  readonly url: string;
}

/** Every address that is read, of pages and of the JSON API; what needs an id that the store has not is left out and named. */
export async function addressesOf(known: Known): Promise<{
  readonly addresses: readonly Address[];
  readonly leftOut: readonly string[];
}> {
  const reads = [...(await pageRoutes()), ...apiRoutes()].filter(
    ({ method, path }) => method === 'GET' && !LEFT_OUT.test(path),
  );
  const found = reads.map(({ path }) => ({ path, urls: urlsOf(path, known) }));
  return {
    addresses: found.flatMap(({ path, urls }) => urls.map((url) => ({ route: path, url }))),
    leftOut: found.filter(({ urls }) => urls.length === 0).map(({ path }) => path),
  };
}

function urlsOf(path: string, known: Known): readonly string[] {
  const queries = ['', ...(QUERIES[path] ?? [])].map((query) => query.replace(':open', known.open));
  if (!path.includes(':')) return queries.map((query) => `${path}${query}`);
  const spelled = path.replace(/:(?:kind|language|action)\b/g, (part) => WORDS[part] ?? part);
  if (!spelled.includes(':')) return [spelled];
  const ids = IDS.find(([prefix]) => spelled.startsWith(prefix))?.[1] ?? [];
  return /:(?!id\b)/.test(spelled) ? [] : ids.map((id) => spelled.replace(':id', known[id]));
}
