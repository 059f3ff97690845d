import { isHostName } from './host-name.ts';

const MAX_LENGTH = 320;
/** RFC 5321, as errata 1690 has it: what is longer, no mail server takes. */
const MAX_ADDRESS_LENGTH = 254;
const LOCAL_PART = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}$/u;

/** True for 'lead@example.org' and 'Online Safety Lead <lead@example.org>', on one line. */
export function isMailbox(text: string): boolean {
  if (text.length > MAX_LENGTH || /\p{Cc}/u.test(text)) return false;
  return isMailAddress(addressIn(text));
}

/** 'lead@example.org' of 'Online Safety Lead <lead@example.org>': a mail goes to that alone. */
export function addressIn(mailbox: string): string {
  return /^[^<>@]*<([^<>]*)>$/.exec(mailbox)?.[1] ?? mailbox;
}

function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (text.length > MAX_ADDRESS_LENGTH) return false;
  return at > 0 && LOCAL_PART.test(text.slice(0, at)) && isHostName(text.slice(at + 1));
}
