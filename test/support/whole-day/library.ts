/** Turns at the library's computers: pupils sign in and out, some only walk away, and at times somebody sits there whom nobody knows. */
import type { Chance } from '../../../daemon/demo/seeded.ts';
import { openPage } from '../page-loads/browser.ts';
import { SITES } from '../page-loads/sites.ts';
import { asDoneBy, type WholeRequest } from './request.ts';
import { at, type Machine, MINUTE, type WholeSchool } from './school.ts';

/** That somebody signed in at an address, or out. */
export interface SignOn {
  readonly at: number;
  readonly account: string;
  readonly address: string;
  readonly what: 'in' | 'out';
}

export interface Turns {
  readonly requests: readonly WholeRequest[];
  readonly signOns: readonly SignOn[];
}

const TURNS = ['10:31', '12:02', '12:20', '12:39', '15:17', '15:40', '16:05'];
const TURN_MINUTES = 12;

/** `readers` are those whose own laptops are shut by then. */
export function libraryTurns({ libraryComputers }: WholeSchool, readers: readonly Machine[], chance: Chance): Turns {
  const turns = libraryComputers.flatMap((computer, place) =>
    TURNS.map((from, turn) => {
      const reader = readers[(place * TURNS.length + turn) % readers.length];
      const isKnown = reader !== undefined && chance.happens(0.8);
      return turnOf(computer, isKnown ? reader : null, at(from), chance);
    }),
  );
  return {
    requests: turns.flatMap(({ requests }) => requests),
    signOns: turns.flatMap(({ signOns }) => signOns),
  };
}

function turnOf(computer: Machine, reader: Machine | null, from: number, chance: Chance): Turns {
  const account = reader?.account ?? null;
  const device = { client: computer.morning, account };
  const moments = Array.from({ length: 4 }, () => from + chance.between(20_000, TURN_MINUTES * MINUTE));
  const requests = moments.flatMap((moment) =>
    openPage(device, chance.oneOf(SITES), moment, { kind: 'typed' }, chance),
  );
  const who = { who: reader?.who ?? null };
  if (account === null) return { requests: asDoneBy(who, requests), signOns: [] };
  const address = computer.morning;
  const ended = from + (TURN_MINUTES + 1) * MINUTE;
  const signOns: SignOn[] = [{ at: from, account, address, what: 'in' }];
  // The computer signs out whoever walks away, a little later.
  signOns.push({ at: ended + (chance.happens(0.4) ? 2 * MINUTE : 0), account, address, what: 'out' });
  return { requests: asDoneBy(who, requests), signOns };
}
