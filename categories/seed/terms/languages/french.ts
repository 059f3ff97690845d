import type { TermBlock } from '../block.ts';

export const FRENCH_TERMS: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'fr',
    phrases: `
je veux mourir; j'ai envie de mourir; envie de mourir; je veux me tuer; je veux me suicider; comment se suicider
comment me suicider; comment se tuer; je ne veux plus vivre; mourir sans souffrir; comment se pendre
comment mourir ! @game
comment mourir sans douleur; j'en ai marre de vivre; je veux en finir; en finir avec la vie; méthodes de suicide
j'ai des idées suicidaires; j'ai des pensées suicidaires; je pense au suicide; j'ai plus envie de vivre
je n'ai plus envie de vivre
`,
  },
  {
    category: 'self-harm',
    language: 'fr',
    phrases: `
comment se scarifier; se scarifier; se couper les veines; comment se couper les veines; je me déteste
comment se mutiler; je me mutile; je me scarifie; comment me scarifier; je veux me faire du mal
comment me faire du mal; je déteste ma vie; se tailler les veines
`,
  },
  {
    category: 'eating-disorders',
    language: 'fr',
    phrases: `
comment devenir anorexique; comment se faire vomir; se faire vomir; me faire vomir; comment ne plus manger
devenir anorexique; conseils pro ana
comment arrêter de manger ! sucre, sucré, viande, chocolat, pain, gluten, gras
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'fr',
    phrases: `
mon père me frappe; mon papa me frappe; ma mère me frappe; ma maman me frappe; mon père me bat; ma mère me bat
mon oncle me touche; mon beau-père me touche; j'ai été violée; je me suis fait violer; comment fuguer; je veux fuguer
fuguer de chez moi; j'ai peur de mon père; j'ai peur de rentrer chez moi; on me force à me marier
mariage forcé mes parents
`,
  },
  {
    category: 'grooming',
    language: 'fr',
    phrases: `
il me demande des nudes; il veut des nudes; j'ai envoyé des nudes; on me fait du chantage avec mes photos
chantage avec mes photos; il menace de publier mes photos
`,
  },
  {
    category: 'violence',
    language: 'fr',
    phrases: `
comment tuer quelqu'un; je veux tuer quelqu'un; comment tuer une personne; comment tuer mon prof
je veux tuer mon prof
`,
  },
  {
    category: 'weapons',
    language: 'fr',
    phrases: `
fabriquer une bombe ! bain, eau, chocolat, @game
comment fabriquer un cocktail molotov; comment fabriquer des explosifs
acheter un pistolet ! eau, colle, nerf, jouet, peinture
`,
  },
  {
    category: 'drugs',
    language: 'fr',
    phrases: `
comment rouler un joint; où acheter du shit; acheter du shit; comment fumer du shit; acheter de la weed
acheter de la cocaïne; acheter de l'herbe en ligne
`,
  },
  {
    category: 'filter-bypass',
    language: 'fr',
    phrases: `
comment débloquer un site; jeux débloqués; contourner le blocage; proxy gratuit; contourner le filtre du collège
`,
  },
  {
    category: 'hate-and-discrimination',
    language: 'fr',
    phrases: `
blagues racistes; blague raciste; blagues sur les juifs; blagues sur les noirs; blagues sur les arabes
je déteste les arabes; je déteste les juifs; je déteste les noirs
`,
  },
  {
    category: 'stirring-up-hatred',
    language: 'fr',
    phrases: `
mort aux juifs; mort aux arabes; mort aux musulmans
`,
  },
  {
    category: 'offensive',
    language: 'fr',
    phrases: `
nique ta mère; fils de pute; va te faire foutre; enculé; salope; salopes; connard; connasse; = putain; = pute
ferme ta gueule; suce ma bite
`,
  },
  {
    category: 'pornography',
    language: 'fr',
    phrases: `
porno français; vidéos porno; vidéo porno; photos de femmes nues; film x gratuit
`,
  },
  {
    category: 'gambling',
    language: 'fr',
    phrases: `
casino en ligne; paris sportifs; machines à sous en ligne
`,
  },
  {
    category: 'help-seeking',
    language: 'fr',
    phrases: `
je suis harcelé à l’école; je me fais harceler; je suis en dépression; 3018 harcèlement; 119 enfance en danger
`,
  },
];
