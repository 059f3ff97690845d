import { z } from 'zod';
import type { LogRecord, ParseResult } from '../../../parsers/record.ts';
import type { Identity } from '../../identity/identity.ts';
import { PERIODS, SEVERITIES } from '../../policy/policy.ts';
import { PASS_REASONS, type Verdict } from '../../policy/verdict.ts';
import type { TryAnswer, TryRequest } from '../contract.ts';
import { disposition, initiator, match, reason, requestKind } from './evidence.ts';
import type { Plain } from './plain.ts';

const MAX_TEXT = 16_384;

export const tryRequest = z.object({
  text: z.string().min(1).max(MAX_TEXT),
  as: z.enum(['pupil', 'staff']),
  period: z.enum(PERIODS),
}) satisfies z.ZodType<TryRequest>;

const optionalText = z.string().nullable();
const optionalNumber = z.number().nullable();

const record = z.object({
  timestamp: z.number(),
  kind: requestKind,
  observer: z.string(),
  disposition,
  clientIp: optionalText,
  clientMac: optionalText,
  deviceName: optionalText,
  userName: optionalText,
  userAgent: optionalText,
  method: optionalText,
  statusCode: optionalNumber,
  url: optionalText,
  urlDomain: z.string(),
  referrer: optionalText,
  fetchDest: optionalText,
  fetchMode: optionalText,
  fetchSite: optionalText,
  fetchUser: optionalText,
  durationMs: optionalNumber,
  contentType: optionalText,
  bytesDown: optionalNumber,
  bytesUp: optionalNumber,
  searchTerms: optionalText,
  filterCategory: optionalText,
  filterRule: optionalText,
}) satisfies z.ZodType<Plain<LogRecord>>;

const parsed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('record'), record }),
  z.object({ kind: z.literal('skipped'), reason: z.string() }),
  z.object({ kind: z.literal('malformed'), reason: z.string() }),
]) satisfies z.ZodType<Plain<ParseResult>>;

const identity = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person'),
    personId: z.string(),
    group: z.string(),
    via: z.enum(['log', 'device', 'lease', 'login', 'hand']),
  }),
  z.object({ kind: z.literal('shared'), account: z.string(), group: z.string() }),
  z.object({
    kind: z.literal('device'),
    deviceName: z.string(),
    group: z.string(),
    by: z.enum(['mac', 'address', 'network', 'lease']).exactOptional(),
  }),
  z.object({
    kind: z.literal('unknown'),
    account: optionalText,
    address: optionalText,
    group: z.string().exactOptional(),
  }),
]) satisfies z.ZodType<Plain<Identity>>;

const verdict = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('pass'),
    policyVersion: z.string(),
    reason: z.enum(PASS_REASONS),
    ruleId: optionalText,
  }),
  z.object({
    outcome: z.literal('flag'),
    policyVersion: z.string(),
    ruleId: z.string(),
    severity: z.enum(SEVERITIES),
    reasons: z.array(reason).readonly(),
  }),
]) satisfies z.ZodType<Plain<Verdict>>;

export const tryAnswer = z.object({
  kind: z.enum(['line', 'address', 'search']),
  format: optionalText,
  parsed: parsed.nullable(),
  identity: identity.nullable(),
  initiator: initiator.nullable(),
  initiatorSentence: optionalText,
  matches: z.array(z.object({ match, title: z.string(), sentence: z.string(), maySilence: z.boolean() })).readonly(),
  verdict: verdict.nullable(),
  ruleTitle: optionalText,
  policyVersion: z.string(),
  listVersion: z.string(),
}) satisfies z.ZodType<Plain<TryAnswer>>;
