const MAX_LENGTH = 254;

/** True for an address that mail can go to, on one line: enough that nothing else can be slipped into a header. */
export function isMailAddress(text: string): boolean {
  return (
    text.trim().length <= MAX_LENGTH && /^[^\s@<>,;:"()[\]\\\p{Cc}]+@[^\s@<>,;:"()[\]\\\p{Cc}]+$/u.test(text.trim())
  );
}
