import type { DrawSummary } from '../evidence/make-pack.ts';
import { printPages } from '../pdf/print-pages.ts';

const GAPS =
  'Words in [square brackets] stand for characters that this page cannot draw. summary.txt and records.ndjson have them as they were typed.';

/** The pages of an evidence pack. */
export const drawSummary: DrawSummary = async ({ title, blocks }, { madeAt, school, incident }) => {
  const pages = { title, blocks, madeAt, author: school, footer: `${school} – incident ${incident}`, gaps: GAPS };
  return (await printPages(pages)).bytes;
};
