/** Rows of the small tables become typed values here. What is JSON in them was written by this version's own types, or one before it. */
import type { CategoryMatch } from '../../../categories/category.ts';
import type { LogRecord } from '../../../parsers/record.ts';
import type { Initiator } from '../../activity/initiator.ts';
import type { Audience, Identity } from '../../identity/identity.ts';
import type { RuleId, Severity } from '../../policy/policy.ts';
import type { PassReason, Reason, Verdict } from '../../policy/verdict.ts';
import type { Row } from './asking.ts';
import { textOf, textOrNull } from './cells.ts';

/** Who asked, and with what. */
export interface PersonEntry {
  readonly identity: Identity;
  readonly audience: Audience;
  readonly client: Pick<LogRecord, 'userName' | 'clientIp' | 'clientMac' | 'deviceName' | 'userAgent'>;
}

/** What it was about, and what the policy said. */
export interface FindingEntry {
  readonly matches: readonly CategoryMatch[];
  readonly initiator: Initiator;
  readonly verdict: Verdict;
  readonly listVersion: string;
}

export function personOf([
  ,
  identity,
  audience,
  userName,
  clientIp,
  clientMac,
  deviceName,
  userAgent,
]: Row): PersonEntry {
  return {
    identity: JSON.parse(textOf(identity)) as Identity,
    audience: textOf(audience) as Audience,
    client: {
      userName: textOrNull(userName),
      clientIp: textOrNull(clientIp),
      clientMac: textOrNull(clientMac),
      deviceName: textOrNull(deviceName),
      userAgent: textOrNull(userAgent),
    },
  };
}

export function findingOf(row: Row): FindingEntry {
  const [matches, initiator] = row;
  return {
    matches: JSON.parse(textOf(matches)) as readonly CategoryMatch[],
    initiator: textOf(initiator) as Initiator,
    verdict: verdictOf(row),
    listVersion: textOf(row[8]),
  };
}

function verdictOf([, , outcome, passReason, ruleId, severity, reasons, version]: Row): Verdict {
  const policyVersion = textOf(version);
  if (outcome === 'pass') {
    return {
      outcome,
      policyVersion,
      reason: textOf(passReason) as PassReason,
      ruleId: textOrNull(ruleId) as RuleId | null,
    };
  }
  return {
    outcome: 'flag',
    policyVersion,
    ruleId: textOf(ruleId) as RuleId,
    severity: textOf(severity) as Severity,
    reasons: JSON.parse(textOf(reasons)) as readonly Reason[],
  };
}
