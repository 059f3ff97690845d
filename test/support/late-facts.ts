import { NO_SCHOOL_LISTS } from '../../categories/catalogue.ts';
import { correctedArchive } from '../../daemon/correcting/corrected-archive.ts';
import { type Correcting, createCorrecting } from '../../daemon/correcting/correcting.ts';
import { createBatchExaminer } from '../../daemon/examine/batch-examiner.ts';
import { identifierFor } from '../../daemon/examine/steps.ts';
import { understandingOf } from '../../daemon/hindsight/understanding.ts';
import type { Attachment } from '../../daemon/identity/attachment.ts';
import { createAttachments } from '../../daemon/identity/attachments.ts';
import type { DeviceRow } from '../../daemon/identity/devices.ts';
import type { IncidentId } from '../../daemon/incidents/incident.ts';
import { nobodyTaught } from '../../daemon/incidents/taught.ts';
import { createPeriods } from '../../daemon/policy/timetable.ts';
import { type ArchiveQuestion, everything } from '../../daemon/records/question.ts';
import { commitBatch } from '../../daemon/store/commit.ts';
import { batchOf, examinerSettings } from './batch.ts';
import { type StoreWithArchive, storeWithArchive } from './open-archive-of.ts';
import { commitOf } from './open-store.ts';

export const TABLET: DeviceRow = {
  address: '',
  mac: 'aa:bb:cc:dd:ee:ff',
  host: 'tablet-17',
  name: 'Tablet 17',
  kind: 'tablet',
  group: '',
  owner: 'pupil017',
  shared: false,
};

/** A school whose log shows addresses alone, into which lines and facts come in any order. */
export interface LateSchool extends StoreWithArchive {
  /** Reads these lines, as the daemon does. */
  read(lines: readonly string[], now: number): Promise<void>;
  /** Something becomes known, and what it changes is put right. */
  learn(facts: readonly Attachment[], now: number): Promise<void>;
  /** Of incidents that were corrected, in that order. */
  readonly corrected: readonly IncidentId[];
  records(question?: Partial<ArchiveQuestion>): Promise<readonly { at: number; subject: string; audience: string }[]>;
  view(): ReturnType<typeof correctedArchive>;
}

export function lateSchool(devices: readonly DeviceRow[] = [TABLET]): LateSchool {
  const store = storeWithArchive();
  const settings = examinerSettings({ devices });
  const corrected: IncidentId[] = [];
  let offset = 0;
  const view = () => correctedArchive(store.archive(), store.stores().corrections);
  const attachmentsOf = async () => {
    const attachments = createAttachments();
    attachments.add(await store.stores().attachments.since(0));
    return attachments;
  };
  async function correcting(now: number): Promise<Correcting> {
    const attachments = await attachmentsOf();
    const periods = createPeriods(settings.timetable);
    const identifier = identifierFor(settings, attachments);
    const knowledge = { school: NO_SCHOOL_LISTS, listIndex: null };
    return createCorrecting({
      siteId: 'main',
      stores: store.stores(),
      archive: view(),
      attachments,
      inForce: () => ({
        identifier,
        rooms: { ...periods, groupsOf: identifier.groupsOf },
        now: understandingOf(knowledge, settings.policy),
      }),
      taught: () => nobodyTaught,
      corrected: (ids) => void corrected.push(...ids),
      alertsQueued: () => undefined,
      log: { info: () => undefined, error: (fields) => Promise.reject(fields) },
      now: () => now,
      settleMs: 0,
    });
  }
  return {
    ...store,
    corrected,
    view,
    async read(lines, now) {
      const examine = createBatchExaminer({ ...settings, attachments: await store.stores().attachments.since(0) });
      const bytes = Buffer.from(lines.join(''));
      const { outcome, block, format, listVersion } = examine(batchOf(bytes, { from: offset, now, writtenAt: now }));
      offset += bytes.length;
      const { schoolDayOf } = createPeriods(settings.timetable);
      const cursorAfter = { ...commitOf(outcome).cursorAfter, offset };
      const what = { outcome, block, format, listVersion, now, schoolDayOf, cursorAfter };
      await commitBatch(store.stores().database, { ...commitOf(outcome), ...what });
      await store.archive().seal();
    },
    async learn(facts, now) {
      await store.stores().attachments.keep(facts, { sourceId: 'dhcp', at: now });
      const job = await correcting(now);
      job.learnt();
      await job.settled();
      await job.stop();
    },
    async records(question = {}) {
      const all = { ...everything({ from: 0, to: 1e13 }), ...question };
      const page = { limit: 1_000, order: 'oldest_first', after: null, deadlineMs: null, signal: null } as const;
      const { records } = await view().page(all, page);
      return records.map(({ record, identity, audience }) => ({
        at: record.timestamp,
        subject: JSON.stringify(identity),
        audience,
      }));
    },
  };
}
