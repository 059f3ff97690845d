import { type Chance, createChance } from '../../../daemon/demo/seeded.ts';
import { BROWSER, type Device, leftOpen, ofProgram, openPage } from './browser.ts';
import type { TrueRequest } from './request.ts';
import { FORBIDDEN, SERVICES, SITES, type SiteShape } from './sites.ts';

const MORNING = Date.UTC(2026, 10, 17, 9);
const HOUR_MS = 3_600_000;
/** Nobody finds a link and clicks it sooner. */
const FASTEST_CHOICE_MS = 2_600;

const RESULTS: SiteShape = {
  host: 'www.google.co.uk',
  own: ['www.gstatic.com'],
  third: ['fonts.gstatic.com', 'apis.google.com', 'encrypted-tbn0.gstatic.com'],
  embeds: [],
  pollsEveryMs: 0,
};

/** Two hours of people and devices, in no order; the same seed gives the same. */
export function pageLoads(seed: string, people = 24): readonly TrueRequest[] {
  const chance = createChance(seed);
  return Array.from({ length: people }, (_, place) => {
    const own = chance.branch(`person ${place}`);
    const device = { client: `192.0.2.${10 + place}`, account: place % 6 === 5 ? null : `pupil${100 + place}` };
    return [...browsing(device, own), ...background(device, own.branch('background'), place % 3 === 0)];
  }).flat();
}

/** Somebody reads, searches, follows links, and now and then is where no lesson is. */
function browsing(device: Device, chance: Chance): readonly TrueRequest[] {
  const requests: TrueRequest[] = [];
  let at = MORNING + chance.between(0, 600_000);
  let from = SITES[0]?.host ?? '';
  while (at < MORNING + 2 * HOUR_MS) {
    const shape = chosen(chance);
    const turn = chance.between(1, 100);
    if (turn <= 35) {
      requests.push(...openPage(device, RESULTS, at, { kind: 'typed' }, chance));
      at += FASTEST_CHOICE_MS + chance.between(0, 14_000);
      requests.push(...openPage(device, shape, at, { kind: 'link', from: RESULTS.host }, chance));
    } else if (turn <= 65) requests.push(...openPage(device, shape, at, { kind: 'typed' }, chance));
    else requests.push(...openPage(device, shape, at, { kind: 'link', from }, chance));
    const stays = chance.happens(0.4) ? chance.between(3_000, 15_000) : chance.between(20_000, 300_000);
    // Some read on at the same site.
    if (chance.happens(0.3))
      requests.push(...openPage(device, shape, at + stays, { kind: 'link', from: shape.host }, chance));
    if (chance.happens(0.3))
      requests.push(...leftOpen(device, shape, at, at + chance.between(300_000, 1_800_000), chance));
    from = shape.host;
    at += stays + FASTEST_CHOICE_MS + chance.between(0, 90_000);
  }
  return requests;
}

function chosen(chance: Chance): SiteShape {
  const turn = chance.between(1, 100);
  if (turn <= 76) return chance.oneOf(SITES);
  return turn <= 92 ? chance.oneOf(SERVICES) : chance.oneOf(FORBIDDEN);
}

const PROGRAMS: readonly (readonly [host: string, everyMs: number, agent: string])[] = [
  ['outlook.office365.com', 300_000, 'Microsoft Office/16.0'],
  ['teams.microsoft.com', 60_000, 'Teams/24.1'],
  ['v10.events.data.microsoft.com', 420_000, 'Microsoft-WNS/10.0'],
  ['fe3cr.delivery.mp.microsoft.com', 1_300_000, 'Windows-Update-Agent/10.0'],
  ['safebrowsing.googleapis.com', 1_800_000, BROWSER],
];
const APPS: readonly (readonly [host: string, everyMs: number, agent: string])[] = [
  ['g.whatsapp.net', 900_000, 'WhatsApp/2.24'],
  ['gateway.icloud.com', 700_000, 'CloudKit/1.0'],
  ['graph.facebook.com', 1_500_000, 'FBAndroidSDK/17'],
  ['discord.com', 240_000, 'Discord/250'],
  ['www.weather.example', 1_200_000, 'Weather/3.1'],
];

/** Programs and apps of the same device ask on their own, some like a clock and some not. */
function background(device: Device, chance: Chance, isPhone: boolean): readonly TrueRequest[] {
  return (isPhone ? APPS : PROGRAMS).flatMap(([host, everyMs, userAgent]) => {
    const isExact = chance.happens(0.6);
    const requests: TrueRequest[] = [];
    let at = MORNING + chance.between(0, everyMs);
    while (at < MORNING + 2 * HOUR_MS) {
      const asked = { host, at, truth: 'software' as const, userAgent, isBrowser: false };
      requests.push(ofProgram(device, asked, chance));
      at += isExact ? everyMs + chance.between(0, Math.floor(everyMs / 25)) : chance.between(everyMs / 4, everyMs * 2);
    }
    return requests;
  });
}
