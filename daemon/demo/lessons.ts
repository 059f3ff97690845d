/** What classes do on their devices: bursts that a teacher begins, and that follow a lesson's subject. */
import type { Visit } from './device-log.ts';
import { type Fetch, noSuchHost, tunnel } from './fetches.ts';
import { MISTYPED_HOSTS, PRACTICE_SITES, TABLET_SITES, VIDEO_SEARCHES } from './interests.ts';
import { openSite, readArticle, searchBing, searchKiddle, searchWeb, watchVideo } from './pages.ts';
import type { Device, SchoolClass } from './people.ts';
import { MINUTE_MS, type Scene, SECOND_MS, visitsOf } from './scene.ts';
import type { Chance } from './seeded.ts';
import { siteNamed } from './sites.ts';
import { TOPICS, type Topic } from './topics.ts';

interface Lesson {
  readonly from: number;
  readonly to: number;
}

const LESSONS = [
  ['08:58', '09:42'],
  ['09:47', '10:26'],
  ['10:50', '11:24'],
  ['11:27', '11:56'],
  ['13:05', '13:45'],
  ['13:48', '14:28'],
  ['14:32', '15:09'],
] as const;
const LAPTOP_LESSONS = 3;
const TABLET_LESSONS = 2;

/** Every lesson of the day in which a class works on laptops or tablets. */
export function lessonVisits({ school, chance, clock }: Scene): readonly Visit[] {
  return school.classes.flatMap((one) => {
    const own = chance.branch(`lessons of ${one.name}`);
    const count = one.laptops.length > 0 ? LAPTOP_LESSONS : TABLET_LESSONS;
    return own.some(LESSONS, count).flatMap(([from, to], index) => {
      const lesson = { from: clock(from), to: clock(to) };
      const drawn = own.branch(`lesson ${index}`);
      return one.laptops.length > 0 ? laptopLesson(one, lesson, drawn) : tabletLesson(one, lesson, drawn);
    });
  });
}

function laptopLesson(one: SchoolClass, lesson: Lesson, chance: Chance): readonly Visit[] {
  const present = one.laptops.filter(() => chance.happens(0.95));
  if (chance.happens(0.6)) {
    const topic = chance.oneOf(TOPICS);
    const [site = 'www.bbc.co.uk'] = topic.sites;
    return ledClass(one, present, lesson, site, chance, (own) => lookUp(topic, own));
  }
  const site = chance.oneOf(PRACTICE_SITES);
  return ledClass(one, present, lesson, site, chance, (own) => practise(site, own));
}

function tabletLesson(one: SchoolClass, lesson: Lesson, chance: Chance): readonly Visit[] {
  const site = chance.oneOf(TABLET_SITES);
  return ledClass(one, one.tablets, lesson, site, chance, (own) =>
    practise(own.happens(0.7) ? site : own.oneOf(TABLET_SITES), own),
  );
}

/** The teacher shows the site on the board; then everybody goes there at once, and each on from there alone. */
function ledClass(
  one: SchoolClass,
  devices: readonly Device[],
  lesson: Lesson,
  firstSite: string,
  chance: Chance,
  choose: (own: Chance) => readonly Fetch[],
): readonly Visit[] {
  const shown = {
    device: one.teacher,
    at: lesson.from - 3 * MINUTE_MS,
    fetches: openSite(siteNamed(firstSite), chance),
  };
  const followed = devices.flatMap((device, seat) => {
    const own = chance.branch(`seat ${seat}`);
    const from = lesson.from + own.between(20, 200) * SECOND_MS;
    const first = { device, at: from, fetches: [...signOn(own), ...openSite(siteNamed(firstSite), own)] };
    const span = { from: from + own.between(60, 240) * SECOND_MS, to: lesson.to, pauseMs: [270_000, 900_000] } as const;
    return [first, ...visitsOf(device, span, own, choose)];
  });
  return [shown, ...followed];
}

/** Most children use the engine that opens by itself. */
const ENGINES = [searchWeb, searchWeb, searchWeb, searchWeb, searchBing, searchKiddle];

function lookUp(topic: Topic, chance: Chance): readonly Fetch[] {
  const turn = chance.between(1, 100);
  if (turn <= 48) return chance.oneOf(ENGINES)(chance.oneOf(topic.searches), chance);
  if (turn <= 75) return openSite(siteNamed(chance.oneOf(topic.sites)), chance);
  if (turn <= 92) return readArticle(chance.oneOf(topic.articles), chance);
  if (turn <= 97) return watchVideo(chance.oneOf(VIDEO_SEARCHES), chance);
  return [noSuchHost(chance.oneOf(MISTYPED_HOSTS))];
}

function practise(site: string, chance: Chance): readonly Fetch[] {
  const turn = chance.between(1, 100);
  if (turn <= 85) return openSite(siteNamed(site), chance);
  if (turn <= 98) return openSite(siteNamed(chance.oneOf(PRACTICE_SITES)), chance);
  return [noSuchHost(chance.oneOf(MISTYPED_HOSTS))];
}

/** What a laptop does as soon as somebody is signed in. */
function signOn(chance: Chance): readonly Fetch[] {
  const hosts = ['login.microsoftonline.com', 'clients2.google.com', 'accounts.google.com', 'edge.microsoft.com'];
  return hosts.filter(() => chance.happens(0.35)).map((host) => tunnel(host, chance.between(0, 4_000), chance));
}
