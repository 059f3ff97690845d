/** What becomes of the outbox's rows about incidents: mailed as the school has routed them, gathered, or held back in a storm. */
import { goesOutAt } from '../incidents/alert-hours.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { canWait, type Routing, routingOf } from '../incidents/routing.ts';
import type { Mailer } from '../notify/mailer.ts';
import type { EffectOutcome, OutboxRow, QueueLog } from '../queue/outbox.ts';
import type { StoredIncident } from '../store/rows.ts';
import type { Stores } from '../store/stores.ts';
import { alertFacts } from './alert-routing.ts';
import type { AlertSettings } from './alert-settings.ts';
import { type Deliver, mailIdOf } from './deliver.ts';
import type { Destinations } from './destinations.ts';
import { createEscalate } from './escalate.ts';
import { digestMailOf, gathered, gatheringOf } from './gather.ts';
import { type AlertGiven, alertFor } from './incident-alert.ts';
import { type Recipients, recipientsOf } from './recipients.ts';
import { copyOf, type MailForEach, sendToEach } from './send-each.ts';
import { createStormGate, isStorm, passedOnMail, stepOfMail, stormMailOf, untoldOf } from './storm.ts';

export interface AlertEffectsParts {
  readonly stores: Stores;
  readonly settings: AlertSettings;
  readonly mailer: Mailer;
  readonly deliver: Deliver;
  readonly destinations: Destinations;
  readonly log: QueueLog;
  usual(): Promise<readonly string[]>;
}

export interface AlertEffects {
  alert(row: OutboxRow): Promise<EffectOutcome>;
  storm(row: OutboxRow): Promise<EffectOutcome>;
  escalation(row: OutboxRow): Promise<EffectOutcome>;
  digest(row: OutboxRow): Promise<EffectOutcome>;
  copy(row: OutboxRow): Promise<EffectOutcome>;
}

type Sent = Exclude<EffectOutcome, { kind: 'never' | 'wait' }>;

const GONE = { kind: 'never', message: 'The incident of this alert is gone.' } as const;
const NOTHING_LEFT = { kind: 'done', note: null } as const;
const UNWANTED = { kind: 'done', note: { kind: 'alert_unwanted', detail: null } } as const;

export function createAlertEffects(parts: AlertEffectsParts): AlertEffects {
  const { stores, settings, mailer, deliver, destinations, log } = parts;
  const { now } = settings;
  const { mailRefusals } = stores;
  const each = { settings: stores.settings, mailer, mailRefusals, log, address: settings.address, now };
  const known = () => ({ roster: settings.roster(), usual: settings.mail?.to ?? [] });

  const gate = createStormGate(stores, settings);
  const escalate = createEscalate({
    ...{ stores, now, steps: settings.escalation },
    inOneMail: async (incident, step) =>
      (await isHeldOnTheWay(incident)) ? passedOnMail(stores, settings, step) : null,
    async send(row, incident, step): Promise<Sent> {
      const about = await recipientsOf(stores, known(), incident.id);
      const routing: Routing = { to: step.to, send: 'at_once', route: null };
      return mailAlert(row, incident, { about, routing, isPassedOn: true });
    },
  });

  /** In a storm one mail tells of all that is passed on; what is urgent, and where a child may need help, goes one by one at any time. */
  async function isHeldOnTheWay(incident: StoredIncident): Promise<boolean> {
    const { isAboutPupils } = await recipientsOf(stores, known(), incident.id);
    const canBeHeld = canWait(alertFacts(settings, incident, { at: now(), isAboutPupils }));
    return canBeHeld && isAboutPupils && (await isStorm(stores, settings));
  }

  async function alert(row: OutboxRow): Promise<EffectOutcome> {
    const incident = await stores.incidents.byId(row.subjectId as IncidentId);
    if (incident === null) return GONE;
    const about = await recipientsOf(stores, known(), incident.id);
    if (about.to.length === 0) return { kind: 'unready', message: about.why };
    const facts = alertFacts(settings, incident, { at: row.createdAt, isAboutPupils: about.isAboutPupils });
    const routing = routingOf(settings.routes, facts);
    if (routing === null) return UNWANTED;
    // The others have had it, whatever has come since.
    if (row.onlyTo !== null) return mailAlert(row, incident, { about, routing, isPassedOn: false });
    const { send, to } = routing;
    if (send !== 'at_once' && to !== null && !(await hasGrown(row, incident.id)))
      return gathered(settings, { every: send, to });
    const goesAt = canWait(facts) ? timeFor(row, row.createdAt) : now();
    if (goesAt > now()) return { kind: 'wait', until: goesAt };
    // What is about staff is never among many: nobody else may hear that it is there.
    const held = about.isAboutPupils ? await gate.held(row.id) : null;
    if (held !== null) return held;
    return mailFirst(row, incident, { about, routing, isPassedOn: false });
  }

  function timeFor({ attempts }: OutboxRow, since: number): number {
    return goesOutAt({ since, now: now(), isLate: attempts > 0 }, settings.alertTime);
  }

  /** What grows more serious while it waits to be told of with others is told of by itself. */
  async function hasGrown(row: OutboxRow, id: IncidentId): Promise<boolean> {
    return goesOnAt(row) === null && (await stores.digests.isWaiting(id));
  }

  async function mailFirst(row: OutboxRow, incident: StoredIncident, given: Mailing): Promise<EffectOutcome> {
    const outcome = await mailAlert(row, incident, given);
    if (outcome.kind !== 'done') gate.notSent(row.id);
    const isMailed = outcome.kind === 'done' && outcome.note === undefined;
    const next = isMailed ? escalate.after(row) : undefined;
    return next === undefined ? outcome : { ...outcome, kind: 'done', next };
  }

  interface Mailing {
    readonly about: Recipients;
    readonly routing: Routing;
    readonly isPassedOn: boolean;
  }

  /** To all in one mail what is urgent or about staff; otherwise to each, with a link to have fewer. */
  async function mailAlert(row: OutboxRow, incident: StoredIncident, { about, ...given }: Mailing): Promise<Sent> {
    const { isAboutPupils } = about;
    const isUrgent = !canWait(alertFacts(settings, incident, { at: row.createdAt, isAboutPupils }));
    const to = isAboutPupils
      ? await destinations.addressesOf({ to: given.routing.to, usual: about.to, isUrgent })
      : about.to;
    if (to.length === 0) return isAboutPupils ? UNWANTED : { kind: 'unready', message: about.why };
    const written = { isPassedOn: given.isPassedOn, goesOnAt: goesOnAt(row) };
    if (isUrgent || !isAboutPupils) {
      const letter = await alertFor(stores, settings, incident, { ...written, leaveLink: null, readers: to });
      return withNames(await deliver(row, { to, ...letter }), letter.hasNames ? incident : null);
    }
    return mailEach(row, incident, { to, isKept: true, ...written });
  }

  /** Each has a mail of their own: it says who it was to those alone who have confirmed their address. */
  async function mailEach(
    row: OutboxRow,
    incident: StoredIncident,
    { to, isKept, ...written }: Pick<MailForEach, 'to' | 'isKept'> & Pick<AlertGiven, 'isPassedOn' | 'goesOnAt'>,
  ): Promise<Sent> {
    let hasNames = false;
    const sent = await sendToEach(each, row, {
      ...{ to, isKept },
      async compose(leaveLink, address) {
        const letter = await alertFor(stores, settings, incident, { ...written, leaveLink, readers: [address] });
        hasNames ||= letter.hasNames;
        return letter;
      },
    });
    return withNames(ended(sent), hasNames ? incident : null);
  }

  async function storm(row: OutboxRow): Promise<EffectOutcome> {
    const step = stepOfMail(row.subjectId);
    const held = await untoldOf(stores, { step, besides: mailIdOf(row.id) });
    if (held.length === 0) return NOTHING_LEFT;
    const isUrgent = held.some(({ urgent }) => urgent > 0);
    const destination = step === null ? null : (settings.escalation[step - 1]?.to ?? null);
    const to = await destinations.addressesOf({ to: destination, usual: await parts.usual(), isUrgent });
    if (to.length === 0) return NOTHING_LEFT;
    const letter = (leaveLink: string | null) => stormMailOf(settings, held, { leaveLink, isPassedOn: step !== null });
    if (isUrgent) return deliver(row, { to, ...(await letter(null)) });
    return ended(await sendToEach(each, row, { to, isKept: true, compose: letter }));
  }

  async function digest(row: OutboxRow): Promise<EffectOutcome> {
    const { every, to: destination } = gatheringOf(settings.routes, row.subjectId);
    // Due at its own time; one that could not be mailed then wakes nobody at night.
    const goesAt = row.attempts === 0 ? now() : timeFor(row, now());
    if (goesAt > now()) return { kind: 'wait', until: goesAt };
    await stores.digests.begin(row.id, now());
    const to = await destinations.addressesOf({ to: destination, usual: await parts.usual(), isUrgent: false });
    if (to.length === 0) return NOTHING_LEFT;
    const compose = (leaveLink: string) => digestMailOf(stores, settings, { id: row.id, every, leaveLink });
    return ended(await sendToEach(each, row, { to, isKept: true, compose }));
  }

  async function copy(row: OutboxRow): Promise<EffectOutcome> {
    const { recipient, rowId } = copyOf(row);
    const [first, reader] = [await stores.outbox.one(rowId), await stores.recipientBook.byId(recipient)];
    // The settings name them no more, or they have said meanwhile that they want no such mail.
    if (first === null || reader === null || reader.leaves !== null) return NOTHING_LEFT;
    const sent = await mailAgain(row, first, [reader.address]);
    // The others have it, and Health says of whom mail is refused.
    return sent.kind === 'refused' ? { kind: 'never', message: sent.message } : sent;
  }

  async function mailAgain(row: OutboxRow, first: OutboxRow, to: readonly string[]): Promise<Sent> {
    if (first.kind === 'digest' || first.kind === 'storm') {
      const compose = (leaveLink: string) => composeAgain(first, leaveLink);
      return ended(await sendToEach(each, row, { to, isKept: false, compose }));
    }
    const incident = await stores.incidents.byId(first.subjectId as IncidentId);
    if (incident === null) return NOTHING_LEFT;
    const written = { isPassedOn: first.kind === 'escalation', goesOnAt: goesOnAt(first) };
    return mailEach(row, incident, { to, isKept: false, ...written });
  }

  async function composeAgain(first: OutboxRow, leaveLink: string) {
    if (first.kind === 'storm') return stormAgain(first, leaveLink);
    const { every } = gatheringOf(settings.routes, first.subjectId);
    return digestMailOf(stores, settings, { id: first.id, every, leaveLink });
  }

  async function stormAgain({ id, subjectId }: OutboxRow, leaveLink: string) {
    const step = stepOfMail(subjectId);
    const held = await untoldOf(stores, { step, besides: id });
    return held.length === 0 ? null : stormMailOf(settings, held, { leaveLink, isPassedOn: step !== null });
  }

  return { alert, storm, digest, copy, escalation: escalate.step };
}

/** When it was called for, where somebody was told before and it goes on. */
function goesOnAt({ id, createdAt }: OutboxRow): number | null {
  return /^alert-.*-again-\d+$/.test(id) ? createdAt : null;
}

/** `named` is the incident, where a mail about it said who it was. */
function withNames(sent: Sent, named: StoredIncident | null): Sent {
  return named === null || sent.kind !== 'done' ? sent : { ...sent, namedIncident: named.id };
}

function ended(sent: Awaited<ReturnType<typeof sendToEach>>): Sent {
  switch (sent.kind) {
    case 'nothing':
      return NOTHING_LEFT;
    case 'later':
    case 'refused':
    case 'unready':
      return sent;
    case 'done':
      return sent.also.length === 0 ? { kind: 'done' } : { kind: 'done', also: sent.also };
  }
}
