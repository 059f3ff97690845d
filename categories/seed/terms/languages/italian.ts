import type { TermBlock } from '../block.ts';

export const ITALIAN_TERMS: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'it',
    phrases: `
voglio morire; voglio uccidermi; come suicidarsi; come uccidersi; non voglio più vivere; come morire senza dolore
non voglio vivere; voglio farla finita; come impiccarsi; voglio suicidarmi; come suicidarmi; ho voglia di morire
`,
  },
  {
    category: 'self-harm',
    language: 'it',
    phrases: `
voglio tagliarmi ! capelli, frangia, unghie
tagliarsi le vene; = mi odio; odio la mia vita; voglio farmi del male; come farsi del male
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'it',
    phrases: `
mio padre mi picchia; mia madre mi picchia; sono stata violentata; scappare di casa; come scappare di casa
ho paura di mio padre
`,
  },
  {
    category: 'violence',
    language: 'it',
    phrases: `
come uccidere una persona; come uccidere qualcuno; voglio uccidere qualcuno
`,
  },
  {
    category: 'weapons',
    language: 'it',
    phrases: `
come fare una bomba ! bagno, cioccolato, @game
come costruire una bomba; come fare esplosivi
`,
  },
  {
    category: 'drugs',
    language: 'it',
    phrases: `
comprare droga; come rollare una canna; comprare cocaina; comprare marijuana; dove comprare erba
`,
  },
  {
    category: 'offensive',
    language: 'it',
    phrases: `
vaffanculo; figlio di puttana; stronzo; porco dio; puttana
`,
  },
  {
    category: 'pornography',
    language: 'it',
    phrases: `
video porno
donne nude ! @art, arte, museo, quadri
ragazze nude
`,
  },
];
