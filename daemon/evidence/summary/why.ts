import type { EvidenceCase } from '../evidence-case.ts';
import { dateInWords } from '../school-times.ts';
import type { Block, SummaryParts } from '../summary.ts';
import { counted, rulingWords, SEVERITY_WORDS } from '../summary-words.ts';

/** The reasons as they were given at the time, the rule with who decided it, and what it often is instead. */
export function whyPart({ evidence }: SummaryParts): readonly Block[] {
  const { policy, incident, reasons, account } = evidence;
  const { rule, category, falseAlarms } = policy;
  return [
    ...(account === null ? flagged(category, reasons) : [{ kind: 'heading', text: 'Under which rule' } as const]),
    {
      kind: 'facts',
      rows: [
        [
          'How serious',
          `${SEVERITY_WORDS[incident.severity]}${account?.severityReason ? '' : ', by the school’s policy'}`,
        ],
        ['Policy', `${policy.title}, version ${policy.version}`],
        ['Rule', `${rule.title} (${rule.id}), for ${rule.appliesTo}: ${rulingWords(rule.ruling)}`],
        ['Why the rule', rule.why],
        ['Decided', `by ${rule.decidedBy} on ${dateInWords(rule.decidedOn)}`],
        ...(account === null ? [['How confident', confidence(evidence)] as const] : []),
      ],
    },
    ...innocent(falseAlarms),
  ];
}

function flagged(category: { readonly title: string; readonly sentence: string }, reasons: readonly string[]) {
  const text = `${category.title}: ${category.sentence} Its reasons, as they were given when the request was read:`;
  return [
    { kind: 'heading', text: 'Why it was flagged' },
    { kind: 'text', text },
    { kind: 'list', items: reasons },
  ] as const;
}

function innocent(falseAlarms: readonly string[]): readonly Block[] {
  if (falseAlarms.length === 0) return [];
  return [
    { kind: 'text', text: 'Often innocent when:' },
    { kind: 'list', items: falseAlarms },
  ];
}

function confidence({ records }: EvidenceCase): string {
  const flagged = records.filter((one) => one.isFlaggedHere);
  const by = (initiator: (typeof flagged)[number]['initiator']) =>
    flagged.filter((one) => one.initiator === initiator).length;
  const parts = [
    ...(by('person') > 0 ? [`${counted(by('person'), 'request')} clearly opened by a person`] : []),
    ...(by('unclear') > 0 ? [`${by('unclear')} of which the log cannot tell who or what opened it`] : []),
    ...(by('page') + by('software') > 0
      ? [`${by('page') + by('software')} sent by a page or a program by itself`]
      : []),
  ];
  const doubtful = flagged.some(({ matches }) => matches.some(({ isUnconfirmed }) => isUnconfirmed === true));
  return `${parts.join('; ')}${doubtful ? '. Some of the evidence is known to be wrong at times' : ''}`;
}
