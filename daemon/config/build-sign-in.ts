import type { OidcConfig, SignInConfig } from './configuration.ts';
import type { Settings } from './schema.ts';
import type { Secret } from './secret.ts';

/** Those who see what pupils did, where the dashboard can be reached over the network. */
const SEE_PUPILS = ['lead', 'deputy', 'head'] as const;
const EMERGENCY_HOURS = 24;

type Written = NonNullable<Settings['sign_in']>;

/** How staff sign in; on a machine that only itself can reach, a password is enough. */
export function buildSignIn(
  written: Settings['sign_in'],
  address: string | null,
  secrets: readonly (Secret | null)[],
): SignInConfig {
  const usual = address?.startsWith('https:') ? SEE_PUPILS : [];
  return {
    secondFactorFor: [...new Set(written?.second_factor?.required_for ?? usual)],
    passwordsFor: written?.passwords ?? 'everybody',
    emergencyHours: written?.emergency_hours ?? EMERGENCY_HOURS,
    oidc: (written?.oidc ?? []).flatMap((one, index) => {
      const clientSecret = secrets[index];
      return clientSecret ? [buildProvider(one, clientSecret)] : [];
    }),
  };
}

function buildProvider(one: NonNullable<Written['oidc']>[number], clientSecret: Secret): OidcConfig {
  return {
    id: one.id,
    title: one.title,
    issuer: one.issuer,
    clientId: one.client_id,
    clientSecret,
    groupsClaim: one.groups_claim ?? 'groups',
    hostedDomain: one.hosted_domain ?? null,
    roles: one.roles ?? null,
    allowsNewAccounts: one.allow_new_accounts ?? false,
  };
}
