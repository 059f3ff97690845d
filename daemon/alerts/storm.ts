import { entryTitleOf } from '../answers/entry-title.ts';
import { STORM_WINDOW_MS, stormMailsAt } from '../incidents/storm.ts';
import type { MailBody } from '../notify/letter.ts';
import { stormMail } from '../notify/storm-mail.ts';
import { handRule } from '../policy/presets/hand-rules.ts';
import type { EffectOutcome } from '../queue/outbox.ts';
import type { HeldBack } from '../store/alert-answers.ts';
import type { Stores } from '../store/stores.ts';
import type { AlertSettings } from './alert-settings.ts';

/** Rules that the mail names. */
const MOST_RULES = 5;

/** What becomes of an alert that comes in a storm: it is held back, and one mail tells of it later. Null where it is mailed as usual. */
export async function heldInStorm(
  { alertAnswers }: Pick<Stores, 'alertAnswers'>,
  { siteId, mostAtOnce, now }: Pick<AlertSettings, 'siteId' | 'mostAtOnce' | 'now'>,
): Promise<EffectOutcome | null> {
  const at = now();
  if ((await alertAnswers.sentSince(at - STORM_WINDOW_MS)) < mostAtOnce) return null;
  const mails = stormMailsAt(siteId, at);
  const { id, notBefore } = (await alertAnswers.isClosed(mails.now.id)) ? mails.next : mails.now;
  return {
    kind: 'done',
    note: { kind: 'alert_held', detail: null },
    next: { id, kind: 'storm', subjectId: id, notBefore },
  };
}

/** The mail about what was held back and not told of yet. */
export async function stormMailOf(
  settings: AlertSettings,
  held: readonly HeldBack[],
  leaveLink: string | null,
): Promise<MailBody> {
  return stormMail({
    leaveLink,
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
