import { chmodSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { categoryId } from '../../../categories/taxonomy.ts';
import { createEvidenceAnswers } from '../../../daemon/answers/evidence.ts';
import { evidenceCaseOf } from '../../../daemon/answers/evidence-case.ts';
import { createMergeAnswers } from '../../../daemon/answers/merges.ts';
import type { Office } from '../../../daemon/answers/office.ts';
import type { EvidenceResult, Viewer } from '../../../daemon/api/contract.ts';
import { incidentJson, policyJson } from '../../../daemon/evidence/case-files.ts';
import type { EvidenceCase } from '../../../daemon/evidence/evidence-case.ts';
import { recordsCsv, recordsNdjson } from '../../../daemon/evidence/records-files.ts';
import { summaryOf } from '../../../daemon/evidence/summary.ts';
import { summaryText } from '../../../daemon/evidence/summary-text.ts';
import type { Identity } from '../../../daemon/identity/identity.ts';
import { EVERYBODY_SEEN } from '../../../daemon/identity/people-seen.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import type { ArchivedRecord } from '../../../daemon/records/archived-record.ts';
import { MAKING } from '../../support/evidence-case.ts';
import { checkBytes, type PackFiles, unpacked } from '../../support/evidence-pack.ts';
import { buildEvent, type EventParts } from '../../support/flagged-event.ts';
import { addStaff, auditOf, newWorld, officeOf, pupil, RULE, raise, TUESDAY, viewerOf } from '../../support/office.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';
import { shelve } from '../../support/shelved-archive.ts';

const { stores, archive } = storeWithArchive();
const lead = viewerOf('lead');
const head = viewerOf('head');
const PURPOSE = 'Request of the police, reference 4711.';
const MINUTE = 60_000;

let office: Office;
beforeEach(() => {
  office = { ...officeOf(stores(), newWorld()), archive: archive() };
});

/** Of these, the log holds every second one in segments by now. */
function inTheLog(...records: readonly ArchivedRecord[]): Promise<void> {
  const sealed = records.filter((_, place) => place % 2 === 0);
  return shelve(stores(), archive(), { sealed: [sealed], fresh: records.filter((one) => !sealed.includes(one)) });
}

function archivedOf(parts: EventParts & { readonly isFlagged?: boolean; readonly audience?: 'staff' }): ArchivedRecord {
  const { offset = 0, isFlagged = false, audience = 'pupils' } = parts;
  const event = buildEvent({ rule: RULE, ...parts });
  return {
    record: event.record,
    identity: event.identity,
    audience,
    matches: isFlagged ? event.matches : [],
    initiator: 'person',
    verdict: isFlagged
      ? event.verdict
      : { outcome: 'pass', policyVersion: '2026-09-01', reason: 'no_rule', ruleId: null },
    listVersion: 'seed-1',
    place: { sourceId: 'squid', fileId: 'file', offset, number: 0 },
    eventId: isFlagged ? event.id : null,
  };
}

async function raiseOne(parts: EventParts = {}, audience: 'pupils' | 'staff' = 'pupils'): Promise<IncidentId> {
  const ids = await raise(stores(), [{ identity: pupil('pupil017'), ...parts }], { audience });
  const id = ids.at(-1);
  if (id === undefined) throw new Error('An incident was expected.');
  return id;
}

async function asked(viewer: Viewer, id: IncidentId, purpose = PURPOSE): Promise<EvidenceResult> {
  return createEvidenceAnswers(office, 1_000).evidencePack(viewer, id, purpose);
}

async function packOf(viewer: Viewer, id: IncidentId): Promise<PackFiles> {
  const result = await asked(viewer, id);
  if (result.kind !== 'made') throw new Error(`A pack was expected, not “${result.kind}”.`);
  expect((await checkBytes(result.bytes)).kind).toBe('sound');
  return unpacked(result.bytes);
}

/** What a pack would say, without making one. */
async function caseFor(viewer: Viewer, id: IncidentId): Promise<EvidenceCase> {
  const incident = await office.incidents.one({ ...EVERYBODY_SEEN, staffId: viewer.staffId, maySeeStaff: true }, id);
  if (incident === null) throw new Error('An incident was expected.');
  return evidenceCaseOf(office, viewer, { incident, deadlineMs: 1_000 });
}

function told(evidence: EvidenceCase): string {
  return summaryText(summaryOf(evidence, MAKING, { fingerprint: '' })).replace(/\s+/g, ' ');
}

describe('of an item that was put together', () => {
  async function together() {
    const bets = await raiseOne({ offset: 700, severity: 'high' });
    const other = await raiseOne({ offset: 800, identity: pupil('pupil023'), record: { timestamp: TUESDAY + MINUTE } });
    const read = async (id: IncidentId) => ({ id, version: (await stores().incidents.byId(id))?.version ?? 0 });
    const merges = createMergeAnswers(office);
    const result = await merges.merge(lead, await read(bets), [await read(other)], 'They shared a tablet.');
    expect(result).toEqual({ kind: 'done', nextId: bets });
    return { bets, other };
  }

  test('the pack holds the requests of all, what both asked for around them, and whom each is about', async () => {
    const { bets, other } = await together();
    await inTheLog(
      archivedOf({ offset: 100, record: { timestamp: TUESDAY - MINUTE } }),
      archivedOf({ offset: 700, isFlagged: true }),
      archivedOf({
        offset: 800,
        isFlagged: true,
        identity: pupil('pupil023'),
        record: { timestamp: TUESDAY + MINUTE },
      }),
      archivedOf({ offset: 900, identity: pupil('pupil023'), record: { timestamp: TUESDAY + 2 * MINUTE } }),
      archivedOf({ offset: 950, identity: pupil('pupil031'), record: { timestamp: TUESDAY + 2 * MINUTE } }),
    );
    const evidence = await caseFor(lead, bets);
    expect(evidence.records.map(({ isFlaggedHere, place }) => [place.offset, isFlaggedHere])).toEqual([
      [100, false],
      [700, true],
      [800, true],
      [900, false],
    ]);
    expect(evidence.parts).toMatchObject([{ id: other, who: { identity: pupil('pupil023') } }]);
    expect(told(evidence)).toContain(`Incident ${other}: `);
    await packOf(lead, bets);
  });

  test('what was kept of each belongs to it', async () => {
    const { bets, other } = await together();
    const keptOf = (offset: number) => archivedOf({ offset, record: { timestamp: TUESDAY - offset * MINUTE } });
    const kept = new Map([
      [bets, [keptOf(1), keptOf(2)]],
      [other, [keptOf(2), keptOf(3)]],
    ]);
    office = { ...office, evidence: { ...office.evidence, keptContext: async (id) => kept.get(id) ?? null } };
    const around = (await caseFor(lead, bets)).records.filter(({ isFlaggedHere }) => !isFlaggedHere);
    expect(around.map(({ place }) => place.offset)).toEqual([3, 2, 1]);
  });
});

test('a pack says what was done: what the policy asks for, the letters word for word, and access that was taken away', async () => {
  const id = await raiseOne();
  const me = await addStaff(stores(), 'lead');
  const by = me.staffId;
  const action = 'inform-parents' as const;
  await stores().incidentActions.settle({
    ...{ id, version: 1, mustChoose: false, actions: [action, 'warning'], done: [], by, at: TUESDAY },
  });
  const said = { id, action, seen: 1, state: 'done' as const, note: 'By telephone at noon.', by, at: TUESDAY };
  expect(await stores().incidentActions.record({ ...said, seen: 0 })).toBe(true);
  const letter = { id: 'letter-1', incidentId: id, kind: action, language: 'en' as const, templateVersion: 2 };
  const text = { subject: 'About the school’s network', body: 'Dear parent,\n\nPlease call us.' };
  await stores().letters.add({ ...letter, ...text, way: 'mail', recipient: 'parent@example.org', by, at: TUESDAY });
  await stores().accessRemovals.add({
    ...{ id: 'removal-1', incidentId: id, fromDay: '2026-11-17', untilDay: '2026-11-20' },
    ...{ reason: 'Games in every lesson.', by, at: TUESDAY },
  });
  const evidence = await caseFor(me, id);
  const summary = told(evidence);
  for (const sentence of ['By telephone at noon.', 'Warning', 'parent@example.org', 'Dear parent,', 'Please call us.'])
    expect(summary).toContain(sentence);
  for (const sentence of [
    'Not taken by the mail server yet',
    'the school’s, version 2',
    'Games in every lesson.',
    'not yet',
  ])
    expect(summary).toContain(sentence);
  expect(JSON.parse(incidentJson(evidence, MAKING))).toMatchObject({
    actions: [
      { action, state: 'done' },
      { action: 'warning', state: 'to_do' },
    ],
    letters: [{ ...text, recipient: 'parent@example.org', sentAt: null }],
    removals: [{ fromDay: '2026-11-17', untilDay: '2026-11-20', endedAt: null }],
  });
  expect((await packOf(me, id)).has('summary.pdf')).toBe(true);
});

test('a pack of an incident for which nothing was done says nothing of that', async () => {
  const summary = told(await caseFor(lead, await raiseOne()));
  expect(summary).not.toMatch(/as the policy asks|letter|taken away/i);
});

describe('a pack', () => {
  test('holds the requests of the incident with their places, and what the same pupil asked for around them', async () => {
    const id = await raiseOne({ offset: 700 });
    await inTheLog(
      archivedOf({ offset: 100, record: { timestamp: TUESDAY - 29 * MINUTE, urlDomain: 'before.example' } }),
      archivedOf({ offset: 700, isFlagged: true }),
      archivedOf({ offset: 800, record: { timestamp: TUESDAY + MINUTE }, identity: pupil('pupil023') }),
      archivedOf({ offset: 900, record: { timestamp: TUESDAY + 31 * MINUTE } }),
    );
    expect(await caseFor(lead, id)).toMatchObject({
      incident: { id, state: { status: 'new' }, isCut: false },
      who: { person: { name: 'Name of pupil017', role: 'pupil' } },
      policy: { rule: { id: RULE }, version: '2026-09-01' },
      reasons: ['It is about gambling.'],
      context: { kind: 'whole', windows: [{ from: TUESDAY - 30 * MINUTE, to: TUESDAY + 30 * MINUTE + 1 }] },
      records: [
        { isFlaggedHere: false, place: { sourceId: 'squid', fileId: 'file', offset: 100 } },
        { isFlaggedHere: true, place: { sourceId: 'squid', fileId: 'file', offset: 700 }, listVersion: 'seed-1' },
      ],
      sources: [{ id: 'squid', title: 'Squid proxy', where: ['/var/log/squid/access.log'] }],
      files: [{ sourceId: 'squid', fileId: 'file', headHash: 'abc', headBytes: 3 }],
    });
  });

  test('says so where the log of that time is no longer kept', async () => {
    const id = await raiseOne({ offset: 700, record: { timestamp: TUESDAY - 9 * 24 * 60 * MINUTE } });
    const evidence = await caseFor(lead, id);
    expect(evidence.context.kind).toBe('not_kept');
    expect(told(evidence)).toContain('The school no longer keeps the log of that time');
    expect(evidence.records.map(({ place }) => place)).toEqual([{ sourceId: 'squid', fileId: 'file', offset: 700 }]);
  });

  test('holds what was kept of that time, where the log itself is gone', async () => {
    const kept = [archivedOf({ offset: 100, record: { timestamp: TUESDAY - MINUTE } })];
    office = { ...office, evidence: { ...office.evidence, keptContext: async () => kept } };
    expect((await caseFor(lead, await raiseOne())).records).toHaveLength(2);
  });

  test('of a shared sign-in holds only what its own devices asked for', async () => {
    const identity: Identity = { kind: 'shared', account: 'year5tablets', group: 'Year 5' };
    const id = await raiseOne({ identity, offset: 700, record: { clientIp: '192.0.2.5' } });
    const both = ['192.0.2.5', '192.0.2.6'].map((clientIp, index) =>
      archivedOf({ identity, offset: index, record: { clientIp, timestamp: TUESDAY + MINUTE } }),
    );
    await inTheLog(...both);
    const evidence = await caseFor(lead, id);
    expect(evidence.records.map(({ record }) => record.clientIp)).toEqual(['192.0.2.5', '192.0.2.5']);
    expect(told(evidence)).toContain('The log cannot say which of them it was');
  });

  test('of a shared sign-in whose devices the log does not name holds nobody’s other requests', async () => {
    const identity: Identity = { kind: 'shared', account: 'year5tablets', group: 'Year 5' };
    const id = await raiseOne({ identity, record: { clientIp: null } });
    await inTheLog(archivedOf({ identity, offset: 1, record: { timestamp: TUESDAY + MINUTE } }));
    const evidence = await caseFor(lead, id);
    expect([evidence.records.length, evidence.context.kind]).toEqual([1, 'nobody']);
  });

  test('names nobody where an address alone is known', async () => {
    const identity: Identity = { kind: 'unknown', account: null, address: '192.0.2.17' };
    const evidence = await caseFor(lead, await raiseOne({ identity, record: { userName: null } }));
    expect(evidence.who).toEqual({ identity, person: null });
    expect(told(evidence)).toContain('somebody unknown');
    expect(JSON.stringify(evidence)).not.toContain('Name of');
  });

  test('about staff is for the head alone, and so are records about staff', async () => {
    const id = await raiseOne({}, 'staff');
    expect(await asked(lead, id)).toEqual({ kind: 'gone' });
    expect((await asked(head, id)).kind).toBe('made');
    const about = await raiseOne({ offset: 5, record: { timestamp: TUESDAY + 1 } });
    await inTheLog(archivedOf({ offset: 9, record: { timestamp: TUESDAY + MINUTE }, audience: 'staff' }));
    const around = async (viewer: Viewer) =>
      (await caseFor(viewer, about)).records.filter(({ isFlaggedHere }) => !isFlaggedHere);
    expect([(await around(lead)).length, (await around(head)).length]).toEqual([0, 1]);
  });
});

describe('that a pack was made', () => {
  test('is written down: who looked, and in the history with what for', async () => {
    const deputy = await addStaff(stores(), 'lead', 'The deputy');
    const id = await raiseOne();
    const files = await packOf(deputy, id);
    expect(JSON.parse(files.get('manifest.json')?.toString() ?? '')).toMatchObject({
      incident: id,
      made: { at: '2026-11-17T10:42:00.000Z', by: 'The deputy', role: 'Online Safety Lead', purpose: PURPOSE },
    });
    expect(await auditOf(stores())).toEqual([`${deputy.staffId} make_evidence ${id}`]);
    const [, made] = await stores().incidents.history(id);
    expect(made).toEqual({ at: TUESDAY, kind: 'evidence', byStaff: deputy.staffId, detail: PURPOSE, finding: null });
    expect(told(await caseFor(lead, id))).toContain(`Evidence pack made: ${PURPOSE} By: The deputy`);
  });

  test('is not, where none was: without a purpose, for a technician, for an incident that there is not', async () => {
    const id = await raiseOne();
    expect(await asked(lead, id, ' \n ')).toEqual({ kind: 'no_purpose' });
    expect(await asked(lead, id, 'x'.repeat(501))).toEqual({ kind: 'purpose_too_long' });
    expect(await asked(viewerOf('technician'), id)).toEqual({ kind: 'gone' });
    expect(await asked(lead, 'none' as IncidentId)).toEqual({ kind: 'gone' });
    expect(await auditOf(stores())).toEqual([]);
  });
});

test('an address that may be illegal to open is nowhere in a pack, nor any address that may hold it', async () => {
  const hidden = 'terrible-place.example';
  const around = { timestamp: TUESDAY + MINUTE, clientIp: '192.0.2.17' };
  const id = await raiseOne({
    rule: 'everyone-terrorist-content',
    severity: 'critical',
    matches: [{ category: categoryId('terrorist-content'), because: 'domain_list', evidence: '' }],
    record: { url: null, urlDomain: '', disposition: 'blocked' },
  });
  await inTheLog(
    archivedOf({ offset: 1, record: { ...around, referrer: `http://${hidden}/page` } }),
    archivedOf({ offset: 2, record: { ...around, url: `http://blocked.example.org/?url=http://${hidden}/` } }),
    archivedOf({ offset: 3, record: { ...around, searchTerms: hidden, filterRule: `block ${hidden}` } }),
    {
      ...archivedOf({ offset: 4, record: around, isFlagged: true, rule: 'everyone-gambling' }),
      eventId: null,
      matches: [{ category: categoryId('gambling'), because: 'address_form', evidence: `a page of ${hidden} inside` }],
      verdict: {
        outcome: 'flag',
        policyVersion: '2026-09-01',
        ruleId: buildEvent({ rule: RULE }).verdict.ruleId,
        severity: 'medium',
        reasons: [{ kind: 'category', sentence: `The address is made in a way that holds ${hidden}.` }],
      },
    },
  );
  const evidence = await caseFor(lead, id);
  expect(evidence.records.map(({ leftOut }) => leftOut)).toEqual(['address', ...Array(4).fill('neighbour')]);
  for (const text of [
    told(evidence),
    recordsCsv(evidence.records),
    recordsNdjson(evidence.records),
    incidentJson(evidence, MAKING),
    policyJson(evidence),
  ])
    expect(text).not.toContain('terrible-place');
  expect(told(evidence)).toContain('An address is left out of this pack');
  expect(told(evidence)).toContain('The log “Squid proxy” is read from “/var/log/squid/access.log”');
});

test('a key that others may read makes no pack, and whoever asked is told what to do', async () => {
  const id = await raiseOne();
  await office.evidence.signingKey();
  chmodSync(`${stores().database.path}-key.pem`, 0o644);
  expect(await asked(lead, id)).toMatchObject({ kind: 'failed', code: 'EVIDENCE_KEY_OPEN' });
  expect(await createEvidenceAnswers(office, 1_000).evidenceKey(lead)).toBe(null);
  expect(await auditOf(stores())).toEqual([]);
});

test('the fingerprint is for those who make packs', async () => {
  const { evidenceKey } = createEvidenceAnswers(office, 1_000);
  expect(await evidenceKey(lead)).toBe((await office.evidence.signingKey()).fingerprint);
  expect(await evidenceKey(viewerOf('technician'))).toBe(null);
});
