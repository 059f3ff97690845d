/** What people do outside lessons, what staff do all day, and the small things that go wrong without meaning anything. */
import type { Visit } from './device-log.ts';
import { type Fetch, noSuchHost, tunnel } from './fetches.ts';
import {
  GAME_SITES,
  MISTYPED_HOSTS,
  STAFF_LEISURE_SITES,
  STAFF_SEARCHES,
  STAFF_WORK_SITES,
  VIDEO_SEARCHES,
} from './interests.ts';
import { openHost, openSite, searchBing, searchWeb, watchVideo } from './pages.ts';
import type { Device } from './people.ts';
import { FIRST_KEPT_SEAT, MINUTE_MS, type Scene, visitsOf } from './scene.ts';
import type { Chance } from './seeded.ts';
import { siteNamed } from './sites.ts';

const PUPILS_AT_CLUB = 22;

/** Pupils at the club in the lunch break play what the school lets them play then. */
export function clubVisits({ school, chance, clock }: Scene): readonly Visit[] {
  const own = chance.branch('club');
  const laptops = school.classes.flatMap((one) => one.laptops.slice(0, FIRST_KEPT_SEAT));
  return own.some(laptops, PUPILS_AT_CLUB).flatMap((device) => {
    const from = clock('12:08') + own.between(0, 12) * MINUTE_MS;
    const span = { from, to: clock('12:50'), pauseMs: [4 * MINUTE_MS, 14 * MINUTE_MS] } as const;
    return visitsOf(device, span, own, (drawn) => openSite(siteNamed(drawn.oneOf(GAME_SITES)), drawn));
  });
}

const FREE_TIMES = [
  ['07:45', '08:40'],
  ['10:31', '10:42'],
  ['12:04', '12:54'],
  ['15:25', '16:40'],
] as const;

/** Staff work from early to late, and in the breaks do what anybody does. */
export function staffVisits({ school, chance, clock }: Scene): readonly Visit[] {
  const work = school.staff.flatMap((device) => {
    const own = chance.branch(`work of ${device.account}`);
    const from = clock('07:40') + own.between(0, 50) * MINUTE_MS;
    return visitsOf(device, { from, to: clock('16:40'), pauseMs: [8 * MINUTE_MS, 34 * MINUTE_MS] }, own, workOf);
  });
  const leisure = school.staff.flatMap((device) => {
    const own = chance.branch(`leisure of ${device.account}`);
    return FREE_TIMES.filter(() => own.happens(0.6)).flatMap(([from, to]) =>
      visitsOf(
        device,
        { from: clock(from) + own.between(0, 120_000), to: clock(to), pauseMs: [4 * MINUTE_MS, 15 * MINUTE_MS] },
        own,
        (drawn) => openSite(siteNamed(drawn.oneOf(STAFF_LEISURE_SITES)), drawn),
      ),
    );
  });
  return [...work, ...leisure];
}

function workOf(chance: Chance): readonly Fetch[] {
  const turn = chance.between(1, 100);
  if (turn <= 30) return (chance.happens(0.6) ? searchWeb : searchBing)(chance.oneOf(STAFF_SEARCHES), chance);
  if (turn <= 36) return watchVideo(chance.oneOf(VIDEO_SEARCHES), chance);
  if (turn <= 38) return [noSuchHost(chance.oneOf(MISTYPED_HOSTS))];
  return openSite(siteNamed(chance.oneOf(STAFF_WORK_SITES)), chance);
}

/** Web mail of those whom the school has named for it. */
export function nominatedMailVisits(devices: readonly Device[], { chance, clock }: Scene): readonly Visit[] {
  const own = chance.branch('web mail');
  return devices.flatMap((device) =>
    ['10:33', '12:20', '15:40'].map((time) => ({
      device,
      at: clock(time) + own.between(0, 300_000),
      fetches: openSite(siteNamed('mail.yahoo.com'), own),
    })),
  );
}

/** What happens at every school every day and is nobody's business: less than any rule speaks of. */
export function smallMishaps({ school, chance, clock }: Scene): readonly Visit[] {
  const own = chance.branch('mishaps');
  const laptops = own.some(
    school.classes.flatMap((one) => one.laptops.slice(0, FIRST_KEPT_SEAT)),
    MISHAPS.length,
  );
  return laptops.flatMap((device, index) => {
    const hosts = MISHAPS[index]?.split(' ') ?? [];
    const from = clock('09:10') + own.between(0, 75) * MINUTE_MS;
    return hosts.map((host, turn) => ({ device, at: from + turn * MINUTE_MS, fetches: openHost(host, own) }));
  });
}

const MISHAPS = [
  // A game or two tried in a lesson, and given up.
  'www.poki.com www.coolmathgames.com',
  'www.crazygames.com',
  'www.friv.com www.friv.com www.miniclip.com',
  'www.roblox.com',
  // Links that a search led to, and that the filter stopped.
  'minecraft.fandom.com',
  'www.quora.com',
  'history-of-toys.wordpress.com',
  'www.pinterest.co.uk www.pinterest.co.uk',
  'www.amazon.co.uk',
  // Adverts that opened a page by themselves.
  'www.bet365.com',
  'www.tinder.com',
  'www.xnxx.com',
  // Asking for help is nothing that anybody did wrong.
  'www.childline.org.uk',
  'www.youngminds.org.uk',
];

const TRIES_OF_A_MESSENGER = 5;

/** The messenger on a phone looks for messages a few times and gives up on this network. */
export function messengerVisits({ school, chance, clock }: Scene): readonly Visit[] {
  const own = chance.branch('messengers');
  return school.phones.slice(0, 3).flatMap((device) =>
    Array.from({ length: TRIES_OF_A_MESSENGER }, () => ({
      device,
      at: clock('08:55') + own.between(0, 6 * 60) * MINUTE_MS,
      fetches: [tunnel('g.whatsapp.net', 0, own)],
    })),
  );
}
