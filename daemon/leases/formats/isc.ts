import { addressOf, hostOf, macOf } from '../lease-fields.ts';
import { type LeaseReader, lineByLine, malformed, OPEN, type Said, said, skipped } from '../lease-reader.ts';

/** A lease has some twenty statements; a block that does not end is no lease. */
const MOST_STATEMENTS = 200;

interface Block {
  readonly address: string | null;
  readonly statements: Map<string, string>;
  lines: number;
  trouble: string | null;
}

/**
 * The leases of ISC DHCP (dhcpd.leases(5)): blocks of statements, the latest at the end of the file. A device chooses its own name,
 * so a block in which a statement comes twice, or that holds something which is no statement, is not believed at all.
 */
export function createIscReader(): LeaseReader {
  let block: Block | null = null;
  return lineByLine((line): Said => {
    if (block === null) {
      const address = /^lease ([\da-fA-F.:]+) \{$/.exec(line.trimEnd())?.[1];
      if (address !== undefined)
        block = { address: addressOf(address), statements: new Map(), lines: 0, trouble: null };
      else if (line.trimEnd().endsWith('{')) block = { address: null, statements: new Map(), lines: 0, trouble: null };
      else return isOutside(line) ? skipped('not a lease') : malformed('a line outside of a lease');
      return OPEN;
    }
    if (/^\}\s*$/.test(line)) {
      const done = block;
      block = null;
      return leaseOf(done);
    }
    if (block.lines++ > MOST_STATEMENTS) {
      block = null;
      return malformed('a lease that does not end');
    }
    take(block, line);
    return OPEN;
  });
}

function isOutside(line: string): boolean {
  return /^(#|\s*$|authoring-byte-order |server-duid |failover |\})/.test(line);
}

const STATEMENT =
  /^\s+((?:next |rewind )?binding state|hardware ethernet|[a-z][a-z-]*)(?: ((?:"(?:[^"\\]|\\.)*"|[^";])*))?;(?:\s*#.*)?$/;
/** Those that say whose lease it was, and when. */
const TOLD: ReadonlySet<string> = new Set(['starts', 'ends', 'binding state', 'hardware ethernet', 'client-hostname']);

function take(block: Block, line: string): void {
  // What belongs to other kinds of blocks is passed over whole.
  if (block.address === null) return;
  const [, name, value = ''] = STATEMENT.exec(line) ?? [];
  if (name === undefined) {
    if (!/^\s*(#.*)?$|[{}]\s*$/.test(line) || /^\s*client-hostname/.test(line))
      block.trouble = 'a lease with something that is no statement';
    return;
  }
  if (!TOLD.has(name)) return;
  if (block.statements.has(name)) block.trouble = 'a lease that says one thing twice';
  block.statements.set(name, value);
}

function leaseOf({ address, statements, trouble }: Block): Said {
  if (trouble !== null) return malformed(trouble);
  if (address === null) return skipped('not a lease of an IPv4 address');
  const from = timeOf(statements.get('starts'));
  const to = timeOf(statements.get('ends'));
  if (from === null || to === undefined) return malformed('a lease without a time');
  if (statements.get('binding state') === 'abandoned') return skipped('an address that nobody uses');
  const mac = macOf(statements.get('hardware ethernet'));
  const host = hostOf(unquoted(statements.get('client-hostname')));
  if (mac === null && host === null) return skipped('an address that nobody has');
  return from === undefined
    ? malformed('a lease without a time')
    : said({ address, from, to, mac, host, account: null, via: 'lease' });
}

/** `1 2026/11/30 08:55:12`, in UTC; `epoch 1796036400`; null for `never`, undefined for what is no time. */
function timeOf(text: string | undefined): number | null | undefined {
  if (text === 'never') return null;
  const epoch = /^epoch (\d{9,10})$/.exec(text ?? '')?.[1];
  if (epoch !== undefined) return Number(epoch) * 1000;
  const parts = /^[0-6] (\d{4})\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d)$/
    .exec(text ?? '')
    ?.slice(1)
    .map(Number);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts ?? [];
  return parts === undefined ? undefined : Date.UTC(year, month - 1, day, hour, minute, second);
}

/** What no device should call itself is written with backslashes; such a name is no name. */
function unquoted(text: string | undefined): string | null {
  const inner = /^"([^"\\]*)"$/.exec(text ?? '')?.[1];
  return inner ?? null;
}
