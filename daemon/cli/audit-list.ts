import { type AuditFormat, auditText } from '../answers/audit-text.ts';
import { now } from '../clock/now.ts';
import { KnownError } from '../errors.ts';
import type { AuditAction } from '../records/audited.ts';
import type { AuditFilter, AuditLine } from '../store/audit-trail.ts';
import type { Stores } from '../store/stores.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor } from './settings.ts';
import { withAudit, writeNewFile } from './with-audit.ts';

interface ListOptions extends CommonOptions {
  readonly limit: string;
}

interface ExportOptions extends CommonOptions {
  readonly out: string;
  readonly asFormat: AuditFormat;
}

const ALL: AuditFilter = { staffId: null, actions: null, from: null, to: null, incidentId: null, withoutPersons: [] };
const MOST = 100_000;

/** Lists the newest entries, the last at the end: accounts and ids, no names of pupils. */
export async function listAudit(options: ListOptions): Promise<void> {
  const limit = limitOf(options.limit);
  await withAudit(configFor(options), async (stores) => {
    await note(stores, 'view_audit');
    const { lines } = await stores.auditTrail.page(ALL, 1, limit);
    const names = await namesOf(stores);
    for (const line of lines.toReversed())
      if (options.json) await printJson(line);
      else await print(sentenceOf(line, names));
  });
}

/** Writes all entries into a file. */
export async function exportAudit(options: ExportOptions): Promise<void> {
  await withAudit(configFor(options), async (stores) => {
    await note(stores, 'export_audit');
    const given = { format: options.asFormat, names: await namesOf(stores) };
    const path = await writeNewFile(options.out, auditText(stores.auditTrail, ALL, given));
    if (options.json) await printJson({ file: path });
    else await print(`Written to ${path}, readable by you alone.`);
  });
}

/** Whoever may run commands here may read it; that somebody did can be seen all the same. */
function note(stores: Stores, action: AuditAction): Promise<void> {
  return stores.audit.add({ at: now(), staffId: null, action, subjectKind: 'audit', subjectId: '' });
}

async function namesOf({ staff }: Stores): Promise<ReadonlyMap<string, string>> {
  return new Map((await staff.all()).map(({ id, name }) => [id, name]));
}

function sentenceOf(line: AuditLine, names: ReadonlyMap<string, string>): string {
  const { sequence, at, staffId, action, subjectKind, subjectId } = line;
  const who = staffId === null ? 'nobody signed in' : (names.get(staffId) ?? staffId);
  return `${sequence}  ${new Date(at).toISOString()}  ${who}: ${action} ${subjectKind} ${subjectId}`.trimEnd();
}

function limitOf(limit: string): number {
  const number = /^\d{1,6}$/.test(limit) ? Number(limit) : 0;
  if (number >= 1 && number <= MOST) return number;
  throw new KnownError('LIMIT_WRONG', `“${limit}” after --limit is no number from 1 to ${MOST}. Nothing was listed.`);
}
