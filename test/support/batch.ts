import { NO_SCHOOL_LISTS } from '../../categories/catalogue.ts';
import type { ExamineRequest, ExaminerSettings, SourceFormat } from '../../daemon/examine/examiner-protocol.ts';
import type { RosterRow } from '../../daemon/identity/roster.ts';
import { matrixPolicy } from '../../daemon/policy/presets/matrix.ts';
import { defaultTimetable } from '../../daemon/policy/timetable.ts';

/** The rooms as a school with a Squid log wires them, with what matters to the test put in its place. */
export function examinerSettings(different: Partial<ExaminerSettings> = {}): ExaminerSettings {
  return {
    siteId: 'main',
    school: NO_SCHOOL_LISTS,
    listIndex: null,
    roster: [pupil('pupil017'), pupil('pupil023'), { ...pupil('staff03'), role: 'staff', year: '' }],
    devices: [],
    policy: matrixPolicy,
    suppressions: [],
    warnings: [],
    timetable: defaultTimetable,
    groups: {},
    sources: [
      {
        sourceId: 'squid',
        format: 'squid',
        logformat: null,
        custom: null,
        columns: null,
        fileName: 'access.log',
        zone: 'Europe/London',
      },
    ],
    attempts: [],
    behaviours: [],
    ...different,
  };
}

function pupil(account: string): RosterRow {
  return { account, name: `Name of ${account}`, role: 'pupil', year: 'Year 5', className: '5B', classTeacher: '' };
}

/** How a file of a source named `squid` is read, with what matters to the test put in its place. */
export function buildSourceFormat(different: Partial<SourceFormat> = {}): SourceFormat {
  const settings = { format: 'auto', logformat: null, custom: null, columns: null, zone: 'Europe/London' };
  return { sourceId: 'squid', fileName: 'access.log', ...settings, ...different };
}

/** These bytes, as the file door hands them on. */
export function batchOf(bytes: Buffer, different: Partial<ExamineRequest> = {}): ExamineRequest {
  const now = 1_800_000_000_000;
  const place = { sourceId: 'squid', stream: '/access.log', from: 0, before: null, isEnd: false };
  return { ...place, bytes, oversized: [], writtenAt: now, now, ...different };
}
