/** What the probe saw when it asked, and nothing of what it means. */

/** Why nothing came that could be read. */
export type AskFault =
  /** The proxy, or the resolver, could not be reached. */
  | 'no_filter'
  /** The proxy wants an account, or another one. */
  | 'not_signed_in'
  /** This machine has no such interface or address. */
  | 'no_interface'
  | 'no_answer_in_time'
  /** The connection was made, and then cut. */
  | 'cut_off'
  /** Without a filter in between: the name was not found, or nothing listens there. */
  | 'name_not_found'
  | 'not_reached'
  /** What came is no HTTP, or its head is too long. */
  | 'not_understood';

export type Observed =
  | { readonly kind: 'fault'; readonly fault: AskFault }
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** The proxy itself answered, before anything was fetched: a tunnel that it refused. */
      readonly isOfTunnel: boolean;
      /** The host that it leads on to; null where it leads nowhere. */
      readonly leadsTo: string | null;
      /** What begins the page, as it came: at most some ten thousand characters. */
      readonly text: string;
      /** Of the certificate; null without one. */
      readonly issuer: string | null;
    }
  /** A certificate was shown, and the connection was cut before an answer. */
  | { readonly kind: 'certificate_alone'; readonly issuer: string }
  | {
      readonly kind: 'looked_up';
      readonly addresses: readonly string[];
      /** Other names that it leads to. */
      readonly names: readonly string[];
    }
  /** missing: there is no such name; empty: it has no address. */
  | { readonly kind: 'no_name'; readonly how: 'missing' | 'empty' }
  | { readonly kind: 'look_up_refused'; readonly how: 'refused' | 'failed' };

/** What is kept of it for a person: the status, where it led, who issued the certificate, the first words. */
export interface CheckEvidence {
  readonly status: number | null;
  readonly leadsTo: string | null;
  readonly issuer: string | null;
  readonly addresses: readonly string[];
  readonly words: string | null;
}

export const NO_EVIDENCE: CheckEvidence = { status: null, leadsTo: null, issuer: null, addresses: [], words: null };

/** The evidence in what was seen. */
export function evidenceOf(observed: Observed): CheckEvidence {
  switch (observed.kind) {
    case 'answer': {
      const { status, leadsTo, issuer, text } = observed;
      return { ...NO_EVIDENCE, status, leadsTo, issuer, words: firstWords(text) };
    }
    case 'certificate_alone':
      return { ...NO_EVIDENCE, issuer: observed.issuer };
    case 'looked_up': {
      const [leadsTo = null] = observed.names;
      return { ...NO_EVIDENCE, leadsTo, addresses: observed.addresses.slice(0, MOST_ADDRESSES) };
    }
    case 'fault':
    case 'no_name':
    case 'look_up_refused':
      return NO_EVIDENCE;
  }
}

const MOST_ADDRESSES = 4;
const MOST_LETTERS = 120;

/** The title of a page where it has one, or the first words on it; null where there are none. */
export function firstWords(text: string): string | null {
  const title = /<title[^>]*>([^<]*)/i.exec(text)?.[1] ?? '';
  const words = readable(title) || readable(withoutMarkup(text));
  if (words === '') return null;
  return words.length <= MOST_LETTERS ? words : `${words.slice(0, MOST_LETTERS - 1)}…`;
}

function withoutMarkup(text: string): string {
  return text
    .replace(/<(script|style|head)\b[\s\S]*?(?:<\/\1>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<[^>]*>?/g, ' ');
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

function readable(text: string): string {
  return text
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => SIGNS[name] ?? ' ')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
}
