import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A private key and its certificate, both PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/**
 * Makes a new self-signed certificate with `openssl` (Node has no X.509 writer), for names as in 'IP:127.0.0.1' or
 * 'DNS:mail.example'.
 */
export function selfSignedCertificate(openssl: string, names = 'IP:127.0.0.1', days = 2): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'filterwatch-certificate-'));
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    execFileSync(
      openssl,
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
        ...['-keyout', keyFile, '-out', certFile, '-days', `${days}`, '-subj', '/CN=filterwatch test'],
        ...['-addext', `subjectAltName=${names}`],
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
