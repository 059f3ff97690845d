import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { Provider } from 'oidc-provider';
import { freePort } from './free-port.ts';

/** A real OpenID Connect provider on this machine. Whoever comes is who `claims` says, changed as a test likes. */
export interface OidcServer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  claims: Record<string, unknown> & { sub: string };
  stop(): Promise<void>;
}

const CLIENT_ID = 'filterwatch';
const CLIENT_SECRET = 'a secret that both know, long enough';

/** `asks` shows a page with one button, as a person meets it; `goes_on` signs in by itself. */
export async function startOidcServer(redirectTo: string, how: 'asks' | 'goes_on'): Promise<OidcServer> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const oidc: OidcServer = {
    ...{ issuer, clientId: CLIENT_ID, clientSecret: CLIENT_SECRET },
    claims: { sub: 'person-1', name: 'Pat Reviewer', email: 'lead-the-lead@school.example', email_verified: true },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const provider = newProvider(oidc, redirectTo);
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/interaction/')) return provider.callback()(request, response);
    if (how === 'asks' && request.method === 'GET') return response.setHeader('content-type', 'text/html').end(ASKING);
    const login = { accountId: oidc.claims.sub };
    return provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  });
  await listen(server, port);
  return oidc;
}

const ASKING =
  '<!doctype html><html lang="en"><title>School account</title><main><h1>School account</h1><form method="post"><button>It is me</button></form></main></html>';

function newProvider(oidc: OidcServer, redirectTo: string): Provider {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const claimNames = ['name', 'groups', 'hd', 'xms_edov', '_claim_names', '_claim_sources'];
  const provider = new Provider(oidc.issuer, {
    clients: [
      {
        ...{ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris: [redirectTo] },
        ...{ response_types: ['code'], grant_types: ['authorization_code', 'client_credentials'] },
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...key, alg: 'RS256', use: 'sig', kid: 'one' }] },
    cookies: { keys: ['a key for tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: claimNames },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, clientCredentials: { enabled: true } },
    ttl: { ClientCredentials: 600 },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, accountId) => ({ accountId, claims: async () => oidc.claims }),
    async loadExistingGrant({ oidc: { client, session } }) {
      const grant = new provider.Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  return provider;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}

/** Walks through the provider as a browser does, until it sends one elsewhere; answers where that is. */
export async function walkThrough(url: string): Promise<URL> {
  const jar = new Map<string, string>();
  let at = new URL(url);
  for (let step = 0; step < 9; step++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, { redirect: 'manual', headers: { cookie }, signal: AbortSignal.timeout(5_000) });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';', 1)[0] ?? '').split('=', 2);
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`The provider stopped with ${response.status}: ${await response.text()}`);
    const next = new URL(location, at);
    if (next.origin !== at.origin) return next;
    at = next;
  }
  throw new Error('The provider goes round in circles.');
}
