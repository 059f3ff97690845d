/** Through which door of a server a connection goes. Web pages use two of them; what uses the others is known for most. */

/** What hides everything that goes through it, by the number that it has from the factory. */
const TUNNELS: ReadonlyMap<number, string> = new Map([
  [500, 'IPsec VPN'],
  [1080, 'SOCKS proxy'],
  [1194, 'OpenVPN'],
  [1195, 'OpenVPN'],
  [1701, 'L2TP VPN'],
  [1723, 'PPTP VPN'],
  [3128, 'web proxy'],
  [4500, 'IPsec VPN'],
  [8388, 'Shadowsocks'],
  [8488, 'Shadowsocks'],
  [9001, 'Tor'],
  [9030, 'Tor'],
  [9040, 'Tor'],
  [9050, 'Tor'],
  [9051, 'Tor'],
  [9150, 'Tor'],
  [51820, 'WireGuard VPN'],
  [51821, 'WireGuard VPN'],
]);

/** Doors that harmless programs use every day. */
const EVERYDAY: ReadonlySet<number> = new Set([
  // Web pages, and what runs beside them: https://developers.cloudflare.com/fundamentals/reference/network-ports/
  ...[
    80, 443, 591, 2052, 2053, 2082, 2083, 2086, 2087, 2095, 2096, 3000, 4443, 5000, 5001, 8000, 8008, 8080, 8081, 8083,
  ],
  ...[8088, 8090, 8181, 8443, 8444, 8834, 8880, 8888, 9000, 9090, 9443, 10000, 10443],
  // Mail, files, time, names and directories.
  ...[21, 25, 53, 110, 123, 143, 389, 465, 587, 636, 990, 993, 995, 3268, 3269],
  // Messages that phones, tablets and browsers wait for: Apple, Google, WhatsApp, MQTT.
  ...[1883, 2195, 2196, 2197, 4244, 5222, 5223, 5228, 5229, 5230, 5242, 5269, 8883],
  // Calls and meetings: STUN, SIP, Zoom.
  ...[3478, 3479, 3480, 3481, 5060, 5061, 5349, 19302, 19303, 19305, 8801, 8802],
  // Films and radio.
  ...[554, 1755, 1935, 8554],
  // Games; they are known by their names.
  ...[3074, 3724, 6112, 19132, 25565, 27015, 27036],
  // Printers, sources of programs, terminals of a school's own.
  ...[631, 9100, 9418, 1494, 2598],
]);

/** The number behind the host of 'example.org:8443' or 'https://example.org:8443/'; null where none is written. */
export function portOf(url: string): number | null {
  const scheme = url.indexOf('://');
  const start = scheme === -1 ? 0 : scheme + 3;
  const authority = /^[^/?#]{1,300}/.exec(url.slice(start, start + 300))?.[0] ?? '';
  // An IPv6 address without brackets ends in no port.
  const digits = /^(?:[^:]*|.*\]):(\d{1,5})$/.exec(authority)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** What is known to hide behind this door: 'OpenVPN'; null for all others. */
export function tunnelAt(port: number): string | null {
  return TUNNELS.get(port) ?? null;
}

export function isUnusualPort(port: number): boolean {
  return !EVERYDAY.has(port);
}
