import { pageLine } from './log-lines.ts';

/** What one bad entry of a list does: a page that everybody opens is under a category that calls for an alert. */
export const STORM_PAGE = 'http://start.example.org/';

export const BAD_ENTRY = {
  categories: { block: [{ entry: 'start.example.org', category: 'dating', reason: 'Written by mistake.' }] },
} as const;

export function stormPupil(number: number): string {
  return `pupil${String(number).padStart(5, '0')}`;
}

/** So many pupils, each in no class: what a whole class does would be one incident. */
export function stormRoster(pupils: number): string {
  const rows = Array.from({ length: pupils }, (_, number) => `${stormPupil(number)},Pupil ${number},pupil,Year 8,,`);
  return ['account,name,role,year,class,class teacher', ...rows, ''].join('\n');
}

/** Lines from one number to another, of the pupils in turn. */
export function stormLines(from: number, to: number, pupils: number): string {
  const lines = Array.from({ length: to - from }, (_, index) =>
    pageLine(stormPupil((from + index) % pupils), STORM_PAGE),
  );
  return lines.join('');
}
