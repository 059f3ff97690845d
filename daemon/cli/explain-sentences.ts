import type { SchoolLists } from '../../categories/catalogue.ts';
import type { TryAnswer } from '../api/contract.ts';
import type { PassReason } from '../policy/verdict.ts';
import { matchSentences } from './match-sentences.ts';

/** What the sentences of one line are made with. */
export interface ExplainedFor {
  readonly school: SchoolLists;
  readonly zone: string;
  /** True where leases or sign-ons tell more about an address than the line does. */
  readonly hasLeases: boolean;
}

/** Everything that is said of one line, from its fields to the verdict. */
export function explainSentences(answer: TryAnswer, { school, zone, hasLeases }: ExplainedFor): readonly string[] {
  const { parsed } = answer;
  const format = `Log format: ${answer.format ?? 'none that is known'}`;
  if (parsed === null || parsed.kind === 'malformed') return [format, `Not understood: ${parsed?.reason ?? ''}`];
  if (parsed.kind === 'skipped') return [format, `Not needed: ${parsed.reason}`];
  const { record } = parsed;
  return [
    format,
    `Request: ${record.disposition}, ${record.urlDomain}, user ${record.userName ?? '-'}, from ${record.clientIp ?? '-'}, ${schoolTime(record.timestamp, zone)}`,
    ...(record.searchTerms === null ? [] : [`Search words: ${record.searchTerms}`]),
    ...whoSentences(answer.identity, hasLeases),
    ...(answer.initiatorSentence === null ? [] : [`How it was opened: ${answer.initiatorSentence}`]),
    ...answer.matches.flatMap(({ match }) => matchSentences(match, school)),
    ...verdictSentences(answer),
    `Lists ${answer.listVersion}, policy ${answer.policyVersion}`,
  ];
}

function schoolTime(at: number, zone: string): string {
  const { year, month, day, hour, minute, second } =
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
}

function whoSentences(identity: TryAnswer['identity'], hasLeases: boolean): readonly string[] {
  if (identity === null) return [];
  const who = `Who: ${whoInWords(identity)}`;
  const isAddress = identity.kind === 'unknown' && identity.account === null;
  return hasLeases && (isAddress || identity.kind === 'device') ? [who, LEASES] : [who];
}

const LEASES =
  '  Leases and sign-ons are not looked at here. “filterwatch leases who” says who had the address at that minute.';

function whoInWords(identity: NonNullable<TryAnswer['identity']>): string {
  switch (identity.kind) {
    case 'person':
      return `${identity.personId} (${identity.group}), ${identity.via === 'device' ? 'by a device that is theirs alone' : 'by the account in the log'}`;
    case 'shared':
      return `${identity.account}, which several people of ${identity.group} share`;
    case 'device':
      return `nobody by name; the device is ${identity.deviceName}${identity.group === '' ? '' : ` (${identity.group})`}`;
    case 'unknown':
      return identity.account === null
        ? 'not known: the log names no account'
        : `not known: the account ${identity.account} is on no roster`;
  }
}

function verdictSentences({ verdict, ruleTitle }: TryAnswer): readonly string[] {
  if (verdict === null) return [];
  if (verdict.outcome === 'pass') return [`Not flagged: ${PASSED[verdict.reason]}.`];
  return [
    `Flagged, ${verdict.severity}: ${ruleTitle ?? verdict.ruleId}`,
    ...verdict.reasons.map(({ sentence }) => `  ${sentence}`),
  ];
}

const PASSED: Readonly<Record<PassReason, string>> = {
  no_rule: 'the policy has no rule about it',
  acceptable: 'the policy finds it acceptable',
  background: 'a page or software asked for it, not a person',
  below_attempts:
    'the filter stopped it, and it is below the number of attempts from which the policy asks a person to look',
  repeated_look_up: 'the same device looked up the same just before',
  same_search: 'it goes on from the same search just before',
  suppressed: 'it has been quietened',
};
