/** One provider of accounts by OpenID Connect: code flow with PKCE, state and nonce. Every call has a bound. */
import * as client from 'openid-client';

export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Named where it is not among what is asked for anyway. */
  readonly groupsClaim: string;
}

/** What must come back unchanged; it stays on the server. */
export interface Promised {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export type Begun =
  | { readonly kind: 'go'; readonly url: string; readonly promised: Promised }
  | { readonly kind: 'unavailable'; readonly code: string };

export type Finished =
  | { readonly kind: 'claims'; readonly claims: Readonly<Record<string, unknown>> }
  | { readonly kind: 'unavailable' }
  /** The answer is not one that we asked for, has expired, or says no. */
  | { readonly kind: 'failed'; readonly code: string };

export interface Provider {
  /** Where to send somebody, who then comes back to `redirectTo`. */
  begin(redirectTo: string): Promise<Begun>;
  /** Reads what somebody came back with. */
  finish(cameBack: URL, promised: Promised): Promise<Finished>;
}

const TIMEOUT_SECONDS = 8;
/** Keys and addresses of a provider change seldom; whoever changes them keeps the old ones working for a while. */
const KNOWN_FOR_MS = 3_600_000;

export function createProvider(settings: ProviderSettings, now: () => number): Provider {
  const known = createKnown(settings, now);
  return {
    async begin(redirectTo) {
      try {
        return await begin(await known(), redirectTo);
      } catch (error) {
        // Whether it is down or is not what the settings say: nobody can sign in there now.
        return { kind: 'unavailable', code: codeOf(error) };
      }
    },
    async finish(cameBack, promised) {
      try {
        return { kind: 'claims', claims: await claimsOf(await known(), settings, cameBack, promised) };
      } catch (error) {
        if (isOutage(error)) return { kind: 'unavailable' };
        return { kind: 'failed', code: codeOf(error) };
      }
    },
  };
}

/** What the provider says of itself, asked anew every hour; a failure is not remembered. */
function createKnown(settings: ProviderSettings, now: () => number): () => Promise<client.Configuration> {
  let kept: { readonly configuration: client.Configuration; readonly at: number } | null = null;
  return async () => {
    if (kept !== null && now() - kept.at < KNOWN_FOR_MS) return kept.configuration;
    const issuer = new URL(settings.issuer);
    // Only on this machine: the settings refuse any other address without https.
    const execute = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [];
    const options = { timeout: TIMEOUT_SECONDS, execute: [...execute, client.enableNonRepudiationChecks] };
    const secret = client.ClientSecretPost(settings.clientSecret);
    const configuration = await client.discovery(issuer, settings.clientId, undefined, secret, options);
    kept = { configuration, at: now() };
    return configuration;
  };
}

async function begin(configuration: client.Configuration, redirectTo: string): Promise<Begun> {
  const promised = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  };
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectTo,
    scope: 'openid profile email',
    code_challenge: await client.calculatePKCECodeChallenge(promised.verifier),
    code_challenge_method: 'S256',
    state: promised.state,
    nonce: promised.nonce,
  });
  return { kind: 'go', url: url.href, promised };
}

async function claimsOf(
  configuration: client.Configuration,
  { groupsClaim }: ProviderSettings,
  cameBack: URL,
  { state, nonce, verifier }: Promised,
): Promise<Readonly<Record<string, unknown>>> {
  const tokens = await client.authorizationCodeGrant(configuration, cameBack, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  const claims: Record<string, unknown> & { readonly sub?: string } = { ...tokens.claims() };
  const hasAll = claims.email !== undefined && (groupsClaim in claims || isOverfull(claims));
  if (hasAll || claims.sub === undefined || !configuration.serverMetadata().userinfo_endpoint) return claims;
  // Some providers put into the token only who it is.
  return { ...(await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)), ...claims };
}

/** Microsoft leaves the groups out where there are too many, and says where they could be asked for. */
function isOverfull(claims: Readonly<Record<string, unknown>>): boolean {
  return '_claim_names' in claims || 'hasgroups' in claims;
}

/** The network, a time-out, or the provider's own fault: it may be well again in a minute. */
function isOutage(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.name === 'TimeoutError' || cause.name === 'AbortError') return true;
    if ('code' in cause && cause.code === 'OAUTH_TIMEOUT') return true;
    if (cause instanceof TypeError && /fetch failed/.test(cause.message)) return true;
    if ('status' in cause && typeof cause.status === 'number' && cause.status >= 500) return true;
    if (cause.cause instanceof Response && cause.cause.status >= 500) return true;
  }
  return false;
}

/** For our own log: a code of the library or the provider, never what was sent. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'error' in error && typeof error.error === 'string') return error.error.slice(0, 60);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
