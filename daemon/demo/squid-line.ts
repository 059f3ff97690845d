/** A request as Squid tells of it when it is over. */
export interface LoggedRequest {
  /** Epoch milliseconds. */
  readonly endedAt: number;
  readonly durationMs: number;
  readonly client: string;
  /** Result code and status: 'TCP_MISS/200'. */
  readonly result: string;
  readonly bytes: number;
  readonly method: string;
  /** The address; for CONNECT `host:port`. */
  readonly target: string;
  readonly account: string | null;
  /** How the answer was come by: 'HIER_DIRECT/192.0.2.10'. */
  readonly hierarchy: string;
  readonly contentType: string | null;
}

/** One line of Squid's native format: `%ts.%03tu %6tr %>a %Ss/%03>Hs %<st %rm %ru %[un %Sh/%<a %mt`. */
export function squidLine(request: LoggedRequest): string {
  const seconds = Math.floor(request.endedAt / 1000);
  const milliseconds = String(request.endedAt % 1000).padStart(3, '0');
  const columns = [
    request.client,
    request.result,
    request.bytes,
    request.method,
    request.target,
    request.account ?? '-',
    request.hierarchy,
    request.contentType ?? '-',
  ];
  return `${seconds}.${milliseconds} ${String(request.durationMs).padStart(6)} ${columns.join(' ')}`;
}

/** True when the request of a line in this format was over by a moment, in epoch milliseconds. */
export function isLoggedBy(line: string, moment: number): boolean {
  return Number(line.slice(0, line.indexOf(' '))) * 1000 <= moment;
}
