import type { TermBlock } from '../block.ts';

export const GUJARATI_TERMS: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'gu',
    phrases: `
મારે મરવું છે; હું મરવા માંગુ છું; આત્મહત્યા કેવી રીતે કરવી; મારે જીવવું નથી; mare marvu che; mare jivvu nathi
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'gu',
    phrases: `
પપ્પા મને મારે છે; મમ્મી મને મારે છે; pappa mane mare che; mummy mane mare che
`,
  },
  {
    category: 'pornography',
    language: 'gu',
    phrases: `
સેક્સ વિડિયો; સેક્સી વિડિયો
`,
  },
];
