/** What the value of a logformat code tells us; `nothing` for the many that no record has room for. */
export type Meaning =
  | 'seconds'
  | 'subsecond'
  | 'localTime'
  | 'utcTime'
  | 'startTime'
  | 'duration'
  | 'client'
  | 'clientName'
  | 'clientMac'
  | 'tag'
  | 'hierarchy'
  | 'status'
  | 'bytesDown'
  | 'bytesUp'
  | 'method'
  | 'clientUrl'
  | 'url'
  | 'serverUrl'
  | 'scheme'
  | 'host'
  | 'port'
  | 'path'
  | 'user'
  | 'userLogin'
  | 'userExternal'
  | 'userTls'
  | 'userIdent'
  | 'contentType'
  | 'sni'
  | 'bumpMode'
  | 'errorCode'
  | 'externalTag'
  | 'referrer'
  | 'userAgent'
  | 'fetchDest'
  | 'fetchMode'
  | 'fetchSite'
  | 'fetchUser'
  | 'filterCategory'
  | 'filterRule'
  | 'nothing';

/**
 * What a value may be made of before it is quoted: a whole `number`, a `decimal`, milliseconds `elapsed` (whole unless the format
 * gives a precision), a `code` in capitals, a `host` (or an address of the network), an `address` (what was asked for, or any other
 * text without a blank), a `time`, or `text`: whatever a stranger sends. Instead of any of them there may be a `-`.
 */
export type Alphabet = 'number' | 'decimal' | 'elapsed' | 'code' | 'host' | 'address' | 'time' | 'text';

/** One logformat code. */
export interface SquidCode {
  readonly meaning: Meaning;
  readonly alphabet: Alphabet;
  /** Unless the format names another quoting, Squid writes the value as it would stand in a URL (`%20` for a blank). */
  readonly isUrlEncoded: boolean;
}

/** The code of this name as in `squid.conf` (`>a`, `ssl::>sni`), or undefined. */
export function codeNamed(name: string): SquidCode | undefined {
  return CODES.get(name);
}

/** The longest name that `text` continues with at `at`, or null: Squid needs no blank behind a code. */
export function codeNameAt(text: string, at: number): string | null {
  for (let length = Math.min(LONGEST_NAME, text.length - at); length > 0; length--) {
    const name = text.slice(at, at + length);
    if (CODES.has(name)) return name;
  }
  return null;
}

type Row = readonly [name: string, code: SquidCode];

function row(alphabet: Alphabet, isUrlEncoded: boolean) {
  return (meaning: Meaning, ...names: readonly string[]): readonly Row[] =>
    names.map((name): Row => [name, { meaning, alphabet, isUrlEncoded }]);
}

const number = row('number', false);
const decimal = row('decimal', false);
const elapsed = row('elapsed', false);
const code = row('code', false);
const host = row('host', false);
const encodedHost = row('host', true);
const address = row('address', false);
const encodedAddress = row('address', true);
const time = row('time', false);
const text = row('text', false);
const encodedText = row('text', true);

function inTlsNamespaces(rows: readonly Row[]): readonly Row[] {
  return ['ssl::', 'tls::'].flatMap((namespace) => rows.map(([name, value]): Row => [namespace + name, value]));
}

/*
 * Squid's `logformat` documentation, versions 2.6 to 7, together with the capitals that formats for external ACL helpers use. What a
 * value is made of and whether it is URL-encoded was seen on lines that Squid 5.7 wrote.
 */
const CODES: ReadonlyMap<string, SquidCode> = new Map([
  ...number('seconds', 'ts'),
  ...number('subsecond', 'tu'),
  ...decimal('startTime', 'tS'),
  ...elapsed('duration', 'tr'),
  ...time('localTime', 'tl'),
  ...time('utcTime', 'tg'),
  ...elapsed('nothing', 'dt', '<pt', '<tt', 'icap::tt', 'icap::tr', 'icap::tio'),
  ...number('nothing', 'busy_time'),

  ...host('client', '>a', 'SRC'),
  ...host('clientName', '>A'),
  ...host('clientMac', '>eui', 'SRCEUI48', 'SRCEUI64'),
  ...host('nothing', '<a', '<A', '>la', 'la', '<la', 'oa', 'MYADDR', 'icap::<A'),
  ...number('nothing', '>p', '<p', '>lp', 'lp', '<lp', 'SRCPORT', 'MYPORT', 'transport::>connection_id'),
  ...address('nothing', '>qos', '<qos', '>nfmark', '<nfmark', '>handshake'),

  ...code('tag', 'Ss'),
  ...code('hierarchy', 'Sh'),
  ...number('status', '>Hs', 'Hs'),
  ...number('bytesDown', '<st'),
  ...number('bytesUp', '>st'),
  ...number('nothing', '<Hs', 'st', '>sh', '<sh', '<sH', '<sS', '<bs', 'sn', 'master_xaction', 'request_attempts'),
  ...number('nothing', 'icap::Hs', 'icap::<st', 'icap::>st', 'icap::<bs'),
  ...decimal('nothing', 'rv', '>rv', '<rv', '>v'),

  ...encodedAddress('method', 'rm', '>rm', '<rm', 'METHOD'),
  ...encodedAddress('clientUrl', '>ru', 'URI'),
  ...address('url', 'ru'),
  ...encodedAddress('serverUrl', '<ru'),
  ...encodedHost('scheme', '>rs', 'PROTO'),
  ...encodedHost('host', '>rd', 'DST'),
  ...number('port', '>rP', 'PORT'),
  ...encodedAddress('path', '>rp', 'rp', 'PATH'),
  ...encodedHost('nothing', '<rs', '<rd'),
  ...number('nothing', '<rP'),
  ...encodedAddress('nothing', '<rp'),
  ...address('contentType', 'mt'),

  ...text('user', 'un'),
  ...text('userLogin', 'ul', 'LOGIN'),
  ...text('userExternal', 'ue', 'EXT_USER'),
  ...text('userTls', 'us'),
  ...address('userIdent', 'ui'),
  ...text('nothing', 'credentials', 'ACL', 'DATA', 'USER_CERT', 'USER_CERTCHAIN'),

  ...encodedText('nothing', '>h', '>ha', '<h', 'note', 'ea', 'EXT_LOG', 'rG', 'proxy_protocol::>h'),
  ...encodedText('externalTag', 'et', 'EXT_TAG', 'TAG'),
  ...address('errorCode', 'err_code'),
  ...address('nothing', 'err_detail'),

  ...inTlsNamespaces([
    ...host('sni', '>sni'),
    ...address('bumpMode', 'bump_mode'),
    ...text('nothing', '>cert_subject', '>cert_issuer', '<cert_subject', '<cert_issuer'),
    ...encodedText('nothing', '<cert'),
    ...address(
      'nothing',
      '<cert_errors',
      '>negotiated_version',
      '<negotiated_version',
      '>negotiated_cipher',
      '<negotiated_cipher',
    ),
    ...address('nothing', '>received_hello_version', '<received_hello_version'),
    ...address('nothing', '>received_supported_version', '<received_supported_version'),
  ]),
  ...address('nothing', 'icap::<service_name', 'icap::ru', 'icap::rm', 'icap::to', 'adapt::sum_trs', 'adapt::all_trs'),
  ...encodedText('nothing', 'icap::>h', 'icap::<h', 'icap::<last_h', 'adapt::<last_h'),
]);

const LONGEST_NAME = Math.max(...[...CODES.keys()].map((name) => name.length));
