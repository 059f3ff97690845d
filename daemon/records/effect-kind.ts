/**
 * What must still happen outside of the store. alert: to those who review; report_alert: the same of what somebody reported; filter_request:
 * the letter to the filtering provider; account_link: a link to choose a password; emergency_used: tells the heads; letter: what somebody
 * wrote about an incident; access_ends: that access is to be given back; referral: to a class teacher; alarm: what is wrong with the system;
 * escalation: an alert that nobody has acknowledged, to the next who is to know; storm: many alerts as one mail; digest: alerts that were
 * gathered; copy: one of these to somebody whom it did not reach with the others; confirm_address: asks whether mail reaches somebody;
 * webhook: what an alert, an escalation or a storm says to another system; canary: what an alert needs, for a test request that came so
 * far; weekly_report: that the report of a week, a term or a year is there.
 */
export const EFFECT_KINDS = [
  ...(['alert', 'report_alert', 'filter_request', 'account_link', 'emergency_used'] as const),
  ...(['letter', 'access_ends', 'referral', 'alarm', 'escalation', 'storm'] as const),
  ...(['digest', 'copy', 'confirm_address', 'webhook', 'canary', 'weekly_report'] as const),
] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];
