import PostalMime, { type Attachment, type Email } from 'postal-mime';

/** What a mail says that tells of one that did not arrive: a delivery status notification (RFC 3464). */
export interface Bounce {
  /** Of the mail that did not arrive, with its angle brackets. */
  readonly messageId: string;
  /** Everybody whom that mail was for, in lower case; empty where its head is not given back. */
  readonly readers: readonly string[];
  readonly recipients: readonly BouncedRecipient[];
}

export interface BouncedRecipient {
  /** As it was written to, where that is told; in lower case. */
  readonly address: string;
  /** refused: it will never arrive; deferred: it is late, and still tried. */
  readonly kind: 'refused' | 'deferred';
  /** The codes alone, as '550 5.1.1' or '5.1.1': the words behind them often repeat the address. */
  readonly answer: string;
}

/** Longer ones exist, and none of them says more. */
const MOST_RECIPIENTS = 100;
const LIMITS = { maxNestingDepth: 10, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 0 } as const;

/** Reads a mail as a bounce; null for any other, and for one that does not say which mail it is about. */
export async function readBounce(message: Uint8Array): Promise<Bounce | null> {
  const mail = await parsed(message);
  const report = mail?.attachments.find(({ mimeType }) => /^message\/(global-)?delivery-status$/i.test(mimeType));
  if (mail === null || report === undefined) return null;
  const recipients = blocksOf(textOf(report)).flatMap(recipientIn).slice(0, MOST_RECIPIENTS);
  const original = await originalOf(mail);
  const messageId = firstId(original?.messageId) ?? firstId(mail.inReplyTo) ?? firstId(mail.references);
  return messageId === null || recipients.length === 0 ? null : { messageId, readers: readersOf(original), recipients };
}

async function parsed(message: Uint8Array | string): Promise<Email | null> {
  try {
    return await PostalMime.parse(message, { ...LIMITS, forceRfc822Attachments: true });
  } catch {
    // Beyond what a mail server writes: no bounce of ours.
    return null;
  }
}

/** A server gives back the whole mail, or its head. */
async function originalOf({ attachments }: Email): Promise<Email | null> {
  const original = attachments.find(({ mimeType }) =>
    /^(message\/(rfc822|global)|text\/rfc822-headers|message\/global-headers)$/i.test(mimeType),
  );
  return original === undefined ? null : parsed(textOf(original));
}

function readersOf(original: Email | null): readonly string[] {
  return (original?.to ?? []).flatMap(({ address }) => (address === undefined ? [] : [address.toLowerCase()]));
}

function firstId(text: string | undefined): string | null {
  return /<[^<>\s]{1,500}>/.exec(text ?? '')?.[0] ?? null;
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

type Fields = ReadonlyMap<string, string>;

/** Groups of fields with an empty line between: the first is about the mail, each other about one recipient. */
function blocksOf(report: string): readonly Fields[] {
  const unfolded = report.replaceAll('\r\n', '\n').replace(/\n[ \t]+/g, ' ');
  return unfolded.split(/\n\s*\n/).map(
    (block) =>
      new Map(
        block.split('\n').flatMap((line) => {
          const [, name = '', value = ''] = /^([A-Za-z-]+)[ \t]*:(.*)$/.exec(line) ?? [];
          return name === '' ? [] : [[name.toLowerCase(), value.trim()] as const];
        }),
      ),
  );
}

function recipientIn(fields: Fields): readonly BouncedRecipient[] {
  const address = addressIn(fields.get('original-recipient')) ?? addressIn(fields.get('final-recipient'));
  const action = fields
    .get('action')
    ?.toLowerCase()
    .split(/[\s(;]/)[0];
  if (address === null || (action !== 'failed' && action !== 'delayed')) return [];
  return [{ address, kind: action === 'failed' ? 'refused' : 'deferred', answer: answerIn(fields) }];
}

/** 'rfc822;lead@example.org', 'utf-8; lead@example.org'. */
function addressIn(field: string | undefined): string | null {
  const address = field?.slice(field.indexOf(';') + 1).replace(/^[\s<]+|[\s>]+$/g, '');
  return address !== undefined && address.length <= 254 && /^[^\s@<>]+@[^\s@<>]+$/.test(address)
    ? address.toLowerCase()
    : null;
}

const STATUS = /\b[245]\.\d{1,3}\.\d{1,3}\b/;

/** What the last server said, where it is told; the status that was made of it otherwise. */
function answerIn(fields: Fields): string {
  const said = fields.get('diagnostic-code') ?? '';
  const code = /^smtp\s*;\s*([245]\d\d)\b/i.exec(said)?.[1];
  const status = STATUS.exec(said)?.[0] ?? STATUS.exec(fields.get('status') ?? '')?.[0];
  return [code, status].filter((one) => one !== undefined).join(' ') || 'no reason given';
}
