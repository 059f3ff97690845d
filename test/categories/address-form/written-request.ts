import type { CategorisedRequest } from '../../../categories/categorise.ts';

/**
 * One line of a table of requests: 'https://a.example/b' is a page that a person opened; 'CONNECT a.example:443' and
 * 'DNS a.example' are what a filter sees that cannot look inside; 'POST', 'BLOCKED', a status and a type stand where they matter.
 */
export function requestOf(line: string): CategorisedRequest {
  const words = line.trim().split(/\s+/);
  const has = (word: string) => words.includes(word);
  const address = words.find((word) => /[./[]/.test(word) && !/^[a-z]+\/[\w.+-]+$/.test(word)) ?? '';
  const type = words.find((word) => /^[a-z]+\/[\w.+-]+$/.test(word)) ?? 'text/html';
  const status = words.find((word) => /^[1-5]\d\d$/.test(word)) ?? '200';
  const kind = has('CONNECT') ? 'tls' : has('DNS') ? 'dns' : 'web';
  return {
    kind,
    disposition: has('BLOCKED') ? 'blocked' : 'allowed',
    method: kind === 'tls' ? 'CONNECT' : kind === 'dns' ? null : has('POST') ? 'POST' : 'GET',
    statusCode: kind === 'dns' ? null : Number(status),
    contentType: kind === 'web' ? (type === 'no/type' ? null : type) : null,
    url: kind === 'dns' ? null : address,
    urlDomain: hostOf(address),
    searchTerms: null,
    observer: 'squid',
    filterCategory: null,
  };
}

/** Lines of a table, without those that are empty or begin with '#'. */
export function linesOf(table: string): readonly string[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function hostOf(address: string): string {
  const authority = address.replace(/^[a-z]+:\/\//, '').split(/[/?#]/)[0] ?? '';
  if (authority.startsWith('[')) return authority.slice(1, authority.indexOf(']'));
  return authority.replace(/:\d+$/, '');
}
