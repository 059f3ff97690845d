/** Why a sender's handshake failed, and what to do, for the person who looks after the sender. */
export function handshakeWords(error: unknown): string {
  const code = codeOf(error) ?? 'unknown';
  const words = CAUSES.find(([pattern]) => pattern.test(code))?.[1] ?? UNKNOWN;
  return `${words} (${code})`;
}

function codeOf(error: unknown): string | null {
  if (typeof error === 'string') return error;
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

const UNKNOWN =
  'A sender began to speak TLS and broke off. Its messages do not arrive. Look into the log of the sender, and check its TLS settings.';

const CAUSES: readonly (readonly [RegExp, string])[] = [
  [
    /WRONG_VERSION_NUMBER|HTTP_REQUEST|PACKET_LENGTH|UNEXPECTED_MESSAGE|BAD_RECORD_TYPE/,
    'A sender did not speak TLS on the port for TLS. Its messages do not arrive. Switch TLS on at the sender, or let it send to the port for TCP.',
  ],
  [
    /DID_NOT_RETURN_A_CERTIFICATE|UNABLE_TO_GET_ISSUER_CERT$/,
    'A sender showed no certificate. Its messages do not arrive. Install a certificate of the authority that you named at the sender.',
  ],
  [
    /ALERT_UNKNOWN_CA|ALERT_CERTIFICATE_UNKNOWN|ALERT_BAD_CERTIFICATE|ALERT_CERTIFICATE_EXPIRED|ALERT_UNSUPPORTED_CERTIFICATE/,
    'A sender does not trust our certificate. Its messages do not arrive. Install the authority of our certificate at the sender, and check that the certificate has not expired and names the address that the sender uses.',
  ],
  [
    /UNSUPPORTED_PROTOCOL|ALERT_PROTOCOL_VERSION|NO_SHARED_CIPHER|UNKNOWN_PROTOCOL|VERSION_TOO_LOW/,
    'A sender speaks only an old form of TLS. Its messages do not arrive. Bring its software up to date, or let it send to the port for TCP within a network that you trust.',
  ],
  [
    /HANDSHAKE_TIMEOUT/,
    'A sender opened a connection for TLS and said nothing. Its messages do not arrive. Check that TLS is switched on at the sender.',
  ],
  [
    /^(?:CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|CERTIFICATE_VERIFY)|CERTIFICATE_VERIFY_FAILED/,
    'The certificate of a sender was not accepted. Its messages do not arrive. Check that it is of the authority that you named, and has not expired.',
  ],
];
