import type { ArchivedRecord } from '../records/archived-record.ts';
import { everything } from '../records/question.ts';
import type { PersonEvent } from '../store/person-rows.ts';
import type { FileMask } from './masked-value.ts';
import { type PersonFacts, UNBOUNDED } from './person-facts.ts';
import type { FilePlan } from './person-file.ts';
import { allTime, type PersonOffice } from './person-office.ts';
import { type JudgedRecord, recordHeading, recordLine, recordRow } from './record-text.ts';

type Write = (judged: JudgedRecord, mask: FileMask) => string;

/** Every request in the log, and those of them that were flagged: each as a table and as NDJSON. */
export function recordFiles(office: PersonOffice, facts: PersonFacts): readonly FilePlan[] {
  const { keys } = facts.subject;
  const logged = (write: Write) => (mask: FileMask) => loggedRecords(office, keys, write, mask);
  const flagged = (write: Write) => (mask: FileMask) => flaggedRecords(facts, write, mask);
  return [
    { ...RECORDS, name: 'records.csv', heading: recordHeading(), entries: logged(recordRow) },
    {
      ...RECORDS,
      name: 'records.ndjson',
      heading: '',
      meaning: `${RECORDS.meaning} ${AGAIN}`,
      entries: logged(recordLine),
    },
    { ...FLAGGED, name: 'flagged-requests.csv', heading: recordHeading(), entries: flagged(recordRow) },
    {
      ...FLAGGED,
      name: 'flagged-requests.ndjson',
      heading: '',
      meaning: `${FLAGGED.meaning} ${AGAIN}`,
      entries: flagged(recordLine),
    },
  ];
}

const RECORDS = {
  meaning:
    'Every web page, picture and file that was asked for while this account was signed in, for as long as the school keeps the log: when, which address, and whether the filter let it through. A page loads much by itself, so that most lines are nothing that anybody chose.',
};
const FLAGGED = {
  meaning:
    'The requests that the school’s rules picked out for a person to look at. To be picked out means that somebody should check, and not that something wrong was done.',
};
const AGAIN = 'The same once more, in a form for computers.';

async function* loggedRecords(
  { archive, now }: PersonOffice,
  subjects: readonly string[],
  write: Write,
  mask: FileMask,
): AsyncGenerator<string> {
  for await (const records of archive.scan({ ...everything(allTime(now())), subjects }, UNBOUNDED)) {
    for (const record of records) yield write(judgedOf(record), mask);
  }
}

export function judgedOf({ record, identity, matches, initiator, verdict, place }: ArchivedRecord): JudgedRecord {
  return {
    record,
    matches,
    initiator,
    group: 'group' in identity ? identity.group : null,
    outcome: verdict.outcome,
    ruleId: verdict.ruleId,
    severity: verdict.outcome === 'flag' ? verdict.severity : null,
    sourceId: place.sourceId,
  };
}

function* flaggedRecords({ incidents }: PersonFacts, write: Write, mask: FileMask): Generator<string> {
  for (const { incident, events } of incidents) {
    const group = 'group' in incident.subject ? incident.subject.group : null;
    for (const event of events) yield write(judgedEvent(event, group), mask);
  }
}

export function judgedEvent(event: PersonEvent, group: string | null): JudgedRecord {
  const { record, matches, initiator, ruleId, severity, sourceId } = event;
  return { record, matches, initiator, group, outcome: 'flag', ruleId, severity, sourceId };
}
