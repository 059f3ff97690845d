import type { Ending, OutboxPort, OutboxRow } from '../../daemon/queue/outbox.ts';

/** An outbox in memory, for tests of what drains it. `failing` makes every call reject, as a full disk would. */
export interface MemoryOutbox extends OutboxPort {
  add(id: string, now: number): void;
  open(): readonly OutboxRow[];
  readonly endings: ReadonlyMap<string, Ending>;
  failing: 'nothing' | 'everything' | 'writes';
}

export function createMemoryOutbox(): MemoryOutbox {
  const rows = new Map<string, OutboxRow>();
  const endings = new Map<string, Ending>();
  const guard = (kind: 'read' | 'write') => {
    if (outbox.failing === 'everything' || (outbox.failing === 'writes' && kind === 'write'))
      throw new Error('disk full');
  };
  const outbox: MemoryOutbox = {
    failing: 'nothing',
    endings,
    add: (id, now) => void rows.set(id, buildOutboxRow({ id, createdAt: now, nextAttemptAt: now })),
    open: () => [...rows.values()],
    async due(now, limit) {
      guard('read');
      const due = [...rows.values()].filter((row) => row.nextAttemptAt <= now);
      return due.sort((a, b) => a.createdAt - b.createdAt).slice(0, limit);
    },
    async row(id) {
      guard('read');
      return rows.get(id) ?? null;
    },
    async close(id, _at, ending) {
      guard('write');
      if (!rows.delete(id)) return false;
      endings.set(id, ending);
      return true;
    },
    async postpone(id, { at, error, nextAttemptAt, parkedWhy }) {
      guard('write');
      const row = rows.get(id);
      const tried = { lastError: error, nextAttemptAt, parkedWhy, failingSince: row?.failingSince ?? at };
      if (row) rows.set(id, { ...row, ...tried, attempts: row.attempts + 1 });
    },
    async wait(id, nextAttemptAt) {
      guard('write');
      const row = rows.get(id);
      if (row) rows.set(id, { ...row, nextAttemptAt });
    },
    async hurry(now) {
      guard('write');
      for (const row of rows.values())
        if (row.parkedWhy !== 'refused') rows.set(row.id, { ...row, nextAttemptAt: Math.min(row.nextAttemptAt, now) });
    },
  };
  return outbox;
}

/** A row that is due at once, with what a test wants to be different. */
export function buildOutboxRow(different: Partial<OutboxRow> = {}): OutboxRow {
  return {
    id: 'alert-incident-1',
    siteId: 'school',
    kind: 'alert',
    subjectId: 'incident-1',
    createdAt: 0,
    attempts: 0,
    nextAttemptAt: 0,
    failingSince: null,
    parkedWhy: null,
    onlyTo: null,
    lastError: null,
    ...different,
  };
}
