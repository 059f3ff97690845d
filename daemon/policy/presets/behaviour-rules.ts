import type { Rule } from '../policy.ts';
import { AT_CERTAIN_TIMES, NATIONAL_STANDARDS, type PresetRow, presetRule, UNACCEPTABLE } from './preset-rule.ts';

/**
 * Not a row of a table: what the school has written down about its people, and a log can be held against. The roster, the list of
 * devices, refusals by parents and the timetable.
 */
export const SCHOOL_RECORDS = 'school-records';

/** Which row of a school's own table each behaviour belongs to, where the presets differ. */
export interface BehaviourRows {
  readonly sharedAccount: Readonly<Record<'pupils' | 'staff', string>>;
  readonly othersAccount: Readonly<Record<'pupils' | 'staff', string>>;
  readonly staffAccount: string;
  readonly afterWarning: string;
  readonly refusedByParents: string;
  readonly unknownAccount: string;
  readonly goingOnTrying: string;
}

/** What many requests together show, in the same way in every preset. One finding is one matter, so the first counts. */
export function behaviourRules(rows: BehaviourRows): readonly Rule[] {
  return [
    ...accountRules(rows),
    ...deviceRules(rows),
    ...persistenceRules(rows),
    ...recordRules(rows),
    ...worryRules(),
  ];
}

type BehaviourRow = Omit<PresetRow, 'ruling' | 'attempts'>;

/** The behaviour itself has counted already. */
export function behaviour(row: BehaviourRow): Rule {
  return presetRule({ ...row, ruling: UNACCEPTABLE, attempts: 1 });
}

function accountRules({ sharedAccount, othersAccount }: BehaviourRows): readonly Rule[] {
  const sharing = {
    category: 'account-sharing',
    severity: 'low',
    falseAlarms: [
      'somebody moved to another computer and the first stayed signed in',
      'a tablet or laptop at their side fetched something by itself',
    ],
    why: 'An account that others use hides who did what, and whoever owns it is asked first.',
  } as const;
  const failing = {
    category: 'failed-sign-ins',
    severity: 'low',
    falseAlarms: ['a password had run out and a device went on trying the old one', 'a new password was mistyped'],
    why: 'Somebody may be trying passwords of an account that is not theirs. Nearly always it is a forgotten one.',
  } as const;
  return [
    behaviour({ ...sharing, row: sharedAccount.pupils, appliesTo: 'pupils', title: 'One account in two places' }),
    behaviour({ ...sharing, row: sharedAccount.staff, appliesTo: 'staff', title: 'One account in two places (staff)' }),
    behaviour({ ...failing, row: othersAccount.pupils, appliesTo: 'pupils', title: 'Failed sign-ins' }),
    behaviour({ ...failing, row: othersAccount.staff, appliesTo: 'staff', title: 'Failed sign-ins (staff)' }),
  ];
}

function deviceRules({ othersAccount, staffAccount }: BehaviourRows): readonly Rule[] {
  return [
    behaviour({
      category: 'many-accounts',
      row: othersAccount.pupils,
      appliesTo: 'everyone',
      title: 'One device, many accounts',
      severity: 'low',
      falseAlarms: [
        'a class took turns at a shared computer: put it on the list of devices',
        'an address was given to another device',
      ],
      why: 'Somebody may be using other people’s accounts. At a shared computer it is usual.',
    }),
    behaviour({
      category: 'wrong-device',
      row: staffAccount,
      appliesTo: 'pupils',
      title: 'A pupil at a staff device',
      severity: 'medium',
      falseAlarms: ['a teacher let the pupil use it for a task', 'the list of devices is out of date'],
      why: 'A device of staff holds what pupils must not see, and may be filtered less strictly.',
    }),
    behaviour({
      category: 'wrong-device',
      row: othersAccount.staff,
      appliesTo: 'staff',
      title: 'A staff account at a pupil’s device',
      severity: 'low',
      falseAlarms: ['a teacher signed in there to help', 'the list of devices is out of date'],
      why: 'A pupil may have used the account of a member of staff, or found it signed in.',
    }),
  ];
}

function persistenceRules({ goingOnTrying, afterWarning }: BehaviourRows): readonly Rule[] {
  const trying = {
    category: 'repeated-attempts',
    row: goingOnTrying,
    falseAlarms: ['a page that stayed open tried again by itself', 'the site is needed and was blocked by mistake'],
    why: 'One page that the filter stops may be an accident; going on within minutes seldom is.',
  } as const;
  return [
    behaviour({ ...trying, appliesTo: 'pupils', severity: 'medium', title: 'Repeated attempts' }),
    behaviour({ ...trying, appliesTo: 'staff', severity: 'low', title: 'Repeated attempts (staff)' }),
    behaviour({
      category: 'continued-after-warning',
      row: afterWarning,
      appliesTo: 'everyone',
      title: 'Continued after a warning',
      severity: 'medium',
      falseAlarms: ['the first finding was not what it seemed', 'somebody else used the account'],
      why: 'A warning did not help, so what is done next is no longer the same as the first time.',
    }),
  ];
}

function recordRules({ refusedByParents, unknownAccount }: BehaviourRows): readonly Rule[] {
  return [
    behaviour({
      category: 'refused-by-parents',
      row: refusedByParents,
      appliesTo: 'pupils',
      title: 'Internet or mail that parents refused',
      severity: 'medium',
      falseAlarms: [
        'the parents have agreed since: bring the roster up to date',
        'a class used one pupil’s computer together',
      ],
      why: 'The school promised the parents, and it is the school’s to mend rather than the pupil’s fault.',
    }),
    behaviour({
      category: 'unknown-account',
      row: unknownAccount,
      appliesTo: 'everyone',
      title: 'An account on no roster',
      severity: 'low',
      falseAlarms: ['somebody has just joined the school', 'a supply teacher or visitor had an account for a day'],
      why: 'Nobody can say whose it is, and whether it should have been closed.',
    }),
    behaviour({
      category: 'out-of-hours-use',
      row: SCHOOL_RECORDS,
      appliesTo: 'pupils',
      title: 'Use out of hours',
      severity: 'informational',
      falseAlarms: ['homework was done late', 'the school lent the device for use at home'],
      why: 'Not forbidden: a note for whoever asks whether a child sleeps, and nobody is told of it at night.',
    }),
  ];
}

/** The one behaviour where somebody may need help: never blame, and never made less of. */
function worryRules(): readonly Rule[] {
  const worry = {
    category: 'rising-concern',
    row: NATIONAL_STANDARDS,
    falseAlarms: ['a project on the subject goes on for several days', 'several people use the account'],
  } as const;
  return [
    behaviour({
      ...worry,
      appliesTo: 'pupils',
      title: 'Growing worry over several days',
      severity: 'high',
      why: 'Each search alone may say little; that they become more may be the only sign that a child is not well.',
    }),
    behaviour({
      ...worry,
      appliesTo: 'staff',
      title: 'Growing worry over several days (staff)',
      severity: 'medium',
      why: 'Staff read about it for their work, and may need help themselves.',
    }),
  ];
}

/** Phones and consoles of pupils, which both policies forbid wherever the school's network sees them. */
export function phonesOfPupils(row: string, severity: Rule['severity'], why: string): Rule {
  return behaviour({
    category: 'phones-and-consoles',
    row,
    appliesTo: 'pupils',
    title: 'Phones and games consoles',
    severity,
    falseAlarms: ['the school lent the device: put it on the list of devices', 'a tablet named itself a phone'],
    why,
  });
}

/** Phones of staff, which may be used when nobody is being taught. */
export function phonesOfStaff(row: string): Rule {
  return presetRule({
    category: 'phones-and-consoles',
    row,
    appliesTo: 'staff',
    title: 'Phones during lessons (staff)',
    ruling: AT_CERTAIN_TIMES,
    severity: 'informational',
    attempts: 1,
    falseAlarms: [
      'the phone was in a bag and fetched something by itself',
      'selected staff may use theirs: put it on the list of devices',
    ],
    why: 'Staff may use a phone when they are not teaching, selected staff at any time. A note, because phones fetch things in a pocket.',
  });
}
