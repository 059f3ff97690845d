/** How the text of a list is written. */
export const LIST_FORMATS = [
  'domains',
  'hosts',
  'urls',
  'expressions',
  'adblock',
  'rpz',
  'dnsmasq',
  'unbound',
  'csv',
] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];
