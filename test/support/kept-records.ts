import { createLonelyVisits } from '../../daemon/activity/visit.ts';
import { createBehaviourLedgers } from '../../daemon/examine/behaviour-ledgers.ts';
import { createCatalogueInUse } from '../../daemon/examine/catalogue-in-use.ts';
import type { StepSettings } from '../../daemon/examine/examiner-protocol.ts';
import { buildSteps } from '../../daemon/examine/steps.ts';
import { eventIdOf } from '../../daemon/incidents/fingerprint.ts';
import { createJudgeRecord } from '../../daemon/pipeline.ts';
import { createAttemptLedger } from '../../daemon/policy/attempts.ts';
import { createLookUpMemory } from '../../daemon/policy/look-ups.ts';
import { createSearchMemory } from '../../daemon/policy/same-search.ts';
import type { ArchivedRecord } from '../../daemon/records/archived-record.ts';
import type { LogRecord } from '../../parsers/record.ts';

/** What is kept of these records when the corridor, with these settings, has read them in their order. */
export function keptRecords(records: readonly LogRecord[], settings: StepSettings): readonly ArchivedRecord[] {
  const catalogue = createCatalogueInUse(settings);
  const judge = createJudgeRecord(
    buildSteps(
      settings,
      {
        attempts: createAttemptLedger([]),
        lookUps: createLookUpMemory(),
        searches: createSearchMemory(),
        ...createBehaviourLedgers(settings.timetable, []),
        // What was asked for around a request is not kept, so looking back weighs each alone.
        visits: createLonelyVisits(),
      },
      catalogue,
    ),
  );
  const listVersion = catalogue.current().version;
  return records.map((record, offset) => {
    const judged = judge(record);
    const place = { sourceId: 'squid', fileId: 'file', offset, number: 0 };
    const id = eventIdOf({ siteId: 'main', sourceId: 'squid', stream: 'file', offset, line: `line ${offset}` });
    return { ...judged, listVersion, place, eventId: judged.verdict.outcome === 'flag' ? id : null };
  });
}
