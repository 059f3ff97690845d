import type { FileMask } from './masked-value.ts';
import type { PersonFacts } from './person-facts.ts';
import type { FilePlan } from './person-file.ts';
import type { PersonOffice } from './person-office.ts';
import { judgedOf } from './record-files.ts';
import { recordLine } from './record-text.ts';

/** What was around the incidents and is kept as long as they are, when the log itself is gone. */
export function contextFile(office: PersonOffice, facts: PersonFacts): FilePlan {
  return {
    name: 'around-incidents.ndjson',
    meaning:
      'The requests of half an hour before and after an incident, kept with it when the log of that day is deleted. While the log is there, they are in it too.',
    heading: '',
    entries: (mask) => contextLines(office, facts, mask),
  };
}

async function* contextLines(
  { contexts }: PersonOffice,
  { incidents }: PersonFacts,
  mask: FileMask,
): AsyncGenerator<string> {
  for (const { incident } of incidents) {
    const context = await contexts.of(incident.id);
    for (const record of context?.records ?? []) yield recordLine(judgedOf(record), mask);
  }
}
