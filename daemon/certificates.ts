import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Config } from './config.ts';

/** A certificate that senders reach us with. */
export interface CertificateInUse {
  readonly sourceTitle: string;
  /** When it ends. */
  readonly endsAt: number;
}

/** As they are when the daemon starts: a new one is used from the next start on. What cannot be read is an error of its own elsewhere. */
export function certificatesOf({ sources }: Pick<Config, 'sources'>): readonly CertificateInUse[] {
  return sources.flatMap((source) => {
    if (source.kind !== 'syslog' || source.tls === null) return [];
    const endsAt = endOf(source.tls.certificate);
    return endsAt === null ? [] : [{ sourceTitle: source.title, endsAt }];
  });
}

function endOf(path: string): number | null {
  try {
    return new X509Certificate(readFileSync(path)).validToDate.getTime();
  } catch {
    return null;
  }
}
