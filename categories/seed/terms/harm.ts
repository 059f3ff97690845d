import type { TermBlock } from './block.ts';

/** Drugs, weapons, violence and extremism. */
export const HARM_TERMS: readonly TermBlock[] = [
  {
    category: 'drugs',
    language: 'en',
    phrases: `
buy weed ! @garden
buying weed; buy weed online; weed near me
weed for sale ! @garden
weed dealer; weed dealers; weed delivery; weed edibles
how to get weed ! @garden, out
how to grow weed; how to smoke weed; how to roll a joint; how to roll a spliff; how to make a bong; homemade bong
how to make edibles; how to hide weed; how to hide the smell of weed; how to pass a drug test; buy cannabis
cannabis for sale; grow cannabis at home; how to grow cannabis; buy thc; thc vape; thc vapes; thc vape juice
thc gummies; thc edibles; spice vape; spice vapes; k2 spice; buy spice drug; buy cocaine; cocaine for sale
cocaine price; where to get cocaine; where to buy cocaine; how to make cocaine
how to snort ! pig
how to make crack cocaine; how to cook crack; how to make meth; how to cook meth; how to make crystal meth; buy mdma
buy ecstasy; buy ecstasy pills; buy molly drug; buy ketamine; buy ket; how to get ketamine; how much ket; buy lsd
buy acid tabs; where to get lsd; buy magic mushrooms; buy shrooms; shrooms for sale; how to grow magic mushrooms
grow shrooms; buy xanax; xanax for sale; buy xans; buy valium; buy codeine; how to make lean drink; = how to make lean
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
buy steroids; steroids for sale; buy trenbolone; dark web drugs; darknet markets; dark web market
`,
  },
  {
    category: 'vaping-alcohol-tobacco',
    language: 'en',
    phrases: `
buy vape; buy vapes; buy a vape; buy vape online; vape shop; vape shops; vape shop near me; vapes near me; vape store
cheap vapes; vape deals; vape flavours; vape flavors; best vape; best vapes; disposable vape; disposable vapes
vape juice; vapes for kids; vape without id; vapes without id; vapes no id; how to get a vape; how to get vapes
how to buy vapes underage; how to hide a vape; hide vape at school; how to vape at school; how to vape in school
vape tricks; elf bar; elf bars; elfbar; elfbars
lost mary ! rose, ship, tudor, tudors, celeste, queen, magdalene
lost mary vape; geek bar; geek bars; crystal bar vape; hayati vape; ske crystal; smok vape; vuse vape; juul pods
buy cigarettes; cheap cigarettes; buy cigarettes online; how to smoke a cigarette; how to buy cigarettes underage
snus; buy snus; nicotine pouches; nicotine pouch; velo pouches; zyn pouches; pablo snus; buy alcohol online; buy vodka
how to buy alcohol underage; how to get alcohol underage; underage drinking places; how to get drunk
how to get drunk fast; get drunk fast; get drunk at school; fake id; fake ids; fake id uk; buy fake id
`,
  },
  {
    category: 'weapons',
    language: 'en',
    phrases: `
zombie knife; zombie knives
buy a knife ! kitchen, chef, butter, palette, craft, bread, @game
buy knife ! kitchen, chef, butter, palette, craft, bread, @game
buy knives ! kitchen, chef, butter, palette, craft, bread, @game
buy knife online
knife for sale ! kitchen, chef, butter, palette, craft, bread, @game
knives for sale ! kitchen, chef, butter, palette, craft, bread, @game
buy flick knife
flick knife ! @game, @news, @study
flick knives ! @game, @news, @study
butterfly knife ! @game, trainer
butterfly knives ! @game, trainer
rambo knife; hunting knife for sale; combat knife; machete for sale; buy a machete; buy machete; ninja sword for sale
samurai sword for sale; buy a samurai sword; buy katana
knuckle duster ! @game
knuckle dusters ! @game
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
3d printed gun; 3d print gun; 3d printed guns; 3d print a gun
ghost gun ! @game, ghostbusters
homemade gun; blank firing gun; buy air rifle; air rifle for sale; bb gun for sale; buy bb gun; buy taser
taser for sale; stun gun for sale; pepper spray buy; buy pepper spray; crossbow for sale; buy a crossbow
how to carry a knife ! safely, @game
hide a knife; how to hide a knife; take a knife to school; bring a knife to school; taking a knife to school
bring a gun to school
how to get a knife ! @game, mm2, murder mystery
how to make a knife ! @game, lego, cardboard, paper, origami, forge, blacksmith
how to make a shank
how to make a bomb ! @game, calorimeter, bath
how to build a bomb ! @game, calorimeter
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
how to make explosives; homemade explosives; homemade explosive
how to make a grenade ! @game
how to make gunpowder ! @game, guy fawkes, invented, china, chinese, plot, tudor, tea
how to make thermite; how to make napalm; how to make nitroglycerin
how to make tnt ! @game
how to make tatp; how to make ricin; how to make nerve gas
how to make chlorine gas ! @study, electrolysis
how to make mustard gas
how to make poison ! @game, snow white, hamlet, potion, witch, dart, darts, ivy, apple, apples, costume
how to make acid bomb; buy acid for attack
acid attack how ! @help, @study, @news
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
gore videos ! al, vice president
gore video ! al, vice president
gore site; gore sites; gore websites
gore pics ! al
best gore; bestgore; real gore
live gore ! al
watch gore; watch people die; watchpeopledie; people dying video; people dying videos; people getting killed
people getting killed video; people getting stabbed; people getting shot; real death videos; real death video
real deaths caught on camera; death caught on camera; real murder video; real murder videos; murder caught on camera
real killing video
beheading video ! @study
beheading videos; real beheading; execution video; execution videos; cartel execution
cartel video ! @game, narcos
cartel videos ! @game, narcos
cartel killing; cartel torture; funkytown gore; suicide video real; fight videos school; school fight videos
school fights uk; street fights knockouts
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
= white power; white power music; white pride world wide; race war now; racial holy war; day of the rope
siege james mason
turner diaries ! @study
the great replacement manifesto; great replacement manifesto
white genocide ! @study, @news
christchurch manifesto; christchurch shooting video; christchurch shooting footage; christchurch shooter video
brenton tarrant video; brenton tarrant manifesto; tarrant manifesto; breivik manifesto; unabomber manifesto
elliot rodger manifesto; buffalo shooter manifesto; buffalo shooting video; southport attacker hero; saint tarrant
accelerationism nazi; ethnostate; white ethnostate
`,
  },
  {
    category: 'terrorist-content',
    language: 'en',
    phrases: `
al qaeda manual; al qaeda training manual; terrorist handbook; terrorist manual; terrorists handbook
terrorist training manual; anarchist cookbook; anarchists cookbook; mujahideen poisons handbook
improvised munitions handbook; how to make a suicide vest; how to make a suicide bomb; how to make a nail bomb
how to make a pressure cooker bomb; pressure cooker bomb instructions; how to make an ied
how to plan a terrorist attack; how to do a terrorist attack; how to commit a terrorist attack; plan a terror attack
best place for a terrorist attack
`,
  },
];
