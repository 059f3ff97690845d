import { z } from 'zod';
import { MAX_LETTER, MAX_LETTER_SUBJECT } from '../../incidents/letters.ts';
import { API_ACCESS } from '../access.ts';
import type { ChangeTemplateResult, DaemonApi, LetterFault, SendLetterResult } from '../contract.ts';
import { refusal } from '../problems.ts';
import {
  letterDraft,
  letterKind,
  letterLanguage,
  letterTemplate,
  letterWay,
  writtenLetter,
} from '../schemas/letters.ts';
import { commonRefusals, holdRefusals, incidentRefusals } from '../schemas/problem.ts';
import { incidentParams, noSuchIncident } from './incidents.ts';
import type { JsonServer } from './json-server.ts';
import { viewerOf } from './viewer.ts';

const done = z.object({ done: z.literal(true) });

/** Adds the letters about an incident, and the templates that they are written from. */
export function addLetterRoutes(api: JsonServer, daemon: DaemonApi): void {
  addDraft(api, daemon);
  addSend(api, daemon);
  addLetter(api, daemon);
  addTemplates(api, daemon);
  addTemplateChange(api, daemon);
}

function addDraft(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/incidents/:id/letters/draft',
    {
      config: { access: API_ACCESS['GET /api/v1/incidents/:id/letters/draft'] },
      schema: {
        summary: 'A letter filled from the incident, to be read and changed; nothing is sent',
        params: incidentParams,
        querystring: z.object({
          kind: letterKind,
          language: letterLanguage.default('en'),
          names: z.enum(['yes', 'no']).default('no'),
        }),
        response: { 200: letterDraft, ...incidentRefusals },
      },
    },
    async (request) => {
      const { kind, language, names } = request.query;
      const wanted = { kind, language, hasNames: names === 'yes' };
      const draft = await daemon.letterDraft(viewerOf(request), request.params.id, wanted);
      if (draft === null) throw noSuchIncident();
      return draft;
    },
  );
}

function addSend(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/incidents/:id/letters',
    {
      config: { access: API_ACCESS['POST /api/v1/incidents/:id/letters'] },
      schema: {
        summary: 'Send a letter by mail, or keep it as printed or copied; the same id is never sent twice',
        params: incidentParams,
        body: z.object({
          id: z.uuid(),
          kind: letterKind,
          language: letterLanguage.default('en'),
          body: z.string().max(MAX_LETTER),
          way: letterWay,
          recipient: z.string().max(254).default(''),
        }),
        response: { 200: z.object({ id: z.string() }), ...holdRefusals },
      },
    },
    async (request) => sentAnswer(await daemon.sendLetter(viewerOf(request), request.params.id, request.body)),
  );
}

function addLetter(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/incidents/:id/letters/:letter',
    {
      config: { access: API_ACCESS['GET /api/v1/incidents/:id/letters/:letter'] },
      schema: {
        summary: 'A letter as it was written; the view is audited',
        params: incidentParams.extend({ letter: z.string().min(1).max(100) }),
        response: { 200: writtenLetter, ...incidentRefusals },
      },
    },
    async (request) => {
      const letter = await daemon.letter(viewerOf(request), request.params.id, request.params.letter);
      if (letter === null) throw noSuchIncident();
      return letter;
    },
  );
}

function addTemplates(api: JsonServer, daemon: DaemonApi): void {
  api.get(
    '/v1/letters',
    {
      config: { access: API_ACCESS['GET /api/v1/letters'] },
      schema: {
        summary: 'The templates of the letters, with their versions',
        response: { 200: z.array(letterTemplate), ...commonRefusals },
      },
    },
    async (request) => [...(await daemon.letterTemplates(viewerOf(request)))],
  );
}

function addTemplateChange(api: JsonServer, daemon: DaemonApi): void {
  api.post(
    '/v1/letters/:kind/:language',
    {
      config: { access: API_ACCESS['POST /api/v1/letters/:kind/:language'] },
      schema: {
        summary: 'Change a template, with a reason; a text of null goes back to what is shipped',
        params: z.object({ kind: letterKind, language: letterLanguage }),
        body: z.object({
          version: z.number().int().min(0),
          reason: z.string().max(500),
          text: z.object({ subject: z.string().max(MAX_LETTER_SUBJECT), body: z.string().max(MAX_LETTER) }).nullable(),
        }),
        response: { 200: done, ...holdRefusals },
      },
    },
    async (request) => changeAnswer(await daemon.changeTemplate(viewerOf(request), request.params, request.body)),
  );
}

function sentAnswer(result: SendLetterResult): { id: string } {
  switch (result.kind) {
    case 'done':
      return { id: result.id };
    case 'faults':
      throw refusal(422, 'NOT_READY', faultsInWords(result.faults));
    case 'no_text':
      throw refusal(422, 'NO_TEXT', 'The letter is empty.');
    case 'too_long':
      throw refusal(422, 'TOO_LONG', 'Shorten the letter.');
    case 'no_recipient':
      throw refusal(422, 'NO_RECIPIENT', 'Give the address that the mail goes to.');
    case 'no_mail':
      throw refusal(422, 'NO_MAIL', 'Mail is not set up. Print the letter, or set up mail.');
    case 'nothing_asked':
    case 'gone':
      throw noSuchIncident();
  }
}

function changeAnswer(result: ChangeTemplateResult): z.output<typeof done> {
  switch (result.kind) {
    case 'done':
      return { done: true };
    case 'changed':
      throw refusal(409, 'CHANGED', 'Somebody else has changed this template. Read it again.');
    case 'faults':
      throw refusal(422, 'NOT_READY', faultsInWords(result.faults));
    case 'no_reason':
      throw refusal(422, 'NO_REASON', 'Give a reason: whoever reads this in a year must understand it.');
    case 'no_text':
      throw refusal(422, 'NO_TEXT', 'A template needs a subject and a text.');
    case 'too_long':
      throw refusal(422, 'TOO_LONG', 'Shorten the text or the reason.');
    case 'gone':
      throw refusal(404, 'NO_SUCH_TEMPLATE', 'There is no such template, or it is not for you to change.');
  }
}

function faultsInWords(faults: readonly LetterFault[]): string {
  return faults.map(({ part, line, kind, words }) => `${part}, line ${line}: ${kind} {${words}}`).join('; ');
}
