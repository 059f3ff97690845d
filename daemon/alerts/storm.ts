import { entryTitleOf } from '../answers/entry-title.ts';
import { STORM_WINDOW_MS, stormMailsAt } from '../incidents/storm.ts';
import type { MailBody } from '../notify/letter.ts';
import { stormMail } from '../notify/storm-mail.ts';
import { handRule } from '../policy/presets/hand-rules.ts';
import type { EffectOutcome, LaterEffect } from '../queue/outbox.ts';
import { type HeldBack, passedOnSubject } from '../store/alert-answers.ts';
import type { Stores } from '../store/stores.ts';
import type { AlertSettings } from './alert-settings.ts';

/** Rules that the mail names. */
const MOST_RULES = 5;

/** Which alerts are mailed one by one, and which are told of together. */
export interface StormGate {
  /** What becomes of an alert that comes in a storm: it is held back, and one mail tells of it later. Null where it is mailed as usual. */
  held(alertId: string): Promise<EffectOutcome | null>;
  /** An alert that was to be mailed as usual was not: another may go in its place. */
  notSent(alertId: string): void;
}

/** Several alerts are on their way at the same time: those that are not noted as sent yet count as well. */
export function createStormGate(
  { alertAnswers }: Pick<Stores, 'alertAnswers'>,
  { siteId, mostAtOnce, now }: Pick<AlertSettings, 'siteId' | 'mostAtOnce' | 'now'>,
): StormGate {
  /** Since when; never more than are mailed one by one. */
  const onTheirWay = new Map<string, number>();
  return {
    async held(alertId) {
      const at = now();
      const sent = await alertAnswers.sentSince(at - STORM_WINDOW_MS, mostAtOnce);
      for (const [id, since] of onTheirWay) if (since < at - STORM_WINDOW_MS) onTheirWay.delete(id);
      const others = new Set([...sent, ...onTheirWay.keys()]);
      others.delete(alertId);
      // Nothing is waited for between the count and the note.
      if (others.size < mostAtOnce) {
        onTheirWay.set(alertId, at);
        return null;
      }
      const mail = await nextMail(alertAnswers, siteId, at);
      return { kind: 'done', note: { kind: 'alert_held', detail: null }, next: { ...mail, subjectId: mail.id } };
    },
    notSent: (alertId) => void onTheirWay.delete(alertId),
  };
}

/** Whether so much goes on that what nobody has answered is not passed on one by one either. */
export async function isStorm(
  { alertAnswers }: Pick<Stores, 'alertAnswers'>,
  { mostAtOnce, now }: Pick<AlertSettings, 'mostAtOnce' | 'now'>,
): Promise<boolean> {
  const since = now() - STORM_WINDOW_MS;
  if (await alertAnswers.isHeldSince(since)) return true;
  const sent = await alertAnswers.sentSince(since, mostAtOnce);
  return sent.length + (await alertAnswers.passedOnSince(since)) >= mostAtOnce;
}

/** The mail that tells of all that a step passes on in a storm. */
export async function passedOnMail(
  { alertAnswers }: Pick<Stores, 'alertAnswers'>,
  { siteId, now }: Pick<AlertSettings, 'siteId' | 'now'>,
  step: number,
): Promise<LaterEffect> {
  const mail = await nextMail(alertAnswers, `${passedOnSubject(step)}-${siteId}`, now());
  return { ...mail, subjectId: passedOnSubject(step) };
}

/** The step whose mail a row is; null for the mail about what nobody has had an alert of. */
export function stepOfMail(subjectId: string): number | null {
  const step = /^passed-on-(\d+)$/.exec(subjectId)?.[1];
  return step === undefined ? null : Number(step);
}

/** What is held back after the mail of these minutes has gone out is told of in the next. */
async function nextMail(alertAnswers: Stores['alertAnswers'], name: string, at: number) {
  const mails = stormMailsAt(name, at);
  const mail = (await alertAnswers.isClosed(mails.now.id)) ? mails.next : mails.now;
  return { ...mail, kind: 'storm' } as const;
}

/** What was held back and not told of yet. Of a step, what it was to pass on. */
export async function untoldOf(
  { alertAnswers }: Pick<Stores, 'alertAnswers'>,
  step: number | null,
): Promise<readonly HeldBack[]> {
  return step === null ? alertAnswers.heldUntold() : alertAnswers.passedOnUntold(step);
}

/** The mail about it; passed on where nobody has answered the alerts so far. */
export async function stormMailOf(
  settings: AlertSettings,
  held: readonly HeldBack[],
  { leaveLink, isPassedOn }: { readonly leaveLink: string | null; readonly isPassedOn: boolean },
): Promise<MailBody> {
  return stormMail({
    ...{ leaveLink, isPassedOn },
    ...{ zone: settings.zone, demonstration: settings.demonstration, schoolName: await settings.schoolName() },
    link: `${settings.address()}/incidents`,
    heldBack: held.reduce((sum, { incidents }) => sum + incidents, 0),
    urgent: held.reduce((sum, { urgent }) => sum + urgent, 0),
    since: Math.min(...held.map(({ first }) => first)),
    rules: held
      .slice(0, MOST_RULES)
      .map(({ ruleId, incidents }) => ({ title: ruleTitle(settings, ruleId), incidents })),
  });
}

/** As on the screens. */
export function ruleTitle(settings: Pick<AlertSettings, 'policy'>, ruleId: string): string {
  const rule = settings.policy().rules.find((one) => one.id === ruleId);
  if (rule !== undefined) return rule.title;
  const byHand = handRule(ruleId);
  return byHand === null ? ruleId : entryTitleOf(byHand);
}
