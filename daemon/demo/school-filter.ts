import type { Periods } from '../policy/timetable.ts';
import type { Audience } from './people.ts';

/** The invented school's own filter: an ordinary blocklist, set to what the school's table says, and as full of holes as any. */
export interface SchoolFilter {
  stops(host: string, audience: Audience, at: number): boolean;
}

/** Knows the hour, because some things are stopped in lessons only. */
export function createSchoolFilter(periods: Pick<Periods, 'periodAt'>): SchoolFilter {
  return {
    stops(host, audience, at) {
      if (isOn(ALWAYS, host)) return true;
      if (audience === 'machine' || isOn(BESIDE_A_LISTED_NAME, host)) return false;
      if (audience === 'pupils' && isOn(FOR_PUPILS, host)) return true;
      const isLesson = periods.periodAt(at) === 'lessons';
      return isLesson && (isOn(IN_LESSONS, host) || (audience === 'staff' && isOn(SOCIAL_FOR_STAFF, host)));
    },
  };
}

const ADVERTS = hostsIn(`
  doubleclick.net googlesyndication.com googleadservices.com amazon-adsystem.com adnxs.com criteo.com criteo.net taboola.com
  outbrain.com pubmatic.com rubiconproject.com openx.net casalemedia.com adsrvr.org teads.tv sharethrough.com smartadserver.com
  adform.net bidswitch.net 3lift.com media.net`);

const NEVER_WANTED = hostsIn(`
  bet365.com skybet.com williamhill.com paddypower.com 888casino.com pornhub.com xvideos.com xnxx.com redtube.com croxyproxy.com
  kproxy.com proxysite.com proxyium.com nordvpn.com tunnelbear.com ome.tv chatroulette.com omegle.com thepiratebay.org 123movies.net
  tinder.com mask.icloud.com mask-h2.icloud.com cloudflare-dns.com`);

const SOCIAL = hostsIn(`
  facebook.com facebook.net instagram.com cdninstagram.com tiktok.com tiktokv.com snapchat.com twitter.com x.com reddit.com
  linkedin.com pinterest.com pinterest.co.uk whatsapp.net whatsapp.com telegram.org`);

const ALWAYS = new Set([...ADVERTS, ...NEVER_WANTED]);
const SOCIAL_FOR_STAFF = new Set(SOCIAL);
/** No list is finished: what is missing here gets through. */
const FOR_PUPILS = new Set([
  ...SOCIAL,
  ...hostsIn(`
    outlook.live.com mail.yahoo.com wordpress.com blogspot.com tumblr.com quora.com fandom.com medium.com
    stackexchange.com amazon.co.uk ebay.co.uk etsy.com temu.com shein.com twitch.tv roblox.com steampowered.com`),
]);
const IN_LESSONS = new Set(
  hostsIn(`
    poki.com crazygames.com coolmathgames.com friv.com miniclip.com y8.com agame.com slither.io krunker.io 1v1.lol classroom6x.com
    unblockedgames66.com`),
);
/** The lists name the site, and let through what other sites cannot do without. */
const BESIDE_A_LISTED_NAME = new Set(['platform.twitter.com', 'syndication.twitter.com', 'px.ads.linkedin.com']);

function isOn(list: ReadonlySet<string>, host: string): boolean {
  for (let name = host; name !== ''; name = name.slice(name.indexOf('.') + 1)) {
    if (list.has(name)) return true;
    if (!name.includes('.')) return false;
  }
  return false;
}

function hostsIn(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
