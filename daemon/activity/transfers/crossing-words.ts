import type { Identity } from '../../identity/identity.ts';

/** What was moved, how much, and with which host for the most part. */
export interface Measure {
  readonly measure: 'down' | 'up' | 'watched' | 'one_upload';
  readonly bytes: number;
  readonly mostly: string | null;
}

/** '2.1 GB down within an hour, most of it from files.example'. */
export function crossingWords({ measure, bytes, mostly }: Measure, within: 'an hour' | 'a day'): string {
  const amount = amountWords(bytes);
  switch (measure) {
    case 'down':
      return `${amount} down within ${within}${mostly === null ? '' : `, most of it from ${mostly}`}`;
    case 'watched':
      return `${amount} of films and sound within ${within}${mostly === null ? '' : `, most of it from ${mostly}`}`;
    case 'up':
      return `${amount} up within ${within}${mostly === null ? '' : `, most of it to ${mostly}`}`;
    case 'one_upload':
      return `one upload of ${amount} to ${mostly}`;
  }
}

/** Said where the sum is of a device or an account, and not of one person. */
export function whoseWords(identity: Identity): string {
  switch (identity.kind) {
    case 'person':
      return '';
    case 'shared':
      return ', at one device of an account that several people use';
    case 'device':
      return ', at one device, whoever used it';
    case 'unknown':
      return identity.account === null ? ', at one network address, which may be that of several people' : '';
  }
}

function amountWords(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes < 1_000 ? `${Math.floor(megabytes)} MB` : `${(Math.floor(megabytes / 100) / 10).toFixed(1)} GB`;
}
