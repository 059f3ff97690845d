import { policyHistoryOf } from '../answers/policy-history.ts';
import { viewerOf } from '../answers/viewer-of.ts';
import type { PolicyVersionRow } from '../api/contract.ts';
import { emptyRoster } from '../identity/roster.ts';
import { NO_STAFF_PERSONS } from '../identity/staff-persons.ts';
import type { StaffId } from '../incidents/incident.ts';
import type { RuleEdit } from '../policy/policy-content.ts';
import { openStores } from '../store/stores.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor } from './settings.ts';
import { storePath } from './store.ts';

/** Prints every version of the policy, the newest first: when, who, what, why, and who allowed it. */
export async function policyHistory(options: CommonOptions): Promise<void> {
  const config = configFor(options);
  const stores = await openStores(storePath(config.data), config.siteId);
  try {
    // Whoever reads the store here reads all of it.
    const viewer = viewerOf({ id: '' as StaffId, name: '', role: 'head', reviewsHeads: false }, NO_STAFF_PERSONS);
    const { versions } = await policyHistoryOf({ ...stores, roster: emptyRoster }, viewer);
    for (const row of versions) {
      if (options.json) await printJson(row);
      else for (const line of linesFor(row, config.timetable.zone)) await print(line);
    }
    if (!options.json && versions.length === 0) await print('No policy has been in force yet.');
  } finally {
    await stores.database.close();
  }
}

const ORIGINS: Readonly<Record<PolicyVersionRow['origin'], string>> = {
  shipped: 'came with Filterwatch',
  file: 'changed in the policy file',
  page: 'changed',
};

function linesFor(row: PolicyVersionRow, zone: string): readonly string[] {
  const by = row.byName === null ? '' : ` by ${row.byName}`;
  const allowed =
    row.authorised === null ? '' : `, allowed by ${row.authorised.byName ?? 'somebody whose account is gone'}`;
  const less = row.loosens && row.authorised === null ? ', says less than before and was allowed by nobody here' : '';
  return [
    `${row.version}  ${momentOf(row.since, zone)}  ${ORIGINS[row.origin]}${by}${allowed}${less}`,
    ...(row.reason === null ? [] : [`    ${row.reason}`]),
    ...row.edits.map((edit) => `    ${lineOf(edit)}`),
  ];
}

function lineOf({ ruleId, before, after }: RuleEdit): string {
  if (before === null) return `${ruleId}: new`;
  if (after === null) return `${ruleId}: taken off`;
  const changed = Object.entries(after).flatMap(([field, value]) => {
    const earlier: unknown = Reflect.get(before, field);
    const isSame = JSON.stringify(earlier) === JSON.stringify(value);
    return isSame || field.startsWith('decided') ? [] : [`${field} ${textOf(earlier)} → ${textOf(value)}`];
  });
  return `${ruleId}: ${changed.join('; ')}`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

function momentOf(at: number, zone: string): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return `${moment.toPlainDate()} ${moment.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}
