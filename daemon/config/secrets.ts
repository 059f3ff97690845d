import { resolve } from 'node:path';
import { placesAt } from './checks/webhooks.ts';
import { type Draft, ENVIRONMENT, errorAt, indexesOf, resolvePath, textAt } from './draft.ts';
import { variable } from './environment.ts';
import { type Path, valueAt } from './path.ts';
import type { Problem } from './problem.ts';
import { createSecret, type Secret } from './secret.ts';
import { readTextFile } from './text-file.ts';
import { webhookAddressFault } from './webhook-address.ts';

export interface Secrets {
  readonly mailPassword: Secret | null;
  /** Null where the mailbox has that of the mail server. */
  readonly mailboxPassword: Secret | null;
  /** Of the program that signs in to the mail server. */
  readonly mailClient: Secret | null;
  readonly redisUrl: Secret | null;
  /** By the index of the source; null for a source that nothing is pushed to. */
  readonly pushTokens: readonly (Secret | null)[];
  /** By the index of the place of the roster; null for one that needs no password. */
  readonly directoryPasswords: readonly (Secret | null)[];
  /** By the index of the provider to sign in at. */
  readonly providerSecrets: readonly (Secret | null)[];
  /** By the index of the profile of the filter checks; null for one without an account. */
  readonly checkPasswords: readonly (Secret | null)[];
  readonly trustToken: Secret | null;
  readonly metricsToken: Secret | null;
  /** By the index of the school of the trust. */
  readonly schoolTokens: readonly (Secret | null)[];
  /** By the index of the webhook; null for one whose address stands in the settings. */
  readonly webhookAddresses: readonly (Secret | null)[];
  /** By the index of the webhook; null for one without. */
  readonly webhookSecrets: readonly (Secret | null)[];
  /** The files that these were read from, absolute. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** Reads the passwords that the draft tells of. No problem holds one, nor the path that might be one by mistake. */
export function readSecrets(draft: Draft): Secrets {
  const hasMail = valueAt(draft.data, ['mail']) !== undefined;
  const password = hasMail ? readSecret(draft, MAIL_PASSWORD) : NONE;
  const mailbox = readSecretFile(draft, MAILBOX_PASSWORD);
  const mailClient = readSecretFile(draft, MAIL_CLIENT);
  const redis = readSecret(draft, REDIS_URL);
  const tokens = indexesOf(draft, ['sources']).map((index) => readToken(draft, index));
  const directories = indexesOf(draft, ['roster']).map((index) => readSecretFile(draft, directoryWanted(index)));
  const providers = indexesOf(draft, ['sign_in', 'oidc']).map((index) => readSecretFile(draft, providerWanted(index)));
  const checks = indexesOf(draft, ['filter_checks', 'profiles']).map((index) =>
    readSecretFile(draft, checkWanted(index)),
  );
  const trust = readSecret(draft, TRUST_TOKEN);
  const metrics = readSecret(draft, METRICS_TOKEN);
  const schools = indexesOf(draft, ['trust', 'schools']).map((index) => readSchoolToken(draft, index));
  const webhooks = indexesOf(draft, ['alerts', 'webhooks']);
  const addresses = webhooks.map((index) => readSecretFile(draft, webhookAddressWanted(draft, index)));
  const signing = webhooks.map((index) => readSecretFile(draft, webhookSecretWanted(index)));
  const listed = [...tokens, ...directories, ...providers, ...checks, ...schools, ...addresses, ...signing];
  const all = [password, mailbox, mailClient, redis, trust, metrics, ...listed];
  const asSecret = ({ text }: Read) => (text === null ? null : createSecret(text));
  return {
    mailPassword: asSecret(password),
    mailboxPassword: asSecret(mailbox),
    mailClient: asSecret(mailClient),
    redisUrl: asSecret(redis),
    pushTokens: tokens.map(asSecret),
    directoryPasswords: directories.map(asSecret),
    providerSecrets: providers.map(asSecret),
    checkPasswords: checks.map(asSecret),
    trustToken: asSecret(trust),
    metricsToken: asSecret(metrics),
    schoolTokens: schools.map(asSecret),
    webhookAddresses: addresses.map(asSecret),
    webhookSecrets: signing.map(asSecret),
    files: [...new Set(all.flatMap(({ file }) => file ?? []))],
    problems: all.flatMap((read) => read.problems),
  };
}

interface Wanted {
  readonly variable: string;
  readonly fileVariable: string;
  readonly path: Path;
  readonly what: string;
  readonly isRight: (text: string) => boolean;
}

const MAIL_PASSWORD: Wanted = {
  variable: 'SMTP_PASSWORD',
  fileVariable: 'SMTP_PASSWORD_FILE',
  path: ['mail', 'password_file'],
  what: 'the password',
  isRight: () => true,
};
const MAILBOX_PASSWORD: Wanted = {
  ...{ variable: '', fileVariable: '', path: ['mail', 'returned', 'password_file'] },
  ...{ what: 'the password', isRight: () => true },
};
const MAIL_CLIENT: Wanted = {
  ...{ variable: '', fileVariable: '', path: ['mail', 'oauth', 'client_secret_file'] },
  ...{ what: 'the secret of the program', isRight: () => true },
};
const REDIS_URL: Wanted = {
  variable: 'REDIS_URL',
  fileVariable: 'REDIS_URL_FILE',
  path: ['redis', 'url_file'],
  what: 'the address of Redis, such as redis://redis.example.org:6379',
  isRight: (text) => /^rediss?:\/\//.test(text) && URL.canParse(text),
};

function directoryWanted(index: number): Wanted {
  const path = ['roster', index, 'ldap', 'password_file'];
  return { variable: '', fileVariable: '', path, what: 'the password of the directory', isRight: () => true };
}

function providerWanted(index: number): Wanted {
  const path = ['sign_in', 'oidc', index, 'client_secret_file'];
  return { variable: '', fileVariable: '', path, what: 'the client secret', isRight: () => true };
}

/** What chat programs give out as the address of a webhook is a secret by itself. */
function webhookAddressWanted(draft: Draft, index: number): Wanted {
  const at = ['alerts', 'webhooks', index];
  return {
    ...{ variable: '', fileVariable: '', path: [...at, 'url_file'] },
    what: 'an https address and nothing else',
    isRight: (text) => webhookAddressFault(text, placesAt(draft, at)) === null,
  };
}

function webhookSecretWanted(index: number): Wanted {
  const path = ['alerts', 'webhooks', index, 'secret_file'];
  return { variable: '', fileVariable: '', path, what: TOKEN.replace('a token', 'a secret'), isRight: isToken };
}

function checkWanted(index: number): Wanted {
  const path = ['filter_checks', 'profiles', index, 'password_file'];
  return { variable: '', fileVariable: '', path, what: 'the password of the account', isRight: () => true };
}

interface Read {
  readonly text: string | null;
  /** Where it was read from, if that was a file. */
  readonly file?: string;
  readonly problems: readonly Problem[];
}

const NONE: Read = { text: null, problems: [] };

const MIN_TOKEN = 24;
const TOKEN = `a token of ${MIN_TOKEN} characters or more without blanks, as “openssl rand -hex 24” makes one`;

/** The token of a source that lines are pushed to: 'FILTERWATCH_PUSH_TOKEN_CLOUD' for the source with the id 'cloud'. */
function readToken(draft: Draft, index: number): Read {
  const path = ['sources', index, 'push'];
  if (valueAt(draft.data, path) === undefined) return NONE;
  const wanted = tokenWanted([...path, 'token_file'], textAt(draft, ['sources', index, 'id']) ?? '');
  const named = variable(draft.env, wanted.fileVariable);
  if (variable(draft.env, wanted.variable) !== null) return readSecret(draft, wanted);
  if (named !== null) {
    const place = { file: ENVIRONMENT, line: null, column: null, setting: wanted.fileVariable };
    return readHeld(resolve(draft.cwd, named), wanted, (found, write) => ({
      ...place,
      found,
      write,
      severity: 'error',
    }));
  }
  if (valueAt(draft.data, wanted.path) !== undefined) return readSecretFile(draft, wanted);
  const write = `“token_file:” with the path of a file that holds ${TOKEN}; or set ${wanted.variable}`;
  return refused(errorAt(draft, wanted.path, 'nothing', write));
}

const TRUST_TOKEN: Wanted = {
  variable: 'FILTERWATCH_TRUST_TOKEN',
  fileVariable: 'FILTERWATCH_TRUST_TOKEN_FILE',
  path: ['trust', 'token_file'],
  what: TOKEN,
  isRight: isToken,
};

const METRICS_TOKEN: Wanted = {
  variable: 'FILTERWATCH_METRICS_TOKEN',
  fileVariable: 'FILTERWATCH_METRICS_TOKEN_FILE',
  path: ['metrics', 'token_file'],
  what: TOKEN,
  isRight: isToken,
};

function readSchoolToken(draft: Draft, index: number): Read {
  const path = ['trust', 'schools', index, 'token_file'];
  if (valueAt(draft.data, path) !== undefined)
    return readSecretFile(draft, { variable: '', fileVariable: '', path, what: TOKEN, isRight: isToken });
  return refused(errorAt(draft, path, 'nothing', `“token_file:” with the path of a file that holds ${TOKEN}`));
}

function tokenWanted(path: Path, id: string): Wanted {
  const name = `FILTERWATCH_PUSH_TOKEN_${id.toUpperCase().replaceAll('-', '_')}`;
  return { variable: name, fileVariable: `${name}_FILE`, path, what: TOKEN, isRight: isToken };
}

function isToken(text: string): boolean {
  return text.length >= MIN_TOKEN && !/[\s\p{Cc}]/u.test(text);
}

function readSecret(draft: Draft, wanted: Wanted): Read {
  if (variable(draft.env, wanted.variable) === null) return readSecretFile(draft, wanted);
  const given = withoutLineBreak(draft.env[wanted.variable] ?? '');
  const place = { file: ENVIRONMENT, line: null, column: null, setting: wanted.variable };
  if (variable(draft.env, wanted.fileVariable) !== null) {
    const found = `a value, and another in ${wanted.fileVariable}`;
    return refused({ ...place, found, write: 'one of the two', severity: 'error' });
  }
  if (!wanted.isRight(given))
    return refused({ ...place, found: 'something else', write: wanted.what, severity: 'error' });
  return { text: given, problems: [] };
}

const MAX_BYTES = 4 * 1024;

function readSecretFile(draft: Draft, wanted: Wanted): Read {
  const written = textAt(draft, wanted.path);
  if (written === null) return NONE;
  const tell = (found: string, write: string) => errorAt(draft, wanted.path, found, write);
  return readHeld(resolvePath(draft, wanted.path, written), wanted, tell);
}

/** What a file holds; `tell` makes a problem of what was found and what to write. */
function readHeld(file: string, { what, isRight }: Wanted, tell: (found: string, write: string) => Problem): Read {
  const read = readTextFile(file, MAX_BYTES);
  const write = `the path of a file that holds ${what}`;
  if (read.kind === 'trouble') return refused(tell(`a path ${read.because}`, write));
  const text = withoutLineBreak(read.text);
  if (text.trim() === '') return refused(tell('the path of an empty file', write));
  if (!isRight(text)) return refused(tell('the path of a file that holds something else', write));
  return { text, file, problems: [] };
}

/** Editors end a file with a line break; no password ends with one. */
function withoutLineBreak(text: string): string {
  return text.replace(/[\r\n]+$/, '');
}

function refused(problem: Problem): Read {
  return { text: null, problems: [problem] };
}
