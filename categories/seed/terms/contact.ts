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
older man online; my older boyfriend; boyfriend is older than me
dating a 20 year old ! carbon, tree, rock, fossil
20 year old dating a 15 year old; adult talking to me online; man on roblox asked me; man on snapchat asked me
he told me to keep it secret; told me to keep it a secret; dont tell my parents online
/ sugar daddy ! meaning, film, @story
sugar daddies
/ sugar baby ! sweets, plum
/ sell feet pics; sell pictures of my feet; / sell nudes; selling nudes; sell my nudes; make money selling nudes
make money from pictures of my body; how to get underage girls; how to meet underage girls; pick up underage
talk to young girls online; talk to young boys online; how to groom a child; how to groom a girl; how to groom a boy
how to groom kids; how to get kids to send; how to get girls to send nudes; how to get her to send nudes
how to get him to send nudes; they made me carry drugs; made me sell drugs; forced to sell drugs
how to get out of a gang; how to leave a gang; how do i leave a gang; scared of my gang; i owe money to a drug dealer
i owe drug dealers
threatening to share my photos; threatening to share my pictures; threatening to send my pictures
threatening to post my pictures; threatening to leak my pictures; threatening to leak my pics
threatening to expose me; threatening to send my nudes; threatened to leak my nudes; threatened to share my pictures
he is going to leak my pics; he will leak my nudes; going to leak my nudes; leak my pics; leaked my pictures
leaked my pics; my pics got leaked; posted my nudes; sent my nudes to everyone; sent my nudes to my friends
sent my nudes around; sent my pics around school; shared my pictures without permission; my ex shared my pictures
my ex has my nudes; ex has my nudes; ex has pictures of me; ex leaked my nudes; someone recorded me on video call
recorded me naked; recorded me on omegle; screen recorded me; screenshotted my nudes; screenshotted my pictures
blackmail on snapchat what to do; blackmailed on snapchat; blackmailed on instagram; blackmailed on discord
blackmailed for nudes; being blackmailed for money; blackmailing me for money; blackmailed with my photos
blackmailed with my pictures; blackmailing me with photos; blackmailing me on instagram; blackmailing me on discord
someone is blackmailing me; im being blackmailed; i am being blackmailed; being blackmailed what do i do
they have my nudes; someone has naked pictures of me; someone has a picture of me naked
sextortion what to do if i paid; i paid sextortion; sextortion scam on me; i sent a dick pic
i sent pictures to a stranger; i sent a pic to a stranger; i sent a picture to someone online
i sent a video of myself to; i sent nudes and; i sent pics to a guy; should i send nudes; should i send a nude
should i send him pictures; do i have to send nudes; he wants nudes; he wants me to send; boy wants nudes
boyfriend wants nudes; my boyfriend wants nudes; boyfriend wants pictures of me; boyfriend wants me to send pictures
girlfriend wants nudes; keeps asking for nudes; keeps asking for pictures of me; keeps asking me for pictures
keeps asking for pics; asking me for pics; asking for pics of my body; asking me to send pics
asked me to show my body; asked me to show him; asked me to take my top off; asked me to take my clothes off
told me to take my clothes off; wants me to take my clothes off; wants to see my body; wants to video call me naked
asked me to go on webcam; asked me to go on camera; asked me to turn my camera on; older guy likes me
older guy messaging me; older guy texting me; older man messaging me; older man texting me; older man likes me
older man wants to meet; older man wants to meet me; older man keeps messaging me; grown man messaging me
grown man likes me; man in his 30s messaging me; 18 year old messaging me; 20 year old messaging me
25 year old messaging me; 30 year old messaging me; talking to an older man; talking to an older guy
talking to older men online; is it ok to date an older man; is it ok to date someone older
can a 20 year old date a 15 year old; can a 20 year old date a 14 year old; can an 18 year old date a 14 year old
can an 18 year old date a 13 year old; 18 year old dating a 14 year old; 18 year old dating a 13 year old
19 year old dating a 14 year old; 19 year old dating a 15 year old; 20 year old dating a 14 year old
dating a 13 year old; dating a 14 year old; dating a 15 year old; my boyfriend is 18 and im; my boyfriend is 19 and im
my boyfriend is 20 and im; my boyfriend is 21; my boyfriend is 25; boyfriend is 10 years older; met a guy on roblox
met a guy on discord; met a guy on snapchat; met a boy on discord wants to meet; met a man on snapchat
met a man on roblox; someone on roblox wants to meet; someone on roblox asked me for; someone on roblox asked for my
someone on discord asked me for; someone on snapchat asked me for; asked for my address online
wants my address online; wants to know where i live; asked me where i live online; stranger asked where i live
he bought me robux; gave me robux for; robux for pictures; robux for pics; v bucks for pics; vbucks for pictures
vbucks for pics; secret relationship with my teacher; relationship with my teacher; in love with my teacher and he
my teacher kissed me; my teacher is messaging me; my teacher messaged me on; my teacher asked me for
my teacher wants to meet; teacher texting me at night; my coach is messaging me; my coach kissed me
my youth leader kissed me; my tutor kissed me; boyfriend makes me sleep with his friends
made me sleep with his friends; wants me to sleep with his friends; made me have sex with his friends
paid me to have sex; they pay me for sex; pays me for pictures; paid for my pictures; he buys me things and wants
older boyfriend buys me; buys me alcohol and; taxi driver touched me; taxi driver asked me
he wants to pick me up from school; wants to pick me up in his car; told me to lie about my age
told me not to tell anyone; told me not to tell my parents; said not to tell my parents
dont tell anyone our secret online; delete our messages he said; told me to delete our messages
can i trust someone i met online
is it safe to meet someone from online ! @study
should i meet someone from online; should i meet someone i met online; meeting a guy from the internet
meeting someone from snapchat; meeting someone from discord; meeting someone from roblox
meeting up with someone from snapchat; meeting up with someone from discord; run away with my boyfriend
run away with someone i met online; run away to meet; become a sugar baby; how to be a sugar baby
how to get a sugar daddy; sugar daddy app; sugar daddy under 18; sugar daddy for teens; sell feet pics under 18
how to sell feet pics; sell my feet pics; how to sell nudes; sell pictures of myself; sell videos of myself
make an onlyfans under 18; how to start onlyfans under 18; onlyfans under 18; start an onlyfans at 16
made me carry drugs; making me sell drugs; making me carry drugs; they want me to carry drugs
they want me to sell drugs; wants me to sell drugs; wants me to carry drugs; want me to hold drugs
wants me to hold a knife; want me to hold a knife; asked me to hold a knife; asked me to hold a gun
asked me to hold drugs; asked me to carry a package; asked me to deliver a package; asked me to look after a package
want me to deliver drugs; hiding drugs for someone; holding drugs for someone; holding a knife for someone
running drugs for; forced to carry drugs; forced to deal drugs
forced into a gang ! @study
forced to join a gang
i am in a gang ! @game
im in a gang ! @game
i joined a gang ! @game
gang wants me to; gang is after me; gang after me; threatened by a gang; how to get out of county lines
i am in county lines; im in county lines; involved in county lines; am i a victim of county lines
am i being exploited; being criminally exploited; i think im being exploited; owe money to a gang
i owe money to a gang; owe money to my dealer; i owe my dealer; i owe my plug; in debt to a dealer
in debt to a drug dealer; they will stab me; they said they will stab me; they are going to stab me
someone wants to stab me; someone is going to stab me; someone threatened to stab me; threatened to stab me
going cunch; go cunch; out cunch; trapping out of town; going country to sell; going ot to sell drugs
they want my bank details for; using my bank account for money; let someone use my bank account
someone wants to use my bank account; someone put money in my account and wants it; plugging drugs inside
how to groom someone; how to get kids to trust you; how to get a child alone; how to get a child to keep a secret
how to message kids online; chat with underage girls; chat with underage boys; meet young girls online
meet young boys online; pick up young girls; pick up school girls; where to meet underage girls
underage girls snapchat; how to talk to underage girls
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'en',
    phrases: `
my dad hits me; my dad hit me; my dad hurts me; my dad touches me; my dad touched me; my mum hits me
my mum hit me; my mum hurts me; my mom hits me; my step dad hits me; my stepdad hits me
my stepdad touches me; my stepdad touched me; my step dad touches me; my uncle touched me; my uncle touches me
my brother touches me; my brother touched me; my brother hits me; my boyfriend hits me; my boyfriend hurts me
my parents hit me; my parents hurt me; my parents dont feed me; my mum doesnt feed me
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
my dad threatens me; my dad threatened to kill me; my mum threatened to kill me; my dad threatened to hit me
my dad punched me; my dad kicked me; my dad choked me; my dad strangled me; my dad slapped me; my dad slaps me
my dad punches me
my dad kicks me ! off, xbox
my dad grabs me; my dad hit me with; my dad beat me up; my dad burns me; my mum punched me
my mum punches me; my mum slapped me; my mum slaps me; my mum kicked me; my mum burns me
my mum burned me; my mum threw something at me; my mum throws things at me; my mam hits me; my mam hit me
my mom hit me; my mummy hits me; my daddy hits me; my daddy touches me; my father hits me
my father touches me; my mother hits me; my stepmum hits me
my step mum hits me; my stepmom hits me; my stepdad hit me; my foster mum hits me
my foster carer hits me; my nan hits me; my uncle hits me; my aunt hits me; my auntie hits me
my brother beats me ! chess, fifa, mario, kart, at, @game
my brother beats me up; my brother hurts me; my brother raped me; my cousin touched me; my cousin touches me
my cousin raped me; my grandad touches me; my grandad touched me; my grandpa touched me; my grandfather touched me
my coach touched me; my coach touches me; my teacher hit me; my teacher hits me; my teacher hurt me
my teacher touched my; my imam hits me; my imam hit me; my priest touched me; mosque teacher hits me
madrasa teacher hits me; my boyfriend hit me; my boyfriend slapped me; my boyfriend beats me; my boyfriend raped me
my boyfriend forced me; my boyfriend chokes me; my boyfriend choked me; my boyfriend controls me
my boyfriend threatens me; my boyfriend tracks me; my boyfriend wont let me; my boyfriend is abusive
is my boyfriend abusive; my girlfriend hits me; my girlfriend hit me; my ex is stalking me; my ex threatens me
is it abuse if
is it child abuse if ! @study
is it rape if ! @study, law
is it sexual assault if ! @study, law
was it rape if; was it sexual assault if; is my dad abusive; is my mum abusive; is my mom abusive
are my parents abusive; my parents are abusive; my mum is abusive; my dad is abusive; my stepdad is abusive
my family is abusive; abusive parents what to do; abusive dad what to do; abusive mum what to do; am i being neglected
my parents neglect me; my mum neglects me
is it neglect if ! @study
my parents leave me alone; my parents leave me home alone; my mum leaves me home alone; my mum leaves us alone
my mum leaves me alone at night; left home alone for days; nothing to eat at home; we have no food
we dont have any food; there is no food at home; no food in the house; no food in our house; my mum wont feed me
my parents wont feed me; my mum doesnt feed us; my parents dont care about me; my mum doesnt care about me
my dad doesnt care about me; my mum doesnt love me; my dad doesnt love me; my parents dont love me; my parents hate me
my mum hates me; my dad hates me; my mom hates me; my family hates me; my parents locked me; my mum locked me
my dad locked me; locked in my room by; my parents lock me in; my parents lock me out; my parents hit me with
my parents beat me with; my parents shout at me all the time; hit with a belt by; beaten with a belt
hit with a slipper by my; being hit at home; i get hit at home; i get beaten at home; getting hit at home
getting beaten at home; bruises from my dad; bruises from my mum
how to hide bruises ! banana, bananas, apple, apples
hide bruises from teacher; hide bruises from school; is it illegal for my dad to hit me
is it illegal for my mum to hit me; is it illegal for my parents to hit me; can my parents hit me
are parents allowed to hit ! @study
are my parents allowed to hit me; can my dad hit me; can my mum hit me; my mum takes drugs; my dad takes drugs
my parents take drugs; my mum is on drugs; my dad is on drugs; my mum is a drug addict; my dad is a drug addict
my mum smokes crack; my dad smokes crack; my mum is always drunk; my dad is always drunk; my dad gets drunk and
my mum gets drunk and; my dad hurts my mum; my dad hits my mom; my stepdad hits my mum; my stepdad hurts my mum
mums boyfriend hits me; mums boyfriend hits her; my mums boyfriend hits; my mums boyfriend touches me
my mums boyfriend touched me; my mums boyfriend hurts; my mums boyfriend scares me; scared of my mums boyfriend
scared of my step dad; scared of my brother; scared of my uncle; scared of my family; scared of my boyfriend
scared my dad will; scared my mum will; scared to be at home; i dont feel safe at home; dont feel safe at home
im not safe at home; i am not safe at home; not safe at home
we are homeless ! @study
i am homeless ! @study
im homeless; sofa surfing because; sleeping in our car; we got kicked out of our house; my mum kicked me out
my dad kicked me out; my parents kicked me out; kicked out of home; been kicked out of home
where to sleep if i run away; where can i go if i run away; places to sleep when you run away
how to survive running away; how to run away without getting caught; how to run away without money
run away from home at; thinking of running away; should i run away; packing list for running away
i want to leave home ! university, uni, lyrics
can i leave home at 14; can i leave home at 15; can i divorce my parents; how to get taken into care
how to get put into care; i want to go into care; i want to be in care; report my dad to
how to call social services on my parents; touched me inappropriately; touching me inappropriately
he touches me ! @story, lyrics, song, gospel, hymn
he keeps touching me; keeps touching me at school; boy keeps touching me; boys touching me at school
boy touched me at school; boy groped me; i was groped; i got groped; groped at school; groped on the bus
groped on the train; he put his hand up my; someone raped me; a boy raped me; i think i was raped; i think i got raped
i think i was sexually assaulted; think i was raped; raped by my; raped when i was; molested by my
molested when i was; abused by my; abused when i was; sexually abused by; i was sexually abused; i got abused
what to do if you get raped; what to do after being raped; what to do if someone rapes you
what to do if you were raped; he forced me to; he forced himself on me; forced me to touch; forced me to kiss
forced me to do things; made me do things; he made me do things; made me touch him; man flashed me; someone flashed me
flashed at me on; someone followed me home; man following me home; man followed me; being followed home
he wont take no for an answer; he wouldnt stop when i said no; i said no but he; i didnt want to but he
forced to marry my cousin; forced to marry my; forcing me to marry; forcing me to get married; forced to get engaged
my parents are forcing me to marry; my parents are making me marry; my family is forcing me to marry
my family wants me to marry; making me marry; make me marry my cousin; they want me to marry
i dont want to marry my cousin; dont want to marry him parents; i dont want an arranged marriage
being sent abroad to marry; being taken abroad to get married; taken abroad to get married
taken to pakistan to get married; taken to bangladesh to get married; taken to india to get married
taking me to pakistan to marry; sent to pakistan to get married; going to pakistan to get married
my parents are sending me back home; my parents want to send me back to; sent back home to be fixed; dhaqan celis
my family will kill me if; my dad will kill me if; my brother will kill me if
my parents will kill me if they find out; honour killing my; i brought shame on my family; brought shame on my family
shamed my family; family found out i have a boyfriend; parents found out i have a boyfriend
dad found out i have a boyfriend; my parents will disown me; my parents will kick me out if
parents kick me out for being gay; parents sending me to conversion therapy; forced conversion therapy
they want to cut me; my parents want to cut me; my gran wants to cut me; im going to be cut fgm
i am going to have fgm; im going to have fgm; going to have fgm; scared of fgm
scared of being cut ! @game, team, squad
will i have fgm; have i had fgm; did i have fgm; ive had fgm; i have had fgm; my sister had fgm
my sister is going to have fgm; my little sister fgm; being cut in somalia; they say i am possessed
my parents think i am possessed; my parents say i am a witch; my family says i am a witch; pastor says i am a witch
accused of being a witch by my; exorcism on me; breast ironing me; flattening my breasts; ironing my breasts
made to work and not paid; they make me work and dont pay; they took my passport; they have my passport
my boss took my passport; my uncle took my passport; forced to work for; am i being trafficked; i am being trafficked
am i a modern slave
being trafficked ! @study, @help
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
help with suicidal thoughts; help for suicidal thoughts; suicide help; suicide support
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
childline chat; childline online chat; childline 1 2 1 chat; childline counsellor; childline email
calm zone childline; nspcc number; nspcc phone number; call nspcc; samaritans email; samaritans app
samaritans near me; mind helpline; mind charity helpline; shout crisis text line; text 85258; hopeline247
hopeline 247; papyrus helpline; papyrus charity; calm helpline; campaign against living miserably; the mix helpline
the mix crisis; calm harm; calm harm app; calmharm; stem4 app; distract app self harm; togetherall; young minds crisis
youngminds crisis messenger; beat eating disorder; beat eating disorders chat; beat web chat; anxiety uk helpline
depression helpline; mental health crisis line; mental health crisis number; crisis number; crisis team number
crisis line number; urgent mental health help; nhs 111 option 2; suicide helpline uk; suicide helpline number
suicide prevention uk; suicide prevention number; suicide support line; suicide safety plan
what to do if you feel suicidal; what to do if im suicidal; what to do when you feel suicidal
someone to talk to about suicide
coping with suicidal thoughts; how to help a suicidal friend
friend cuts herself; friend cuts himself; my friend is cutting
my friend is hurting herself; my friend is hurting himself; my friend hurts herself; my friend wont eat
my friend doesnt eat; my friend has anorexia; my friend has bulimia; my friend makes herself sick
my friend is depressed
my friend is in danger; my friend is taking drugs; my friend is doing drugs
my friend vapes how to help
someone has a knife at school; someone brought a knife to school; my sister self harms; my sister is self harming
my sister is cutting herself; my brother self harms; my brother is self harming
my mum wants to kill herself; my dad wants to kill himself
my mum tried to kill herself; my dad tried to kill himself; my mum self harms
my mum is depressed; my dad is depressed; my mum is ill and; my mum has cancer; my dad has cancer
my mum is in hospital; my mum is in prison; my dad is in prison; my dad went to prison; parent in prison help
my brother is in prison; my parents are splitting up; my parents are getting divorced; my parents are divorcing
my parents divorce; how to cope with parents divorce; my parents fight all the time; my parents shout at each other
my parents always fight; my parents argue all the time; dad left us; my dad left; my mum left; my mum left me
how to tell my mum i self harm; tell my mum i self harm; how to tell someone you self harm
how to tell your parents you self harm; how to tell my parents i self harm; how to tell someone im suicidal
how to tell my mum im suicidal; how to tell my mum im depressed; how to tell my teacher im depressed
how to tell my mum i have an eating disorder; how to tell someone you were raped; how to tell someone i was raped
how to tell my mum i was raped; how to tell someone youre being abused; how to report abuse; how to report child abuse
how to report my dad; how to report rape; how to report bullying; report abuse at home
how to get help with depression; how to get help for depression; how to get help for self harm
how to get help for an eating disorder; get help for depression; = help me; = i need help; = please help me
i need help please; i need someone to help me; i need to talk to someone; need someone to talk to
i have no one to talk to; i have nobody to talk to; no one to talk to; nobody to talk to; no one understands me
nobody understands me; nobody listens to me; no one listens to me; who do i tell if; who can i tell
who to talk to about; talk to a counsellor; talk to a counsellor online; free counselling for teens
free counselling for teenagers; free therapy for teens; online counselling for teenagers
therapy for teenagers near me; school counsellor how to; camhs self referral; camhs crisis; camhs waiting list
camhs near me; do i have anxiety; do i have ptsd; do i have bpd; do i have bipolar; do i have ocd; do i need therapy
am i mentally ill; am i going crazy; am i going mad; am i anorexic; am i bulimic; am i an alcoholic
am i addicted to porn; am i addicted to weed; am i addicted to vaping; am i addicted to gambling; i have depression
i have anxiety; i have panic attacks; i have an eating disorder; i have anorexia; i have bulimia; im anorexic
i am anorexic; i am bulimic; i think i have an eating disorder; i think i have anorexia; i think i have bulimia
i think im depressed; i think i am depressed; i think i have depression; im so depressed; i am so depressed
im very depressed; why am i depressed; why am i always sad; why am i so depressed; why am i so unhappy
why do i cry all the time; why do i cry every night; why do i feel so empty; why do i feel nothing
why do i feel like crying; why do i feel so alone; why do i feel lonely; why do i feel worthless
why do i feel like a burden; i cant stop crying; cant stop crying; i cry every night; i cry myself to sleep
crying all the time; im always sad; i am always sad; i feel empty; i feel hopeless; i feel so sad; i feel so lonely
i feel lonely ! lyrics, song
i am so lonely ! lyrics, song
im so lonely ! lyrics, song, akon
im lonely ! lyrics, song
i am lonely ! lyrics, song
i feel like nobody cares; i feel like no one cares
nobody likes me ! worms, song, lyrics
no one likes me ! worms, song, lyrics
everyone hates me ! worms, song, lyrics
why does everyone hate me; why does nobody like me; why does no one like me; why do people hate me
why dont i have friends; why do i have no friends; why dont i have any friends; i dont have any friends
i dont have friends; i have no one; i have nobody; no friends at school; i have no friends at school; i get left out
im always left out; my friends left me out; my friends hate me; my friends ignore me; my friends are ignoring me
everyone ignores me; everyone laughs at me; people laugh at me; people make fun of me; they make fun of me
kids make fun of me; kids at school hate me; people bully me; people are bullying me; someone is bullying me
someone bullies me; they bully me; they are bullying me; girls are bullying me; boys are bullying me
bullied at school; bullied online; bullied for being; bullied because of; bullied because i; bullied by my
bullied by teacher; my teacher bullies me; my teacher is bullying me; my brother bullies me; my sister bullies me
being cyberbullied; im being cyberbullied; i am being cyberbullied; cyberbullied what to do; how to deal with bullies
how to deal with bullying; how to stop bullies; how to stop a bully; how to stop someone bullying me
how to report a bully; what to do if you get bullied; what to do when bullied; how to stand up to a bully
racist bullying what to do; homophobic bullying what to do; how to stop hurting myself
how to stop wanting to hurt myself; how to stop wanting to cut
how to stop cutting yourself; how to stop purging; how to stop making myself sick; how to stop bingeing
how to stop binge eating; how to start eating again; how to recover from an eating disorder
how to recover from self harm; how to recover from bulimia; how to recover from rape; self harm clean
days clean from self harm; self harm recovery app; self harm distraction; self harm distractions; instead of self harm
things to do instead of self harm; what to do instead of self harm; what to do instead of cutting
ways to stop self harm; how to hate myself less; how to love myself; how to stop hating myself
how to stop hating my body; how to stop feeling depressed; how to stop feeling sad; how to stop feeling lonely
how to stop feeling anxious; how to calm down a panic attack; how to deal with depression; how to cope with depression
how to deal with anxiety; how to deal with grief; coping with grief; my nan died; my nanny died; my grandma died
my granny died; my gran died; my grandad died; my grandpa died; my grandfather died; my grandmother died
my brother died ! @game
my sister died ! @game
my uncle died; my auntie died; my aunt died; my cousin died; my baby brother died
my friend died ! @game, lyrics
my best friend died ! @game, lyrics
my teacher died; my mum passed away; my dad passed away; my nan passed away; my grandad passed away
child bereavement uk; hope again bereavement; grief encounter; winstons wish helpline; missing my mum who died
i miss my dad who died; sexual abuse help; sexual abuse helpline; rape helpline; rape helpline uk; survivors helpline
victim support number; what to do if i was sexually assaulted; sexual assault help; sexual assault referral centre
domestic violence help; domestic violence helpline uk; domestic abuse helpline number; refuge near me
womens refuge near me; mens advice line; child abuse helpline; childrens services number; social services number
how to contact social services; honour based abuse helpline; karma nirvana; karma nirvana helpline
forced marriage unit; forced marriage unit number; halo project; fgm help; fgm support; galop helpline; lgbt helpline
switchboard lgbt helpline; trans helpline; mermaids helpline; runaway helpline number; missing people helpline
shelter helpline; homeless help for teens; homeless help under 18; young carer help; young carers support
i am a young carer; im a young carer; food bank near me; how to get food from a food bank; free food for kids near me
how to get off drugs; how to stop smoking weed; how to quit weed; how to quit smoking weed
how to stop drinking alcohol; how to quit nicotine; how to quit snus; vape addiction help; help quitting vaping
weed addiction help; alcohol addiction help; my mum is an alcoholic; my dad is an alcoholic; nacoa; al ateen; alateen
how to stop gambling; gambling help; big deal gambling help; how to quit porn; how to stop porn addiction; quit porn
help with porn addiction; frank drugs helpline; fearless crimestoppers; crimestoppers anonymous; how to report a knife
report someone with a knife; how to leave a gang safely; help leaving a gang; county lines help; county lines helpline
report sextortion; sextortion helpline; sextortion helpline uk; help i am being blackmailed; take it down nudes
report nudes; remove nudes from internet; how to get nudes removed; get nudes taken down; stopncii; stop ncii; ceop
ceop safety centre; iwf report remove; report grooming online; report online grooming
`,
  },
];
