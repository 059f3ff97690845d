import type { TermBlock } from '../block.ts';

export const POLISH_TERMS: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'pl',
    phrases: `
chcę się zabić; jak się zabić; chcę umrzeć; nie chcę żyć; nie chcę już żyć; jak popełnić samobójstwo
chcę popełnić samobójstwo; jak się powiesić; = samobójstwo; sposoby na samobójstwo; mam myśli samobójcze
chcę ze sobą skończyć; jak ze sobą skończyć; jak umrzeć bezboleśnie; jak umrzeć bez bólu; nie chce mi się żyć
mam dość życia; ile tabletek żeby umrzeć; ile paracetamolu żeby umrzeć; podciąć sobie żyły; jak podciąć żyły
jak popełnić samobójstwo bezboleśnie; nie chcę dłużej żyć; wolałbym nie żyć; wolałabym nie żyć
`,
  },
  {
    category: 'self-harm',
    language: 'pl',
    phrases: `
jak się ciąć; chcę się pociąć; = samookaleczanie; nienawidzę siebie; jak się okaleczać; tnę się; chcę się ciąć
chcę zrobić sobie krzywdę; chcę sobie zrobić krzywdę; jak zrobić sobie krzywdę; jak ukryć blizny po cięciu
nienawidzę swojego życia; = cięcie się
`,
  },
  {
    category: 'eating-disorders',
    language: 'pl',
    phrases: `
jak przestać jeść ! słodycze, cukier, mięso, chleb, chipsy, w nocy
jak wywołać wymioty; jak się głodzić; jak zostać anorektyczką; motylki pro ana; dieta motylkowa; chcę mieć anoreksję
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'pl',
    phrases: `
tata mnie bije; ojciec mnie bije; mama mnie bije; matka mnie bije; ojczym mnie bije; boję się wrócić do domu
boję się ojca; boję się taty; zostałam zgwałcona; ktoś mnie dotykał; wujek mnie dotyka; ojczym mnie dotyka
jak uciec z domu; chcę uciec z domu; mama mnie nie kocha
`,
  },
  {
    category: 'grooming',
    language: 'pl',
    phrases: `
prosi mnie o nagie zdjęcia; prosi o nagie zdjęcia; wysłałam nagie zdjęcia; wysłałam mu nagie zdjęcia
szantażuje mnie zdjęciami; ktoś mnie szantażuje
`,
  },
  {
    category: 'violence',
    language: 'pl',
    phrases: `
jak zabić człowieka; jak kogoś zabić; chcę kogoś zabić; jak zabić nauczyciela
`,
  },
  {
    category: 'weapons',
    language: 'pl',
    phrases: `
jak zrobić materiał wybuchowy; gdzie kupić broń; jak zrobić koktajl mołotowa
`,
  },
  {
    category: 'drugs',
    language: 'pl',
    phrases: `
gdzie kupić zioło; jak zrobić jointa; jak skręcić jointa; jak palić marihuanę; kupić kokainę; skąd wziąć narkotyki
`,
  },
  {
    category: 'filter-bypass',
    language: 'pl',
    phrases: `
jak obejść blokadę; jak obejść blokadę w szkole; vpn do szkoły; proxy do szkoły
`,
  },
  {
    category: 'hate-and-discrimination',
    language: 'pl',
    phrases: `
nienawidzę żydów; nienawidzę czarnych; nienawidzę muzułmanów; kawały o żydach; kawały o murzynach
`,
  },
  {
    category: 'stirring-up-hatred',
    language: 'pl',
    phrases: `
śmierć żydom; jebać żydów
`,
  },
  {
    category: 'offensive',
    language: 'pl',
    phrases: `
kurwa; kurwy; skurwysyn; spierdalaj; pierdol się; wypierdalaj; jebać; chuj; chuje; cipa
`,
  },
  {
    category: 'pornography',
    language: 'pl',
    phrases: `
filmy erotyczne; gołe dziewczyny; gołe baby; gołe cycki; darmowe filmy porno; porno po polsku; sex filmy
`,
  },
  {
    category: 'gambling',
    language: 'pl',
    phrases: `
kasyno online; darmowe spiny; zakłady bukmacherskie
`,
  },
  {
    category: 'help-seeking',
    language: 'pl',
    phrases: `
mam depresję; jestem w depresji; dręczą mnie w szkole; jak pomóc osobie z depresją; niebieska linia telefon
`,
  },
];
