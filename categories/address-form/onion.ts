/** Names of the Tor network: 16 or 56 letters and digits under .onion, which nothing but Tor can open. */
const ONION = /(?:^|\.)[a-z2-7]{16}(?:[a-z2-7]{40})?\.onion$/;
/** Gateways show such a name under one of their own: 'abc….onion.example'. */
const GATEWAY = /(?:^|\.)[a-z2-7]{16}(?:[a-z2-7]{40})?\.(?:onion|tor2web)\.[a-z]{2,10}$/;

export function onionFormOf(host: string): 'tor' | 'gateway' | null {
  if (ONION.test(host)) return 'tor';
  return GATEWAY.test(host) ? 'gateway' : null;
}
