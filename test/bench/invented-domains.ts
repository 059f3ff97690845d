/** Names and look-ups for measuring a set of domains, the same ones in every run: nothing is kept, all is computed from a number. */
import { hostsInBytes } from '../support/hosts-in-bytes.ts';

const SYLLABLES =
  'ba be bi bo bra ca co da de do dra el en er fa fi fo ga go gra ha he ho in ja jo ka ki ko la le li lo ma me mi mo na ne ni no ol on or pa pe pi po pra ra re ri ro sa se si so sta ta te ti to tra un ur va ve vi vo wa we wi xe ya yo za zi zo'.split(
    ' ',
  );
const ENDINGS = [
  'com',
  'com',
  'com',
  'com',
  'com',
  'net',
  'org',
  'co.uk',
  'de',
  'ru',
  'info',
  'xyz',
  'top',
  'site',
  'com.br',
  'online',
];
const BELOW = ['www', 'm', 'cdn', 'api', 'static', 'img', 'login', 'media'];

/** What a look-up engine is asked: the hosts as text, and where they lie in bytes. */
export interface Stream {
  readonly texts: readonly string[];
  readonly bytes: Uint8Array;
  readonly bounds: Uint32Array;
}

/** One entry of the list: about 17 bytes, one in ten below another one. */
export function inventedEntry(place: number): string {
  const site = siteAt(place, 1);
  if (place % 10 !== 9) return site;
  return `${BELOW[chance(place, 2) % BELOW.length]}.${siteAt(place - 1 - (chance(place, 3) % 8), 1)}`;
}

/** The label of an entry, and of one in eight a second one. */
export function inventedLabels(place: number, count: number): readonly number[] {
  const first = Math.floor(count * (chance(place, 4) / 2 ** 32) ** 3);
  return place % 8 === 0 ? [first, chance(place, 5) % count] : [first];
}

/** Many different hosts, nearly all of them unlisted: 2 % are listed. */
export function missHeavyStream(entries: number, count: number): Stream {
  return streamOf(count, (place) => {
    if (chance(place, 6) % 50 === 0) return `www.${inventedEntry(chance(place, 7) % entries)}`;
    const site = siteAt(zipf(chance(place, 8), 430_000, 0.95), 9);
    return chance(place, 10) % 3 === 0 ? site : `${BELOW[chance(place, 11) % BELOW.length]}.${site}`;
  });
}

/** As a school asks: some 55,000 hosts, a few of them most of the time, the same one several times in a row; a tenth listed. */
export function schoolStream(entries: number, count: number): Stream {
  let host = '';
  return streamOf(count, (place) => {
    if (place > 0 && chance(place, 12) % 3 !== 0) return host;
    const rank = schoolRank(chance(place, 13));
    const site = rank % 10 === 7 ? inventedEntry(chance(rank, 14) % entries) : siteAt(rank, 15);
    host = `${BELOW[chance(rank, 16) % BELOW.length]}.${site}`;
    return host;
  });
}

/** How a school asks: which of its hosts, the most asked for first, by a number of 32 bits. */
export function schoolRank(random: number): number {
  return zipf(random, 55_000, 1.05);
}

/** The host of a rank. */
export function schoolHost(rank: number): string {
  return `${BELOW[chance(rank, 16) % BELOW.length]}.${siteAt(rank, 15)}`;
}

function streamOf(count: number, hostAt: (place: number) => string): Stream {
  const texts = Array.from({ length: count }, (_, place) => hostAt(place));
  return { texts, ...hostsInBytes(texts) };
}

function siteAt(place: number, kind: number): string {
  let random = chance(place, kind);
  const length = 4 + (random % 3);
  let name = '';
  for (let syllable = 0; syllable < length; syllable++) {
    random = chance(random, kind + syllable);
    name += SYLLABLES[random % SYLLABLES.length];
  }
  return `${name}.${ENDINGS[chance(random, 17) % ENDINGS.length]}`;
}

/** A rank below `count`, small ones often. */
function zipf(random: number, count: number, exponent: number): number {
  const share = random / 2 ** 32;
  const power = 1 - exponent;
  return Math.min(count - 1, Math.floor((share * (count ** power - 1) + 1) ** (1 / power)) - 1);
}

/** A number of 32 bits that looks like chance and is the same every time. */
function chance(place: number, kind: number): number {
  let mixed = Math.imul(place ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x27d4eb2f);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
