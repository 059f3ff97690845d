import type { Role } from '../identity/role.ts';

/** What the school has set for a provider. */
export interface ClaimRules {
  readonly groupsClaim: string;
  /** Groups by role; null where roles are given on the page Accounts. */
  readonly roles: Readonly<Partial<Record<Role, readonly string[]>>> | null;
  /** Google's "hd": only accounts of this domain; null for any. */
  readonly hostedDomain: string | null;
}

/** Who came, as far as the provider vouches for it. */
export type Claimed =
  | {
      readonly kind: 'person';
      readonly issuer: string;
      readonly subject: string;
      /** Null where the provider does not say that it is theirs. */
      readonly verifiedEmail: string | null;
      readonly name: string;
      /** Null where the provider does not decide it. */
      readonly role: Role | null;
    }
  | { readonly kind: 'no_group' | 'too_many_groups' | 'wrong_domain' | 'incomplete' };

/** Where several match, the first of these is given. */
const HIGHEST_FIRST: readonly Role[] = [
  ...(['head', 'lead', 'deputy', 'senior_leader'] as const),
  ...(['class_teacher', 'governor', 'technician', 'trust_officer'] as const),
];

type Claims = Readonly<Record<string, unknown>>;

/** Reads who somebody is, and what their groups make of them. Nothing in it is believed that is not of the form it must have. */
export function readClaims(claims: Claims, rules: ClaimRules): Claimed {
  const issuer = textOf(claims.iss);
  const subject = textOf(claims.sub);
  if (issuer === null || subject === null) return { kind: 'incomplete' };
  if (rules.hostedDomain !== null && claims.hd !== rules.hostedDomain) return { kind: 'wrong_domain' };
  const role = rules.roles === null ? null : roleOf(claims, rules.groupsClaim, rules.roles);
  if (role === 'no_group' || role === 'too_many_groups') return { kind: role };
  const email = verifiedEmail(claims);
  return { kind: 'person', issuer, subject, verifiedEmail: email, name: textOf(claims.name) ?? email ?? '', role };
}

function roleOf(
  claims: Claims,
  groupsClaim: string,
  roles: Readonly<Partial<Record<Role, readonly string[]>>>,
): Role | 'no_group' | 'too_many_groups' {
  if (!(groupsClaim in claims) && ('_claim_names' in claims || 'hasgroups' in claims)) return 'too_many_groups';
  // An address may decide about itself only where it is verified.
  const groups = groupsClaim === 'email' ? [verifiedEmail(claims)] : listOf(claims[groupsClaim]);
  return HIGHEST_FIRST.find((role) => roles[role]?.some((group) => groups.includes(group))) ?? 'no_group';
}

/** `xms_edov` is how Microsoft says that the domain of the address is the school's own. */
function verifiedEmail(claims: Claims): string | null {
  const email = textOf(claims.email);
  const isVerified = claims.email_verified === true || [true, 1, '1', 'true'].some((yes) => claims.xms_edov === yes);
  return email !== null && isVerified ? email.toLowerCase() : null;
}

function listOf(claim: unknown): readonly (string | null)[] {
  return Array.isArray(claim) ? claim.map(textOf) : [textOf(claim)];
}

const MAX_LENGTH = 255;

function textOf(claim: unknown): string | null {
  return typeof claim === 'string' && claim !== '' && claim.length <= MAX_LENGTH ? claim : null;
}
