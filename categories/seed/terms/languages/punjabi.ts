import type { TermBlock } from '../block.ts';

export const PUNJABI_TERMS: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'pa',
    phrases: `
ਮੈਂ ਮਰਨਾ ਚਾਹੁੰਦਾ ਹਾਂ; ਮੈਂ ਮਰਨਾ ਚਾਹੁੰਦੀ ਹਾਂ; = ਖੁਦਕੁਸ਼ੀ; ਮੈਂ ਜੀਣਾ ਨਹੀਂ ਚਾਹੁੰਦਾ; ਮੈਂ ਜੀਣਾ ਨਹੀਂ ਚਾਹੁੰਦੀ
ਖੁਦਕੁਸ਼ੀ ਕਿਵੇਂ ਕਰੀਏ; ਖ਼ੁਦਕੁਸ਼ੀ ਕਿਵੇਂ ਕਰੀਏ; ਮੈਨੂੰ ਮਰਨਾ ਹੈ; main marna chaunda; main marna chaundi
mai marna chaunda haan
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'pa',
    phrases: `
ਪਾਪਾ ਮੈਨੂੰ ਮਾਰਦੇ ਹਨ; ਮੰਮੀ ਮੈਨੂੰ ਮਾਰਦੀ ਹੈ; papa mainu marde; mummy mainu mardi; dad mainu marde ne
`,
  },
  {
    category: 'offensive',
    language: 'pa',
    phrases: `
penchod; bhen di lun; pen di lun; kutti da puttar; maa di fuddi
`,
  },
];
