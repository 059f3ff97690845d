/** Asks a filter that answers look-ups of names, for both kinds of address and for what the name leads to. */
import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Observed } from '../health/filter-checks/observed.ts';
import { AskFailed, codeOf } from './connection.ts';

export interface NameQuestion {
  readonly host: string;
  readonly server: string;
  readonly port: number;
  readonly localAddress: string | null;
  readonly signal: AbortSignal;
}

const TIMEOUT_MS = 4_000;
const TRIES = 2;

/** Throws AskFailed where nobody answers. */
export async function askResolver({ host, server, port, localAddress, signal }: NameQuestion): Promise<Observed> {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
  resolver.setServers([isIP(server) === 6 ? `[${server}]:${port}` : `${server}:${port}`]);
  if (localAddress !== null) from(resolver, localAddress);
  signal.addEventListener('abort', () => resolver.cancel(), { once: true });
  const [four, six, names] = await Promise.all([
    answered(resolver.resolve4(host)),
    answered(resolver.resolve6(host)),
    answered(resolver.resolveCname(host)),
  ]);
  const addresses = [...four.found, ...six.found];
  if (addresses.length + names.found.length > 0)
    return { kind: 'looked_up', addresses, names: names.found.map((name) => name.toLowerCase()) };
  return ofCodes([four.code, six.code]);
}

function from(resolver: Resolver, address: string): void {
  if (isIP(address) === 6) resolver.setLocalAddress('0.0.0.0', address);
  else resolver.setLocalAddress(address);
}

interface Answered {
  readonly found: readonly string[];
  /** How it was refused; '' where it was answered. */
  readonly code: string;
}

async function answered(asking: Promise<readonly string[]>): Promise<Answered> {
  try {
    return { found: await asking, code: '' };
  } catch (cause) {
    const code = codeOf(cause);
    if (code === '') throw cause;
    return { found: [], code };
  }
}

function ofCodes(codes: readonly string[]): Observed {
  if (codes.includes('ENOTFOUND')) return { kind: 'no_name', how: 'missing' };
  if (codes.every((code) => code === 'ENODATA' || code === '')) return { kind: 'no_name', how: 'empty' };
  if (codes.includes('EREFUSED')) return { kind: 'look_up_refused', how: 'refused' };
  if (codes.some((code) => UNREACHED.includes(code))) throw new AskFailed('no_filter', codes.join(' '));
  return { kind: 'look_up_refused', how: 'failed' };
}

const UNREACHED = ['ETIMEOUT', 'ECONNREFUSED', 'ECANCELLED', 'EHOSTUNREACH', 'ENETUNREACH'];
