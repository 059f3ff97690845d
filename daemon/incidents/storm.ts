/** More alerts in a short time than a school brings forth: something is wrong with a list or a filter, or something has happened to all. */

export const STORM_WINDOW_MS = 10 * 60_000;
/** So many are mailed one by one within the window; a bad morning has a handful. */
export const MOST_SINGLE_ALERTS = 20;
/** One mail tells of all that were held back, this long after the first of them, and again for as long as it goes on. */
export const STORM_MAIL_AFTER_MS = 2 * 60_000;
const STORM_MAIL_EVERY_MS = 30 * 60_000;

/** True where an alert is held back, since so many went out in the window before it. */
export function isStorm(sentInWindow: number): boolean {
  return sentInWindow >= MOST_SINGLE_ALERTS;
}

/** Names the mail that tells of what is held back at a moment: one for each half hour. */
export function stormIdAt(siteId: string, at: number): string {
  return `storm-${siteId}-${Math.floor(at / STORM_MAIL_EVERY_MS)}`;
}

/** When the half hour of a storm's mail began. */
export function stormBegan(id: string): number {
  return Number(id.split('-').at(-1)) * STORM_MAIL_EVERY_MS;
}
