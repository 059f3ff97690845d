import type { TermBlock } from '../block.ts';

export const UKRAINIAN_TERMS: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'uk',
    phrases: `
хочу померти; як вбити себе; як покінчити з собою; не хочу жити; як померти без болю; хочу вбити себе
не хочу більше жити; як повіситися; способи самогубства; як покінчити життя самогубством; хочу здохнути
хочу накласти на себе руки
`,
  },
  {
    category: 'self-harm',
    language: 'uk',
    phrases: `
як порізати себе; хочу порізати себе; ненавиджу себе; ненавиджу своє життя; ріжу себе
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'uk',
    phrases: `
тато мене б'є; мама мене б'є; вітчим мене б'є; вітчим мене чіпає; мене зґвалтували; боюся йти додому; як втекти з дому
хочу втекти з дому
`,
  },
  {
    category: 'violence',
    language: 'uk',
    phrases: `
як вбити людину ! @game, майнкрафт
хочу вбити людину; як вбити вчителя
`,
  },
  {
    category: 'weapons',
    language: 'uk',
    phrases: `
як зробити бомбу ! @game, майнкрафт, ванни
як зробити вибухівку
`,
  },
  {
    category: 'drugs',
    language: 'uk',
    phrases: `
купити наркотики; де купити наркотики; купити марихуану
`,
  },
  {
    category: 'filter-bypass',
    language: 'uk',
    phrases: `
безкоштовний впн; обійти блокування; впн безкоштовно
`,
  },
  {
    category: 'offensive',
    language: 'uk',
    phrases: `
блядь; хуйло; пішов нахуй; їбати; пизда
`,
  },
  {
    category: 'pornography',
    language: 'uk',
    phrases: `
порно відео; голі дівчата; голі жінки; секс відео
`,
  },
  {
    category: 'help-seeking',
    language: 'uk',
    phrases: `
телефон довіри; у мене депресія; мене булять у школі
`,
  },
];
