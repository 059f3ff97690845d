import { bareAddress, type Destination, onDuty, type Rota, unique } from '../incidents/rota.ts';
import type { RecipientBook, StoredRecipient } from '../store/recipients.ts';

export interface DestinationsParts {
  readonly rotas: readonly Rota[];
  readonly recipientBook: Pick<RecipientBook, 'all'>;
  /** The date of a moment in the school's zone, '2026-11-20'. */
  schoolDayOf(at: number): string;
  now(): number;
}

/** Whom a mail would go to. */
export interface Wanted {
  /** Null for the usual recipients. */
  readonly to: Destination | null;
  readonly usual: readonly string[];
  readonly isUrgent: boolean;
}

export interface Destinations {
  /**
   * The addresses that a mail goes to now: those of the destination, or else the usual ones, without whoever does not want it. What is
   * urgent always goes to somebody; of what can wait, it may be that nobody wants it.
   */
  addressesOf(wanted: Wanted): Promise<readonly string[]>;
  /** Whom a destination names today, whatever they want. */
  named(to: Destination): readonly string[];
}

export function createDestinations({ rotas, recipientBook, schoolDayOf, now }: DestinationsParts): Destinations {
  function named(to: Destination): readonly string[] {
    if (to.kind === 'addresses') return unique(to.addresses);
    const rota = rotas.find(({ name }) => name === to.name);
    return rota === undefined ? [] : onDuty(rota, schoolDayOf(now()));
  }
  return {
    named,
    async addressesOf({ to, usual, isUrgent }) {
      const first = to === null ? [] : named(to);
      const book = await recipientBook.all();
      for (const group of [first, usual]) {
        const willing = group.filter((address) => wants(book, address, isUrgent));
        if (willing.length > 0) return willing;
      }
      if (!isUrgent) return [];
      return first.length > 0 ? first : usual;
    },
  };
}

/** True for an address of which nothing is known. */
export function wants(book: readonly StoredRecipient[], address: string, isUrgent: boolean): boolean {
  const bare = bareAddress(address);
  const leaves = book.find((one) => one.address === bare)?.leaves ?? null;
  return leaves === null || (isUrgent && leaves === 'can_wait');
}
