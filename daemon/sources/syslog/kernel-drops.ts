import { readdir, readFile, readlink } from 'node:fs/promises';

/** What the system says of one UDP socket of ours. */
export interface SocketReport {
  /** Datagrams that it threw away since the socket was made, mostly because we did not fetch them in time. */
  readonly drops: number;
  /** Bytes that wait to be fetched. */
  readonly queuedBytes: number;
}

const TABLES = { 4: '/proc/net/udp', 6: '/proc/net/udp6' } as const;

/** Asks the system about our UDP socket on a port; null where it does not tell: only Linux does. */
export async function askAboutSocket(port: number, family: 4 | 6): Promise<SocketReport | null> {
  const table = await readFile(TABLES[family], 'latin1').catch(() => null);
  if (table === null) return null;
  const rows = rowsOfPort(table, port);
  if (rows.length === 1) return rows[0]?.report ?? null;
  const own = await ownSockets();
  return rows.find(({ inode }) => own.has(inode))?.report ?? null;
}

interface Row {
  readonly inode: string;
  readonly report: SocketReport;
}

/** The rows of the table for sockets on a port. */
function rowsOfPort(table: string, port: number): readonly Row[] {
  const ending = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local]) => local?.endsWith(ending))
    .map((columns) => ({
      inode: columns[9] ?? '',
      report: { drops: Number(columns.at(-1)), queuedBytes: Number.parseInt(columns[4]?.split(':')[1] ?? '0', 16) },
    }));
}

// Another program may hold the same port on another address; only the number of the socket tells them apart.
async function ownSockets(): Promise<ReadonlySet<string>> {
  const handles = await readdir('/proc/self/fd').catch(() => []);
  const links = await Promise.all(handles.map((handle) => readlink(`/proc/self/fd/${handle}`).catch(() => '')));
  return new Set(links.map((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? ''));
}
