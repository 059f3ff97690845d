import { links } from './links.ts';
import { withQuery } from './queue-query.ts';

/** The review of a school year, by the year in which it begins; the newest version unless one is named. */
export function annualReviewLink(year: number, version: number | null = null): string {
  return withQuery(`${links.annualReviews}/${year}`, version === null ? {} : { version: String(version) });
}

/** The same on paper. */
export function reviewFileLink(year: number, version: number): string {
  return withQuery(`${annualReviewLink(year)}/pdf`, { version: String(version) });
}

/** Where it is begun, or its figures are taken anew. */
export function reviewFiguresLink(year: number): string {
  return `${annualReviewLink(year)}/figures`;
}

/** Where one question is answered. */
export function reviewAnswerLink(year: number, question: string): string {
  return `${annualReviewLink(year)}/answers/${encodeURIComponent(question)}`;
}

/** Where it is signed. */
export function reviewSignLink(year: number): string {
  return `${annualReviewLink(year)}/sign`;
}
