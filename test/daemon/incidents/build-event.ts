import { eventIdOf } from '../../../daemon/incidents/fingerprint.ts';
import type { FlaggedEvent } from '../../../daemon/incidents/incident.ts';
import type { Severity } from '../../../daemon/policy/policy.ts';
import { ruleIdOf } from '../../../daemon/policy/rule-id.ts';
import { buildRecord } from '../identity/build-record.ts';
import { matchOf } from '../policy/build-rule.ts';

export interface EventParts {
  readonly offset?: number;
  readonly person?: string;
  readonly rule?: string;
  readonly severity?: Severity;
  readonly timestamp?: number;
  readonly siteId?: string;
}

/** A flagged request of one pupil against one rule, with what matters to the test put in its place. */
export function buildEvent(parts: EventParts = {}): FlaggedEvent {
  const {
    offset = 0,
    person = 'pupil017',
    rule = 'everyone-gambling',
    severity = 'medium',
    siteId = 'school-1',
  } = parts;
  const timestamp = parts.timestamp ?? Date.UTC(2026, 10, 17, 10, 42);
  return {
    id: eventIdOf({ siteId, sourceId: 'squid', stream: '/access.log', offset, line: `line ${offset}` }),
    siteId,
    sourceId: 'squid',
    record: buildRecord({ timestamp, userName: person }),
    identity: { kind: 'person', personId: person, group: 'Year 5', via: 'log' },
    matches: [matchOf('gambling')],
    verdict: { outcome: 'flag', policyVersion: '2026-09-01', ruleId: ruleIdOf(rule), severity, reasons: [] },
    initiator: 'person',
    flaggedAt: timestamp + 1_000,
  };
}
