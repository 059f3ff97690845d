/**
 * The address that stands inside another one. It may be written plainly, percent-encoded (more than once), with one slash
 * lost on the way, or in one of the disguises that web proxies put on: base64, base64 without 'http' in front, letters moved
 * by thirteen places, and every second letter changed. Never throws: a log holds every kind of broken address.
 */

/** No address that is worth reading is longer; what lies beyond is not looked at. */
const MAX_LENGTH = 4_096;
const MAX_DECODINGS = 4;

/** How an inner address was written: plainly, or so that nobody sees it. */
export interface InnerUrl {
  readonly url: URL;
  readonly isDisguised: boolean;
}

/**
 * The web address that a text is, or hides; null when it is none. A bare 'example.org/page' is not taken for one. Percent signs
 * are taken away only until the address shows, since what is left of them may belong to another address inside this one.
 */
export function innerUrlOf(text: string): InnerUrl | null {
  return atEachDecoding(text, (plain) => shownIn(plain) ?? hiddenIn(plain));
}

/** The same, where a service takes 'example.org/page' as it is typed. */
export function innerUrlOrHostOf(text: string): InnerUrl | null {
  return innerUrlOf(text) ?? atEachDecoding(text, typedIn);
}

function atEachDecoding(text: string, read: (plain: string) => InnerUrl | null): InnerUrl | null {
  let plain = text.slice(0, MAX_LENGTH);
  for (let times = 0; times <= MAX_DECODINGS; times++) {
    const found = read(plain);
    const next = found === null && plain.includes('%') ? decodedOnce(plain) : plain;
    if (found !== null || next === plain) return found;
    plain = next;
  }
  return null;
}

function shownIn(plain: string): InnerUrl | null {
  const url = webAddress(plain);
  return url === null ? null : { url, isDisguised: false };
}

function hiddenIn(plain: string): InnerUrl | null {
  const url = DISGUISES.map((reveal) => reveal(plain)).find((revealed) => revealed !== null);
  return url === undefined ? null : { url, isDisguised: true };
}

function typedIn(plain: string): InnerUrl | null {
  const typed = plain.replace(/^\/\//, '');
  return HOST_IN_FRONT.test(typed) ? shownIn(`http://${typed}`) : null;
}

/** A dot and letters behind it: 'example.org', 'example.org:8080/page'; not '2024/01' and not 'index.html?x'. */
const HOST_IN_FRONT =
  /^(?:[a-z0-9_-]{1,63}\.){1,8}(?!(?:html?|php|aspx?|js|css|png|jpe?g|gif|pdf|xml|json)\b)[a-z]{2,24}(?=[:/?#]|$)/i;

/** Runs that are no UTF-8 stay as they are. */
function decodedOnce(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      // Half a character: the rest of the address can still be read.
      return run;
    }
  });
}

/** Proxies merge slashes and split at them: 'https:/example.org' and 'https/example.org' are meant as addresses too. */
function webAddress(text: string): URL | null {
  const parts = /^(https?)(?::\/{1,3}|\/)(?=[^/])(.*)$/is.exec(text);
  if (parts === null) return null;
  const url = URL.parse(`${parts[1]}://${parts[2]}`);
  return url !== null && /[.:]/.test(url.hostname) ? url : null;
}

const DISGUISES: readonly ((text: string) => URL | null)[] = [
  (text) => (/^aHR0c/.test(text) && !IS_CUT.test(text) ? webAddress(ofBase64(text)) : null),
  (text) => (/^Oi8v/.test(text) && !IS_CUT.test(text) ? webAddress(`http${ofBase64(text)}`) : null),
  (text) => (/^uggcf?:\/\//i.test(text) ? webAddress(rotated(text)) : null),
  (text) => (/^hvtr(?:s8\/-|:-\/)/.test(text) ? webAddress(everySecondChanged(text)) : null),
];

/** A letter of the value is still percent-encoded; only the signs at its end may be. */
const IS_CUT = /^[A-Za-z0-9+/_-]*%(?!3D)/i;

/** Both alphabets; what follows the last whole character is left out, so a path behind the value does no harm. */
function ofBase64(text: string): string {
  const [value = ''] = /^[A-Za-z0-9+/_-]*/.exec(text) ?? [];
  const usual = value.replaceAll('-', '+').replaceAll('_', '/');
  return atob(usual.slice(0, usual.length % 4 === 1 ? -1 : undefined));
}

function rotated(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const first = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
  });
}

/** The usual disguise of proxies that run inside the browser. It is its own opposite. */
function everySecondChanged(text: string): string {
  return [...text]
    .map((letter, at) => (at % 2 === 1 ? String.fromCharCode(letter.charCodeAt(0) ^ 2) : letter))
    .join('');
}
