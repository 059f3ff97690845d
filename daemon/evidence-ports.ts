import { join } from 'node:path';
import type { EvidencePorts } from './answers/evidence-ports.ts';
import { formatListenAddress } from './config/listen-address.ts';
import type { Config, SourceConfig } from './config.ts';
import { openSigningKey } from './evidence/signing-key.ts';
import { programVersion } from './program-version.ts';
import type { IncidentContexts } from './store/incident-contexts.ts';

/** What evidence packs are made with. The key is made with the first pack, and stays. */
export function evidencePorts({ data, sources }: Config, contexts: IncidentContexts): EvidencePorts {
  return {
    signingKey: () => openSigningKey(signingKeyPath(data)),
    programVersion: programVersion(),
    sources: sources.map((source) => ({ id: source.id, title: source.title, where: whereOf(source) })),
    keptContext: contexts.recordsAround,
  };
}

/** Where the key of a data folder lies. */
export function signingKeyPath(dataFolder: string): string {
  return join(dataFolder, 'evidence-key.pem');
}

function whereOf(source: SourceConfig): readonly string[] {
  switch (source.kind) {
    case 'file':
      return source.paths;
    case 'syslog':
      return [`syslog messages received at ${formatListenAddress(source.listen)}`];
    case 'push':
      return ['lines that were sent by HTTP'];
  }
}
