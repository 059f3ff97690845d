import type { TermBlock } from '../block.ts';

export const PORTUGUESE_TERMS: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'pt',
    phrases: `
quero morrer; eu quero morrer; quero me matar; como me matar; como se matar; como se suicidar; não quero viver
não quero mais viver; formas de se matar; como morrer sem dor; como me enforcar; como se enforcar; quero me suicidar
quero suicidar-me; quero matar-me; quero acabar com a minha vida; vontade de morrer; estou com vontade de morrer
tenho pensamentos suicidas; não aguento mais viver
`,
  },
  {
    category: 'self-harm',
    language: 'pt',
    phrases: `
como me cortar ! cabelo, franja
cortar os pulsos; eu me odeio
quero me cortar ! cabelo, franja
quero cortar-me ! cabelo, franja
odeio minha vida; odeio a minha vida; eu me corto; me machucar de propósito
`,
  },
  {
    category: 'eating-disorders',
    language: 'pt',
    phrases: `
como parar de comer ! doce, doces, carne, açúcar, pão
como vomitar depois de comer; como forçar o vômito; dicas ana e mia; como ser anoréxica; como ficar anoréxica
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'pt',
    phrases: `
meu pai me bate; o meu pai bate-me; minha mãe me bate; a minha mãe bate-me; fui estuprada; fui violada
meu tio me toca; meu padrasto me toca; como fugir de casa; quero fugir de casa; tenho medo do meu pai
`,
  },
  {
    category: 'grooming',
    language: 'pt',
    phrases: `
ele me pediu nudes; me pediu nudes; pediu-me nudes; vazaram meus nudes; mandei nudes; enviei nudes
`,
  },
  {
    category: 'violence',
    language: 'pt',
    phrases: `
como matar alguém; quero matar alguém; como matar uma pessoa; como matar meu professor
`,
  },
  {
    category: 'weapons',
    language: 'pt',
    phrases: `
como construir uma bomba ! água, @game
como fazer explosivos
comprar uma arma ! jogo, brinquedo, free fire, minecraft
`,
  },
  {
    category: 'drugs',
    language: 'pt',
    phrases: `
como fumar maconha; onde comprar maconha; como bolar um beck; como enrolar um charro; comprar cocaína
onde comprar drogas
`,
  },
  {
    category: 'filter-bypass',
    language: 'pt',
    phrases: `
como desbloquear sites; desbloquear sites na escola; jogos desbloqueados; como burlar o bloqueio
`,
  },
  {
    category: 'hate-and-discrimination',
    language: 'pt',
    phrases: `
piadas racistas; piadas de preto; piadas de judeu; odeio negros; odeio judeus; odeio gays
`,
  },
  {
    category: 'offensive',
    language: 'pt',
    phrases: `
caralho; puta que pariu; filho da puta; vai se foder; vai tomar no cu; = foda-se
`,
  },
  {
    category: 'pornography',
    language: 'pt',
    phrases: `
pornô grátis; vídeos de sexo; mulher pelada; mulheres nuas; fotos de mulher nua; vídeos pornográficos
`,
  },
  {
    category: 'gambling',
    language: 'pt',
    phrases: `
jogo do tigrinho; cassino online; apostas desportivas; apostas esportivas
`,
  },
  {
    category: 'help-seeking',
    language: 'pt',
    phrases: `
estou deprimido; estou deprimida; sofro bullying na escola
`,
  },
];
