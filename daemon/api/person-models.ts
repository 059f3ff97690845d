/** What the page about one person's data shows. Part of the contract; import it from there. */
import type { Readable } from 'node:stream';
import type { IncidentId } from '../incidents/incident.ts';

/** Whose data is meant, as typed. */
export interface PersonNamed {
  readonly account: string;
  /** Accounts that the same person had before. */
  readonly formerly: readonly string[];
}

/** What is kept about one person, and what has been asked about it. */
export interface PersonKept {
  /** Folded, the present one first. */
  readonly accounts: readonly string[];
  /** Null where the roster does not know the account. */
  readonly name: string | null;
  readonly group: string | null;
  /** Requests in the log. */
  readonly records: number;
  /** When the oldest and the newest happened. */
  readonly first: number | null;
  readonly last: number | null;
  readonly incidents: number;
  readonly flaggedRequests: number;
  readonly asked: readonly PersonAsked[];
}

export interface PersonAsked {
  readonly kind: 'export' | 'erasure';
  readonly at: number;
  /** Null for the command line, and for an account that is gone. */
  readonly byName: string | null;
  readonly reason: string;
  readonly finishedAt: number | null;
}

/** open: not closed; just_closed: can still be undone; concern: passed to safeguarding; hold: somebody says that it must stay. */
export type WhyItStays = 'open' | 'just_closed' | 'concern' | 'hold';

/** What an erasure takes, and what it leaves. */
export interface Erasure {
  readonly records: number;
  readonly incidents: number;
  readonly flaggedRequests: number;
  readonly attempts: number;
  /** Lines that were not understood and name the person. */
  readonly samples: number;
  /** What looking back found and somebody has decided. */
  readonly findings: number;
  /** Searches of the log that stay without the name. */
  readonly searches: number;
  readonly stays: readonly {
    readonly incidentId: IncidentId;
    readonly because: WhyItStays;
    readonly firstSeen: number;
    readonly lastSeen: number;
  }[];
  /** What looking back found and nobody has decided yet. */
  readonly findingsThatStay: number;
  readonly recordsThatStay: number;
}

/** `refused` says why in words for a person, and nothing was done. */
export type PersonRefusal = { readonly kind: 'refused'; readonly code: string; readonly message: string };
export type PersonLookUp = { readonly kind: 'found'; readonly kept: PersonKept } | PersonRefusal;
export type ErasurePlanned = { readonly kind: 'planned'; readonly erasure: Erasure } | PersonRefusal;
/** It goes on by itself, also after a restart; `erasure` is what it will take and leave. */
export type PersonErased = { readonly kind: 'begun'; readonly erasure: Erasure } | PersonRefusal;
export type PersonExported =
  | { readonly kind: 'made'; readonly fileName: string; readonly zip: Readable }
  | PersonRefusal;

/** For the head alone: anybody else is refused. */
export interface PersonApi<Viewer> {
  /** Looking up is audited. */
  personKept(viewer: Viewer, named: PersonNamed): Promise<PersonLookUp>;
  exportPerson(viewer: Viewer, named: PersonNamed, reason: string): Promise<PersonExported>;
  planErasure(viewer: Viewer, named: PersonNamed): Promise<ErasurePlanned>;
  /** `confirmation` is the account, typed once more. */
  erasePerson(viewer: Viewer, named: PersonNamed, asking: ErasureAsked): Promise<PersonErased>;
}

export interface ErasureAsked {
  readonly reason: string;
  readonly confirmation: string;
}
