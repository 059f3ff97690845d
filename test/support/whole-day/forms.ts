/** The kinds of log in which a whole day is read: what each shows, and what the school knows beside it. */
import type { ExaminerSettings, SourceFormat } from '../../../daemon/examine/examiner-protocol.ts';
import { ADVISED, advisedLines, lookUpLines, tunnelLines } from '../page-loads/logs.ts';
import type { RequestLine } from '../page-loads/request.ts';
import type { WholeDay } from '../whole-day.ts';
import type { Expected, Shown } from './acts.ts';

export interface WholeForm {
  readonly name: string;
  readonly source: Pick<SourceFormat, 'format' | 'logformat'>;
  linesOf(day: WholeDay): readonly RequestLine[];
  beside(day: WholeDay): Pick<ExaminerSettings, 'attachments'>;
  /** How something shows here at all. */
  readonly shows: readonly Shown[];
  /** True where the scenes of behaviour are part of it. */
  readonly hasBehaviours: boolean;
  /** True where the names of accounts stand in its lines. */
  readonly hasNames: boolean;
}

const ALL: readonly Shown[] = ['site', 'search', 'stopped'];
const NATIVE = { format: 'squid', logformat: null };
const WITH_HEADERS = { format: 'auto', logformat: ADVISED };
const LOOK_UPS = { format: 'adguard-home', logformat: null };

export const WHOLE_FORMS: readonly WholeForm[] = [
  {
    name: 'accounts, addresses and headers',
    source: WITH_HEADERS,
    linesOf: ({ requests }) => advisedLines(requests),
    beside: () => ({}),
    shows: ALL,
    hasBehaviours: true,
    hasNames: true,
  },
  {
    name: 'accounts and names of connections',
    source: NATIVE,
    linesOf: ({ requests }) => tunnelLines(requests.filter(({ scene }) => scene === null)),
    beside: () => ({}),
    shows: ['site', 'stopped'],
    hasBehaviours: false,
    hasNames: true,
  },
  {
    name: 'addresses and headers, with leases and sign-ons',
    source: WITH_HEADERS,
    linesOf: ({ withoutNames }) => advisedLines(withoutNames),
    beside: ({ attachments }) => ({ attachments }),
    shows: ALL,
    hasBehaviours: true,
    hasNames: false,
  },
  {
    name: 'look-ups, with leases and sign-ons',
    source: LOOK_UPS,
    linesOf: ({ withoutNames }) => lookUpLines(withoutNames.filter(({ scene }) => scene === null)),
    beside: ({ attachments }) => ({ attachments }),
    shows: ['site', 'stopped'],
    hasBehaviours: false,
    hasNames: false,
  },
];

/** A resolver is asked for one site again and again, which counts once: of more tries than one it shows nothing. */
export function isShownIn({ shows, source }: WholeForm, { shown, rule }: Pick<Expected, 'shown' | 'rule'>): boolean {
  if (!shows.includes(shown)) return false;
  return shown !== 'stopped' || source !== LOOK_UPS || rule.attempts === 1;
}
