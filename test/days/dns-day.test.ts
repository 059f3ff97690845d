/*
 * What a school gets that has nothing but the log of its resolver. It sees less than a proxy's log shows, and these tests say how
 * much less: nobody's name, no words of a search, and of staff only that they are not known, so that the rules for pupils hold.
 */

import { describe, expect, test } from 'vitest';
import { NO_SCHOOL_LISTS } from '../../categories/catalogue.ts';
import { categoryId } from '../../categories/taxonomy.ts';
import { schoolDay } from '../../daemon/demo/school-day.ts';
import { createBatchExaminer } from '../../daemon/examine/batch-examiner.ts';
import type { BatchOutcome } from '../../daemon/examine/tally.ts';
import { subjectKeyOf } from '../../daemon/identity/subject-key.ts';
import { groupEvents } from '../../daemon/incidents/group.ts';
import { matrixPolicy } from '../../daemon/policy/presets/matrix.ts';
import { createPeriods, defaultTimetable } from '../../daemon/policy/timetable.ts';
import { dnsmasq } from '../../parsers/dnsmasq.ts';
import { type IncidentRow, judgedBy, linesOfKind } from '../support/examined-day.ts';
import { busyDay } from './busy-day.ts';
import { type HostVisit, hostVisits, lookUpLines } from './dns-day.ts';

const PLAN = { date: '2026-11-20', zone: 'Europe/London', pupils: 210, staff: 24, episodes: [] };
const EVENING = Date.UTC(2026, 10, 20, 22);
/** The networks on which the invented school has the laptops and the phones of its staff. */
const OF_STAFF = /^address:10\.20\.(?:8|64)\./;
/** Under the rules for pupils, what staff may do in a break is a note, and so is what a page of results had looked up. */
const NOTES_OF_STAFF = new Set([
  'everyone-shopping informational',
  'pupils-blogs-and-forums informational',
  'pupils-messaging informational',
  'pupils-personal-email informational',
  'pupils-social-media informational',
]);

describe.each(['Friday in November', 'wet play', 'harvest festival'])('an ordinary day of look-ups (%s)', (seed) => {
  const visits = hostVisits(schoolDay({ ...PLAN, seed }).lines);
  const lines = lookUpLines(visits);
  const { outcome, incidents, format } = examine(lines);

  test('is found to be of dnsmasq, and every line of it is understood', () => {
    expect({ format, lines: outcome.lines }).toEqual({ format: 'dnsmasq', lines: lines.length });
    expect(lines.length).toBeGreaterThan(5 * visits.length);
    expect(linesOfKind(outcome, 'malformed')).toEqual({});
  });

  test('shows every host that was visited, by the device that visited it, and no other', () => {
    expect(hostsIn(lines)).toEqual(new Set(visits.map(({ client, host }) => `${client} ${host}`)));
  });

  test('raises nothing on any device of pupils and on no machine', () => {
    expect(incidents.filter(({ subject }) => !OF_STAFF.test(subject))).toEqual([]);
  });

  test('raises of staff, who cannot be told from pupils, notes alone', () => {
    const kinds = new Set(incidents.map(({ rule, severity }) => `${rule} ${severity}`));
    expect(kinds).toEqual(NOTES_OF_STAFF);
  });

  test('counts what the filter stopped once for each page: one advert stays one attempt', () => {
    expect(judgedBy(outcome, 'everyone-gambling', 'below_attempts')).toBe(1);
    expect(judgedBy(outcome, 'everyone-gambling', 'repeated_look_up')).toBe(5);
    expect(judgedBy(outcome, 'everyone-pornography', 'below_attempts')).toBe(1);
    expect(judgedBy(outcome, 'everyone-pornography', 'repeated_look_up')).toBe(5);
  });
});

describe('the busy day of look-ups', () => {
  const lines = lookUpLines(hostVisits(busyDay().lines));
  const { outcome, incidents } = examine(lines);

  test('raises of pupils each episode that had a site in it: once, one step less serious, with an event for each site', () => {
    expect(incidents.filter(({ subject }) => !OF_STAFF.test(subject))).toEqual([
      // Two that were stopped from the third on, and the one that the filter did not know; the search for it is not to be seen.
      row('10.20.22.204', 'everyone-filter-bypass', 'low', { events: 3, blocked: 2 }),
      // bet365 a second time within ten minutes is the same site again: four attempts, not five.
      row('10.20.22.205', 'everyone-gambling', 'low', { events: 2, blocked: 2 }),
      // Thrice in twelve minutes: the second visit was within ten minutes of the first.
      row('10.20.22.207', 'pupils-messaging', 'informational', { events: 2, blocked: 0 }),
      // Fourteen tries at twelve sites: the tenth site is the first to be shown.
      row('10.20.22.203', 'everyone-gaming', 'informational', { events: 3, blocked: 3 }),
      // The tablet, not the account that its class shares.
      row('10.20.37.12', 'pupils-chat', 'medium', { events: 1, blocked: 1 }),
      row('10.20.22.206', 'everyone-pornography', 'medium', { events: 1, blocked: 1 }),
    ]);
  });

  test('does not show what stood in search words alone', () => {
    const searched = ['pupils-self-harm', 'pupils-suicide', 'everyone-bullying'];
    expect(incidents.filter(({ rule }) => searched.includes(rule))).toEqual([]);
  });

  test('shows the supply teacher and the shopping of staff among the notes, and nothing more serious of staff', () => {
    const ofStaff = incidents.filter(({ subject }) => OF_STAFF.test(subject));
    expect(new Set(ofStaff.map(({ rule, severity }) => `${rule} ${severity}`))).toEqual(NOTES_OF_STAFF);
    expect(ofStaff).toContainEqual(
      row('10.20.8.90', 'pupils-social-media', 'informational', { events: 1, blocked: 0 }),
    );
    expect(ofStaff).toContainEqual(row('10.20.8.31', 'everyone-shopping', 'informational', { events: 4, blocked: 0 }));
  });

  test('has one incident for each device and rule, of few events, however many look-ups there were', () => {
    expect(new Set(incidents.map(({ subject, rule }) => `${subject} ${rule}`)).size).toBe(incidents.length);
    expect(Math.max(...incidents.map(({ events }) => events))).toBe(7);
    expect(outcome.events.length).toBe(228);
    expect(judgedBy(outcome, 'pupils-social-media', 'repeated_look_up')).toBe(3_182);
    // Buttons and posts of social networks in the pages of others: they would be 57 events that nobody had opened.
    expect(judgedBy(outcome, 'pupils-social-media', 'background')).toBe(357);
  });
});

describe('look-ups of one device', () => {
  const noon = Date.UTC(2026, 10, 20, 11, 40);

  test('one blocked page that is tried for nine minutes, with all names of its site, stays below three attempts', () => {
    const names = ['www.bet365.com', 'members.bet365.com', 'content.bet365.com', 'www.skybet.com'];
    const tries = Array.from({ length: 9 }, (_, minute) => minute * 60_000);
    const visits = tries.flatMap((later) => names.map((host) => blocked(host, noon + later)));
    const { outcome, incidents } = examine(lookUpLines(visits));
    expect({ incidents, counted: judgedBy(outcome, 'everyone-gambling', 'below_attempts') }).toEqual({
      incidents: [],
      counted: 1,
    });
    expect(judgedBy(outcome, 'everyone-gambling', 'repeated_look_up')).toBeGreaterThan(200);
  });

  test('three blocked sites, a minute apart, reach it', () => {
    const sites = ['www.bet365.com', 'www.skybet.com', 'www.paddypower.com'];
    const visits = sites.map((host, minute) => blocked(host, noon + minute * 60_000));
    expect(examine(lookUpLines(visits)).incidents).toEqual([
      row('10.20.22.30', 'everyone-gambling', 'low', { events: 1, blocked: 1 }),
    ]);
  });

  test('count in full where somebody may need help or protection', () => {
    const hosts = ['hurt.example', 'ending.example', 'unlawful.example', 'bets.example'];
    const visits = hosts.map((host, minute) => ({
      ...blocked(host, noon + minute * 60_000),
      fate: 'allowed' as const,
    }));
    expect(examine(lookUpLines(visits)).incidents).toEqual([
      row('10.20.22.30', 'pupils-self-harm', 'high', { events: 1, blocked: 0 }),
      row('10.20.22.30', 'pupils-suicide', 'critical', { events: 1, blocked: 0 }),
      row('10.20.22.30', 'everyone-terrorist-content', 'critical', { events: 1, blocked: 0 }),
      row('10.20.22.30', 'everyone-gambling', 'low', { events: 1, blocked: 0 }),
    ]);
  });
});

function blocked(host: string, at: number): HostVisit {
  return { at, client: '10.20.22.30', host, fate: 'blocked' };
}

type Counts = Pick<IncidentRow, 'events' | 'blocked'>;

function row(address: string, rule: string, severity: string, counts: Counts): IncidentRow {
  return { subject: `address:${address}`, rule, severity, ...counts };
}

function hostsIn(lines: readonly string[]): ReadonlySet<string> {
  const parse = dnsmasq.open({ timeZone: PLAN.zone, writtenAt: () => EVENING });
  const hosts = lines.flatMap((line) => {
    const result = parse(line);
    return result.kind === 'record' ? [`${result.record.clientIp} ${result.record.urlDomain}`] : [];
  });
  return new Set(hosts);
}

const OWN_LIST = [
  { entry: 'hurt.example', category: categoryId('self-harm'), reason: '' },
  { entry: 'ending.example', category: categoryId('suicide'), reason: '' },
  { entry: 'unlawful.example', category: categoryId('terrorist-content'), reason: '' },
  { entry: 'bets.example', category: categoryId('gambling'), reason: '' },
];

/** As it is shipped, with a list of the school's own, and with a roster that no line of such a log can be held against. */
const examineBatch = () =>
  createBatchExaminer({
    siteId: 'main',
    school: { ...NO_SCHOOL_LISTS, entries: OWN_LIST },
    listIndex: null,
    roster: [],
    groups: {},
    devices: [],
    policy: matrixPolicy,
    suppressions: [],
    warnings: [],
    timetable: defaultTimetable,
    sources: [
      {
        sourceId: 'resolver',
        format: 'auto',
        logformat: null,
        custom: null,
        columns: null,
        fileName: 'pihole.log',
        zone: PLAN.zone,
      },
    ],
    attempts: [],
    behaviours: [],
  });

interface Examined {
  readonly outcome: BatchOutcome;
  readonly format: string | null;
  /** In order of their first look-up. */
  readonly incidents: readonly IncidentRow[];
}

function examine(lines: readonly string[]): Examined {
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const place = { sourceId: 'resolver', stream: '', from: 0, oversized: [], isEnd: true, before: null };
  const { outcome, format } = examineBatch()({ ...place, bytes, writtenAt: EVENING, now: EVENING });
  const events = outcome.events.map(({ event }) => event);
  const { changes } = groupEvents(new Map(), events, createPeriods(defaultTimetable).schoolDayOf);
  const inOrder = changes.toSorted((one, other) => one.incident.firstSeen - other.incident.firstSeen);
  const incidents = inOrder.map(({ incident: { subject, ruleId, severity }, events: own }) => {
    const stopped = own.filter(({ record }) => record.disposition === 'blocked').length;
    return { subject: subjectKeyOf(subject), rule: ruleId, severity, events: own.length, blocked: stopped };
  });
  return { outcome, format, incidents };
}
