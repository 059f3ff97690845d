/**
 * The archive as it is understood now. What it holds stays as it was written; whose a request was, where the log named nobody and it
 * became known later, is put in its place when it is read. Whoever asks for a person gets what was found to be theirs as well.
 */
import { foldAccount, machineName } from '../identity/account.ts';
import { isToldOf } from '../identity/people-seen.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import type { Archive } from '../records/archive.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import type { AddressWindow, ArchiveQuestion } from '../records/question.ts';
import type { IdentityCorrection } from '../store/commit-correction.ts';
import type { CorrectionStore } from '../store/corrections.ts';

type Corrections = Pick<CorrectionStore, 'within' | 'of' | 'notTold'>;

/** More stretches than a term of one person has; the newest count. */
const MOST_WINDOWS = 1_000;

export function correctedArchive<Kind extends Archive>(archive: Kind, corrections: Corrections): Kind {
  return {
    ...archive,
    async page(question, options) {
      const asked = await withWindows(question, corrections);
      const { records, next } = await archive.page(asked, options);
      return { records: await correctedFor(question, records, corrections), next };
    },
    async *scan(question, bounds) {
      const asked = await withWindows(question, corrections);
      for await (const some of archive.scan(asked, bounds)) yield await correctedFor(question, some, corrections);
    },
    count: async (question, bounds) => archive.count(await withWindows(question, corrections), bounds),
    tally: async (question, by, limit, bounds) =>
      archive.tally(await withWindows(question, corrections), by, limit, bounds),
    erase: async (subjects, except) => archive.erase(subjects, except, windowsOf(await corrections.of(subjects))),
  };
}

/**
 * The same question, which asks at the addresses too where it became known later that it was them, and does not where it was somebody
 * of whom it may not tell.
 */
async function withWindows(question: ArchiveQuestion, corrections: Corrections): Promise<ArchiveQuestion> {
  const { subjects, told, from, to } = question;
  const theirs = subjects === null ? [] : await corrections.of(subjects);
  const alsoAt = windowsOf(theirs.filter((one) => one.from < to && one.to > from));
  const notAt = told === null ? [] : windowsOf(await corrections.notTold(told, from, to));
  return { ...question, ...(alsoAt.length === 0 ? {} : { alsoAt }), ...(notAt.length === 0 ? {} : { notAt }) };
}

function windowsOf(corrections: readonly IdentityCorrection[]): readonly AddressWindow[] {
  return corrections.slice(-MOST_WINDOWS).map(({ address, from, to }) => ({ address, from, to }));
}

async function correctedFor(
  question: ArchiveQuestion,
  records: readonly ArchivedRecord[],
  corrections: Corrections,
): Promise<readonly ArchivedRecord[]> {
  const corrected = await correctedRecords(records, corrections);
  return corrected.filter((record) => isAskedFor(question, record));
}

/** A record that turned out to be somebody else's is not what was asked for; nor is that of somebody of whom it may not tell. */
function isAskedFor({ subjects, told }: ArchiveQuestion, { identity, audience }: ArchivedRecord): boolean {
  if (told !== null && !isToldOf(told, { identity, audience })) return false;
  return subjects === null || subjects.includes(subjectKeyOf(identity));
}

/** These records with who it was, as it is known now. */
export async function correctedRecords(
  records: readonly ArchivedRecord[],
  corrections: Pick<CorrectionStore, 'within'>,
): Promise<readonly ArchivedRecord[]> {
  const open = records.filter(namesNobody);
  const addresses = [...new Set(open.flatMap(({ record }) => record.clientIp ?? []))];
  if (addresses.length === 0) return records;
  const times = open.map(({ record }) => record.timestamp);
  const [from, to] = [times.reduce((a, b) => Math.min(a, b)), times.reduce((a, b) => Math.max(a, b)) + 1];
  const byAddress = Map.groupBy(await corrections.within(addresses, from, to), ({ address }) => address);
  if (byAddress.size === 0) return records;
  return records.map((archived) => {
    const found = byAddress.get(archived.record.clientIp ?? '')?.find((one) => holds(one, archived));
    return found === undefined || !namesNobody(archived) ? archived : corrected(archived, found);
  });
}

/** The log's own name of a device is better than the one that the device told the network. */
function corrected(archived: ArchivedRecord, { identity, audience }: IdentityCorrection): ArchivedRecord {
  const isNamed = archived.record.deviceName !== null || archived.record.userName !== null;
  return identity.kind === 'device' && isNamed ? archived : { ...archived, identity, audience };
}

function holds({ from, to }: IdentityCorrection, { record }: ArchivedRecord): boolean {
  return record.timestamp >= from && record.timestamp < to;
}

/** Where the log names an account, nothing that becomes known of the address counts. */
function namesNobody({ record: { userName, clientIp } }: ArchivedRecord): boolean {
  return clientIp !== null && (userName === null || machineName(foldAccount(userName)) !== null);
}
