/** The one or two pages that a person reads who has never seen Filterwatch, as blocks; the text file and the PDF show the same. */
import type { EvidenceCase, Making } from './evidence-case.ts';
import { createSchoolTimes, type SchoolTimes, utcTime } from './school-times.ts';
import type { SigningKey } from './signing-key.ts';
import { spacedFingerprint } from './signing-key.ts';
import { accountPart, enteredInShort } from './summary/account.ts';
import { aroundPart } from './summary/around.ts';
import { donePart } from './summary/done.ts';
import { findingPart } from './summary/finding.ts';
import { happenedPart, inShort } from './summary/happened.ts';
import { limitsPart } from './summary/limits.ts';
import { placesPart } from './summary/places.ts';
import { whoPart } from './summary/who.ts';
import { whyPart } from './summary/why.ts';
import { withheldPart } from './summary/withheld.ts';

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** In points, as wide as its text, or all that is left. */
      readonly widths: readonly (number | 'auto' | '*')[];
    };

export interface Summary {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface SummaryParts {
  readonly evidence: EvidenceCase;
  readonly making: Making;
  readonly times: SchoolTimes;
}

/** What the pages say; `fingerprint` is that of the key that signs the pack. */
export function summaryOf(
  evidence: EvidenceCase,
  making: Making,
  { fingerprint }: Pick<SigningKey, 'fingerprint'>,
): Summary {
  const parts: SummaryParts = { evidence, making, times: createSchoolTimes(evidence.school.zone) };
  const { school, policy, incident, account } = evidence;
  return {
    title: `Evidence: ${policy.rule.title}, incident ${incident.id}`,
    blocks: [
      ...demonstration(evidence),
      {
        kind: 'title',
        text:
          account === null
            ? `Evidence from the web filter’s log: ${policy.rule.title}`
            : `Evidence: ${policy.rule.title}`,
      },
      { kind: 'text', text: account === null ? inShort(parts) : enteredInShort(parts, account) },
      { kind: 'facts', rows: frontFacts(parts, school.name) },
      ...withheldPart(parts),
      ...whoPart(parts),
      ...(account === null ? happenedPart(parts) : accountPart(parts, account)),
      ...whyPart(parts),
      ...aroundPart(parts),
      ...findingPart(parts),
      ...donePart(parts),
      ...limitsPart(parts),
      ...placesPart(parts),
      ...checkPart(fingerprint),
    ],
  };
}

function demonstration({ school }: EvidenceCase): readonly Block[] {
  if (!school.demonstration) return [];
  return [
    { kind: 'notice', text: 'Demonstration. This day is invented: no real pupil is in it, and it proves nothing.' },
  ];
}

function frontFacts({ evidence, making, times }: SummaryParts, school: string) {
  return [
    ['School', school],
    ['Incident', evidence.incident.id],
    [
      'Made',
      `${times.moment(making.at)}, by ${making.by.name} (${making.by.role}), with Filterwatch ${making.version}`,
    ],
    ['Purpose', making.purpose],
    ['Times', `as the school’s clocks show them (${evidence.school.zone}), and in UTC. Made at ${utcTime(making.at)}.`],
  ] as const;
}

function checkPart(fingerprint: string): readonly Block[] {
  return [
    { kind: 'heading', text: 'How to check that nothing was changed' },
    {
      kind: 'text',
      text: 'The file manifest.json names every file of this pack with its size and its SHA-256, and manifest.sig signs it. Run “filterwatch verify” with the pack, or follow how-to-check.txt, which needs nothing of ours. Ask the school, by telephone or face to face, for the fingerprint of its key. It must be:',
    },
    { kind: 'text', text: spacedFingerprint(fingerprint) },
  ];
}
