/** Look-ups of names that go past the school's resolver: inside web requests, through a door of their own, to known servers. */

/** https://www.rfc-editor.org/rfc/rfc7858: the door of look-ups that are encrypted as a whole. */
export const DNS_OVER_TLS_PORT = 853;

/** Addresses that public resolvers answer under; whoever sets one up by hand writes these. */
const RESOLVERS: ReadonlySet<string> = new Set(
  (
    '1.1.1.1 1.0.0.1 1.1.1.2 1.0.0.2 1.1.1.3 1.0.0.3 8.8.8.8 8.8.4.4 9.9.9.9 149.112.112.112 9.9.9.10 149.112.112.10 ' +
    '9.9.9.11 149.112.112.11 208.67.222.222 208.67.220.220 208.67.222.123 208.67.220.123 94.140.14.14 94.140.15.15 ' +
    '94.140.14.15 94.140.15.16 94.140.14.140 94.140.14.141 185.228.168.9 185.228.169.9 185.228.168.168 185.228.169.168 ' +
    '76.76.2.0 76.76.10.0 45.90.28.0 45.90.30.0 194.242.2.2 194.242.2.3 185.222.222.222 45.11.45.11 223.5.5.5 223.6.6.6 ' +
    '2606:4700:4700::1111 2606:4700:4700::1001 2001:4860:4860::8888 2001:4860:4860::8844 2620:fe::fe 2620:fe::9 ' +
    '2620:119:35::35 2620:119:53::53 2a10:50c0::ad1:ff 2a10:50c0::ad2:ff'
  ).split(' '),
);

export function isKnownResolver(host: string): boolean {
  return RESOLVERS.has(host);
}

/** https://www.rfc-editor.org/rfc/rfc8484 and what came after it: types that only look-ups have. */
export function isLookUpAnswer(contentType: string): boolean {
  return /^application\/(?:dns-message|dns-json|oblivious-dns)/i.test(contentType);
}

/** By the usual path, or by a question as a parameter. */
export function isLookUpAddress(url: string): boolean {
  return /^[^?#]*\/dns-query(?:\/[^?#]*)?(?:[?#]|$)/.test(url) || QUESTION.test(url);
}

/** A question begins with an id and then bytes that are nearly always the same: 'AAABAAABAAAA' where the id is zero. */
const QUESTION = /[?&]dns=[\w-]{3}B[A-Za-z]AABAAAA[\w-]{8,}/;

/** The hosts through which Apple's Private Relay sends what Safari asks for. */
export function isPrivateRelay(host: string): boolean {
  return /^mask(?:-[a-z0-9]+)*\.(?:icloud\.com|apple-dns\.net)$|\.mask\.apple-dns\.net$/.test(host);
}
