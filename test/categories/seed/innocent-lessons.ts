/** More that pupils and teachers search for in earnest, lesson by lesson. Not one of these may raise anything but good things. */
export const INNOCENT_LESSONS: readonly string[] = `
# English and drama
macbeth act 2 scene 2 dagger soliloquy analysis; macbeth is this a dagger which i see before me; lady macbeth death quotes
who kills macduffs family; how does macbeth die; how does hamlet die; how did romeo die; who killed tybalt and mercutio
romeo and juliet dagger scene; much ado about nothing hero shamed; othello kills desdemona pillow; titus andronicus summary
julius caesar stabbing scene; the crucible witch hanging proctor; lord of the flies piggy death; lord of the flies simon death
of mice and men lennie kills curleys wife; of mice and men ending gun; animal farm boxer death; 1984 room 101 rats
great expectations miss havisham burning; jekyll and hyde carew murder; frankenstein kills william; dracula lucy stake
a christmas carol tiny tim dies; war horse topthorn dies; private peaceful firing squad; goodnight mister tom abuse chapter
the lovely bones film; the curious incident of the dog in the night time who killed wellington; blood brothers ending shooting
an inspector calls disinfectant death; an inspector calls eva smith diary; the woman in black deaths of children
poems about death for ks4; remains by simon armitage analysis; bayonet charge ted hughes; my last duchess analysis
porphyrias lover strangles; exposure wilfred owen our brains ache; dulce et decorum est gas; disabled wilfred owen
kamikaze beatrice garland; the emigree; checking out me history; power and conflict poems; love and relationships poems
cold comfort farm; the bell jar summary; a monster calls plot; skellig chapter 1; holes louis sachar warden; matilda miss trunchbull chokey
roald dahl the twits tricks; george's marvellous medicine poison; the witches grand high witch; revolting rhymes little red riding hood pistol
horrid henry; captain underpants; diary of a wimpy kid; dirty bertie books; mr gum; bottersnikes; fungus the bogeyman
billionaire boy; gangsta granny lesson plan; awful auntie; bad dad david walliams; the boy in the dress; ratburger summary
harry potter killing curse; who kills dumbledore; how did sirius black die; how to kill a horcrux; hunger games who kills rue
twilight breaking dawn; percy jackson lightning thief; how to train your dragon hiccup; goosebumps slappy; point horror books
how to write a horror story; how to describe a murder scene creatively; words to describe fear; synonyms for kill; synonyms for sad
crime writing detective starter; murder mystery party game for kids; cluedo rules; agatha christie and then there were none deaths
noir detective gun monologue drama gcse; frantic assembly fight choreography; stage combat slap; stage blood recipe; fake blood recipe
# history
how many people died in ww1; how many soldiers died at the somme; how did hitler die; how did hitler die bunker; who shot jfk
who shot franz ferdinand; who shot abraham lincoln; martin luther king assassination; malcolm x speech; rosa parks bus
how was king charles executed; how was mary queen of scots executed; how did henry viii wives die; divorced beheaded died
anne boleyn execution sword; tudor punishments whipping boiling; medieval torture devices rack; hung drawn and quartered meaning
guy fawkes torture signature; gunpowder plot barrels; witches burned at the stake; pendle witches hanging; salem witches hanged
the black death symptoms buboes; great plague of london deaths; great fire of london pudding lane; peasants revolt wat tyler killed
norman conquest harold arrow in the eye; viking raids lindisfarne monks killed; boudicca poison; roman gladiators fight to the death
roman emperor nero; caligula facts; spartacus; cleopatra asp snake bite; tutankhamun murder theory; egyptian mummies brain removal
aztec human sacrifice ks2; mayan ball game losers killed; spartan soldiers; trojan horse ks2; how was the trojan horse built
slave trade middle passage; slave ship brookes diagram; slave auctions; harriet tubman; abolition william wilberforce
apartheid sharpeville massacre; nelson mandela prison; amritsar massacre; irish potato famine; bloody sunday 1972
the troubles ira bombings; good friday agreement; birmingham pub bombings history; london 7/7 memorial; manchester arena memorial
9/11 for kids newsround; iraq war causes; vietnam war napalm girl photo; agent orange vietnam; my lai massacre; cuban missile crisis
hiroshima survivors; nagasaki shadow; manhattan project oppenheimer; nuclear weapons cold war; stalin purges; holodomor; gulag
nazi propaganda posters; nazi salute history; nuremberg laws; kristallnacht; auschwitz facts for students; holocaust survivors stories
schindlers list summary; anne frank hiding place; the book thief; warsaw ghetto; night of the long knives; hitler youth girls
mussolini fascism; franco spain guernica; oswald mosley blackshirts; battle of cable street; kristallnacht lesson; kkk lynching history gcse
jim crow laws; emmett till; civil rights movement; george floyd protests; windrush; notting hill race riots 1958; brixton riots
suffragette emily davison death; force feeding suffragettes; jack the ripper victims; victorian murder; burke and hare; sweeney todd
highwaymen dick turpin hanged; tyburn gallows; transportation to australia; police history peelers; execution of lady jane grey
russian revolution romanovs shot; rasputin death; french revolution guillotine; marie antoinette; reign of terror; napoleon death
american civil war weapons; native americans wounded knee; little bighorn; gold rush; prohibition gangsters al capone; st valentines day massacre
ww1 gas attacks; mustard gas ww1 history; ww1 machine gun; ww2 rationing; evacuees; blitz bomb shelter; dambusters bouncing bomb; v1 v2 rockets
home guard weapons; spitfire; d day beaches deaths; pearl harbor; kamikaze pilots; burma railway; unit 731 history; rape of nanking history
# religion and citizenship
why did jesus die on the cross; who killed jesus; crucifixion facts; stations of the cross; passion of the christ; adam and eve naked in the garden
david and goliath; cain and abel first murder; abraham sacrifice isaac; moses killing of the first born; samson and delilah; judas hanged himself bible
jihad meaning islam re; lesser jihad and greater jihad; muslim beliefs about life after death; is suicide a sin; euthanasia arguments for and against
abortion gcse re; capital punishment gcse re; just war theory; holy war gcse; pacifism; forgiveness amish shooting; religious extremism definition
sanctity of life; buddhist views on death; hindu cremation; sikh kirpan; sikh five ks; kirpan in school law; jewish kosher slaughter; halal slaughter
eid al adha goat; hajj stoning the devil; ramadan fasting rules children; lent what to give up; yom kippur fasting; diwali fireworks; holi
marriage and divorce re; arranged marriage gcse re; same sex marriage christian views; homosexuality in the bible; contraception catholic view
human rights act; hate crime definition; equality act protected characteristics; british values; knife crime statistics; knife crime posters
knife crime lesson ks3; gun laws uk; gun control debate; should drugs be legalised debate; drug classification law; age of criminal responsibility
voting age debate; protest law; terrorism act; prevent strategy; fake news lesson; misinformation ks3; ai deepfakes lesson; sextortion lesson ks4
fgm assembly; forced marriage pshe lesson; county lines assembly; cuckooing definition; grooming signs lesson; healthy relationships ks4
consent cup of tea video; sexting law lesson; pornography lesson rse ks4; body image ks3; self esteem activities; anger management for kids
# geography, science
river cross profile; v shaped valley; stromboli eruption; lahar deaths; boxing day tsunami; haiti earthquake deaths; bangladesh floods; weed in coral reef
crack in the earths crust; hot spots hawaii; rape seed crops; dry valleys; slash and burn; ass in the nativity; donkeys and asses; wild ass
great tit facts; coal tit; marsh tit call; bearded tit reedbed; blue footed booby; brown booby; shag bird; cormorant or shag; cock pheasant
woodcock; peacock spider; cockle shells; cockroach facts; cockatiel; bustard; red breasted robin; dunnock nest; penis worm priapulid
sperm whale size; sperm cell adaptations; egg cell and sperm cell; how sperm reaches the egg; fertilisation in humans; male reproductive system labelled
female reproductive system labelled; penis function ks3 biology; vagina function biology; testicles puberty; breast development puberty; periods explained
menstrual cycle hormones; ivf process; contraception methods pill; sexually transmitted diseases gcse; hiv and aids; hpv vaccine; sexual selection darwin
asexual vs sexual reproduction; pollination stamen; fruit dispersal; meiosis; anal fin; dorsal fin and anal fin; rectum and anus digestive system; faeces
analogous structures; analysis of variance; analgesic definition; hormone insulin injection; adrenaline injection; blood clotting; platelets scab
heart dissection scalpel; eye dissection; rat dissection; frog dissection; lung dissection; owl pellet; decomposition experiment; maggots
venus flytrap; deadly nightshade berries; poison dart frog; box jellyfish sting; most poisonous snake; black mamba; blue ringed octopus; puffer fish
chlorine gas displacement electrolysis; making salts; hydrogen pop test; flame tests; exothermic reaction; thermite reaction gcse railway; cracking hydrocarbons
crude oil cracking; ethanol fermentation; alcohol combustion; hydrogen peroxide elephant toothpaste; potassium in water; caesium explosion; iodine clock
bomb calorimetry; explosives nobel; fireworks colours chemistry; gunpowder invention china; rocket bottle; coke and mentos experiment; dry ice experiment
acid rain; sulphuric acid uses; acid attack on limestone; sodium; ammonia haber process; cyanide in apple seeds; arsenic victorian wallpaper; lead poisoning romans
paracetamol synthesis; aspirin titration; drug trials placebo; thalidomide; penicillin; antibiotic resistance; drugs in sport; ben johnson steroids
ecstasy and the brain gcse; lsd history 1960s; opium wars; coca leaves bolivia; caffeine heart rate; nicotine effects; liver cirrhosis; smoking and lung cancer
nuclear fission; half life; radiation sickness marie curie; stun gun physics circuits; tesla coil; lightning strike; electric shock; static electricity
hookes law; speed of sound; terminal velocity skydiver; stopping distances; car crash safety; crumple zones; pendulum; moments; pulleys; weight on moon
black hole; supernova; why is uranus called uranus; uranus moons; pluto; death of a star; big bang theory; challenger disaster; laika space dog
`
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .flatMap((line) => line.split(';'))
  .map((search) => search.trim())
  .filter((search) => search !== '');
