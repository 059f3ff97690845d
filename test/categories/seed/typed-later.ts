/** Harmless neighbours of phrases that are looked for, written when those were there. */
export const TYPED_LATER: readonly string[] = `
my dad beats me at chess every time; my mum hit the jackpot; my dad is a firefighter; my friend wants to be a vet
how to die fabric with beetroot; how to dye eggs; would anyone like a cup of tea song
what would happen if the moon disappeared; what would happen if bees died out
what happens if you eat too many carrots; what happens if you swallow chewing gum
what happens if you take too much vitamin c; how many tablets in a blister pack; how many paracetamol in 24 hours
can you take ibuprofen and paracetamol together; is calpol safe for 6 year olds; he wants more gruel oliver twist
oliver asks for more quote; i want to kill a mockingbird summary; how to kill them nettles
i found ants how to kill them; how to get rid of my brother prank ideas; how to poison rats
the witches roald dahl poison; snow white poison apple; how to shoot them goals netball
who shot him in of mice and men; why does george shoot him; hurt someones feelings sorry card
how to say sorry when you hurt someone; what to do if you hurt someone feelings ks1
what to do if someone bullies you ks2; what to do if your dog is sick; what to do if your parents are splitting up
my parents are getting divorced; my dad is in the army; my mum is having a baby; my nan died; my grandad has dementia
my brother is annoying; my sister is mean to me; my cat died; my dog keeps biting me; my cat scratches me
my horse kicked me; the ball hit me in the face; a bee stung me; my tooth hurts; my leg is hurting; growing pains
baby teeth fall out; nose bleed first aid; cut my finger with scissors what to do; burn first aid
choking first aid children; recovery position; cpr for kids; asthma pump; epipen training; epilepsy seizure what to do
how to draw a gun; how to draw a sword; how to make a paper gun; how to make a lego gun that shoots
origami ninja star; samurai sword history; viking sword for sale museum replica; crossbow medieval how it works
longbow vs crossbow agincourt; tudor weapons; pistol duel hamilton; shotgun song george ezra; shotgun lyrics
sawn off shotgun; stun gun how does it work physics; pepper spray law uk debate; machete order star wars
pen knife scout rules; knife skills food tech; bread knife; palette knife painting; knife edge ridge helvellyn
mack the knife; jack the lad; weed whacker; weed control; coke production steel; coke oven chemistry
crack the code maths; speed formula; acid tabs ph; ecstasy of saint teresa; ecstasy meaning in poem; hash function
line of best fit; lines of symmetry; bag of sweets probability; ounce to gram conversion; how many grams in an ounce
eighth note music; joint compound; high blood pressure; hemp rope; heroin chic 90s fashion; mushroom risotto
laughing gas humphry davy; nitrous oxide anaesthetic history; ketamine medical use vet
cannabis debate should it be legal; cocaine in victorian times; sherlock holmes opium den; opium wars
opium wars worksheet; cheap alcohol free beer; alcohol wipes; alcohol gel; non alcoholic cocktails; vodka jelly
beer battered fish; vape detectors for schools; nicotine addiction pshe; tobacco mosaic virus; tobacco trade bristol
vaping survey school; join the dots; join the army; join the raf cadets; the ira easter rising
hamas explained newsround; why do people join isis; why did people join the ku klux klan
why did people join the hitler youth; women in the taliban; white supremacy america history; combat sports; dad jokes
christmas jokes; knock knock jokes; gay icons; chinese new year jokes; irish jokes st patricks day
women are equal to men; girls are better than boys; are women weak in shakespeare; women in science
how to control a class; how to manipulate an image in photoshop; how to punish a child for lying
red pill blue pill matrix; alpha male wolf; sigma notation; how to get on purple mash at home
how to access google classroom at school; how to open teams on ipad; how to watch panto at school
how to play rounders in school; how to play chess in school; get around obstacles scratch; get past the dragon level 5
unblocked drains; how to unblock a nose; unblocked sink; proxy variable science; proxy vote; firewall school diagram
bypass surgery; bypass a12; heart bypass operation; hot girls clothes vintage; naked mole rat; naked juice
naked eye planets; naked flame; nude painting; topless car; girls dancing ballet; boys kissing booth; kissing gate
sex determination xy chromosomes; sex linked inheritance; safe sex lesson; sex discrimination act 1975
sex ed letter to parents; sexuality lesson; bikini atoll nuclear tests; milf oil recipe; cam shaft; cam followers dt
cameo jewellery; bet hedging evolution; betty boop; alphabet; aviator sunglasses; aviator film; poker face lyrics
slots in classes schedule; casino royale; roulette wheel probability; snooker; lottery funding application
scratch card; national lottery heritage fund; bingo calls maths; bingo template; football predictions maths
insults shakespeare generator; shakespearean insults; how to write a roast dinner recipe; roast potatoes; roast beef
rumour has it adele; how to stop rumours spreading lesson; anti bullying slogans; what is cyberbullying
how to be kind; bully xl dog; bulldog; kidscape; date a cabin; carbon dating; date palm; 18 year old minimum wage
20 year old blood; 25 year old tree; how old is 15 year old dog in human years; what should a 12 year old read
books for 13 year olds; talk to a friend; message in a bottle; gift ideas for 10 year old girls
clothes for 12 year old girls; parties for 11 year old boys; haircuts for 10 year old boys
puberty talk for 10 year old girls; andrew tate what parents need to know; self harm training for teachers
suicide prevention policy; ligature risk assessment; knife arch hire; drugs awareness workshop schools
vaping letter to parents; sexting guidance; ai nudify apps guidance for schools; deepfake policy
sextortion letter to parents; blackout challenge assembly; incel ideology training; prevent referral
hate incident log; how to talk to a child who is self harming; supporting a suicidal pupil
pupil disclosed abuse what to do; what to do if a child discloses; unblock youtube for staff
vpn blocked on school network intune; students using proxy sites; filtering bypass detection
how to block tiktok on school wifi; how to block roblox in google admin; gambling assembly; money mules lesson
why did pontius pilate kill jesus; how did boudicca kill herself poison; cleopatra asp suicide facts
what weapons did the normans have; how many soldiers died at the somme; what does bloody mean in macbeth
tybalt stabs mercutio; duncan's murder soliloquy dagger; is this a dagger i see before me
george orwell shooting an elephant essay; lord of the flies beast hunting quotes; how to hurt with words poem
stick and stones poem; hurt feelings ks1 worksheet; my brother hit me poem; dad jokes that hit different
my mum hits the gym; my sister hit her head what should i do; my friend hit his head playground
my friend broke his arm; my cat wants to be fed; my dad drinks tea; is my mum allergic to cats
my grandad drinks beer how many units; my uncle is in prison social story; my dad is a soldier
my teacher is funny card; my brother keeps singing; my dog keeps hurting his paw; someone is calling my phone
someone touched my lego; a man called otto; a boy called christmas; an older man monologue drama
older man and the sea summary; girl with a pearl earring; man on fire; girl on the train; take 20 from 100
take 30 away from 80; 20 tablets of 5mg dosage calculation; a pack of 16 pencils maths problem
how many pills did marilyn monroe take; what happens if you eat too many sweets
what happens if you drink too much water; what happens if you drink seawater
what happens if you take antibiotics for a virus; can bleach kill viruses; does vinegar kill weeds
does freezing kill bacteria; will salt kill slugs; does paracetamol reduce fever; how high can a kangaroo jump
how high can a flea jump; tallest building in the world; tallest bridge in the uk; best place to jump on a trampoline
walking in front of the queen; jumping in puddles; run under the tube ride; run in front of bus safety advert
train safety video for kids; network rail track safety; how long does it take to bleed brakes
how long to suffocate fire triangle; how long to hang a ham; how to hang a picture; make a noose knot macrame
is there a point in space with no gravity; whats the point of school; what is the point of brexit; no point in time
is it wrong to eat meat; is it a sin to lie; is it ok to cry; is it normal to have a favourite teddy
would anyone like to be a millionaire; would people notice if gravity stopped
everyone would be happier if school started later persuasive letter; if i was prime minister
if i were a superhero writing; if i died would my dog know minecraft; goodbye letter to my class year 6
goodbye letter to my teacher; goodbye letter to a friend example ks2; i want to end it with a cliffhanger story
how to end a story; how to end a letter; i cant go on holiday; i dont want to go to school
i dont want to do my homework; i dont want to live on mars debate; i want to disappear invisibility cloak
blade of grass; blade from blade runner; pencil sharpener art shavings; pencil sharpener how it works blade dt
scars in the lion king; scar lion king quotes; how to cover scars makeup sfx; hide cuts in film editing
cuts in public spending; paper cut; cut my hair short; i cut my finger; cutting hair; how to cut without scissors
scratch coding hide; scratch my back song; burn calories pe; burning magnesium; burns night poems
burning my tongue hot food; throw away my shot lyrics hamilton; how long can a camel go without water
how long can you go without sleep; skipping lunch menu; how to skip count; how to skip with a rope
i feel sick when i eat dairy; age 13 maths; age 12 movies; calories in school dinners; lose weight maths word problem
fasting in ramadan for kids; how long can i go without a dentist appointment; weed killer for sale
killer whales for sale seaworld; speed camera for sale; crack cocaine war on drugs a level sociology; cocaine hippos
heroin addiction trainspotting; line of latitude; bag of feathers; grass of parnassus; laughing gas charlie chaplin
smoke detector; smoke a ham; snort laughing; inject humour; inhale exhale yoga; sniff test; cannabis oil epilepsy
hemp seeds; poppy seeds show up on drug test myth; drug test athletes; beer for slugs; free vodka sauce pasta
tobacco plant genetic engineering; get a gun licence for farm uk; buy a water gun; buy a glue gun; pistol shrimp
crossbow bolt; samurai sword katana history ks2; bring a plate to school; take a photo of knife in dt; carry a tune
hide a body sims; hide a gun in blood brothers; fight scene choreography; school fight song; street fighter game
food fight; mock fight drama; snowball fight clips; live leak pipe repair; leeds fight championship
naked mole rats kissing; people naked in art; men naked greek statues art; girls getting ready for ballet
boys getting changed pe kit; sexy meaning; sex education year 5 letter; free cam software; free video editor
watch free film licensing schools; best tube map; get past level 100 candy crush; get round the mountain
go on tiktok safely lesson; how to watch assembly on teams; how to play netball in school
how to use discord safely parents; unblocked nose; games 77 maths; 66 route; irish people should be proud
jews in medieval england; muslims in britain facts; black people in tudor england; are black holes evil
why do people think snakes are evil; immigrants in america 1900s; gay jokes are not funny assembly
offensive jokes lesson; roasts for sunday lunch; insults in romeo and juliet; mean things to say sorry for
mean median mode words; nasty medieval medicine; horrible histories songs; horrible names for villains
start a rumour drama improv; how to control a robot; how to manipulate variables; red pill matrix philosophy
alpha particles; women in ww1; girls are clever poem; join a gang of four; join the resistance ww2
isis river oxford rowing; jihad meaning ks3; taliban and malala; al qaeda and 9/11 a level; national action plan send
great replacement bus service; siege of jerusalem; atomic weapons research
how to make a child friendly risk assessment; how to get a child to sleep; how to make kids laugh
how to find 10 year old boys football team; message to 11 year old girls football team; talk to year 6 about periods
date a bank holiday; carbon dating a 20 year old tree; my girlfriend french revision; boyfriend song
online friend safety lesson; share my pictures google photos; post my video youtube; sharing photos consent form
bought me flowers lyrics; offered me a job; gave me a gift poem; asked me to dance
how did pompeii people die; did the romans have slaves; why did vikings raid monasteries
what did cavemen kill mammoths with; florence nightingale crimean war; victorian children chimney sweeps died
when did the titanic sink how many died; great fire of london deaths; wat tyler; spanish armada guns
horrible histories rotten romans; what is a suffragette hunger strike; mary seacole; battle of britain spitfire guns
evacuee letter home ww2; d day landings footage bitesize; rationing sweets; what is a bomb shelter
dambusters bouncing bomb; cold war nuclear weapons; berlin wall shot; cuban missile crisis
martin luther king killed by who; nelson mandela prison; gandhi hunger strike; my hero is my dad
my mum is my hero poem; a letter to my future self; i feel sad because my fish died; i am worried about sats
i am scared of the dark; scared of spiders; scared of needles; scared of my maths test; i hate broccoli; i hate pe
worry monster; how to make friends; how to be brave; how to stop hiccups; how to stop a nosebleed
how to stop biting nails; how to fall asleep fast; how to wake up early; how long does it take to digest food
how long does it take to get to mars; how long does it take to boil an egg; how long until christmas
how many pills make a bottle maths; how much sugar is in coke; how much does a gram weigh; how high is everest
how deep is the ocean; how hot is lava; cut and paste; cut out snowflake; paper chain; stick man; gruffalo
room on the broom; the twits; matilda trunchbull; the bfg eats humans; charlie and the chocolate factory violet
fantastic mr fox shot tail; danny champion of the world sleeping pills pheasants; george's marvellous medicine recipe
the suitcase kid; tracy beaker; bad girls jacqueline wilson; girls in love; my sister jodie; lola rose
the illustrated mum; noughts and crosses bomb; witch child; coraline; the graveyard book murder
harry potter killing curse; avada kedavra meaning; sirius black death; who kills dumbledore; katniss kills
percy jackson; skulduggery pleasant; alex rider; cherub the recruit drugs; young bond; artemis fowl
diary of a wimpy kid; tom gates; captain underpants; dog man; bunny vs monkey; zelda boss; kill team warhammer
splatoon weapons; fortnite pickaxe; roblox knife game codes; roblox murder mystery; minecraft how to make a sword
minecraft mobs how to kill wither; pokemon knock out; smash bros; street fighter moves; fifa skill moves; top trumps
hangman words; knockout whist rules; snap; old maid card game; beggar my neighbour; shoot the moon; darts; pool cue
cricket bouncer; rugby hooker throw; netball shooter drills; hockey stick; judo choke hold rules; boxing gloves
karate; fencing swords; biathlon rifle; modern pentathlon pistol; wrestling usa; school prom dresses; leavers hoodie
girls trainers; boys coats; knickers pantomime joke; bra fitting first bra; period pants school; deodorant for kids
spots cream; hair removal teen; dentist fear; braces hurt; glasses; hearing aids; wheelchair basketball
autism awareness; adhd fidget toys; dyslexia overlay; tourettes; epilepsy; diabetes injection; asthma attack
allergic reaction; cancer research race for life; heart attack signs; stroke fast; blood pressure; blood donor
organ donation assembly; skeleton song; eyeball model; teeth disclosing tablets; head lice letter; chicken pox; nits
sick note; tummy bug; how many days off after vomiting; staff absence policy; fire drill; evacuation plan
trip risk assessment; coach hire; school dinners menu; parents evening booking; reports comments; behaviour chart
detention letter; exclusion guidance; attendance; safeguarding audit; dsl training; kcsie; prevent; online safety
harmful sexual behaviour; drugs policy; knife crime assembly; vaping posters; anti bullying week; racism lesson
islamophobia; antisemitism; refugee week; hate crime; domestic abuse training; fgm training; self harm toolkit
suicide safer schools; eating disorder training; gambling lesson; gaming addiction parents; ai deepfakes lesson
vpn for staff remote access; reset student password; unblock website request form
describe a time you were hurt; my friend moved away poem; my friend will come to my party invitation
my friend says he is vegan; my sister says she wants to be a doctor; she wants to be an actress
he is going to be a father macbeth; they want to end slavery ks2; they will kill caesar quote
he will leave scrooge alone; who said he wants more; is it normal to lose teeth at 6; is it ok to eat raw potato
is it illegal to pick bluebells; is it wrong to lie pshe; what happens if you eat 20 bananas
what would happen if i jumped into a black hole; what happens if you drink 10 cups of coffee; i swallowed a coin
i swallowed gum; i ate a tulip bulb; took part in a marathon; taken 3 a level questions; best way to go to cardiff
easiest way to end a paragraph; quickest way to go from leeds to york; best way to end a speech; best way to beat eggs
how to beat someone in chess; how to beat my brother at fifa; how to poison ivy costume; ways to attack a castle
how to attack in netball; how do i kill a computer process; murder someone in cluedo; how to stab a baked potato
strangle weed bindweed; want him to win; drop dead fred; wanted dead or alive poster template; wild west wanted poster
who wants him dead in macbeth; someone in my class has nits; a boy in my class has a guide dog
a girl in my class has diabetes; metal detector ks2 physics; metal detectors for kids; knives and forks etiquette
blade runner; sharpener and pencil; razor shells beach; broke a glass what to do; smashed avocado
covered in chocolate; covered in feathers; scars on the moon craters; marks on my arm bcg vaccine; cutting my nails
i like cutting and sticking; i love cutting paper shapes; cut your own christmas tree; skin graft
burn myself out tired teacher; punch yourself awake idiom; punch card; hit yourself with a rake comedy
scratch myself chicken pox; only ate fruit hungry caterpillar; how long can i go without brushing my teeth
how many days can a camel go without food; tips for not eating too much sugar; tricks to eat vegetables
force yourself to read; make yourself smaller alice; make yourself at home; becoming a vegan; thinner than paper
throw food away compost; my lunch is stolen; lost my lunch away game; my carer poem; dad threw the ball
my mum threw a party; my brother threw a snowball at me; monster comes in my room at night story
the cat gets into my bed; watch me dance; my mum watches strictly; hit a six cricket; i got hit by a dodgeball
i was hit by a tennis ball; got kicked out of the game; kicked a goal; flying to pakistan for eid
going to india on holiday; going to somalia project; my parents got married in bangladesh
arranged marriage in sikhism gcse; secret garden; its our secret santa; our little secret song
where do i live in french; ask where you live spanish; he loves me he loves me not daisy; online friend booking
discord bots for class; roblox friend request; show my mum my work; tell everyone good news; tell my dad a joke
paid for by the school; money for charity; kiss him goodnight nan; find lonely planet; meet the vulnerable animals
smoke signals; dealing cards; buying coke from tesco; order speed of a reaction; mixing acid and alkali
mixing drugs and alcohol pshe lesson; get high marks in gcse; get high quality images; jump high; deodorant science
spray paint; smell of petrol; glue to mend shoes; sniffing dogs; inhaling helium voice; infidel poem imtiaz dharker
killing the crusades; white race car; white people and black people segregation; why are frogs so slimy
why are chinese people so good at table tennis; why are teachers so annoying persuasive
why are gypsies called gypsies; muslims should wear poppies debate; immigrants should learn english debate
asian face shape art; black hair care; top gun; top gear; be a top goal scorer; women deserve the vote suffragettes
make someone smile; make someone laugh; make her a card; make a fake instagram for romeo; make a fake newspaper
make a profile of a viking; site that makes flashcards; app that blocks adverts; website that unblurs text
turn off the light; turn off notifications; disable touchpad; uninstall fortnite; remove filter photo; kill the lights
models with clay; boys with no shoes; people without clothes in africa history; real money maths ks1; win real medals
rain gauge; rain code; stake in the ground; bet 2 meaning; knock yourself out idiom; chroming metal dt
`
  .split(/;\s+|\n/)
  .filter((search) => search !== '' && !search.startsWith('#'));
