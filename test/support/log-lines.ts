import { squidLine } from '../../daemon/demo/squid-line.ts';

/** A finished search on the web that the filter let through, as Squid logs it natively, with its newline. */
export function searchLine(account: string, words: string, endedAt = Date.now()): string {
  return pageLine(account, `http://www.google.com/search?q=${encodeURIComponent(words)}`, endedAt);
}

/** A page that the filter let through, as Squid logs it natively, with its newline. */
export function pageLine(account: string | null, target: string, endedAt = Date.now()): string {
  const line = squidLine({
    endedAt,
    durationMs: 31,
    client: '192.0.2.17',
    result: 'TCP_MISS/200',
    bytes: 5120,
    method: 'GET',
    target,
    account,
    hierarchy: 'HIER_DIRECT/192.0.2.80',
    contentType: 'text/html',
  });
  return `${line}\n`;
}
