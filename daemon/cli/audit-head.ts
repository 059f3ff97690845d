import { spacedFingerprint } from '../evidence/signing-key.ts';
import { print, printExactly } from './output.ts';
import { type CommonOptions, configFor } from './settings.ts';
import { withAudit, writeNewFile } from './with-audit.ts';

interface HeadOptions extends CommonOptions {
  readonly out?: string;
}

/** Prints the end of the record of who looked, signed; whoever keeps it elsewhere can tell later whether all was written anew. */
export async function auditHead({ out, ...options }: HeadOptions): Promise<void> {
  const config = configFor(options);
  const head = await withAudit(config, (_, keeping) => keeping.sign());
  const text = JSON.stringify(head, null, 2);
  if (out === undefined) return printExactly(text);
  const path = await writeNewFile(out, [`${text}\n`]);
  await print(`Entry ${head.sequence}, written to ${path}. Keep it outside of this machine.`);
  await print(`Check the record against it with: filterwatch audit verify --against ${out}`);
  await print(`Fingerprint of the key that signed it: ${spacedFingerprint(head.key.fingerprint)}`);
}
