import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createEvidenceAnswers } from '../answers/evidence.ts';
import type { EvidenceOffice } from '../answers/evidence-ports.ts';
import { viewerFor } from '../answers/viewer-of.ts';
import { MAX_PURPOSE_LENGTH } from '../api/evidence-models.ts';
import { now } from '../clock/now.ts';
import type { Config } from '../config.ts';
import { correctedArchive } from '../correcting/corrected-archive.ts';
import { KnownError } from '../errors.ts';
import { spacedFingerprint } from '../evidence/signing-key.ts';
import { evidencePorts } from '../evidence-ports.ts';
import { buildRoster } from '../identity/roster.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { createPeriods } from '../policy/timetable.ts';
import { openStores, type Stores } from '../store/stores.ts';
import { openImportArchive } from './import-archive.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor, stepSettings } from './settings.ts';
import { storePath } from './store.ts';

interface EvidenceOptions extends CommonOptions {
  readonly purpose: string;
  readonly as: string;
  readonly out: string;
}

const OWNER_ONLY = 0o600;

/** Makes the pack of one incident in the name of an account, within what that account may see. */
export async function makeEvidence(id: string, options: EvidenceOptions): Promise<void> {
  const config = configFor(options);
  const stores = await openStores(storePath(config.data), config.siteId);
  try {
    const office = await officeOf(config, stores);
    try {
      const { bytes } = await packOf(office, id as IncidentId, options);
      await writeNew(resolve(options.out), bytes);
      await tell(options, bytes.length, (await office.evidence.signingKey()).fingerprint);
    } finally {
      await office.archive.stop();
    }
  } finally {
    await stores.database.close();
  }
}

/** As much of the office as a pack needs, over the store and the archive of the daemon, which may be running. */
async function officeOf(config: Config, stores: Stores): Promise<EvidenceOffice> {
  const { settings } = await stepSettings(config);
  const opened = openImportArchive(config, stores, createPeriods(settings.timetable));
  const archive = correctedArchive(opened, stores.corrections);
  return {
    ...stores,
    zone: settings.timetable.zone,
    demonstration: false,
    schoolName: config.schoolName,
    supportVisibleTo: config.supportVisibleTo,
    now,
    archive,
    policy: settings.policy,
    roster: buildRoster(settings.roster).roster,
    evidence: evidencePorts(config, stores.contexts),
  };
}

async function packOf(office: EvidenceOffice, id: IncidentId, { as, purpose }: EvidenceOptions) {
  const account = await office.staff.byEmail(as);
  if (account === null)
    throw new KnownError(
      'ACCOUNT_UNKNOWN',
      `There is no account “${as}”, so nothing was made. Write the e-mail address of a lead or a head behind --as.`,
    );
  const viewer = await viewerFor(office, account);
  const result = await createEvidenceAnswers(office, null).evidencePack(viewer, id, purpose);
  switch (result.kind) {
    case 'made':
      return result;
    case 'failed':
      throw new KnownError(result.code, result.message);
    case 'gone':
      throw new KnownError(
        'NO_SUCH_INCIDENT',
        `There is no incident “${id}” that this account may see, so nothing was made. “filterwatch incidents” lists the ids; those about staff are for a head alone.`,
      );
    case 'no_purpose':
    case 'purpose_too_long':
      throw new KnownError(
        'PURPOSE',
        `Nothing was made. Write behind --purpose what the pack is for, in ${MAX_PURPOSE_LENGTH} characters or fewer.`,
      );
  }
}

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  try {
    const file = await open(path, 'wx', OWNER_ONLY);
    try {
      await file.writeFile(bytes);
    } finally {
      await file.close();
    }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new KnownError(
      'PACK_NOT_WRITTEN',
      `The pack could not be written to ${path} (${why}). Name a file behind --out that is not there yet, in a folder with room.`,
      { cause },
    );
  }
}

async function tell({ out, json }: EvidenceOptions, bytes: number, fingerprint: string): Promise<void> {
  if (json) return printJson({ file: resolve(out), bytes, fingerprint });
  await print(`Written to ${resolve(out)}, readable by you alone. Check it with: filterwatch verify ${out}`);
  await print(`Fingerprint of the key that signed it: ${spacedFingerprint(fingerprint)}`);
}
