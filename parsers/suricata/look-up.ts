import { resultOf, takeHost } from '../fields/draft-record.ts';
import { asObject, type JsonObject, memberOf, objectOf, textOf } from '../fields/json-object.ts';
import type { ParseResult } from '../record.ts';
import { draftOf } from './request.ts';

const ANSWER: ParseResult = { kind: 'skipped', reason: 'answer to a look-up, whose question is logged too' };
const LOCAL: ParseResult = { kind: 'skipped', reason: 'look-up among the devices of the network' };
const NOT_FOR_A_PAGE: ParseResult = { kind: 'skipped', reason: 'look-up that is not for an address' };
const QUESTIONS: ReadonlySet<string> = new Set(['query', 'request']);
const ADDRESS_TYPES: ReadonlySet<string> = new Set(['A', 'AAAA', 'HTTPS', 'SVCB', 'ANY', 'CNAME']);
/** Multicast DNS, LLMNR and NetBIOS: devices that look for each other. */
const LOCAL_PORTS: ReadonlySet<string> = new Set(['5353', '5355', '137']);

/** Version 1 and 2 have one question in `rrname`; version 3 a list of them, of which there is one in practice. */
export function readLookUp(event: JsonObject): ParseResult {
  const dns = objectOf(event, 'dns');
  if (LOCAL_PORTS.has(textOf(event, 'dest_port') ?? '')) return LOCAL;
  if (!QUESTIONS.has(textOf(dns, 'type') ?? '')) return ANSWER;
  const question = firstQuestion(dns);
  const type = textOf(question, 'rrtype');
  if (type !== null && !ADDRESS_TYPES.has(type)) return NOT_FOR_A_PAGE;
  const draft = draftOf(event);
  takeHost(draft, textOf(question, 'rrname') ?? '', 'dns');
  return resultOf(draft);
}

function firstQuestion(dns: JsonObject | null): JsonObject | null {
  const questions = memberOf(dns, 'queries');
  return Array.isArray(questions) ? asObject(questions[0]) : dns;
}
