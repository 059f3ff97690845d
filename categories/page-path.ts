/**
 * The path of a logged address, without query and fragment: 'https://tube.example/live?v=1' gives '/live'.
 * '' when there is none, as for the 'host:443' of a CONNECT. Never throws: a log holds every kind of broken address.
 */
export function pathOf(url: string): string {
  const slash = slashOfPath(url);
  if (slash === -1) return '';
  const end = endOfPath(url);
  return slash < end ? url.slice(slash, end) : '';
}

function slashOfPath(url: string): number {
  const slash = url.indexOf('/');
  const afterScheme = slash > 0 && url[slash - 1] === ':' && url[slash + 1] === '/';
  return afterScheme ? url.indexOf('/', slash + 2) : slash;
}

function endOfPath(url: string): number {
  const query = url.indexOf('?');
  const fragment = url.indexOf('#');
  return Math.min(query === -1 ? url.length : query, fragment === -1 ? url.length : fragment);
}
