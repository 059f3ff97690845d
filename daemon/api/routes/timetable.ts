import { API_ACCESS } from '../access.ts';
import type { DaemonApi } from '../contract.ts';
import { commonRefusals } from '../schemas/problem.ts';
import { schoolTimes } from '../schemas/timetable.ts';
import type { JsonServer } from './json-server.ts';

/** Adds when school is. */
export function addTimetableRoute(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/timetable',
    {
      config: { access: API_ACCESS['GET /api/v1/timetable'] },
      schema: {
        summary: 'When school is: the weeks of the timetable, and what comes next in the calendar',
        response: { 200: schoolTimes, ...commonRefusals },
      },
    },
    () => daemon.schoolTimes(),
  );
}
