import type { Asking, Row } from './asking.ts';
import { createBinder } from './binder.ts';
import { textOf } from './cells.ts';
import { type FindingEntry, findingOf, type PersonEntry, personOf } from './entries.ts';
import { type Shelf, unionOf } from './shelf.ts';

/** What records point to by number, brought when it is needed and kept while the question lasts. */
export interface SmallTables {
  /** Makes sure that these are there. */
  bring(needed: Needed): Promise<void>;
  person(shelf: Shelf, id: number): PersonEntry;
  host(shelf: Shelf, id: number): string;
  finding(shelf: Shelf, id: number): FindingEntry;
  word(shelf: Shelf, id: number): string;
}

export type SmallTable = 'people' | 'hosts' | 'findings' | 'words';

/** The numbers that are needed, by table and shelf. */
export type Needed = Readonly<Record<SmallTable, ReadonlyMap<Shelf, ReadonlySet<number>>>>;

const COLUMNS: Readonly<Record<SmallTable, string>> = {
  people: 'subject, "identity", audience, user_name, client_ip, client_mac, device_name, user_agent',
  hosts: 'host',
  findings: 'matches, initiator, outcome, pass_reason, rule_id, severity, reasons, policy_version, list_version',
  words: 'word',
};

export function createSmallTables(asking: Asking): SmallTables {
  const people = createTable(asking, 'people', personOf);
  const hosts = createTable(asking, 'hosts', ([host]) => textOf(host));
  const findings = createTable(asking, 'findings', findingOf);
  const words = createTable(asking, 'words', ([word]) => textOf(word));
  return {
    async bring(needed) {
      await people.bring(needed.people);
      await hosts.bring(needed.hosts);
      await findings.bring(needed.findings);
      await words.bring(needed.words);
    },
    person: people.entry,
    host: hosts.entry,
    finding: findings.entry,
    word: words.entry,
  };
}

interface Table<Entry> {
  bring(needed: ReadonlyMap<Shelf, ReadonlySet<number>>): Promise<void>;
  entry(shelf: Shelf, id: number): Entry;
}

/** Beyond this what is remembered of a table is forgotten: a long export sees every host of a year. */
const MOST_REMEMBERED = 50_000;

function createTable<Entry>(asking: Asking, table: SmallTable, read: (row: Row) => Entry): Table<Entry> {
  const known = new Map<Shelf, Map<number, Entry>>();
  let remembered = 0;

  function missing(needed: ReadonlyMap<Shelf, ReadonlySet<number>>): readonly (readonly [Shelf, readonly number[]])[] {
    return [...needed]
      .map(([shelf, ids]) => [shelf, [...ids].filter((id) => !known.get(shelf)?.has(id))] as const)
      .filter(([, ids]) => ids.length > 0);
  }

  function remember(shelf: Shelf, id: number, entry: Entry): void {
    const entries = known.get(shelf) ?? new Map<number, Entry>();
    known.set(shelf, entries.set(id, entry));
    remembered += 1;
  }
  return {
    async bring(needed) {
      if (remembered > MOST_REMEMBERED) {
        known.clear();
        remembered = 0;
      }
      const asked = missing(needed);
      if (asked.length === 0) return;
      for (const [index, id, ...row] of await asking.rows(entriesOf(table, asked))) {
        const shelf = asked[Number(index)]?.[0];
        if (shelf !== undefined) remember(shelf, Number(id), read(row));
      }
    },
    entry(shelf, id) {
      const entry = known.get(shelf)?.get(id);
      if (entry === undefined)
        throw new Error(`A record of the archive points to a row of its ${table} that is not there.`);
      return entry;
    },
  };
}

function entriesOf(table: SmallTable, asked: readonly (readonly [Shelf, readonly number[]])[]) {
  const binder = createBinder();
  const sql = unionOf(
    asked.map(([shelf]) => shelf),
    (shelf, index) =>
      `select ${index}, id, ${COLUMNS[table]} from ${tableOf(shelf, table)} where id in ${binder.numbers(asked[index]?.[1] ?? [])}`,
  );
  return { sql, bound: binder.bound() };
}

function tableOf(shelf: Shelf, table: SmallTable): string {
  if (table !== 'words') return shelf.tables[table];
  if (shelf.kind === 'segment') throw new Error('The texts of a segment stand in its records.');
  return shelf.tables.words;
}
