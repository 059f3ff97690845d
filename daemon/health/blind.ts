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

/** Of which the lead is told beside IT support: those, that the filter does not do what it must, and that a colleague was not told. */
export const ALSO_FOR_LEAD: readonly string[] = [...BLIND_KINDS, 'filter_check_failed', 'mail_undelivered'];
