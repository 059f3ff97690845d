import { z } from 'zod';
import { API_ACCESS } from '../access.ts';
import type { DaemonApi, LiftResult, QuietenRefusal, SecondResult } from '../contract.ts';
import { refusal } from '../problems.ts';
import { previewAnswer } from '../schemas/hindsight.ts';
import { commonRefusals, inputRefusals, listChangeRefusals } from '../schemas/problem.ts';
import { liftRequest, quietenedList, quietenOutcome, quietenWish } from '../schemas/suppressions.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const MAX_ID = 100;
const params = z.object({ id: z.string().min(1).max(MAX_ID) });
const response = { 200: quietenOutcome, ...listChangeRefusals };

/** Adds what has been quietened, by whom and until when, and the ways to change it. */
export function addSuppressionRoutes(api: JsonServer, daemon: DaemonApi): void {
  addReading(api, daemon);
  addQuieten(api, daemon);
  addSecond(api, daemon);
  addLift(api, daemon);
}

function addReading(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/suppressions',
    {
      config: { access: API_ACCESS['GET /api/v1/suppressions'] },
      schema: {
        summary: 'What has been quietened, what waits for a second person, and what has ended',
        response: { 200: quietenedList, ...commonRefusals },
      },
    },
    (request) => daemon.quietened(viewerOf(request)),
  );
  api.post(
    '/v1/suppressions/preview',
    {
      config: { access: API_ACCESS['POST /api/v1/suppressions/preview'] },
      schema: {
        summary: 'What quietening this would have hidden in the last two weeks; nothing is changed',
        body: quietenWish,
        response: { 200: previewAnswer, ...inputRefusals },
      },
    },
    (request) => daemon.previewQuieten(viewerOf(request), request.body),
  );
}

function addQuieten(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/suppressions',
    {
      config: { access: API_ACCESS['POST /api/v1/suppressions'] },
      schema: { summary: 'Flag this no more, until a day; some wait for a second person', body: quietenWish, response },
    },
    async (request) => {
      const result = await daemon.quieten(viewerOf(request), request.body);
      if (result.kind === 'quietened' || result.kind === 'waiting') return { outcome: result.kind };
      throw refused(result.kind);
    },
  );
}

function addSecond(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/suppressions/:id/second',
    {
      config: { access: API_ACCESS['POST /api/v1/suppressions/:id/second'] },
      schema: { summary: 'Agree to what a colleague wants quietened', params, response },
    },
    async (request) => {
      const { kind } = await daemon.secondQuieten(viewerOf(request), request.params.id);
      if (kind === 'done') return { outcome: 'agreed' as const };
      throw refused(kind);
    },
  );
}

function addLift(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/suppressions/:id/lift',
    {
      config: { access: API_ACCESS['POST /api/v1/suppressions/:id/lift'] },
      schema: { summary: 'Flag it again from now on, with a reason', params, body: liftRequest, response },
    },
    async (request) => {
      const { kind } = await daemon.liftQuieten(viewerOf(request), request.params.id, request.body.reason);
      if (kind === 'lifted') return { outcome: kind };
      throw refused(kind);
    },
  );
}

type Refused = QuietenRefusal['kind'] | Exclude<SecondResult['kind'], 'done'> | Exclude<LiftResult['kind'], 'lifted'>;

const REFUSALS: Readonly<Record<Refused, readonly [status: number, detail: string]>> = {
  no_reason: [422, 'Give a reason: whoever reads this in a year must understand it.'],
  nothing_named: [422, 'This would quieten everything. Name a rule, a site or words.'],
  no_rule: [422, 'There is no rule with this id in the policy that is in force.'],
  no_host: [422, 'This names no site. Write it as in "games.example".'],
  whole_ending: [422, 'This is the ending of many sites. Name one site.'],
  no_words: [422, 'These are no words, or they are too short. Write at least three letters.'],
  no_lesson: [422, 'The lesson needs two times of one day, the earlier first, such as 10:45 and 12:00.'],
  no_date: [422, 'The last day must be a date such as 2026-12-18.'],
  past: [422, 'The last day has passed already.'],
  too_long: [422, 'Nothing is quietened for longer than a year.'],
  never: [422, 'This is never quietened: a child may need help, or it may be against the law.'],
  for_the_head: [403, 'Only the head may quieten what is about staff, or about how somebody behaves.'],
  full: [409, 'Too much is quietened already. Lift what is no longer needed.'],
  own: [409, 'You asked for this yourself: somebody else must agree.'],
  gone: [404, 'There is no such suppression or incident, or it is not for you to see.'],
  not_yours: [403, 'Your role does not include this.'],
};

function refused(kind: Refused): Error {
  const [status, detail] = REFUSALS[kind];
  return refusal(status, kind.toUpperCase(), detail);
}
