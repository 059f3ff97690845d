import { type AuditEntry, appendAudit } from './audit-chain.ts';
import type { Database } from './database.ts';

export type { AuditEntry } from './audit-chain.ts';

export interface Audit {
  add(entry: AuditEntry): Promise<void>;
  /** All of them or none, one after the other. */
  addAll(entries: readonly AuditEntry[]): Promise<void>;
}

export function createAudit({ writer }: Database, siteId: string): Audit {
  const addAll = async (entries: readonly AuditEntry[]) => {
    if (entries.length === 0) return;
    await writer.transaction().execute((transaction) => appendAudit(transaction, siteId, entries));
  };
  return { add: (entry) => addAll([entry]), addAll };
}
