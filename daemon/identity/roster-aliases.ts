import { foldAccount } from './account.ts';
import type { NumberedRow, RosterProblem, RosterRow } from './roster-rows.ts';

export interface RosterAliases {
  /** Account by alias, both folded. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Aliases by account. */
  readonly ofRow: ReadonlyMap<string, readonly string[]>;
  readonly taken: readonly RosterProblem[];
}

/** An alias that is somebody's own account, or that two people claim, is left out: naming the wrong child is worse than naming none. */
export function aliasesOf(rows: readonly NumberedRow[], all: readonly RosterRow[]): RosterAliases {
  const accounts = new Set(all.map(({ account }) => foldAccount(account)));
  const claims = rows.flatMap(({ row, number, account }) =>
    [...new Set((row.aliases ?? []).map(foldAccount))]
      .filter((alias) => alias !== '' && alias !== account)
      .map((alias) => ({ alias, account, number })),
  );
  const aliases = new Map<string, string>();
  const taken: RosterProblem[] = [];
  for (const [alias, claimants] of Map.groupBy(claims, (claim) => claim.alias)) {
    const [first, ...others] = claimants;
    if (first === undefined) continue;
    if (others.length === 0 && !accounts.has(alias)) aliases.set(alias, first.account);
    else taken.push(...claimants.map(({ number }) => claimed(number)));
  }
  return { aliases, ofRow: byAccount(aliases), taken };
}

function byAccount(aliases: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const entries = [...aliases].map(([alias, account]) => ({ alias, account }));
  return new Map(
    [...Map.groupBy(entries, ({ account }) => account)].map(([account, of]) => [account, of.map(({ alias }) => alias)]),
  );
}

/** Does not tell which: in a directory it may be a name. */
function claimed(row: number): RosterProblem {
  return {
    row,
    found: 'another account that somebody else has too',
    writeInstead: 'an account that is this person’s alone; until then it is shown without a name',
  };
}
