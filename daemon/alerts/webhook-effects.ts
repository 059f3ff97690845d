import { categoryOf } from '../../categories/taxonomy.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { canWait } from '../incidents/routing.ts';
import { STORM_WINDOW_MS, stormMailsAt } from '../incidents/storm.ts';
import { webhookRowId, webhookRowOf } from '../incidents/webhook-row.ts';
import type { Policy, Rule, Severity } from '../policy/policy.ts';
import { handRule } from '../policy/presets/hand-rules.ts';
import { delayAfter } from '../queue/backoff.ts';
import type { EffectOutcome, OutboxRow } from '../queue/outbox.ts';
import type { StoredIncident } from '../store/rows.ts';
import type { Stores } from '../store/stores.ts';
import { bodyOf } from '../webhook/body.ts';
import type { PostOutcome } from '../webhook/post-webhook.ts';
import type { SaidAlert, SaidStorm, WebhookForm } from '../webhook/webhook-said.ts';
import type { WebhookMessage, WebhookTarget } from '../webhook/webhook-target.ts';
import type { AlertSettings } from './alert-settings.ts';
import { aboutOf, SEVERITY_WORDS } from './incident-alert.ts';
import { isAboutPupils } from './recipients.ts';

/** A webhook of the settings, and what it wants to be told of. */
export interface AlertWebhook {
  readonly target: WebhookTarget;
  readonly form: WebhookForm;
  readonly severities: readonly Severity[];
  /** Of the categories; empty for all. */
  readonly themes: readonly string[];
}

export interface WebhookEffectsParts {
  readonly stores: Pick<Stores, 'incidents' | 'staff' | 'policies' | 'webhookRows'>;
  readonly webhooks: readonly AlertWebhook[];
  readonly settings: WebhookSettings;
  /** 0 to 1, for the jitter of how long a webhook that fails is left alone. */
  chance(): number;
  post(target: WebhookTarget, message: WebhookMessage): Promise<PostOutcome>;
}

/** What of the settings of alerts holds for webhooks too. */
export type WebhookSettings = Pick<
  AlertSettings,
  | 'turn'
  | 'siteId'
  | 'zone'
  | 'demonstration'
  | 'mostAtOnce'
  | 'alertTime'
  | 'address'
  | 'policy'
  | 'roster'
  | 'schoolName'
  | 'now'
>;

/** What is to be said, or what becomes of the row instead. */
type Found =
  | { readonly kind: 'said'; readonly said: SaidAlert | SaidStorm }
  | { readonly kind: 'not_now'; readonly outcome: EffectOutcome };

const NOT_WANTED = { kind: 'done', as: 'not_wanted' } as const;
const NO_SUCH = { kind: 'never', message: 'The webhook that this was for is no longer in the settings.' } as const;
const GONE = { kind: 'never', message: 'The incident that a webhook was to be told of is gone.' } as const;

/** Makes the effect that tells one webhook of one alert, of a step of an escalation, or of a storm. What is about staff is told to none. */
export function createWebhookEffects(parts: WebhookEffectsParts): (row: OutboxRow) => Promise<EffectOutcome> {
  const resting = createResting(parts);
  return async (row) => {
    const { webhook: id, about } = webhookRowOf(row.id);
    const webhook = parts.webhooks.find(({ target }) => target.id === id);
    if (webhook === undefined) return NO_SUCH;
    const until = resting.until(id);
    if (until !== null) return { kind: 'wait', until };
    const found = about.startsWith('storm-') ? await stormOf(parts, id) : await alertOf(parts, webhook, row);
    if (found.kind === 'not_now') return found.outcome;
    const { said } = found;
    const { zone, demonstration, schoolName, now } = parts.settings;
    const at = now();
    const body = bodyOf(
      webhook.form,
      { id: row.id, at, demonstration, schoolName: await schoolName(), about: said },
      zone,
    );
    return resting.learn(id, await parts.post(webhook.target, { id: row.id, body, at }));
  };
}

/** Leaves a webhook alone for a while that does not answer: what else waits for it is not tried one by one, and holds up no other. */
function createResting({ settings: { now }, chance }: WebhookEffectsParts) {
  const failing = new Map<string, { readonly failures: number; readonly until: number }>();
  return {
    until(id: string): number | null {
      const until = failing.get(id)?.until ?? 0;
      return until > now() ? until : null;
    },
    learn(id: string, outcome: PostOutcome): EffectOutcome {
      if (outcome.kind !== 'later') {
        failing.delete(id);
        return outcome.kind === 'taken' ? { kind: 'done' } : { kind: 'never', message: outcome.message };
      }
      const failures = failing.get(id)?.failures ?? 0;
      const until = now() + (outcome.afterMs ?? delayAfter(failures, chance()));
      failing.set(id, { failures: failures + 1, until });
      const { message, afterMs } = outcome;
      return { kind: 'later', message, ...(afterMs === null ? {} : { until }) };
    },
  };
}

async function alertOf(parts: WebhookEffectsParts, webhook: AlertWebhook, row: OutboxRow): Promise<Found> {
  const { stores, settings } = parts;
  const id = row.subjectId as IncidentId;
  const incident = await stores.incidents.byId(id);
  if (incident === null) return notNow(GONE);
  const rule = await ruleOf(parts, incident);
  const isForIt = isWanted(webhook, incident, rule) && (await isAboutPupils(stores, settings.roster(), id));
  if (!isForIt) return notNow(NOT_WANTED);
  const { about } = webhookRowOf(row.id);
  const isPassedOn = about.startsWith('escalation-');
  const at = settings.now();
  // Of a rule that nobody knows any more, nobody knows that it can wait.
  const facts = { severity: incident.severity, welfare: rule === null || categoryOf(rule.category).welfare };
  const goesAt = !isPassedOn && canWait(facts) ? settings.alertTime(at) : at;
  if (goesAt > at) return notNow({ kind: 'wait', until: goesAt });
  const held = isPassedOn ? null : await heldInStorm(parts, webhook.target.id);
  return held === null ? { kind: 'said', said: saidOf(settings, { incident, rule, isPassedOn }) } : notNow(held);
}

function notNow(outcome: EffectOutcome): Found {
  return { kind: 'not_now', outcome };
}

function isWanted({ severities, themes }: AlertWebhook, { severity }: StoredIncident, rule: Rule | null): boolean {
  if (!severities.includes(severity)) return false;
  return themes.length === 0 || (rule !== null && themes.includes(categoryOf(rule.category).theme));
}

async function ruleOf({ stores, settings }: WebhookEffectsParts, incident: StoredIncident): Promise<Rule | null> {
  const policy: Policy = (await stores.policies.byVersion(incident.policyVersion)) ?? settings.policy();
  return policy.rules.find(({ id }) => id === incident.ruleId) ?? handRule(incident.ruleId);
}

/** Each webhook has storms of its own: how many requests it was sent, and one later for all that were held back. */
async function heldInStorm(
  { stores: { webhookRows }, settings: { siteId, mostAtOnce, now } }: WebhookEffectsParts,
  webhook: string,
): Promise<EffectOutcome | null> {
  const at = now();
  if ((await webhookRows.sentSince(webhook, at - STORM_WINDOW_MS)) < mostAtOnce) return null;
  const { now: first, next: second } = stormMailsAt(siteId, at);
  const { id, notBefore } = (await webhookRows.isClosed(webhookRowId(webhook, first.id))) ? second : first;
  const rowId = webhookRowId(webhook, id);
  return { kind: 'done', as: 'held', next: { id: rowId, kind: 'webhook', subjectId: rowId, notBefore } };
}

async function stormOf({ stores, settings }: WebhookEffectsParts, webhook: string): Promise<Found> {
  const { incidents, urgent, since } = await stores.webhookRows.heldUntold(webhook);
  if (since === null) return notNow(NOT_WANTED);
  return { kind: 'said', said: { kind: 'storm', incidents, urgent, since, link: `${settings.address()}/incidents` } };
}

interface Told {
  readonly incident: StoredIncident;
  readonly rule: Rule | null;
  readonly isPassedOn: boolean;
}

function saidOf({ address }: WebhookSettings, { incident, rule, isPassedOn }: Told): SaidAlert {
  const category = rule === null ? null : categoryOf(rule.category);
  return {
    kind: isPassedOn ? 'passed_on' : 'alert',
    incidentId: incident.id,
    severity: incident.severity,
    severityWord: SEVERITY_WORDS[incident.severity],
    title: category?.title ?? 'An incident',
    category: category?.id ?? '',
    theme: category?.theme ?? '',
    mayNeedSupport: category?.welfare ?? false,
    place: aboutOf(incident),
    requests: incident.eventCount,
    blocked: incident.blockedCount,
    lastSeen: incident.lastSeen,
    link: `${address()}/incidents/${incident.id}`,
  };
}
