/** More alerts in a short time than a school brings forth: something is wrong with a list or a filter, or something has happened to all. */

export const STORM_WINDOW_MS = 10 * 60_000;
/** So many are mailed one by one within the window, where the school says nothing else; a bad morning has a handful. */
export const MOST_AT_ONCE = 20;
/** One mail tells of all that were held back, this long after the first of them. */
const MAIL_AFTER_MS = 2 * 60_000;
/** No more often than this, for as long as it goes on. */
const MAIL_EVERY_MS = 5 * 60_000;

/** The mail that tells of what is held back: one for each five minutes. */
export interface StormMail {
  readonly id: string;
  readonly notBefore: number;
}

/** `name` tells apart what mails there are. The mail of this moment's five minutes, and that of the next, for what is held back after the first has gone out. */
export function stormMailsAt(name: string, at: number): { readonly now: StormMail; readonly next: StormMail } {
  const slot = Math.floor(at / MAIL_EVERY_MS);
  const idOf = (number: number) => `storm-${name}-${number}`;
  return {
    now: { id: idOf(slot), notBefore: at + MAIL_AFTER_MS },
    next: { id: idOf(slot + 1), notBefore: (slot + 1) * MAIL_EVERY_MS + MAIL_AFTER_MS },
  };
}
