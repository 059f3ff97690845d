import type { FileMask } from './masked-value.ts';
import type { PersonFacts } from './person-facts.ts';
import type { FilePlan } from './person-file.ts';
import { type CellValue, tableRow, timeText } from './table-text.ts';

/** What else is kept, as small tables. */
export function smallFiles(facts: PersonFacts): readonly FilePlan[] {
  return [
    alertFile(facts),
    auditFile(facts),
    attemptFile(facts),
    behaviourFile(facts),
    sampleFile(facts),
    attachmentFile(facts),
    requestFile(facts),
    listedFile(facts),
    ...accountFile(facts),
  ];
}

interface TablePlan {
  readonly name: string;
  readonly meaning: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

function tableFile({ name, meaning, columns, rows }: TablePlan): FilePlan {
  const entries = (mask: FileMask) => rows.map((row) => tableRow(mask.value(row)));
  return { name, meaning, heading: tableRow(columns), entries };
}

function alertFile({ alerts, incidents }: PersonFacts): FilePlan {
  const audiences = new Map(incidents.map(({ incident }) => [incident.id, incident.audience]));
  return tableFile({
    name: 'alerts.csv',
    meaning:
      'Mails that told a member of staff that there is something to look at. They name nobody and hold no address and no search.',
    columns: ['incident', 'queued', 'ended', 'outcome', 'to'],
    rows: alerts.map(({ incidentId, queuedAt, endedAt, outcome }) => [
      incidentId,
      timeText(queuedAt),
      endedAt === null ? null : timeText(endedAt),
      outcome ?? 'waiting',
      audiences.get(incidentId) === 'staff' ? 'the head' : 'those whom the school has chosen to be alerted',
    ]),
  });
}

function auditFile({ audit, roleOf }: PersonFacts): FilePlan {
  return tableFile({
    name: 'who-looked.csv',
    meaning: 'Who looked at these incidents or at this person’s data, or changed something, and when, by role.',
    columns: ['when', 'who', 'what', 'of'],
    rows: audit.map(({ at, staffId, action, subjectKind, subjectId }) => [
      timeText(at),
      roleOf(staffId),
      action,
      subjectKind === 'incident' ? `incident ${subjectId}` : 'this person’s data',
    ]),
  });
}

function attemptFile({ attempts }: PersonFacts): FilePlan {
  return tableFile({
    name: 'attempts.csv',
    meaning: 'How often in a school day the filter stopped something of one kind: a few times do not matter, many may.',
    columns: ['school day', 'rule', 'attempts'],
    rows: attempts.map(({ schoolDay, ruleId, attempts: count }) => [schoolDay, ruleId, count]),
  });
}

function behaviourFile({ behaviours }: PersonFacts): FilePlan {
  return tableFile({
    name: 'remembered.csv',
    meaning:
      'What is remembered for some days to see what only many requests show: on how many devices an account is in use, how often the filter stopped the same. Nearly all of it is ordinary.',
    columns: ['what for', 'of', 'kept until', 'told', 'seen', 'first', 'last', 'how often'],
    rows: behaviours.flatMap(({ behaviour, part, keepUntil, isTold, traces }) =>
      traces.map(({ what, first, last, count }) => [
        behaviour,
        part,
        keepUntil,
        isTold ? 'yes' : 'no',
        what,
        momentText(first),
        momentText(last),
        count,
      ]),
    ),
  });
}

/** Sums of bytes have no moment. */
function momentText(at: number): string | null {
  return at === 0 ? null : timeText(at);
}

function sampleFile({ samples }: PersonFacts): FilePlan {
  return tableFile({
    name: 'lines-not-understood.csv',
    meaning:
      'Lines of the filter’s log that could not be read, were kept as examples for IT support, and hold the account or the name.',
    columns: ['when', 'log', 'why', 'line'],
    rows: samples.map(({ at, sourceId, reason, sample }) => [timeText(at), sourceId, reason, sample]),
  });
}

function attachmentFile({ attachments }: PersonFacts): FilePlan {
  return tableFile({
    name: 'signed-in.csv',
    meaning: 'When this account was signed in, and at which address or device, as the school’s network told it.',
    columns: ['from', 'until', 'address', 'device', 'network card', 'told by'],
    rows: attachments.map(({ from, to, address, host, mac, sourceId }) => [
      timeText(from),
      to === null ? null : timeText(to),
      address,
      host,
      mac,
      sourceId,
    ]),
  });
}

function requestFile({ requests, roleOf }: PersonFacts): FilePlan {
  return tableFile({
    name: 'requests-about-this-data.csv',
    meaning: 'When somebody asked for a file such as this one, or for this person’s data to be erased, and why.',
    columns: ['when', 'what', 'asked by', 'reason', 'done'],
    rows: requests.map(({ kind, askedAt, askedBy, reason, finishedAt }) => [
      timeText(askedAt),
      kind,
      askedBy === null ? 'IT support, by a command' : roleOf(askedBy),
      reason,
      finishedAt === null ? null : timeText(finishedAt),
    ]),
  });
}

function listedFile({ listed }: PersonFacts): FilePlan {
  return tableFile({
    name: 'list-of-accounts.csv',
    meaning: 'What the school’s own lists of accounts say of this person, as they were last read.',
    columns: [
      'read',
      'account',
      'name',
      'role',
      'year',
      'class',
      'class teacher',
      'other accounts',
      'refused by parents',
    ],
    rows: listed.map(({ readAt, row }) => [
      timeText(readAt),
      row.account,
      row.name,
      row.role,
      row.year,
      [...new Set([row.className, ...(row.classes ?? [])])].filter((name) => name !== '').join(', '),
      row.classTeacher,
      (row.aliases ?? []).join(', '),
      row.refused ?? '',
    ]),
  });
}

/** For members of staff who may sign in to the dashboard. */
function accountFile({ account }: PersonFacts): readonly FilePlan[] {
  if (account === null) return [];
  const { name, email, role } = account.account;
  const rows: readonly (readonly CellValue[])[] = [
    ['name', null, name],
    ['e-mail', null, email],
    ['role', null, role],
    ...account.audit.map(({ at, action, subjectKind }) => ['did', timeText(at), `${action}, ${subjectKind}`]),
  ];
  const meaning = 'The account of this person at the dashboard of Filterwatch, and what was done with it.';
  return [tableFile({ name: 'dashboard-account.csv', meaning, columns: ['what', 'when', 'value'], rows })];
}
