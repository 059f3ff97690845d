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
