import type { TermBlock } from '../block.ts';

/** Words that many languages share, and languages of which only the gravest phrases are here. */
export const MANY_LANGUAGES_TERMS: readonly TermBlock[] = [
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
jak zrobić bombę ! kąpieli, kąpielową, kąpielowa, czekolady, czekoladową, @game
cum să fac o bombă ! baie, ciocolată, @game
cómo hacer una bomba ! baño, chocolate, agua, hidráulica, @game
como fazer uma bomba ! banho, chocolate, água, @game
comment fabriquer une bombe ! bain, eau, chocolat, @game
jak zbudować bombę; comment faire une bombe artisanale; كيف أصنع قنبلة; كيفية صنع قنبلة; صنع قنبلة
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
  {
    category: 'suicide',
    language: 'zh',
    phrases: `
= 我想死; = 自杀; = 怎么自杀; = 自杀方法; = 我不想活了; = 不想活了; = 我想自杀; = 如何自杀
`,
  },
  {
    category: 'pornography',
    language: 'zh',
    phrases: `
= 色情; = 黄片; = 成人视频; = 色情网站
`,
  },
  {
    category: 'suicide',
    language: 'fa',
    phrases: `
می‌خواهم بمیرم; میخوام بمیرم; می خواهم خودکشی کنم; میخوام خودکشی کنم; روش خودکشی; روش های خودکشی; چگونه خودکشی کنم
راه های خودکشی
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'fa',
    phrases: `
پدرم منو میزنه; مادرم منو میزنه; بابام منو میزنه; مامانم منو میزنه
`,
  },
  {
    category: 'pornography',
    language: 'fa',
    phrases: `
فیلم سکسی; عکس سکسی; فیلم سوپر
`,
  },
  {
    category: 'suicide',
    language: 'lt',
    phrases: `
noriu mirti; kaip nusižudyti; noriu nusižudyti; nebenoriu gyventi; nenoriu gyventi
`,
  },
  {
    category: 'suicide',
    language: 'bg',
    phrases: `
искам да умра; как да се самоубия; не искам да живея; искам да се самоубия
`,
  },
  {
    category: 'suicide',
    language: 'hu',
    phrases: `
meg akarok halni; hogyan öljem meg magam; öngyilkos akarok lenni; nem akarok élni; nem akarok tovább élni
`,
  },
  {
    category: 'suicide',
    language: 'cs',
    phrases: `
chci umřít; jak se zabít; nechci žít; jak spáchat sebevraždu; chci se zabít; nechci už žít
`,
  },
  {
    category: 'suicide',
    language: 'sk',
    phrases: `
chcem zomrieť; ako sa zabiť; nechcem žiť; chcem sa zabiť; ako spáchať samovraždu
`,
  },
  {
    category: 'suicide',
    language: 'sq',
    phrases: `
dua të vdes; si të vetëvritem; dua të vras veten; nuk dua të jetoj
`,
  },
  {
    category: 'suicide',
    language: 'el',
    phrases: `
θέλω να πεθάνω; πώς να αυτοκτονήσω; θέλω να αυτοκτονήσω; δεν θέλω να ζω; τρόποι αυτοκτονίας
`,
  },
  {
    category: 'suicide',
    language: 'nl',
    phrases: `
ik wil dood; ik wil niet meer leven; hoe pleeg ik zelfmoord; zelfmoord plegen; ik wil sterven
`,
  },
  {
    category: 'suicide',
    language: 'tl',
    phrases: `
gusto ko nang mamatay; gusto kong mamatay; paano magpakamatay; ayoko nang mabuhay; gusto kong magpakamatay
`,
  },
  {
    category: 'suicide',
    language: 'vi',
    phrases: `
tôi muốn chết; cách tự tử; tôi muốn tự tử; muốn tự tử
`,
  },
  {
    category: 'suicide',
    language: 'ta',
    phrases: `
தற்கொலை செய்வது எப்படி; நான் சாக வேண்டும்
`,
  },
];
