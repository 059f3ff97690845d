import { type Draft, errorAt, textAt, warningAt } from '../draft.ts';
import { variable } from '../environment.ts';
import { describeFound, quoted } from '../found.ts';
import { valueAt } from '../path.ts';
import type { Problem } from '../problem.ts';

export const ACCEPTANCE = 'I accept that alerts travel unencrypted';

/** What a shape cannot say of mail: encryption given up knowingly, and never for names, a port that fits, a user with a password. */
export function checkMail(draft: Draft): readonly Problem[] {
  return [
    ...checkAcceptance(draft),
    ...checkNames(draft),
    ...checkPort(draft),
    ...checkSignIn(draft),
    ...checkOauth(draft),
    ...checkReturned(draft),
  ];
}

function checkAcceptance(draft: Draft): readonly Problem[] {
  if (textAt(draft, ['mail', 'security']) !== 'none') return [];
  const accepted = textAt(draft, ['mail', 'unencrypted']);
  if (accepted === ACCEPTANCE) return [];
  const write = `“unencrypted: ${ACCEPTANCE}” beside “security: none”, or “security: tls”`;
  return [errorAt(draft, ['mail', 'unencrypted'], describeFound(accepted), write)];
}

/** Names travel encrypted, or not at all. */
function checkNames(draft: Draft): readonly Problem[] {
  const at = ['mail', 'names'];
  if (valueAt(draft.data, at) !== true || textAt(draft, ['mail', 'security']) !== 'none') return [];
  return [errorAt(draft, at, 'true with security none', '“names: false”, or “security: tls” above it')];
}

function checkPort(draft: Draft): readonly Problem[] {
  const port = valueAt(draft.data, ['mail', 'port']);
  const security = textAt(draft, ['mail', 'security']);
  const isCrossed = (port === 465 && security === 'starttls') || (port === 587 && security === 'tls');
  if (!isCrossed) return [];
  return [
    warningAt(draft, ['mail', 'port'], `${port} with security ${security}`, 'tls for port 465, starttls for port 587'),
  ];
}

function checkSignIn(draft: Draft): readonly Problem[] {
  if (valueAt(draft.data, ['mail']) === undefined) return [];
  const user = textAt(draft, ['mail', 'user']);
  const hasPassword =
    variable(draft.env, 'SMTP_PASSWORD') !== null || valueAt(draft.data, ['mail', 'password_file']) !== undefined;
  if (user !== null && !hasPassword && !hasOauth(draft)) {
    const write = '“password_file:” with the path of a file that holds the password, or set SMTP_PASSWORD';
    return [errorAt(draft, ['mail', 'user'], `${quoted(user)} without a password`, write)];
  }
  if (user === null && hasPassword && valueAt(draft.data, ['mail', 'user']) === undefined) {
    return [
      errorAt(draft, ['mail', 'user'], 'nothing, although there is a password', 'the account at the mail server'),
    ];
  }
  return [];
}

function hasOauth(draft: Draft): boolean {
  return valueAt(draft.data, ['mail', 'oauth']) !== undefined;
}

/** A sign-in that ends by itself is for an account, stands in place of a password, and travels encrypted. */
function checkOauth(draft: Draft): readonly Problem[] {
  if (!hasOauth(draft)) return [];
  const at = ['mail', 'oauth'];
  if (textAt(draft, ['mail', 'user']) === null)
    return [
      errorAt(draft, ['mail', 'user'], 'nothing, although there is oauth:', 'the account that mail is sent from'),
    ];
  const hasPassword =
    variable(draft.env, 'SMTP_PASSWORD') !== null || valueAt(draft.data, ['mail', 'password_file']) !== undefined;
  if (hasPassword) return [errorAt(draft, at, 'oauth, and a password', 'one of the two')];
  if (textAt(draft, ['mail', 'security']) === 'none')
    return [errorAt(draft, at, 'oauth with security none', '“security: starttls” above it')];
  return [];
}

/** The mailbox has an account of its own, or that of the mail server. */
function checkReturned(draft: Draft): readonly Problem[] {
  const at = ['mail', 'returned'];
  if (valueAt(draft.data, at) === undefined) return [];
  const user = textAt(draft, [...at, 'user']);
  const hasFile = valueAt(draft.data, [...at, 'password_file']) !== undefined;
  if (user !== null && !hasFile && !hasOauth(draft)) {
    const write = '“password_file:” below it, with the path of a file that holds the password of the mailbox';
    return [errorAt(draft, [...at, 'user'], `${quoted(user)} without a password`, write)];
  }
  if (user !== null) return [];
  if (hasFile)
    return [errorAt(draft, [...at, 'user'], 'nothing, although there is a password', 'the account of the mailbox')];
  if (textAt(draft, ['mail', 'user']) !== null) return [];
  const write =
    '“user:” and “password_file:” of the mailbox: there is no sign-in to the mail server that it could have';
  return [errorAt(draft, [...at, 'user'], 'nothing', write)];
}
