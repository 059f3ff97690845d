import { KnownError } from '../errors.ts';
import type { MailboxSettings } from './mailbox.ts';

type Place = Pick<MailboxSettings, 'host' | 'port' | 'security' | 'folder'>;

/** Puts into words why a mailbox could not be read, with what to do. Holds neither the password nor anything of a mail. */
export function mailboxFault(error: unknown, place: Place): string {
  // Whoever gives the sign-in has said what is wrong.
  if (error instanceof KnownError) return error.message;
  const { host, port, security, folder } = place;
  const name = `The mailbox at ${host}:${port}`;
  const code = codeOf(error);
  if (has(error, 'authenticationFailed'))
    return `${name} refused our sign-in. Check user: and password_file: under mail: returned:, or what the program under mail: oauth: may do, and whether the account may be read over IMAP.`;
  if (/CERT|ALTNAME|SIGNATURE/.test(code))
    return `${name} has a certificate that cannot be trusted (${code}). Nothing was read. Give it a certificate for ${host}, or tell Filterwatch the authority that signed it.`;
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER')
    return `${name} does not begin with TLS. Port 993 usually does; for port 143 choose starttls.`;
  if (has(error, 'tlsFailed'))
    return `${name} does not offer encryption (STARTTLS). Nothing was read. Switch it on there, or use the port with TLS (often 993).`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `The name ${host} is not known. Check host: under mail: returned:, and the network's DNS.`;
  if (code === 'ECONNREFUSED')
    return `Nothing answers at ${host}:${port}. Check host: and port: under mail: returned:, and that the server is running.`;
  if (/TIMEOUT|ETIMEDOUT|UPGRADE/i.test(code))
    return `${name} did not answer in time. Check that a firewall lets us through, and that the port fits the security setting (${security}).`;
  if (has(error, 'mailboxMissing') || has(error, 'responseStatus'))
    return `${name} has no folder “${folder}” that we may read. Check folder: under mail: returned:.`;
  return `${name} closed the connection (${code || 'no reason given'}).`;
}

function has(error: unknown, property: string): boolean {
  return (
    error instanceof Error && property in error && Boolean((error as unknown as Record<string, unknown>)[property])
  );
}

/** Of the error, or of what it was caused by. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return code === '' || code === 'NoConnection' ? codeOf(error.cause) || code : code;
}
