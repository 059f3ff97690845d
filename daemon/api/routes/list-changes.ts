import { z } from 'zod';
import { API_ACCESS } from '../access.ts';
import type { AddSiteResult, AddWordResult, DaemonApi, SilenceResult, TakeOffResult } from '../contract.ts';
import { refusal } from '../problems.ts';
import { newWord, outcome, phraseToSilence, siteSay, takeOff } from '../schemas/lists.ts';
import { listChangeRefusals } from '../schemas/problem.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const MAX_ID = 100;
const params = z.object({ id: z.string().min(1).max(MAX_ID) });
const response = { 200: outcome, ...listChangeRefusals };

/** Adds what the school says of sites and of words. To say the same twice is no error, and changes nothing. */
export function addListChanges(api: JsonServer, daemon: DaemonApi): void {
  addSite(api, daemon);
  removeSite(api, daemon);
  addWord(api, daemon);
  addSilence(api, daemon);
  removeWord(api, daemon);
}

function addSite(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/lists/sites',
    {
      config: { access: API_ACCESS['POST /api/v1/lists/sites'] },
      schema: { summary: 'Say what a site is about, or that it is not to be flagged', body: siteSay, response },
    },
    async (request) => answer(await daemon.addSchoolEntry(viewerOf(request), request.body)),
  );
}

function removeSite(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/lists/sites/:id/remove',
    {
      config: { access: API_ACCESS['POST /api/v1/lists/sites/:id/remove'] },
      schema: { summary: 'Take a site off the school’s own list', params, body: takeOff, response },
    },
    async (request) =>
      answer(await daemon.removeSchoolEntry(viewerOf(request), request.params.id, request.body.reason)),
  );
}

function addWord(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/lists/words',
    {
      config: { access: API_ACCESS['POST /api/v1/lists/words'] },
      schema: { summary: 'Listen for a phrase of the school’s own in searches', body: newWord, response },
    },
    async (request) => answer(await daemon.addSchoolWord(viewerOf(request), request.body)),
  );
}

function addSilence(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/lists/words/silence',
    {
      config: { access: API_ACCESS['POST /api/v1/lists/words/silence'] },
      schema: { summary: 'Stop listening for a phrase', body: phraseToSilence, response },
    },
    async (request) => answer(await daemon.silencePhrase(viewerOf(request), request.body)),
  );
}

function removeWord(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/lists/words/:id/remove',
    {
      config: { access: API_ACCESS['POST /api/v1/lists/words/:id/remove'] },
      schema: { summary: 'Take back what the school says of a phrase', params, body: takeOff, response },
    },
    async (request) => answer(await daemon.removeSchoolWord(viewerOf(request), request.params.id, request.body.reason)),
  );
}

type Result = AddSiteResult | AddWordResult | SilenceResult | TakeOffResult;
type Done = Extract<Result, { kind: 'added' | 'already_there' | 'removed' }>;

/** What cannot be done, each with its status and what to do. */
const REFUSALS: Readonly<Record<Exclude<Result['kind'], Done['kind']>, readonly [status: number, detail: string]>> = {
  no_reason: [422, 'Give a reason: whoever reads this in a year must understand it.'],
  no_host: [422, 'This holds no address of a site. Write it like example.org or example.org/games.'],
  whole_ending: [422, 'This would cover every site with that ending. Name one site.'],
  address_withheld: [422, 'The address of this incident is withheld, so nothing can be said about it from here.'],
  no_words: [422, 'This holds no word.'],
  too_short: [422, 'This is too short: it would be found in searches about anything. Write at least three letters.'],
  unknown_phrase: [422, 'Nobody listens for exactly this phrase, so it cannot be silenced.'],
  never_silenced: [422, 'Words of this kind are always listened for: a child may need help, or it may be illegal.'],
  full: [409, 'The school’s own list is full. Take off what is no longer needed.'],
  gone: [404, 'There is no such entry or incident, or it is not for you to see.'],
  not_yours: [403, 'Your role does not include this.'],
};

function answer(result: Result): { outcome: Done['kind'] } {
  if (isDone(result)) return { outcome: result.kind };
  const [status, detail] = REFUSALS[result.kind];
  throw refusal(status, result.kind.toUpperCase(), detail);
}

function isDone(result: Result): result is Done {
  return result.kind === 'added' || result.kind === 'already_there' || result.kind === 'removed';
}
