import { messageStartOf } from './fields/syslog-header.ts';
import { OPNSENSE_GUIDE } from './opnsense-squid/guide.ts';
import { hasMacColumn } from './opnsense-squid/mac-column.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';
import { resultOfNoRequest, saysNothingOfFormat } from './squid/lines.ts';
import { compileLogformat } from './squid-logformat.ts';

/*
 * OPNsense's web proxy is a Squid with logformats of its own: one of JSON (“File (JSON)”, “Syslog (JSON)”), and Squid's combined format
 * with the MAC address of the device in it (“File (Extended)”). They are compiled like a school's own logformat, and not read as JSON,
 * because Squid protects quotes as in a logformat: what a browser calls itself can hold raw bytes that JSON forbids.
 * Its other choices, “File” and “Syslog”, are Squid's native format.
 */

/** OPNsense's web proxy, JSON and extended. */
export const opnsenseSquid: Parser = {
  id: 'opnsense-squid',
  title: 'OPNsense web proxy (Squid), JSON or extended',
  guide: OPNSENSE_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => !saysNothingOfFormat(ANYWHERE(line)),
  open,
};

/** As the template of OPNsense 21 to 25 has it. */
const JSON_FORMAT =
  '{"@timestamp":"%{%Y-%m-%dT%H:%M:%S%z}tg","ecs":{"version":"1.0.0"},"event":{"id":"%{X-Request-Event-Id}>ha","dataset":"squid.access","duration":"%tr"},' +
  '"http":{"version":"%rv","request":{"method":"%rm","referrer":"%{Referer}>h"},"response":{"bytes": %<st, "body":{"status_code": %>Hs}}},' +
  '"host":{"hostname":"%>A"},"service":{"name":"proxy","type":"squid"},"source":{"ip":"%>a"},"url":{"original":"%ru"},"user":{"name":"%un"},' +
  '"user_agent":{"original":"%{User-Agent}>h"},"labels":{"request_status":"%Ss","hierarchy_status":"%Sh"},"message":"%rm %ru HTTP/%rv"}';
const EXTENDED_FORMAT =
  '%>a %[ui %>eui %[un [%tl] "%rm %ru HTTP/%rv" %>Hs %<st "%{Referer}>h" "%{User-Agent}>h" %Ss:%Sh';

const OTHER_LINE: ParseResult = { kind: 'malformed', reason: 'not a line of OPNsense’s web proxy' };

/** Both formats write the offset of their clock. */
const ANYWHERE = open({ timeZone: 'UTC', writtenAt: () => 0 });

function open(log: LogSetting): ParseLine {
  const json = compiled(JSON_FORMAT, log);
  const extended = compiled(EXTENDED_FORMAT, log);
  return (line) => {
    if (line.charAt(messageStartOf(line)) === '{') return json(line);
    return hasMacColumn(line) ? extended(line) : resultOfNoRequest(line, OTHER_LINE);
  };
}

function compiled(definition: string, log: LogSetting): ParseLine {
  const result = compileLogformat(definition, log.timeZone);
  if (result.kind === 'refused') throw new Error(result.message);
  return result.parser.open(log);
}
