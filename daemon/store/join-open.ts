/** What turned out to be the same person's, of the same rule and day, is one item: it would never meet the other by itself. */
import type { Transaction } from 'kysely';
import type { IncidentChange } from '../incidents/group.ts';
import { mainOf, mergeFault } from '../incidents/merging.ts';
import type { CorrectionCommit } from './commit-correction.ts';
import { mergeWithin } from './incident-merges.ts';
import { openTopOf, storedOf } from './merged-growth.ts';
import { readIncident, type StoredIncident } from './rows.ts';
import type { Schema } from './schema.ts';

/** Stands in the history of both. */
const REASON = 'It became known later that both are of the same person or device.';

/**
 * Makes one item of a corrected incident and of the open one that its new subject had before, as a person would have; answers how the
 * item has grown. Nothing where there is none, or where somebody has dealt with either.
 */
export async function joinOpen(
  transaction: Transaction<Schema>,
  { siteId, now, taught }: Pick<CorrectionCommit, 'siteId' | 'now' | 'taught'>,
  before: StoredIncident,
): Promise<readonly IncidentChange[]> {
  const corrected = await storedOf(transaction, before.id);
  if (corrected === null || corrected.fingerprint === before.fingerprint || corrected.merged !== null) return [];
  const other = await openOther(transaction, corrected);
  if (other === null || other.lane !== corrected.lane) return [];
  const both = [corrected, other];
  const main = mainOf(both);
  if (main === null || mergeFault(both, REASON) !== null) return [];
  const titleOf = ({ ruleId }: StoredIncident) => taught.rule(ruleId)?.title ?? ruleId;
  const parts = both
    .filter((one) => one !== main)
    .map((one) => ({ id: one.id, version: one.version, title: titleOf(one) }));
  await mergeWithin(transaction, siteId, { main, parts, mainTitle: titleOf(main), reason: REASON, at: now, by: null });
  const item = await storedOf(transaction, main.id);
  if (item === null) throw new Error(`Incident ${main.id} was put together and is not there.`);
  return [{ kind: 'grown', before: main, incident: item, sequence: item.sequence, events: [] }];
}

/** The newest of the same fingerprint, or the item that it shows on, where that is open. */
async function openOther(transaction: Transaction<Schema>, corrected: StoredIncident): Promise<StoredIncident | null> {
  const row = await transaction
    .selectFrom('incidents')
    .selectAll()
    .where('fingerprint', '=', corrected.fingerprint)
    .where('id', '!=', corrected.id)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const other = readIncident(row);
  const top = other.merged === null ? other : await openTopOf(transaction, other);
  return top === null || top.id === corrected.id || top.state.status === 'resolved' ? null : top;
}
