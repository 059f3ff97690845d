import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parserById } from '../../parsers/registry.ts';
import { LOG } from '../support/parse-line.ts';

/*
 * A pupil chooses the user agent and, in many exports, the search words. In each of these lines one such text stands where the product
 * puts it, quoted as the product quotes it. Whatever is typed, the line says the same of who asked, for what, and what became of it;
 * or it cannot be read.
 */

const numRuns = Number(process.env.FUZZ_RUNS ?? 300);

const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ' user=teacher03',
        '#011user=teacher03',
        '" cs-username=teacher03 x="',
        ', User: teacher03',
        ', URL: https://maths.example/',
        "' request: GET http://maths.example/",
        '","teacher03","Allowed"',
        '",Allowed,',
        '\\"',
        '\\',
        '"',
        "'",
        ' ',
        ',',
        ';',
        ': ',
        '=',
        '[',
        ']',
        '{"user":"teacher03"}',
        'sc-filter-result=OBSERVED',
        'AccessControlRuleAction: Allow',
        'time',
        'url',
        'é',
      ),
      fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join('').trim());

const doubled = (text: string): string => text.replaceAll('"', '""');
const json = (text: string): string => JSON.stringify(text);

interface Product {
  readonly id: string;
  /** Lines in front, and the line that holds the text as the product writes it. */
  readonly lines: (text: string) => readonly string[];
}

const PRODUCTS: readonly Product[] = [
  {
    id: 'csv',
    lines: (text) => [
      'Search term,User-Agent,Time,User,IP Address,URL,Action',
      `"${doubled(text)}","${doubled(text)}",31/01/2026 09:12:44,pupil018,10.44.3.18,https://games.example/,Blocked`,
    ],
  },
  {
    id: 'json-lines',
    lines: (text) => [
      `{"agent":${json(text)},"search":${json(text)},"time":1769850764,"user":"pupil018","ip":"10.44.3.18","url":"https://games.example/","action":"blocked"}`,
    ],
  },
  {
    id: 'w3c',
    lines: (text) => [
      '#Fields: date time cs(User-Agent) c-ip cs-username cs-uri s-action',
      `2026-01-31 09:12:44 "${doubled(text)}" 10.44.3.18 pupil018 https://games.example/ Denied`,
    ],
  },
  {
    id: 'cisco-umbrella',
    lines: (text) => [
      `"2026-01-31 09:12:44","pupil018","10.44.3.18","203.0.113.9","198.51.100.20","","BLOCKED","https://games.example/","","${doubled(text)}","403","1","1","1","","Games","","","","","","AD Users",""`,
    ],
  },
  {
    id: 'zscaler',
    lines: (text) => [
      `2026-01-31 09:12:44#011action=Blocked#011useragent=${text}#011ClientIP=10.44.3.18#011user=pupil018#011url=games.example/#011protocol=HTTPS#011vendor=Zscaler`,
    ],
  },
  {
    id: 'blue-coat',
    lines: (text) => [
      `<111>1 2026-01-31T09:12:44Z proxy bluecoat - splunk_format - c-ip=10.44.3.18 cs-User-Agent="${text}" cs-username=pupil018 sc-filter-result=DENIED c-url="https://games.example/"`,
    ],
  },
  {
    id: 'palo-alto',
    lines: (text) => [
      `1,2026/01/31 09:12:44,01,THREAT,url,1,2026/01/31 09:12:44,10.44.3.18,198.51.100.20,,,Pupils,pupil018,,web-browsing,vsys1,trust,untrust,,,,,1,1,50122,443,0,0,0x0,tcp,block-url,"games.example/",(9999),games,informational,client-to-server,1,0x0,,,,,0,,,1,"${doubled(text)}",,,,,,,0`,
    ],
  },
  {
    id: 'cisco-meraki',
    lines: (text) => [
      `1769850764.120 MX_Hall urls src=10.44.3.18:50122 dst=198.51.100.20:80 mac=AA:BB:CC:00:11:23 agent='${text}' request: GET https://games.example/`,
    ],
  },
  {
    id: 'cisco-ftd',
    lines: (text) => [
      `<113>2026-01-31T09:12:44Z fw  %FTD-1-430003: AccessControlRuleAction: Block, SrcIP: 10.44.3.18, User: pupil018, UserAgent: ${text}, URL: https://games.example/, HTTPResponse: 403`,
    ],
  },
];

describe('what is typed into a user agent or a search box', () => {
  test.each(PRODUCTS)('stays there in a line of $id', ({ id, lines }) => {
    const plain = whoAndWhat(id, lines('x'));
    expect(plain).not.toBe('malformed');
    fc.assert(
      fc.property(typed, (text) => {
        expect([plain, 'malformed']).toContainEqual(whoAndWhat(id, lines(text)));
      }),
      { numRuns },
    );
  });
});

function whoAndWhat(id: string, lines: readonly string[]): unknown {
  const parse = parserById(id)?.open(LOG) ?? expect.fail(`no parser ${id}`);
  const result = lines.map((line) => parse(line)).at(-1);
  if (result?.kind !== 'record') return result?.kind;
  const { userName, clientIp, urlDomain, url, disposition, kind, timestamp } = result.record;
  return { userName, clientIp, urlDomain, url, disposition, kind, timestamp };
}
