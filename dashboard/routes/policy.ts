import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PolicyBook, PolicyChangeResult, PolicyChangeSay } from '../../daemon/api/contract.ts';
import type { Html } from '../html.ts';
import { links } from '../links.ts';
import type { Rule, Shell } from '../models.ts';
import { policyPage } from '../pages/policy.ts';
import { noPolicyWork, type PolicyWork } from '../pages/policy-form.ts';
import { policyHistoryPage } from '../pages/policy-history.ts';
import {
  addRulePage,
  changeRulePage,
  draftOfRule,
  emptyRule,
  type RuleDraft,
  takeOffRulePage,
} from '../pages/policy-rule.ts';
import { problemPage } from '../pages/problem.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { policyChangeErrors, policyChangeWords, policyNotices } from '../words/policy-changes.ts';
import { problems } from '../words/problems.ts';
import { textIn, wordIn } from './form.ts';
import {
  newRuleErrors,
  policyReasonIn,
  reasonErrors,
  ruleDraftIn,
  ruleErrors,
  saidRule,
  wrong,
} from './policy-drafts.ts';
import { addWaitingRoutes } from './policy-waiting.ts';
import { wantsPreview } from './previews.ts';
import { audienceIn } from './reference.ts';
import { forPolicyMakers, forStaff } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** The policy, its history, and the forms that change it: each a page, so that errors come back with what was typed. */
export function addPolicyRoutes(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.policy, forStaff, async (request, reply) => {
    const [book, rows, times] = await Promise.all([
      daemon.policyBook(viewerOf(request)),
      daemon.policyRows(),
      daemon.schoolTimes(),
    ]);
    const notice = wordIn(request.query, 'done', policyNotices);
    const shell = await shells.of(request, reply);
    return sendPage(reply, policyPage(shell, book, audienceIn(request.query), { notice, rows, times }));
  });
  app.get(links.policyHistory, forStaff, async (request, reply) => {
    const history = await daemon.policyHistory(viewerOf(request));
    return sendPage(reply, policyHistoryPage(await shells.of(request, reply), history));
  });
  addForms(app, dashboard, RULE_PATH, changeForm);
  addForms(app, dashboard, `${RULE_PATH}/remove`, takeOffForm);
  addForms(app, dashboard, links.addRule, addForm);
  addWaitingRoutes(app, dashboard);
}

const RULE_PATH = `${links.policy}/rules/:id`;

/** What a form needs to know to be shown, and to be saved. */
interface Form {
  readonly draft: RuleDraft;
  readonly errors: readonly FieldError[];
  /** Null where the form does not say yet what it is about. */
  readonly say: Omit<PolicyChangeSay, 'basedOn' | 'despiteCases'> | null;
  page(shell: Shell, work: PolicyWork): Html;
  /** The form as it would be if nobody had typed anything: what somebody else has changed is seen there. */
  asItIs(): Form | null;
}

/** Null where there is nothing to change. `body` is null where nothing was typed yet. */
type MakeForm = (book: PolicyBook, id: string, body: unknown) => Form | null;

const changeForm: MakeForm = (book, id, body) => {
  const rule = ruleOf(book, id);
  if (rule === null) return null;
  const draft = body === null ? draftOfRule(rule) : ruleDraftIn(body);
  const said = saidRule(draft, rule, book);
  return {
    draft,
    errors: ruleErrors(draft),
    say: said && { ruleId: rule.id, rule: said, reason: draft.reason },
    page: (shell, work) => changeRulePage(shell, book, rule, { draft, ...work }),
    asItIs: () => changeForm(book, id, null),
  };
};

const addForm: MakeForm = (book, _id, body) => {
  const draft = body === null ? emptyRule : ruleDraftIn(body);
  const said = saidRule(draft, null, book);
  return {
    draft,
    errors: newRuleErrors(draft, book),
    say: said && { ruleId: null, rule: said, reason: draft.reason },
    page: (shell, work) => addRulePage(shell, book, { draft, ...work }),
    asItIs: () => addForm(book, '', body),
  };
};

const takeOffForm: MakeForm = (book, id, body) => {
  const rule = ruleOf(book, id);
  if (rule === null) return null;
  const reason = policyReasonIn(body);
  return {
    draft: { ...draftOfRule(rule), reason },
    errors: reasonErrors(reason),
    say: { ruleId: rule.id, rule: null, reason },
    page: (shell, work) => takeOffRulePage(shell, book, rule, { reason, ...work }),
    asItIs: () => takeOffForm(book, id, body),
  };
};

function ruleOf({ policy, locked }: PolicyBook, id: string): Rule | null {
  const rule = policy.rules.find((one) => one.id === id);
  return rule === undefined || locked.includes(rule.id) ? null : rule;
}

function addForms(app: FastifyInstance, dashboard: Dashboard, path: string, make: MakeForm): void {
  app.get(path, forPolicyMakers, async (request, reply) => {
    const form = make(await dashboard.daemon.policyBook(viewerOf(request)), textIn(request.params, 'id'), null);
    return form === null ? noRule(dashboard, request, reply) : show(dashboard, request, reply, [form, noPolicyWork]);
  });
  app.post(path, forPolicyMakers, async (request, reply) => {
    const book = await dashboard.daemon.policyBook(viewerOf(request));
    const form = make(book, textIn(request.params, 'id'), request.body);
    return form === null ? noRule(dashboard, request, reply) : save(dashboard, request, reply, form);
  });
}

async function save(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  form: Form,
): Promise<FastifyReply> {
  const { daemon } = dashboard;
  const say = form.say && { ...form.say, basedOn: textIn(request.body, 'basedOn'), despiteCases: isDespite(request) };
  if (wantsPreview(request)) {
    const preview = say === null ? ({ kind: 'unclear' } as const) : await daemon.previewPolicy(viewerOf(request), say);
    return show(dashboard, request, reply, [form, { ...noPolicyWork, preview }]);
  }
  if (form.errors.length > 0 || say === null)
    return show(dashboard, request, reply, [form, { ...noPolicyWork, errors: form.errors }]);
  const result = await daemon.changePolicy(viewerOf(request), say);
  return answer(dashboard, request, reply, [form, result]);
}

function isDespite({ body }: FastifyRequest): boolean {
  return textIn(body, 'despiteCases') !== '';
}

async function answer(
  dashboard: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  [form, result]: readonly [Form, PolicyChangeResult],
): Promise<FastifyReply> {
  const again = (errors: readonly FieldError[], brokenCases: readonly string[] = [], shown = form) =>
    show(dashboard, request, reply, [shown, { ...noPolicyWork, errors, brokenCases }]);
  switch (result.kind) {
    case 'in_force':
    case 'waiting':
      return backToPolicyPage(reply, result.kind);
    case 'same':
      return again(wrong('reason', policyChangeErrors.same));
    case 'no_reason':
      return again(wrong('reason', policyChangeErrors.reason));
    case 'changed':
      return again(wrong('reason', policyChangeErrors.changed), [], form.asItIs() ?? form);
    case 'not_possible':
      return again(result.sentences.flatMap((sentence) => wrong('reason', sentence)));
    case 'breaks_cases':
      return again(wrong('despiteCases', policyChangeWords.cases), result.sentences);
    case 'gone':
      return noRule(dashboard, request, reply);
    case 'not_yours':
      return sendPage(reply, problemPage(await dashboard.shells.of(request, reply), problems.notAllowed), 403);
  }
}

/** Back to the page, which then says what was done. */
function backToPolicyPage(reply: FastifyReply, done: keyof typeof policyNotices): FastifyReply {
  return reply.redirect(`${links.policy}?${new URLSearchParams({ done })}#heading`, 303);
}

async function show(
  { shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  [form, work]: readonly [Form, PolicyWork],
): Promise<FastifyReply> {
  return sendPage(reply, form.page(await shells.of(request, reply), work), work.errors.length > 0 ? 422 : 200);
}

async function noRule({ shells }: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { noRule: heading, noRuleWhy } = policyChangeWords;
  const page = problemPage(await shells.of(request, reply), { heading, sentences: [noRuleWhy] });
  return sendPage(reply, page, 404);
}
