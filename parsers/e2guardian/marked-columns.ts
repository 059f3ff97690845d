import { authorityStart } from '../fields/url-host.ts';
import type { GuardedRequest } from './request.ts';

/** The columns behind the time, or that they can be read in more than one way. */
export type FoundColumns =
  | { readonly kind: 'columns'; readonly request: Omit<GuardedRequest, 'timestamp'> }
  | { readonly kind: 'two_readings' };

/**
 * Formats 2 and 4, cut at `","` or at tabs: user, address, url, found, method, size, weight, category, group, code, type, host, name
 * of the group, browser, parameters, and three more. Null where these are not the columns.
 */
export function readMarkedColumns(cells: readonly string[]): FoundColumns | null {
  if (cells.length < LEAST_CELLS || cells.length > MOST_CELLS) return null;
  const [user = '', client = '', url = '', found = ''] = cells;
  if (authorityStart(url) < 0 || !isMiddle(cells, MIDDLE)) return null;
  // An address or a browser's name may hold the separator and, behind it, a middle of its own.
  if (cells.some((_, place) => place > MIDDLE && isMiddle(cells, place))) return { kind: 'two_readings' };
  const [method = '', size = '', , category = '', , code = '', contentType = '', clientHost = ''] = cells.slice(MIDDLE);
  const userAgent = cells.length === ALL_CELLS ? (cells[AGENT] ?? '') : '';
  const request = { user, client, clientHost, url, method, code, size, contentType, userAgent, found, category };
  return { kind: 'columns', request: { ...request, duration: '', searchTerms: '' } };
}

/** Where method, size and weight stand; DansGuardian ends behind the host of the device or the name of the group. */
const MIDDLE = 4;
const AGENT = 13;
const LEAST_CELLS = 11;
const ALL_CELLS = 18;
const MOST_CELLS = 60;

/** Method, size, weight, category, number of the group, code. */
function isMiddle(cells: readonly string[], at: number): boolean {
  const [method = '', size = '', weight = '', , group = '', code = ''] = cells.slice(at, at + 6);
  return isMethod(method) && isCount(size) && isWeight(weight) && isCount(group) && isCode(code);
}

function isMethod(text: string): boolean {
  return /^[A-Z][A-Z_-]{0,31}$/.test(text);
}

function isCount(text: string): boolean {
  return /^\d{1,15}$/.test(text);
}

function isWeight(text: string): boolean {
  return /^-?\d{1,9}$/.test(text);
}

function isCode(text: string): boolean {
  return /^\d{1,3}$/.test(text);
}
