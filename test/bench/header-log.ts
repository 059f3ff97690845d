/** The bench's log as a proxy writes it that opens HTTPS and logs what browsers say of each request; or as one that passes all of it through. */
import { readFileSync, writeFileSync } from 'node:fs';
import { hashOf } from '../../daemon/demo/seeded.ts';

const BROWSERS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
] as const;
/** What else runs on such a device, some of which tells of no device, or of a program that many devices have. */
const PROGRAMS = [
  'Microsoft-CryptoAPI/10.0',
  'okhttp/4.12.0',
  'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17928; Pro)',
  'OneDrive/25.164',
  'Teams/25212 CFNetwork/1496.0.7 Darwin/23.5.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Electron/37.2.0 Safari/537.36',
] as const;
/** One request in six is a program's. */
const SHARE_OF_PROGRAMS = 6;
/** After so long a pause a person opened something. */
const PAUSE_SECONDS = 3;

/** The logformat of `writeHeaderLog`. */
export const HEADER_FORMAT =
  'logformat filterwatch %ts.%03tu %6tr %>a %Ss/%03>Hs %<st %rm %ru %[un %Sh/%<a %mt "%"{Referer}>h" "%"{User-Agent}>h" ' +
  '"%"{Sec-Fetch-Dest}>h" "%"{Sec-Fetch-Mode}>h" "%"{Sec-Fetch-Site}>h" "%"{Sec-Fetch-User}>h"';

/** Writes the same requests with addresses, referrers, user agents and Sec-Fetch headers. */
export function writeHeaderLog(native: string, path: string): void {
  const last = new Map<string, { readonly seconds: number; readonly page: string }>();
  write(native, path, (columns, line) => {
    const { client, seconds, target, account } = columns;
    const before = last.get(`${client} ${account}`);
    const opens = before === undefined || seconds - before.seconds > PAUSE_SECONDS;
    const url = openedTarget(target);
    last.set(`${client} ${account}`, { seconds, page: opens || before === undefined ? url : before.page });
    const agent = agentOf(client, line);
    const referrer = opens || before === undefined ? '-' : before.page;
    const said = opens ? ['document', 'navigate', 'none', '?1'] : [...partOf(line), '-'];
    const headers = agent.isProgram ? ['-', agent.text, '-', '-', '-', '-'] : [referrer, agent.text, ...said];
    const opened = line
      .replace(` CONNECT ${target} `, ` GET ${url} `)
      .replace('TCP_TUNNEL/', 'TCP_MISS/')
      .replace(/ -$/, opens ? ' text/html' : ' image/png');
    return `${opened} ${headers.map((value) => `"${value}"`).join(' ')}`;
  });
}

/** Writes the same requests as a proxy that sees the names of hosts alone. */
export function writeTunnelLog(native: string, path: string): void {
  write(native, path, ({ target }, line) => {
    const host = /^(?:[a-z]+:\/\/)?([^/:?]+)/.exec(target)?.[1] ?? target;
    return line
      .replace(/ (?:GET|POST|HEAD|CONNECT) \S+ /, ` CONNECT ${host}:443 `)
      .replace(/ TCP_(?:MISS|HIT|REFRESH\w*|MEM_HIT)\//, ' TCP_TUNNEL/')
      .replace(/ \S+$/, ' -');
  });
}

interface Columns {
  readonly seconds: number;
  readonly client: string;
  readonly target: string;
  readonly account: string;
}

function write(native: string, path: string, lineOf: (columns: Columns, line: string) => string): void {
  const lines = readFileSync(native, 'utf8').trimEnd().split('\n');
  const written = lines.map((line) => {
    const [time = '', , client = '', , , , target = '', account = ''] = line.split(/ +/);
    return lineOf({ seconds: Number(time), client, target, account }, line);
  });
  writeFileSync(path, `${written.join('\n')}\n`);
}

function openedTarget(target: string): string {
  const [host = '', port] = target.split(':');
  return port === '443' ? `https://${host}/page/${hashOf(target) % 10}?id=1` : target;
}

function agentOf(client: string, line: string): { readonly text: string; readonly isProgram: boolean } {
  const chance = hashOf(line);
  const isProgram = chance % SHARE_OF_PROGRAMS === 0;
  const some: readonly string[] = isProgram ? PROGRAMS : BROWSERS;
  const which = isProgram ? Math.floor(chance / SHARE_OF_PROGRAMS) : hashOf(client);
  return { text: some[which % some.length] ?? '-', isProgram };
}

const PARTS = [
  ['script', 'no-cors', 'same-origin'],
  ['image', 'no-cors', 'cross-site'],
  ['empty', 'cors', 'same-origin'],
  ['style', 'no-cors', 'same-site'],
  ['iframe', 'navigate', 'cross-site'],
] as const;

function partOf(line: string): readonly string[] {
  return PARTS[hashOf(line) % PARTS.length] ?? [];
}
