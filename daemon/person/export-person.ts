import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { PersonRequest } from '../store/person-requests.ts';
import { contextFile } from './context-file.ts';
import { checkReason } from './erase-person.ts';
import { incidentFile, staffNotes } from './incident-file.ts';
import { gatherFacts, type PersonFacts } from './person-facts.ts';
import { type PersonFile, personFile } from './person-file.ts';
import { type Asking, dayIn, type PersonOffice, schoolNameOf } from './person-office.ts';
import { leftOut, toCheck } from './person-words.ts';
import { type ZippedText, zipOf } from './person-zip.ts';
import { recordFiles } from './record-files.ts';
import { smallFiles } from './small-files.ts';
import { type PersonNamed, subjectOf } from './subjects.ts';
import { type SummaryFile, summaryPage } from './summary-page.ts';
import { traceFiles } from './trace-files.ts';
import { otherNamesFor } from './who-else.ts';

export interface PersonExport {
  /** It names nobody. */
  readonly fileName: string;
  readonly zip: Readable;
}

/**
 * Makes a ZIP of everything that is kept about one person, while it is read. That it was asked for, by whom and why, is written down first.
 * Throws KnownError as `subjectOf` and `checkReason` do; the stream ends with an error where something cannot be read.
 */
export async function exportPerson(office: PersonOffice, named: PersonNamed, asking: Asking): Promise<PersonExport> {
  const subject = subjectOf(named, office.roster);
  checkReason(asking.reason, subject);
  const request = await noteRequest(office, subject.accounts, asking);
  const facts = await gatherFacts(office, subject);
  const others = await otherNamesFor(office, subject);
  const plans = [
    ...recordFiles(office, facts),
    incidentFile(facts),
    contextFile(office, facts),
    ...traceFiles(facts),
    ...smallFiles(facts),
  ];
  const files = plans.map((plan) => personFile(plan, others));
  const pages = await pagesFor(office, facts, files);
  const done = { name: 'READ-BEFORE-HANDING-OVER.txt', pieces: () => finished(office, request, pages.note) };
  return {
    fileName: `personal-data-${dayIn(office.zone, office.now())}.zip`,
    zip: zipOf([...files, pages.summary, done], office.now()),
  };
}

async function noteRequest(office: PersonOffice, accounts: readonly string[], { by, reason }: Asking): Promise<string> {
  const { personRequests, audit } = office;
  const at = office.now();
  const id = randomUUID();
  await personRequests.add({ id, kind: 'export', askedAt: at, askedBy: by, reason: reason.trim(), accounts });
  const subjectId = await personRequests.hashOf(accounts[0] ?? '');
  await audit.add({ at, staffId: by, action: 'export_person', subjectKind: 'person', subjectId });
  return id;
}

/** The last file: when it is written, all others have been. */
async function* finished(office: PersonOffice, request: PersonRequest['id'], note: string): AsyncGenerator<string> {
  await office.personRequests.finish(request, {}, office.now());
  yield note;
}

/** What stands after the other files, because it tells what they came to. */
async function pagesFor(office: PersonOffice, facts: PersonFacts, files: readonly PersonFile[]) {
  const school = await schoolNameOf(office);
  async function* pieces(): AsyncGenerator<string> {
    yield summaryPage({
      ...aboutWhom(office, facts),
      school,
      files: files.map(told),
      leftOut: leftOut(facts, maskedIn(files)),
    });
  }
  const summary: ZippedText = { name: 'READ-ME-FIRST.html', pieces };
  const checks = toCheck(facts, staffNotes(facts), office.rosterConfigured);
  return { summary, note: `${NOTE_HEADING}\n\n${checks.map((words) => `- ${words}`).join('\n\n')}\n` };
}

const NOTE_HEADING = 'FOR THE SCHOOL ONLY. Read this before you hand the other files over.';

function aboutWhom({ zone, now }: PersonOffice, { subject, records }: PersonFacts) {
  const { first, last } = records;
  return {
    who: subject.name ?? subject.accounts[0] ?? '',
    accounts: subject.accounts,
    madeAt: inWords(now(), zone),
    period: first === null || last === null ? null : `from ${inWords(first, zone)} to ${inWords(last, zone)}`,
  };
}

function told(file: PersonFile): SummaryFile {
  return { name: file.name, meaning: file.meaning, entries: file.entries() };
}

/** Where a table and its NDJSON say the same, somebody was taken out of both: the tables are counted. */
function maskedIn(files: readonly PersonFile[]): number {
  const counted = files.filter(({ name }) => name !== 'records.ndjson' && name !== 'flagged-requests.ndjson');
  return counted.reduce((sum, file) => sum + file.masked(), 0);
}

function inWords(timestamp: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: zone }).format(timestamp);
}
