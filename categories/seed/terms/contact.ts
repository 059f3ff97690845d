import type { TermBlock } from './block.ts';

/** Exploitation, abuse, and looking for help. */
export const CONTACT_TERMS: readonly TermBlock[] = [
  {
    category: 'grooming',
    language: 'en',
    phrases: `
asked me for nudes; asking me for nudes; asking for nudes online; asked for my nudes; wants me to send nudes
wants me to send pictures; wants me to send pics; asked me to send pictures; asked me to send a nude; i sent nudes
i sent a nude; i sent him nudes; i sent a naked picture; i sent a picture of my body; someone has my nudes
has my nudes; has nudes of me; he has pictures of me; threatening to leak my nudes; threatening to post my nudes
threatening to share my nudes; leaked my nudes; my nudes got leaked; my nudes have been leaked; shared my nudes
being blackmailed with pictures; being blackmailed with nudes; being blackmailed on snapchat
being blackmailed on instagram; blackmailing me on snapchat; blackmailing me with pictures; blackmailing me online
= sextortion; sextorted; being sextorted; i am being groomed; im being groomed; am i being groomed; was i groomed
stranger online wants to meet; met someone online wants to meet; meet someone i met online
meeting someone i met online; meeting someone from online; meet up with someone online; he wants to meet me in person
older man online; my older boyfriend; boyfriend is older than me; dating a 20 year old
20 year old dating a 15 year old; adult talking to me online; man on roblox asked me; man on snapchat asked me
he told me to keep it secret; told me to keep it a secret; dont tell my parents online
sugar daddy ! meaning, film, @story
sugar daddies
sugar baby ! sweets, plum
sell feet pics; sell pictures of my feet; sell nudes; selling nudes; sell my nudes; make money selling nudes
make money from pictures of my body; how to get underage girls; how to meet underage girls; pick up underage
talk to young girls online; talk to young boys online; how to groom a child; how to groom a girl; how to groom a boy
how to groom kids; how to get kids to send; how to get girls to send nudes; how to get her to send nudes
how to get him to send nudes; they made me carry drugs; made me sell drugs; forced to sell drugs
how to get out of a gang; how to leave a gang; how do i leave a gang; scared of my gang; i owe money to a drug dealer
i owe drug dealers
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'en',
    phrases: `
my dad hits me; my dad hit me; my dad beats me; my dad hurts me; my dad touches me; my dad touched me; my mum hits me
my mum hit me; my mum beats me; my mum hurts me; my mom hits me; my step dad hits me; my stepdad hits me
my stepdad touches me; my stepdad touched me; my step dad touches me; my uncle touched me; my uncle touches me
my brother touches me; my brother touched me; my brother hits me; my boyfriend hits me; my boyfriend hurts me
my parents hit me; my parents beat me; my parents hurt me; my parents dont feed me; my mum doesnt feed me
no food at home; hungry at home; my dad hits my mum; my dad hit my mum; my dad beats my mum; scared of my dad
scared of my mum; scared of my stepdad; scared of my parents; scared to go home; im scared to go home
afraid to go home; i was raped; i got raped; ive been raped; i have been raped; was i raped; he raped me
i was sexually assaulted; i got sexually assaulted; was i sexually assaulted; ive been sexually assaulted
i was molested; i got molested; ive been molested; was i molested; i was abused; i am being abused; im being abused
am i being abused; am i abused; being abused at home; being abused by my; touched me down there
touched my private parts; touches my private parts; someone touched me
he touched me ! @story, elvis, hymn, gospel
a man touched me; a teacher touched me; my teacher touched me; forced me to have sex; forced to have sex
made me have sex; made me touch; forced to get married; being forced to marry; my parents want me to marry
dont want to get married parents forcing; they want to cut me fgm; i had fgm; taken abroad to be cut
how to run away from home; running away from home
i want to run away ! lyrics, song
i want to run away from home; i ran away from home; where to go if you run away; kicked out of my house
kicked me out of the house
`,
  },
  {
    category: 'help-seeking',
    language: 'en',
    phrases: `
childline
child line ! drawing, art, dance, graph
childlines number; nspcc helpline; samaritans number; samaritans phone number; samaritans helpline; samaritans chat
call samaritans; text samaritans; the samaritans uk; hopeline; hopeline uk; papyrus hopeline
papyrus suicide prevention; shout 85258; 85258; text shout; shout text line; kooth
young minds ! inspiring, curious, nursery, book, books, academy
youngminds; the mix support; the mix charity; beat eating disorders; beat helpline; suicide helpline; suicide hotline
suicide prevention ! training, teachers, policy, course, staff
suicide prevention hotline; suicide prevention helpline; suicide hotline number; suicidal thoughts help
help with suicidal thoughts; help for suicidal thoughts; suicide help; suicide support; friend is suicidal
my friend wants to die; friend wants to kill themselves; friend wants to kill herself; friend wants to kill himself
help a suicidal friend; self harm help; self harm helpline; self harm support; self harm recovery; self harm advice
self harm charity; self harm alternatives; alternatives to self harm; help with self harm; help for self harm
stop self harm; stop self harming; how to stop self harm; how to stop self harming; how to stop cutting
distractions from self harm; help a friend who self harms; help a friend who is self harming
help someone who self harms; help someone who is self harming; friend who self harms; my friend self harms
my friend is self harming; my friend is cutting herself; my friend is cutting himself; my friend cuts herself
my friend cuts himself; eating disorder help; eating disorder helpline; eating disorder support
eating disorder recovery; help with an eating disorder; help with eating disorder; anorexia help; anorexia recovery
bulimia help; bulimia recovery; recover from anorexia; recover from bulimia; recover from an eating disorder
do i have an eating disorder; do i have anorexia; my friend has an eating disorder; my friend is not eating
depression help; help with depression; am i depressed; do i have depression; i am depressed; im depressed
i feel depressed; why am i so sad; why do i feel sad all the time; why do i feel empty
i feel so alone ! lyrics, song
i feel alone ! lyrics, song
i have no friends; i need help mental health; mental health help; mental health helpline
mental health support for teens; mental health support for young people; help with anxiety; anxiety help
anxiety attack help; panic attack help; how to stop a panic attack; i need someone to talk to; someone to talk to
talk to someone about my feelings; someone to talk to online for free; how to tell my parents im depressed
who can i talk to; crisis text line; crisis helpline; camhs referral; camhs help; being bullied at school
im being bullied; i am being bullied; i get bullied; i am getting bullied; what to do if you are being bullied
what to do if im being bullied; bullying helpline; help with bullying; bullying help; cyberbullying help
how to stop being bullied; my friend is being bullied; report remove; report remove tool; report remove childline
ceop report; report to ceop; contact ceop; iwf report; how to report grooming; report grooming; help with sextortion
sextortion help; domestic abuse help; domestic abuse helpline; domestic violence helpline; help for domestic abuse
womens aid helpline; refuge helpline; my parents are fighting; my parents keep arguing; my mum drinks too much
my dad drinks too much; parent is an alcoholic; nacoa helpline; forced marriage help; forced marriage helpline
fgm helpline; rape crisis; rape crisis helpline; talk to frank; help with drug addiction; drug addiction help
how to stop taking drugs; how to quit vaping; how to stop vaping; help to stop vaping; stop gambling help; gamcare
gambling helpline; gambling addiction help; porn addiction help; how to stop watching porn; young carers help
grief support for children; winstons wish; my mum died; my dad died; cruse bereavement; runaway helpline; shelterline
nhs mental health; nhs 111 mental health
`,
  },
];
