/** Kinds of alarms while which something that pupils do goes by unseen: the lead is told of these too, and not IT support alone. */
export const BLIND_KINDS: readonly string[] = [
  'source_silent',
  'source_waiting',
  'store_failing',
  'not_receiving',
  'not_filtering',
  'not_understood',
  'volume_low',
  'canary_missing',
];
