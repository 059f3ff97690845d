import { isIP } from 'node:net';
import { isHostName } from './host-name.ts';

export interface ListenAddress {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

const MAX_PORT = 65_535;

/** Reads '127.0.0.1:8470' or '[::1]:8470'; null for anything else. */
export function parseListenAddress(text: string): ListenAddress | null {
  const [, bracketed, bare, digits] = /^(?:\[([^\]]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(text.trim()) ?? [];
  const port = Number(digits);
  if (digits === undefined || port > MAX_PORT) return null;
  if (bracketed !== undefined) return isIP(bracketed) === 6 ? { host: bracketed, port } : null;
  return bare !== undefined && isHostName(bare) ? { host: bare, port } : null;
}

/** The form that `parseListenAddress` reads. */
export function formatListenAddress({ host, port }: ListenAddress): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
