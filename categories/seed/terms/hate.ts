import type { TermBlock } from './block.ts';

/** Hate, misogyny and bullying. Slurs stand here because a filter that cannot name them cannot find them. */
export const HATE_TERMS: readonly TermBlock[] = [
  {
    category: 'hate-and-discrimination',
    language: 'en',
    phrases: `
nigger ! @study, n word, dam, dambusters, dam busters, guy gibson, huckleberry, dog
niggers ! @study, n word
nigga jokes
paki ! cricket, cricketer, cricketers
pakis; = kike; kikes; wogs; pikey; pikeys; gyppo; gypo; chinky; ching chong
faggot ! @butcher
faggots ! @butcher
tranny ! van, ford, transit, fluid, gearbox
trannies ! vans
retards ! les, train, trains, french
retard ! timing, flame, fire, en, je, il, elle, le, de, french, train
spaz
spastics ! society
mong face; / racist jokes; racist joke; racist memes; dark racist; / black people jokes; jokes about black people
jokes about blacks; jokes about jews; jew jokes; jewish jokes racist; / holocaust jokes; holocaust memes; hitler memes
nazi memes; hitler jokes; muslim jokes; jokes about muslims; islam jokes; pakistani jokes; indian jokes racist
chinese jokes racist; gypsy jokes; immigrant jokes; / gay jokes; jokes about gays; trans jokes
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
the holocaust is fake; is the holocaust fake; holocaust is a lie; / holocaust hoax; holocaust never happened
holocaust didnt happen
holocaust fake ! @study
ban islam; ban muslims; ban gypsies; white people are superior; white supremacy forum; = white pride
jokes about gypsies; jokes about travellers; traveller jokes; pikey jokes; paki jokes; black jokes
dark jokes about black people; offensive jokes about; dark humour racist; dark humor racist; racist dark humour
racist dark humor; racist roblox; racist usernames; racist roblox usernames; racist gamertags; racist names
list of racist slurs; list of slurs; racial slurs list; n word pass; n word generator
racist slurs ! @help, @study
ableist slurs ! @help, @study
slurs for gay people; slurs for black people; slurs for asians; slurs for muslims; slurs for jews; antisemitic jokes
antisemitic memes; anti semitic memes; anti semitic jokes; islamophobic jokes; islamophobic memes; anti muslim memes
homophobic jokes; homophobic memes; transphobic jokes; transphobic memes; anti gay memes; anti trans memes
anti lgbt memes; racist edits; racist tiktok sounds; racist football chants
racist songs ! @study, @news
racist chants ! @news, @study
racist insults; racist insults for; insults for black people; insults for asians; insults for muslims
insults for jews; insults for trans people; insults for disabled people; insults for autistic people
insults for foreigners; jokes about autistic people; jokes about down syndrome; jokes about disabled kids
jokes about chinese people; jokes about indians; jokes about pakistanis; jokes about immigrants; jokes about refugees
jokes about africans; jokes about trans people; jokes about gay people; jokes about lesbians; jokes about slaves
slave jokes; slavery jokes; jokes about slavery; cotton picking jokes; kkk jokes; kkk memes; anne frank jokes
anne frank memes; auschwitz jokes; auschwitz memes; gas chamber jokes; gas chamber memes; gas chamber roblox
jew memes; jewish memes racist
happy merchant ! of venice, shakespeare
happy merchant meme; 9 11 jokes; 911 jokes; grenfell jokes; i hate chinese people; i hate chinese; i hate refugees
i hate romanians; i hate polish people
i hate poles ! apart
i hate travellers; i hate somalis; i hate arabs; i hate africans; i hate mexicans; i hate islam; i hate christians
i hate hindus; i hate sikhs; i hate trannies; i hate lgbt; i hate lgbtq; i hate pride; i hate pride month
i hate autistic people; i hate people with autism; i hate down syndrome; deport all muslims; deport all immigrants
deport muslims; deport them all; stop the boats meme racist
why are black people so ! underrepresented, @belief, @study
why do black people smell; why are black people stupid; why are black people dumb; why are black people criminals
why do black people commit
why are muslims so ! @belief, @study
why are muslims terrorists; why are jews so evil; why are jews so greedy
why are jews so ! persecuted, hated, important, successful, @belief, @study
why are indians so dirty; why do indians smell; why do asians smell; why are gypsies so
are black people less intelligent ! @belief, @study
are black people less smart; are white people smarter; are whites superior; white people are better; white is right
white race superior ! @study, nazi, nazis, hitler
superior race ! @study, nazi, nazis, hitler, @past
race iq; black iq lower
being gay is wrong ! @study, @belief, christian, christians, christianity, bible, islam, quran
being gay is a sin and disgusting; being gay is a mental illness; gay people are disgusting
trans people are disgusting; trans people are mentally ill; trans people are groomers; lgbt is a mental illness
lgbt are groomers; sand nigger; sandnigger; raghead; ragheads; towelhead; towel head slur; paki shop; pakis out
batty boy; batty boys; battyman; batty man; poofter; poofters; dyke jokes; dykes jokes; fag jokes; fags jokes; troon
troons; trannie; trannys; ladyboy jokes; nigga; niggas; nigger meme; negro jokes; monkey black people; golliwog jokes
coon jokes; jap jokes; gook; gooks; spastic jokes; spaz jokes; mong jokes; retarded jokes; retarded memes
retard memes; retard jokes; cripple jokes; vegetable jokes disabled; window licker; flid
`,
  },
  {
    category: 'stirring-up-hatred',
    language: 'en',
    phrases: `
/ kill all muslims
/ kill all jews ! @past, @study
kill all black people ! @past, @study
kill all blacks; kill all whites; kill all gays; kill all gay people; kill all trans; kill all immigrants
kill all gypsies ! @past, @study
kill all infidels ! @past, @study
kill all kuffar
death to jews ! @past, @study
death to muslims
death to all jews ! @past, @study
death to all muslims; death to gays
/ gas the jews ! @past, @study
gas the muslims; hang the gays; burn mosques; burn the mosque; burn down the mosque; burn down a mosque
burn down the synagogue ! @past, @study
burn down a synagogue; attack a mosque; attack the mosque; attack a synagogue; bomb a mosque; bomb a synagogue
burn down migrant hotel; burn the migrant hotel; attack migrant hotel; punish a muslim day
kill all the muslims
kill muslims ! @past, @study, crusade, crusades, crusaders
kill all the jews ! @past, @study
kill jews ! @past, @study
kill migrants; kill all migrants; kill refugees; kill all refugees; shoot migrants; shoot immigrants
kill immigrants ! @news
drown migrants; sink the boats kill; burn migrants; burn the hotel down migrants; burn down asylum hotel
attack asylum hotel
attack migrants ! @news
burn down mosques ! @news
blow up a mosque; blow up mosques; bomb the mosque; shoot up a mosque; shoot up a synagogue
attack muslims ! @news
attack jews ! @past, @study
beat up muslims; beat up gays; beat up immigrants; kill the gays; kill trans people; kill all trans people
kill gays ! @news, countries, country
kill black people ! @past, @study
kill blacks; kill niggers
lynch black people ! @past, @study
hang black people ! @past, @study
death to israel; death to blacks; death to immigrants; death to infidels; death to kuffar; kill all christians
kill christians ! @past, @study, romans, roman, nero
kill all hindus; kill all sikhs; gas all jews
exterminate jews ! @past, @study
exterminate muslims; start a race war; how to start a race war
`,
  },
  {
    category: 'misogyny',
    language: 'en',
    phrases: `
andrew tate ! @news, @study, romania, case, guidance, schools, teachers
tristan tate ! @news, romania
top g motivation; top g tate; hustlers university; hustler university; tate war room; sneako
incel ! @study, @news, @help, adolescence, meaning, mean, what is an, documentary
incels ! @study, @news, @help, adolescence, meaning, mean, what are, documentary
/ incel forum; incel forums; incel memes; incel manifesto; blackpill; black pill incel; redpill women; red pill women
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
sexist jokes; sexist memes; misogynistic jokes; misogynistic memes; women jokes sexist; jokes about women sexist
rape memes; domestic violence jokes; wife beater jokes; andrew tate motivation; andrew tate quotes; andrew tate edit
andrew tate edits; andrew tate course; andrew tate war room; andrew tate the real world; tate the real world
the real world tate; cobratate; cobra tate; tate confidential; tristan tate quotes; hstikkytokky
fresh and fit podcast; sneako edits; myron gaines; redpill; red pill dating; redpill podcast; red pill podcast
black pilled; blackpilled; incel edits; incel discord; incel reddit; incel wiki; incel test am i
incel music; incel hero; supreme gentleman; elliot rodger edit; elliot rodger edits; elliot rodger hero
elliot rodger video full; beta uprising; incel rebellion
women should obey ! @study, tudor, victorian
women should stay home ! @study, victorian, 1950s
women should not have rights ! @study, suffragette, suffragettes
women should not be allowed ! @study, suffragette, suffragettes, vote
women are the problem; women are worthless; women are inferior to men; women are less intelligent; women are dumb
women are useless; women are trash
women are evil ! @belief, @study
women cant drive jokes; foid; hypergamy women; women body count low value; how to manipulate a girl
how to manipulate girls; how to manipulate women; how to manipulate my girlfriend; how to dominate women
how to dominate a girl; how to control a girl; how to control girls; how to make a girl obey
how to make a girl submit; how to make women submit; how to punish my girlfriend; how to discipline my girlfriend
how to discipline your wife; how to hit a girl; how to hit my girlfriend; slap my girlfriend; how to slap a girl
how to make her have sex; how to convince her to have sex; how to convince a girl to have sex; how to pressure a girl
how to pressure her; how to persuade her to send nudes; how to get girls drunk; get her drunk; get a girl drunk
take advantage of a drunk girl
how to stalk ! deer, prey, @game
how to stalk girls; how to track a girl; rate girls at school; ranking girls in my school
hottest girls in school list; ugliest girls in school; smash or pass girls in school; smash or pass girls at school
expose sluts; expose girls; expose hoes; bops list; list of bops school
slut shaming ! @study, @help
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
ways to bully; how to bully a girl; how to bully my sister; how to bully my brother; how to bully my teacher
how to bully kids; how to be a bully; how to be mean to; how to be mean to someone; how to make fun of someone
how to make someone feel ugly; how to make someone feel fat; how to make someone depressed
how to make someone self harm; how to make someone sad; how to make someone suicidal
how to make someone hate themself; how to make someone lose friends; how to turn people against someone
turn everyone against someone; how to isolate someone; how to exclude someone; how to get someone excluded
how to get someone suspended; how to get someone in trouble at school; how to get my teacher in trouble
how to make my teacher cry; how to make a teacher cry; how to make a teacher quit; how to make my teacher quit
how to annoy my teacher until; get a teacher sacked; get my teacher sacked; get my teacher fired; get a teacher fired
false accusation teacher how; how to accuse a teacher; how to blackmail; how to blackmail a girl
how to blackmail my teacher
how to threaten ! chess
how to intimidate someone; how to humiliate; how to humiliate a girl; how to expose someone; expose page
expose account; expose accounts; expose page instagram; exposing page; school expose page; school exposed page
exposed page school; confession page school; school confessions page; school gossip page; gossip page instagram
drama page school; fight page; school fight page; roast page school; make an anonymous account to
fake account to bully; make a fake snapchat account of; make a fake tiktok of; fake tiktok account of my teacher
fake instagram of my teacher; pretend to be someone online; impersonate someone online; impersonate my teacher
teacher meme page; memes about my teacher; make memes of my teacher; ai video of my teacher
make an ai video of my teacher; ai picture of my teacher; ai song about my teacher; diss track about my
diss track about someone; mean nicknames; mean nicknames for; mean names to call; names to call fat people
names to call ugly people; names to call ginger people; insults for ginger people; insults for gingers
insults for short people; insults for girls; insults for teachers; insults for your sister; insults for kids with
insults for poor people; insults for bald people; insults for big noses
worst insults ! shakespeare, shakespearean
worst insults ever; worst insult ever
best insults ! shakespeare, shakespearean
best insults ever ! shakespeare
savage insults; savage roasts; brutal roasts; brutal insults; hurtful insults; hurtful things to say; hurtful roasts
mean roasts; mean comebacks; meanest insults; meanest roasts; meanest roast ever; meanest thing to say
roasts for fat kids; roasts for gingers; roasts for your ex; roasts for ex friends; roasts for your sister
roast your friend hard; emo jokes cutting; self harm jokes; suicide jokes; kys jokes; anorexia jokes; fatherless jokes
dead dad jokes; dead mum jokes; orphan jokes; orphan roasts; adopted jokes; cancer jokes; jokes about dead
swat someone; swatting someone
how to swat ! fly, flies, mosquito, mosquitoes, wasp, wasps
dox someone; doxx someone; how to dox; how to doxx; dox my teacher; leak someones address; leak someones number
spam someones number; prank call numbers; numbers to prank call; mass report someone; mass report instagram account
ban someones account; get someones account banned; get someones roblox banned; egg someones house
egg my teachers house
burn book ! mean girls, nazi, nazis
make a burn book; slam page; anonymous messages to send; send anonymous text; send anonymous texts
send anonymous message; anonymous text message; anonymous hate comments
`,
  },
];
