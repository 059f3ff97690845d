/** The shape of the filter checks. What goes with which, and that names are known, is checked in checks/. */
import { isIP } from 'node:net';
import { z } from 'zod';
import { isCategoryId } from '../../categories/taxonomy.ts';
import { CHECK_EXPECTATIONS } from '../health/filter-checks/filter-check.ts';
import { categoryAdvice } from './category-advice.ts';
import { isHostName } from './host-name.ts';
import { parseListenAddress } from './listen-address.ts';
import { isTimeOfDay } from './school-week.ts';
import { group, listOf, name, oneOf, oneOrMore, passing, proxy, shortName, text } from './shape-parts.ts';

const MOST_PROFILES = 20;
const MOST_ADDRESSES = 200;
const MOST_TIMES = 12;
const MOST_LETTERS = 500;
const URL_ADVICE = 'an address to ask for, such as “http://www.example.org/page”, without an account in it';
const DNS_ADVICE =
  'the IP address of a DNS server, such as 192.0.2.53, or 192.0.2.53:5353 where it has a port of its own';
const STATUS_ADVICE = 'a status, such as 403, or a list such as [403, 503]';

const host = passing(isHostName, 'the name of a host, such as “block.example.org”');
const words = text('words that stand on the page');

const profile = group({
  id: shortName(),
  name: name().optional(),
  group: name().optional(),
  proxy: proxy().optional(),
  user: text('the account at the proxy').optional(),
  password_file: text('the path of a file that holds the password').optional(),
  dns: passing((value) => readServer(value) !== null, DNS_ADVICE).optional(),
  from: passing(
    isPlace,
    'an address of this machine, such as 192.0.2.40, or the name of an interface, such as eth1',
  ).optional(),
});

const address = group({
  url: passing(isCheckable, URL_ADVICE),
  expect: oneOf(CHECK_EXPECTATIONS),
  title: name(),
  category: text('the id of a category, such as “gambling”').refine(isCategoryId, { error: categoryAdvice }).optional(),
  profiles: oneOrMore(shortName(), 'the id of a profile, or a list of them').optional(),
  text: words.optional(),
});

const status = z.int({ error: STATUS_ADVICE }).min(200, { error: STATUS_ADVICE }).max(599, { error: STATUS_ADVICE });

const blockPage = group({
  redirect: oneOrMore(host, 'the host of the block page, or a list of hosts').optional(),
  addresses: oneOrMore(
    passing((value) => isIP(value) !== 0, 'an IP address, such as 192.0.2.80'),
    'what the DNS server answers instead: an IP address, or a list of them',
  ).optional(),
  status: oneOrMore(status, STATUS_ADVICE).optional(),
  text: oneOrMore(words, 'words that stand on the block page, or a list of them').optional(),
  certificate_issuer: oneOrMore(
    text('a part of the name of who issued the certificate of the block page'),
    'who issued the certificate of the block page, or a list of them',
  ).optional(),
  cut_off: z
    .boolean({ error: 'true where the filter cuts the connection instead of showing a page, or false' })
    .optional(),
});

export const filterCheckShape = group({
  at: oneOrMore(
    passing(isTimeOfDay, 'a time of a school day, such as “07:30”'),
    'a time of a school day, or a list such as [“07:30”, “13:00”]',
  )
    .refine((times) => times.length <= MOST_TIMES, { error: `no more than ${MOST_TIMES} times` })
    .optional(),
  profiles: listOf(profile, 'a list of profiles, each with id')
    .max(MOST_PROFILES, { error: `no more than ${MOST_PROFILES} profiles` })
    .optional(),
  addresses: listOf(address, 'a list of addresses, each with url, expect and title')
    .max(MOST_ADDRESSES, { error: `no more than ${MOST_ADDRESSES} addresses` })
    .optional(),
  block_page: blockPage.optional(),
});

/** A DNS server as it is written, '192.0.2.53' or '[2001:db8::53]:5353'; null for what is none. */
export function readServer(written: string): { readonly server: string; readonly port: number } | null {
  if (isIP(written) !== 0) return { server: written, port: DNS_PORT };
  const read = parseListenAddress(written);
  return read === null || read.port === 0 || isIP(read.host) === 0 ? null : { server: read.host, port: read.port };
}

const DNS_PORT = 53;

function isPlace(written: string): boolean {
  return isIP(written) !== 0 || /^[a-zA-Z][\w.@-]{0,14}$/.test(written);
}

function isCheckable(written: string): boolean {
  const url = URL.parse(written);
  if (url === null || written.length > MOST_LETTERS || !['http:', 'https:'].includes(url.protocol)) return false;
  return url.username === '' && url.password === '' && url.hostname !== '';
}
