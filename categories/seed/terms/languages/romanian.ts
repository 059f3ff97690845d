import type { TermBlock } from '../block.ts';

export const ROMANIAN_TERMS: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'ro',
    phrases: `
vreau să mor; vreau să mă omor; vreau să mă sinucid; cum să mă omor; cum să mă sinucid; nu mai vreau să trăiesc
cum să mor; cum să mă sinucid fără durere; cum să mor fără durere; nu mai vreau să exist; metode de sinucidere
mă gândesc la sinucidere; am gânduri suicidale; nu mai pot trăi; mai bine mor; m-am săturat de viață
`,
  },
  {
    category: 'self-harm',
    language: 'ro',
    phrases: `
cum să mă tai; mă urăsc; cum să mă tai pe mâini; mă tai pe mâini
vreau să mă tai ! păr, păru, unghii
vreau să îmi fac rău; îmi urăsc viața
`,
  },
  {
    category: 'eating-disorders',
    language: 'ro',
    phrases: `
cum să nu mai mănânc; cum să vomit după mâncare; cum să devin anorexică
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'ro',
    phrases: `
tata mă bate; mama mă bate; tatăl meu mă bate; mi-e frică de tata; mi-e frică să merg acasă; am fost violată
cum să fug de acasă; vreau să fug de acasă; tatăl vitreg mă bate
`,
  },
  {
    category: 'grooming',
    language: 'ro',
    phrases: `
îmi cere poze nud; mi-a cerut poze nud; mă șantajează cu poze; i-am trimis poze nud
`,
  },
  {
    category: 'violence',
    language: 'ro',
    phrases: `
cum să omor pe cineva; vreau să omor pe cineva; cum să omor un om
`,
  },
  {
    category: 'drugs',
    language: 'ro',
    phrases: `
unde găsesc droguri; unde pot cumpăra droguri; cumpăr cocaină
`,
  },
  {
    category: 'hate-and-discrimination',
    language: 'ro',
    phrases: `
urăsc țiganii; bancuri cu țigani; urăsc evreii
`,
  },
  {
    category: 'stirring-up-hatred',
    language: 'ro',
    phrases: `
moarte țiganilor; moarte evreilor
`,
  },
  {
    category: 'offensive',
    language: 'ro',
    phrases: `
= pula; pizda; muie; futu-ți; du-te-n pula mea; sugi pula
`,
  },
  {
    category: 'pornography',
    language: 'ro',
    phrases: `
filme xxx; filme porno românești; filme porno gratis; femei dezbrăcate; poze cu femei goale
`,
  },
  {
    category: 'gambling',
    language: 'ro',
    phrases: `
păcănele; păcănele online; cazinou online; rotiri gratuite; pariuri sportive
`,
  },
  {
    category: 'filter-bypass',
    language: 'ro',
    phrases: `
cum să deblochez site-uri; cum deblochez un site blocat
`,
  },
  {
    category: 'help-seeking',
    language: 'ro',
    phrases: `
sunt deprimat; sunt deprimată; sunt agresat la școală
`,
  },
];
