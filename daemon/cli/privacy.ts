import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import type { Role } from '../identity/role.ts';
import { impactAssessment } from '../privacy/impact-assessment.ts';
import { privacyNotice } from '../privacy/notice.ts';
import { processingRecord } from '../privacy/processing-record.ts';
import { createSettings } from '../store/settings.ts';
import type { StaffAccount } from '../store/staff.ts';
import { createStaff } from '../store/staff.ts';
import { print, printJson } from './output.ts';
import { privacyFactsOf, type StoredFacts } from './privacy-facts.ts';
import { type CommonOptions, configFor } from './settings.ts';
import { storePath, withStore } from './store.ts';

interface PrivacyOptions extends CommonOptions {
  readonly out: string;
}

/** Each paper, and the file that it stands in. */
const PAPERS = {
  'impact-assessment.md': impactAssessment,
  'record-of-processing.md': processingRecord,
  'privacy-notice.md': privacyNotice,
} as const;

/** Writes the three drafts; what was written before is replaced. */
export async function privacy(options: PrivacyOptions): Promise<void> {
  const config = configFor(options);
  const facts = privacyFactsOf(config, config.policy.policy, await storedFacts(config));
  const folder = resolve(options.out);
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const [name, write] of Object.entries(PAPERS)) {
    const path = join(folder, name);
    await writeFile(path, write(facts));
    files.push(path);
  }
  if (options.json) return printJson({ files });
  for (const path of files) await print(path);
  await print('These are drafts. What stands in square brackets is for the school; they name nobody.');
}

async function storedFacts(config: Config): Promise<StoredFacts | null> {
  if (!existsSync(storePath(config.data))) return null;
  return withStore(config, async (database) => {
    const staff = await createStaff(database, config.siteId).all();
    const schoolName = await createSettings(database, config.siteId).get('school_name');
    return { schoolName, accounts: countedByRole(staff) };
  });
}

function countedByRole(staff: readonly Pick<StaffAccount, 'role'>[]): Readonly<Record<Role, number>> {
  const count = (role: Role) => staff.filter((account) => account.role === role).length;
  return {
    lead: count('lead'),
    deputy: count('deputy'),
    head: count('head'),
    senior_leader: count('senior_leader'),
    class_teacher: count('class_teacher'),
    governor: count('governor'),
    technician: count('technician'),
    trust_officer: count('trust_officer'),
  };
}
