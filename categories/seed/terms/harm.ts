import type { TermBlock } from './block.ts';

/** Drugs, weapons, violence and extremism. */
export const HARM_TERMS: readonly TermBlock[] = [
  {
    category: 'drugs',
    language: 'en',
    phrases: `
buy weed ! @garden
buying weed; / buy weed online; weed near me
/ weed for sale ! @garden
weed dealer; weed dealers; weed delivery; weed edibles
how to get weed ! @garden, out
/ how to grow weed; how to smoke weed; / how to roll a joint; how to roll a spliff; how to make a bong; homemade bong
how to make edibles; how to hide weed; how to hide the smell of weed; how to pass a drug test; / buy cannabis
/ cannabis for sale; grow cannabis at home; how to grow cannabis; buy thc; / thc vape; / thc vapes; thc vape juice
thc gummies; thc edibles; spice vape; spice vapes; k2 spice; buy spice drug; / buy cocaine; / cocaine for sale
cocaine price; where to get cocaine; where to buy cocaine; how to make cocaine
how to snort ! pig
/ how to make crack cocaine; how to cook crack; / how to make meth; how to cook meth; how to make crystal meth; / buy mdma
buy ecstasy; buy ecstasy pills; buy molly drug; / buy ketamine; buy ket; how to get ketamine; how much ket; / buy lsd
buy acid tabs; where to get lsd; / buy magic mushrooms; / buy shrooms; / shrooms for sale; how to grow magic mushrooms
grow shrooms; / buy xanax; xanax for sale; buy xans; buy valium; buy codeine; how to make lean drink; = how to make lean
lean drink recipe; purple drank; codeine lean; buy tramadol; buy oxycodone; buy heroin; where to get drugs
where to buy drugs; how to buy drugs; how to get drugs; buy drugs online; buy drugs; drugs for sale
how to sell drugs ! netflix, fast, season, cast
drug dealer near me; drug dealers near me; plug near me weed
how to get high ! @game, @score
how to get high at school; get high off; getting high off; how to get high on drugs; can you get high off
what household items can get you high
buy nos ! energy, drink, car
buy nos canisters; nos balloons; nos canisters; buy nitrous oxide; nitrous oxide canisters; nitrous balloons
laughing gas canisters; buy laughing gas; buy laughing gas balloons; smart whip canisters
buy poppers ! party, jalapeno
/ buy steroids; steroids for sale; buy trenbolone; dark web drugs; darknet markets; dark web market
thc cart; / thc carts; thc cartridge; thc carts uk; dab pen; dab pens; dab carts; delta 8 vape; delta 9 gummies
hhc vape; hhc vapes; hhc gummies; edibles near me; edibles for sale; buy edibles
weed gummies ! @garden
weed brownies ! @garden
weed brownie recipe ! @garden
pot brownies; hash brownies recipe; cannabis gummies; cannabis edibles; cannabutter; how to make cannabutter
cali weed ! @garden
cali packs; cali pack; cali tins
zaza weed ! @garden
weed strains ! @garden
best weed strains ! @garden
strongest weed strain ! @garden
strongest weed ! @garden
weed price ! @garden
weed prices ! @garden
weed prices uk ! @garden
how much is weed ! @garden
how much is a gram of weed ! @garden
how much is an eighth of weed ! @garden
how much is an ounce of weed ! @garden
how much does weed cost ! @garden
how much for an ounce of weed ! @garden
gram of weed ! @garden
ounce of weed ! @garden
eighth of weed ! @garden
bag of weed ! @garden
q of weed ! @garden
3.5 of weed ! @garden
weed plug ! @garden
weed plugs ! @garden
snapchat plug weed ! @garden
weed on snapchat ! @garden
weed snapchat ! @garden
weed telegram ! @garden
telegram weed ! @garden
telegram drugs; drugs on telegram; drugs on snapchat; buy drugs on snapchat; buy drugs on telegram; plug on snapchat
plug snapchat; plug telegram
how to find a plug ! socket, sockets, drain, electric
find a plug near me weed ! @garden
drug plug; drug plugs; ket plug; coke plug; how to do ket; how to take ket; how to sniff ket; how to sniff coke
how to sniff cocaine; how to snort coke; how to snort cocaine; how to snort ket; how to snort ketamine
how to take cocaine; how to do coke; how to do cocaine; how to take mdma; how to take mandy; how to take ecstasy
how to take pills to get high; how to take shrooms; how to take acid drug; how to take lsd; how to smoke crack
how to smoke meth; how to smoke heroin; how to smoke a bong; how to smoke a joint; how to smoke hash
how to smoke spice; how to smoke without getting caught
how to smoke weed without smell ! @garden
smoke weed in my room ! @garden
smoking weed in bedroom ! @garden
smoke weed at school ! @garden
weed at school how to hide ! @garden
hide weed from parents ! @garden
hide drugs from parents; hide drugs at school; where to hide drugs
where to hide weed ! @garden
how long does weed stay in ! @garden
how long does thc stay in; how long does cocaine stay in your; how long does ket stay in your system
how to pass a saliva drug test; how to beat a drug test; how to cheat a drug test; fake urine drug test
synthetic urine drug test
how to roll weed ! @garden
how to roll a blunt; how to roll a backwood; roll a joint; roll a spliff; roll a blunt
how to grind weed ! @garden
weed grinder ! @garden
weed grinders ! @garden
buy weed grinder ! @garden
= bong; bongs for sale; bong for sale; buy a bong; buy bong; apple bong
apple pipe weed ! @garden
gravity bong; lung bong; bucket bong
how to make a pipe for weed ! @garden
how to make a weed pipe ! @garden
make a crack pipe
crack pipe ! sink, toilet, plumber, drain, water, leak, boiler, burst
meth pipe
weed seeds ! @garden
buy weed seeds ! @garden
cannabis seeds; buy cannabis seeds; autoflower seeds
grow tent weed ! @garden
growing weed at home ! @garden
growing weed indoors ! @garden
how to grow cannabis indoors
grow weed in ! @garden
how to trip on; trip on nutmeg; how to hallucinate; how to make yourself hallucinate; how to get hallucinations
legal highs ! @study
legal high buy; legal highs that work; dxm trip; dxm high; dxm dosage; robotripping; robo tripping
triple c pills high; cough syrup high; high off cough syrup; get high on cough; get high on cough medicine
get high from ! @game, @score
getting high from ! @game, @score
get high on calpol; get high on paracetamol; get high on ibuprofen; get high on antihistamines; get high on household
get high with household
get high at home ! @game, @score
get high without drugs
how to get high without ! @game, @score
how to get high for free ! @game, @score
how to get high with ! @game, @score
how to feel high; how to get stoned
how to get baked ! potato, beans
how to make lean at home; lean drink; lean drug; lean syrup; promethazine codeine buy; buy promethazine codeine
buy pregabalin; pregabalin for sale; buy diazepam; buy zopiclone; buy modafinil; buy ritalin; buy adderall
adderall without prescription; ritalin to study buy; study drugs buy; buy codeine online; buy morphine; buy fentanyl
fentanyl for sale; buy oxy; buy percs; percs for sale; percocet buy; = percs; xans for sale; buy bars xanax
buy opium ! @study, china, chinese, war, wars, britain, british
street valium; buy monkey dust; monkey dust for sale; buy k2 spice; spice paper prison; buy mkat
buy mephedrone; mephedrone for sale; buy 2cb; 2cb for sale; buy dmt; / dmt vape; dmt vape pen; buy ayahuasca
buy ghb online; buy meth; meth for sale; buy crystal meth; crack cocaine for sale; buy coke online
coke for sale ! cola, can, cans, diet, zero, bottle, bottles, machine
mandy drug; / magic mushrooms for sale; buy magic mushroom; magic mushroom spores; magic mushroom grow kit
shroom grow kit; shroom bars; shroom chocolate; polkadot shroom bar; liberty caps where to find
magic truffles ! chocolate, recipe
where to find liberty caps; where to pick magic mushrooms; identify liberty caps; nos canister; nos balloon
nos cylinder; fast gas canister; fast gas cylinder; smart whip; smartwhip; smartwhip canister; nangs; nang delivery
balloons nos near me; how to do nos; how to do balloons nos; laughing gas cylinder; whippets drug
galaxy gas ! dust, star, stars, nebula, hubble, space, cluster, clouds
whippits; buy nitrous; poppers drug buy; buy amyl nitrate; how to make drugs; how to make drugs at home
how to cook drugs; how to make mdma; how to make lsd; how to make ecstasy; how to make ketamine; how to make fentanyl
how to make ghb; how to make dmt
how to sell weed ! @garden
how to deal drugs
how to deal weed ! @garden
how to become a drug dealer; how to be a drug dealer; become a drug dealer; how to start dealing; start selling drugs
selling drugs at school; sell drugs at school
sell weed at school ! @garden
sell vapes at school
how to shot weed ! @garden
shotting weed ! @garden
shotting drugs; how to trap drugs; trap house near me; trap phone; burner phone for drugs; drug dealing tips
drug dealing for beginners; how to smuggle drugs; how to hide drugs; bodybuilding steroids buy; buy testosterone uk
buy tren; tren for teens; sarms for teens; buy sarms; sarms for sale; buy dianabol; buy clenbuterol
clen for weight loss; buy hgh; steroids under 18
`,
  },
  {
    category: 'vaping-alcohol-tobacco',
    language: 'en',
    phrases: `
buy vape; buy vapes; buy a vape; buy vape online; / vape shop; vape shops; vape shop near me; vapes near me; vape store
cheap vapes; vape deals; / vape flavours; vape flavors; best vape; best vapes; disposable vape; / disposable vapes
/ vape juice; vapes for kids; vape without id; vapes without id; vapes no id; how to get a vape; how to get vapes
how to buy vapes underage; how to hide a vape; hide vape at school; how to vape at school; how to vape in school
vape tricks; / elf bar; / elf bars; / elfbar; elfbars
lost mary ! rose, ship, tudor, tudors, celeste, queen, magdalene
/ lost mary vape; geek bar; geek bars; crystal bar vape; hayati vape; ske crystal; smok vape; vuse vape; juul pods
buy cigarettes; cheap cigarettes; buy cigarettes online; how to smoke a cigarette; how to buy cigarettes underage
snus; buy snus; / nicotine pouches; nicotine pouch; velo pouches; zyn pouches; pablo snus; buy alcohol online; buy vodka
how to buy alcohol underage; how to get alcohol underage; underage drinking places; how to get drunk
how to get drunk fast; get drunk fast; get drunk at school; / fake id; / fake ids; fake id uk; buy fake id
vape delivery; vapes delivered; vape next day delivery; / buy vapes online; buy vapes under 18; buy vape under 18
how to buy vapes; how to buy a vape; how to get a vape under 18
vape under 18 ! law, ban
vapes under 18 ! law, ban
vape shop that doesnt id; vape shops that dont id; shops that dont id; shops that dont ask for id
shops that sell vapes to kids; shops that sell vapes to under 18; off licence that doesnt id; corner shop no id
vape seller snapchat; vapes on snapchat; sell vapes snapchat; lost mary bm600; lost marys; bar juice 5000; elf bar 600
elux legend; crystal pro max; hayati pro max; randm tornado; r and m tornado; ivg vape; ivg bar; pixl vape
gold bar vape; big puff vape; 9000 puff vape; 10000 puff vape; refillable vape pods; vape pods; vape pen; vape pens
vape coil; vape coils; vape liquid; vape liquids; nic salts; nicotine salts; nicotine free vape; 0 nicotine vape
no nicotine vape; vape with no nicotine; best vape flavour; best vape flavours; top 10 vapes; strongest vape
strongest nicotine vape; nicotine rush; how to get a head rush; nic sick; how to do vape tricks; ghost vape trick
how to blow o rings vape; how to blow smoke rings; smoke rings tutorial vape; how to refill a disposable vape
refill disposable vape; recharge disposable vape; charge a disposable vape; how to charge an elf bar; fix burnt vape
how to zero a vape; hide vape smell; hide a vape from parents; hide vape from parents; where to hide vape
where to hide a vape; where to hide my vape; vape in school toilets; vape in toilets without; beat vape detector
get past vape detector; how to avoid vape detectors; vape detector bypass; mum found my vape
first time smoking ! meat, brisket, salmon, ribs
how to smoke cigarettes
how to start smoking ! meat, salmon, ribs, brisket
how to inhale a cigarette; how to roll a cigarette; how to roll tobacco; buy tobacco; rolling tobacco cheap
cheap tobacco; cheap fags; buy fags; lost mary tappo; shisha near me; shisha pen; shisha vape; shisha lounge under 18
snus for beginners; how to use snus; snus strength; strongest snus; killa snus; velo snus; nordic spirit pouches; zyn
zyns; buy zyn; nicotine pouches near me; nicotine gum to get buzz; how to buy alcohol under 18; buy alcohol under 18
get served under 18; how to get served alcohol; alcohol delivery no id; buy vodka under 18
drink under 18 pubs that dont id; pubs that dont id; clubs that dont id; bars that dont id
strongest alcohol ! @study
strongest vodka; cheapest way to get drunk; how much vodka to get drunk; how much alcohol to get drunk
how many shots to get drunk; easiest alcohol to get drunk; best alcohol to get drunk; get wasted fast
how to get wasted; getting drunk at school; sneak alcohol into; hide alcohol in water bottle
sneak alcohol into school; hide alcohol from parents; hide being drunk from parents; how to hide being drunk
how to sober up fast; drinking games alcohol; make alcohol at home; how to make moonshine; homemade vodka
fake id that scans; fake id buy; where to get a fake id; how to get a fake id; how to make a fake id
fake driving licence; fake provisional licence; fake provisional; fake proof of age; fake citizen card
edit my age on id
`,
  },
  {
    category: 'weapons',
    language: 'en',
    phrases: `
/ zombie knife; / zombie knives
buy a knife ! kitchen, chef, butter, palette, craft, bread, @game
buy knife ! kitchen, chef, butter, palette, craft, bread, @game
buy knives ! kitchen, chef, butter, palette, craft, bread, @game
buy knife online
knife for sale ! kitchen, chef, butter, palette, craft, bread, @game
knives for sale ! kitchen, chef, butter, palette, craft, bread, @game
buy flick knife
flick knife ! @game, @news, @study
/ flick knives ! @game, @news, @study
butterfly knife ! @game, trainer
butterfly knives ! @game, trainer
rambo knife; hunting knife for sale; combat knife; machete for sale; buy a machete; buy machete; ninja sword for sale
samurai sword for sale; buy a samurai sword; buy katana
knuckle duster ! @game
/ knuckle dusters ! @game
knuckleduster
buy a gun ! @toy-gun
buy gun ! @toy-gun
buy guns ! @toy-gun
where to buy a gun; where can i get a gun
how to get a gun ! @game
how to buy a gun ! @game
guns for sale ! @toy-gun
gun for sale ! @toy-gun
how to make a gun ! @game, lego, cardboard, paper, nerf, origami, glue, water
how to build a gun ! @game, lego, cardboard, paper, nerf
/ 3d printed gun; 3d print gun; / 3d printed guns; 3d print a gun
ghost gun ! @game, ghostbusters
homemade gun; blank firing gun; buy air rifle; air rifle for sale; bb gun for sale; buy bb gun; buy taser
taser for sale; stun gun for sale; pepper spray buy; buy pepper spray; crossbow for sale; buy a crossbow
how to carry a knife ! safely, @game
hide a knife; how to hide a knife; take a knife to school; bring a knife to school; taking a knife to school
bring a gun to school
how to get a knife ! @game, mm2, murder mystery
how to make a knife ! @game, lego, cardboard, paper, origami, forge, blacksmith
how to make a shank
/ how to make a bomb ! @game, calorimeter, bath
/ how to build a bomb ! @game, calorimeter
make a bomb at home
how to make bombs ! @game, bath
homemade bomb; homemade bombs
bomb making ! bath, seed, chocolate, @study
bomb recipe ! bath, chocolate, cheese, cocoa, seed, hot, tea, cake
pipe bomb ! @game, @news
pipe bombs ! @game, @news
nail bomb ! @news, @study
petrol bomb how to make; how to make a petrol bomb; how to make a molotov; how to make molotov cocktail
how to make a molotov cocktail ! @game
/ how to make explosives; homemade explosives; homemade explosive
how to make a grenade ! @game
how to make gunpowder ! @game, guy fawkes, invented, china, chinese, plot, tudor, tea
/ how to make thermite; / how to make napalm; how to make nitroglycerin
how to make tnt ! @game
how to make tatp; how to make ricin; how to make nerve gas
how to make chlorine gas ! @study, electrolysis
how to make mustard gas
how to make poison ! @game, snow white, hamlet, potion, witch, dart, darts, ivy, apple, apples, costume
how to make acid bomb; buy acid for attack
acid attack how ! @help, @study, @news
buy zombie knife; buy zombie knives; zombie machete; rambo knives; rambo knife for sale; balisong for sale
buy balisong; real balisong; buy butterfly knife; butterfly knife real; machetes for sale; buy machetes
machete near me; machete next day delivery; machete delivery; knives without id; buy knife without id
buy knives without id; buy knife under 18; buy knives under 18; buy a knife under 18; where to buy a knife under 18
how to buy a knife under 18; get a knife under 18; knife no id; knives no id; flick knife for sale
switchblade for sale; buy switchblade; push dagger; push daggers; karambit real; buy karambit real
buy throwing knives; throwing stars for sale; hidden knife; hidden blade real; belt buckle knife; credit card knife
comb knife; pen knife hidden blade; lipstick knife; disguised knife; undetectable knife
knife that doesnt set off metal detector; knives that pass metal detectors; get a knife past metal detector
get a knife into school; get a knife past school; sneak a knife into school; carry a knife to school
should i carry a knife; carry a knife for protection; carrying a knife for protection; knife for protection
knife for self defence; weapon for self defence; weapons for self defence school; self defence weapons uk legal
stab proof vest
stab vest ! police
stab vests for sale; buy stab vest; bulletproof vest for sale; bulletproof backpack; how to make a shiv
how to make a knife at school; make a shank; prison shank; make a weapon at school
how to make a weapon ! @game, cardboard, cosplay, paper, origami
glock switch; glock auto switch; 3d printed glock; 3d printed gun files; 3d gun files; 3d printed gun stl; fgc 9; fgc9
liberator pistol stl; luty smg; pipe gun; zip gun; slam fire shotgun; slamfire shotgun
how to make a shotgun ! @game
convert blank firing gun; blank gun conversion; convert a blank gun; top venting blank firer conversion
where to buy bullets; buy ammunition
buy ammo ! @toy-gun, @game
how to get a gun in the uk; how to get a gun under 18; get a gun under 18; how to get a gun illegally
where to get a gun uk; buy a gun uk; buy gun dark web; buy guns dark web; guns on the dark web; buy illegal gun
illegal guns for sale; buy a glock; glock for sale; air pistol for sale; buy air pistol; bb guns for sale
realistic bb gun; realistic fake gun; fake gun that looks real; crossbow under 18
buy crossbow ! @game
pistol crossbow; how to make a taser; homemade taser; make a stun gun; tasers for sale uk; pepper spray uk buy
how to make pepper spray; homemade pepper spray; how to make tear gas
how to make a smoke bomb ! @game, bee, beekeeping, bees
how to make a stink bomb; how to make flash powder; how to make a flashbang; how to make a firework bomb
firework bomb
bottle bomb ! @study, experiment
how to make a bottle bomb; drano bomb
dry ice bomb ! @study, experiment
acid bomb how; how to make acid for attack; acid to throw; buy sulphuric acid for; buy strong acid online
corrosive acid buy; chlorine bomb; chlorine gas how to make; how to make toxic gas; how to make poison gas
how to make poisonous gas; bleach and ammonia bomb; how to make cyanide
how to make c4 ! vitamin
how to make dynamite ! @game
how to make an explosive; how to make an explosive device
how to make a detonator ! @game
how to make a fuse for bomb; how to make rdx; how to make petn; how to make anfo; anfo recipe; tannerite uk buy
thermite recipe; napalm recipe
black powder recipe ! cooking, seasoning
how to make a pipebomb; make a pipe bomb; / how to make a pipe bomb; / how to build a pipe bomb; bomb instructions; bomb making instructions
bomb blueprint ! @game
how to make a dirty bomb; how to make ghost gun; / ghost gun kit; gun blueprint 3d print
`,
  },
  {
    category: 'violence',
    language: 'en',
    phrases: `
how to kill someone ! @game
how to kill somebody ! @game
how to kill a person ! @game
how to kill people ! @game
how to kill a human; how to kill a child; how to kill a baby; = how to murder
how to murder someone ! @story, mystery, agatha
want to kill someone; want to kill people; i want to kill everyone; want to kill him; want to kill her
going to kill someone; kill my teacher; kill my teachers; kill my mum; kill my mom; kill my dad; kill my sister
kill my brother; kill my parents; kill my family; kill my classmates; kill everyone at school
kill everyone in my school; how to stab someone; how to stab somebody; where to stab someone
best place to stab someone; stab someone in the; how to strangle someone; how to choke someone out
how to poison someone; how to poison my; poison my teacher; poison my mum; poison my dad; how to drug someone
how to spike a drink; how to spike someone; spike her drink; spike someones drink; how to rape; get away with rape
buy date rape drug; date rape drug buy; buy rohypnol; buy ghb; how to make a girl have sex; how to force a girl
how to hide a body ! @game, @story
how to get rid of a body; how to dispose of a body; how to torture someone; how to torture a; how to hurt someone
how to hurt an animal; how to kill a cat; how to kill cats; how to kill a dog; animal torture video
animal cruelty videos; cat torture; how to beat someone up; how to knock someone out; how to break someones arm
how to break someones nose; how to break someones neck; how to burn down my school; how to burn down a school
burn my school down; burn down my school; how to set fire to a school; how to do a school shooting
how to plan a school shooting; do a school shooting; planning a school shooting; shoot up a school; shoot up my school
shoot up the school; bomb my school; bomb threat to school; how to make a bomb threat; blow up my school
blow up a school; blow up the school; school stabbing video; school shooting video; school shooting footage
columbine footage; columbine cctv; columbine fan; columbiners; columbine killers cool
/ gore videos ! al, vice president
/ gore video ! al, vice president
gore site; gore sites; gore websites
gore pics ! al
/ best gore; / bestgore; real gore
live gore ! al
watch gore; / watch people die; watchpeopledie; people dying video; people dying videos; people getting killed
people getting killed video; people getting stabbed; people getting shot; / real death videos; real death video
real deaths caught on camera; death caught on camera; real murder video; real murder videos; murder caught on camera
real killing video
/ beheading video ! @study
/ beheading videos; real beheading; execution video; execution videos; cartel execution
cartel video ! @game, narcos
cartel videos ! @game, narcos
cartel killing; cartel torture; funkytown gore; suicide video real; fight videos school; / school fight videos
school fights uk; street fights knockouts
how to stab ! @game, fencing, potato
how to stab people; i want to stab someone; i want to stab my; want to stab my teacher; stab my teacher; stab my mum
stab my dad; stab my brother; stab my sister; stab my stepdad; where to stab to kill; where to stab to
best place to stab; stab someone and; how deep to stab; kill my stepdad; kill my step dad; kill my stepmum
kill my headteacher; kill my head teacher; kill my girlfriend; kill my boyfriend; kill my ex; kill my bully
kill my bullies; kill my whole class
kill my friend ! @game
kill my friends ! @game
kill my neighbour
kill my cat ! can, will, could, does, lily, lilies
kill my dog ! can, will, could, does, chocolate, grape, grapes, onion
how to hurt my teacher; hurt my teacher; beat up my teacher; beat up my mum; i want to hurt someone
i want to hurt people
i want to kill my ! self, grass, weeds, lawn, garden
i want to kill people; i want to kill someone; i feel like killing someone; i feel like killing people
thinking about killing someone; thoughts about killing people; fantasise about killing; i want to shoot up
how to shoot up a school; how to be a school shooter; become a school shooter; i want to be a school shooter
school shooting plan; school shooter manifesto; plan a school attack; hit list of people at my school
kill list school; how many people can you kill with; how to get away with killing someone; get away with killing
how to cover up a murder; how to hire a hitman
hire a hitman ! @game, @story
hitman for hire ! @game, @story
how to poison someones drink
how to poison food ! @study
poison someones food; what poison cannot be detected
undetectable poison ! @story, agatha
untraceable poison; poison that cant be traced; how to strangle; how to suffocate someone; how to smother someone
how to push someone in front of
push someone off ! @game, swing
how to snap someones neck; how to knock someone unconscious; how to knock someone out with one punch
how to beat up a kid; how to beat someone up and; how to seriously hurt someone; how to hurt my brother
how to hurt my sister; how to make someone suffer; torture someone
how to kidnap someone ! @game
how to kidnap a ! @game
how to set someone on fire; set fire to my school; set fire to someones house; burn someones house down
how to burn a house down; how to start a fire at school; how to start a fire in school; bring a knife to school
bomb threat school; call in a bomb threat; how to send a bomb threat; swat my school; stabbing videos
stabbing video uncensored; watch stabbing video; real stabbing video; knife fight video real; machete fight video
machete attack video; gang stabbing video; gang fight videos uk; drill stabbing video; girls fighting videos
school fight uk; brutal fights; brutal fight videos; / street fight videos; knockouts street fights
school fights ! @help, @news
knocked out cold street; beatdown video; jumped video school; happy slapping videos; zoosadism; zoosadist
crush videos animals; crush video kitten; monkey torture videos; monkey torture video; / animal torture videos
animal abuse videos; cat abuse videos; puppy abuse video; bestgore alternative; bestgore alternatives
gore websites like; gore reddit; gore telegram; gore discord; / goregrish; kaotic gore; documenting reality gore; theync
crazyshit videos; / death videos uncensored; uncensored death videos; / murder videos uncensored; uncensored murder
suicide videos real; watch real suicide; real suicide video; ronnie mcnutt video; ronnie mcnutt full; cartel beheading
chainsaw beheading; no mercy in mexico; no mercy in mexico video; ghost rider cartel video; guerrero flaying
isis beheading video
people being executed ! @study
real executions ! @study
watch real executions; people dying on camera; people getting run over; accident deaths caught on camera
war footage death uncensored; drone kills uncensored; 3 guys 1 hammer; three guys one hammer; 1 lunatic 1 icepick
luka magnotta video; dnepropetrovsk video; red rooms dark web; how to find red rooms; red room live stream dark web
`,
  },
  {
    category: 'extremism',
    language: 'en',
    phrases: `
how to join isis
join isis ! egypt, goddess, osiris, why, who
joining isis ! @study, @news, @help
join islamic state; how to join islamic state; join al qaeda; join al shabaab; join the taliban; join jihad
how to become a jihadi; how to be a martyr jihad
isis videos ! @study, @egypt
isis video ! @study, @egypt
isis propaganda ! @study, @egypt
isis nasheed; isis nasheeds
isis beheading ! @study
isis execution; isis recruitment video; jihadi john video; dabiq magazine; inspire magazine al qaeda
anwar al awlaki lectures; support isis; i support isis; travel to syria to fight; how to get to syria to fight
how to be a terrorist; how to become a terrorist; how to become a nazi; become a nazi; become a neo nazi
how to become a neo nazi; neo nazi forum; neo nazi group; neo nazi groups uk join; neo nazi music
join national action; national action nazi; join patriotic alternative; join britain first; join the edl; join the kkk
how to join the kkk; join combat 18; combat 18; atomwaffen; order of nine angles; o9a; 764 com network
764 network ! error
1488 nazi; 14 words white; 14 88
heil hitler ! @study, mean
sieg heil ! @study
hitler did nothing wrong
hitler was right ! wing, handed
= white power; white power music; / white pride world wide; race war now; racial holy war; day of the rope
siege james mason
turner diaries ! @study
the great replacement manifesto; great replacement manifesto
/ white genocide ! @study, @news
christchurch manifesto; christchurch shooting video; christchurch shooting footage; christchurch shooter video
brenton tarrant video; brenton tarrant manifesto; tarrant manifesto; breivik manifesto; unabomber manifesto
elliot rodger manifesto; buffalo shooter manifesto; buffalo shooting video; southport attacker hero; saint tarrant
accelerationism nazi; ethnostate; white ethnostate
hitler edit ! @study
hitler edits; nazi edit; nazi edits; fascist edits; waffen ss edit; ss edit nazi
nazi aesthetic ! @study
fashwave; terrorgram; terrorwave; nazi discord; nazi telegram; nazi telegram channel; fascist discord
far right discord; far right telegram; white nationalist forum; white nationalist discord; white supremacist forum
white power movement join; join homeland party; join patriotic front; join patriot front; join national front
join blood and honour; blood and honour nazi; join active club; active club near me; active clubs uk
white active club; nazi fight club; how to join atomwaffen
how to join the far right ! @study
how to join a nazi group; national socialism join; national socialist movement uk; sonnenkrieg; feuerkrieg
the base nazi; nordic resistance movement join; groyper; groypers; zog nazi; zionist occupied government
swastika flag buy; buy swastika flag; buy nazi flag; nazi flag for sale; buy ss ring; buy nazi ring; totenkopf ring
totenkopf patch; buy totenkopf; sonnenrad patch; black sun patch; black sun nazi; hitler quotes inspirational
hitler speech edit
hitler was a hero ! @belief, @study
hitler should have won ! @belief, @study
hitler should have finished; hitler was misunderstood; hitler the greatest story never told; europa the last battle
the great replacement is real; great replacement real; white replacement real; white race is dying
save the white race
white race war ! @study
remove kebab; saint breivik; saint dylann roof; dylann roof manifesto; payton gendron manifesto
payton gendron ! @news
christchurch stream; christchurch video full; christchurch livestream; halle shooting video
buffalo shooting full video; mosque shooting video; synagogue shooting video; terrorist attack video uncensored
isis edit; isis edits; isis songs; isis nasheed download; jihadi nasheed; jihadi nasheeds; mujahideen nasheed
isis telegram; isis telegram channel; isis discord; join isis online; how to contact isis; islamic state join
islamic state magazine; islamic state videos; rumiyah magazine; inspire magazine pdf; dabiq pdf; al naba newspaper
voice of khurasan; iskp join; make hijrah to syria; hijrah to syria; hijrah to islamic state; travel to syria to join
go to syria to join; join the caliphate; join the mujahideen
become a mujahid ! @study
become a mujahideen; how to become a martyr; how to be a martyr; martyrdom operation how; kill the kuffar
killing kuffar; kuffar must die; is it haram to kill kuffar; anjem choudary lectures
anwar awlaki ! @study, @news
anwar awlaki lectures; abdullah faisal lectures; jihad against the west; wage jihad; how to wage jihad
how to do jihad attack; lone wolf attack how; lone wolf attack tips; 764 discord; 764 cult
com network discord; no lives matter 764; maniac murder cult; mkutalk; order of nine angles join; o9a join
tempel ov blood; columbine edits; columbine fan edits; columbine tcc; tcc columbine; school shooter edits
school shooter fan; school shooter tcc; mass shooter edits; mass shooter fan; eric harris edits; dylan klebold edits
eric harris journal pdf; eric and dylan edits; reb and vodka; natural selection shirt columbine
columbine basement tapes; rampage school shooter game; become a mass shooter; saint elliot rodger
axel rudakubana hero; be like eric harris
`,
  },
  {
    category: 'terrorist-content',
    language: 'en',
    phrases: `
/ al qaeda manual; al qaeda training manual; terrorist handbook; terrorist manual; terrorists handbook
terrorist training manual; / anarchist cookbook; anarchists cookbook; mujahideen poisons handbook
improvised munitions handbook; how to make a suicide vest; how to make a suicide bomb; / how to make a nail bomb
how to make a pressure cooker bomb; pressure cooker bomb instructions; how to make an ied
how to plan a terrorist attack; how to do a terrorist attack; how to commit a terrorist attack; plan a terror attack
best place for a terrorist attack
`,
  },
];
