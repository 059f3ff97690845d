import type { Rule } from '../policy.ts';
import { FOR_NOMINATED_STAFF, NATIONAL_STANDARDS, type PresetRow, presetRule, UNACCEPTABLE } from './preset-rule.ts';

/** Pupils who are in a chat that a teacher supervises; the school fills the group for as long as the lesson or project lasts. */
export const SUPERVISED_CHAT = 'supervised chat';

const forbiddenToPupils = (row: Omit<PresetRow, 'appliesTo' | 'ruling'>): Rule =>
  presetRule({ ...row, appliesTo: 'pupils', ruling: UNACCEPTABLE });

const FORBIDDEN = 'Pupils may not reach these sites at all.';

/** How people meet and talk: closed to pupils, with the one exception that the prohibitions make. */
export const contactRules: readonly Rule[] = [
  forbiddenToPupils({
    category: 'social-media',
    row: 'no-social-networks',
    title: 'Social networks',
    severity: 'medium',
    attempts: 10,
    falseAlarms: ['a page showed a button or a post of the network', 'an app on the device called home by itself'],
    why: `${FORBIDDEN} Buttons of the networks are on most pages, so blocked attempts count from the tenth.`,
  }),
  forbiddenToPupils({
    category: 'live-streaming',
    row: 'no-live-streaming',
    title: 'Live streaming',
    severity: 'medium',
    attempts: 5,
    falseAlarms: ['a page showed a player that was never started', 'a teacher showed a broadcast of an event'],
    why: `${FORBIDDEN} Whoever streams can be seen and written to by strangers.`,
  }),
  presetRule({
    category: 'chat',
    row: 'no-public-chat',
    appliesTo: 'pupils',
    title: 'Public chat rooms',
    ruling: { kind: 'acceptable_for', groups: [SUPERVISED_CHAT] },
    severity: 'high',
    attempts: 2,
    falseAlarms: [
      'a help page offered a chat with its staff',
      'a supervised chat whose pupils are not in the group yet',
    ],
    why: 'Whoever is at the other end is not known. Regulated educational chat is allowed while a teacher supervises it.',
  }),
  presetRule({
    category: 'messaging',
    row: 'no-public-chat',
    appliesTo: 'pupils',
    title: 'Messaging apps',
    ruling: { kind: 'acceptable_for', groups: [SUPERVISED_CHAT] },
    severity: 'medium',
    attempts: 10,
    falseAlarms: ['an app on a phone or tablet looked for messages by itself'],
    why: 'Held like chat rooms. Apps call out by themselves, so blocked attempts count from the tenth.',
  }),
  forbiddenToPupils({
    category: 'dating',
    row: NATIONAL_STANDARDS,
    title: 'Dating sites',
    severity: 'high',
    attempts: 2,
    falseAlarms: ['an advert opened the site', 'a mistyped address'],
    why: 'Adults meet there; a child who does so is at risk.',
  }),
  forbiddenToPupils({
    category: 'personal-email',
    row: 'personal-email',
    title: 'Personal e-mail',
    severity: 'low',
    attempts: 5,
    falseAlarms: ['the school’s own mail is with the same provider: put it on the school’s list'],
    why: 'External personal mail may be blocked, and staff and pupils must never write to each other privately.',
  }),
  presetRule({
    category: 'personal-email',
    row: 'personal-email',
    appliesTo: 'staff',
    title: 'Personal e-mail (staff)',
    ruling: FOR_NOMINATED_STAFF,
    severity: 'low',
    attempts: 5,
    falseAlarms: ['the school’s own mail is with the same provider: put it on the school’s list'],
    why: 'Social mail is restricted. Whom it was written to is not in the log.',
  }),
];
