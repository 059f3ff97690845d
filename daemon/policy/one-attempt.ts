import { shortNameOf } from '../activity/behaviour/moment.ts';

/*
 * A person opens one page, and the log shows it several times: the browser tries again by itself, goes from http to https, from
 * example.org to www.example.org, and asks for the icon of the page. What the filter stops of one site within moments is one attempt.
 */

/** An attempt that was counted, by the short name of its site: what was asked for need not be kept for this. */
export interface CountedAttempt {
  readonly site: string;
  /** When the log says that it began, epoch milliseconds. */
  readonly at: number;
}

/** Longer than a browser takes for all that by itself, and shorter than a person takes to try again. */
const ONE_ATTEMPT_MS = 3_000;
/** Nobody opens more sites within moments; the oldest are let go, which costs a count and hides nothing. */
const MAX_SITES = 16;

/**
 * What to remember once this was counted; null where it belongs to an attempt that was. Whoever goes on without a pause is counted
 * again each time that the moment is over: it begins with the request that was counted.
 */
export function withAttempt(
  recent: readonly CountedAttempt[],
  host: string,
  at: number,
): readonly CountedAttempt[] | null {
  const site = shortNameOf(host.replace(/^www\d?\./, ''));
  const near = recent.filter((one) => Math.abs(at - one.at) <= ONE_ATTEMPT_MS);
  return near.some((one) => one.site === site) ? null : [...near, { site, at }].slice(-MAX_SITES);
}
