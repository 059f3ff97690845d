import type { TermBlock } from './block.ts';

/** What a child types who may need help. First-person words are hardly ever silenced: a missed one is a child at risk. */
export const WELFARE_TERMS: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'en',
    phrases: `
= suicide; = suicidal; = suicde; = sucide; = suiside; = suicid; = sewerslide; = sewer slide; = kms
how to commit suicide; how to comit suicide; how to commit suicde; how to commit sucide; how do you commit suicide
how do i commit suicide; ways to commit suicide; want to commit suicide; wanna commit suicide; going to commit suicide
should i commit suicide; i might commit suicide; best way to commit suicide; easiest way to commit suicide
commit suicide painlessly; commit suicide at home; commit suicide without pain
suicide methods ! @study, @help
painless suicide; painless suicide methods; easy suicide; quick suicide
suicide pact ! @study, @story, @news, ww2, hitler
suicide pills; suicide bag
suicide forum ! @news
suicide note ! @study, @story, @news, @help, kurt, cobain, famous
how to write a suicide note; my suicide note; i am suicidal; im suicidal; i feel suicidal
feeling suicidal ! @help, someone, friend
why am i suicidal; am i suicidal; kill myself; kil myself; kill my self; killing myself; killing my self
how to kill yourself ! @game
ways to kill yourself ! @game
kill yourself painlessly; how to kys; how to kms; want to kms; wanna kms; gonna kms; going to kms; im gonna kms
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
how to die ! @game
how to die painlessly; how to die in your sleep; how to die quickly; how to die without pain; = how to end it
i want to die ! lyrics, song
i wanna die ! lyrics, song
i want to be dead; i wish i was dead; i wish i were dead; i wish i was never born; i wish i wasnt born
i wish i didnt exist; i dont want to be alive; i dont wanna be alive; i dont want to live; i dont wanna live
i dont want to live anymore; i dont want to be here anymore; i dont wanna be here anymore; i cant go on
i cant do this anymore ! lyrics, song
i cant take it anymore ! lyrics, song
no reason to live; nothing to live for; no point in living; no point living; whats the point of living
is it worth living; life is not worth living; life isnt worth living; not worth living; tired of living; tired of life
tired of being alive; done with life; i am better off dead; im better off dead
everyone would be better off without me
better off without me ! lyrics, song
would anyone miss me; would anyone care if i died; would anyone notice if i died; nobody would miss me
no one would miss me; nobody would care if i died; no one would care if i died; hang myself; hanging myself
how to hang yourself; how to hang your self; how to tie a noose; how to make a noose; how to tie a hangmans knot
how to suffocate yourself; suffocate myself; drown myself; drowning myself; shoot myself; stab myself; poison myself
jump off a bridge ! @game, bungee, bungy
jump off a building ! @game, film
jump in front of a train; jump in front of a car; jump off the roof; slit my wrists; slit wrists; slitting my wrists
slit your wrists; how to slit wrists; overdose on pills; overdose on paracetamol; overdose on ibuprofen
how to overdose; how to od on; how many pills to die; how many pills to overdose; how many paracetamol to die
how many paracetamol to kill; how many paracetamol can kill; how many paracetamol to overdose
how many ibuprofen to die; how many ibuprofen to kill; how many tablets to die; how many sleeping pills to die
lethal dose of paracetamol; lethal dose of ibuprofen; lethal dose of sleeping pills; can you die from paracetamol
can paracetamol kill you; does hanging hurt; does drowning hurt; does it hurt to die; what does dying feel like
what is the least painful way to die; how long does it take to bleed to death
bleed to death ! @study, @game, first aid, animal
bleeding to death ! @study, @game, @help, first aid
`,
  },
  {
    category: 'self-harm',
    language: 'en',
    phrases: `
= self harm; = selfharm; = self harming; = self h; = sh scars; self harm ideas; self harm tips; self harm methods
self harm pictures; self harm photos; self harm videos; self harm scars; self harm cuts; self harm blades
self harm tiktok; self harm without; self harm at school; self harm places; self harm secretly; hide self harm
hiding self harm; how to hide self harm; how to self harm; how to self h; how to selfharm; how to start self harm
how to start self harming; ways to self harm; ways of self harming; ways to selfharm; best way to self harm
want to self harm; wanna self harm; urge to self harm; urges to self harm; i self harm; i self harmed; ive self harmed
self harming ideas; self harming tips; cutting myself; cuting myself; cutting my self; cutting my wrists
cutting my wrist; cutting my arms; cutting my thighs; cut my wrists; cut my wrist; cut my arms; cut my thighs
cut my legs on purpose; cut myself on purpose
how to cut myself ! slack, fringe, hair, bangs
how to cut yourself ! finger, shaving, accidentally, loose, slack, fringe, hair, bangs
how to cut your wrists; how to cut wrists
want to cut myself ! slack, fringe, hair, bangs
wanna cut myself ! slack, fringe, hair, bangs
i cut myself ! shaving, shave, accident, accidentally, rusty, nail, tetanus, paper, plaster, tin, can, mandolin, first aid
why do i cut myself; where to cut myself; best place to cut yourself; how deep to cut skin; how deep to cut wrists
cutting scars how to hide; hide cuts on wrist; hide cuts on arm; hide my cuts; hide cutting scars
burn myself on purpose; burning myself; how to burn yourself; hurt myself on purpose
hurting myself ! without
want to hurt myself; wanna hurt myself; how to hurt myself; how to hurt yourself; ways to hurt myself
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
`,
  },
  {
    category: 'eating-disorders',
    language: 'en',
    phrases: `
thinspo; thinspiration; thinsp0; meanspo; bonespo; fatspo; pro ana; proana; pro anna diet; pro mia; promia
pro ed tips
pro anorexia ! @study, @help, @news
ana tips; ana buddy; ana coach; ana boot camp; anabootcamp; anorexic tips; anorexia tips; anorexia tricks
anorexia diet; anorexia challenge; anorexia goals; anorexic diet; bulimia tips; bulimic tips; edtwt; ed twt
how to be anorexic; how to become anorexic; how to get anorexia; how to get anorexic; how to be bulimic
how to become bulimic; want to be anorexic; wanna be anorexic; i want an eating disorder
how to get an eating disorder; how to have an eating disorder; hide an eating disorder; hide my eating disorder
hide not eating; how to hide not eating; how to pretend to eat; = how to stop eating; how to stop eating completely
stop eating completely; = how to not eat; how to go without food; how long can you go without eating to lose weight
= how to starve; starve myself; starving myself; how to starve yourself; starving yourself to lose weight
= how to purge; purging after eating; purge after eating; how to make myself sick; how to make myself throw up
how to make yourself sick; how to make yourself throw up; how to make yourself vomit; make myself throw up
make myself vomit; how to throw up after eating; throw up to lose weight; throwing up to lose weight
fingers down throat; laxatives to lose weight; laxatives for weight loss; lose weight without eating
lose weight by not eating; lose 10kg in a week; lose 5kg in 3 days; lose 10 pounds in a day
lose weight overnight teenager; 200 calorie diet; 300 calorie diet; 400 calorie diet; 500 calorie diet
500 calories a day; abc diet anorexia; ana diet; water fast for a week; 30 day water fast; skinny tips ana
thigh gap how to get; how to get a thigh gap; how to get thigh gap; collarbones skinny; chew and spit
chewing and spitting; i feel fat; i hate my body; why am i so fat; am i fat
`,
  },
  {
    category: 'harmful-challenges',
    language: 'en',
    phrases: `
blackout challenge; choking game; choking challenge; pass out challenge; passout challenge; fainting game
space monkey challenge; how to make yourself pass out; how to pass out on purpose; how to make yourself faint
how to faint on purpose; tide pod challenge; benadryl challenge; paracetamol challenge; fire challenge tiktok
salt and ice challenge; salt ice challenge; skull breaker challenge; skullbreaker challenge; blue whale challenge
blue whale game; momo challenge; 48 hour challenge; 24 hour missing challenge; deodorant challenge; chroming challenge
= chroming; how to chrome deodorant; huffing aerosols; inhaling deodorant; sniffing deodorant; sniffing glue
one chip challenge; penny plug challenge; outlet challenge; boiling water challenge; kia challenge
milk crate challenge; superman challenge tiktok
train surfing ! @news, @study
bus surfing; nutmeg challenge; devious lick; devious licks; knockout game challenge; door kicking challenge
scarred challenge; borg challenge
`,
  },
];
