/** What the main thread and the examiner's worker say to each other. Plain values only: they are copied between threads. */
import type { SchoolLists } from '../../categories/catalogue.ts';
import type { SchoolColumns } from '../../parsers/columns/school-mapping.ts';
import type { CustomFormat } from '../../parsers/custom/definition.ts';
import type { Remembered } from '../activity/behaviour/remembered.ts';
import type { Warning } from '../activity/warning.ts';
import type { PackedBlock } from '../archive/block/pack-block.ts';
import type { CanaryMarks, CanarySight } from '../health/canary.ts';
import type { Attachment } from '../identity/attachment.ts';
import type { DeviceRow } from '../identity/devices.ts';
import type { RosterRow } from '../identity/roster.ts';
import type { AttemptCount } from '../policy/attempts.ts';
import type { GroupName, Policy } from '../policy/policy.ts';
import type { Suppression } from '../policy/suppression.ts';
import type { Timetable } from '../policy/timetable.ts';
import type { BatchOutcome } from './tally.ts';

/** What categorises: it may change while lines are read. */
export interface Knowledge {
  readonly school: SchoolLists;
  /** The index that was built of all lists, in memory that threads share; null where there is none, and what we ship serves. */
  readonly listIndex: SharedArrayBuffer | null;
}

/** Who is who, and what the school has decided: it may change while lines are read. */
export interface InForce {
  readonly roster: readonly RosterRow[];
  readonly devices: readonly DeviceRow[];
  /** Nominated groups of the policy: account names by group. */
  readonly groups: Readonly<Record<GroupName, readonly string[]>>;
  readonly policy: Policy;
  /** With what the school's calendar says. */
  readonly timetable: Timetable;
  readonly suppressions: readonly Suppression[];
  readonly warnings: readonly Warning[];
}

/** Everything that decides a verdict. The same settings give the same verdicts, in the worker and on the Try it page. */
export interface StepSettings extends Knowledge, InForce {}

/** How the lines of one source are to be read. */
export interface SourceFormat {
  readonly sourceId: string;
  /** A parser's id, or 'auto'. */
  readonly format: string;
  /** A `logformat` from squid.conf, instead of a format. */
  readonly logformat: string | null;
  /** A format that the school has described itself, instead of a format. */
  readonly custom: CustomFormat | null;
  /** What columns hold, where the school knows better than their names tell. */
  readonly columns: SchoolColumns | null;
  readonly fileName: string;
  /** The IANA zone of times that its lines write without one. */
  readonly zone: string;
}

export interface ExaminerSettings extends StepSettings {
  readonly siteId: string;
  readonly sources: readonly SourceFormat[];
  readonly attempts: readonly AttemptCount[];
  /** What is remembered of people and devices towards what only many requests show. */
  readonly behaviours: readonly Remembered[];
  /** Who had which address when, as far as it is known. */
  readonly attachments?: readonly Attachment[];
  /** What tells the school's test request; null or absent where there is none. */
  readonly canary?: CanaryMarks | null;
}

export interface ExamineRequest {
  readonly sourceId: string;
  /** The log within the source: what a parser remembers of its lines is kept under this name. */
  readonly stream: string;
  /** Offset of the first byte in that file. */
  readonly from: number;
  readonly bytes: Uint8Array;
  /** Nothing more will come of this log: questions that still wait for an answer get none. */
  readonly isEnd: boolean;
  readonly oversized: readonly { readonly offset: number; readonly length: number; readonly head: string }[];
  /** What stands in front of the lines, where their log was begun in the middle. */
  readonly before: { readonly head: Uint8Array; readonly leadIn: Uint8Array } | null;
  /** Epoch milliseconds: when the last of the lines was written at the latest. */
  readonly writtenAt: number;
  readonly now: number;
}

export interface Examined {
  readonly outcome: BatchOutcome;
  /** Every record of the batch, for the archive; null where there are none. Its memory is its own: it is handed over, not copied. */
  readonly block: PackedBlock | null;
  /** The parser in use for the source; null while none has been recognised. */
  readonly format: string | null;
  /** The version of the lists that categorised. */
  readonly listVersion: string;
  /** Bounds that were reached, and how often. */
  readonly refused: Readonly<Record<string, number>>;
  /** How far the school's test request came; null where none was among the lines. */
  readonly canary: CanarySight | null;
}

/** Messages are taken in their order: what is examined after `use` or `apply` is categorised and judged by it. */
export type ToWorker =
  | { readonly kind: 'examine'; readonly number: number; readonly request: ExamineRequest }
  | { readonly kind: 'use'; readonly knowledge: Knowledge }
  | { readonly kind: 'apply'; readonly inForce: InForce }
  /** What ended before `oldest` may be forgotten. */
  | { readonly kind: 'attach'; readonly attachments: readonly Attachment[]; readonly oldest: number }
  /** To be answered, and nothing else. */
  | { readonly kind: 'ask'; readonly number: number };
export type FromWorker =
  | { readonly kind: 'examined'; readonly number: number; readonly examined: Examined }
  | { readonly kind: 'here'; readonly number: number };
