import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { howToCheck, incidentJson, policyJson } from './case-files.ts';
import type { EvidenceCase, Making } from './evidence-case.ts';
import { MANIFEST_NAME, manifestOf, type PackFile, SIGNATURE_NAME } from './manifest.ts';
import { recordsCsv, recordsNdjson } from './records-files.ts';
import type { SigningKey } from './signing-key.ts';
import { type Summary, summaryOf } from './summary.ts';
import { summaryText } from './summary-text.ts';

export interface Pack {
  /** Safe on every system; without anybody's name. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Draws the pages of a summary as a PDF: the same summary at the same time gives the same bytes. */
export type DrawSummary = (summary: Summary, facts: SummaryFacts) => Promise<Uint8Array>;

export interface SummaryFacts {
  readonly madeAt: number;
  readonly school: string;
  readonly incident: string;
}

/** Makes the pack of one incident: its files, what they must be, and the signature. The same case at the same time has the same files. */
export async function makePack(
  evidence: EvidenceCase,
  making: Making,
  key: SigningKey,
  draw: DrawSummary,
): Promise<Pack> {
  const summary = summaryOf(evidence, making, key);
  const facts = { madeAt: making.at, school: evidence.school.name, incident: evidence.incident.id };
  const files = contentOf(evidence, making, key, { summary, pdf: await draw(summary, facts) });
  const manifest = textFile(MANIFEST_NAME, `${JSON.stringify(manifestOf(evidence, making, key, files), null, 2)}\n`);
  const signature: PackFile = { name: SIGNATURE_NAME, bytes: key.sign(manifest.bytes) };
  const stamp = new Date(making.at).toISOString().replace(/[-:]|\.\d+/g, '');
  return {
    fileName: `evidence-${evidence.incident.id}-${stamp}.zip`,
    bytes: await zipped([...files, manifest, signature], making.at),
  };
}

function contentOf(
  evidence: EvidenceCase,
  making: Making,
  key: SigningKey,
  { summary, pdf }: { readonly summary: Summary; readonly pdf: Uint8Array },
): readonly PackFile[] {
  return [
    { name: 'summary.pdf', bytes: pdf },
    textFile('summary.txt', summaryText(summary)),
    textFile('records.csv', recordsCsv(evidence.records)),
    textFile('records.ndjson', recordsNdjson(evidence.records)),
    textFile('incident.json', incidentJson(evidence, making)),
    textFile('policy.json', policyJson(evidence)),
    textFile('how-to-check.txt', howToCheck(key.fingerprint)),
    textFile('public-key.pem', key.publicPem),
  ];
}

function textFile(name: string, text: string): PackFile {
  return { name, bytes: Buffer.from(text) };
}

/** Whoever unpacks it on a shared machine has files that only they can read. */
const OWNER_ONLY = 0o100600;

async function zipped(files: readonly PackFile[], at: number): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { name, bytes } of files) {
    zip.addBuffer(Buffer.from(bytes), name, { mtime: new Date(at), mode: OWNER_ONLY });
  }
  zip.end();
  return buffer(zip.outputStream);
}
