/** Who is told of an incident, and when, as the school has routed it. Nothing here is told to more people than may know of it. */
import type { CategoryId, Theme } from '../../categories/category.ts';
import type { Severity } from '../policy/policy.ts';
import { isAtLeast } from '../policy/severity.ts';
import type { Destination } from './rota.ts';

export const SENDS = ['at_once', 'hourly', 'daily', 'weekly'] as const;
export type Send = (typeof SENDS)[number];

/** The four Cs, and infrastructure; of what is good nobody is alerted. */
export const ALERT_THEMES = [
  'content',
  'contact',
  'conduct',
  'commerce',
  'infrastructure',
] as const satisfies readonly Theme[];
export type AlertTheme = (typeof ALERT_THEMES)[number];

/** For which incidents a route is. An empty list, and null, stand for all. */
export interface RouteCondition {
  /** Empty for those that are told of without a route, too: high and critical. */
  readonly severities: readonly Severity[];
  readonly themes: readonly Theme[];
  readonly categories: readonly CategoryId[];
  /** Years, classes and groups, as the roster writes them, in capitals or not. */
  readonly groups: readonly string[];
  /** Ids of schools, for settings that several share. */
  readonly schools: readonly string[];
  /** By the school's own timetable and calendar. */
  readonly time: 'in_school_hours' | 'out_of_school_hours' | null;
}

export interface Route {
  readonly when: RouteCondition;
  readonly to: Destination;
  readonly send: Send;
}

/** What of an incident decides who is told. */
export interface AlertFacts {
  /** False for what is about staff, or about anybody with an account: that is for whoever may open it. */
  readonly isAboutPupils: boolean;
  readonly severity: Severity;
  readonly category: CategoryId | null;
  readonly theme: Theme | null;
  /** True where a child may need help. */
  readonly welfare: boolean;
  readonly groups: readonly string[];
  readonly school: string;
  readonly isInSchoolHours: boolean;
}

/** What becomes of an alert; `to` is null for whom the school names for all alerts. */
export interface Routing {
  readonly to: Destination | null;
  readonly send: Send;
  /** Its place among the routes, from 0; null where none fits. */
  readonly route: number | null;
}

/** Of this severity and above somebody is told without a route. */
export const TOLD_FROM: Severity = 'high';

/**
 * The first route that fits decides; without one, somebody is told at once of what is serious, and nobody of the rest: null. What is
 * urgent, and what may mean that a child needs help, is told of at once, whatever the route says. What is about staff takes no route.
 */
export function routingOf(routes: readonly Route[], facts: AlertFacts): Routing | null {
  const isSerious = isAtLeast(facts.severity, TOLD_FROM);
  const place = facts.isAboutPupils ? routes.findIndex(({ when }) => fits(when, facts)) : -1;
  const route = routes[place];
  if (route === undefined) return isSerious ? { to: null, send: 'at_once', route: null } : null;
  return { to: route.to, send: canWait(facts) ? route.send : 'at_once', route: place };
}

/** False for what is told of at any hour, one by one. */
export function canWait({ severity, welfare }: Pick<AlertFacts, 'severity' | 'welfare'>): boolean {
  return severity !== 'critical' && !welfare;
}

/** The least severity of which somebody may have to be told. */
export function toldFrom(routes: readonly Route[]): Severity {
  const named = routes.flatMap(({ when }) => when.severities);
  return named.reduce((least, severity) => (isAtLeast(severity, least) ? least : severity), TOLD_FROM);
}

function fits(when: RouteCondition, facts: AlertFacts): boolean {
  return (
    fitsSeverity(when, facts) &&
    isAmong(when.themes, facts.theme) &&
    isAmong(when.categories, facts.category) &&
    fitsGroup(when, facts) &&
    isAmong(when.schools, facts.school) &&
    fitsTime(when, facts)
  );
}

function fitsSeverity({ severities }: RouteCondition, { severity }: AlertFacts): boolean {
  return severities.length === 0 ? isAtLeast(severity, TOLD_FROM) : severities.includes(severity);
}

function isAmong<Value>(wanted: readonly Value[], value: Value | null): boolean {
  return wanted.length === 0 || (value !== null && wanted.includes(value));
}

/** People write 'year 5' and 'Year 5' for one group. */
function fitsGroup({ groups: wanted }: RouteCondition, { groups }: AlertFacts): boolean {
  const names = new Set(groups.map((name) => name.toLowerCase()));
  return wanted.length === 0 || wanted.some((name) => names.has(name.toLowerCase()));
}

function fitsTime({ time }: RouteCondition, { isInSchoolHours }: AlertFacts): boolean {
  return time === null || (time === 'in_school_hours') === isInSchoolHours;
}
