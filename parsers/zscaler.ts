import { openTimes } from './columns/written-time.ts';
import { BLANK_LINE, isBlank, isUnderstood } from './fields/blank-line.ts';
import { messageStartOf } from './fields/syslog-header.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';
import { feedOf, type ZscalerFeed } from './zscaler/feed.ts';
import { readZscalerLookUp, readZscalerRequest, type ZscalerTime } from './zscaler/request.ts';

/** Zscaler Internet Access: web and DNS feeds of NSS and Cloud NSS, as JSON or as name=value between tabs. */
export const zscaler: Parser = {
  id: 'zscaler',
  title: 'Zscaler Internet Access (NSS feeds)',
  guide: {
    delivery: ['syslog', 'push'],
    switchOn: [
      'Administration > Nanolog Streaming Service > NSS Feeds (or Cloud NSS Feeds): add a feed for Web Log with the output type JSON, or Splunk CIM, which is name=value between tabs. Choose no other delimiter.',
      'Let the feed hold the fields for time, action, reason, protocol, user (login), client IP, URL, host name, method, status, user agent, referrer, URL category, rule label and device host name.',
      'Leave the time zone of the feed at GMT.',
      'Add a second feed for DNS Log where DNS Control is used.',
      'Make people sign in (Client Connector, SAML or Kerberos): otherwise the feed names the location instead of a person.',
      'Switch on SSL inspection, or an encrypted request shows no more than its site.',
    ],
    cannotShow: ['The path and the search words of encrypted pages that are not inspected.'],
  },
  scope: 'product',
  hasHeader: false,
  recognises: (line) => isUnderstood(parseAny(line)),
  open,
};

const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => 0 };
const OTHER: ParseResult = { kind: 'malformed', reason: 'not a line of a Zscaler feed that we know' };
const TWICE: ParseResult = { kind: 'malformed', reason: 'a name is written twice with two values' };
const TYPED: ParseResult = { kind: 'malformed', reason: 'a name that may have been typed' };
const OTHER_FEED: ParseResult = { kind: 'skipped', reason: 'feed that is not about web or DNS' };

function open(log: LogSetting): ParseLine {
  const timeOf = openFeedTimes(log);
  return (line) => {
    if (isBlank(line)) return BLANK_LINE;
    const feed = feedOf(repairUtf8(line.slice(messageStartOf(line)).trimEnd()));
    return read(feed, timeOf);
  };
}

function read(feed: ZscalerFeed, timeOf: ZscalerTime): ParseResult {
  switch (feed.kind) {
    case 'web':
      return readZscalerRequest(feed, timeOf);
    case 'dns':
      return readZscalerLookUp(feed, timeOf);
    case 'other_feed':
      return OTHER_FEED;
    case 'typed':
      return TYPED;
    case 'written_twice':
      return TWICE;
    case 'none':
      return OTHER;
  }
}

/** Feeds are written in GMT unless they say otherwise; of other zones the last one is remembered, for a feed has one. */
function openFeedTimes(log: LogSetting): ZscalerTime {
  const inUtc = openTimes({ ...log, timeZone: 'UTC' });
  let elsewhere = { zone: 'UTC', read: inUtc };
  return (text, zone) => {
    if (zone !== null && zone !== elsewhere.zone) elsewhere = { zone, read: openTimes({ ...log, timeZone: zone }) };
    const time = (zone === null ? inUtc : elsewhere.read)(text, false);
    return time.kind === 'time' ? time.ms : -1;
  };
}

const parseAny = open(ANY_LOG);
