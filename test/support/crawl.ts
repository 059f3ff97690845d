import { type FilledIn, type Filling, fillForm } from './form-filler.ts';
import type { PageRoute } from './page-routes.ts';
import { type PageForm, type ParsedPage, parsePage } from './parsed-page.ts';
import type { Visited, Visitor } from './visitor.ts';

export interface CrawlOptions {
  readonly routes: readonly PageRoute[];
  /** How forms are filled in; null sends none. */
  readonly filling: Filling | null;
  /** The next free text. */
  readonly next: () => string;
  /** Of each route, as '<method> <path>', what is filled in by name instead; null for a route whose forms are not sent. */
  readonly instead: Readonly<Record<string, FilledIn | null>>;
  readonly look: (visited: Visited, route: string, page: ParsedPage | null) => void;
}

export interface Crawled {
  /** '<method> <path>' of each route that was reached. */
  readonly reached: ReadonlySet<string>;
  /** Whatever stood in an address in the place of a parameter. */
  readonly ids: ReadonlySet<string>;
}

/** How many addresses of one route are opened, and how often one kind of form is sent. */
const PER_ROUTE = 4;
const PER_FORM = 2;
/** An open stream has no end. */
const ENDLESS = 'GET /updates';

/**
 * Goes wherever a page leads and sends every form on its way, those of its answers included. Each route of the table that has no
 * parameter is asked by itself, so that a page to which nothing leads is looked at as well.
 */
export async function crawl(
  visitor: Visitor,
  { routes, filling, next, instead, look }: CrawlOptions,
): Promise<Crawled> {
  const reached = new Set<string>();
  const ids = new Set<string>();
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  const plain = routes.filter(({ method, path }) => method === 'GET' && !path.includes(':'));
  const waiting: string[] = ['/', ...plain.map(({ path }) => path)];

  const isWithin = (what: string, most: number) => {
    counts.set(what, (counts.get(what) ?? 0) + 1);
    return (counts.get(what) ?? 0) <= most;
  };

  function take(visited: Visited): ParsedPage | null {
    const found = routeOf(routes, visited.method, visited.path);
    reached.add(found.name);
    for (const id of found.ids) ids.add(id);
    const isPage = visited.headers.get('content-type')?.startsWith('text/html') === true && visited.body.length > 0;
    const page = isPage ? parsePage(visited.body.toString()) : null;
    look(visited, found.name, page);
    const location = visited.headers.get('location');
    if (location !== null) waiting.push(location);
    for (const { name, attributes } of page?.elements ?? []) {
      if (name === 'a' && attributes.href?.startsWith('/') === true) waiting.push(attributes.href);
    }
    return page;
  }

  /** The first form of a page that was not sent often enough yet. */
  function toSend({ forms }: ParsedPage): { readonly form: PageForm; readonly button: number } | null {
    for (const form of forms) {
      const { name } = routeOf(routes, 'POST', form.action);
      if (instead[name] === null) continue;
      for (const button of form.buttons.keys()) {
        const kind = `${name} ${form.fields.map((field) => field.name).join()} ${form.buttons[button]?.join('=')}`;
        if (isWithin(kind, PER_FORM)) return { form, button };
      }
    }
    return null;
  }

  /** Sends the forms of a page one after the other, each from the page as it is by then, and those of their answers. */
  async function sendAll(
    first: ParsedPage | null,
    reopen: () => Promise<ParsedPage | null>,
    way: Filling,
  ): Promise<void> {
    for (let page = first; page !== null; page = await reopen()) {
      const sent = toSend(page);
      if (sent === null) return;
      const { form, button } = sent;
      const given = instead[routeOf(routes, 'POST', form.action).name] ?? {};
      const fields = fillForm(form, { filling: way, next, button, instead: given });
      const answer = take(await visitor.post(form.action, fields));
      await sendAll(answer, async () => answer, way);
    }
  }

  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const [asked = ''] = path.split('#', 1);
    if (seen.has(asked)) continue;
    seen.add(asked);
    const { name } = routeOf(routes, 'GET', asked);
    if (name === ENDLESS || !isWithin(name, PER_ROUTE)) continue;
    const open = async () => take(await visitor.get(asked));
    const page = await open();
    if (filling !== null) await sendAll(page, open, filling);
  }
  return { reached, ids };
}

/** Which route of the table this address is one of, as '<method> <path>', and what stands in the place of its parameters. */
export function routeOf(
  routes: readonly PageRoute[],
  method: PageRoute['method'],
  address: string,
): { readonly name: string; readonly ids: readonly string[] } {
  const given = new URL(address, 'http://any.example').pathname.split('/');
  const fitting = routes.filter((route) => route.method === method && fits(route.path.split('/'), given));
  const [plainest] = fitting.toSorted((one, other) => one.path.split(':').length - other.path.split(':').length);
  if (plainest === undefined) return { name: `${method} of no route`, ids: [] };
  const ids = plainest.path.split('/').flatMap((part, place) => (part.startsWith(':') ? [given[place] ?? ''] : []));
  return { name: `${method} ${plainest.path}`, ids: ids.map(decodeURIComponent) };
}

function fits(wanted: readonly string[], given: readonly string[]): boolean {
  return wanted.length === given.length && wanted.every((part, place) => part.startsWith(':') || part === given[place]);
}
