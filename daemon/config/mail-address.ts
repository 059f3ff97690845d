import { isHostName } from './host-name.ts';

const MAX_LENGTH = 320;
const LOCAL_PART = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}$/u;

/** True for 'lead@example.org' and 'Online Safety Lead <lead@example.org>', on one line. */
export function isMailbox(text: string): boolean {
  if (text.length > MAX_LENGTH || /\p{Cc}/u.test(text)) return false;
  const [, inBrackets] = /^[^<>@]*<([^<>]*)>$/.exec(text) ?? [];
  return isMailAddress(inBrackets ?? text);
}

function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  return at > 0 && LOCAL_PART.test(text.slice(0, at)) && isHostName(text.slice(at + 1));
}
