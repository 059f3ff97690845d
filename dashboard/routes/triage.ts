import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ChangeResult, IncidentDetail, TypedFault } from '../../daemon/api/contract.ts';
import { type Content, html } from '../html.ts';
import { incidentActionLink, links } from '../links.ts';
import type { Shell } from '../models.ts';
import { type IncidentStep, incidentStepPage } from '../pages/incident-step.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { textArea, textField } from '../parts/fields.ts';
import { emptyDraft } from '../parts/finding-form.ts';
import { dayToType, typedDay } from '../typed-times.ts';
import { meanwhileSentence, reopenWords, typedFaults, waitWords } from '../words/triage.ts';
import { incidentIdIn, textIn } from './form.ts';
import { showAgain, versionIn } from './incident-changes.ts';
import { noIncident } from './no-incident.ts';
import { afterDoing, afterLeaving } from './notices.ts';
import { queueIn } from './queue-filter.ts';
import { forReviewers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

const WEEK_MS = 7 * 86_400_000;

/** What is done with an incident besides a finding: letting it wait, opening it again, a note. */
export function addTriage(app: FastifyInstance, dashboard: Dashboard): void {
  const path = (action: string) => `${links.incidents}/:id/${action}`;
  for (const step of [waitStep, reopenStep]) {
    app.get(path(step.action), forReviewers, (request, reply) => ask(dashboard, request, reply, { step, ...untyped }));
    app.post(path(step.action), forReviewers, (request, reply) => take(dashboard, request, reply, step));
  }
  app.post(path('note'), forReviewers, (request, reply) => note(dashboard, request, reply));
}

/** One step: what is asked for, and what is done with it. */
interface Step {
  readonly action: 'wait' | 'reopen';
  readonly words: Pick<IncidentStep, 'heading' | 'lede' | 'save'>;
  fields(typed: (name: string) => string, shell: Shell, errors: readonly FieldError[]): Content;
  /** The field that a fault is about. */
  fieldOf(fault: TypedFault): string;
  make(dashboard: Dashboard, request: FastifyRequest): Promise<ChangeResult>;
  after(request: FastifyRequest, change: Extract<ChangeResult, { kind: 'done' }>): string;
}

export const waitStep: Step = {
  action: 'wait',
  words: waitWords,
  fields: (typed, { frame }, errors) =>
    html`${textArea({ name: 'waitingFor', label: waitWords.waitingFor, hint: waitWords.waitingForHint, value: typed('waitingFor') }, errors)}
${textField({ name: 'until', label: waitWords.until, type: 'date', value: typed('until') || dayToType(frame.now + WEEK_MS, frame.zone) }, errors)}`,
  fieldOf: (fault) => (fault === 'no_reason' || fault === 'too_long' ? 'waitingFor' : 'until'),
  make: ({ daemon }, request) => {
    const wait = { waitingFor: textIn(request.body, 'waitingFor'), until: typedDay(textIn(request.body, 'until')) };
    return daemon.wait(viewerOf(request), idOf(request), versionIn(request), wait, queueIn(request.query));
  },
  after: (request, { nextId }) => afterLeaving(nextId, 'waits', queueIn(request.query)),
};

export const reopenStep: Step = {
  action: 'reopen',
  words: reopenWords,
  fields: (typed, _shell, errors) =>
    textArea(
      { name: 'reason', label: reopenWords.reason, hint: reopenWords.reasonHint, value: typed('reason') },
      errors,
    ),
  fieldOf: () => 'reason',
  make: ({ daemon }, request) =>
    daemon.reopen(viewerOf(request), idOf(request), versionIn(request), textIn(request.body, 'reason')),
  after: (request) => afterDoing(idOf(request), 'reopened'),
};

async function take(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  step: Step,
): Promise<FastifyReply> {
  const change = await step.make(dashboard, request);
  switch (change.kind) {
    case 'done':
      return reply.redirect(step.after(request, change), 303);
    case 'wrong': {
      const error = { field: step.fieldOf(change.fault), message: typedFaults[change.fault] };
      return ask(dashboard, request, reply, { step, errors: [error], notice: null });
    }
    case 'changed': {
      const notice = { kind: 'changedStep', more: meanwhileSentence(change.by) } as const;
      return ask(dashboard, request, reply, { step, errors: [], notice });
    }
    case 'late':
      return ask(dashboard, request, reply, { step, errors: [], notice: { kind: 'bound' } });
    case 'gone':
      return noIncident(dashboard, request, reply);
  }
}

const untyped = { errors: [], notice: null } as const;

interface Asking extends Pick<IncidentStep, 'errors' | 'notice'> {
  readonly step: Step;
}

/** The form with what was typed: 422 for what must be mended, 409 for what came too late. */
async function ask(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  { step, errors, notice }: Asking,
): Promise<FastifyReply> {
  const incident: IncidentDetail | null = await dashboard.daemon.incident(viewerOf(request), idOf(request));
  if (incident === null) return noIncident(dashboard, request, reply);
  const shell = await dashboard.shells.of(request, reply);
  const from = queueIn(request.query);
  const action = incidentActionLink(incident.id, step.action, from);
  const fields = step.fields((name) => textIn(request.body, name), shell, errors);
  const page = incidentStepPage(shell, incident, { ...step.words, action, fields, errors, notice, from });
  return sendPage(reply, page, errors.length > 0 ? 422 : notice === null ? 200 : 409);
}

async function note(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const text = textIn(request.body, 'added').replaceAll('\r\n', '\n');
  const result = await dashboard.daemon.note(viewerOf(request), idOf(request), text);
  if (result.kind === 'gone') return noIncident(dashboard, request, reply);
  if (result.kind === 'done') return reply.redirect(afterDoing(idOf(request), 'noted', queueIn(request.query)), 303);
  const errors = [{ field: 'added', message: typedFaults[result.fault] }];
  return showAgain(dashboard, request, reply, { draft: emptyDraft, notice: null, errors, note: text });
}

function idOf(request: FastifyRequest) {
  return incidentIdIn(request.params, 'id');
}
