import { ROLE_WORDS } from '../identity/role-words.ts';
import type { PrivacyFacts } from './facts.ts';
import { bullets, documentOf, markdownTable, plainText, toDecide } from './markdown.ts';
import { keptTable } from './processing-record.ts';
import { risksOf } from './risks.ts';
import {
  DATA_DERIVED,
  DATA_IN_THE_LOG,
  DRAFT,
  dataPlace,
  NOTHING_LEAVES,
  recipientSentences,
  rosterSentence,
  SPECIAL_KINDS,
  schoolOf,
  sourceList,
} from './shared-words.ts';

/** A draft of the data protection impact assessment, in the order that the ICO asks for. */
export function impactAssessment(facts: PrivacyFacts): string {
  return documentOf([
    `# Data protection impact assessment: monitoring of the web filter at ${schoolOf(facts)}`,
    DRAFT,
    ...need(),
    ...processing(facts),
    ...consultation(),
    ...necessity(facts),
    ...risks(facts),
    ...signOff(),
  ]);
}

function need(): readonly string[] {
  return [
    '## 1. Why an assessment is needed',
    'Children are monitored, systematically, while they learn; what they search for can tell of their health, beliefs and fears. Members of staff are monitored too. Each of these calls for an assessment before it begins.',
    'What is to be gained: schools in England must have filtering and monitoring in place, review it, and act on what it shows. A filter alone stops pages. It does not tell anybody that a child looks for ways to hurt themselves.',
    toDecide('what has happened at this school, or what its risk assessment says, that makes this needed'),
  ];
}

function processing(facts: PrivacyFacts): readonly string[] {
  return [
    '## 2. What is done',
    '### Where the data comes from',
    sourceList(facts),
    '### What the data is',
    `The log can tell, of each request:\n\n${bullets(DATA_IN_THE_LOG)}`,
    `Filterwatch makes of it:\n\n${bullets(DATA_DERIVED)}`,
    rosterSentence(facts),
    SPECIAL_KINDS,
    '### Whose data, and how much',
    `Pupils, members of staff, and whoever else uses the network through the filter. ${toDecide('how many pupils of which ages, how many members of staff, and whether devices are monitored at home too')}`,
    groupSentence(facts),
    '### What it is held against',
    `The acceptable-use table “${plainText(facts.policyTitle)}” of ${plainText(facts.policyVersion)}. Each flagged request says which rule it fell under and why.`,
    '### Who sees it',
    bullets(recipientSentences(facts)),
    NOTHING_LEAVES,
    '### Where it lies',
    bullets(dataPlace(facts)),
    '### How long it is kept',
    keptTable(facts),
  ];
}

function groupSentence({ groups }: PrivacyFacts): string {
  if (groups.length === 0) return '';
  const named = groups.map(({ name, accounts }) => `${plainText(name)} (${accounts})`).join(', ');
  return `Groups with rules of their own, and how many accounts are in them: ${named}.`;
}

function consultation(): readonly string[] {
  return [
    '## 3. Who was asked',
    bullets([
      `Pupils: ${toDecide('how they were told and asked, in words for their age')}`,
      `Parents and carers: ${toDecide('how and when')}`,
      `Members of staff and their unions: ${toDecide('how and when; monitoring of staff needs a conversation of its own')}`,
      `Governors, designated safeguarding lead, IT support: ${toDecide('who, and what they said')}`,
      `Data protection officer: ${toDecide('their advice, and whether it was followed')}`,
    ]),
  ];
}

function necessity(facts: PrivacyFacts): readonly string[] {
  return [
    '## 4. Is it needed, and is it in proportion?',
    bullets([
      `Lawful basis: ${toDecide('see the record of processing')}`,
      'It uses what the filter logs anyway. It does not read what is written in messages or documents, watch screens, or open encrypted pages by itself.',
      'What a page loads by itself is told apart from what a person opened, and is not flagged where that is certain. Known innocent causes stand beside each rule.',
      'A flagged request is a question to a person, and never a decision. No sanction follows from a program.',
      'A child is named only where the log names the account; an address or a shared device is never taken for a person.',
      namesSentence(facts),
      'Who looks at an incident or searches the log is recorded.',
      `Could the aim be reached with less? ${toDecide('for example shorter times, fewer rules, or no names for the youngest')}`,
      `Rights: a file of everything about one person can be made, and what may be erased can be erased, by the head. ${toDecide('who answers requests, and within which time')}`,
      `How people are told: ${toDecide('where the privacy notice stands; a text for it is in privacy-notice.md')}`,
    ]),
    '### Members of staff',
    staffSentence(facts),
    `The law on monitoring at work asks for more than for pupils: ${toDecide('why monitoring of staff is needed, what they were told beforehand, and that it is not used for performance')}`,
  ];
}

function namesSentence({ namesAtOnce }: PrivacyFacts): string {
  const hidden =
    'Names are hidden until somebody says what one is needed for; then they see it for eight hours, and it is recorded.';
  if (namesAtOnce.length === 0) return hidden;
  const roles = namesAtOnce.map((role) => ROLE_WORDS[role]).join(' and ');
  return `${hidden} The school has decided that names are shown at once to: ${roles}.`;
}

function staffSentence({ hasRoster }: PrivacyFacts): string {
  return hasRoster
    ? 'Staff are judged by rules for staff. What is flagged about them is shown to the head alone, and alerts about it go to the head.'
    : 'Without a list of accounts Filterwatch cannot tell staff from pupils: what staff do is held against the rules for pupils, and is seen by whoever reviews incidents.';
}

function risks(facts: PrivacyFacts): readonly string[] {
  return [
    '## 5. Risks, and what is done about them',
    'How likely and how serious each is stands here as a draft **for the school to judge**: it depends on who works with it and how.',
    markdownTable(
      ['Risk', 'How likely (draft)', 'How serious (draft)', 'What lessens it', 'What is left'],
      risksOf(facts).map(({ risk, likelihood, severity, measures }) => [
        risk,
        likelihood,
        severity,
        measures.join(' '),
        toDecide('low, medium or high; accepted by whom'),
      ]),
    ),
  ];
}

function signOff(): readonly string[] {
  const line = '______________________';
  return [
    '## 6. Decision',
    markdownTable(
      ['', 'Name', 'Date', 'Remarks'],
      [
        ['Measures approved by', line, line, ''],
        ['What is left of the risks accepted by', line, line, 'If a high risk is left, ask the ICO before you begin.'],
        ['Advice of the data protection officer', line, line, ''],
        ['Views of those who were asked, and why they were or were not followed', line, line, ''],
        ['To be reviewed by', line, line, 'Each year, and when the settings, the filter or the rules change.'],
      ],
    ),
  ];
}
