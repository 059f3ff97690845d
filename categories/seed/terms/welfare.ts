import type { TermBlock } from './block.ts';

/** What a child types who may need help. First-person words are hardly ever silenced: a missed one is a child at risk. */
export const WELFARE_TERMS: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'en',
    phrases: `
= suicide; = commit suicide; = suicidal; = suicde; = sucide; = suiside; = suicid; = sewerslide; = sewer slide; = kms
/ how to commit suicide; how to comit suicide; how to commit suicde; how to commit sucide; how do you commit suicide
how do i commit suicide; ways to commit suicide; want to commit suicide; wanna commit suicide; going to commit suicide
should i commit suicide; i might commit suicide; best way to commit suicide; easiest way to commit suicide
commit suicide painlessly; commit suicide at home; commit suicide without pain
/ suicide methods ! @study, @help
/ painless suicide; painless suicide methods; easy suicide; quick suicide
suicide pact ! @study, @story, @news, ww2, hitler
suicide pills; suicide bag; suicide tablets; suicide painless; paracetamol suicide; suicide paracetamol; = how to suicide
suicide tonight; suicidal tonight; suicidal what to do; how to stop feeling suicidal; how to stop suicidal thoughts
how to stop wanting to die
suicide forum ! @news
suicide note ! @study, @story, @news, @help, kurt, cobain, famous
how to write a suicide note; my suicide note; i am suicidal; im suicidal; i feel suicidal
feeling suicidal ! @help, someone, friend
why am i suicidal; am i suicidal; kill myself; kil myself; kill my self; killing myself; killing my self
/ how to kill yourself ! @game
/ ways to kill yourself ! @game
/ kill yourself painlessly; / how to kys; how to kms; want to kms; wanna kms; gonna kms; going to kms; im gonna kms
unalive myself; unaliving myself; how to unalive; ways to unalive; how to sewer slide; end my life; end my own life
ending my life; ending my own life
end it all ! @story, @study
take my own life; taking my own life; ways to die painlessly
ways to die ! dumb, 1000, thousand, stupid, @game, @story
painless way to die; painless ways to die
painless death ! @pet, euthanasia, @study
easiest way to die ! @game
easy ways to die ! @game
quickest way to die ! @game
quick way to die ! @game
fastest way to die ! @game
best way to die ! @game
least painful way to die
how to die ! @game, ^fabric, ^cotton, ^wool, ^hair, ^my hair, ^eggs, ^clothes, ^silk, ^a shirt, ^a t shirt, ^easter eggs
how to die painlessly; how to die in your sleep; how to die quickly; how to die without pain; = how to end it
i want to die ! lyrics, song, ^my hair, ^my shirt, ^my clothes, ^my top, ^eggs
i wanna die ! lyrics, song, ^my hair, ^my shirt, ^my clothes, ^my top, ^eggs
i want to be dead; i wish i was dead; i wish i were dead; i wish i was never born; i wish i wasnt born
i wish i didnt exist; i dont want to be alive; i dont wanna be alive; i dont wanna live
i dont want to live ! ^on mars, ^on the moon, ^in a, ^in the, ^in london, ^abroad, ^there, ^near, ^next to
i dont want to live anymore; i dont want to be here anymore; i dont wanna be here anymore
i cant go on ! ^holiday, ^the, ^my, ^a, ^to, ^youtube, ^roblox, ^tiktok, ^google, ^school, ^trips, ^rides
i cant do this anymore ! lyrics, song
i cant take it anymore ! lyrics, song
no reason to live; nothing to live for; no point in living; no point living; whats the point of living
is it worth living; life is not worth living; life isnt worth living; not worth living; tired of living; tired of life
tired of being alive; done with life; i am better off dead; im better off dead
everyone would be better off without me
better off without me ! lyrics, song
would anyone miss me; would anyone care if i died; would anyone notice if i died; nobody would miss me
no one would miss me; nobody would care if i died; no one would care if i died; hang myself; hanging myself
/ how to hang yourself; how to hang your self
/ how to tie a noose ! scouts, scouting, fishing
how to make a noose; how to tie a hangmans knot
how to suffocate yourself; suffocate myself; drown myself; drowning myself; shoot myself; stab myself; poison myself
jump off a bridge ! @game, bungee, bungy
jump off bridge ! @game, bungee, bungy
jump in front of train ! @game, film, @news
jump off a building ! @game, film
jump in front of a train; jump in front of a car; jump off the roof; slit my wrists; slit wrists; slitting my wrists
slit your wrists; how to slit wrists; overdose on pills; overdose on paracetamol; overdose on ibuprofen
/ how to overdose ! ^on vitamin, ^on vitamins
how to od on; how many pills to die; how many pills to overdose; how many paracetamol to die
how many paracetamol to kill; how many paracetamol can kill; how many paracetamol to overdose
how many ibuprofen to die; how many ibuprofen to kill; how many tablets to die; how many sleeping pills to die
lethal dose of paracetamol; lethal dose of ibuprofen; lethal dose of sleeping pills; can you die from paracetamol
can paracetamol kill you; does hanging hurt; does drowning hurt; does it hurt to die; what does dying feel like
what is the least painful way to die; how long does it take to bleed to death
bleed to death ! @study, @game, first aid, animal
bleeding to death ! @study, @game, @help, first aid
i want to disappear forever ! lyrics, song
i want to sleep and never wake up; go to sleep and never wake up; i dont want to wake up tomorrow
want to be gone forever; how to make suicide look like an accident; would my parents be sad if i died
would my mum be sad if i died; would my mum miss me if i died; what would happen if i killed myself
how to kill myself without pain; drink bleach to die; drinking bleach to die; can i die from drinking bleach
how many pills would kill me; how many pills will kill me; how many pills does it take to die
how many pills does it take to kill you; how many pills to kill; how many antidepressants to die
how many antidepressants to kill; how many antihistamines to overdose; how many sleeping pills to overdose
how many sleeping pills will kill; can you overdose on paracetamol; can you overdose on ibuprofen
can you overdose on antidepressants; can you overdose on sertraline; can you overdose on fluoxetine
can you overdose on sleeping pills; can you overdose on melatonin; can you overdose on antihistamines
can you overdose on calpol
paracetamol overdose ! @study, @help, antidote, liver, acetylcysteine, nac, toxicology, nursing, mechanism
overdose on antidepressants; overdose on sleeping pills; overdose on sertraline; i overdosed; i took an overdose
ive taken an overdose; i have taken an overdose; took too many pills; i took too many tablets
took too many paracetamol; i want to overdose; wanna overdose; best pills to overdose on; easiest pills to overdose on
what pills can kill you; which pills kill you; pills that kill you; pills to kill yourself; pills to die
how long does hanging take; how long does it take to die by hanging; how long does it take to hang; hanging painless
is hanging painless; is hanging painful; how to hang with a belt; belt around my neck; tie something around my neck
tie something around your neck; how to choke yourself; choking myself; strangle myself; how to strangle yourself
how to drown yourself; how to make yourself drown; how high do you have to fall to die; how high to jump to die
how high do i have to jump; highest bridge to jump off; best bridge to jump off; tallest building to jump off
places to jump off; where can i jump off
jump off a roof ! @game
jump off a cliff and die ! @game
jump under a train; step in front of a train; lie on the train tracks; lying on train tracks
walk into traffic ! @game
walk in front of a car; run in front of a car; get hit by a car on purpose; how to get run over; how to die at home
how to die fast ! @game
how to die instantly ! @game
how to die tonight
how to die today ! @game
how to die young ! lyrics, song
how to die alone ! @story
how to die in my sleep; how to die without anyone knowing
how to just die ! @game
how to make myself die; can i just die; best ways to kill yourself; easy way to kill yourself
easiest way to kill yourself; painless way to kill yourself; painless ways to kill yourself
quickest way to kill yourself; ways to kill myself; is it easy to kill yourself; helium suicide; charcoal suicide
carbon monoxide suicide
exit bag ! airport, art
suicide kit; sodium nitrite suicide; sodium nitrite to die; car exhaust suicide; gas myself; suicide partner
suicide pact partner; suicide chat room
suicide websites ! @news, @study
/ pro suicide ! @news, @study
sanctioned suicide ! @news
planning my suicide; my suicide plan; how to plan suicide; how to plan my suicide; last letter before suicide
goodbye letter suicide; suicide letter to my mum; suicide letter to my parents; what to write in a suicide note
how to say goodbye before you die; suicide live video; why shouldnt i kill myself; why should i not kill myself
reasons to kill myself; should i kill myself; should i end my life; should i just die; i should just die; i should die
i deserve to die ! lyrics, song
i hope i die; hope i die in my sleep; i feel like dying; feel like ending it; feel like ending my life
i want to end it ! ^with, ^by, ^there
want to end it all; wanna end it all; want to end everything; i cant live like this
i cant live anymore; i dont wanna live anymore; i cant carry on; cant go on anymore; i give up on life
ive given up on life; i have given up on life; i have no reason to be alive; i have no reason to live
my life is pointless; my life is meaningless; my life is not worth it; life isnt worth it; whats the point in living
what is the point of living; why am i even alive
why am i alive ! philosophy, poem, lyrics
why do i exist ! philosophy, poem, lyrics, quotes
i shouldnt be alive; i shouldnt exist; the world is better without me; world would be better without me
everyone is better off without me; my family would be better off without me; my parents would be better off without me
my friends would be better off without me; would anyone notice if i was gone; would anyone notice if i disappeared
would anyone care if i was gone; would anyone care if i killed myself; no one would care if i was dead
nobody would care if i was gone; nobody would notice if i died; thinking about suicide; thinking of suicide
thinking about killing myself; thinking about ending my life; thoughts of suicide; thoughts of killing myself
i think about dying; i think about death all the time; = suicidal thoughts; i have suicidal thoughts
im having suicidal thoughts; having suicidal thoughts; my suicidal thoughts; tried to kill myself
i tried to kill myself; i attempted suicide; i tried to commit suicide; failed suicide attempt
i want to join my dad in heaven; i want to be with my mum in heaven; i want to be with my dad in heaven; = unalive
= unaliving; un alive myself; un alive yourself; unalive me; gonna unalive; want to unalive; wanna unalive
im going to unalive; how to ctb; ctb methods; catch the bus suicide; commit sewer slide; sewerslide methods
sewer slide methods; game end myself; yeet myself off; commit toaster bath; toaster bath myself; kermit sewer slide
kermit suicide; killmyself; killingmyself; endmylife; iwanttodie; i wana die; kms methods; kms pills
how to kms painlessly; i want to kms; might kms; finna kms; ima kms; imma kms; about to kms
`,
  },
  {
    category: 'self-harm',
    language: 'en',
    phrases: `
= self harm; = selfharm; = self harming; = self h; = sh scars; / self harm ideas; / self harm tips; / self harm methods
self harm pictures; self harm photos; self harm videos; self harm scars; self harm cuts; self harm blades
self harm tiktok; self harm without; self harm at school; self harm places; self harm secretly; hide self harm
hiding self harm; / how to hide self harm; / how to self harm; how to self h; how to selfharm; how to start self harm
how to start self harming; ways to self harm; ways of self harming; ways to selfharm; best way to self harm
want to self harm; wanna self harm; urge to self harm; urges to self harm; i self harm; i self harmed; ive self harmed
self harming ideas; self harming tips; cutting myself; cuting myself; cutting my self; cutting my wrists
cutting my wrist; cutting my arms; cutting my thighs; cut my wrists; cut my wrist; cut my arms; cut my thighs
cut my legs on purpose; cut myself on purpose
how to cut myself ! slack, fringe, hair, bangs
/ how to cut yourself ! finger, shaving, accidentally, loose, slack, fringe, hair, bangs
how to cut your wrists; how to cut wrists
want to cut myself ! slack, fringe, hair, bangs
wanna cut myself ! slack, fringe, hair, bangs
i cut myself ! shaving, shave, accident, accidentally, rusty, nail, tetanus, paper, plaster, tin, can, mandolin, first aid
why do i cut myself; where to cut myself; best place to cut yourself; how deep to cut skin; how deep to cut wrists
cutting scars how to hide; hide cuts on wrist; hide cuts on arm; hide my cuts; hide cutting scars
burn myself on purpose; burning myself; how to burn yourself; hurt myself on purpose
hurting myself ! without
cut myself deep; cut myself deeper; cutting myself deep; want to hurt myself; wanna hurt myself; how to hurt myself; how to hurt yourself; ways to hurt myself
ways to hurt yourself; injure myself on purpose; punching myself; hitting myself; how to break my arm
how to break your own arm; how to break my own wrist; blade out of a sharpener; blade out of sharpener
blade from a sharpener; blade from sharpener; blade out of a pencil sharpener; blade out of pencil sharpener
blade from pencil sharpener; blade out of a razor; blade out of razor; blades out of a razor; sharpener blade cutting
razor blade cutting skin; how to make yourself bleed; make myself bleed; how to get rid of self harm scars
cat scratches self harm
i hate myself ! lyrics, song
i hate my self ! lyrics, song
i hate my life ! lyrics, song
i hate being alive; i deserve pain; i want to feel pain; i am worthless; im worthless; i am a burden; im a burden
hide self harm scars; hide scars from parents; hide scars from mum; hide cuts from parents; hide cuts from mum
/ how to hide cuts; how to hide my cuts; how to cover cuts; how to cover self harm; cover up self harm
cover up cuts on arm; cover self harm scars; concealer self harm scars; makeup to cover self harm
long sleeves self harm; what to say when someone sees your cuts; excuses for cuts on arm; excuses for scars on arm
excuses for self harm; excuse for cuts on wrist; excuse for scars on wrist; styro cuts; cutting styro; beans self harm
shtwt; sh twt; shblr; self harm twitter; self harm tumblr; self harm tiktok tags; self harm discord; self harm forum
self harm community; self harm without blades; self harm without cutting; self harm without scarring; self harm tools
things to self harm with; what can i self harm with; what to cut yourself with; what can i cut myself with
things to cut myself with; things to hurt yourself with; what can i use to self harm; how to cut without parents
cut without anyone knowing; cut my thigh; cutting my thigh; cutting my stomach
cutting my legs ! shaving, shave
cut my stomach; cut into my skin; cutting into my skin; cutting my skin; carve into my skin; carving words into skin
carving into my arm; how deep to cut myself; how deep should i cut; how deep do i have to cut
how deep is too deep self harm; how to cut deeper self harm; cut a vein on purpose
can you die from cutting your wrist; can you die from cutting your wrists; can you die from cutting yourself
how to cut yourself without pain; does cutting hurt; does cutting help; does cutting yourself help
why does cutting feel good; why does self harm feel good; addicted to cutting; addicted to self harm
addicted to cutting myself; unscrew a sharpener; unscrew a pencil sharpener; unscrew sharpener
how to unscrew a sharpener blade; take apart a sharpener; take apart a pencil sharpener; take a sharpener apart
take blade out of sharpener; take the blade out of a sharpener; get blade out of sharpener
get the blade out of a pencil sharpener; remove blade from sharpener; remove the blade from a sharpener
remove blade from a razor; break open a razor; break a razor to get the blade; blade out of my razor
sharpener blades self harm; razor blades self harm; razor blade on wrist; scissors self harm; compass self harm
cutting with scissors skin; scratch my skin until it bleeds; scratching myself until i bleed
scratch myself until i bleed; scratching my skin off; scratching my arms until; burn my skin; burn my arm on purpose
burn myself with a lighter; burning myself with a lighter; burn yourself with a lighter; burning skin with
deodorant burn skin; deodorant burns self harm; ice and salt burn self harm; hitting my head on the wall
hit my head against the wall on purpose; banging my head on purpose; why do i hit myself; why do i scratch myself
why do i hurt myself; why do i self harm; why do i like hurting myself; why do i want to self harm
why do i want to cut; how to bruise yourself; how to give yourself a bruise; bruise myself
how to break your wrist on purpose; how to break my hand; how to break a bone on purpose
how to break my leg on purpose; how to break your leg on purpose; how to break my finger
how to sprain your ankle on purpose; how to make myself bleed; i want to bleed; i need to hurt myself
need to cut myself; urge to cut; urges to cut; relapsed self harm; i relapsed cutting; self harm relapse
i cut myself again; ive been cutting myself; i have been cutting myself; been cutting myself; been self harming
i have been self harming; i want to punish myself; punish myself by; i deserve to be hurt; i deserve to suffer
i hate myself so much; why do i hate myself; i hate everything about myself; i hate being me; hate my life so much
i am a failure ! lyrics, song
im a failure ! lyrics, song
i am a waste of space; im a waste of space
i am useless ! lyrics, song
im useless; i feel worthless; i feel useless; selfharming; cuttingmyself; = self harn; self ham scars; self hram
slef harm; self h4rm; selfh4rm
`,
  },
  {
    category: 'eating-disorders',
    language: 'en',
    phrases: `
/ thinspo; / thinspiration; thinsp0; / meanspo; / bonespo; fatspo; / pro ana; / proana; pro anna diet; pro mia; promia
pro ed tips
pro anorexia ! @study, @help, @news
/ ana tips; / ana buddy; / ana coach; ana boot camp; anabootcamp; anorexic tips; anorexia tips; anorexia tricks
anorexia diet; anorexia challenge; anorexia goals; anorexic diet; bulimia tips; bulimic tips; / edtwt; ed twt
/ how to be anorexic; how to become anorexic; how to get anorexia; how to get anorexic; how to be bulimic
how to become bulimic; want to be anorexic; wanna be anorexic; i want an eating disorder
how to get an eating disorder; how to have an eating disorder; hide an eating disorder; hide my eating disorder
hide not eating; how to hide not eating; how to pretend to eat; = how to stop eating; how to stop eating completely
stop eating completely; = how to not eat; how to go without food; how long can you go without eating to lose weight
= how to starve; starve myself; starving myself; / how to starve yourself; starving yourself to lose weight
= how to purge; purging after eating; purge after eating; how to make myself sick; how to make myself throw up
how to make yourself sick; how to make yourself throw up; how to make yourself vomit; make myself throw up
make myself vomit; how to throw up after eating; throw up to lose weight; throwing up to lose weight
fingers down throat; laxatives to lose weight; laxatives for weight loss; lose weight without eating
lose weight by not eating; lose 10kg in a week; lose 5kg in 3 days; lose 10 pounds in a day
lose weight overnight teenager; 200 calorie diet; 300 calorie diet; 400 calorie diet; 500 calorie diet
500 calories a day; abc diet anorexia; ana diet; water fast for a week; 30 day water fast; skinny tips ana
thigh gap how to get; how to get a thigh gap; how to get thigh gap; collarbones skinny; chew and spit
chewing and spitting; i feel fat; i hate my body; why am i so fat; am i fat
how to not feel hungry; how to ignore hunger; ignore hunger pains; how to stop feeling hungry without eating
how to suppress hunger; suppress my appetite; suppress appetite teenager; 600 calorie diet; 700 calorie diet
100 calories a day; 200 calories a day; 300 calories a day; 400 calories a day; 600 calories a day
can you live on 500 calories; live on 500 calories; eat less than 500 calories; eating 500 calories
eating 300 calories; zero calories a day; zero calorie day; how to restrict eating; restricting tips
restriction tips ed; high restriction day; omad teenager; 72 hour fast; 5 day water fast; 7 day water fast
10 day water fast; 14 day water fast; water fast teenager; dry fast 3 days; how to fast for a week
fasting to get skinny; lose 10kg in 2 weeks; lose 20kg in a month; lose 5kg in a week; lose 5kg in 2 days
lose 10 pounds in 3 days; lose 10 pounds in 2 days; lose a stone in a week; lose weight in 2 days
lose weight fast teenager; lose weight fast for kids; lose weight fast 13 year old; lose weight 12 year old
lose weight without parents knowing; lose belly fat 12 year old; how to lose weight in my face and legs fast
how to get skinny ! jeans
how to get skinny fast; how to get skinnier
how to be skinny ! jeans
how to be skinnier; how to become skinny; i want to be skinny; i want to be skinnier; i wanna be skinny
i need to be skinny; i just want to be skinny; get skinny in a week; skinny in 3 days; skinny in two weeks; skinnytok
skinny tok; ed tok; edtok; edblr; ed twitter; ana and mia; ana diet plan; ana motivation; ana tricks; wonyoungism diet
kpop idol diet; iu diet; apple diet 3 days; ice cube diet; cotton ball diet; cotton wool diet; baby food diet
snake diet teen; hide food from parents; how to hide food so parents; hide food in napkin
how to lie about eating; how to pretend you ate; pretend to have eaten; pretend ive eaten
trick parents into thinking you ate; avoid eating dinner; avoid eating in front of; how to avoid meals
how to skip meals; how to skip dinner without parents; how to skip lunch at school without; skip meals to lose weight
skipping meals to lose weight; how to stop eating food; how to stop eating so much and starve; stop myself from eating
stop myself eating; how to make myself stop eating; i dont want to eat anymore; im scared to eat; i am scared to eat
scared of eating; scared of gaining weight; afraid of gaining weight
scared of food ! cat, dog, baby, toddler
fear of gaining weight ! @study
i feel guilty for eating; i feel guilty after eating; guilty after eating
i hate eating ! vegetables, broccoli
i binge and purge
binge and purge ! @study, @help
binged and purged ! @study
i cant stop bingeing; throw up quietly; throw up without anyone knowing; throw up without making noise
how to purge quietly; purging tips; purge tips; does purging work; does purging burn calories
does throwing up burn calories; does throwing up make you lose weight; throw up my food; throw up my dinner
make yourself puke; make myself puke
how to puke ! @game, rainbow, rainbows
how to vomit on purpose; vomit on purpose; throw up on purpose; toothbrush down throat; toothbrush to throw up
finger down my throat; salt water to vomit; salt water to throw up; easiest foods to purge; easiest foods to throw up
diet pills for teens; diet pills for teenagers; diet pills under 18; diet pills for kids; weight loss pills for teens
weight loss pills for kids; weight loss pills under 18; skinny pills; buy ozempic; ozempic without prescription
ozempic for teenagers; ozempic under 18; mounjaro under 18; buy laxatives to lose weight
how many laxatives to lose weight; laxative abuse weight; do laxatives make you skinny
do laxatives make you lose weight; bikini bridge; body check skinny; collarbone goals; visible collarbones
how to get visible ribs; how to see my ribs; how to get skinny legs; skinny legs in a week
thin legs goals; smallest waist goals; low bmi goals; lowest bmi ever; goal bmi 15; goal bmi 16; bmi 15 goal
bmi 16 goal; ugw; am i too fat; im too fat; im so fat; i am so fat; i am too fat; do i look fat; why do i look so fat
i am obese 13; i look fat; i hate my stomach; i hate my legs; i hate my thighs; i hate my weight; i hate how i look
i hate the way i look; i hate my face; i hate my appearance; i want to be anorexic; wannarexic; am i skinny enough
not skinny enough; not sick enough ed; valid eating disorder; / thinspogram; sweetspo; harshspo; meanspo quotes
thinspo quotes; bonespiration; skinny inspo; skinny inspiration; anorexia inspiration; anorexia inspo
anorexic body goals; anorexia blog; anorexia forum; proana tips; proana forum; / pro ana forum; pro ana websites
promia tips; orthorexia goals
`,
  },
  {
    category: 'harmful-challenges',
    language: 'en',
    phrases: `
/ blackout challenge; choking game; / choking challenge; pass out challenge; passout challenge; fainting game
space monkey challenge; how to make yourself pass out; how to pass out on purpose; how to make yourself faint
how to faint on purpose; / tide pod challenge; / benadryl challenge; paracetamol challenge; fire challenge tiktok
salt and ice challenge; salt ice challenge; / skull breaker challenge; skullbreaker challenge; blue whale challenge
blue whale game; momo challenge; 48 hour challenge; 24 hour missing challenge; deodorant challenge; chroming challenge
= chroming; how to chrome deodorant; huffing aerosols; inhaling deodorant; sniffing deodorant; sniffing glue
one chip challenge; penny plug challenge; outlet challenge; boiling water challenge; kia challenge
milk crate challenge; superman challenge tiktok
train surfing ! @news, @study
bus surfing; nutmeg challenge; devious lick; devious licks; knockout game challenge; door kicking challenge
scarred challenge; borg challenge
eraser challenge skin; bone smashing; bonesmashing; bone smashing tutorial; bonesmashing tutorial
dry scooping challenge; dry scooping; paqui chip challenge; death chip challenge; cinnamon challenge
hot water challenge; choke out challenge; choke me out challenge; choke yourself out; pass out game; passing out game
passout game
how to pass out ! flyers, papers, books, leaflets, sweets, cards
how to make someone pass out ! @game
how to make your friend pass out; how to make yourself unconscious; how to knock yourself out; flatliner game
space monkey game; tap out challenge
how to faint ! drama, stage, gracefully
how to make yourself faint at school; make yourself faint; make yourself pass out at school; run it straight challenge
run it straight tackles; jonathan galindo; cha cha slide challenge car; angel of death challenge; dusting challenge
dust off challenge; huffing dust off; huffing deodorant; huffing petrol
sniffing petrol ! @study
sniffing aerosols ! @study
sniffing lighter gas; inhaling aerosols; inhaling lighter gas; inhale butane; sniffing butane; inhaling butane
deodorant high; can you get high off deodorant; chroming deodorant; chroming high; subway surfing challenge
train surfing challenge; car surfing; crane climbing illegal; pylon climbing; climb a pylon; lick challenge
kool aid man challenge; ding dong ditch kick door; door kick challenge; kick the door challenge
orbeez challenge ! bath
magnet challenge tongue; magnetic balls tongue challenge; fake tongue piercing magnets; swallow magnets
condom challenge; hand sanitiser challenge fire; set myself on fire challenge; fire challenge hand sanitiser
fire spray deodorant; salt challenge ice skin; ice salt challenge; nose exhale challenge
holding your breath until you pass out; hold breath until you pass out; hyperventilate to pass out
skin scratching challenge; blood trend challenge; sunburn tan lines trend; blackout game; the choking game
good boy game choking; purple hazing choking; tylenol challenge; paracetamol challenge tiktok; benadryl trip
how much benadryl to hallucinate; how much benadryl to trip; nutmeg high; how to get high on nutmeg
`,
  },
];
