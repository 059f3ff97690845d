import { isNeverSilenced } from '../../categories/never-silenced.ts';
import { categoryOf } from '../../categories/taxonomy.ts';
import type { LogRecord, ParseResult } from '../../parsers/record.ts';
import type { TryAnswer, TryRequest } from '../api/contract.ts';
import type { Identity } from '../identity/identity.ts';
import { PUPILS_GROUP, STAFF_GROUP } from '../identity/roster.ts';
import { createJudgeRecord, type Judged, type Steps } from '../pipeline.ts';
import type { Policy } from '../policy/policy.ts';

/** What Try it asks of the rooms; the same steps judge the log. */
export interface TryPorts {
  /** Steps that remember nothing: a try must not count as somebody's attempt. */
  steps(): Steps;
  parse(line: string): { readonly format: string; readonly result: ParseResult } | null;
  /** A request for an address or a host, or for these search words: null where the text is neither. */
  recordOf(text: string, kind: 'address' | 'search', now: number): LogRecord | null;
  policy(): Policy;
  listVersion(): string;
  now(): number;
}

export interface TryIt {
  tryIt(request: TryRequest): TryAnswer;
  /** A log line as it stands: its own person, at its own time. */
  explain(line: string): TryAnswer;
}

export function createTryIt(ports: TryPorts): TryIt {
  return {
    tryIt(request) {
      const text = request.text.trim();
      // A line brings its own person and its own time.
      const line = ports.parse(text);
      if (line) return answerLine(ports, line, ports.steps());
      const kind = looksLikeAddress(text) ? 'address' : 'search';
      const steps = asRequested(ports.steps(), request);
      const record = ports.recordOf(text, kind, momentIn(request, ports.now(), ports.steps()));
      return answer(ports, kind, record && createJudgeRecord(steps)(record), null, null);
    },
    explain(line) {
      const parsed = ports.parse(line);
      if (parsed) return answerLine(ports, parsed, ports.steps());
      const result: ParseResult = { kind: 'malformed', reason: 'no known format' };
      return answer(ports, 'line', null, null, result);
    },
  };
}

function answerLine(
  ports: TryPorts,
  line: { readonly format: string; readonly result: ParseResult },
  steps: Steps,
): TryAnswer {
  const judged = line.result.kind === 'record' ? createJudgeRecord(steps)(line.result.record) : null;
  return answer(ports, 'line', judged, line.format, line.result);
}

/** The person and the part of the day that were chosen on the form stand in for those of the log. */
function asRequested(steps: Steps, request: TryRequest): Steps {
  const group = groupTried(request.as);
  const identity: Identity = { kind: 'person', personId: '', group, via: 'log' };
  return { ...steps, identify: () => identity, groupsOf: () => [group], periodAt: () => request.period };
}

function groupTried(as: TryRequest['as']): string {
  return as === 'staff' ? STAFF_GROUP : PUPILS_GROUP;
}

const STEP_MS = 15 * 60_000;
/** Longer than any holiday. */
const MOST_STEPS = 70 * 24 * 4;

/** The next moment in this part of the school day; now, when the timetable knows none. */
function momentIn({ as, period }: TryRequest, now: number, steps: Pick<Steps, 'periodAt'>): number {
  const groups = [groupTried(as)];
  for (let step = 0; step < MOST_STEPS; step++) {
    if (steps.periodAt(now + step * STEP_MS, groups) === period) return now + step * STEP_MS;
  }
  return now;
}

function answer(
  ports: TryPorts,
  kind: TryAnswer['kind'],
  judged: Judged | null,
  format: string | null,
  parsed: ParseResult | null,
): TryAnswer {
  const ruleId = judged?.verdict.ruleId ?? null;
  return {
    kind,
    format,
    parsed,
    identity: judged?.identity ?? null,
    initiator: judged?.initiator ?? null,
    matches: (judged?.matches ?? []).map((match) => {
      const { title, sentence } = categoryOf(match.category);
      return { match, title, sentence, maySilence: !isNeverSilenced(match.category) };
    }),
    verdict: judged?.verdict ?? null,
    ruleTitle: ports.policy().rules.find((rule) => rule.id === ruleId)?.title ?? null,
    policyVersion: ports.policy().version,
    listVersion: ports.listVersion(),
  };
}

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const HOST_NAME = /^[^/]+\.\p{L}[^/.]+\.?(:\d+)?(\/|$)/u;
const IP_ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}|\[[\da-f:.]+\])(:\d+)?(\/|$)/i;

/** 'bet365.com', 'https://example.org/a', '[2001:db8::1]:443'; what has blanks, or no dot before letters, is a search. */
function looksLikeAddress(text: string): boolean {
  return !/\s/.test(text) && [SCHEME, HOST_NAME, IP_ADDRESS].some((form) => form.test(text));
}
