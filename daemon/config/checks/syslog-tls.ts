import { createPrivateKey, X509Certificate } from 'node:crypto';
import { type Draft, errorAt, indexesOf, resolvePath, textAt } from '../draft.ts';
import { describeFound, quoted } from '../found.ts';
import { type Path, valueAt } from '../path.ts';
import type { Problem } from '../problem.ts';
import { readTextFile } from '../text-file.ts';
import { syslogPaths } from './syslog.ts';

/** What a shape cannot say of encrypted syslog: that the files are there, that they fit each other, and that something needs them. */
export function checkSyslogTls(draft: Draft): readonly Problem[] {
  return syslogPaths(draft).flatMap((at) => (isEncrypted(draft, at) ? checkFiles(draft, at) : strayFiles(draft, at)));
}

const FILES = ['certificate_file', 'key_file', 'client_authority_file'];
const MAX_BYTES = 256 * 1024;

function isEncrypted(draft: Draft, at: Path): boolean {
  const transports = indexesOf(draft, [...at, 'transport']).map((item) => textAt(draft, [...at, 'transport', item]));
  return textAt(draft, [...at, 'transport']) === 'tls' || transports.includes('tls');
}

function strayFiles(draft: Draft, at: Path): readonly Problem[] {
  return FILES.filter((name) => valueAt(draft.data, [...at, name]) !== undefined).map((name) => {
    const found = `${describeFound(textAt(draft, [...at, name]))}, although nothing is encrypted`;
    return errorAt(draft, [...at, name], found, '“transport: tls”, or leave the file out');
  });
}

function checkFiles(draft: Draft, at: Path): readonly Problem[] {
  const certificate = readPem(draft, [...at, 'certificate_file'], 'a certificate');
  const key = readPem(draft, [...at, 'key_file'], 'the private key of the certificate');
  const authority = readPem(draft, [...at, 'client_authority_file'], 'the certificate of an authority');
  const missing = ['certificate_file', 'key_file'].filter((name) => valueAt(draft.data, [...at, name]) === undefined);
  return [
    ...missing.map((name) => errorAt(draft, [...at, name], 'nothing', `the path of a PEM file; tls needs it`)),
    ...[certificate, key, authority].flatMap((file) => ('found' in file ? [file] : [])),
    ...checkPair(draft, at, certificate, key),
  ];
}

type Pem = { readonly pem: string | null } | Problem;

function readPem(draft: Draft, at: Path, what: string): Pem {
  const written = textAt(draft, at);
  if (written === null) return { pem: null };
  const write = `the path of a PEM file that holds ${what}`;
  const file = readTextFile(resolvePath(draft, at, written), MAX_BYTES);
  if (file.kind === 'trouble') return errorAt(draft, at, `${quoted(written)}, ${file.because}`, write);
  const isRight = at.at(-1) === 'key_file' ? isKey(file.text) : isCertificate(file.text);
  return isRight ? { pem: file.text } : errorAt(draft, at, `${quoted(written)}, which holds something else`, write);
}

function checkPair(draft: Draft, at: Path, certificate: Pem, key: Pem): readonly Problem[] {
  if (!('pem' in certificate) || !('pem' in key) || certificate.pem === null || key.pem === null) return [];
  if (new X509Certificate(certificate.pem).checkPrivateKey(createPrivateKey(key.pem))) return [];
  const found = 'the key of another certificate';
  return [errorAt(draft, [...at, 'key_file'], found, 'the path of the key that “certificate_file:” was made with')];
}

function isCertificate(pem: string): boolean {
  return succeeds(() => new X509Certificate(pem));
}

function isKey(pem: string): boolean {
  return succeeds(() => createPrivateKey(pem));
}

/** Node says that something is no certificate by throwing. */
function succeeds(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
