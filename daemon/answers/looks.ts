import { Readable } from 'node:stream';
import type { Look, LookAnswers, LookFilter, LookList, LookSubject, Viewer } from '../api/contract.ts';
import type { Identity } from '../identity/identity.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { AUDIT_KINDS, type AuditAction, type AuditSubject } from '../records/audited.ts';
import type { AuditCheck, AuditFilter, AuditLine } from '../store/audit-trail.ts';
import { auditText } from './audit-text.ts';
import { staffNamesOf } from './incident-row.ts';
import { summaryOf } from './looks-of-week.ts';
import { type Office, reachOf } from './office.ts';
import { mondayOf, weekFrom } from './school-weeks.ts';

const PER_PAGE = 50;
const WEEKS_SHOWN = 26;

/** Who has looked at what: for those who oversee, and nobody can change any of it. */
export function createLookAnswers(office: Office): LookAnswers<Viewer> {
  return {
    looks: (viewer, filter) => looksOf(office, viewer, filter),
    async exportLooks(viewer, filter, format) {
      refuseOthers(viewer);
      await note(office, viewer, 'export_audit');
      const pieces = auditText(office.auditTrail, storedFilter(office, viewer, filter), {
        format,
        names: await staffNamesOf(office),
      });
      return { fileName: `who-looked-${mondayOf(office, office.now())}.${format}`, text: Readable.from(pieces) };
    },
    async checkLooks(viewer) {
      refuseOthers(viewer);
      return checkOf(await office.auditKeeping.check(async () => undefined));
    },
  };
}

/** The server lets nobody else come so far. */
function refuseOthers({ powers }: Viewer): void {
  if (!powers.includes('oversee')) throw new Error('Who looked was asked for by somebody who may not know.');
}

async function note({ audit, now }: Office, { staffId }: Viewer, action: AuditAction): Promise<void> {
  await audit.add({ at: now(), staffId, action, subjectKind: 'audit', subjectId: '' });
}

async function looksOf(office: Office, viewer: Viewer, filter: LookFilter): Promise<LookList> {
  refuseOthers(viewer);
  await note(office, viewer, 'view_audit');
  const stored = storedFilter(office, viewer, filter);
  const [{ lines, total }, names, check, summary] = await Promise.all([
    office.auditTrail.page(stored, filter.page, PER_PAGE),
    staffNamesOf(office),
    office.auditTrail.lastCheck(),
    summaryOf(office, filter.week ?? mondayOf(office, office.now())),
  ]);
  return {
    rows: await Promise.all(lines.map((line) => lookOf(office, viewer, line, names))),
    total,
    page: filter.page,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
    staff: (await office.staff.all()).map(({ id, name }) => ({ id, name })),
    weeks: lastWeeks(office),
    summary,
    check: check === null ? null : checkOf(check),
  };
}

function checkOf({ at, entries, fault }: AuditCheck): NonNullable<LookList['check']> {
  return { at, entries, brokenAt: fault?.sequence ?? null };
}

function storedFilter(office: Office, viewer: Viewer, filter: LookFilter): AuditFilter {
  const { staffId, kind, week, incidentId } = filter;
  const stretch = week === null ? { from: null, to: null } : weekFrom(office, week);
  return {
    staffId,
    actions: kind === null ? null : AUDIT_KINDS[kind],
    ...stretch,
    incidentId,
    withoutPersons: hiddenFrom(viewer),
  };
}

/** What is about the reader, and what is about the heads, is not told of: not even that somebody looks into it. */
function hiddenFrom({ sees }: Viewer): readonly string[] {
  return [...sees.self, ...(sees.heads ? [] : sees.headPersons)];
}

async function lookOf(
  office: Office,
  viewer: Viewer,
  line: AuditLine,
  names: ReadonlyMap<string, string>,
): Promise<Look> {
  const { sequence, at, staffId, detail } = line;
  return {
    ...{ sequence, at, staffId, detail },
    byName: staffId === null ? null : (names.get(staffId) ?? null),
    action: line.action as AuditAction,
    subject: await subjectOf(office, viewer, line),
  };
}

async function subjectOf(office: Office, viewer: Viewer, { subjectKind, subjectId }: AuditLine): Promise<LookSubject> {
  if (subjectKind !== 'incident') return { kind: 'other', what: subjectKind as AuditSubject, id: subjectId };
  if (subjectId.startsWith('erased-')) return { kind: 'erased' };
  // Whoever reviews nothing may know all the same of what group a pupil was.
  const reach = { ...reachOf(viewer), maySeePupils: true };
  const incident = await office.incidents.one(reach, subjectId as IncidentId);
  const about = incident && { audience: incident.audience, group: groupOf(incident.subject) };
  return { kind: 'incident', id: subjectId as IncidentId, about };
}

function groupOf(subject: Identity): string {
  return subject.kind === 'unknown' ? '' : subject.group;
}

function lastWeeks(office: Office): readonly string[] {
  const monday = Temporal.PlainDate.from(mondayOf(office, office.now()));
  return Array.from({ length: WEEKS_SHOWN }, (_, back) => monday.subtract({ weeks: back }).toString());
}
