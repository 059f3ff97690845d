import { KnownError } from '../errors.ts';

/** What came of a mail that was not sent. The message is for a person, and holds no address of a recipient. */
export interface NotSent {
  readonly kind: 'later' | 'refused';
  readonly message: string;
  /** What the server said of each recipient, where it said that it takes the mail for none. */
  readonly answers?: readonly RecipientAnswer[];
}

/** A no of the mail server to one recipient: for good, or for now. */
export interface RecipientAnswer {
  readonly address: string;
  readonly kind: 'refused' | 'deferred';
  /** Its codes: '550 5.1.1'. */
  readonly answer: string;
}

/** Where the mail should have gone, for the sentences. */
export interface MailServerAddress {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
}

/** What the mail library says of a failure, as far as it says it. */
interface Fault {
  readonly code: string;
  readonly originalCode: string;
  readonly command: string;
  readonly responseCode: number | null;
  readonly response: string;
}

/**
 * Puts a failure to send into words. `refused` is for a recipient or a message that the server will never take; all else
 * can be mended, by time or by a person, and is `later`: an alert must not be given up for a wrong password.
 */
export function readFault(error: unknown, server: MailServerAddress): NotSent {
  // Whoever gives the sign-in has said what is wrong.
  if (error instanceof KnownError) return { kind: 'later', message: `${error.message} ${KEPT}` };
  const fault = faultOf(error);
  const name = `The mail server ${server.host}:${server.port}`;
  const answers = answersIn(error);
  if (fault.responseCode !== null) return { ...ofReply(fault, name), ...(answers.length > 0 && { answers }) };
  return { kind: 'later', message: ofConnection(fault, server, name) };
}

/** What the mail library keeps of each recipient that was not taken, with the mail that went out to others or to none. */
export function answersIn(source: unknown): readonly RecipientAnswer[] {
  if (typeof source !== 'object' || source === null || !('rejectedErrors' in source)) return [];
  const errors: unknown = source.rejectedErrors;
  return Array.isArray(errors) ? errors.flatMap(answerOf) : [];
}

function answerOf(error: unknown): readonly RecipientAnswer[] {
  if (!(error instanceof Error) || !('recipient' in error) || typeof error.recipient !== 'string') return [];
  const fault = faultOf(error);
  const kind = isPermanent(fault.responseCode) ? 'refused' : 'deferred';
  return [{ address: error.recipient, kind, answer: replyCode(fault) }];
}

function ofReply(fault: Fault, name: string): NotSent {
  const said = `(it said ${replyCode(fault)})`;
  const later = (message: string): NotSent => ({ kind: 'later', message });
  if (fault.code === 'ETLS') return later(noEncryption(name));
  if (isSignIn(fault))
    return later(`${name} refused our sign-in ${said}. ${KEPT} Check SMTP_USER and SMTP_PASSWORD_FILE.`);
  if (!isPermanent(fault.responseCode)) {
    return later(`${name} asks to try again later ${said}. Many do so once with a sender that is new to them. ${KEPT}`);
  }
  if (fault.command === 'MAIL FROM') {
    return later(
      `${name} does not let us send from our address ${said}. ${KEPT} Check MAIL_FROM and the server's rules.`,
    );
  }
  const message = `${name} refused this message for good ${said}. Check the recipient's address, and whether the server lets Filterwatch send to it.`;
  return { kind: 'refused', message };
}

function ofConnection(fault: Fault, server: MailServerAddress, name: string): string {
  if (fault.originalCode === 'ERR_SSL_WRONG_VERSION_NUMBER') {
    return `${name} does not begin with TLS. ${KEPT} Port 465 usually does; for port 587 choose starttls.`;
  }
  if (/CERT|ALTNAME|SIGNATURE/.test(fault.originalCode)) {
    return `${name} has a certificate that cannot be trusted (${fault.originalCode}). Nothing was sent. ${KEPT} Give it a certificate for ${server.host}, or tell Filterwatch the authority that signed it.`;
  }
  if (fault.code === 'ETLS')
    return `${name} failed to encrypt the connection. Nothing was sent. ${KEPT} Check its TLS settings.`;
  if (fault.code === 'EDNS')
    return `The mail server's name ${server.host} is not known. ${KEPT} Check SMTP_HOST and the network's DNS.`;
  if (fault.code === 'ETIMEDOUT' || fault.code === 'EABORT') {
    return `${name} did not answer in time. ${KEPT} Check that a firewall lets us through, and that the port fits the security setting (${server.security}).`;
  }
  if (fault.originalCode === 'ECONNREFUSED') {
    return `Nothing answers at ${server.host}:${server.port}. ${KEPT} Check SMTP_HOST and SMTP_PORT, and that the mail server is running.`;
  }
  if (fault.code === 'EAUTH')
    return `No way to sign in suits both us and ${server.host}. ${KEPT} Check SMTP_USER and SMTP_PASSWORD_FILE.`;
  return `${name} closed the connection (${fault.originalCode || fault.code || 'no reason given'}). ${KEPT}`;
}

const KEPT = 'Mail is kept and tried again.';

function noEncryption(name: string): string {
  return `${name} does not offer encryption (STARTTLS). Nothing was sent. ${KEPT} Switch it on there, or use the port with TLS (often 465).`;
}

/** RFC 4954: these four say that the sign-in is missing, too weak or wrong, wherever they come. */
function isSignIn(fault: Fault): boolean {
  return fault.code === 'EAUTH' || [530, 534, 535, 538].includes(fault.responseCode ?? 0);
}

/** RFC 5321: 5yz is for good, except 503, which is about the order of commands. */
function isPermanent(responseCode: number | null): boolean {
  return responseCode !== null && responseCode >= 500 && responseCode !== 503;
}

/** The codes alone, as in '550 5.1.1': the text behind them often repeats the recipient's address. */
function replyCode(fault: Fault): string {
  return (
    /^\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?/.exec(fault.response)?.[0].replace('-', ' ') ?? String(fault.responseCode)
  );
}

function faultOf(error: unknown): Fault {
  const fields: Readonly<Record<string, unknown>> = error instanceof Error ? { ...error } : {};
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    code: text(fields.code),
    originalCode: text(fields.originalCode),
    command: text(fields.command),
    responseCode: typeof fields.responseCode === 'number' ? fields.responseCode : null,
    response: text(fields.response),
  };
}
