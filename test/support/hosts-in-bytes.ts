/** Hosts as they lie in a log that has been read: side by side in bytes, with the start and the end of each. */
export function hostsInBytes(hosts: readonly string[]): { readonly bytes: Uint8Array; readonly bounds: Uint32Array } {
  const bounds = new Uint32Array(2 * hosts.length);
  let at = 0;
  for (const [place, host] of hosts.entries()) {
    bounds.set([at, at + host.length], 2 * place);
    at += host.length + 1;
  }
  return { bytes: new TextEncoder().encode(hosts.join(' ')), bounds };
}
