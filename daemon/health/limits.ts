/** From where on what is watched of a log is an alarm. Times are milliseconds, shares from 0 to 1. */
export const LIMITS = {
  /** A school day is never this quiet; outside school hours silence is expected. */
  silentAfterMs: 30 * 60_000,
  /** Of lines since midnight, how many may not be understood. */
  malformedShare: 0.02,
  /** Fewer lines say nothing of that share. */
  enoughLines: 100,
  /** Fewer days say nothing of what is usual. */
  fewestDays: 3,
  /** In an hour with fewer requests than this, a few devices more or less make half of it. */
  enoughRecords: 200,
  /** Of what is usual in that hour. */
  ofUsualRecords: 0.5,
  /** Where fewer requests than this share carry a user name, there are no names worth missing. */
  namesAreUsual: 0.3,
  /** Of the usual share of user names. */
  ofUsualNames: 0.25,
  /** A log is written when a request ends, and read within seconds; two minutes of difference are no accident. */
  clockAheadMs: 2 * 60_000,
  /** What a sender gathers before it sends makes a log late and not wrong. */
  clockBehindMs: 15 * 60_000,
} as const;
