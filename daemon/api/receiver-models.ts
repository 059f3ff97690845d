/** What Health shows of the ways in for other machines. Part of the contract; import it from there. */

/** Where other machines send lines; who sends is a source of its own. Counts are since the start of the program. */
export interface ReceiverHealth {
  readonly id: string;
  readonly title: string;
  readonly ports: readonly ReceiverPort[];
  /** Lines that are on disk. */
  readonly received: number;
  /** Of these, how many were too long, so that their ends are missing. */
  readonly cut: number;
  /** By the name of the reason. */
  readonly refused: readonly { readonly what: string; readonly count: number }[];
  /** What a person can mend, in whole sentences: a failed handshake, a spool that cannot be read. */
  readonly troubles: readonly string[];
}

export interface ReceiverPort {
  readonly transport: 'udp' | 'tcp' | 'tls' | 'http';
  /** An address and port, or the path of an HTTP push. */
  readonly where: string;
  readonly state: 'listening' | 'starting' | 'failing' | 'stopped';
  /** Why it is failing, and what to do. */
  readonly message: string | null;
  /** Datagrams that the system threw away before we saw them; null where it does not tell, and for all but UDP. */
  readonly systemDrops: number | null;
}

/** A source of leases or sign-ons, as Health shows it. */
export interface LeaseSourceHealth {
  readonly id: string;
  /** 'dnsmasq', 'radius' …; null while nobody can tell. */
  readonly format: string | null;
  readonly files: number;
  /** Since the start. */
  readonly facts: number;
  /** Null while nothing new was said. */
  readonly lastFactAt: number | null;
  /** Why nothing can be read; null where something can. */
  readonly trouble: string | null;
  readonly skipped: readonly { readonly reason: string; readonly lines: number }[];
  /** With the form of one such line: letters are x, digits are 9. */
  readonly malformed: readonly { readonly reason: string; readonly lines: number; readonly sample: string }[];
}

/** What is known of who had which address when. */
export interface LeasesHealth {
  readonly sources: readonly LeaseSourceHealth[];
  /** Facts that are in use: leases and sign-ons, renewals not counted. */
  readonly known: number;
}
