/**
 * What an answer means: blocked, allowed, not clear, or not asked at all. A school relies on "blocked": what could as well be a broken
 * network or a page that is gone is not clear, and passes for nothing.
 */
import { type BlockPage, type CheckAddress, type CheckOutcome, type CheckWay, hostOfAddress } from './filter-check.ts';
import type { AskFault, Observed } from './observed.ts';

export const CHECK_REASONS = [
  // Blocked.
  'block_status',
  'block_text',
  'block_host',
  'block_issuer',
  'block_address',
  'tunnel_refused',
  'cut_off_as_usual',
  'no_such_name',
  'no_address',
  // Allowed.
  'page_came',
  'led_within_site',
  'name_answered',
  // Not clear.
  'unknown_status',
  'unknown_page',
  'led_elsewhere',
  'refused_in_another_way',
  'cut_off',
  'no_answer_in_time',
  'look_up_refused',
  'look_up_failed',
  'not_understood',
  'not_reached',
  // Could not be asked.
  'no_filter',
  'not_signed_in',
  'no_interface',
  'name_not_found',
  'withheld',
  'said_by_hand',
] as const;
/** Why the outcome is what it is. withheld: our own lists say that it may be illegal, so it is never asked for. */
export type CheckReason = (typeof CHECK_REASONS)[number];

export interface CheckFinding {
  readonly outcome: CheckOutcome;
  readonly why: CheckReason;
}

/** What the school knows beforehand. */
export interface JudgedBy {
  readonly address: Pick<CheckAddress, 'url' | 'text'>;
  readonly way: CheckWay['kind'];
  readonly blockPage: BlockPage;
}

export function judgeCheck(observed: Observed, by: JudgedBy): CheckFinding {
  switch (observed.kind) {
    case 'fault':
      return ofFault(observed.fault, by.blockPage);
    case 'answer':
      return ofAnswer(observed, by);
    case 'certificate_alone':
      return isIssuerOfBlock(observed.issuer, by.blockPage)
        ? blocked('block_issuer')
        : ofFault('cut_off', by.blockPage);
    case 'looked_up':
      return ofLookUp(observed, by.blockPage);
    case 'no_name':
      return blocked(observed.how === 'missing' ? 'no_such_name' : 'no_address');
    case 'look_up_refused':
      return notClear(observed.how === 'refused' ? 'look_up_refused' : 'look_up_failed');
  }
}

function blocked(why: CheckReason): CheckFinding {
  return { outcome: 'blocked', why };
}

function notClear(why: CheckReason): CheckFinding {
  return { outcome: 'not_clear', why };
}

function ofFault(fault: AskFault, { cutsOff }: BlockPage): CheckFinding {
  switch (fault) {
    case 'cut_off':
      return cutsOff ? blocked('cut_off_as_usual') : notClear('cut_off');
    case 'no_answer_in_time':
    case 'not_understood':
    case 'not_reached':
      return notClear(fault);
    case 'no_filter':
    case 'not_signed_in':
    case 'no_interface':
    case 'name_not_found':
      return { outcome: 'could_not_ask', why: fault };
  }
}

type Answer = Extract<Observed, { kind: 'answer' }>;

/** What filters answer that nobody has described: forbidden, and unavailable for legal reasons. */
const USUAL_BLOCKS: readonly number[] = [403, 451];
const PROXY_WANTS_ACCOUNT = 407;

function ofAnswer(answer: Answer, by: JudgedBy): CheckFinding {
  const { status, issuer } = answer;
  if (status === PROXY_WANTS_ACCOUNT) return { outcome: 'could_not_ask', why: 'not_signed_in' };
  if (issuer !== null && isIssuerOfBlock(issuer, by.blockPage)) return blocked('block_issuer');
  const known = knownBlock(answer, by.blockPage);
  if (known !== null) return blocked(known);
  if (answer.isOfTunnel) return ofTunnel(status, by.blockPage);
  if (USUAL_BLOCKS.includes(status)) return ofUsualBlock(by);
  if (status >= 300 && status < 400) return ofRedirect(answer, by);
  if (status < 200 || status >= 300) return notClear('unknown_status');
  return isPage(answer, by.address) ? { outcome: 'allowed', why: 'page_came' } : notClear('unknown_page');
}

function knownBlock({ status, leadsTo, text }: Answer, page: BlockPage): CheckReason | null {
  if (leadsTo !== null && isAmong(leadsTo, page.hosts)) return 'block_host';
  const shown = text.toLowerCase();
  if (page.texts.some((words) => shown.includes(words.toLowerCase()))) return 'block_text';
  return page.statuses.includes(status) ? 'block_status' : null;
}

/** A browser is shown no page where a tunnel is refused, so the status is all there is. */
function ofTunnel(status: number, { statuses }: BlockPage): CheckFinding {
  const refusals = statuses.length > 0 ? [...statuses, ...USUAL_BLOCKS] : USUAL_BLOCKS;
  return refusals.includes(status) ? blocked('tunnel_refused') : notClear('unknown_status');
}

/** A site may say so by itself: only a proxy, and a school that has not described its block page otherwise, can leave it at that. */
function ofUsualBlock({ way, blockPage: { statuses, texts, hosts } }: JudgedBy): CheckFinding {
  const isDescribed = statuses.length + texts.length + hosts.length > 0;
  return isDescribed || way !== 'proxy' ? notClear('refused_in_another_way') : blocked('block_status');
}

function ofRedirect({ leadsTo }: Answer, { address }: JudgedBy): CheckFinding {
  if (leadsTo === null) return notClear('unknown_status');
  const host = withoutWww(hostOfAddress(address.url));
  const to = withoutWww(leadsTo);
  const isWithin = to === host || to.endsWith(`.${host}`) || host.endsWith(`.${to}`);
  return isWithin ? { outcome: 'allowed', why: 'led_within_site' } : notClear('led_elsewhere');
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}

function isPage({ text }: Answer, { text: wanted }: JudgedBy['address']): boolean {
  return wanted === null || text.toLowerCase().includes(wanted.toLowerCase());
}

function isIssuerOfBlock(issuer: string, { certificateIssuers }: BlockPage): boolean {
  return certificateIssuers.some((known) => issuer.toLowerCase().includes(known.toLowerCase()));
}

/** A host itself, or one below it. */
function isAmong(host: string, hosts: readonly string[]): boolean {
  return hosts.some((known) => host === known.toLowerCase() || host.endsWith(`.${known.toLowerCase()}`));
}

function ofLookUp({ addresses, names }: Extract<Observed, { kind: 'looked_up' }>, page: BlockPage): CheckFinding {
  if (names.some((name) => isAmong(name, page.hosts))) return blocked('block_host');
  if (addresses.some((address) => isSinkhole(address) || page.addresses.includes(address)))
    return blocked('block_address');
  return addresses.length === 0 ? notClear('look_up_failed') : { outcome: 'allowed', why: 'name_answered' };
}

/** True for an address that leads nowhere, or back to whoever asked: so resolvers answer for what they block. */
export function isSinkhole(address: string): boolean {
  return /^(?:0\.0\.0\.0|::|::1|127\.\d+\.\d+\.\d+)$/.test(address.replace(/^::ffff:(?=\d+\.)/i, ''));
}
