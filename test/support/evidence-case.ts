import { categoryId, categoryOf } from '../../categories/taxonomy.ts';
import type { EvidenceCase, EvidenceRecord, Making } from '../../daemon/evidence/evidence-case.ts';
import { eventIdOf } from '../../daemon/incidents/fingerprint.ts';
import type { IncidentId } from '../../daemon/incidents/incident.ts';
import { matrixPolicy } from '../../daemon/policy/presets/matrix.ts';
import { buildRecord } from '../daemon/identity/build-record.ts';

/** A Tuesday in term, in the middle of a lesson. */
export const TEN_FORTY_TWO = Date.UTC(2026, 10, 17, 10, 42, 7);
const MINUTE = 60_000;

export interface RecordParts extends Partial<Omit<EvidenceRecord, 'record'>> {
  readonly record?: Parameters<typeof buildRecord>[0];
  readonly offset?: number;
}

/** A record of a pack; without `isFlaggedHere` one of the time around. */
export function buildEvidenceRecord({ record = {}, offset = 0, ...different }: RecordParts = {}): EvidenceRecord {
  const isFlaggedHere = different.isFlaggedHere ?? false;
  return {
    record: buildRecord({
      timestamp: TEN_FORTY_TWO,
      kind: 'web',
      clientIp: '192.0.2.17',
      userName: 'pupil017',
      ...record,
    }),
    isFlaggedHere,
    identity: { kind: 'person', personId: 'pupil017', group: 'Year 5', via: 'log' },
    initiator: 'person',
    matches: [],
    verdict: isFlaggedHere
      ? flagged()
      : { outcome: 'pass', policyVersion: '2026-09-01', reason: 'no_rule', ruleId: null },
    listVersion: 'seed-2026-11',
    eventId: isFlaggedHere
      ? eventIdOf({ siteId: 'main', sourceId: 'squid', stream: '/access.log', offset, line: `line at ${offset}` })
      : null,
    place: { sourceId: 'squid', fileId: '3f1c0d9e', offset },
    leftOut: null,
    ...different,
  };
}

function flagged(): EvidenceRecord['verdict'] {
  return {
    outcome: 'flag',
    policyVersion: '2026-09-01',
    ruleId: ruleOf('self-harm').id,
    severity: 'high',
    reasons: [{ kind: 'category', sentence: 'The search words contain “hurt myself”, which is about self-harm.' }],
  };
}

function ruleOf(category: string) {
  const rule = matrixPolicy.rules.find((one) => one.category === category);
  if (rule === undefined) throw new Error(`The policy has no rule for ${category}.`);
  return rule;
}

/** An incident of one pupil who searched and opened a page, with what came before and after. */
export function buildCase(different: Partial<EvidenceCase> = {}): EvidenceCase {
  const category = categoryOf(categoryId('self-harm'));
  const at = (minutes: number) => TEN_FORTY_TWO + minutes * MINUTE;
  const match = { category: category.id, because: 'search_term', evidence: 'hurt myself' } as const;
  return {
    school: { name: 'Example School', zone: 'Europe/London', demonstration: false },
    incident: {
      id: 'qq7f0wzk3m5t9x2b8c1d' as IncidentId,
      severity: 'high',
      raisedAt: at(1),
      firstSeen: at(0),
      lastSeen: at(3),
      eventCount: 2,
      isCut: false,
      state: {
        status: 'resolved',
        by: 'Ms Okafor',
        at: at(50),
        resolution: 'concern',
        intent: 'unclear',
        note: 'Spoke with the class teacher.\nThe DSL has taken it over.',
        caseReference: 'SG-2026-114',
      },
    },
    account: null,
    parts: [],
    actions: [],
    letters: [],
    removals: [],
    who: {
      identity: { kind: 'person', personId: 'pupil017', group: 'Year 5', via: 'log' },
      person: { name: 'Alex Example', role: 'pupil' },
    },
    policy: {
      title: matrixPolicy.title,
      version: matrixPolicy.version,
      rule: ruleOf('self-harm'),
      category,
      falseAlarms: category.falseAlarms,
    },
    reasons: [
      'The search words contain “hurt myself”, which is about self-harm.',
      'Our policy (2026-09-01) asks that somebody looks at this, because a child may need help.',
      'The log shows that a person opened it.',
    ],
    records: [
      buildEvidenceRecord({ offset: 100, record: { timestamp: at(-5), url: 'https://www.example.org/maths?page=3' } }),
      buildEvidenceRecord({
        offset: 900,
        isFlaggedHere: true,
        matches: [match],
        record: {
          url: 'https://search.example.org/?q=how+to+hurt+myself',
          urlDomain: 'search.example.org',
          searchTerms: 'how to hurt myself',
          disposition: 'allowed',
        },
      }),
      buildEvidenceRecord({
        offset: 1_400,
        isFlaggedHere: true,
        matches: [match],
        record: {
          timestamp: at(3),
          url: 'https://forum.example.org/thread/17',
          urlDomain: 'forum.example.org',
          disposition: 'blocked',
        },
      }),
      buildEvidenceRecord({ offset: 2_000, initiator: 'page', record: { timestamp: at(9) } }),
    ],
    context: { windows: [{ from: at(-30), to: at(33) }], kind: 'whole', damage: [] },
    history: [
      { at: at(1), kind: 'raised', by: null, detail: 'high' },
      { at: at(2), kind: 'alert_sent', by: null, detail: null },
      { at: at(12), kind: 'claimed', by: 'Ms Okafor', detail: null },
      { at: at(50), kind: 'resolved', by: 'Ms Okafor', detail: 'concern' },
    ],
    sources: [{ id: 'squid', title: 'Squid proxy', where: ['/var/log/squid/access.log'] }],
    files: [{ sourceId: 'squid', fileId: '3f1c0d9e', headHash: 'a1'.repeat(32), headBytes: 16_384 }],
    ...different,
  };
}

export const MAKING: Making = {
  at: TEN_FORTY_TWO + 14 * 24 * 60 * MINUTE,
  by: { name: 'Ms Okafor', role: 'Online Safety Lead' },
  purpose: 'Request of the police, reference 4711.',
  version: '0.1.0',
};
