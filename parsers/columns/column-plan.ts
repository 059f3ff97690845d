import { COLUMN_NAMES, isUtcName, type Meaning, plainName } from './meaning.ts';

/** What a school says of the columns of its own log, by their names as the header writes them: they go before the names that we know. */
export type SchoolMapping = ReadonlyMap<string, Meaning | 'ignored'>;

/** Where the columns stand that are of use: for each meaning their places, the best first. */
export interface ColumnPlan {
  placesOf(meaning: Meaning): readonly number[];
  /** Columns whose name we know. */
  readonly known: number;
  /** True where the names say that the time is in UTC. */
  readonly isUtc: boolean;
  /** True for the columns of NextDNS: it writes no status where nothing was blocked. */
  readonly isSilentWhenAllowed: boolean;
}

/** The mapping of a log for which nobody has written one. */
export const NO_MAPPING: SchoolMapping = new Map();

/** Finds out what each of the columns says, by its name; of two with one name the first counts. */
export function planColumns(names: readonly string[], school: SchoolMapping = NO_MAPPING): ColumnPlan {
  const plain = names.map(plainName);
  const given = new Map([...school].map(([name, meaning]) => [plainName(name), meaning]));
  const places = new Map<Meaning, readonly number[]>();
  for (const [meaning, known] of NAMES_OF) {
    const own = [...given.keys()].filter((name) => given.get(name) === meaning);
    places.set(meaning, placesOfNames(plain, [...own, ...known.filter((name) => !given.has(name))]));
  }
  settleDoubtful(plain, given, places);
  return {
    placesOf: (meaning) => places.get(meaning) ?? [],
    known: plain.filter((name) => given.has(name) || KNOWN.has(name)).length,
    isUtc: plain.some((name) => isUtcName(name) && TIMES.some((meaning) => NAMES_OF.get(meaning)?.includes(name))),
    isSilentWhenAllowed: NEXT_DNS.every((name) => plain.includes(name)),
  };
}

/** True where the columns can make a record: there are a time and an address. */
export function canBeRead({ placesOf }: ColumnPlan): boolean {
  const isThere = (meaning: Meaning): boolean => placesOf(meaning).length > 0;
  return TIMES.some(isThere) && ADDRESSES.some(isThere);
}

const TIMES: readonly Meaning[] = ['timestamp', 'date', 'time'];
const ADDRESSES: readonly Meaning[] = ['url', 'site', 'host', 'dnsName'];
const NEXT_DNS = ['status', 'reasons', 'rootdomain', 'matchedname', 'devicelocalip'];
/** Names that mean one thing beside an address and another where they are the only one that could hold it. */
const DOUBTFUL: ReadonlyMap<string, { readonly beside: Meaning; readonly alone: Meaning }> = new Map([
  // `query` first: where there are both, it is the name that was asked for.
  ['query', { beside: 'searchTerms', alone: 'dnsName' }],
  ['name', { beside: 'userName', alone: 'dnsName' }],
]);

const NAMES_OF: ReadonlyMap<Meaning, readonly string[]> = new Map(
  COLUMN_NAMES.map(([meaning, names]) => [meaning, names.split(' ')]),
);
const KNOWN: ReadonlySet<string> = new Set([...DOUBTFUL.keys(), ...[...NAMES_OF.values()].flat()]);

function placesOfNames(plain: readonly string[], names: readonly string[]): readonly number[] {
  return names.map((name) => plain.indexOf(name)).filter((place) => place >= 0);
}

function settleDoubtful(
  plain: readonly string[],
  given: ReadonlyMap<string, unknown>,
  places: Map<Meaning, readonly number[]>,
): void {
  for (const [name, { beside, alone }] of DOUBTFUL) {
    const place = plain.indexOf(name);
    if (place < 0 || given.has(name)) continue;
    const hasAddress = ADDRESSES.some((meaning) => (places.get(meaning)?.length ?? 0) > 0);
    const meaning = hasAddress ? beside : alone;
    places.set(meaning, [...(places.get(meaning) ?? []), place]);
  }
}
