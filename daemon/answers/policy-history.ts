import type { ClosedProposal, PolicyHistory, PolicyVersionRow, Viewer } from '../api/contract.ts';
import { editsBetween } from '../policy/policy-content.ts';
import type { StoredChange } from '../store/policy-changes.ts';
import type { PolicyVersion } from '../store/policy-versions.ts';
import { staffNamesOf } from './incident-row.ts';
import type { Office } from './office.ts';
import { withoutNames } from './without-names.ts';

/** So many versions are shown; all of them stay in the store. */
const MOST_VERSIONS = 100;
const MOST_CHANGES = 500;

type HistoryOffice = Pick<Office, 'policyVersions' | 'policyChanges' | 'staff' | 'roster'>;

/** Every version that was in force with what led to it, and what was refused or taken back; the newest first. */
export async function policyHistoryOf(office: HistoryOffice, viewer: Viewer): Promise<PolicyHistory> {
  const [versions, changes, names] = await Promise.all([
    office.policyVersions.versions(MOST_VERSIONS + 1),
    office.policyChanges.newest(MOST_CHANGES),
    staffNamesOf(office),
  ]);
  const telling: Telling = {
    nameOf: ({ author, byName }) => (author === null ? byName : (names.get(author) ?? null)),
    staffName: (id) => names.get(id) ?? null,
    read: (text) => withoutNames(office.roster, viewer, text),
  };
  const byId = new Map(changes.map((change) => [change.id, change]));
  const rows = versions.map((version, place) =>
    rowOf(version, versions[place + 1] ?? null, byId.get(version.changeId ?? '') ?? null, telling),
  );
  return { versions: rows.slice(0, MOST_VERSIONS), closed: changes.flatMap((change) => closedOf(change, telling)) };
}

interface Telling {
  nameOf(change: StoredChange): string | null;
  staffName(id: string): string | null;
  /** A text that somebody typed, as this viewer may read it. */
  read(text: string): string;
}

function rowOf(
  { policy, since, origin, loosens }: PolicyVersion,
  before: PolicyVersion | null,
  change: StoredChange | null,
  telling: Telling,
): PolicyVersionRow {
  return {
    version: policy.version,
    title: policy.title,
    ...{ since, origin, loosens },
    byName: change === null ? null : telling.nameOf(change),
    reason: change === null ? null : telling.read(change.reason),
    authorised: change === null ? null : authorisedOf(change, telling),
    brokenCases: change?.brokenCases ?? [],
    edits: before === null ? [] : editsBetween(before.policy, policy),
  };
}

/** What a senior leader decided to put into force at once, they allowed by it. */
function authorisedOf(change: StoredChange, telling: Telling): PolicyVersionRow['authorised'] {
  const { decision, author, at, reason, loosenings, brokenCases } = change;
  if (decision !== null) return decidedOf(decision, telling);
  const needsAuthority = loosenings.length > 0 || brokenCases.length > 0;
  return needsAuthority && author !== null
    ? { byName: telling.staffName(author), at, reason: telling.read(reason) }
    : null;
}

function decidedOf({ by, at, reason }: NonNullable<StoredChange['decision']>, telling: Telling) {
  return { byName: telling.staffName(by), at, reason: telling.read(reason) };
}

function closedOf(change: StoredChange, telling: Telling): readonly ClosedProposal[] {
  const { id, at, edits, state, decision } = change;
  if ((state !== 'refused' && state !== 'withdrawn') || decision === null) return [];
  const said = { id, at, edits, byName: telling.nameOf(change), reason: telling.read(change.reason) };
  return [{ ...said, outcome: state, decided: decidedOf(decision, telling) }];
}
