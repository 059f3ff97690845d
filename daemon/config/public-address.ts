/** The origin of an http or https address that names nothing but a server: 'https://filterwatch.example.org'; else null. */
export function parsePublicAddress(text: string): string | null {
  const url = URL.parse(text.trim());
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  const isBare =
    url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  return isBare ? url.origin : null;
}
