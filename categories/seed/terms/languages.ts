import type { TermBlock } from './block.ts';

/**
 * The same dangers in languages that pupils in the United Kingdom speak at home. Only phrases whose spelling is
 * beyond doubt: a wrong one would find nothing and seem to cover a language. Accents may be left out by the searcher;
 * they are folded away.
 */
export const LANGUAGE_TERMS: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'pl',
    phrases: `
chcę się zabić; jak się zabić; chcę umrzeć; nie chcę żyć; nie chcę już żyć; jak popełnić samobójstwo
chcę popełnić samobójstwo; jak się powiesić; = samobójstwo; sposoby na samobójstwo
`,
  },
  {
    category: 'suicide',
    language: 'ro',
    phrases: `
vreau să mor; vreau să mă omor; vreau să mă sinucid; cum să mă omor; cum să mă sinucid; nu mai vreau să trăiesc
cum să mor
`,
  },
  {
    category: 'suicide',
    language: 'fr',
    phrases: `
je veux mourir; j'ai envie de mourir; envie de mourir; je veux me tuer; je veux me suicider; comment se suicider
comment me suicider; comment se tuer; je ne veux plus vivre; mourir sans souffrir; comment se pendre
`,
  },
  {
    category: 'suicide',
    language: 'es',
    phrases: `
quiero morir; quiero morirme; me quiero morir; me quiero matar; quiero matarme; quiero suicidarme; cómo suicidarse
cómo suicidarme
cómo matarme ! @game
no quiero vivir; no quiero vivir más; formas de suicidarse
`,
  },
  {
    category: 'suicide',
    language: 'pt',
    phrases: `
quero morrer; eu quero morrer; quero me matar; como me matar; como se matar; como se suicidar; não quero viver
não quero mais viver; formas de se matar
`,
  },
  {
    category: 'suicide',
    language: 'cy',
    phrases: `
sut i ladd fy hun; lladd fy hun; dw i eisiau marw; dwi eisiau marw; dwi isio marw; rydw i eisiau marw; = hunanladdiad
`,
  },
  {
    category: 'suicide',
    language: 'ar',
    phrases: `
أريد أن أموت; اريد الموت; أريد الانتحار; أريد أن أنتحر; كيف أنتحر; كيف أقتل نفسي; طريقة الانتحار; طرق الانتحار
كيفية الانتحار
`,
  },
  {
    category: 'suicide',
    language: 'bn',
    phrases: `
আমি মরতে চাই; আমি আত্মহত্যা করতে চাই; আত্মহত্যা করার উপায়; কিভাবে আত্মহত্যা করব; আমি বাঁচতে চাই না
`,
  },
  {
    category: 'suicide',
    language: 'ur',
    phrases: `
میں مرنا چاہتا ہوں; میں مرنا چاہتی ہوں; خودکشی کرنے کا طریقہ; خودکشی کیسے کریں; khudkushi karne ka tarika
khudkushi kaise kare; main marna chahta hun; main marna chahta hoon; main marna chahti hun; main marna chahti hoon
mein marna chahta hun; mein marna chahti hun
`,
  },
  {
    category: 'suicide',
    language: 'pa',
    phrases: `
ਮੈਂ ਮਰਨਾ ਚਾਹੁੰਦਾ ਹਾਂ; ਮੈਂ ਮਰਨਾ ਚਾਹੁੰਦੀ ਹਾਂ; = ਖੁਦਕੁਸ਼ੀ
`,
  },
  {
    category: 'suicide',
    language: 'uk',
    phrases: `
хочу померти; як вбити себе; як покінчити з собою; не хочу жити
`,
  },
  {
    category: 'suicide',
    language: 'ru',
    phrases: `
хочу умереть; как убить себя; как покончить с собой; как покончить жизнь самоубийством; не хочу жить
`,
  },
  {
    category: 'suicide',
    language: 'tr',
    phrases: `
ölmek istiyorum; intihar etmek istiyorum; nasıl intihar edilir; kendimi öldürmek istiyorum
`,
  },
  {
    category: 'suicide',
    language: 'it',
    phrases: `
voglio morire; voglio uccidermi; come suicidarsi; come uccidersi; non voglio più vivere
`,
  },
  {
    category: 'suicide',
    language: 'de',
    phrases: `
ich will sterben; ich möchte sterben; wie bringe ich mich um; wie kann ich mich umbringen; ich will mich umbringen
ich will nicht mehr leben
`,
  },
  {
    category: 'self-harm',
    language: 'pl',
    phrases: `
jak się ciąć; chcę się pociąć; = samookaleczanie; nienawidzę siebie
`,
  },
  {
    category: 'self-harm',
    language: 'fr',
    phrases: `
comment se scarifier; se scarifier; se couper les veines; comment se couper les veines; je me déteste
`,
  },
  {
    category: 'self-harm',
    language: 'es',
    phrases: `
cómo cortarme ! pelo, cabello, flequillo, uñas, puntas
cortarme las venas; cómo autolesionarse; me odio a mí misma; me odio a mí mismo
`,
  },
  {
    category: 'self-harm',
    language: 'pt',
    phrases: `
como me cortar ! cabelo, franja
cortar os pulsos; eu me odeio
`,
  },
  {
    category: 'self-harm',
    language: 'ro',
    phrases: `
cum să mă tai; mă urăsc
`,
  },
  {
    category: 'self-harm',
    language: 'cy',
    phrases: `
= hunan-niweidio; sut i hunan-niweidio
`,
  },
  {
    category: 'pornography',
    language: 'mul',
    phrases: `
filmy porno; darmowe porno; film porno; films porno; filme porno; porno gratis; porno gratuit; videos porno
vídeos pornô; sexe gratuit; video sexe; peliculas porno; nagie dziewczyny; nagie kobiety; chicas desnudas
mujeres desnudas; filles nues; femmes nues; mulheres peladas; mulheres nuas; fete goale; femei goale; افلام اباحية
افلام سكس; مقاطع اباحية; سكس; порно; desi sex; desi porn; sexy video desi
`,
  },
  {
    category: 'weapons',
    language: 'mul',
    phrases: `
jak zrobić bombę; jak zbudować bombę; cum să fac o bombă; comment fabriquer une bombe
comment faire une bombe artisanale; cómo hacer una bomba; como fazer uma bomba; كيف أصنع قنبلة; كيفية صنع قنبلة
صنع قنبلة
`,
  },
  {
    category: 'drugs',
    language: 'mul',
    phrases: `
gdzie kupić narkotyki; gdzie kupić marihuanę; jak kupić narkotyki; kupić marihuanę; de unde cumpăr droguri
cumpăr droguri; acheter du cannabis; acheter de la drogue; où acheter de la drogue; comprar drogas; comprar marihuana
comprar maconha
`,
  },
  {
    category: 'filter-bypass',
    language: 'mul',
    phrases: `
jak ominąć blokadę strony; jak odblokować strony; darmowy vpn; vpn gratuit; vpn gratis; vpn za darmo
débloquer un site; contourner le filtre; desbloquear páginas
`,
  },
  {
    category: 'help-seeking',
    language: 'mul',
    phrases: `
telefon zaufania; telefon zaufania dla dzieci; telefonul copilului; numéro prévention suicide; fil santé jeunes
teléfono de la esperanza; llinell gymorth
`,
  },
];
