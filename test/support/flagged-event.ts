import type { CategoryMatch } from '../../categories/category.ts';
import { categoryId } from '../../categories/taxonomy.ts';
import type { FilteredOutcome } from '../../daemon/examine/tally/filtered-counts.ts';
import type { BatchOutcome } from '../../daemon/examine/tally.ts';
import type { Identity } from '../../daemon/identity/identity.ts';
import { eventIdOf } from '../../daemon/incidents/fingerprint.ts';
import type { FlaggedEvent } from '../../daemon/incidents/incident.ts';
import type { Severity } from '../../daemon/policy/policy.ts';
import { ruleIdOf } from '../../daemon/policy/rule-id.ts';
import { buildRecord } from '../daemon/identity/build-record.ts';

export interface EventParts {
  readonly offset?: number;
  readonly identity?: Identity;
  readonly rule?: string;
  readonly severity?: Severity;
  readonly record?: Parameters<typeof buildRecord>[0];
  readonly matches?: readonly CategoryMatch[];
}

export const NOTHING_FILTERED: FilteredOutcome = { counts: [], hosts: [], subjects: [], active: [] };

/** A flagged event; `offset` makes it a different line. */
export function buildEvent({
  offset = 0,
  identity,
  rule = 'pupils-gambling',
  severity = 'medium',
  record = {},
  matches = [{ category: categoryId('gambling'), because: 'domain_list', evidence: 'bet365.com' }],
}: EventParts = {}): FlaggedEvent {
  return {
    id: eventIdOf({ siteId: 'main', sourceId: 'squid', stream: '/access.log', offset, line: `line at ${offset}` }),
    siteId: 'main',
    sourceId: 'squid',
    record: buildRecord(record),
    identity: identity ?? { kind: 'person', personId: 'pupil017', group: 'Year 5', via: 'log' },
    matches,
    verdict: {
      outcome: 'flag',
      policyVersion: '2026-09-01',
      ruleId: ruleIdOf(rule),
      severity,
      reasons: [{ kind: 'category', sentence: 'It is about gambling.' }],
    },
    initiator: 'person',
    flaggedAt: 2_000,
  };
}

/** What a batch came to, with these events of pupils. */
export function buildOutcome(events: readonly FlaggedEvent[], different: Partial<BatchOutcome> = {}): BatchOutcome {
  return {
    hourCounts: [],
    lineCounts: [{ hour: 0, kind: 'record', reason: '', lines: events.length }],
    samples: [],
    events: events.map((event) => ({ event, audience: 'pupils', offset: 0 })),
    support: [],
    attempts: [],
    behaviours: { kept: [], forgetBefore: null },
    latest: [],
    unknownLabels: [],
    filtered: NOTHING_FILTERED,
    lines: events.length,
    ...different,
  };
}
