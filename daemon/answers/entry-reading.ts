import { categoryOf } from '../../categories/taxonomy.ts';
import type { EntryFault, EntryForm, EntryGroup, EntryWho, NewEntry } from '../api/contract.ts';
import type { Identity } from '../identity/identity.ts';
import { peopleNamed, schoolGroupsOf } from '../identity/people-named.ts';
import { PUPILS_GROUP, type Roster, STAFF_GROUP } from '../identity/roster.ts';
import { type HandEntry, isRuleFor, MAX_ACCOUNT_LENGTH, MAX_SEVERITY_REASON_LENGTH } from '../incidents/hand-entry.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import { handRulesOf } from '../policy/presets/hand-rules.ts';
import { entryTitleOf } from './entry-title.ts';

/** A clock that is a little off must not refuse what has just happened. */
const SLACK_MS = 5 * 60_000;

/** Under what something can be written down, and about which groups. */
export function entryFormOf(policy: Policy, roster: Roster): EntryForm {
  const rules = policy.rules.filter((rule) => rule.lane === 'review' && rule.ruling.kind !== 'acceptable');
  const groups: readonly EntryGroup[] = [
    { kind: 'help', choices: rules.filter(mayNeedHelp).map(choiceOf) },
    { kind: 'people', choices: handRulesOf(policy).map(choiceOf) },
    { kind: 'others', choices: rules.filter((rule) => !mayNeedHelp(rule)).map(choiceOf) },
  ];
  return { groups: groups.filter(({ choices }) => choices.length > 0), schoolGroups: schoolGroupsOf(roster) };
}

function mayNeedHelp({ category }: Rule): boolean {
  return categoryOf(category).welfare;
}

function choiceOf(rule: Rule) {
  const { id: ruleId, appliesTo, severity } = rule;
  return { ruleId, title: entryTitleOf(rule), appliesTo, severity };
}

export type ReadEntry =
  | { readonly kind: 'read'; readonly entry: HandEntry }
  | { readonly kind: 'fault'; readonly fault: EntryFault };

/** What somebody typed, held against the policy and the school's list of people. */
export function readEntry(policy: Policy, roster: Roster, typed: NewEntry, now: number): ReadEntry {
  const fault = faultIn(typed, now);
  if (fault !== null) return { kind: 'fault', fault };
  const rule = ruleNamed(policy, typed.ruleId);
  if (rule === null) return { kind: 'fault', fault: 'no_rule' };
  const about = aboutOf(roster, typed.who);
  if ('fault' in about) return { kind: 'fault', fault: about.fault };
  if (!isRuleFor(rule, about.audience)) return { kind: 'fault', fault: 'rule_for_others' };
  const severity = typed.severity ?? rule.severity;
  const severityReason = severity === rule.severity ? null : typed.severityReason.trim();
  if (severityReason === '') return { kind: 'fault', fault: 'reason' };
  const { at, cameToLight } = typed;
  const said = { whatHappened: typed.whatHappened.trim(), cameToLight, at, severity, severityReason };
  return { kind: 'read', entry: { ...about, ...said, ruleId: rule.id, policyVersion: policy.version } };
}

function faultIn({ at, whatHappened, severityReason }: NewEntry, now: number): EntryFault | null {
  if (at > now + SLACK_MS) return 'not_yet';
  if (whatHappened.trim() === '') return 'nothing_said';
  if (whatHappened.length > MAX_ACCOUNT_LENGTH) return 'too_long';
  return severityReason.length > MAX_SEVERITY_REASON_LENGTH ? 'reason_too_long' : null;
}

function ruleNamed(policy: Policy, id: string): Rule | null {
  const offered = entryFormOf(policy, NOBODY).groups.flatMap(({ choices }) => choices.map(({ ruleId }) => ruleId));
  const all = [...policy.rules, ...handRulesOf(policy)];
  return all.find((rule) => rule.id === id && offered.includes(rule.id)) ?? null;
}

const NOBODY: Roster = { people: new Map(), shared: new Map(), aliases: new Map() };

type About = Pick<HandEntry, 'subject' | 'audience'> | { readonly fault: EntryFault };

function aboutOf(roster: Roster, who: EntryWho): About {
  switch (who.kind) {
    case 'person':
      return personOf(roster, who.text);
    case 'group':
      if (!schoolGroupsOf(roster).includes(who.group)) return { fault: 'no_group' };
      return { subject: nobodyIn(who.group), audience: 'pupils' };
    case 'unknown_pupil':
      return { subject: nobodyIn(PUPILS_GROUP), audience: 'pupils' };
    case 'unknown_staff':
      return { subject: nobodyIn(STAFF_GROUP), audience: 'staff' };
  }
}

function personOf(roster: Roster, text: string): About {
  const [person, another] = peopleNamed(roster, text);
  if (person === undefined) return { fault: 'no_person' };
  if (another !== undefined) return { fault: 'several_people' };
  const { personId, group, role } = person;
  return { subject: { kind: 'person', personId, group, via: 'hand' }, audience: role === 'staff' ? 'staff' : 'pupils' };
}

function nobodyIn(group: string): Identity {
  return { kind: 'unknown', account: null, address: null, group };
}
