import { foldAccount } from '../identity/account.ts';
import type { RosterRow } from '../identity/roster-rows.ts';
import type { Database } from './database.ts';

/** What one place of the roster said when it was last read well. */
export interface KeptRoster {
  readonly place: string;
  readonly readAt: number;
  readonly rows: readonly RosterRow[];
}

/**
 * The last good reading of every place that says who is who, so that a directory that is down costs nobody the name. Each reading replaces
 * the one before; whoever has left goes with it.
 */
export interface KeptRosters {
  all(): Promise<readonly KeptRoster[]>;
  /** When each place was last kept, without reading what. */
  readings(): Promise<ReadonlyMap<string, number>>;
  keep(reading: KeptRoster): Promise<void>;
  /** Forgets places that the settings no longer name. */
  keepOnly(places: readonly string[]): Promise<void>;
  /** Takes these accounts (folded) out; the school's own list may bring them back. */
  forget(accounts: readonly string[]): Promise<void>;
}

export function createKeptRosters({ reader, writer }: Database, siteId: string): KeptRosters {
  async function all(): Promise<readonly KeptRoster[]> {
    const rows = await reader.selectFrom('kept_rosters').selectAll().where('site_id', '=', siteId).execute();
    return rows.map(({ place, read_at, rows: text }) => ({ place, readAt: read_at, rows: readRows(text) }));
  }
  async function keep({ place, readAt, rows }: KeptRoster): Promise<void> {
    const values = { site_id: siteId, place, read_at: readAt, rows: JSON.stringify(rows) };
    await writer
      .insertInto('kept_rosters')
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(['site_id', 'place']).doUpdateSet({ read_at: readAt, rows: values.rows }),
      )
      .execute();
  }
  return {
    all,
    keep,
    async readings() {
      const rows = await reader
        .selectFrom('kept_rosters')
        .select(['place', 'read_at'])
        .where('site_id', '=', siteId)
        .execute();
      return new Map(rows.map(({ place, read_at }) => [place, read_at]));
    },
    async keepOnly(places) {
      const unwanted = writer.deleteFrom('kept_rosters').where('site_id', '=', siteId);
      await (places.length === 0 ? unwanted : unwanted.where('place', 'not in', places)).execute();
    },
    async forget(accounts) {
      for (const reading of await all()) {
        const rows = reading.rows.filter((row) => !isOneOf(row, accounts));
        if (rows.length < reading.rows.length) await keep({ ...reading, rows });
      }
    },
  };
}

function isOneOf({ account, aliases = [] }: RosterRow, accounts: readonly string[]): boolean {
  return [account, ...aliases].map(foldAccount).some((known) => accounts.includes(known));
}

function readRows(text: string): readonly RosterRow[] {
  return JSON.parse(text) as readonly RosterRow[];
}
