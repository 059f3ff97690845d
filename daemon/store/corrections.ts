import type { Selectable } from 'kysely';
import type { Audience, Identity } from '../identity/identity.ts';
import type { PeopleSeen } from '../identity/people-seen.ts';
import type { EventId } from '../incidents/incident.ts';
import type { IdentityCorrection } from './commit-correction.ts';
import type { Database } from './database.ts';
import { correctionsNotTold } from './reach.ts';
import { readEvent, readIdentity, type StoredEvent } from './rows.ts';
import type { Schema } from './schema.ts';

/** A flagged request with who it was understood to be. */
export interface FlaggedBy extends Pick<StoredEvent, 'record' | 'matches' | 'initiator'> {
  readonly id: EventId;
  readonly identity: Identity;
}

/** What is understood otherwise than the archive says, because it became known later. */
export interface CorrectionStore {
  /** Of these addresses within the window, in order of time. */
  within(addresses: readonly string[], from: number, to: number): Promise<readonly IdentityCorrection[]>;
  /** All those that make it one of these subjects. */
  of(subjectKeys: readonly string[]): Promise<readonly IdentityCorrection[]>;
  /** Those within the window that make it somebody of whom may not be told. */
  notTold(told: PeopleSeen, from: number, to: number): Promise<readonly IdentityCorrection[]>;
  /** What was flagged at this address within the window. */
  flaggedAt(address: string, from: number, to: number): Promise<readonly FlaggedBy[]>;
  /** How many there are. */
  count(): Promise<number>;
  /** Forgets what says of this subject where it was. */
  erase(subjectKeys: readonly string[]): Promise<number>;
}

const AT_ONCE = 500;

export function createCorrectionStore({ reader, writer }: Database, siteId: string): CorrectionStore {
  const all = () => reader.selectFrom('identity_corrections').selectAll().where('site_id', '=', siteId);
  return {
    async within(addresses, from, to) {
      const rows: Row[] = [];
      for (let at = 0; at < addresses.length; at += AT_ONCE) {
        const some = addresses.slice(at, at + AT_ONCE);
        rows.push(
          ...(await all().where('address', 'in', some).where('from_at', '<', to).where('to_at', '>', from).execute()),
        );
      }
      return rows.map(correctionOf).toSorted((one, other) => one.from - other.from);
    },
    async of(subjectKeys) {
      const rows: Row[] = [];
      for (let at = 0; at < subjectKeys.length; at += AT_ONCE) {
        rows.push(
          ...(await all()
            .where('subject_key', 'in', subjectKeys.slice(at, at + AT_ONCE))
            .execute()),
        );
      }
      return rows.map(correctionOf).toSorted((one, other) => one.from - other.from);
    },
    async notTold(told, from, to) {
      const rows = await all()
        .where('from_at', '<', to)
        .where('to_at', '>', from)
        .where(correctionsNotTold(told))
        .orderBy('from_at')
        .execute();
      return rows.map(correctionOf);
    },
    async flaggedAt(address, from, to) {
      const rows = await reader
        .selectFrom('events')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('at', '>=', from)
        .where('at', '<', to)
        // So that of a month's requests those of one address alone are read whole.
        .where('record', 'like', `%${JSON.stringify(address)}%`)
        .orderBy('at')
        .execute();
      return rows.map(flaggedBy).filter(({ record }) => record.clientIp === address);
    },
    async count() {
      const row = await reader
        .selectFrom('identity_corrections')
        .select(({ fn }) => fn.countAll<number>().as('rows'))
        .where('site_id', '=', siteId)
        .executeTakeFirst();
      return Number(row?.rows ?? 0);
    },
    async erase(subjectKeys) {
      if (subjectKeys.length === 0) return 0;
      const theirs = writer.deleteFrom('identity_corrections').where('site_id', '=', siteId);
      const { numDeletedRows } = await theirs.where('subject_key', 'in', subjectKeys).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

type Row = Schema['identity_corrections'];

function correctionOf({ address, from_at, to_at, identity, audience }: Row): IdentityCorrection {
  return { address, from: from_at, to: to_at, identity: readIdentity(identity), audience: audience as Audience };
}

function flaggedBy(row: Selectable<Schema['events']>): FlaggedBy {
  const { record, matches, initiator } = readEvent(row);
  return { id: row.id as EventId, identity: readIdentity(row.identity), record, matches, initiator };
}
