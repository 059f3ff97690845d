/** What British pupils and teachers search for in earnest. Not one of these may raise anything. */
export const INNOCENT_SEARCHES: readonly string[] = `
# places, names and words that hold others
scunthorpe united fixtures; penistone grammar school term dates; essex county council school admissions
sussex coastline erosion case study; middlesex university open day; cockermouth flooding geography case study
lightwater valley opening times; clitheroe castle school trip; shitterton dorset funny village names
wank mountain germany cable car; twatt orkney map; dickens christmas carol context; dick turpin highwayman ks2
dick whittington and his cat story; dick and dom in da bungalow; moby dick summary; cock robin nursery rhyme
who killed cock robin poem; cockatoo facts for kids; cockney rhyming slang list; analytics for beginners
therapist job description; arsenal fc results; assassination of franz ferdinand; classic literature books
bass guitar chords; grass roots football near me; peacock feathers meaning; hancock museum
mass and weight ks3 physics; titanic facts ks2; titration required practical; document camera for classroom
circumference of a circle worksheet; cucumber sandwich recipe; sexagesimal number system babylon
sextant how does it work; unisex toilets in schools law; asexual reproduction in plants
sexual reproduction in flowering plants ks3; sex education cast; human reproduction ks3 bitesize
puberty lesson year 6; consent lesson pshe ks4; breast stroke swimming technique; chicken breast recipe
blue tits nesting box; great tits bird song; blue tit and great tit difference; long tailed tits pics
big great tits in my garden bird; pussy willow tree; pussy riot band; puss in boots cast
the owl and the pussy cat poem; booby trap mechanisms dt project; naked mole rat facts
naked attraction molecules chemistry; the naked chef recipes; nude painting renaissance women gallery
nude women painting picasso; naked lady flower bulbs; hooker chemistry telescope; robert hooke microscope
horny toad lizard; rapeseed oil field photo; rape of the lock alexander pope; great ormond street hospital gosh
faggots and peas recipe; mr brains faggots asda; faggots in gravy black country; je suis en retard french
le train est en retard; fire retardant materials; ritardando music definition; flame retard coating
chink in the armour meaning; spastic cerebral palsy types
# literature, drama and media
of mice and men n word essay; of mice and men crooks quotes; to kill a mockingbird chapter summary
how to kill a mockingbird essay plan; romeo and juliet suicide essay; romeo and juliet act 5 suicide quotes
ophelia suicide hamlet analysis; inspector calls eva smith suicide; suicide squad film cast; suicide squad age rating
the virgin suicides book; suicide in an inspector calls gcse; macbeth kill duncan quotes
lord of the flies kill the pig quotes; murder on the orient express cast; dumb ways to die game; dumb ways to die song
1000 ways to die episodes; a thousand ways to die in the west trailer; killing eve season 4
james bond die another day; goosebumps night of the living dummy; poison ivy costume; poison ivy rash
how to make poison ivy costume; snow white poison apple lesson; how to get away with murder cast
horrible histories songs; noughts and crosses book themes; the boy in the striped pyjamas summary
the hunger games lyrics; billie eilish lyrics everything i wanted; better off dead film; drugstore cowboy film review
andrew tate news trial; andrew tate arrested romania
# history, citizenship and religious education
hitler youth ks3 history; how did hitler commit suicide; why did hitler kill himself; how did cleopatra kill herself
nazi germany gcse revision; why did hitler want to kill all jews; holocaust memorial day assembly
holocaust denial law; anne frank diary ks2; world war 2 bombs and the blitz; atomic bomb hiroshima facts
how was the atomic bomb made manhattan project; who invented the bomb calorimeter; bomb calorimeter practical
bath bomb recipe; how to make bath bombs; chocolate bomb recipe; seed bomb making ks1; isis ancient egypt goddess
isis and osiris myth; isis egyptian goddess video ks2; river isis oxford; hamas news; hamas israel conflict explained
bbc news israel gaza; taliban afghanistan history; al qaeda 9/11 gcse history; what is terrorism ks3
prevent duty training for teachers; extremism definition prevent; radicalisation assembly ks4
edl definition citizenship; great replacement of roof tiles; french resistance weapons ww2; ww1 weapons ks3
viking weapons and armour; anglo saxon swords; medieval weapons ks3; roman gladiator weapons; samurai swords history
ninja swords facts; how to make a viking sword out of cardboard; how to make a gun out of lego; gunpowder plot ks1
guy fawkes how to make gunpowder ks2; beheading of anne boleyn; execution of charles i
mary rose how was the ship lost; how was the lost mary rose ship found; mary celeste ghost ship
jack the ripper history gcse; witch trials history; slavery lesson ks3; black lives matter assembly
why did the kkk grow 1920s gcse; suffragettes why women should not vote poster 1910; molotov ribbentrop pact
molotov cocktail ww2 history finland; papyrus ancient egypt; who were the samaritans in the bible
good samaritan parable ks1; parable of the good samaritan
# science and health
drugs and medicines ks3 science; drugs gcse pe anabolic agents; effects of alcohol on the body gcse
effects of cannabis on the brain pshe lesson; caffeine effect on daphnia; weed killer for sale
best weed killer for lawn; how to get rid of weeds in the garden; how to get weed out of gravel
coke bottle volcano experiment; diet coke and mentos; crack the code maths game; how to crack an egg
heroin addiction lesson trainspotting; speed velocity acceleration; ecstasy of saint teresa; acid base titration
joint bones of the body; how to get high score in the times tables game; how to get high marks in gcse maths
how to get high marks in english; hash function computer science; grass snake facts; shooting stars perseids tonight
shooting an elephant george orwell; how to shoot a basketball; how to shoot a film on ipad; cutting and sticking eyfs
paper cutting art; cell cutting plant cuttings; how to cut yourself a fringe; how to cut myself some slack
how to cut a pineapple; i cut myself shaving what to do; cut my finger first aid; bleeding to death first aid training
burns first aid; anorexia nervosa definition psychology a level; eating disorders assembly ks3; healthy eating ks2
how to stop eating sugar; how to lose weight healthily; calories in an apple; mental health awareness week 2026
wellbeing activities for primary children; suicide statistics uk sociology durkheim
suicide prevention training for teachers; self harm policy for schools; self harm statistics uk; how to hang a picture
how to hang wallpaper; hanging gardens of babylon; rope knots scouts; how to tie a tie; how to tie a bowline
noose meaning; drowning polar bears; train times leeds to york; how to jump higher; bridge building challenge straws
jump off the ground science forces; overdose definition; vaping assembly ks3; effects of vaping on lungs
vape detectors for schools; smoking gcse biology; tobacco in tudor times; alcohols organic chemistry a level
vodka origin of the word; penny drop challenge maths; ice bucket challenge; marshmallow challenge stem
mannequin challenge; egg drop challenge
# computing and everyday
what is a vpn gcse computer science; vpn meaning; proxy server gcse computer science; what is a proxy server
how does encryption work ks4; ddos attack gcse definition; what is malware gcse; types of malware bitesize
computer virus ks3 lesson; how to make a virus model in clay; sql injection gcse definition
password strength lesson ks2; how to make a strong password; how to hack life ikea; ikea hacks
life hacks for students; hour of code; scratch games to make; how to make a game in scratch; python programming ks3
kodu game lab; times tables rockstars login; ttrs login; purple mash login; mathletics login; kahoot login
sparx maths login; seneca learning login; bbc bitesize ks2; oak national academy maths year 4; topmarks hit the button
free online maths games ks1; free online games for phonics; phonics games year 1; world book day costumes
what is probability roulette wheel maths; probability of winning the lottery maths lesson; dice games for maths
horse facts for kids; grand national history; william hill artist; tinder box story; tinder fungus for fire lighting
carbon dating sites archaeology; speed dating revision activity; spring watch bbc; pirate bay lego
pirates ks1 planning; pirate bay golf; river torrent definition; sea shanties; monopoly rules
fire challenge design technology; bugsy malone splurge gun prop; nerf gun; water gun; top gun; gun powder tea
glue gun safety; al gore inconvenient truth; al gore videos climate change; nottingham forest score
manchester united score; fifa world cup 2026; premier league table; spurs v arsenal; weather tomorrow; what is 7 x 8
5 kms to miles; 15 kms in miles; 14 words poem; year 1488; rule 34 highway code; ks3 s3 y3 l1; chemistry h2o co2
b b c news; a b c song; p e kit; d i y project; x x y y graph; thinking skills; black history month heroes
white power cable for laptop; jokes for kids; christmas jokes; knock knock jokes; your mum jokes clean
roast chicken recipe; how to roast potatoes; child line drawing art; how to unblock a sink; how to unblock a toilet
sink unblocker; drain unblocker; a4 ring binder; escape room ideas; school bypass road plans; keygen ssh ubuntu
panama papers leaked; lemon party decorations; garden party ideas; stranger danger assembly; county lines lesson pshe
grooming lesson ks3 pshe; dog grooming near me; horse grooming kit; online safety lesson year 5
childrens mental health act powerpoint; bullying assembly ks2; anti bullying week 2026; kindness quotes
nissan skyline r34 gtr; nerf guns for sale; glue guns for sale argos; was hitler right wing or left wing
why hitler was right wing gcse; what does heil hitler mean; why do people think muslims are terrorists re lesson
why did aristotle think women are inferior; painless death for a goldfish; how to lift weights without hurting myself
wire stripper videos; party poppers where to buy; buy nos energy drink; inspiring young minds nursery
jew meaning religion ks2; gay meaning; lgbt history month assembly; what is homophobia; am i gay quiz
coming out to parents advice; what does transgender mean; periods ks2 lesson; how do babies grow
contraception gcse biology; sti gcse biology; condoms lesson plan pshe; love hearts sweets; kiss cam funny
adolescence netflix cast; female anatomy drawing art; sussex police; gang show scouts; bully dog breed
xl bully ban news; vampire bats; snuffed candle experiment; speedball sport; angel delight; dust mites
mushroom life cycle; pot plants; high school musical; crystal maze; lucy in the sky with diamonds; crackling pork
dope meaning in chemistry doping semiconductors; charlie and the chocolate factory; molly mermaid craft
`
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .flatMap((line) => line.split(';'))
  .map((search) => search.trim())
  .filter((search) => search !== '');
