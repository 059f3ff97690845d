/** Shapes of sites as they are today: what a page loads of its own, from others, and from services that have main sites too. */
export interface SiteShape {
  readonly host: string;
  /** Hosts of its own, or of one that serves it alone. */
  readonly own: readonly string[];
  /** Fonts, counters, adverts, consent. */
  readonly third: readonly string[];
  readonly embeds: readonly Embed[];
  /** Milliseconds between two questions of a page that is left open; 0 where it asks nothing. */
  readonly pollsEveryMs: number;
}

/** What stands of a service in somebody else's page, in the order in which it is loaded. */
export interface Embed {
  readonly script: string | null;
  readonly main: string;
  readonly parts: readonly string[];
}

const facebook: Embed = {
  script: 'connect.facebook.net',
  main: 'www.facebook.com',
  parts: ['static.xx.fbcdn.net', 'scontent-lhr8-1.xx.fbcdn.net'],
};
/** As a frame alone, which needs no script. */
const facebookFrame: Embed = { ...facebook, script: null };
const tweet: Embed = { script: 'platform.twitter.com', main: 'x.com', parts: ['abs.twimg.com', 'pbs.twimg.com'] };
const film: Embed = { script: null, main: 'www.youtube.com', parts: ['i.ytimg.com', 'yt3.ggpht.com'] };
const clip: Embed = { script: null, main: 'www.tiktok.com', parts: ['p16-sign-va.tiktokcdn.com'] };
const photo: Embed = { script: null, main: 'www.instagram.com', parts: ['static.cdninstagram.com'] };
const pin: Embed = { script: 'assets.pinterest.com', main: 'www.pinterest.co.uk', parts: ['i.pinimg.com'] };
const vimeo: Embed = { script: 'player.vimeo.com', main: 'vimeo.com', parts: ['i.vimeocdn.com'] };
const insight: Embed = { script: 'snap.licdn.com', main: 'www.linkedin.com', parts: [] };

const FONTS = ['fonts.googleapis.com', 'fonts.gstatic.com'];
const COUNTERS = ['www.google-analytics.com', 'www.googletagmanager.com'];
const ADVERTS = [
  'securepubads.g.doubleclick.net',
  'pagead2.googlesyndication.com',
  'ib.adnxs.com',
  'c.amazon-adsystem.com',
  'bidder.criteo.com',
];
const CONSENT = ['cdn.cookielaw.org', 'geolocation.onetrust.com'];

function site(host: string, own: string, third: readonly string[], embeds: readonly Embed[] = [], pollsEveryMs = 0) {
  return { host, own: own.split(' ').filter((word) => word !== ''), third, embeds, pollsEveryMs };
}

/** Sites that people open. */
export const SITES: readonly SiteShape[] = [
  site(
    'www.news.example',
    'img.news.example static.news.example',
    [...COUNTERS, ...ADVERTS, ...CONSENT],
    [tweet, film, facebook],
  ),
  site(
    'www.localpaper.example',
    'cdn.localpaper.example',
    [...COUNTERS, ...ADVERTS, ...CONSENT],
    [facebook, photo, insight],
  ),
  site('www.sportspaper.example', 'images.sportspaper.example', [...COUNTERS, ...ADVERTS], [clip, tweet], 30_000),
  site('www.school.example', '', FONTS, [facebookFrame]),
  site('www.localhistory.example', '', ['static1.squarespace.com'], [facebookFrame, film]),
  site('www.parish.example', '', [], [facebookFrame]),
  site('www.recipes.example', 'images.recipes.example', [...COUNTERS, ...ADVERTS, 'i0.wp.com'], [pin, photo]),
  site('www.maths.example', 'cdn.maths.example', [...FONTS, ...COUNTERS], []),
  site('www.museum.example', 'media.museum.example', [...COUNTERS, ...CONSENT], [vimeo, film]),
  site('play.tables.example', 'api.tables.example', FONTS, [], 20_000),
  site('www.lesson.example', 'static.lesson.example', [...FONTS, 'cdn.jsdelivr.net'], [film]),
  site('docs.office.example', 'cdn.office.example api.office.example', ['res.cdn.office.net'], [], 15_000),
  site('www.shop.example', 'img.shop.example', [...COUNTERS, 'js.stripe.com'], [pin, facebook, insight]),
  site('www.reference.example', 'upload.reference.example', [], []),
];

/** Services whose main sites stand in the pages of others too, opened as sites of their own. */
export const SERVICES: readonly SiteShape[] = [
  site(
    'www.facebook.com',
    'static.xx.fbcdn.net scontent-lhr8-1.xx.fbcdn.net scontent-lhr6-2.xx.fbcdn.net edge-chat.facebook.com gateway.facebook.com',
    [],
    [],
    45_000,
  ),
  site(
    'www.youtube.com',
    'i.ytimg.com yt3.ggpht.com rr3---sn-aigl6n76.googlevideo.com accounts.youtube.com',
    FONTS,
    [],
  ),
  site(
    'www.instagram.com',
    'static.cdninstagram.com scontent.cdninstagram.com scontent-lhr8-1.cdninstagram.com edge-chat.instagram.com gateway.instagram.com',
    [],
    [],
  ),
  site('x.com', 'abs.twimg.com pbs.twimg.com api.x.com abs-0.twimg.com video.twimg.com', [], [], 60_000),
  site(
    'www.tiktok.com',
    'p16-sign-va.tiktokcdn.com www.ttwstatic.com v16-webapp-prime.tiktok.com webcast.tiktok.com sf16-website-login.neutral.ttwstatic.com',
    [],
    [],
  ),
  site('www.pinterest.co.uk', 'i.pinimg.com s.pinimg.com', [], []),
];

/** Sites that stand in nobody else's page and that no school allows. */
export const FORBIDDEN: readonly SiteShape[] = [
  site('www.bet.example', 'img.bet.example', [...COUNTERS], []),
  site('www.hurt.example', '', [], []),
  site('www.games.example', 'cdn.games.example', ADVERTS, []),
];
