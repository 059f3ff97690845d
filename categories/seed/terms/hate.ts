import type { TermBlock } from './block.ts';

/** Hate, misogyny and bullying. Slurs stand here because a filter that cannot name them cannot find them. */
export const HATE_TERMS: readonly TermBlock[] = [
  {
    category: 'hate-and-discrimination',
    language: 'en',
    phrases: `
nigger ! @study, n word, dam, dambusters, dam busters, guy gibson, huckleberry, dog
niggers ! @study, n word
nigga jokes; paki; pakis; = kike; kikes; wogs; pikey; pikeys; gyppo; gypo; chinky; ching chong
faggot ! @butcher
faggots ! @butcher
tranny ! van, ford, transit, fluid, gearbox
trannies ! vans
retards ! les, train, trains, french
retard ! timing, flame, fire, en, je, il, elle, le, de, french, train
spaz
spastics ! society
mong face; racist jokes; racist joke; racist memes; dark racist; black people jokes; jokes about black people
jokes about blacks; jokes about jews; jew jokes; jewish jokes racist; holocaust jokes; holocaust memes; hitler memes
nazi memes; hitler jokes; muslim jokes; jokes about muslims; islam jokes; pakistani jokes; indian jokes racist
chinese jokes racist; gypsy jokes; immigrant jokes; gay jokes; jokes about gays; trans jokes
jokes about disabled people; disabled jokes; autism jokes; autistic jokes; down syndrome jokes; george floyd jokes
i hate black people; i hate blacks; i hate muslims; i hate jews; i hate asians; i hate indians; i hate pakistanis
i hate immigrants; i hate gypsies; i hate gay people; i hate gays; i hate lesbians; i hate trans people
i hate white people; i hate foreigners; i hate disabled people
black people are stupid ! @belief, @study
muslims are terrorists ! @belief, @study
jews are evil ! @belief, @study
jews control the world ! @belief, @study
jews control the media ! @belief, @study
jews run the world ! @belief, @study
gays are disgusting; being gay is disgusting; send immigrants back; send them all back; no blacks allowed
the holocaust is fake; is the holocaust fake; holocaust is a lie; holocaust hoax; holocaust never happened
holocaust didnt happen
holocaust fake ! @study
ban islam; ban muslims; ban gypsies; white people are superior; white supremacy forum; = white pride
`,
  },
  {
    category: 'stirring-up-hatred',
    language: 'en',
    phrases: `
kill all muslims
kill all jews ! @past, @study
kill all black people ! @past, @study
kill all blacks; kill all whites; kill all gays; kill all gay people; kill all trans; kill all immigrants
kill all gypsies ! @past, @study
kill all infidels ! @past, @study
kill all kuffar
death to jews ! @past, @study
death to muslims
death to all jews ! @past, @study
death to all muslims; death to gays
gas the jews ! @past, @study
gas the muslims; hang the gays; burn mosques; burn the mosque; burn down the mosque; burn down a mosque
burn down the synagogue ! @past, @study
burn down a synagogue; attack a mosque; attack the mosque; attack a synagogue; bomb a mosque; bomb a synagogue
burn down migrant hotel; burn the migrant hotel; attack migrant hotel; punish a muslim day
`,
  },
  {
    category: 'misogyny',
    language: 'en',
    phrases: `
andrew tate ! @news, @study, romania, case
tristan tate ! @news, romania
top g motivation; top g tate; hustlers university; hustler university; tate war room; sneako
incel ! @study, @news, @help, adolescence, meaning, mean, what is an, documentary
incels ! @study, @news, @help, adolescence, meaning, mean, what are, documentary
incel forum; incel forums; incel memes; incel manifesto; blackpill; black pill incel; redpill women; red pill women
mgtow
manosphere ! @study, @news, @help
looksmaxxing forum; foids; femoid; 80 20 rule women incel; alpha male how to control women; how to control women
how to control a woman; how to control my girlfriend; how to make my girlfriend obey; how to make her obey
women are property ! @belief, @study
women are inferior ! @belief, @study
women are stupid ! @belief, @study
women are objects ! @belief, @study
women deserve less; women belong in the kitchen; women should stay in the kitchen; women jokes kitchen
women should not vote ! @study, suffragette, suffragettes, suffrage, poster, posters, 1910, 1900s
women shouldnt have rights; why women shouldnt have rights; i hate women; i hate girls; i hate all women
i hate feminists; feminism is cancer; rape jokes; rape joke; how to get a girl drunk; how to hit a woman
how to slap your girlfriend; slut list; rate girls in my school; rate the girls in; ranking girls at school
how to stalk a girl; how to stalk someone; how to stalk my ex; track my girlfriend; track my girlfriends phone
spy on my girlfriend
`,
  },
  {
    category: 'bullying',
    language: 'en',
    phrases: `
= kys; kys meme; go kill yourself; tell someone to kill themselves; how to make someone kill themselves
how to make someone commit suicide; how to make someone want to die; how to bully; how to bully someone
how to bully people; how to bully a kid; how to cyberbully; how to cyberbully someone; how to make someone cry
how to make someone feel bad; how to make someone hate themselves; how to make someone leave school
how to make someones life hell; how to ruin someones life; how to ruin someones reputation; how to humiliate someone
how to embarrass someone; how to embarrass a girl; how to get someone expelled
how to get someone kicked out of school; how to get a teacher fired; how to get my teacher fired
how to get a teacher sacked; how to start a rumour; how to start a rumor; how to spread rumours
how to threaten someone; how to blackmail someone; how to scare someone online; how to catfish someone
make a fake account of someone; make a fake instagram account; make a fake account of my teacher
fake snapchat account of someone; make a hate page; hate page instagram; burn book instagram; teacher hate page
insults for fat people; insults for ugly people; insults for ugly girls; insults for gay people
insults for people with; insults to make someone cry; best insults to hurt someone; mean things to say to
meanest things to say; fat jokes; fat people jokes; fat kid jokes; ginger jokes; ugly people jokes
your mum jokes dead; roasts that hurt; roasts for ugly people; roasts for fat people; roasts to make someone cry
roasts about your dead mum; how to dox someone; how to doxx someone; how to swat someone
how to trick someone into sending; anonymous text to bully; send anonymous hate; anonymous hate message
`,
  },
];
