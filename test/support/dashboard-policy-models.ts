import type { CategoryId } from '../../categories/category.ts';
import type { TryAnswer } from '../../daemon/api/contract.ts';
import type { Policy, RuleId } from '../../daemon/policy/policy.ts';
import type { LogRecord } from '../../parsers/record.ts';
import { buildRule, NOW } from './dashboard-models.ts';

export function buildPolicy(given: Partial<Policy> = {}): Policy {
  return {
    version: '2026-01-05',
    title: 'Acceptable use at Elm Park',
    rules: [
      buildRule(),
      buildRule({ title: 'Learning games', ruling: { kind: 'acceptable' }, appliesTo: 'everyone', severity: 'low' }),
      buildRule({
        title: 'Games for fun',
        ruling: { kind: 'acceptable_at', periods: ['breaks', 'before_after_school'] },
        severity: 'low',
        attempts: 5,
      }),
      buildRule({
        title: 'Social media',
        ruling: { kind: 'acceptable_for', groups: ['social-media-team'] },
        appliesTo: 'everyone',
        severity: 'medium',
      }),
      buildRule({ title: 'Images of child abuse', ruling: { kind: 'illegal' }, appliesTo: 'everyone' }),
      buildRule({ title: 'Gambling', appliesTo: 'staff', severity: 'informational', attempts: 3 }),
    ],
    ...given,
  };
}

export function buildRecord(given: Partial<LogRecord> = {}): LogRecord {
  return {
    timestamp: NOW,
    kind: 'web',
    observer: 'squid',
    disposition: 'allowed',
    clientIp: '192.0.2.18',
    clientMac: null,
    deviceName: null,
    userName: 'pupil017',
    userAgent: null,
    method: 'GET',
    statusCode: 200,
    url: 'http://bet.example/',
    urlDomain: 'bet.example',
    referrer: null,
    fetchDest: null,
    fetchMode: null,
    fetchSite: null,
    fetchUser: null,
    durationMs: null,
    contentType: 'text/html',
    bytesDown: 5120,
    bytesUp: null,
    searchTerms: null,
    filterCategory: null,
    filterRule: null,
    ...given,
  };
}

export function buildTryAnswer(given: Partial<TryAnswer> = {}): TryAnswer {
  return {
    kind: 'line',
    format: 'Squid, native format',
    parsed: { kind: 'record', record: buildRecord() },
    identity: { kind: 'person', personId: 'pupil017', group: 'Year 5', via: 'log' },
    initiator: 'person',
    initiatorSentence: 'A person very probably opened this: it was asked for as a page of its own.',
    matches: [
      {
        match: {
          category: 'gambling' as CategoryId,
          because: 'domain_list',
          evidence: 'bet.example',
          lists: ['UT1 Toulouse (gambling)'],
          isUnconfirmed: true,
        },
        title: 'Gambling',
        sentence: 'Betting and casinos.',
        maySilence: true,
      },
    ],
    verdict: {
      outcome: 'flag',
      policyVersion: '2026-01-05',
      ruleId: 'pupils-gambling' as RuleId,
      severity: 'medium',
      reasons: [
        { kind: 'category', sentence: 'bet.example is on a list of gambling sites.' },
        { kind: 'ruling', sentence: 'Our policy does not accept gambling for pupils.' },
      ],
    },
    ruleTitle: 'Gambling',
    policyVersion: '2026-01-05',
    listVersion: '2026-02-01',
    ...given,
  };
}
