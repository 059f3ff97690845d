import type { TermBlock } from '../block.ts';

export const GERMAN_TERMS: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'de',
    phrases: `
ich will sterben; ich möchte sterben; wie bringe ich mich um; wie kann ich mich umbringen; ich will mich umbringen
ich will nicht mehr leben; ich will tot sein; schmerzlos sterben; suizid methoden; selbstmord methoden
wie kann ich sterben; wie sterbe ich schmerzlos; ich möchte nicht mehr leben; wie erhänge ich mich
`,
  },
  {
    category: 'self-harm',
    language: 'de',
    phrases: `
ich ritze mich; wie ritzt man sich; mich selbst verletzen; ich will mich ritzen; ich hasse mich; ich hasse mein leben
ritzen anleitung
`,
  },
  {
    category: 'eating-disorders',
    language: 'de',
    phrases: `
wie werde ich magersüchtig; pro ana tipps; wie kann ich mich übergeben; nichts mehr essen um abzunehmen
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'de',
    phrases: `
mein vater schlägt mich; meine mutter schlägt mich; ich wurde vergewaltigt; von zu hause weglaufen
von zuhause abhauen; mein stiefvater fasst mich an
`,
  },
  {
    category: 'violence',
    language: 'de',
    phrases: `
wie töte ich jemanden; wie bringt man jemanden um; ich will jemanden umbringen
`,
  },
  {
    category: 'weapons',
    language: 'de',
    phrases: `
wie baut man eine bombe ! @game
bombe bauen anleitung; waffe kaufen ohne waffenschein
`,
  },
  {
    category: 'drugs',
    language: 'de',
    phrases: `
wie dreht man einen joint; drogen kaufen; kokain kaufen
gras kaufen ! rasen, samen, garten, minecraft
cannabis kaufen
`,
  },
  {
    category: 'hate-and-discrimination',
    language: 'de',
    phrases: `
judenwitze; juden witze; ausländer raus; negerwitze; türkenwitze
`,
  },
  {
    category: 'offensive',
    language: 'de',
    phrases: `
hurensohn; fick dich; arschloch; fotze; wichser; missgeburt
`,
  },
  {
    category: 'pornography',
    language: 'de',
    phrases: `
nackte frauen ! @art
nackte mädchen; kostenlose pornos; pornos; sex filme
`,
  },
];
