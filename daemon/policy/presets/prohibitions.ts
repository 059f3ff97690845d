import type { Policy, Rule } from '../policy.ts';
import { welfareRules } from './matrix-welfare.ts';
import { ACCEPTABLE, presetRule } from './preset-rule.ts';
import { prohibitionsBehaviourRules } from './prohibitions-behaviour.ts';
import { prohibitedConductRules } from './prohibitions-conduct.ts';
import { contactRules } from './prohibitions-contact.ts';
import { reportedRules, unsuitableRules } from './prohibitions-content.ts';

/** Kept policies are known by their version, so no two presets may share one. */
const DECIDED_ON = '2026-09-02';

/**
 * The acceptable-use policy of a primary school that forbids by list: pupils reach no social networks, streaming, games or public
 * chat at any time, some things nobody reaches, and what is not named is not judged.
 */
export const prohibitionsPolicy: Policy = {
  version: DECIDED_ON,
  title: 'Acceptable use: the prohibitions',
  rules: [
    ...reportedRules,
    ...welfareRules,
    ...unsuitableRules,
    ...prohibitedConductRules,
    ...contactRules,
    presetRule({
      category: 'gaming-educational',
      row: 'no-gaming',
      appliesTo: 'everyone',
      title: 'Educational games',
      ruling: ACCEPTABLE,
      severity: 'informational',
      attempts: 1,
      falseAlarms: [],
      why: 'What teaches is not meant by the ban on games.',
    }),
    ...prohibitionsBehaviourRules,
  ].map(decided),
};

function decided(rule: Rule): Rule {
  return { ...rule, decidedOn: DECIDED_ON };
}
