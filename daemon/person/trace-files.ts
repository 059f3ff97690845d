import type { LogSearch } from '../records/log-search.ts';
import type { FileMask } from './masked-value.ts';
import type { PersonFacts } from './person-facts.ts';
import type { FilePlan } from './person-file.ts';
import { timeText } from './table-text.ts';

/** Searches of the log for the person, and what looking back through it found. */
export function traceFiles(facts: PersonFacts): readonly FilePlan[] {
  return [searchFile(facts), findingFile(facts), reportFile(facts)];
}

function searchFile({ searches, roleOf }: PersonFacts): FilePlan {
  return {
    name: 'searches-of-the-log.ndjson',
    meaning:
      'When a member of staff searched the log for this person, or for a group that this person was in, what for, and why.',
    heading: '',
    entries: (mask) =>
      searches.map(({ at, staffId, kind, purpose, search, records }) => {
        const by = staffId === null ? 'IT support, by a command' : roleOf(staffId);
        return lineOf(
          { at: timeText(at), by, how: kind, purpose, searched_for: askedFor(search), found: records },
          mask,
        );
      }),
  };
}

/** What was left open is left out. */
function askedFor({ from, to, order: _, ...asked }: LogSearch): object {
  const given = Object.entries(asked).filter(([, value]) => value !== null && value !== '');
  return { from: timeText(from), to: timeText(to), ...Object.fromEntries(given) };
}

function reportFile({ reports, roleOf }: PersonFacts): FilePlan {
  return {
    name: 'what-was-reported.ndjson',
    meaning: 'What was reported on the page “Tell us what you saw” from a device on which this person was signed in.',
    heading: '',
    entries: (mask) =>
      reports.map(({ sentAt, saw, from, to, reporter, reporterName, how, isInDanger, closedAt, closedBy, note }) => {
        const said = { saw, from: timeText(from), to: timeText(to), by: reporter, name_typed: reporterName, how };
        const ended = closedAt && { at: timeText(closedAt), by: roleOf(closedBy), note };
        return lineOf({ sent: timeText(sentAt), ...said, somebody_in_danger: isInDanger, ended }, mask);
      }),
  };
}

function findingFile({ findings, roleOf }: PersonFacts): FilePlan {
  return {
    name: 'looking-back.ndjson',
    meaning:
      'What older requests came to light as when a list or a rule of the school had changed, and what a person decided about it.',
    heading: '',
    entries: (mask) =>
      findings.map((finding) => {
        const { ruleId, requests, blocked, first, last, places, decision } = finding;
        const decided = decision && {
          what: decision.kind,
          by: roleOf(decision.by),
          at: timeText(decision.at),
          note: decision.note,
        };
        // The text of a place that is withheld is no address, and says nothing to anybody.
        const shown = places.filter(({ kind }) => kind !== 'withheld').map(({ kind, text }) => ({ kind, text }));
        const told = { rule: ruleId, requests, blocked, first: timeText(first), last: timeText(last), places: shown };
        return lineOf({ ...told, decided }, mask);
      }),
  };
}

function lineOf(told: object, mask: FileMask): string {
  return `${JSON.stringify(mask.value(told))}\n`;
}
