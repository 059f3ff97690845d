import { squidLine } from '../../daemon/demo/squid-line.ts';

const SECOND = 1_000;
const MINUTE = 60_000;

/** A class that is taught something. */
export const OWLS = Array.from({ length: 8 }, (_, place) => `owl${String(place + 1).padStart(2, '0')}`);

/** A class, some single pupils, a member of staff, and one device that is known by its address alone. */
export const MORNING_ROSTER = [
  'account,name,role,year,class,class teacher',
  ...OWLS.map((account, place) => `${account},Owl ${place + 1},pupil,Year 5,Owls,Ms Sample`),
  ...['017', '023', '031', '042', '055', '061', '077'].map(
    (number) => `pupil${number},Pupil ${number},pupil,Year 6,6A,Mr Model`,
  ),
  'staff03,Jo Sample,staff,,,',
  '',
].join('\n');

/** A moment of the lesson, so many minutes after a quarter past nine. */
type At = (minutes: number) => number;

/** What the proxy wrote this morning: what a person must look at, and what nobody needs to. */
export function proxyLog(noon: number): string {
  const at: At = (minutes) => noon - 165 * MINUTE + minutes * MINUTE;
  return [
    // A child may be in danger now.
    search('pupil031', 'i want to kill myself', at(40)),
    // What the filter stopped, twice.
    page('pupil017', 'http://www.pornhub.com/', at(20), STOPPED),
    page('pupil017', 'http://www.pornhub.com/', at(21), STOPPED),
    // A way round the filter.
    page('pupil023', 'http://www.croxyproxy.com/', at(25)),
    // Two low ones of one pupil, and two more of others.
    page('pupil042', 'http://www.crazygames.com/', at(10)),
    page('pupil042', 'http://www.ebay.co.uk/', at(12)),
    page('pupil055', 'http://www.crazygames.com/', at(14)),
    page('pupil061', 'http://www.ebay.co.uk/', at(16)),
    // What will turn out to be a lesson in probability.
    page('pupil055', 'http://www.bet365.com/dice', at(30)),
    // One account in two places.
    ...Array.from({ length: 12 }, (_, turn) =>
      page('pupil077', 'http://www.bbc.co.uk/bitesize', at(50) + turn * 25 * SECOND, {
        client: `192.0.2.${turn % 2 === 0 ? 77 : 78}`,
      }),
    ),
    // A class that is taught about it.
    ...OWLS.map((owl, place) =>
      search(owl, 'how to smoke weed', at(5) + place * SECOND, { client: `192.0.2.${100 + place}` }),
    ),
    // Not for whoever leads online safety to see.
    page('staff03', 'http://www.pornhub.com/', at(35), STOPPED),
    page('staff03', 'http://www.pornhub.com/', at(36), STOPPED),
    // Somebody who looks for help has done nothing.
    page('pupil061', 'http://www.childline.org.uk/', at(45)),
    // What a page loads by itself, and what is nothing.
    ...['a.gif', 'b.png', 'c.js', 'd.css'].map((file) =>
      page('pupil042', `http://ads.bet365.com/${file}`, at(11), STOPPED),
    ),
    search('pupil042', 'how to draw a horse', at(13)),
  ]
    .toSorted()
    .join('');
}

/** A look-up of a name by a device, and no more: the resolver cannot say who, nor whether anything was opened. */
export function resolverLog(noon: number): string {
  const stamp = new Date(noon - 120 * MINUTE).toUTCString();
  const [, day = '', month = '', , time = ''] = stamp.split(' ');
  const when = `${month} ${String(Number(day)).padStart(2)} ${time}`;
  return [
    `${when} dnsmasq[812]: query[A] www.xvideos.com from 192.0.2.44`,
    `${when} dnsmasq[812]: reply www.xvideos.com is 192.0.2.10`,
    '',
  ].join('\n');
}

const STOPPED = { result: 'TCP_DENIED/403', hierarchy: 'HIER_NONE/-' };

interface Different {
  readonly client?: string;
  readonly result?: string;
  readonly hierarchy?: string;
}

function search(account: string, words: string, endedAt: number, different: Different = {}): string {
  return page(account, `http://www.google.com/search?q=${encodeURIComponent(words)}`, endedAt, different);
}

function page(account: string, target: string, endedAt: number, different: Different = {}): string {
  const line = squidLine({
    ...{
      endedAt,
      durationMs: 31,
      client: `192.0.2.${account.slice(-2)}`,
      result: 'TCP_MISS/200',
      bytes: 5_120,
      method: 'GET',
    },
    ...{ target, account, hierarchy: 'HIER_DIRECT/192.0.2.80', contentType: 'text/html' },
    ...different,
  });
  return `${line}\n`;
}
