/** The origin of an http or https address that names nothing but a server: 'https://filterwatch.example.org'; else null. */
export function parsePublicAddress(text: string): string | null {
  const url = URL.parse(text.trim());
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  const isBare =
    url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  return isBare ? url.origin : null;
}

/** True for an address of this machine itself: what goes there travels on no network. */
export function isThisMachine(address: string): boolean {
  return isThisHost(new URL(address).hostname);
}

/** The same of a host name, as it stands in an address. */
export function isThisHost(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** True where a link to this address opens on this machine alone. 0.0.0.0 is where a server listens, and nowhere to go. */
export function opensHereAlone(address: string): boolean {
  const { hostname } = new URL(address);
  return isThisHost(hostname) || hostname === '0.0.0.0' || hostname === '[::]';
}
