/** What happens on any day: lessons with sites of their own, reading, pages left open, programs of phones, turns at the library's computers. */
import type { Chance } from '../../../daemon/demo/seeded.ts';
import { leftOpen, ofProgram, openPage } from '../page-loads/browser.ts';
import type { TrueRequest } from '../page-loads/request.ts';
import { SITES, type SiteShape } from '../page-loads/sites.ts';
import { asDoneBy, browserAt, type WholeRequest } from './request.ts';
import { at, type Machine, MINUTE, type WholeSchool } from './school.ts';

/** From, to, and how many sites the lesson goes to. */
const LESSONS = [
  ['08:55', '09:40'],
  ['09:42', '10:28'],
  ['10:47', '11:25'],
  ['11:27', '11:58'],
  ['13:02', '14:05'],
  ['14:07', '15:10'],
] as const;

export const SEARCHED: SiteShape = {
  host: 'www.google.com',
  own: ['www.gstatic.com'],
  third: ['fonts.gstatic.com', 'apis.google.com', 'encrypted-tbn0.gstatic.com'],
  embeds: [],
  pollsEveryMs: 0,
};

/** Words of lessons: what is typed is of no concern to anybody. */
const WORDS = ['volcano facts', 'roman roads', 'fractions of shapes', 'river nile', 'tudor houses', 'how magnets work'];

export function ordinaryRequests(school: WholeSchool, chance: Chance): readonly WholeRequest[] {
  return [
    ...school.classes.flatMap(({ laptops, name }) => classRequests(laptops, chance.branch(name))),
    ...school.tablets.flatMap((tablet) =>
      lessonOf(tablet, [SITES[7], SITES[9]], LESSONS[0], chance.branch(tablet.host)),
    ),
    ...school.staff.flatMap((laptop) => reading(laptop, chance.branch(laptop.host))),
    ...school.staffPhones.flatMap((phone) => appsOf(phone, chance.branch(phone.mac))),
  ];
}

/** The sites of each lesson are the same for all of its class; when each opens them is their own. */
function classRequests(laptops: readonly Machine[], chance: Chance): readonly WholeRequest[] {
  return LESSONS.flatMap((lesson) => {
    const sites = chance.some(SITES, 3);
    return laptops.flatMap((laptop) => {
      const own = chance.branch(`${laptop.host} ${lesson[0]}`);
      return own.happens(0.8) ? lessonOf(laptop, sites, lesson, own) : [];
    });
  });
}

function lessonOf(
  machine: Machine,
  sites: readonly (SiteShape | undefined)[],
  [from, to]: (typeof LESSONS)[number],
  chance: Chance,
): readonly WholeRequest[] {
  const requests: TrueRequest[] = [];
  let moment = at(from) + chance.between(0, 8 * MINUTE);
  for (const shape of sites) {
    if (shape === undefined || moment > at(to)) break;
    const device = browserAt(machine, moment);
    if (chance.happens(0.4)) {
      requests.push(...searched({ machine, words: chance.oneOf(WORDS), moment }, chance));
      moment += chance.between(3_000, 20_000);
      requests.push(...openPage(device, shape, moment, { kind: 'link', from: SEARCHED.host }, chance));
    } else requests.push(...openPage(device, shape, moment, { kind: 'typed' }, chance));
    const stays = chance.between(20_000, 9 * MINUTE);
    if (chance.happens(0.3))
      requests.push(...leftOpen(device, shape, moment, Math.min(moment + stays, at(to)), chance));
    moment += stays + chance.between(4_000, 60_000);
  }
  return asDoneBy(machine, requests);
}

function reading(machine: Machine, chance: Chance): readonly WholeRequest[] {
  const moments = Array.from({ length: 6 }, () => at('08:00') + chance.between(0, 240) * MINUTE);
  const afternoon = Array.from({ length: 4 }, () => at('12:40') + chance.between(0, 240) * MINUTE);
  return [...moments, ...afternoon].flatMap((moment) =>
    asDoneBy(machine, openPage(browserAt(machine, moment), chance.oneOf(SITES), moment, { kind: 'typed' }, chance)),
  );
}

const APPS = [
  ['g.whatsapp.net', 900_000, 'WhatsApp/2.24'],
  ['gateway.icloud.com', 700_000, 'CloudKit/1.0'],
  ['www.weather.example', 1_200_000, 'Weather/3.1'],
] as const;

function appsOf(phone: Machine, chance: Chance): readonly WholeRequest[] {
  const requests: TrueRequest[] = [];
  for (const [host, everyMs, userAgent] of APPS)
    for (
      let moment = at('08:10') + chance.between(0, everyMs);
      moment < at('16:00');
      moment += chance.between(everyMs / 2, everyMs * 2)
    ) {
      const asked = { host, at: moment, truth: 'software', userAgent, isBrowser: false } as const;
      requests.push(ofProgram(browserAt(phone, moment), asked, chance));
    }
  return asDoneBy(phone, requests);
}

interface Search {
  readonly machine: Machine;
  readonly words: string;
  readonly moment: number;
}

/** Somebody types words into the box of a browser, and gets a page of results. */
export function searched({ machine, words, moment }: Search, chance: Chance): readonly WholeRequest[] {
  const [page, ...parts] = openPage(browserAt(machine, moment), SEARCHED, moment, { kind: 'typed' }, chance);
  if (page === undefined) throw new Error('A page has a request at least.');
  const path = `/search?q=${encodeURIComponent(words).replaceAll('%20', '+')}`;
  return asDoneBy(machine, [{ ...page, path }, ...parts]);
}

/** Somebody opens a site that has nothing special in it. */
export function opened({ machine, words: host, moment }: Search, chance: Chance): readonly WholeRequest[] {
  const shape = {
    host,
    own: [],
    third: ['www.google-analytics.com', 'fonts.googleapis.com'],
    embeds: [],
    pollsEveryMs: 0,
  };
  return asDoneBy(machine, openPage(browserAt(machine, moment), shape, moment, { kind: 'typed' }, chance));
}
