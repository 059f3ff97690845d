import { isIpAddress } from '../fields/ip-address.ts';
import { authorityStart } from '../fields/url-host.ts';
import type { FoundColumns } from './marked-columns.ts';

/*
 * Format 1. Names, reasons, categories, groups and browsers hold blanks, so only the form of a piece tells where it is:
 *
 *   okafor.t 10.44.3.17 http://games.example/ *DENIED* Blocked site: games.example GET 0 0 Games, Chat 3 403 - 10.44.3.17 Year 9 …
 *   |        |          |                     `- or -            the middle: method, size, weight, category, group, code
 *   name     the last piece before an address of the web: the device's address, or its name
 *
 * An address of the web holds no blank (e2guardian answers 400 to one that does and logs nothing; seen on 5.3.5).
 */

/** Reads what stands behind the time. Null where there are no such columns. */
export function readBlankColumns(text: string): FoundColumns | null {
  const head = headIn(text);
  if (head === null) return null;
  const rest = text.slice(head.end);
  const middles = middlesIn(rest);
  const [middle] = middles;
  // Nothing was found: a hyphen, or nothing (two blanks). Anything else is no reason.
  const isMarked = rest.startsWith('*');
  if (middle === undefined || (!isMarked && middle.start > 2)) return null;
  const isSure = middles.length === 1;
  if (hidesAnother(rest, isMarked, isSure, middles.at(-1)?.start ?? 0)) return { kind: 'two_readings' };
  const found = rest.slice(0, Math.max(0, middle.start - 1));
  // What was typed into a search box stands in the reason, and may look like a middle: then none is believed.
  const columns = isSure || !isMarked ? middle.columns : UNSURE;
  return { kind: 'columns', request: { ...head.columns, ...columns, duration: '', found, searchTerms: '' } };
}

/** A name may hold a device and an address of its own, so that the true ones stand further right, in front of the true middle. */
function hidesAnother(rest: string, isMarked: boolean, isSure: boolean, lastMiddle: number): boolean {
  if (isSure && !isMarked) return false;
  const before = rest.slice(0, lastMiddle);
  return hasHead(` ${before}`) || (!isMarked && /\*(?:DENIED|INFECTED)/.test(before));
}

interface Head {
  readonly columns: { readonly user: string; readonly client: string; readonly url: string };
  /** Where the piece behind the address of the web begins. */
  readonly end: number;
}

/** The first address of the web, if a piece without blanks (the device) stands in front of it. */
function headIn(text: string): Head | null {
  return headAt(text, text.indexOf('://'));
}

/** Whether any address of the web has a device in front of it; a name could as well be a word of a sentence, so the mark behind must fit. */
function hasHead(text: string): boolean {
  for (let scheme = text.indexOf('://'); scheme >= 0; scheme = text.indexOf('://', pieceEnd(text, scheme))) {
    const head = headAt(text, scheme);
    if (head !== null && (isIpAddress(head.columns.client) || /^[ *]|^- /.test(text.slice(head.end, head.end + 2))))
      return true;
  }
  return false;
}

function headAt(text: string, scheme: number): Head | null {
  const urlStart = scheme < 0 ? -1 : text.lastIndexOf(' ', scheme) + 1;
  const urlEnd = text.indexOf(' ', scheme);
  if (urlStart < 2 || urlEnd < 0) return null;
  const url = text.slice(urlStart, urlEnd);
  const clientStart = text.lastIndexOf(' ', urlStart - 2) + 1;
  if (authorityStart(url) < 0 || clientStart < 1) return null;
  const client = text.slice(clientStart, urlStart - 1);
  if (!isIpAddress(client) && !DEVICE_NAME.test(client)) return null;
  return { columns: { user: text.slice(0, clientStart - 1), client, url }, end: urlEnd + 1 };
}

function pieceEnd(text: string, at: number): number {
  const end = text.indexOf(' ', at);
  return end < 0 ? text.length : end;
}

/** With `logclienthostnames`, `lab3-07.school.example` or `lab3-07`. */
const DEVICE_NAME = /^[A-Za-z0-9_](?:[\w.-]{0,253}[A-Za-z0-9_])?$/;

const UNSURE = { method: '', code: '', size: '', contentType: '', clientHost: '', userAgent: '', category: '' };

interface Middle {
  readonly start: number;
  readonly columns: {
    readonly method: string;
    readonly size: string;
    readonly category: string;
    readonly code: string;
    readonly contentType: string;
    readonly clientHost: string;
    readonly userAgent: string;
  };
}

const METHOD_SIZE_WEIGHT = /(?<=^| )([A-Z][A-Z_-]{0,31}) (\d{1,15}) (-?\d{1,9}) /g;
const GROUP_CODE_TYPE = / (\d{1,4}) (\d{1,3}) (\S{0,100}) ([\w.:-]{0,255}) /;
/** A category, or several with commas between them. */
const LONGEST_CATEGORY = 400;
const MOST_MIDDLES = 8;

function middlesIn(text: string): readonly Middle[] {
  const middles: Middle[] = [];
  for (const found of text.matchAll(METHOD_SIZE_WEIGHT)) {
    const middle = middleAt(text, found);
    if (middle !== null) middles.push(middle);
    if (middles.length >= MOST_MIDDLES) break;
  }
  return middles;
}

function middleAt(text: string, found: RegExpExecArray): Middle | null {
  const [all, method = '', size = ''] = found;
  const categoryStart = found.index + all.length;
  const behind = ` ${text.slice(categoryStart, categoryStart + LONGEST_CATEGORY + 400)} `;
  const tail = GROUP_CODE_TYPE.exec(behind);
  if (tail === null || tail.index > LONGEST_CATEGORY) return null;
  const [, , code = '', contentType = '', clientHost = ''] = tail;
  const category = behind.slice(1, Math.max(1, tail.index));
  return {
    start: found.index,
    columns: { method, size, category, code, contentType, clientHost, userAgent: '' },
  };
}
