import type { TermBlock } from '../block.ts';

export const WELSH_TERMS: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'cy',
    phrases: `
sut i ladd fy hun; lladd fy hun; dw i eisiau marw; dwi eisiau marw; dwi isio marw; rydw i eisiau marw; = hunanladdiad
sut i farw; dw i ddim eisiau byw; dwi ddim eisiau byw; dwi ddim isio byw; eisiau lladd fy hun; dwi eisiau lladd fy hun
dwisio marw
`,
  },
  {
    category: 'self-harm',
    language: 'cy',
    phrases: `
= hunan-niweidio; sut i hunan-niweidio; sut i dorri fy hun; torri fy hun; niweidio fy hun; dwi'n casau fy hun
dw i'n casáu fy hun; dwi'n casau fy mywyd
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'cy',
    phrases: `
mae dad yn bwrw fi; mae dad yn taro fi; mae mam yn bwrw fi; mae mam yn taro fi; mae dad yn brifo fi; ofn mynd adref
ofn mynd adra; rhedeg i ffwrdd o gartref
`,
  },
  {
    category: 'drugs',
    language: 'cy',
    phrases: `
prynu canabis; prynu cyffuriau; prynu cocên
`,
  },
  {
    category: 'weapons',
    language: 'cy',
    phrases: `
sut i wneud bom ! bath, @game
prynu gwn
prynu cyllell ! cegin
`,
  },
  {
    category: 'offensive',
    language: 'cy',
    phrases: `
coc oen; ffwcio; ffwc; cer i grafu; twll din
`,
  },
  {
    category: 'pornography',
    language: 'cy',
    phrases: `
merched noeth; lluniau noeth; menywod noeth
`,
  },
  {
    category: 'help-seeking',
    language: 'cy',
    phrases: `
meic cymru; llinell gymorth meic; childline cymru; cael fy mwlio; dwi'n cael fy mwlio
`,
  },
];
