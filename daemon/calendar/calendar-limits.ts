export const CALENDAR_MAX_BYTES = 8 * 1024 * 1024;
/** Entries that say something; a school has some two hundred a year. */
export const MAX_CALENDAR_DAYS = 5_000;
