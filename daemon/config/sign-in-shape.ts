import { z } from 'zod';
import { ROLES, type Role } from '../identity/role.ts';
import { isHostName } from './host-name.ts';
import { group, listOf, name, oneOf, passing, shortName, text } from './shape-parts.ts';

const HOURS = 'hours: a whole number from 1 to 168';
const ISSUER =
  'the provider’s issuer, with https, such as “https://login.microsoftonline.com/<tenant id>/v2.0” or “https://accounts.google.com”';
const GROUPS = 'a list of groups as the provider names them, such as [8f6e…-group-id]';

/** A school's own provider of accounts, by OpenID Connect. */
const provider = group({
  id: shortName(),
  title: name(),
  issuer: passing(isIssuer, ISSUER),
  client_id: text('the client id that the provider gave for Filterwatch'),
  client_secret_file: text('the path of a file that holds the client secret'),
  groups_claim: text('the name of a claim, such as “groups”').optional(),
  hosted_domain: passing(isHostName, 'a domain, such as school.example').optional(),
  roles: z
    .record(z.string(), listOf(text('a group as the provider names it'), GROUPS), {
      error: 'each role as “role: [group, group]”',
    })
    .transform((groups, context): Partial<Record<Role, readonly string[]>> => {
      for (const role of Object.keys(groups).filter((name) => !ROLES.some((known) => known === name)))
        context.addIssue({ code: 'custom', message: `one of ${ROLES.join(', ')}`, path: [role], input: groups });
      return groups;
    })
    .optional(),
  allow_new_accounts: z.boolean({ error: 'true or false' }).optional(),
});

/** How staff sign in. */
export const signInShape = group({
  second_factor: group({
    required_for: listOf(oneOf(ROLES), 'a list of roles, such as [lead, head]; or [] for none').optional(),
  }).optional(),
  passwords: oneOf(['everybody', 'emergency'] as const).optional(),
  emergency_hours: z.int({ error: HOURS }).min(1, { error: HOURS }).max(168, { error: HOURS }).optional(),
  oidc: listOf(
    provider,
    'a list of providers, each with id, title, issuer, client_id and client_secret_file',
  ).optional(),
});

/** Without https only on this machine, where nobody listens in. */
function isIssuer(written: string): boolean {
  const url = URL.parse(written);
  if (url === null || url.search !== '' || url.hash !== '' || url.username !== '') return false;
  const isHere = url.hostname === 'localhost' || url.hostname === '[::1]' || url.hostname.startsWith('127.');
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere);
}
