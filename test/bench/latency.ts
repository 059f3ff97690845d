/**
 * `npm run bench -- latency`: from the moment a line is written to the moment its incident is in the store, while the
 * filter writes 2,000 lines a second. The daemon runs as a person starts it; the store is looked at every five milliseconds.
 */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { startDaemonProcess } from '../support/daemon-process.ts';
import { waitFor } from '../support/wait-for.ts';

const LINES_A_SECOND = 2_000;
const BURST_MS = 10;
const SECONDS = 10;
/** One line in so many is a search that raises an incident. */
const FLAGGED_EVERY = 40;

export async function measureLatency(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'filterwatch-latency-'));
  const log = join(folder, 'access.log');
  writeFileSync(log, '');
  const daemon = await startDaemonProcess([log, '--data', join(folder, 'data')]);
  const store = new Sqlite(join(folder, 'data', 'filterwatch.sqlite'), { readonly: true });
  try {
    const latencies = await writeAndWatch(log, store);
    console.log(
      `Line written → incident in the store, at ${LINES_A_SECOND} lines a second: ${latencies.length} incidents,`,
    );
    console.log(
      `median ${percentile(latencies, 0.5)} ms, p99 ${percentile(latencies, 0.99)} ms (target: p99 ≤ 300 ms)`,
    );
  } finally {
    store.close();
    await daemon.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeAndWatch(log: string, store: Sqlite.Database): Promise<readonly number[]> {
  const seen = store.prepare<[number], { rowid: number; at: number }>('select rowid, at from events where rowid > ?');
  const latencies: number[] = [];
  let last = 0;
  const look = (): void => {
    const now = Date.now();
    for (const { rowid, at } of seen.all(last)) {
      latencies.push(now - at);
      last = rowid;
    }
  };
  const watching = setInterval(look, 5);
  let written = 0;
  let flagged = 0;
  const began = Date.now();
  while (Date.now() - began < SECONDS * 1000) {
    const due = Math.floor(((Date.now() - began) / 1000) * LINES_A_SECOND) - written;
    const lines = Array.from({ length: due }, (_, index) => line(written + index));
    flagged += lines.filter((text) => text.includes('search?q=')).length;
    written += due;
    if (due > 0) appendFileSync(log, `${lines.join('\n')}\n`);
    await wait(BURST_MS);
  }
  await waitFor(() => latencies.length >= flagged, 'all incidents', 10_000);
  clearInterval(watching);
  return latencies.sort((a, b) => a - b);
}

/** Each flagged search comes from an address of its own, so that each is an incident of its own. */
function line(number: number): string {
  const seconds = (Date.now() / 1000).toFixed(3);
  const isFlagged = number % FLAGGED_EVERY === 0;
  const client = `2001:db8::${(number + 1).toString(16)}`;
  const url = isFlagged ? 'http://www.google.com/search?q=how+to+kill+myself' : `http://www.example.org/page/${number}`;
  return `${seconds}     12 ${client} TCP_MISS/200 5120 GET ${url} - HIER_DIRECT/192.0.2.20 text/html`;
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
