import { readFile } from 'node:fs/promises';
import { Client, type Entry, ResultCodeError } from 'ldapts';
import type { DirectoryEntry } from '../identity/directory-rows.ts';

export interface DirectoryQuestion {
  readonly url: string;
  readonly startTls: boolean;
  /** Path of a PEM file; null where the system knows who signed the certificate. */
  readonly authority: string | null;
  readonly bind: { readonly account: string; readonly password: string } | null;
  readonly base: string;
  readonly filter: string;
  readonly attributes: readonly string[];
  /** For the whole of it. */
  readonly withinMs: number;
}

export type DirectoryAnswer =
  | { readonly kind: 'entries'; readonly entries: readonly DirectoryEntry[] }
  /** `because` continues a sentence: 'it does not answer'. It holds no password. */
  | { readonly kind: 'trouble'; readonly because: string };

const CONNECT_WITHIN_MS = 10_000;
const PAGE_ENTRIES = 500;
/** Far more than a school has accounts. */
const MAX_ENTRIES = 200_000;

/** Asks a directory for its people, page by page, over an encrypted connection. Never rejects for what the world does. */
export async function readDirectory(question: DirectoryQuestion): Promise<DirectoryAnswer> {
  const deadline = AbortSignal.timeout(question.withinMs);
  let client: Client | null = null;
  try {
    const trusted = question.authority === null ? {} : { ca: [await readFile(question.authority)] };
    client = clientFor(question, trusted);
    const entries = await Promise.race([entriesFrom(client, question, trusted), late(deadline)]);
    return { kind: 'entries', entries };
  } catch (error) {
    return { kind: 'trouble', because: reasonOf(error) };
  } finally {
    await client?.unbind().catch(leaveIt);
  }
}

type Trusted = { readonly ca?: Buffer[] };

function clientFor({ url, startTls, withinMs }: DirectoryQuestion, trusted: Trusted): Client {
  return new Client({
    url,
    timeout: withinMs,
    connectTimeout: CONNECT_WITHIN_MS,
    strictDN: false,
    ...(startTls ? {} : { tlsOptions: { ...trusted, minVersion: 'TLSv1.2' } }),
  });
}

async function entriesFrom(
  client: Client,
  question: DirectoryQuestion,
  trusted: Trusted,
): Promise<readonly DirectoryEntry[]> {
  const { url, startTls, bind, base, filter, attributes } = question;
  if (startTls) await client.startTLS({ ...trusted, minVersion: 'TLSv1.2', servername: nameIn(url) });
  if (bind !== null) await client.bind(bind.account, bind.password);
  const entries: DirectoryEntry[] = [];
  const pages = client.searchPaginated(base, {
    scope: 'sub',
    filter,
    attributes: [...attributes],
    timeLimit: Math.ceil(question.withinMs / 1_000),
    paged: { pageSize: PAGE_ENTRIES },
  });
  for await (const { searchEntries } of pages) {
    entries.push(...searchEntries.map(entryOf));
    if (entries.length > MAX_ENTRIES) throw new TooManyEntries();
  }
  return entries;
}

class TooManyEntries extends Error {}
class TooLate extends Error {}

function late(deadline: AbortSignal): Promise<never> {
  return new Promise((_, reject) => deadline.addEventListener('abort', () => reject(new TooLate()), { once: true }));
}

/** The certificate is made out to a name; an address has none to send. */
function nameIn(url: string): string {
  return new URL(url).hostname.replace(/^\[|\]$/g, '');
}

function entryOf({ dn, ...attributes }: Entry): DirectoryEntry {
  const named = Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), textsOf(value)] as const);
  return { dn, attributes: new Map(named) };
}

function textsOf(value: Entry[string]): readonly string[] {
  const values: readonly (string | Buffer)[] = Array.isArray(value) ? value : [value];
  return values.map((each) => (typeof each === 'string' ? each : each.toString('utf8')));
}

const LDAP_REASONS: Readonly<Record<number, string>> = {
  8: 'it asks for a stronger way to sign in',
  13: 'it asks for an encrypted connection',
  32: 'it has nothing under “base:”',
  34: 'it does not understand “base:”',
  49: 'it refuses the account or the password',
  50: 'the account may not read there',
  4: 'it gives no more than a part of the entries',
};

const NODE_REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers at its address',
  ENOTFOUND: 'its name is not known in the network',
  EAI_AGAIN: 'its name cannot be looked up now',
  ETIMEDOUT: 'it does not answer in time',
  EHOSTUNREACH: 'it cannot be reached',
  ENETUNREACH: 'it cannot be reached',
  ECONNRESET: 'it broke the connection off',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'nobody we know has signed its certificate; name its authority under “authority_file:”',
  SELF_SIGNED_CERT_IN_CHAIN: 'nobody we know has signed its certificate; name its authority under “authority_file:”',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'nobody we know has signed its certificate; name its authority under “authority_file:”',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'nobody we know has signed its certificate; name its authority under “authority_file:”',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};

function reasonOf(error: unknown): string {
  if (error instanceof TooLate) return 'it does not answer in time';
  if (error instanceof TooManyEntries) return `it has more than ${MAX_ENTRIES} entries there; narrow “filter:”`;
  if (error instanceof ResultCodeError) return LDAP_REASONS[error.code] ?? `it refuses (LDAP result ${error.code})`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    NODE_REASONS[code] ??
    (/timeout/i.test(String(error)) ? 'it does not answer in time' : `it cannot be read (${code || 'unknown reason'})`)
  );
}

/** What was read is read; a connection that is gone already needs no farewell. */
function leaveIt(): void {}
