import { beforeEach, describe, expect, test } from 'vitest';
import type { AlertSettings } from '../../../daemon/alerts/alert-settings.ts';
import { createReviews } from '../../../daemon/answers/reviews.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import type { Destination } from '../../../daemon/incidents/rota.ts';
import type { Route, RouteCondition } from '../../../daemon/incidents/routing.ts';
import { keepAlertRules } from '../../../daemon/store/alert-rules.ts';
import type { Stores } from '../../../daemon/store/stores.ts';
import { type AlertSchool, openAlertSchool } from '../../support/alert-school.ts';
import { mailStarters } from '../../support/mail.ts';
import { addStaff, newWorld, officeOf, TUESDAY, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';
import type { TestSmtpServer } from '../../support/smtp-server.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ALL: RouteCondition = { severities: [], themes: [], categories: [], groups: [], schools: [], time: null };
const to = (...addresses: readonly string[]): Destination => ({ kind: 'addresses', addresses });
const hourly: Route = { when: { ...ALL, severities: ['medium'] }, to: to('a@school.example'), send: 'hourly' };
const both: Route = { when: { ...ALL }, to: to('a@school.example', 'b@school.example'), send: 'at_once' };

const { stores } = openStore();
const mail = mailStarters();
let world: World;
let smtp: TestSmtpServer;

beforeEach(async () => {
  world = newWorld();
  smtp = await mail.server({ security: 'none' });
});

async function open(settings: Partial<AlertSettings>, given: Stores = stores()): Promise<AlertSchool> {
  await keepAlertRules(stores().settings, { from: 'medium', quietMs: 2 * HOUR });
  return openAlertSchool({ stores: given, world, mail, smtp, settings });
}

const subjects = (school: AlertSchool) => school.arrived.map(({ headers }) => headers.get('subject'));

async function historyOf(id: string): Promise<readonly string[]> {
  const rows = await stores()
    .database.reader.selectFrom('incident_history')
    .select('kind')
    .where('incident_id', '=', id)
    .orderBy('id')
    .execute();
  return rows.map(({ kind }) => kind);
}

const incidents = async () => (await stores().incidents.all(100)).map(({ id }) => id);

describe('a digest', () => {
  test('tells how many, how serious and of which kind, and names nobody', async () => {
    const school = await open({ routes: [hourly] });
    for (const pupil of [1, 2, 3]) await school.does({ pupil, severity: 'medium' });
    await school.does({ pupil: 4, severity: 'medium', rule: 'everyone-drugs' });
    expect(school.arrived).toEqual([]);
    await school.until(TUESDAY + HOUR);
    expect(school.arrived.map((one) => one.to)).toEqual([['a@school.example']]);
    const [one] = school.arrived;
    expect(one?.headers.get('subject')).toBe('[Filterwatch] This hour: 4 incidents need your review');
    expect(one?.text).toMatch(/Medium in all: 4\s+Gambling \(Medium\): 3\s+Illegal drugs \(Medium\): 1/);
    expect(one?.text).toContain('https://filterwatch.example.org/incidents');
    expect(one?.content).not.toContain('pupil0');
    expect(await historyOf((await incidents())[0] ?? '')).toEqual(['raised', 'alert_queued', 'alert_gathered']);
  });

  test('tells of what is open by then, and is not sent where nothing is', async () => {
    const school = await open({ routes: [hourly] });
    await school.does({ pupil: 1, severity: 'medium' });
    const lead = await addStaff(stores(), 'lead');
    const reviews = createReviews(officeOf(stores(), world));
    const [id] = await incidents();
    const finding = { resolution: 'no_concern', intent: 'unclear', note: '', caseReference: null } as const;
    await reviews.claim(lead, id as IncidentId, 1);
    expect(await reviews.resolve(lead, id as IncidentId, 2, finding)).toMatchObject({ kind: 'done' });
    await school.until(TUESDAY + 2 * HOUR);
    expect(school.arrived).toEqual([]);
  });

  test('is the same mail again where the power failed after it, and what came meanwhile stands in the next', async () => {
    const broken: Stores = {
      ...stores(),
      outbox: {
        ...stores().outbox,
        // The mail has gone out, and nobody can note it.
        close: (id, at, ending) =>
          id.startsWith('digest') ? Promise.reject(new Error('No power.')) : stores().outbox.close(id, at, ending),
      },
    };
    const dying = await open({ routes: [hourly] }, broken);
    await dying.does({ pupil: 1, severity: 'medium' });
    world.now = TUESDAY + 18 * MINUTE;
    dying.door.queue.nudge();
    await expect.poll(() => smtp.received.length).toBe(1);
    await dying.door.queue.stop();
    const after = await open({ routes: [hourly] });
    await after.until(world.now + MINUTE);
    await after.does({ pupil: 2, severity: 'medium' });
    await after.until(TUESDAY + 3 * HOUR);
    const ids = smtp.received.map(({ headers }) => headers.get('message-id'));
    const told = smtp.received.map(({ headers }) => headers.get('subject'));
    expect(ids[1]).toBe(ids[0]);
    expect(told).toEqual([
      '[Filterwatch] This hour: 1 incident needs your review',
      '[Filterwatch] This hour: 1 incident needs your review',
      '[Filterwatch] This hour: 1 incident needs your review',
    ]);
    expect(new Set(ids).size).toBe(2);
  });

  test('loses nothing that is gathered while it goes out, and tells of nothing twice', async () => {
    const school = await open({ routes: [hourly] });
    await school.does({ pupil: 1, severity: 'medium' });
    const [digest] = await stores().digests.waiting();
    await stores().digests.begin(digest?.id ?? '', world.now);
    await school.does({ pupil: 2, severity: 'medium' });
    expect((await stores().digests.waiting()).map((one) => one.incidents)).toEqual([1, 1]);
    await school.until(TUESDAY + 3 * HOUR);
    expect(subjects(school)).toEqual(Array(2).fill('[Filterwatch] This hour: 1 incident needs your review'));
  });

  test('does not hold back what grows more serious, which is then told of once', async () => {
    const school = await open({ routes: [{ ...hourly, when: ALL }, hourly] });
    await school.does({ pupil: 1, severity: 'medium' });
    await school.does({ pupil: 1, severity: 'high' });
    expect(subjects(school)).toEqual(['[Filterwatch] High: 1 incident needs your review (Gambling)']);
    await school.until(TUESDAY + 3 * HOUR);
    expect(school.arrived).toHaveLength(1);
  });

  test('that could not be mailed in time wakes nobody at night', async () => {
    const morning = TUESDAY + 20 * HOUR;
    const isNight = (at: number) => at > TUESDAY + 30 * MINUTE && at < morning;
    const school = await open({ routes: [hourly], alertTime: (at) => (isNight(at) ? morning : at) });
    await school.does({ pupil: 1, severity: 'medium' });
    const [digest] = await stores().digests.waiting();
    world.now = TUESDAY + 8 * HOUR;
    const tried = { error: 'The mail server was away.', nextAttemptAt: world.now, parkedWhy: null };
    await stores().outbox.postpone(digest?.id ?? '', { at: world.now, ...tried });
    await school.until(TUESDAY + 19 * HOUR);
    expect(school.arrived).toEqual([]);
    await school.until(morning);
    expect(school.arrived).toHaveLength(1);
  });
});

describe('what can wait, to several', () => {
  test('is a mail for each, with their own link to have fewer, by which mail programs make a button', async () => {
    const school = await open({ routes: [both] });
    await school.does({ pupil: 1 });
    expect(school.arrived.map((one) => one.to)).toEqual([['a@school.example'], ['b@school.example']]);
    const links = school.arrived.map(({ headers }) => headers.get('list-unsubscribe'));
    expect(links[0]).toMatch(/^<https:\/\/filterwatch\.example\.org\/unsubscribe\?token=[\w.-]+>$/);
    expect(new Set(links).size).toBe(2);
    for (const { headers, text } of school.arrived) {
      expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
      expect(text).toContain(`Have fewer of these mails: ${headers.get('list-unsubscribe')?.slice(1, -1)}`);
    }
    expect(new Set(school.arrived.map(({ headers }) => headers.get('message-id'))).size).toBe(2);
  });

  test('comes a little later to one whom the server would not take now, and to nobody twice', async () => {
    let refusals = 0;
    smtp = await mail.server({
      security: 'none',
      behaviour: (phase, _, address) =>
        phase === 'recipient' && address.startsWith('b@') && refusals++ < 1 ? { code: 451, text: 'Busy' } : null,
    });
    const school = await open({ routes: [both] });
    await school.door.keepRecipients();
    await school.does({ pupil: 1 });
    expect(school.arrived.map((one) => one.to)).toEqual([['a@school.example']]);
    await school.until(TUESDAY + 5 * MINUTE);
    expect(school.arrived.map((one) => one.to)).toEqual([['a@school.example'], ['b@school.example']]);
    await school.until(TUESDAY + 9 * MINUTE);
    expect(school.arrived).toHaveLength(2);
  });

  test('is one mail without such a link where it is urgent', async () => {
    const school = await open({ routes: [both] });
    await school.does({ pupil: 1, severity: 'critical' });
    expect(school.arrived.map((one) => one.to)).toEqual([['a@school.example', 'b@school.example']]);
    expect(school.arrived[0]?.headers.has('list-unsubscribe')).toBe(false);
    expect(school.arrived[0]?.content).not.toContain('unsubscribe');
  });
});

describe('whoever wants less mail', () => {
  async function leave(address: string, leaves: 'can_wait' | 'everything'): Promise<void> {
    const one = (await stores().recipientBook.all()).find((each) => each.address === address);
    await stores().recipientBook.setLeaves(one?.id ?? '', leaves, world.now);
  }

  test('is mailed what is urgent alone; where nobody of a route wants it, the usual recipients have it', async () => {
    const school = await open({ routes: [both] });
    await school.door.keepRecipients();
    await leave('a@school.example', 'can_wait');
    await school.does({ pupil: 1 });
    await school.does({ pupil: 2, severity: 'critical' });
    expect(school.arrived.map((one) => one.to)).toEqual([
      ['b@school.example'],
      ['a@school.example', 'b@school.example'],
    ]);
    await leave('b@school.example', 'everything');
    await school.does({ pupil: 3 });
    await school.does({ pupil: 4, severity: 'critical' });
    expect(school.arrived.slice(2).map((one) => one.to)).toEqual([['lead@school.example'], ['a@school.example']]);
  });

  test('and is the last, is mailed what is urgent whatever was asked; of the rest the history says that nobody wants it', async () => {
    const school = await open({});
    await school.door.keepRecipients();
    await leave('lead@school.example', 'everything');
    await school.does({ pupil: 1 });
    expect(school.arrived).toEqual([]);
    expect(await historyOf((await incidents())[0] ?? '')).toContain('alert_unwanted');
    await school.does({ pupil: 2, rule: 'pupils-self-harm' });
    expect(school.arrived.map((one) => one.to)).toEqual([['lead@school.example']]);
  });
});

test('a step may be a rota: whoever is on duty that day', async () => {
  const rota = {
    name: 'evenings',
    duty: [
      { weekdays: ['tuesday' as const], from: null, to: null, who: ['ann@school.example'] },
      { weekdays: [], from: null, to: null, who: ['ben@school.example'] },
    ],
    deputies: [],
    away: [],
  };
  const steps = [
    { afterMinutes: 15, to: { kind: 'rota' as const, name: 'evenings' } },
    { afterMinutes: 24 * 60, to: { kind: 'rota' as const, name: 'evenings' } },
  ];
  const school = await open({ rotas: [rota], escalation: steps });
  await school.does({ pupil: 1, severity: 'critical' });
  await school.until(TUESDAY + 48 * HOUR);
  expect(school.arrived.map((one) => one.to)).toEqual([
    ['lead@school.example'],
    ['ann@school.example'],
    ['ben@school.example'],
  ]);
});

describe('what goes on', () => {
  test('is told of again after the quiet time, as often as it lasts, up to eight times a day', async () => {
    const school = await open({});
    for (let hour = 0; hour < 40; hour += 1) {
      await school.until(TUESDAY + hour * 15 * MINUTE);
      await school.does({ pupil: 1 });
    }
    const told = school.arrived.map(({ at }) => (at - TUESDAY) / HOUR);
    expect(told).toEqual([0, 2, 4, 6, 8]);
    expect(school.arrived[1]?.text).toContain(
      'It still goes on: 8 more requests since the mail of Tuesday, 17 November 2026 at 10:42.',
    );
    expect(school.arrived[1]?.headers.get('subject')).toBe('[Filterwatch] High: 1 incident still goes on (Gambling)');
    expect(school.arrived[0]?.text).not.toContain('still goes on');
  });

  test('is not, where somebody has taken it up, or where it is of another kind, which is an alert of its own', async () => {
    const school = await open({});
    await school.does({ pupil: 1 });
    const lead = await addStaff(stores(), 'lead');
    const [id] = await incidents();
    await createReviews(officeOf(stores(), world)).claim(lead, id as IncidentId, 1);
    await school.until(TUESDAY + 3 * HOUR);
    await school.does({ pupil: 1 });
    expect(school.arrived).toHaveLength(1);
    await school.does({ pupil: 1, rule: 'everyone-pornography' });
    expect(subjects(school)[1]).toMatch(/High: 1 incident needs your review/);
  });
});
