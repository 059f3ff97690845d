import type { Chance } from '../../../daemon/demo/seeded.ts';
import type { Fetched, TrueRequest, Truth } from './request.ts';
import type { Embed, SiteShape } from './sites.ts';

/** A device with its browser. */
export interface Device {
  readonly client: string;
  readonly account: string | null;
}

export const BROWSER = 'Mozilla/5.0 (X11; CrOS x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36';
const CLICKED: Fetched = { dest: 'document', mode: 'navigate', site: 'cross-site', isByUser: true };
const TYPED: Fetched = { ...CLICKED, site: 'none' };

/** How somebody came to a page: by typing, from a link of this page, or from a link of the same site. */
export type Way = { readonly kind: 'typed' } | { readonly kind: 'link'; readonly from: string };

/** All that a page asks for when somebody opens it, within some seconds, and the page itself. */
export function openPage(
  device: Device,
  shape: SiteShape,
  at: number,
  way: Way,
  chance: Chance,
): readonly TrueRequest[] {
  const { host } = shape;
  const base = { ...device, userAgent: BROWSER };
  const page: TrueRequest = {
    ...base,
    startedAt: at,
    durationMs: chance.between(60, 900),
    host,
    path: chance.oneOf(['/', '/index.html', '/a/story-17', '/topic?id=7']),
    method: 'GET',
    contentType: 'text/html',
    bytes: chance.between(9_000, 160_000),
    fetch: fetchedOf(way, host),
    referrer: way.kind === 'typed' ? null : `https://${way.from}/`,
    truth: 'person',
  };
  const shownAt = at + chance.between(90, 500);
  const part = (of: string, afterMs: number, what: Part): TrueRequest => ({
    ...base,
    ...partOf(what, of, host, chance),
    startedAt: shownAt + afterMs,
    host: of,
    truth: 'page',
  });
  const own = [host, host, ...shape.own.filter(() => chance.happens(0.9))];
  const third = shape.third.filter(() => chance.happens(0.75));
  return [
    page,
    // Browsers open a second connection to be ready.
    ...(chance.happens(0.15) ? [part(host, chance.between(1, 60), 'script')] : []),
    ...own.map((of) => part(of, chance.between(20, 1_200), chance.oneOf(OWN_PARTS))),
    ...third.map((of) => part(of, chance.between(150, 3_200), chance.oneOf(FOREIGN_PARTS))),
    ...shape.embeds.filter(() => chance.happens(0.6)).flatMap((embed) => embedded(embed, part, chance)),
  ];
}

type MakePart = (of: string, afterMs: number, what: Part) => TrueRequest;

function embedded({ script, main, parts }: Embed, part: MakePart, chance: Chance): readonly TrueRequest[] {
  const began = chance.between(250, 3_500);
  const shown = began + chance.between(80, 400);
  return [
    ...(script === null ? [] : [part(script, began, 'script')]),
    part(main, shown, 'frame'),
    ...parts.map((of) => part(of, shown + chance.between(80, 700), 'picture')),
  ];
}

type Part = 'picture' | 'script' | 'style' | 'data' | 'frame' | 'report';
const OWN_PARTS: readonly Part[] = ['picture', 'script', 'style', 'data', 'report'];
const FOREIGN_PARTS: readonly Part[] = ['picture', 'script', 'script', 'data', 'frame', 'report'];

const PARTS = {
  picture: { path: '/i/a.png', method: 'GET', contentType: 'image/png', dest: 'image', mode: 'no-cors' },
  script: { path: '/s/main.js', method: 'GET', contentType: 'text/javascript', dest: 'script', mode: 'no-cors' },
  style: { path: '/s/main.css', method: 'GET', contentType: 'text/css', dest: 'style', mode: 'no-cors' },
  data: { path: '/v1/items', method: 'GET', contentType: 'application/json', dest: 'empty', mode: 'cors' },
  frame: { path: '/plugins/page.php', method: 'GET', contentType: 'text/html', dest: 'iframe', mode: 'navigate' },
  report: { path: '/collect', method: 'POST', contentType: 'text/plain', dest: 'empty', mode: 'no-cors' },
} as const;

function partOf(what: Part, of: string, page: string, chance: Chance) {
  const { dest, mode, ...request } = PARTS[what];
  const site = of === page ? 'same-origin' : siteOf(of) === siteOf(page) ? 'same-site' : 'cross-site';
  const fetch: Fetched = { dest, mode, site, isByUser: false };
  // Pages tell others less of where a request comes from than they tell their own site; some tell nothing.
  const referrer = chance.happens(0.1) ? null : `https://${page}/`;
  return { ...request, fetch, referrer, durationMs: chance.between(5, 400), bytes: chance.between(300, 60_000) };
}

function fetchedOf(way: Way, host: string): Fetched {
  if (way.kind === 'typed') return TYPED;
  return { ...CLICKED, site: way.from === host ? 'same-origin' : 'cross-site' };
}

function siteOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}

/** A page that is left open asks its own site again and again; it is about as exact as a clock in a browser is. */
export function leftOpen(device: Device, { host, pollsEveryMs }: SiteShape, from: number, to: number, chance: Chance) {
  const requests: TrueRequest[] = [];
  if (pollsEveryMs === 0) return requests;
  for (let at = from + pollsEveryMs; at < to; at += pollsEveryMs + chance.between(0, Math.floor(pollsEveryMs / 20)))
    requests.push(ofProgram(device, { host, at, truth: 'page', userAgent: BROWSER, isBrowser: true }, chance));
  return requests;
}

interface Asked {
  readonly host: string;
  readonly at: number;
  readonly truth: Truth;
  readonly userAgent: string;
  readonly isBrowser: boolean;
}

/** A question of a program, or of a page's script to its own site. */
export function ofProgram(device: Device, asked: Asked, chance: Chance): TrueRequest {
  const { host, at, truth, userAgent, isBrowser } = asked;
  return {
    ...device,
    startedAt: at,
    durationMs: chance.between(10, 200),
    host,
    path: '/v1/updates',
    method: 'GET',
    contentType: 'application/json',
    bytes: chance.between(200, 4_000),
    fetch: isBrowser ? { dest: 'empty', mode: 'cors', site: 'same-origin', isByUser: false } : null,
    referrer: isBrowser ? `https://${host}/` : null,
    userAgent,
    truth,
  };
}
