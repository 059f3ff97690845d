import type { NamedProvider } from './answers/provider-sign-in.ts';
import type { Config } from './config.ts';
import { createProvider } from './oidc/provider.ts';

/** The providers that the school signs in at. Nothing is asked of them before somebody chooses one. */
export function openProviders({ signIn }: Config, now: () => number): readonly NamedProvider[] {
  return signIn.oidc.map(({ id, title, issuer, clientId, clientSecret, allowsNewAccounts, ...rules }) => ({
    ...{ id, title, allowsNewAccounts },
    rules: { groupsClaim: rules.groupsClaim, roles: rules.roles, hostedDomain: rules.hostedDomain },
    provider: createProvider(
      { issuer, clientId, clientSecret: clientSecret.reveal(), groupsClaim: rules.groupsClaim },
      now,
    ),
  }));
}
