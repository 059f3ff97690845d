import { categorise } from '../../../categories/categorise.ts';
import { isEmbeddedHost } from '../../../daemon/activity/host-facts.ts';
import type { Initiator } from '../../../daemon/activity/start.ts';
import { createVisits } from '../../../daemon/activity/visit.ts';
import { createCatalogueInUse } from '../../../daemon/examine/catalogue-in-use.ts';
import { mayBeNamed } from '../../../daemon/examine/may-be-named.ts';
import { adguardHome } from '../../../parsers/adguard-home.ts';
import type { Parser } from '../../../parsers/record.ts';
import { squid } from '../../../parsers/squid.ts';
import { compileLogformat } from '../../../parsers/squid-logformat.ts';
import { examinerSettings } from '../batch.ts';
import { ADVISED, advisedLines, lookUpLines, nativeLines, tunnelLines } from './logs.ts';
import type { TrueLine, TrueRequest, Truth } from './request.ts';

/** How often what was said of who started a request was right, in shares of 1. */
export interface Shares {
  readonly lines: number;
  /** Of what persons opened: put down to a page or a program, so that nobody would have seen it. */
  readonly missed: number;
  /** Of what persons opened: said to be a person's. */
  readonly recognised: number;
  /** Of what was said to be a person's: truly so. */
  readonly personRight: number;
  /** Of what pages and programs asked for: recognised as such. */
  readonly background: number;
  /** Of what was said to be a page's or a program's: truly so. */
  readonly backgroundRight: number;
}

/** The same requests in one kind of log. */
export interface LogKind {
  readonly name: string;
  readonly parser: Parser;
  readonly linesOf: (requests: readonly TrueRequest[]) => readonly TrueLine[];
}

export const LOG_KINDS: readonly LogKind[] = [
  { name: 'addresses and headers', parser: advisedParser(), linesOf: advisedLines },
  { name: 'addresses alone', parser: squid, linesOf: nativeLines },
  { name: 'names of connections', parser: squid, linesOf: tunnelLines },
  { name: 'look-ups', parser: adguardHome, linesOf: lookUpLines },
];

function advisedParser(): Parser {
  const compiled = compileLogformat(ADVISED);
  if (compiled.kind === 'refused') throw new Error(compiled.message);
  return compiled.parser;
}

export interface Said {
  readonly line: TrueLine;
  readonly initiator: Initiator;
}

/** What is said of each line of a log, as the corridor would say it. */
export function saidOf({ parser }: LogKind, lines: readonly TrueLine[]): readonly Said[] {
  const { current } = createCatalogueInUse(examinerSettings());
  const visits = createVisits(mayBeNamed);
  const parse = parser.open({ timeZone: 'Europe/London', writtenAt: () => 0 });
  return lines.map((line) => {
    const result = parse(line.text);
    if (result.kind !== 'record') throw new Error(`${result.reason}: ${line.text}`);
    return { line, initiator: visits.initiatorOf(result.record, categorise(current(), result.record)) };
  });
}

/** Main hosts that stand in the pages of others too: the part that is hardest to tell. */
export function ofEmbeddedHosts(said: readonly Said[]): readonly Said[] {
  return said.filter(({ line }) => isEmbeddedHost(line.host));
}

export function sharesOf(said: readonly Said[]): Shares {
  const count = (is: (truth: Truth, initiator: Initiator) => boolean) =>
    said.filter(({ line, initiator }) => is(line.truth, initiator)).length;
  const isBackground = (initiator: Initiator) => initiator === 'page' || initiator === 'software';
  const persons = count((truth) => truth === 'person');
  const others = said.length - persons;
  const saidPerson = count((_, initiator) => initiator === 'person');
  const saidBackground = count((_, initiator) => isBackground(initiator));
  const missed = count((truth, initiator) => truth === 'person' && isBackground(initiator));
  const recognised = count((truth, initiator) => truth === 'person' && initiator === 'person');
  return {
    lines: said.length,
    missed: share(missed, persons),
    recognised: share(recognised, persons),
    personRight: share(recognised, saidPerson),
    background: share(saidBackground - missed, others),
    backgroundRight: share(saidBackground - missed, saidBackground),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
