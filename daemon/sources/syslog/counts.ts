/** Why something that was sent to us is not among the lines. */
export const SYSLOG_REFUSALS = [
  'not_allowed',
  'too_many_senders',
  'too_many_connections',
  'handshake',
  'memory_full',
  'disk_refused',
  'empty',
] as const;
export type SyslogRefusal = (typeof SYSLOG_REFUSALS)[number];

/** Counted since the receiver was started. A datagram or a connection that was not read counts as one. */
export interface SyslogCounts {
  /** Messages that are on disk. */
  readonly received: number;
  /** Of these, how many were longer than a line may be; their ends are missing. */
  readonly cut: number;
  readonly refused: Readonly<Record<SyslogRefusal, number>>;
}

/** The counters, and a word in our log the first time that something is refused for a reason. */
export interface SyslogTally {
  received(messages: number): void;
  cut(): void;
  refused(reason: SyslogRefusal, count?: number): void;
  counts(): SyslogCounts;
}

/** `firstRefused` is told once of each reason. */
export function createSyslogTally(firstRefused: (reason: SyslogRefusal) => void): SyslogTally {
  const refused = { ...nobodyRefused };
  let received = 0;
  let cut = 0;
  return {
    received(messages) {
      received += messages;
    },
    cut() {
      cut += 1;
    },
    refused(reason, count = 1) {
      if (refused[reason] === 0) firstRefused(reason);
      refused[reason] += count;
    },
    counts: () => ({ received, cut, refused: { ...refused } }),
  };
}

const nobodyRefused: Readonly<Record<SyslogRefusal, number>> = {
  not_allowed: 0,
  too_many_senders: 0,
  too_many_connections: 0,
  handshake: 0,
  memory_full: 0,
  disk_refused: 0,
  empty: 0,
};
