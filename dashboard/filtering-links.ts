import { links } from './links.ts';
import { withQuery } from './queue-query.ts';

/** A report; the page for governors and the newest version, unless said otherwise. */
export function reportLink(
  period: string,
  form: 'governors' | 'detail' = 'governors',
  version: number | null = null,
): string {
  const page = `${links.reports}/${encodeURIComponent(period)}${form === 'detail' ? '/detail' : ''}`;
  return withQuery(page, version === null ? {} : { version: String(version) });
}

/** The same as a file. */
export function reportFileLink(period: string, kind: 'pdf' | 'detail.pdf' | 'csv', version: number): string {
  return withQuery(`${reportLink(period)}/${kind}`, { version: String(version) });
}

/** Where a report is made again. */
export function reportAgainLink(period: string): string {
  return `${reportLink(period)}/again`;
}
