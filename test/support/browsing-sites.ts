/** Local pages that stand for sites of today, with buttons and players of others in them; nothing of them leaves this machine. */
export interface LocalSite {
  readonly host: string;
  /** The HTML of its pages; `origin` makes the address of another host. */
  page(origin: (host: string) => string): string;
}

/** Hosts that pages of others have in them, and what each answers in a frame. */
const FRAMES: Readonly<Record<string, readonly string[]>> = {
  'www.facebook.com': ['static.xx.fbcdn.net'],
  'x.com': ['abs.twimg.com'],
  'www.youtube.com': ['i.ytimg.com'],
};

/** How long after the page each part of others comes: pages load them late, so as not to keep anybody waiting. */
const LATE_MS = 350;

function siteOf(host: string, own: readonly string[], third: readonly string[], frames: readonly string[]): LocalSite {
  return {
    host,
    page: (origin) => `<!doctype html><title>${host}</title>
${own.map((each) => `<img src="${origin(each)}/own.png" alt="">`).join('\n')}
${third.map((each) => `<script src="${origin(each)}/third.js" async></script>`).join('\n')}
<p><a id="link" href="${origin('www.bet.example')}/offers">Offers</a>
<script>setTimeout(() => {
  for (const address of ${JSON.stringify(frames.map((each) => `${origin(each)}/plugins/page.html`))}) {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  }
}, ${LATE_MS});</script>`,
  };
}

const COUNTERS = ['www.google-analytics.com', 'fonts.googleapis.com'];

export const LOCAL_SITES: readonly LocalSite[] = [
  siteOf(
    'www.news.example',
    ['img.news.example'],
    [...COUNTERS, 'platform.twitter.com'],
    ['x.com', 'www.facebook.com'],
  ),
  siteOf('www.school.example', [], ['fonts.googleapis.com'], ['www.facebook.com']),
  siteOf('www.museum.example', ['media.museum.example'], COUNTERS, ['www.youtube.com']),
  siteOf('www.facebook.com', ['static.xx.fbcdn.net', 'scontent.xx.fbcdn.net', 'edge-chat.facebook.com'], [], []),
  siteOf('www.bet.example', ['img.bet.example'], [], []),
];

/** Every host that is asked for. */
export const LOCAL_HOSTS: readonly string[] = [
  ...new Set([
    ...LOCAL_SITES.map(({ host }) => host),
    ...'img.news.example media.museum.example img.bet.example edge-chat.facebook.com scontent.xx.fbcdn.net'.split(' '),
    ...COUNTERS,
    'platform.twitter.com',
    ...Object.keys(FRAMES),
    ...Object.values(FRAMES).flat(),
  ]),
];

/** What a host answers for a path: a page, a frame's page, or nothing but some bytes. */
export function localPage(host: string, path: string, origin: (host: string) => string): string | null {
  if (path.startsWith('/plugins/'))
    return `<!doctype html><title>Post</title>${(FRAMES[host] ?? []).map((each) => `<img src="${origin(each)}/post.png" alt="">`).join('')}`;
  const site = LOCAL_SITES.find((each) => each.host === host);
  return site === undefined || /\.(?:png|js|ico)$/.test(path) ? null : site.page(origin);
}
