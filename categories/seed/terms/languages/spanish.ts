import type { TermBlock } from '../block.ts';

export const SPANISH_TERMS: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'es',
    phrases: `
quiero morir; quiero morirme; me quiero morir; me quiero matar; quiero matarme; quiero suicidarme; cómo suicidarse
cómo suicidarme
cómo matarme ! @game
no quiero vivir; no quiero vivir más; formas de suicidarse; cómo suicidarse sin dolor; cómo morir sin dolor
quiero acabar con mi vida; ganas de morir; tengo ganas de morir; tengo pensamientos suicidas; métodos de suicidio
cómo ahorcarse; no quiero seguir viviendo; cómo quitarme la vida; quiero quitarme la vida
`,
  },
  {
    category: 'self-harm',
    language: 'es',
    phrases: `
cómo cortarme ! pelo, cabello, flequillo, uñas, puntas
cortarme las venas; cómo autolesionarse; me odio a mí misma; me odio a mí mismo
quiero cortarme ! pelo, cabello, flequillo, uñas, puntas
quiero hacerme daño; cómo hacerme daño; odio mi vida; = me odio; me autolesiono; me corto las venas
`,
  },
  {
    category: 'eating-disorders',
    language: 'es',
    phrases: `
cómo dejar de comer ! azúcar, dulces, dulce, pan, carne, chocolate, chatarra, carbohidratos
cómo vomitar después de comer; cómo provocarme el vómito; cómo provocar el vómito; tips ana y mia; ana y mia
cómo ser anoréxica; quiero ser anoréxica
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'es',
    phrases: `
mi papá me pega; mi padre me pega; mi mamá me pega; mi madre me pega; mi padrastro me toca; mi tío me toca
me violaron; fui violada; cómo escaparme de casa; quiero escaparme de casa; cómo escapar de casa
tengo miedo de mi padre; tengo miedo de mi papá
`,
  },
  {
    category: 'grooming',
    language: 'es',
    phrases: `
me pide fotos desnuda; me pide nudes; me pidió nudes; me están chantajeando con fotos; envié nudes; mandé nudes
`,
  },
  {
    category: 'violence',
    language: 'es',
    phrases: `
cómo matar a alguien; quiero matar a alguien; cómo matar a una persona; cómo matar a mi profesor
`,
  },
  {
    category: 'weapons',
    language: 'es',
    phrases: `
cómo hacer un explosivo; cómo hacer explosivos
cómo fabricar una bomba ! baño, agua, @game
cómo fabricar una pistola
comprar una pistola ! agua, nerf, juguete, silicona
`,
  },
  {
    category: 'drugs',
    language: 'es',
    phrases: `
dónde comprar drogas; dónde comprar marihuana; cómo fumar marihuana; cómo liar un porro; cómo hacer un porro
comprar cocaína
`,
  },
  {
    category: 'filter-bypass',
    language: 'es',
    phrases: `
cómo desbloquear páginas; juegos desbloqueados; proxy para la escuela; vpn para la escuela; cómo saltarse el filtro
`,
  },
  {
    category: 'hate-and-discrimination',
    language: 'es',
    phrases: `
chistes racistas; chistes de negros; chistes de judíos; odio a los negros; odio a los judíos; odio a los gays
odio a los inmigrantes
`,
  },
  {
    category: 'stirring-up-hatred',
    language: 'es',
    phrases: `
muerte a los judíos; muerte a los musulmanes; matar a todos los judíos
`,
  },
  {
    category: 'offensive',
    language: 'es',
    phrases: `
hijo de puta; puta madre; vete a la mierda; que te jodan; gilipollas; chinga tu madre; pendejo; pendejos
concha tu madre
`,
  },
  {
    category: 'pornography',
    language: 'es',
    phrases: `
videos xxx; fotos de mujeres desnudas; sexo gratis; videos de sexo; videos porno gratis
`,
  },
  {
    category: 'gambling',
    language: 'es',
    phrases: `
casino en línea; apuestas deportivas; tragaperras online; tragamonedas online
`,
  },
  {
    category: 'help-seeking',
    language: 'es',
    phrases: `
estoy deprimida; estoy deprimido; me hacen bullying; sufro acoso escolar
`,
  },
];
