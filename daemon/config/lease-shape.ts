/** The shape of a source of leases or sign-ons. */
import { LEASE_FORMATS } from '../leases/lease-reader.ts';
import { isZone } from './school-week.ts';
import { group, oneOf, oneOrMore, passing, shortName, text } from './shape-parts.ts';

export const leaseShape = group({
  path: oneOrMore(text('the path of the file'), 'the path of the file, or a list of paths'),
  id: shortName().optional(),
  format: oneOf(['auto', ...LEASE_FORMATS]).optional(),
  zone: passing(isZone, 'a time zone, such as “Europe/London”').optional(),
});
