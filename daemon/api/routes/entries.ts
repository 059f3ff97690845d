import { z } from 'zod';
import { API_ACCESS } from '../access.ts';
import type { ChangeEntryResult, DaemonApi, EnterResult, EntryFault } from '../contract.ts';
import { refusal } from '../problems.ts';
import { entryForm, newEntry } from '../schemas/entry.ts';
import { commonRefusals, entryRefusals, reasonedRefusals } from '../schemas/problem.ts';
import { incidentParams, noSuchIncident } from './incidents.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

/** The id; null where it went past whoever wrote it, to those who review incidents about that person. */
const entered = z.object({ id: z.string().nullable() });

/** Adds incidents that no log shows: written down by a member of staff. */
export function addEntryRoutes(api: JsonServer, daemon: DaemonApi): void {
  addReading(api, daemon);
  api.post(
    '/v1/incidents',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents'] },
      schema: {
        summary: 'Write down an incident that no log shows; about a colleague it goes to the head alone',
        body: newEntry,
        response: { 200: entered, ...reasonedRefusals },
      },
    },
    async (request) => answer(await daemon.enterIncident(viewerOf(request), request.body)),
  );
  api.post(
    '/v1/incidents/:id/account',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/account'] },
      schema: {
        summary: 'Change what was written down, within ten minutes, by whoever wrote it',
        params: incidentParams,
        body: z.object({ version: z.number().int(), entry: newEntry }),
        response: { 200: entered, ...entryRefusals },
      },
    },
    async (request) => {
      const { version, entry } = request.body;
      return answer(await daemon.changeEntry(viewerOf(request), request.params.id, version, entry));
    },
  );
}

function addReading(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/entry-form',
    {
      config: { access: API_ACCESS['GET /api/v1/entry-form'] },
      schema: {
        summary: 'Under which rows of the policy an incident can be written down, and about which groups',
        response: { 200: entryForm, ...commonRefusals },
      },
    },
    (request) => daemon.entryForm(viewerOf(request)),
  );
}

function answer(result: ChangeEntryResult): { id: string | null } {
  switch (result.kind) {
    case 'changed':
      throw refusal(409, 'CHANGED', 'Somebody else has changed this incident. Read it again.');
    case 'late':
      throw refusal(410, 'LATE', 'Only whoever wrote it may change it, for ten minutes. Add a note instead.');
    case 'gone':
      throw noSuchIncident();
    default:
      return entryAnswer(result);
  }
}

/** What has become of an entry, wherever it was written; what cannot be taken is refused with its sentence. */
export function entryAnswer(result: EnterResult): { id: string | null } {
  switch (result.kind) {
    case 'entered':
      return { id: result.id };
    case 'passed_on':
      return { id: null };
    case 'fault':
      throw refusal(422, result.fault.toUpperCase(), ENTRY_FAULTS[result.fault]);
  }
}

/** Why an entry is refused, for scripts. */
const ENTRY_FAULTS: Readonly<Record<EntryFault, string>> = {
  no_rule: 'There is no such row of the policy. See /api/v1/entry-form.',
  rule_for_others: 'This row of the policy is not about such people.',
  no_person: 'The school’s list has nobody with this name or account.',
  several_people: 'Several people have this name. Give the account.',
  no_group: 'There is no such year or class.',
  not_yet: 'This time is still to come.',
  nothing_said: 'Say what happened.',
  too_long: 'Shorten what happened.',
  reason: 'Say why it is more or less serious than the policy says.',
  reason_too_long: 'Shorten the reason.',
};
