import { createVisits } from '../../daemon/activity/visit.ts';
import { createBehaviourLedgers } from '../../daemon/examine/behaviour-ledgers.ts';
import { createCatalogueInUse } from '../../daemon/examine/catalogue-in-use.ts';
import type { ExaminerSettings } from '../../daemon/examine/examiner-protocol.ts';
import { mayBeNamed } from '../../daemon/examine/may-be-named.ts';
import { buildSteps } from '../../daemon/examine/steps.ts';
import { createAttachments } from '../../daemon/identity/attachments.ts';
import { createJudgeRecord, type Judged } from '../../daemon/pipeline.ts';
import { createAttemptLedger } from '../../daemon/policy/attempts.ts';
import { createLookUpMemory } from '../../daemon/policy/look-ups.ts';
import { createSearchMemory } from '../../daemon/policy/same-search.ts';
import type { LogRecord } from '../../parsers/record.ts';
import { buildRecord } from '../daemon/identity/build-record.ts';
import { examinerSettings } from './batch.ts';

/** The corridor behind the parsers, wired as it is shipped: one record after the other, with all that is remembered between them. */
export function judgingWith(different: Partial<ExaminerSettings> = {}): (record: Partial<LogRecord>) => Judged {
  const settings = examinerSettings(different);
  const { transfers, behaviour } = createBehaviourLedgers(settings.timetable, settings.behaviours);
  const attachments = createAttachments();
  attachments.add(settings.attachments ?? []);
  const ledgers = {
    attempts: createAttemptLedger(settings.attempts),
    lookUps: createLookUpMemory(),
    searches: createSearchMemory(),
    visits: createVisits(mayBeNamed),
    transfers,
    behaviour,
    attachments,
  };
  const judge = createJudgeRecord(buildSteps(settings, ledgers, createCatalogueInUse(settings)));
  return (record) => judge(buildRecord(record));
}

/** A page of a site, as a log of whole addresses has it. */
export function pageOf(url: string): Pick<LogRecord, 'url' | 'urlDomain' | 'contentType'> {
  return { url, urlDomain: new URL(url).hostname, contentType: 'text/html' };
}

/** The rule under which a record was flagged, and how serious that is; null where it was not. */
export function flagOf({ verdict }: Judged): string | null {
  return verdict.outcome === 'flag' ? `${verdict.ruleId} ${verdict.severity}` : null;
}
