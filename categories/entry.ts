/**
 * The text of one entry of a list: a host, which covers its sub-domains, and perhaps a path, which covers what lies
 * below it. 'bet.example' covers bet.example and www.bet.example; 'tube.example/live' covers tube.example/live and
 * /live/now, not /lively.
 */
export interface EntryParts {
  readonly host: string;
  /** '' for the whole host; else lower case with a leading slash and no trailing one: '/live'. */
  readonly path: string;
}

const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
const MAX_HOST_LENGTH = 253;
/** Endings under which anybody can have a name: as an entry, one of these would cover half the British web. */
const TOO_BROAD: ReadonlySet<string> = new Set(['co.uk', 'org.uk', 'me.uk', 'net.uk', 'ltd.uk', 'plc.uk']);

/** Splits an entry that is already in its plain form: 'tube.example/live'. */
export function partsOf(entry: string): EntryParts {
  const slash = entry.indexOf('/');
  if (slash === -1) return { host: entry, path: '' };
  return { host: entry.slice(0, slash), path: entry.slice(slash) };
}

/**
 * The plain form of what a person wrote or pasted: 'https://*.Tube.example/Live/' gives 'tube.example/live'.
 * Null when it holds no usable host; 'com' and 'co.uk' are refused, since they would cover half the web.
 */
export function parseEntry(text: string): string | null {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '');
  const [address = ''] = bare.split(/[?#]/);
  const { host, path } = partsOf(address);
  const name = host
    .replace(/^\*?\./, '')
    .replace(/:\d+$/, '')
    .replace(/\.$/, '');
  if (!isHost(name) || TOO_BROAD.has(name)) return null;
  return name + path.replace(/\/+$/, '');
}

/** True for a lower-case host name of at least two labels, or an IPv4 address. */
export function isHost(text: string): boolean {
  const labels = text.split('.');
  return text.length <= MAX_HOST_LENGTH && labels.length > 1 && labels.every((label) => LABEL.test(label));
}
