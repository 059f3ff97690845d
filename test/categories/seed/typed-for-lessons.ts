/** What pupils of all ages type for their lessons. Whoever wrote these had not seen the phrases. */
export const TYPED_FOR_LESSONS: readonly string[] = `
# science
how do plants make food; parts of a flower labelled diagram; pollination and fertilisation in flowers
male and female parts of a flower; how do birds mate; do fish have sex or lay eggs; how do worms reproduce
mating calls of frogs; life cycle of a human for kids; where do babies come from; how are babies born ks1 video
what is a penis in science; diagram of the female reproductive system; testicles function gcse; sperm cell adaptations
egg and sperm cell comparison; what happens in puberty year 5; why do boys voices break
menstrual cycle hormones graph; what is a wet dream puberty; period products school policy
how long does a period last; ovulation and fertilisation bitesize; ivf advantages and disadvantages
contraception methods gcse biology; how does the pill work gcse; placenta and umbilical cord function
breastfeeding mammals examples; mammary glands in mammals; gonorrhoea gcse biology bacterial disease
hiv and aids gcse biology; measles hiv tobacco mosaic virus; what is hiv and how does it spread
salmonella food poisoning gcse; why do we need vaccines; how does a virus attack a cell
white blood cells killing bacteria; how do antibiotics kill bacteria; antibiotic resistance mrsa
what would happen if the sun exploded; explosive reactions of alkali metals; potassium in water explosion video
caesium in water reaction; how to make hydrogen pop test; how to make elephants toothpaste
thermite reaction gcse chemistry; how do fireworks work chemistry; exothermic reaction examples hand warmers
crude oil cracking; how to make crystals at home; how to make a volcano explode; baking soda bomb experiment
mentos and coke explosion; how to make a rocket out of a bottle; atomic bomb how it works physics
nuclear fission chain reaction; uranium enrichment a level physics; radioactive decay half life questions
polonium discovery marie curie; what is gamma radiation used for; how to shoot a projectile at an angle physics
bullet velocity momentum question; gun recoil newtons third law; newtons cannon; crash test dummies momentum
how do crumple zones work; blood groups and transfusions; how much blood is in the human body
what happens if you lose too much blood; heart dissection practical; how to dissect a pigs heart
eyeball dissection gcse; frog dissection; pros and cons of dissection; how to cut a cross section of a stem
onion cell microscope; skeleton bones labelled; what bones break most easily; reflex arc bitesize
the effect of caffeine on reaction time; effect of alcohol on the liver; how does smoking affect the lungs
heroin and opiate effects on synapse; drugs from plants aspirin digitalis; how are new drugs tested gcse
placebo double blind trial; thalidomide drug testing; food chain killer whale; why do killer whales kill sharks
how do spiders kill their prey; praying mantis eats her mate; black widow spider facts
how do cuckoos kill other chicks; are great white sharks dangerous; biggest snake ever killed; poison dart frog facts
most poisonous animal in the world; deadly 60 steve backshall; deadly nightshade plant; is foxglove poisonous
mushrooms identification uk; magic mushroom house for fairies; cannabis plant cell wall; hemp rope uses ks2
poppy dissection flower; ph of bleach; how to make indicator from red cabbage; acid attack on limestone
concentrated sulfuric acid hazards; hydrochloric acid and magnesium; displacement reactions silver nitrate
what is an orgasmatron head massager; homologous series methane ethane; ammonium nitrate fertiliser gcse
haber process explained; nitrogen cycle; how to make soap saponification
# history and wars
what weapons did the vikings use; viking axe facts; anglo saxon weapons ks2; stone age weapons and tools
how to make a stone age spear; roman weapons and armour; gladiators fight to the death; how did gladiators die
colosseum animals killed; boudica killed romans; julius caesar murdered; how did cleopatra kill herself
socrates death hemlock; how did henry viii wives die; anne boleyn execution; beheaded died survived
tudor punishments torture; medieval torture devices ks3; hung drawn and quartered explained
burning at the stake bloody mary; gunpowder plot how many barrels; how was guy fawkes killed
who tried to blow up parliament; jack the ripper victims gcse history; whitechapel murders gcse
crime and punishment through time; highwaymen hanged; capital punishment abolished uk; ruth ellis last woman hanged
the bloody code; black death symptoms; how many people died in the plague; battle of hastings how did harold die
battle of the somme deaths; trench foot photos; ww1 weapons machine gun; poison gas ww1; mustard gas effects soldiers
chlorine gas ypres; lewis gun ww1; tanks in ww1; why was archduke shot; bomb shelters ww2
the blitz bombing of coventry; hiroshima bomb facts; atomic bomb how many died; holocaust primary resources
anne frank hiding place; concentration camps facts ks3; auschwitz gas chambers; how did hitler rise to power
hitler speech analysis; hitler youth; nazi propaganda posters; nazi treatment of jews; nazi flag meaning
what does the swastika mean in hinduism; mein kampf when was it written; nuremberg laws; kristallnacht
night of the long knives; joseph goebbels; how did hitler die; hitler suicide bunker date; mussolini and fascism
ku klux klan 1920s america gcse; kkk gcse history; lynching in america 1930s; emmett till story for kids
jim crow laws; rosa parks ks1; slave ships middle passage; slave punishments; how were slaves treated
black people at the old bailey; the n word in history; malcolm x speech; apartheid in south africa
native americans massacre wounded knee; cowboys and indians guns; colt 45 revolver history
vietnam war my lai massacre; agent orange effects; napalm girl photo; jfk assassination; who shot john lennon
who shot franz ferdinand; terrorist attack 9/11 what happened; 9/11 documentary for schools; 7/7 bombings
the ira and the troubles gcse; bloody sunday northern ireland; manchester arena bombing remembrance; aberfan disaster
peterloo massacre; suffragettes force feeding; emily davison suicide or accident; suffragettes bombs and arson
white feather; conscientious objectors; peasants revolt wat tyler killed; king john murdered arthur
princes in the tower murder; who killed edward v; mary queen of scots executed; rasputin death; romanovs murdered
stalin purges; kulaks; great leap forward deaths; pol pot; rwanda genocide hutu tutsi; armenian genocide
assyrian siege weapons; trebuchet model how to make; siege weapons catapult dt
how to make a catapult out of lolly sticks; how to make a cardboard sword and shield; aztec human sacrifice
mayan death rituals; egyptian mummification brain hook; egyptian gods isis and osiris
# re and citizenship
isis egyptian goddess story for kids; what is isis the group; islamic state explained newsround; holy war in islam
what is jihad gcse rs; lesser jihad and greater jihad; just war theory christianity; crusades holy war ks3
were the crusades a success; do christians believe in hell; satan in the bible; the devil in paradise lost
what do muslims believe about death; islam and terrorism essay; why do people hate muslims islamophobia
antisemitism definition; jewish persecution through history; what is kosher slaughter; halal meat how is it killed
animal sacrifice eid; cain and abel first murder; abraham sacrifice isaac; crucifixion of jesus; judas killed himself
samson killed philistines; david and goliath sling; ten commandments thou shalt not kill; euthanasia christian views
assisted dying arguments for and against; abortion views gcse rs; suicide in christianity gcse
views on homosexuality in islam; same sex marriage church of england; sex before marriage christian views
adultery in christianity; contraception catholic views; polygamy in islam; forced marriage vs arranged marriage
fgm lesson pshe; gender prejudice and discrimination gcse; british values assembly; rule of law ks2
what age can you vote; should we have the death penalty; why is euthanasia illegal; should guns be legal debate
gun control in america essay; school shootings statistics gun laws debate; knife crime lesson ks3
knife crime statistics london; consequences of carrying a knife lesson; ben kinsella trust workshop
county lines pshe lesson; gangs and county lines video for schools; drugs education ks2
effects of cannabis on the brain pshe; classification of drugs class a b c; legal and illegal drugs sort
vaping assembly; dangers of vaping poster; what is in a vape; energy drinks effects on teenagers; alcohol units pshe
peer pressure scenarios; consent tea video; healthy relationships ks3; sexting law pshe lesson
online grooming lesson year 6; what is grooming nspcc; stranger danger ks1; pantosaurus nspcc pants song
fake news lesson; radicalisation lesson ks4; extremism and british values lesson; far right in britain history
andrew tate lesson plan for teachers; misogyny assembly; domestic abuse in relationships pshe; gambling lesson pshe
lottery probability; money laundering explained; human trafficking modern slavery lesson; child soldiers
child labour victorian times; child labour fast fashion
# english and set texts
of mice and men curleys wife death; lennie kills the puppy; how does george kill lennie; lord of the flies simon death
lord of the flies kill the pig chant; piggys death quotes; macbeth murder of banquo; lady macbeth suicide
out damned spot; macbeth violence quotes; romeo kills tybalt; romeo and juliet sex jokes; juliet stabs herself
hamlet to be or not to be suicide soliloquy; othello kills desdemona; king lear gloucester eyes
julius caesar et tu brute; merchant of venice antisemitism; titus andronicus summary; jekyll and hyde murder of carew
hyde tramples girl; frankenstein monster kills william; dracula blood; sherlock holmes cocaine; sign of four drugs
a christmas carol ignorance and want; oliver twist nancy murder; bill sikes
tess of the durbervilles rape or seduction; the color purple themes; handmaids tale quotes
noughts and crosses terrorism; blood brothers mickey drugs and prison; blood brothers gun scene
an inspector calls eva suicide quotes; remains simon armitage; exposure wilfred owen; dulce et decorum est gas
porphyrias lover strangled; my last duchess; the laboratory poison poem; hawk roosting i kill where i please
bayonet charge; charge of the light brigade guns; kamikaze poem; war photographer poem; valentine carol ann duffy
education for leisure poem; salome carol ann duffy; havisham strangle; hitcher simon armitage; mid term break death
journeys end alcohol; the boy in the striped pyjamas ending; maus graphic novel; schindlers list worksheet
private peaceful executed; war horse killed; goodnight mister tom abuse; stone cold robert swindells; skellig
a monster calls; the curious incident dog killed; holes kate barlow kissing; killer underpants; murder most unladylike
murder on the orient express; and then there were none; the hunger games who dies; battle royale book; divergent
thirteen reasons why book review; the lovely bones; speak laurie halse anderson; looking for alaska
trainspotting as level; a clockwork orange violence; lolita nabokov themes; lady chatterleys lover trial
wuthering heights hanging dog; bell jar sylvia plath; sylvia plath death; virginia woolf death
ted hughes and sylvia plath; the yellow wallpaper madness; streetcar named desire rape scene; blanche dubois
death of a salesman willy suicide; view from the bridge kiss; crucible john proctor hanged; 1984 room 101 torture
animal farm executions; slaughterhouse five; kill a mockingbird tom robinson trial; boo radley stabs
the outsiders knife fight; how to write a murder mystery; how to describe a dead body in a story
write a story about a haunted house; horror story openings year 8; synonyms for killed; synonyms for angry
another word for pervert; what does bastard mean in shakespeare; edmund bastard king lear; words that rhyme with duck
words that rhyme with luck; what does gay mean in old english; canterbury tales the millers tale summary
wife of bath prologue; beowulf kills grendel; figurative language killing time; metaphor drowning in work
idioms kill two birds with one stone; idioms bite the bullet; over my dead body meaning
shoot yourself in the foot meaning; skeleton in the cupboard meaning
# geography, maths, languages, other subjects
penistone show 2026; scunthorpe steelworks; cockermouth school; dicks lane rowington; wetwang village
pratts bottom kent; bitchfield lincolnshire; crapstone devon; upper dicker; cockfosters tube; horne village
assington suffolk; lickey hills; sandy balls holiday park; the knob walk dorset; bell end worcestershire
intercourse pennsylvania amish; fucking austria new name; dildo newfoundland; condom france map
hooker oklahoma weather; bangkok megacity case study; phuket tsunami; lagos slums; rio favelas drug gangs
colombia cocaine trade geography; opium poppy afghanistan; mexico drug war geography a level; somalia pirates
conflict diamonds; israel and palestine conflict explained for kids; gaza war newsround; ukraine war explained
syrian refugees; taliban girls school; volcano killer; haiti earthquake deaths; typhoon haiyan death toll
why do people live in dangerous places; coastal erosion suicide cliff beachy head geography; hell gate dorset
sex ratio population pyramid; population pyramid one child policy; infant mortality; death rate vs birth rate
maths probability with dice; probability blackjack; expected value roulette; betting odds maths; spinner game
rolling two dice; poker hands combinations maths; pi day; 69 times table; circle theorem; mass and density
average mean median mode; square root; number bonds to 10; times tables rock stars; hit the button; top marks
comment dit on je deteste; comment dire putain en francais; spanish swear words meaning lesson; la negra tiene tumbao
negro in spanish colour; der dick und der doof; german for fat dick; welsh mutations; cymraeg hwyl fawr
geiriau cymraeg lliwiau; stori ti a fi; latin cum clause; magna cum laude; cum in latin meaning; ablative absolute
gcse pe drugs in sport; performance enhancing drugs pe; anabolic steroids gcse pe; blood doping; beta blockers archery
lance armstrong doping; rugby tackle drills; how to throw a javelin; dodgeball rules; bench ball; boxing stance
breaststroke legs; ball handling skills netball; hooker position rugby; loose head prop; rugby hooker drills
shot put technique; shot in basketball; shooting drills netball; shooting stars bob up; clay pigeon shooting scouts
air rifle cadets; ccf rifle drill; archery; gcse art nude figure drawing; lucian freud portrait; egon schiele
sarah lucas; tracey emin my bed; francis bacon screaming pope; dt knife safety; how to use a stanley knife safely
craft knife; how to use a hand saw; soldering iron burns first aid; tenon saw; laser cutter; hot glue gun safety
food tech chicken breast; how to cut an onion; how to joint a chicken; how to kill yeast
how to kill a lobster humanely; food hygiene kill bacteria temperature; drama stage combat stabbing
stage blood recipe; how to make fake blood for a play; how to do a black eye makeup; sfx makeup cut wound halloween
fake gun prop for school play; blood brothers props; computing sql injection gcse
brute force attack gcse computer science; types of malware; ddos attack definition
phishing email examples for students; social engineering bitesize; penetration testing gcse; what is a keylogger ocr
how does a proxy server work gcse; vpn gcse computer science; tor onion routing computing; ethical hacking; firewalls
black hat vs white hat; packet sniffing; kill process linux; python kill thread; orphaned child process
master slave flip flop; how to execute a python script; how to crack a caesar cipher; scratch shooting game tutorial
how to make a shooter in scratch; scratch how to make sprite die; micro bit; unity game tutorial
how to make a game in python
`
  .split(/;\s+|\n/)
  .filter((search) => search !== '' && !search.startsWith('#'));
