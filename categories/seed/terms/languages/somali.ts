import type { TermBlock } from '../block.ts';

export const SOMALI_TERMS: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'so',
    phrases: `
waxaan rabaa inaan dhinto; waxaan rabaa inaan is dilo; waxaan doonayaa inaan dhinto; sida la isku dilo; inaan is dilo
ma rabo inaan noolaado
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'so',
    phrases: `
aabahay wuu i garaacaa; hooyaday way i garaacdaa; aabo wuu i garaacaa; la igu khasbay guur
`,
  },
  {
    category: 'pornography',
    language: 'so',
    phrases: `
wasmo; wasmo somali; wasmo live
`,
  },
  {
    category: 'offensive',
    language: 'so',
    phrases: `
hooyadaa was; abahaa was
`,
  },
];
