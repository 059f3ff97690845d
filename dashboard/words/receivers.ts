import type { ReceiverHealth, ReceiverPort } from '../../daemon/api/contract.ts';
import { counted, figure } from '../counts.ts';

export const receiverWords = {
  heading: 'Ways in for other machines',
  caption: 'Since Filterwatch was started. Each sender is a log source of its own above.',
  name: 'Way in',
  where: 'Listens on',
  state: 'State',
  received: 'Lines received',
  lost: 'Thrown away by the system',
  notKnown: 'Not known',
  notPossible: '–',
} as const;

const transportWords: Readonly<Record<ReceiverPort['transport'], string>> = {
  udp: 'UDP',
  tcp: 'TCP',
  tls: 'TLS',
  http: 'HTTP',
};

export function portInWords({ transport, where }: ReceiverPort): string {
  return `${where} (${transportWords[transport]})`;
}

export function portStateInWords({ state, message }: ReceiverPort): string {
  switch (state) {
    case 'listening':
      return 'Listening';
    case 'starting':
      return 'Starting';
    case 'stopped':
      return 'Stopped';
    case 'failing':
      return message ?? 'Not listening';
  }
}

/** Datagrams have no sender that could be told to wait, so the system drops what we are too slow for, and counts it. */
export function systemDropsInWords({ transport, systemDrops }: ReceiverPort): string {
  if (transport !== 'udp') return receiverWords.notPossible;
  return systemDrops === null ? receiverWords.notKnown : figure(systemDrops);
}

// A Map: a reason that is called like something that every object has must not be taken for a word.
const refusalWords: ReadonlyMap<string, (count: string) => string> = new Map(
  Object.entries({
    not_allowed: (count: string) => `${count} from addresses that may not send`,
    too_many_senders: (count: string) => `${count} because there are too many senders`,
    too_many_connections: (count: string) => `${count} because there were too many connections`,
    handshake: (count: string) => `${count} without a certificate that we accept`,
    memory_full: (count: string) => `${count} because the memory for waiting lines was full`,
    disk_refused: (count: string) => `${count} because the disk would not take them`,
    empty: (count: string) => `${count} because nothing was in them`,
    wrong_token: (count: string) => `${count} without the right token`,
    wrong_type: (count: string) => `${count} of a kind that we cannot read`,
    wrong_key: (count: string) => `${count} with an idempotency key that cannot be one`,
    too_large: (count: string) => `${count} because they were too large`,
    not_readable: (count: string) => `${count} that could not be read`,
    too_many: (count: string) => `${count} because too many came at once, or the store was behind`,
    interrupted: (count: string) => `${count} that broke off`,
    key_reused: (count: string) => `${count} with the key of another push`,
    not_ready: (count: string) => `${count} because Filterwatch was starting or stopping`,
    line_too_long: (count: string) => `${count} because the line was too long`,
  }),
);

/** What was not taken, and what was taken with its end missing. */
export function refusalsInWords({ refused, cut }: ReceiverHealth): readonly string[] {
  const sentences = refused
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => `Refused: ${refusalWords.get(what)?.(figure(count)) ?? `${figure(count)} (${what})`}.`);
  return cut === 0 ? sentences : [...sentences, `${counted(cut, 'line')} came without the end, because of the length.`];
}
