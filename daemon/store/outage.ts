/** What SQLite answers when the world is at fault: the disk is full, the folder has gone, another program holds the store. */
const OUTAGES: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'The disk is full. Nothing is lost: reading waits. Make room, and it goes on by itself.',
  SQLITE_IOERR: 'The disk refuses to write. Nothing is lost: reading waits. Check the disk.',
  SQLITE_BUSY: 'Another program holds the store. Reading waits until it lets go.',
  SQLITE_READONLY: 'The store may not be written. Check that its folder belongs to the user that runs Filterwatch.',
  SQLITE_CANTOPEN:
    'The store cannot be opened. Check that its folder is there and belongs to the user that runs Filterwatch.',
  SQLITE_PROTOCOL: 'Another program holds the store. Reading waits until it lets go.',
};

/** True for a store that cannot write now and may later; anything else is a bug. */
export function isOutage(error: unknown): boolean {
  return messageFor(error) !== null;
}

/** What happened and what to do, for Health. */
export function outageMessage(error: unknown): string {
  return messageFor(error) ?? 'The store cannot be written.';
}

function messageFor(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // Extended codes (SQLITE_IOERR_WRITE) begin with the plain one.
  const known = Object.entries(OUTAGES).find(([name]) => code === name || code.startsWith(`${name}_`));
  return known?.[1] ?? null;
}
