import * as client from 'openid-client';
import { KnownError } from '../errors.ts';

/** Where a program gets its own sign-in to a mail server: the client credentials grant of OAuth 2.0 (RFC 6749, 4.4). */
export interface MailTokenSettings {
  /** Of Microsoft Entra: 'https://login.microsoftonline.com/<tenant>/oauth2/v2.0/token'. */
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What is asked for: 'https://outlook.office365.com/.default'; null asks for nothing in particular. */
  readonly scope: string | null;
}

/** A sign-in that ends by itself. `isRefused`: the mail server did not take the one before. Rejects with MAIL_TOKEN. */
export type MailToken = (isRefused?: boolean) => Promise<string>;

const TIMEOUT_SECONDS = 8;
/** A server's clock may be ahead of ours, and a mail takes its time. */
const SPARE_MS = 2 * 60_000;
/** Where it is not said how long it lasts. */
const LASTS_MS = 5 * 60_000;

/** Makes what gets a token when one is needed, and keeps it until it ends; several who ask at once are answered together. */
export function createMailToken(settings: MailTokenSettings, now: () => number): MailToken {
  const configuration = configurationOf(settings);
  let kept: { readonly token: string; readonly until: number } | null = null;
  let asking: Promise<string> | null = null;

  async function ask(): Promise<string> {
    try {
      const scope = settings.scope === null ? {} : { scope: settings.scope };
      const answer = await client.clientCredentialsGrant(configuration, scope);
      const lastsMs = (answer.expires_in ?? LASTS_MS / 1_000) * 1_000;
      kept = { token: answer.access_token, until: now() + lastsMs - SPARE_MS };
      return answer.access_token;
    } catch (error) {
      throw new KnownError('MAIL_TOKEN', sentenceOf(error, settings));
    } finally {
      asking = null;
    }
  }
  return async (isRefused = false) => {
    if (!isRefused && kept !== null && now() < kept.until) return kept.token;
    asking ??= ask();
    return asking;
  };
}

function configurationOf({ tokenUrl, clientId, clientSecret }: MailTokenSettings): client.Configuration {
  const url = new URL(tokenUrl);
  const server = { issuer: url.origin, token_endpoint: url.href };
  const configuration = new client.Configuration(server, clientId, undefined, client.ClientSecretPost(clientSecret));
  configuration.timeout = TIMEOUT_SECONDS;
  // Only on this machine: the settings refuse any other address without https.
  if (url.protocol === 'http:') client.allowInsecureRequests(configuration);
  return configuration;
}

function sentenceOf(error: unknown, { tokenUrl }: MailTokenSettings): string {
  const { host } = new URL(tokenUrl);
  if (error instanceof client.ResponseBodyError)
    return `${host} gives no sign-in for mail (it said ${error.error}). Check client_id:, client_secret_file: and scope: under mail: oauth:, and whether the secret has ended.`;
  if (error instanceof client.ClientError || error instanceof client.WWWAuthenticateChallengeError)
    return `${host} gives an answer that is no sign-in for mail. Check token_url: under mail: oauth:.`;
  return `${host} cannot be reached, which gives the sign-in for mail. Check token_url: under mail: oauth:, and that a firewall lets us through.`;
}
