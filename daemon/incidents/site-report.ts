/** What somebody in the school reports to have seen, and which incidents it may tell of. */
import type { CategoryId } from '../../categories/category.ts';
import type { Audience, Identity } from '../identity/identity.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import type { Telling } from './evidence.ts';
import type { IncidentId } from './incident.ts';

/** The languages in which it can be reported. */
export const REPORT_LANGUAGES = ['en', 'cy'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];
export const REPORTERS = ['pupil', 'staff'] as const;
export type Reporter = (typeof REPORTERS)[number];
/** How they came upon it, in their own word; nobody is blamed for any of it. */
export const REPORTED_HOW = ['accident', 'something_else', 'shown', 'rather_not_say'] as const;
export type ReportedHow = (typeof REPORTED_HOW)[number];
/** What was made of a report that no incident was linked to. */
export const REPORT_OUTCOMES = ['handled', 'blocked', 'nothing_to_do', 'not_understood', 'test'] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];

export const MAX_SAW_LENGTH = 1_000;
export const MAX_REPORTER_LENGTH = 100;
export const MAX_REPORT_NOTE_LENGTH = 1_000;

const MINUTE = 60_000;
/** A filter's log and its clock may be late, and nobody looks at a watch. */
export const SLACK_MS = 30 * MINUTE;
/** After that, it was told later. */
const AT_ONCE_MS = 60 * MINUTE;
/** So long, a line of the log may still come that the report tells of. */
export const STILL_COMING_MS = 48 * 60 * MINUTE;

/** When it was seen, as far as they say. */
export type SeenWhen =
  | { readonly kind: 'now' }
  | { readonly kind: 'at'; readonly at: number }
  | { readonly kind: 'day'; readonly from: number; readonly to: number };

export interface Window {
  readonly from: number;
  readonly to: number;
}

/** From when to when it may have been, both included. */
export function windowOf(when: SeenWhen, now: number): Window {
  switch (when.kind) {
    case 'now':
      return { from: now - SLACK_MS, to: now };
    case 'at':
      return { from: when.at - SLACK_MS, to: when.at + SLACK_MS };
    case 'day':
      return { from: when.from, to: when.to };
  }
}

/** What a report says that incidents can be held against. */
export interface Reported {
  readonly from: number;
  readonly to: number;
  readonly sentAt: number;
  readonly clientIp: string | null;
  readonly identity: Identity;
  /** The hosts that were named; none where it is described in words. */
  readonly hosts: readonly string[];
  /** What these are about. */
  readonly categories: readonly CategoryId[];
}

/** A flagged request of an incident, as much of it as is held against a report. */
export interface ReportedTrace {
  readonly incidentId: IncidentId;
  readonly at: number;
  readonly identity: Identity;
  readonly clientIp: string | null;
  readonly host: string;
  readonly categories: readonly CategoryId[];
}

/** own: they met it themselves; near: it may be what they saw, and a person decides. */
export type ReportMatch = 'own' | 'near';

/**
 * How an incident's request stands to a report. Only the same device or person, in that time, makes it their own, and only where what
 * was named fits: whoever reports one thing has not reported another. What others did is never told by it.
 */
export function matchOf(reported: Reported, trace: ReportedTrace): ReportMatch | null {
  const isInTime = trace.at >= reported.from - SLACK_MS && trace.at <= reported.to + SLACK_MS;
  if (!isInTime) return null;
  const fits = isAboutSame(reported, trace);
  if (isSameOne(reported, trace) && fits !== 'no') return 'own';
  return fits === 'yes' || isSameOne(reported, trace) ? 'near' : null;
}

function isSameOne({ identity, clientIp }: Reported, trace: ReportedTrace): boolean {
  const key = subjectKeyOf(identity);
  if (identity.kind === 'person' && trace.identity.kind === 'person') return key === subjectKeyOf(trace.identity);
  return clientIp !== null && trace.clientIp === clientIp;
}

/** unsaid: nothing was named that could fit or not. */
function isAboutSame({ hosts, categories }: Reported, trace: ReportedTrace): 'yes' | 'no' | 'unsaid' {
  if (hosts.length === 0) return 'unsaid';
  // Of what may not be kept, the log has no host either.
  if (trace.host === '') return 'unsaid';
  if (hosts.some((host) => isSameSite(host, trace.host))) return 'yes';
  return categories.some((category) => trace.categories.includes(category)) ? 'yes' : 'no';
}

function isSameSite(one: string, other: string): boolean {
  const [a, b] = [one, other].map((host) => host.replace(/^www\./, ''));
  return a === b || (a ?? '').endsWith(`.${b}`) || (b ?? '').endsWith(`.${a}`);
}

/** Told within the hour is told at once. */
export function tellingBy(sentAt: number, seenAt: number): Telling {
  return sentAt - seenAt <= AT_ONCE_MS ? 'at_once' : 'later';
}

/** What is by a member of staff, or from their device, is for the head. */
export function audienceOf(reporter: Reporter, identity: Identity, staffGroup: string): Audience {
  const isOfStaff = 'group' in identity && identity.group === staffGroup;
  return reporter === 'staff' || isOfStaff ? 'staff' : 'pupils';
}
