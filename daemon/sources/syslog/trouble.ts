import type { SyslogPlace } from './listener.ts';

/** Why we cannot listen, and what to do about it. Anything that is no trouble of the world is a bug, and is thrown on. */
export function listenTrouble(error: unknown, { transport, host, port }: SyslogPlace): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code === null) throw error;
  const where = `port ${port} (${transport.toUpperCase()})`;
  const silent = 'Messages sent there do not arrive; we keep trying.';
  switch (code) {
    case 'EADDRINUSE':
      return `We cannot listen on ${where}: another program does, often the syslog of the system itself. ${silent} Stop that program, or choose another port here and at the senders.`;
    case 'EACCES':
    case 'EPERM':
      return `We may not listen on ${where}: ports below 1024 need a permission. ${silent} Choose a port such as 5514 here and at the senders, or give the account that runs Filterwatch the capability CAP_NET_BIND_SERVICE.`;
    case 'EADDRNOTAVAIL':
      return `We cannot listen on ${host}, ${where}: this computer has no such address. ${silent} Write one of its addresses, or 0.0.0.0 for all.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return `We cannot listen on “${host}”, ${where}: this is not an address. ${silent} Write an address of this computer, or 0.0.0.0 for all.`;
    default:
      return listenTroubleByKind(code, where, silent);
  }
}

function listenTroubleByKind(code: string, where: string, silent: string): string {
  if (code.startsWith('ERR_OSSL') || code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS')) {
    return `We cannot listen on ${where}: the certificate and its key cannot be used (${code}). ${silent} Give a certificate and the key that belongs to it, both PEM, the key without a password.`;
  }
  return `We cannot listen on ${where} (${code}). ${silent} Check the network of this computer.`;
}
