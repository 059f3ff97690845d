import type { PolicyRow } from '../../daemon/api/contract.ts';

export const policyPartWords: Readonly<Record<PolicyRow['part'], string>> = {
  activities: 'What people do',
  communications: 'How people communicate',
  responses: 'What our responses are for',
  prohibitions: 'What our policy forbids and asks for',
  beside: 'Beside our policy',
};

export const policyRowWords = {
  heading: 'What this can and cannot see',
  lede: 'Filterwatch reads the log of the web filter and nothing else. What passes no filter is not in it, and a quiet week is no proof that nothing happened.',
  row: 'Row of our policy',
  sees: 'What the log can show',
  cannotSee: 'What it cannot show',
  nothing: 'Nothing. Only people can know of it.',
  show: (part: string, count: number) => `${part} (${count})`,
} as const;
