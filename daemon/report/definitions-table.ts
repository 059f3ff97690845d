import { DEFINITIONS } from './definitions.ts';

/** The definitions as the documentation has them. */
export function renderDefinitions(): string {
  const rows = DEFINITIONS.map(({ title, sentence, formula }) => `| **${title}** | ${sentence} | ${formula} |`);
  return ['| figure | what it means | how it is counted |', '|---|---|---|', ...rows].join('\n');
}
