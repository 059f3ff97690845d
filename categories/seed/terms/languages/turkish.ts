import type { TermBlock } from '../block.ts';

export const TURKISH_TERMS: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'tr',
    phrases: `
ölmek istiyorum; intihar etmek istiyorum; nasıl intihar edilir; kendimi öldürmek istiyorum; intihar yöntemleri
acısız ölüm yolları; acısız nasıl ölünür; yaşamak istemiyorum; artık yaşamak istemiyorum; kendimi asmak istiyorum
intihar etme yolları; nasıl intihar edebilirim; kendimi nasıl öldürürüm
`,
  },
  {
    category: 'self-harm',
    language: 'tr',
    phrases: `
kendime zarar vermek istiyorum; kendimi kesmek istiyorum; bileklerimi kesmek; kendimden nefret ediyorum
hayatımdan nefret ediyorum
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'tr',
    phrases: `
babam beni dövüyor; annem beni dövüyor; babamdan korkuyorum; evden kaçmak istiyorum; evden nasıl kaçarım
beni zorla evlendiriyorlar; zorla evlendiriliyorum; tecavüze uğradım
`,
  },
  {
    category: 'eating-disorders',
    language: 'tr',
    phrases: `
yemek yememek için ne yapmalı; nasıl kusarım; anoreksiya olmak istiyorum
`,
  },
  {
    category: 'violence',
    language: 'tr',
    phrases: `
adam nasıl öldürülür; birini öldürmek istiyorum; insan nasıl öldürülür
`,
  },
  {
    category: 'weapons',
    language: 'tr',
    phrases: `
bomba nasıl yapılır ! @game, banyo
bomba yapımı ! banyo, @game
silah satın al
`,
  },
  {
    category: 'drugs',
    language: 'tr',
    phrases: `
esrar satın al; uyuşturucu nereden alınır; uyuşturucu satın al; esrar nasıl içilir; kokain satın al
`,
  },
  {
    category: 'filter-bypass',
    language: 'tr',
    phrases: `
yasaklı sitelere giriş; engelli sitelere giriş; ücretsiz vpn; vpn indir
`,
  },
  {
    category: 'offensive',
    language: 'tr',
    phrases: `
orospu; orospu çocuğu; siktir; siktir git; amına koyayım; amk çocuğu
`,
  },
  {
    category: 'pornography',
    language: 'tr',
    phrases: `
porno izle; sikiş; sikiş izle; çıplak kadınlar; çıplak kızlar; türk porno; seks izle
`,
  },
  {
    category: 'gambling',
    language: 'tr',
    phrases: `
bahis siteleri; kaçak bahis; canlı casino; deneme bonusu; deneme bonusu veren siteler
`,
  },
];
