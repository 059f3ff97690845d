import { categoryOf } from '../../categories/taxonomy.ts';
import { entryTitleOf } from '../answers/entry-title.ts';
import type { Identity } from '../identity/identity.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import { attemptsIn } from '../incidents/attempts-in.ts';
import type { IncidentState } from '../incidents/incident.ts';
import { alertMail } from '../notify/alert-mail.ts';
import type { MailBody } from '../notify/letter.ts';
import type { Rule, Severity } from '../policy/policy.ts';
import { handRule } from '../policy/presets/hand-rules.ts';
import type { StoredIncident } from '../store/rows.ts';
import type { Stores } from '../store/stores.ts';
import { alertSeenPath, createAlertLink } from './alert-link.ts';
import type { AlertSettings } from './alert-settings.ts';
import { namesInMail } from './named-alert.ts';

/** As on the screens. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  critical: 'Urgent',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  informational: 'Note',
};
const STATUS_WORDS: Readonly<Record<IncidentState['status'], string>> = {
  new: 'New',
  in_review: 'Being looked at',
  on_hold: 'Waiting',
  resolved: 'Closed',
};

export interface AlertGiven {
  /** Everybody whom this same mail goes to. */
  readonly readers: readonly string[];
  /** Where nobody answered the mail before. */
  readonly isPassedOn: boolean;
  /** Where its reader says that they want no such mail; null where they cannot. */
  readonly leaveLink: string | null;
  /** Where it goes on after a mail: when this one was called for; null where it is news. */
  readonly goesOnAt: number | null;
}

export interface AlertLetter extends MailBody {
  readonly thread: string;
  /** It says who it was, or the site. */
  readonly hasNames: boolean;
}

/** What the mail about an incident says. */
export async function alertFor(
  stores: Stores,
  settings: AlertSettings,
  incident: StoredIncident,
  { readers, isPassedOn, leaveLink, goesOnAt }: AlertGiven,
): Promise<AlertLetter> {
  const policy = (await stores.policies.byVersion(incident.policyVersion)) ?? settings.policy();
  const rule = policy.rules.find((one) => one.id === incident.ruleId) ?? handRule(incident.ruleId);
  const link = createAlertLink(stores.settings);
  const thread = await link.threadOf({
    subjectKey: subjectKeyOf(incident.subject),
    category: rule?.category ?? incident.ruleId,
  });
  const about = aboutOf(incident);
  const names = await namesInMail({ stores, settings }, { incident, rule, about, readers });
  const body = alertMail({
    schoolName: await settings.schoolName(),
    zone: settings.zone,
    demonstration: settings.demonstration,
    link: `${settings.address()}/incidents/${incident.id}`,
    seenLink: `${settings.address()}${alertSeenPath(await link.tokenFor(incident.id))}`,
    names,
    isPassedOn,
    leaveLink,
    goesOn: goesOnAt === null ? null : await stores.alertAnswers.quietSince(incident.id, goesOnAt),
    incident: {
      title: titleOf(incident, titleFor(incident, rule)),
      severityWord: SEVERITY_WORDS[incident.severity],
      welfare: rule ? categoryOf(rule.category).welfare : false,
      about,
      statusWord: STATUS_WORDS[incident.state.status],
      isFromLog: incident.origin === 'log',
      eventCount: incident.eventCount,
      blockedCount: incident.blockedCount,
      attemptCount: attemptsIn(incident),
      lookUpCount: incident.lookUpCount,
      lastSeen: incident.lastSeen,
    },
  });
  return { ...body, thread, hasNames: names.kind === 'told' };
}

function titleFor({ origin, ruleId }: StoredIncident, rule: Rule | null): string {
  if (rule === null) return ruleId;
  return origin === 'log' ? rule.title : entryTitleOf(rule);
}

/** As on the screens. */
function titleOf({ cluster }: StoredIncident, title: string): string {
  return cluster.wholeClass === null ? title : `Whole-class activity: ${title}`;
}

/** How near it is, in words that name nobody. */
export function aboutOf({ subject, cluster: { wholeClass } }: StoredIncident): string {
  if (wholeClass === null) return groupWords(subject);
  const { className, year, pupils, size } = wholeClass;
  return `${className === '' ? year : `${year}, ${className}`}: ${pupils} of ${size} pupils in one lesson`;
}

/** Enough to know how near it is; who it was stands behind the sign-in. */
function groupWords(subject: Identity): string {
  switch (subject.kind) {
    case 'person':
      return subject.group === 'staff' ? 'A member of staff' : `A pupil, ${subject.group}`;
    case 'shared':
      return `A shared account, ${subject.group}`;
    case 'device':
      return 'A school device';
    case 'unknown':
      if (subject.group !== undefined) return unnamed(subject.group);
      return subject.account === null ? 'A device, person not known' : 'An account that is not on the roster';
  }
}

/** Of whom a member of staff wrote a group alone. */
function unnamed(group: string): string {
  return group === 'staff' ? 'A member of staff' : group === 'pupils' ? 'A pupil' : `Somebody in ${group}`;
}
