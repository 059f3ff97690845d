import { counted } from '../counts.ts';

export const leaseWords = {
  heading: 'Who had which address',
  caption: 'Since the start of Filterwatch',
  lede: 'Where the log of the filter shows addresses alone, these tell which device or account had an address at that minute.',
  source: 'Source',
  format: 'Format',
  noFormat: 'Not recognised yet',
  state: 'State',
  reading: (files: number) => `Reading ${counted(files, 'file')}`,
  silent: 'Nothing new since the start',
  silentForADay: 'Nothing new for more than a day',
  last: 'Last heard',
  never: 'Never',
  facts: 'Leases and sign-ons',
  malformed: 'Not understood',
  known: (known: number) => `${counted(known, 'lease or sign-on', 'leases and sign-ons')} in use.`,
  notUnderstood: (id: string) => `Lines of ${id} that are not understood`,
  reason: 'Reason',
  lines: 'Lines',
  sample: 'Its form (letters are x, digits are 9)',
} as const;
