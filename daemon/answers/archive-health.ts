import type { ArchiveHealth } from '../api/contract.ts';
import type { Office } from './office.ts';

export async function archiveHealth({ archive }: Pick<Office, 'archive'>): Promise<ArchiveHealth> {
  const { folder, records, bytes, fresh, oldestDay, newestDay, damaged, failing } = await archive.state();
  return {
    ok: failing === null,
    message: failing?.message ?? null,
    path: folder,
    records,
    bytes,
    fresh,
    oldestDay,
    newestDay,
    damaged: damaged.map(({ day, records, why }) => ({ day, records, why })),
  };
}
