import { E2GUARDIAN_GUIDE } from './e2guardian/guide.ts';
import { resultOfGuarded, resultOfNoRequest, saysNothingOfFormat } from './e2guardian/request.ts';
import { epochMs } from './fields/epoch.ts';
import { messageStartOf } from './fields/syslog-header.ts';
import type { ParseResult, Parser } from './record.ts';
import { hasTwoReadings } from './squid/quoting.ts';

/*
 * e2guardian's format 3, an imitation of Squid's own:
 *
 *   1769850764.120      1 10.44.3.17 TCP_DENIED/403 0 GET http://games.example/play okafor.t DEFAULT_PARENT/ -
 *
 * The address behind `DEFAULT_PARENT/` is that of the proxy behind it (`proxyip`). Where there is none, nothing is written, which Squid
 * never does. With a proxy behind it the lines are those of a Squid that asks a default parent, letter for letter (seen on 5.3.5), and
 * Squid's parser reads them.
 *
 * Unlike Squid, e2guardian writes `TCP_DENIED` for every 403: a page that it blocked, a page that it could not fetch, and a page that
 * the web site refused. Nearly all are blocked ones, so that is what they are taken for; the guide says so.
 */

/** e2guardian, `logfileformat = 3`, without a proxy behind it. */
export const e2guardianSquid: Parser = {
  id: 'e2guardian-squid',
  title: 'e2guardian, format 3 (like Squid), without a proxy behind it',
  guide: E2GUARDIAN_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => !saysNothingOfFormat(parse(line)),
  open: () => parse,
};

const OTHER_LINE: ParseResult = { kind: 'malformed', reason: 'not a line of e2guardian’s format 3' };
const TWO_READINGS: ParseResult = { kind: 'malformed', reason: 'more than one way to read the line' };

const HEAD =
  /^ *(\d{9,10}\.\d{3}) +(-?\d{1,12}) (\S{1,255}) (TCP_(?:MISS|HIT|DENIED))\/(\d{1,3}) (\d{1,15}) ([\w-]{1,32}) (\S{4,})/;
const HIERARCHY = ' DEFAULT_PARENT/ ';

function parse(line: string): ParseResult {
  const text = line.slice(messageStartOf(line)).trimEnd();
  const head = HEAD.exec(text);
  if (head === null) return resultOfNoRequest(line, OTHER_LINE);
  // Trimming took the last blank away where no type stands behind it.
  const tail = `${text.slice(head[0].length)} `;
  const nameEnd = tail.lastIndexOf(HIERARCHY);
  if (nameEnd < 0) return OTHER_LINE;
  const user = tail.slice(1, Math.max(1, nameEnd));
  // A name may hold blanks, and so may what looks like the columns behind it.
  if (tail.indexOf(' DEFAULT_PARENT/') !== nameEnd || hasTwoReadings(user)) return TWO_READINGS;
  return resultOfHead(head, user, tail.slice(nameEnd + HIERARCHY.length).trimEnd());
}

function resultOfHead(head: RegExpExecArray, user: string, contentType: string): ParseResult {
  const [, time = '', duration = '', client = '', tag = '', code = '', size = '', method = '', url = ''] = head;
  const endedAt = epochMs(time);
  const isTunnel = method === 'CONNECT' && endedAt >= 0;
  return resultOfGuarded({
    timestamp: isTunnel ? endedAt - Math.max(0, Number(duration)) : endedAt,
    duration,
    user,
    client,
    clientHost: '',
    url,
    method,
    code,
    size,
    contentType,
    userAgent: '',
    found: tag === 'TCP_DENIED' ? '*DENIED*' : '',
    category: '',
    searchTerms: '',
  });
}
