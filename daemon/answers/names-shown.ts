import type { Names, NamesAbout, NamesAnswers, NamesWish, Viewer } from '../api/contract.ts';
import { MAX_NAMES_NOTE } from '../api/names-models.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { AuditAction, AuditSubject } from '../records/audited.ts';
import type { AuditEntry } from '../store/audit-chain.ts';
import { ownSearch } from './log-begin.ts';
import { mayInvestigate, mayReview, type Office, reachOf } from './office.ts';
import { reportFor } from './report-review.ts';
import { supportItemFor } from './support.ts';

/** A school day, and no night: whoever needs a name tomorrow says anew what for. */
export const NAMES_SHOWN_MS = 8 * 3_600_000;

/** Shows names to whoever needs them, one thing at a time. */
export function createNamesAnswers(office: Office): NamesAnswers<Viewer> {
  return {
    mayShowNames: (viewer, about) => isOpenTo(office, viewer, about),
    async showNames(viewer, about, { reason, note: typed }) {
      const note = keepsNotes(about) ? typed.trim() : '';
      if (note.length > MAX_NAMES_NOTE) return { kind: 'too_long' };
      if (reason === 'other' && note === '') return { kind: 'no_note' };
      if (!(await isOpenTo(office, viewer, about))) return { kind: 'gone' };
      const at = office.now();
      const until = at + NAMES_SHOWN_MS;
      const { staffId } = viewer;
      const entry = { ...entryOf(viewer, about, 'show_names', at), detail: { reason } };
      await office.namesShown.show({
        staffId,
        ...about,
        reason,
        at,
        until,
        entry,
        history: historyOf(about, { reason, note }),
      });
      return { kind: 'shown', until };
    },
    hideNames: (viewer, about) =>
      office.namesShown.hide({ staffId: viewer.staffId, ...about }, entryOf(viewer, about, 'hide_names', office.now())),
  };
}

/** Whether this viewer is told names in it, and until when. */
export async function namesFor(
  { namesAtOnce, namesShown, now }: Pick<Office, 'namesAtOnce' | 'namesShown' | 'now'>,
  { role, staffId }: Viewer,
  about: NamesAbout,
): Promise<Exclude<Names, { kind: 'nobody' }>> {
  if (namesAtOnce.includes(role)) return { kind: 'at_once' };
  const until = await namesShown.until({ staffId, ...about }, now());
  return until === null ? { kind: 'hidden' } : { kind: 'shown', until };
}

/** Nothing is shown of what this viewer cannot open. */
async function isOpenTo(office: Office, viewer: Viewer, { kind, id }: NamesAbout): Promise<boolean> {
  switch (kind) {
    case 'incident':
      return mayReview(viewer) && (await office.incidents.one(reachOf(viewer), id as IncidentId)) !== null;
    case 'support':
      return (await supportItemFor(office, viewer, id as IncidentId)) !== null;
    case 'report':
      return (await reportFor(office, viewer, id)) !== null;
    case 'hindsight':
      return mayInvestigate(viewer) && (await office.hindsights.batch(reachOf(viewer), id)) !== null;
    case 'search':
      return (await ownSearch(office, viewer, id)) !== null;
  }
}

/** An incident has a history, in which a reason in words can stand; the others have the record of who looked alone. */
function keepsNotes({ kind }: NamesAbout): boolean {
  return kind === 'incident' || kind === 'support';
}

/** 'speak', or 'other: the reason in words': the page has words for the first. */
function historyOf(about: NamesAbout, { reason, note }: NamesWish) {
  if (!keepsNotes(about)) return null;
  return { incidentId: about.id as IncidentId, detail: note === '' ? reason : `${reason}: ${note}` };
}

const SUBJECTS: Readonly<Record<NamesAbout['kind'], AuditSubject>> = {
  incident: 'incident',
  support: 'incident',
  report: 'report',
  hindsight: 'hindsight_batch',
  search: 'search',
};

function entryOf({ staffId }: Viewer, { kind, id }: NamesAbout, action: AuditAction, at: number): AuditEntry {
  return { at, staffId, action, subjectKind: SUBJECTS[kind], subjectId: id };
}
