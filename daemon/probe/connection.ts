import { lookup } from 'node:dns/promises';
import { connect, isIP, type Socket } from 'node:net';
import { type PeerCertificate, type TLSSocket, connect as tlsConnect } from 'node:tls';
import type { AskFault } from '../health/filter-checks/observed.ts';

/** Something did not come to pass that a check can tell of. */
export class AskFailed extends Error {
  readonly fault: AskFault;

  constructor(fault: AskFault, cause: unknown) {
    super(`The filter was asked in vain: ${fault}.`, { cause });
    this.fault = fault;
  }
}

export interface ConnectTo {
  readonly host: string;
  readonly port: number;
  /** An address of this machine; null leaves it to the system. */
  readonly localAddress: string | null;
  readonly signal: AbortSignal;
  /** What it is when nobody is there, and when nobody answers. */
  readonly faults: { readonly refused: AskFault; readonly silent: AskFault };
}

/** Opens a connection. Throws AskFailed where there is none to be had. */
export function openConnection({ host, port, localAddress, signal, faults }: ConnectTo): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const family = localAddress === null ? {} : { family: isIP(localAddress) };
    const socket = connect({ host, port, ...family, ...(localAddress !== null && { localAddress }) });
    const silent = () => {
      socket.destroy();
      reject(new AskFailed(faults.silent, signal.reason));
    };
    if (signal.aborted) return silent();
    signal.addEventListener('abort', silent, { once: true });
    socket.once('connect', () => {
      signal.removeEventListener('abort', silent);
      resolve(socket);
    });
    socket.once('error', (cause) => {
      signal.removeEventListener('abort', silent);
      reject(new AskFailed(faultOfConnecting(cause, faults), cause));
    });
  });
}

function faultOfConnecting(cause: Error, { refused, silent }: ConnectTo['faults']): AskFault {
  const code = codeOf(cause);
  if (code === 'EADDRNOTAVAIL' || code === 'EINVAL') return 'no_interface';
  return code === 'ETIMEDOUT' ? silent : refused;
}

export interface Encrypted {
  readonly socket: TLSSocket;
  /** Whose certificate it is: 'Example Authority, Example CA 1'. */
  readonly issuer: string;
}

/**
 * Encrypts a connection. A filter shows certificates of its own, so any is taken: nothing secret is said, and who issued it is part of the
 * answer. Throws AskFailed.
 */
export function encrypt(socket: Socket, host: string, signal: AbortSignal): Promise<Encrypted> {
  return new Promise((resolve, reject) => {
    const named = isIP(host) === 0 ? { servername: host } : {};
    const encrypted = tlsConnect({ socket, ...named, rejectUnauthorized: false, ALPNProtocols: ['http/1.1'] });
    const silent = () => {
      encrypted.destroy();
      reject(new AskFailed('no_answer_in_time', signal.reason));
    };
    if (signal.aborted) return silent();
    signal.addEventListener('abort', silent, { once: true });
    encrypted.once('secureConnect', () => {
      signal.removeEventListener('abort', silent);
      resolve({ socket: encrypted, issuer: issuerOf(encrypted.getPeerCertificate()) });
    });
    encrypted.on('error', (cause) => {
      signal.removeEventListener('abort', silent);
      reject(new AskFailed(isCut(cause) ? 'cut_off' : 'not_understood', cause));
    });
  });
}

function issuerOf({ issuer }: PeerCertificate): string {
  const parts = [issuer?.O, issuer?.CN].flat().filter((part) => part !== undefined && part !== '');
  return parts.join(', ');
}

/** True where the other side ended a connection that had been made. */
export function isCut(cause: unknown): boolean {
  return ['ECONNRESET', 'EPIPE', 'ECONNABORTED'].includes(codeOf(cause));
}

export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}

/** The addresses of a host, as this machine looks them up; an address is its own. Throws AskFailed. */
export async function addressesOf(host: string, signal: AbortSignal): Promise<readonly string[]> {
  if (isIP(host) !== 0) return [host];
  const late = Promise.withResolvers<never>();
  const silent = () => late.reject(new AskFailed('no_answer_in_time', signal.reason));
  signal.addEventListener('abort', silent, { once: true });
  try {
    const found = await Promise.race([lookup(host, { all: true }), late.promise]);
    return found.map(({ address }) => address);
  } catch (cause) {
    throw cause instanceof AskFailed ? cause : new AskFailed('name_not_found', cause);
  } finally {
    signal.removeEventListener('abort', silent);
  }
}
