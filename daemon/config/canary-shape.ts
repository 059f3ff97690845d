/** The shape of the test request. That there is one, and that nobody else makes such a request, is checked in checks/. */

import { z } from 'zod';
import { isHostName } from './host-name.ts';
import { group, oneOf, passing, text } from './shape-parts.ts';

const EVERY = 'a number of minutes from 5 to 1440, such as 15';
const WITHIN = 'a number of minutes from 2 to 120, such as 10';
const ADDRESS = 'an address whose host has “canary” in its name, such as http://canary.example.org/filterwatch-canary';

/** The host of an address, in small letters; null where there is none. */
export function hostOfCanary(address: string): string | null {
  const url = URL.parse(/^https?:\/\//i.test(address) ? address : `http://${address}`);
  const host = url?.hostname.toLowerCase() ?? '';
  return host !== '' && isHostName(host) ? host : null;
}

/** A host that is asked for by others would hide what they do there. */
const isOwnHost = (address: string) => hostOfCanary(address)?.includes('canary') ?? false;
const isOwnSearch = (search: string) => /canary/i.test(search) && search.trim().split(/\s+/).length >= 3;

export const canaryShape = group({
  address: passing(isOwnHost, ADDRESS).optional(),
  search: passing(
    isOwnSearch,
    'three words or more that nobody else searches for, “canary” among them, such as “filterwatch canary test”',
  ).optional(),
  every_minutes: z.int({ error: EVERY }).min(5, { error: EVERY }).max(1_440, { error: EVERY }).optional(),
  within_minutes: z.int({ error: WITHIN }).min(2, { error: WITHIN }).max(120, { error: WITHIN }).optional(),
  when: oneOf(['lessons', 'always'] as const).optional(),
  inject: group({
    source: text('the id of one of the sources'),
    line: text('a line of its log that holds the test request, copied whole'),
  }).optional(),
});
