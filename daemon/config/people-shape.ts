/** The shape of what says who is who. That each place of a roster is of one kind, and what that kind needs, is checked in checks/. */
import { z } from 'zod';
import { DEVICE_KINDS } from '../identity/devices.ts';
import { plainMac } from '../identity/mac.ts';
import { networkOf } from '../identity/network-table.ts';
import { ONE_ROSTER_ACCOUNTS } from '../identity/one-roster.ts';
import { group, listOf, name, oneOf, passing, shortName, text } from './shape-parts.ts';

const path = text('the path of a file');
const ATTRIBUTE = 'the name of an attribute, such as “sAMAccountName”';
const attribute = passing((value) => /^[a-z][a-z0-9;.-]*$/i.test(value), ATTRIBUTE);
const DIRECTORY = 'the address of a directory, such as “ldaps://dc1.school.example”';
const DEVICES = 'the path of a CSV file, or a list of devices and networks, each with address, mac or host';
const GROUPS = 'what groups mean, each as “name of the group: staff”';

const ldap = group({
  url: passing((value) => /^ldaps?:\/\/[^/?#@\s]+\/?$/i.test(value) && URL.canParse(value), DIRECTORY),
  starttls: z.boolean({ error: 'true or false' }).optional(),
  authority_file: text('the path of a PEM file').optional(),
  bind: text('the account that reads the directory, such as “filterwatch@school.example”').optional(),
  password_file: path.optional(),
  base: text('where people are, such as “ou=People,dc=school,dc=example”'),
  filter: passing((value) => /^\(.*\)$/s.test(value), 'a filter in brackets, such as “(objectClass=user)”').optional(),
  account: attribute.optional(),
  other_accounts: listOf(attribute, 'a list of attributes, such as [userPrincipalName, cn]').optional(),
  name: attribute.optional(),
  year: attribute.optional(),
  class: attribute.optional(),
  groups: z
    .record(z.string(), text('staff, pupils, shared, a year such as “Year 5”, or a class such as “class 5B”'), {
      error: GROUPS,
    })
    .optional(),
});

const rosterPlace = group({
  id: shortName().optional(),
  file: path.optional(),
  oneroster: text('the path of a OneRoster bundle: a zip file or a folder').optional(),
  account: oneOf(ONE_ROSTER_ACCOUNTS).optional(),
  school: name().optional(),
  ldap: ldap.optional(),
});

/** A list of places; the path of a CSV file alone is the usual one. */
export const rosterShape = aloneOr(
  'file',
  listOf(rosterPlace, 'the path of a CSV file, or a list of places, each with file, oneroster or ldap'),
);

const device = group({
  address: passing(
    (value) => networkOf(value) !== null,
    'an address or a network, such as 192.0.2.7 or 192.0.2.0/24',
  ).optional(),
  mac: passing((value) => plainMac(value) !== null, 'a MAC address, such as aa:bb:cc:dd:ee:ff').optional(),
  host: text('the name that the device tells the network').optional(),
  name: name().optional(),
  kind: oneOf(DEVICE_KINDS).optional(),
  group: name().optional(),
  owner: text('an account, such as “pupil017”').optional(),
  shared: z.boolean({ error: 'true or false' }).optional(),
});

/** Devices and networks: a list, or the path of a CSV file. */
export const devicesShape = z.union([path, listOf(device, DEVICES)], { error: DEVICES });

/** A text alone stands for a list of one group with this member. */
function aloneOr<List extends z.ZodType>(member: string, list: List) {
  return z.preprocess((value) => (typeof value === 'string' ? [{ [member]: value }] : value), list);
}
