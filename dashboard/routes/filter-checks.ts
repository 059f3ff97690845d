import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CheckFilter, RecordCheckRefusal } from '../../daemon/api/contract.ts';
import { links } from '../links.ts';
import { filterChecksPage } from '../pages/filter-checks.ts';
import { ANOTHER_SITE, type CheckDraft, type RecordCheckWork, recordCheckPage } from '../pages/record-check.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { momentToType, typedMoment } from '../typed-times.ts';
import { byHandOutcomeWords, checkErrors, checkNotices, expectationWords } from '../words/filter-checks.ts';
import { lookFormatWords } from '../words/looks.ts';
import { textIn, wholeNumberIn, wordIn } from './form.ts';
import { forChecks, forKeepers } from './roles.ts';
import { type Dashboard, sendPage, viewerOf } from './shells.ts';

/** As long as a slow reader may take for all of it. */
const EXPORT_TIMEOUT_MS = 3_600_000;

/** Whether the filter does what it must, and what somebody tried by hand. */
export function addFilterChecks(app: FastifyInstance, dashboard: Dashboard): void {
  const { daemon, shells } = dashboard;
  app.get(links.filterChecks, forChecks, async (request, reply) => {
    const filter = filterIn(request.query);
    const page = await daemon.filterChecks(viewerOf(request), filter);
    const notice = wordIn(request.query, 'done', checkNotices);
    return sendPage(reply, filterChecksPage(await shells.of(request, reply), page, { filter, notice }));
  });
  app.post(links.runChecks, forKeepers, async (request, reply) => {
    const { kind } = await daemon.runFilterChecks(viewerOf(request), null);
    return reply.redirect(after(kind === 'queued' || kind === 'busy' ? kind : 'nothing'), 303);
  });
  app.post(links.exportChecks, { ...forChecks, handlerTimeout: EXPORT_TIMEOUT_MS }, async (request, reply) => {
    const format = wordIn(request.body, 'format', lookFormatWords) ?? 'csv';
    const { profileId } = filterIn(request.body);
    const { fileName, text } = await daemon.exportChecks(viewerOf(request), profileId, format);
    reply.header('content-disposition', `attachment; filename="${fileName}"`);
    reply.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8');
    return reply.send(text);
  });
  app.get(links.recordCheck, forKeepers, async (request, reply) => {
    const { frame } = await shells.of(request, reply);
    const draft = { ...EMPTY, at: momentToType(frame.now, frame.zone) };
    return show(dashboard, request, reply, { draft, errors: [] });
  });
  app.post(links.recordCheck, forKeepers, (request, reply) => record(dashboard, request, reply));
}

const EMPTY: CheckDraft = {
  ...{ at: '', profileId: '', key: '', site: '', expected: null, outcome: null, place: '', note: '' },
};

function filterIn(source: unknown): CheckFilter {
  const profile = textIn(source, 'profile');
  return { profileId: profile === '' ? null : profile, page: Math.max(1, wholeNumberIn(source, 'page') ?? 1) };
}

function after(done: keyof typeof checkNotices): string {
  return `${links.filterChecks}?${new URLSearchParams({ done })}#heading`;
}

async function show(
  { daemon, shells }: Dashboard,
  request: FastifyRequest,
  reply: FastifyReply,
  work: Omit<RecordCheckWork, 'form'>,
): Promise<FastifyReply> {
  const form = await daemon.checkForm(viewerOf(request));
  const page = recordCheckPage(await shells.of(request, reply), { ...work, form });
  return sendPage(reply, page, work.errors.length > 0 ? 422 : 200);
}

async function record(dashboard: Dashboard, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { daemon, shells } = dashboard;
  const draft = draftIn(request.body);
  const { frame } = await shells.of(request, reply);
  const at = typedMoment(draft.at, frame.zone);
  const again = (errors: readonly FieldError[]) => show(dashboard, request, reply, { draft, errors });
  const missing = missingIn(draft, at);
  const { profileId, key, outcome, site, expected, place, note } = draft;
  if (at === null || outcome === null || missing.length > 0) return again(missing);
  const chosen = key === ANOTHER_SITE ? { key: '', site, expected } : { key, site: '', expected: null };
  const result = await daemon.recordCheck(viewerOf(request), { at, profileId, outcome, place, note, ...chosen });
  if (result.kind === 'done') return reply.redirect(after('recorded'), 303);
  return again([{ field: FIELDS[result.kind] ?? 'site', message: checkErrors[result.kind] }]);
}

function draftIn(body: unknown): CheckDraft {
  return {
    at: textIn(body, 'at'),
    profileId: textIn(body, 'profile'),
    key: textIn(body, 'address'),
    site: textIn(body, 'site'),
    expected: wordIn(body, 'expected', expectationWords),
    outcome: wordIn(body, 'outcome', byHandOutcomeWords),
    place: textIn(body, 'place'),
    note: textIn(body, 'note').replaceAll('\r\n', '\n'),
  };
}

function missingIn(draft: CheckDraft, at: number | null): readonly FieldError[] {
  const isAnother = draft.key === ANOTHER_SITE;
  const wrong: readonly (readonly [field: string, isWrong: boolean, message: string])[] = [
    ['at', at === null, checkErrors.no_time],
    ['profile', draft.profileId === '', checkErrors.no_profile],
    ['address', draft.key === '', checkErrors.address],
    ['site', isAnother && draft.site === '', checkErrors.no_host],
    ['expected', isAnother && draft.expected === null, checkErrors.no_expectation],
    ['outcome', draft.outcome === null, checkErrors.outcome],
    ['place', draft.place === '', checkErrors.no_place],
  ];
  return wrong.flatMap(([field, isWrong, message]) => (isWrong ? [{ field, message }] : []));
}

const FIELDS: Partial<Record<RecordCheckRefusal, string>> = {
  no_time: 'at',
  no_profile: 'profile',
  no_expectation: 'expected',
  no_place: 'place',
  too_long: 'note',
  names: 'place',
  not_yours: 'at',
};
