import type { TermBlock } from './block.ts';

/**
 * Slang, emoji and words that say little by themselves. Each is weak: only together do they tell what somebody is after,
 * and words of the garden, the kitchen or the classroom take away from it.
 */
export const CODED_TERMS: readonly TermBlock[] = [
  {
    category: 'drugs',
    language: 'en',
    phrases: `
🍃 ~50; 🌿 ~40; 🍁 ~30; 🔌 ~50; ❄ ~30; 🍄 ~40; 💊 ~40; 👃 ~40; 🐎 ~20; 💨 ~25; 🥥 ~20; 🎱 ~25; 🍫 ~15; 🎈 ~20
plug ~50 ! @electric
plugs ~40 ! @electric
weed ~50 ! @garden
bud ~30 ! rose, flower, taste, taste buds, light
zaza ~60; ganja ~60; loud pack ~70; ket ~55
coke ~30 ! diet, zero, cola, bottle, can, oven, furnace, blast
molly ~30; mandy ~40; xans ~60; xanax ~60; shrooms ~60; edibles ~50; spliff ~60; joint ~25; blunt ~30; thc ~60; cannabis ~50; cocaine ~50; mdma ~60; lsd ~50; spice ~15; snow ~10; nos ~40; balloons ~20
ounce ~30; gram ~20; grams ~20; 3.5 ~30; eighth ~25; oz ~25; bag ~15; dealer ~40; dealers ~40; menu ~25; drop ~10; delivery ~25; deliver ~20; telegram ~35; snapchat ~25; snap ~20; cash only ~30; tick ~20; near me ~25; for sale ~25; buy ~25; cheap ~20; where to get ~30; where can i get ~30; link me ~15; selling ~25; sell ~25; smoke ~25; sniff ~30; stoned ~40; high ~15; baked ~10
garden ~-60; lawn ~-60; killer ~-60; recipe ~-40; electric ~-60; spelling ~-60; car ~-40; cars ~-40; antiques ~-60; antique ~-60; poker ~-40; pshe ~-70; lesson ~-60; worksheet ~-60; gcse ~-60; biology ~-60; law ~-50; effects ~-50; research ~-40; police ~-40; news ~-50; statistics ~-60; party ~-40; birthday ~-50; pokemon ~-50; minecraft ~-50; roblox ~-40; song ~-50; lyrics ~-60
`,
  },
  {
    category: 'suicide',
    language: 'en',
    phrases: `
pills ~40; tablets ~35; paracetamol ~40; ibuprofen ~35; antidepressants ~30; sleeping pills ~50; bleach ~30; noose ~60; rope ~20; bridge ~20; cliff ~20; rooftop ~20; train tracks ~25; belt ~10; gas ~10; exhaust ~15
overdose ~50; lethal ~50; lethal dose ~55; fatal dose ~55; fatal ~30; painless ~45; painlessly ~50; no pain ~40; without pain ~40; least painful ~45; quick death ~50; quick and easy ~15; kill you ~35; enough to kill ~55; to die ~45; dying ~25; suffocate ~40; drown ~25; hang ~20; jump ~20; how many ~15; how much ~15; how high ~25; how long until ~25; goodbye letter ~60; final goodbye ~50; last words ~20; my funeral ~45; funeral songs for me ~60; who would come to my funeral ~70; cant cope ~45; cant do this ~40; no way out ~40; no hope ~35; hopeless ~35; given up ~30; giving up ~25; nobody cares ~45; no one cares ~45; hate my life ~60; so tired of everything ~60; tired of everything ~50
pack ~-50; per day ~-50; a day ~-50; fever ~-50; tesco ~-40; people ~-40; each year ~-60; per year ~-60; every year ~-60; statistics ~-70; celebrities ~-60; famous ~-50; treatment ~-50; symptoms ~-50; antidote ~-60; nhs ~-50; toddler ~-40; dog ~-60; dogs ~-60; cat ~-60; cats ~-60; hamster ~-60; fish ~-50; goldfish ~-60; rats ~-60; mice ~-60; spider ~-50; ants ~-50; weeds ~-50; plant ~-50; plants ~-50; minecraft ~-70; roblox ~-70; game ~-50; film ~-50; movie ~-50; lyrics ~-60; song ~-50; poem ~-50; gcse ~-60; history ~-60; lesson ~-60; chemistry ~-50; biology ~-50; titration ~-60; pain relief ~-40; hair ~-50; stain ~-60; stains ~-60; clothes ~-50; bungee ~-60; suspension ~-60; skipping ~-60; physics ~-60; washing ~-60; picture ~-50; pictures ~-50; wallpaper ~-50; curtains ~-60; cancer ~-30
`,
  },
  {
    category: 'self-harm',
    language: 'en',
    phrases: `
🔪 ~30; 🪒 ~50; 🩸 ~40; sh ~40; razor ~40; razor blade ~55; razor blades ~55; blade ~35; blades ~35; sharpener ~35; scissors ~15; lighter ~15; scars ~40; scar ~25; cuts ~30; cutting ~25; burns ~20; bruises ~20; wrist ~45; wrists ~50; thigh ~30; thighs ~30; forearm ~20; arm ~15; arms ~15; skin ~15; veins ~30; bleed ~30; bleeding ~20; deep ~15; deeper ~15; relapse ~40; relapsed ~45; urge ~35; urges ~40; secret ~15; hide ~25; hiding ~25; from my mum ~30; from my parents ~30; from parents ~30; at school ~10; numb ~20; pain ~15; on purpose ~40; deserve it ~35; feel better ~15; plasters ~10
shaving ~-60; shave ~-60; first aid ~-60; surgery ~-50; operation ~-40; hair ~-50; haircut ~-60; paper ~-50; craft ~-60; wood ~-50; recipe ~-60; meat ~-60; beef ~-60; pork ~-60; turbine ~-60; wind ~-40; fan ~-50; helicopter ~-60; sword ~-60; skate ~-60; ice ~-50; hockey ~-60; rugby ~-50; football ~-50; gcse ~-60; biology ~-60; diagram ~-60; heart ~-40; blood ~-20; leaf ~-60; pencil ~-10; lion ~-60; king ~-60; film ~-50; minecraft ~-60; roblox ~-60; game ~-50; makeup ~-20; acne ~-60; chickenpox ~-60; keloid ~-60; tissue ~-50; treatment ~-40; smartwatch ~-60; watch ~-40; strap ~-50; splint ~-60; sprain ~-60; sprained ~-60; fracture ~-60; broken ~-40; typing ~-50; carpal ~-60; lyrics ~-60; song ~-50
`,
  },
  {
    category: 'eating-disorders',
    language: 'en',
    phrases: `
ana ~35; mia ~25; sw ~20; gw ~20; lw ~20; bmi ~30; thigh gap ~60; collarbones ~35; skinny ~40; thin ~20; underweight ~40; how to be thin ~60; without eating ~50; not eating ~50; skip meals ~60; skipping meals ~60; calories ~20; fasting ~25; fast ~10; purge ~55; purging ~55; binge ~40; vomit ~25; throw up ~30; laxatives ~55; diet pills ~55; hide food ~50; starve ~50; starving ~40; lose weight ~35; weight loss ~25; in a week ~20; in 3 days ~25; in two days ~25; overnight ~20; 12 year old ~45; 13 year old ~45; 14 year old ~45; 11 year old ~45; 10 year old ~45; secretly ~25; without parents knowing ~50; without my mum knowing ~50; tips ~15; goals ~15; inspo ~30
jeans ~-60; dog ~-60; cat ~-60; baby ~-60; toddler ~-60; ramadan ~-70; lent ~-70; yom kippur ~-70; religion ~-60; gandhi ~-70; suffragettes ~-70; hunger strike ~-60; famine ~-60; victorian ~-60; africa ~-50; gcse ~-60; biology ~-60; pshe ~-60; lesson ~-60; nhs ~-40; doctor ~-40; malabsorption ~-60; vegan ~-40; recipe ~-50; recipes ~-50; stoats ~-60; norovirus ~-60; travel sick ~-60; car ~-50; wrestling ~-40; boxing ~-40; netflix ~-60; tv ~-50; series ~-50
`,
  },
  {
    category: 'grooming',
    language: 'en',
    phrases: `
im 11 ~55; im 12 ~55; im 13 ~50; im 14 ~50; im 15 ~45; i am 11 ~55; i am 12 ~55; i am 13 ~50; i am 14 ~50; i am 15 ~45; hes 18 ~45; hes 19 ~50; hes 20 ~55; hes 21 ~55; hes 22 ~55; hes 23 ~55; hes 25 ~55; hes 30 ~60; he is 18 ~45; he is 19 ~50; he is 20 ~55; he is 21 ~55; he is 22 ~55; he is 23 ~55; he is 25 ~55; he is 30 ~60; shes 18 ~40; shes 19 ~45; shes 20 ~55; she is 20 ~55; she is 21 ~55; older man ~50; older guy ~50; older boy ~25; older boyfriend ~60; adult ~15; stranger ~30; strangers ~20; grown man ~55; online friend ~30; online boyfriend ~40; met online ~45; meet up ~25; meet me ~30; wants to meet ~50; meet in person ~40; nudes ~60; nude ~40; naked ~35; pics of me ~50; pictures of me ~45; photos of me ~40; video of me ~35; send pics ~50; send pictures ~35; sent pics ~50; sent a pic ~40; private pics ~50; webcam ~30; snapchat ~25; snap ~20; discord ~25; roblox ~20; instagram ~25; telegram ~25; omegle ~45; keep it secret ~50; our secret ~45; dont tell ~40; secret ~20; wants ~20; asked me ~30; asking me ~30; threatening ~40; threatened ~40; blackmail ~60; blackmailed ~70; blackmailing ~70; leak ~35; leaked ~35; expose me ~60; gift ~10; gifts ~15; money ~10; pay me ~30; hotel ~15; his car ~25; his house ~30; dating ~20; boyfriend ~20; is it ok ~20; is it illegal ~20; is that weird ~30; is it weird ~25
mum ~-20; dad ~-20; brother ~-40; sister ~-40; cousin ~-30; birthday ~-50; maths ~-60; ratio ~-60; lesson ~-60; pshe ~-60; assembly ~-60; worksheet ~-60; law ~-30; news ~-50; police ~-20; art ~-60; painting ~-60; statue ~-60; film ~-50; movie ~-50; song ~-50; lyrics ~-60; mole rat ~-70; eye ~-50; attraction ~-50; chef ~-60; lipstick ~-50; dog ~-50; horse ~-60; voicemail ~-20; football ~-40; players ~-40; teacher ~-10; wordle ~-60; trade ~-40; adopt me ~-40
`,
  },
  {
    category: 'filter-bypass',
    language: 'en',
    phrases: `
unblocked ~60; unblock ~50; bypass ~45; blocked ~25; get past ~30; get around ~30; get through ~20; filter ~30; firewall ~40; school wifi ~40; school ~20; at school ~20; for school ~20; chromebook ~35; school laptop ~40; school computer ~35; school ipad ~40; youtube ~20; tiktok ~30; games ~20; game ~15; roblox ~20; website ~20; websites ~20; site ~15; sites ~20; link ~20; links ~25; extension ~20; restrictions ~30; admin ~25; github ~15; google sites ~30
coffee ~-60; water ~-60; air ~-50; photo ~-50; road ~-60; heart ~-60; gastric ~-60; sink ~-70; toilet ~-70; drain ~-70; nose ~-70; ear ~-70; ears ~-70; number ~-60; contact ~-60; caller ~-60; someone ~-30; whatsapp ~-40; fireplace ~-50; gcse ~-60; lesson ~-60; definition ~-60; what is ~-50; how does ~-50; packet ~-60; network ~-40; low pass ~-60; high pass ~-60; instagram filter ~-60; vaccination ~-60; pores ~-60; gutter ~-70; dog ~-60; artery ~-70; surgery ~-70; uniform ~-40; shopify ~-30; dishwasher ~-70
`,
  },
  {
    category: 'weapons',
    language: 'en',
    phrases: `
🔪 ~40; 🔫 ~35; 🗡 ~30; 💣 ~35; shank ~60; shanks ~50; rambo ~45; ching ~40; nank ~60; skeng ~60; machete ~50; strap ~20; burner ~30; stick ~5; wap ~20; carry ~20; carrying ~20; bring ~10; to school ~20; in my bag ~25; past the metal detector ~60; metal detector ~20; buy ~25; for sale ~25; without id ~50; no id ~45; under 18 ~35; knife ~35; knives ~35; blade ~20; gun ~30; pistol ~35; crossbow ~40; bomb ~30; explosive ~35; acid ~15; stab ~40; protection ~25; defend myself ~35; self defence ~25
kitchen ~-60; chef ~-60; butter ~-60; bread ~-60; craft ~-60; palette ~-60; lamb ~-60; pork ~-60; recipe ~-60; airport ~-50; beach ~-50; nerf ~-70; toy ~-60; water ~-50; glue ~-70; bath ~-60; lego ~-60; paper ~-50; cosplay ~-60; minecraft ~-70; roblox ~-60; fortnite ~-60; gta ~-60; csgo ~-60; cs2 ~-60; valorant ~-60; mm2 ~-70; game ~-50; film ~-60; movie ~-60; ww1 ~-60; ww2 ~-60; history ~-60; viking ~-60; roman ~-60; medieval ~-60; pshe ~-60; lesson ~-60; law ~-50; news ~-60; police ~-40; amnesty ~-60; guitar ~-60; watch ~-50; scout ~-60; scouts ~-60; fishing ~-60; camping ~-50; rain ~-30; seed ~-60; gcse ~-60; battery ~-40; hydrochloric ~-60; citric ~-60; amino ~-60; stain ~-60
`,
  },
];
