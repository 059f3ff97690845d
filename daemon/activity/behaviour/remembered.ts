/** What only many requests together show, by the category that stands for it. */
export const BEHAVIOURS = [
  'account-sharing',
  'many-accounts',
  'wrong-device',
  'failed-sign-ins',
  'phones-and-consoles',
  'repeated-attempts',
  'continued-after-warning',
  'refused-by-parents',
  'unknown-account',
  'out-of-hours-use',
  'rising-concern',
  'large-transfers',
] as const;
export type BehaviourId = (typeof BEHAVIOURS)[number];

/** One thing that was seen: a device, an account, an hour, told apart by `what`. */
export interface Trace {
  readonly what: string;
  /** Epoch milliseconds. */
  readonly first: number;
  readonly last: number;
  /** How often, or how much. */
  readonly count: number;
}

/** What is remembered of one subject towards one behaviour. The key is behaviour, subject and part. */
export interface Remembered {
  readonly behaviour: BehaviourId;
  /** Of a person, an account or a device, as `subjectKeyOf` names it. */
  readonly subjectKey: string;
  /** What it is remembered for beside the subject: a school day, a category, a device. */
  readonly part: string;
  /** The last school day on which it still says something: '2026-11-20'. */
  readonly keepUntil: string;
  /** True where it was told already, or is not worth telling. */
  readonly isTold: boolean;
  readonly traces: readonly Trace[];
}

/** What has changed since the last time, to be stored with the cursor that passed the lines. */
export interface BehaviourChanges {
  readonly kept: readonly Remembered[];
  /** What was to be kept until an earlier school day is over is forgotten; null where no new day has begun. */
  readonly forgetBefore: string | null;
}

export const NO_CHANGES: BehaviourChanges = Object.freeze({ kept: [], forgetBefore: null });
