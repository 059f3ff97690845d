export const ROSTER_MAX_BYTES = 32 * 1024 * 1024;
