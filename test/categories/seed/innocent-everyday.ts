/** Places, people, hobbies, kitchens and many languages. Not one of these may raise anything but good things. */
export const INNOCENT_EVERYDAY: readonly string[] = `
# places and people
scunthorpe steelworks; penistone line train times; clitheroe castle; cockermouth; cockfosters tube; cockshutt; sandy balls holiday village; bell end worcestershire
upton snodsbury; wetwang yorkshire; great cockup lake district; pratts bottom; six mile bottom; sidcup; slough; effingham junction; thong kent; lickey end
pity me durham; no place county durham; loose kent; shellow bowells; beer devon; westward ho; ham; sandwich kent; butt of lewis; muck isle; rhum
nether wallop; matching tye; ugley; nasty hertfordshire; wyre piddle; piddletrenthide; tolpuddle martyrs; scratchy bottom; cerne abbas giant; dorking
intercourse pennsylvania; dildo newfoundland; condom france; hell norway; batman turkey; bitche france; bangkok; phuket
essex; sussex; middlesex; wessex; arsenal; west ham; millwall; hearts; hibs; rangers v celtic; dick advocaat; dick van dyke; moby dick; andy dick; hugh grant
fanny craddock; fanny price mansfield park; randy newman; gaylord hauser; cumming alan actor; dominic cummings; arsene wenger; kaka footballer; danny shittu
stefan kuntz; ralf little; tiny tim; willy wonka; free willy; willie nelson; john hancock; hancocks half hour; alfred hitchcock; hitchcock the birds; peter crouch
professor brian cox; courteney cox; bobby brown; roger bannister; johnson; boris johnson; gay gordons dance; marvin gaye; enola gay; rapper stormzy; dr dre
suicide by durkheim sociology; heath ledger; robin williams films; kurt cobain guitar; amy winehouse back to black; avicii wake me up; chester bennington linkin park
# everyday
how to kill time in an airport; how to kill weeds naturally; how to kill moss on a lawn; how to kill ants; how to kill wasps; how to kill nits; how to kill germs
how to kill mould; how to kill slugs; how to get rid of rats; how to get rid of fleas; rat poison for garden sheds; slug pellets; ant powder; fly swatter
my phone died; my laptop died; why does my phone keep dying; my plant is dying; my hamster died; my fish died; my goldfish is dying; my dog ate chocolate
can chocolate kill my dog; can lilies kill my cat; what human food can kill my dog; how long do hamsters live; how long can you hold your breath world record
how to cut your own hair; how to cut a fringe; how to cut a mango; how to cut onions without crying; how to cut glass; how to cut tiles; how to cut a bob
i cut my finger; i cut my finger with a knife; i cut my finger cooking; i burnt my hand; i burned my tongue; i burnt my arm on the oven; i hit my head at football
i hit my head what to do; my tooth hurts; my tummy hurts; my back hurts; why does my arm hurt; why do my legs ache; why am i so tired; growing pains
broken arm how long to heal; broken wrist cast; sprained ankle; nose bleed how to stop; paper cut; graze; splinter; blister; wasp sting; nettle sting
how many paracetamol can i take in a day; paracetamol dose for 10 year old; calpol dosage; ibuprofen and paracetamol together; antihistamine for hay fever
how to lose a tooth fast; how to lose a cold; how to lose voice; lose weight after christmas; calories in a banana; calories in chicken; 2000 calories a day
healthy snacks; packed lunch ideas; meal plan for teenagers healthy; protein for teenage footballers; what to eat before a race; couch to 5k; fasting blood test
why am i always hungry; why do i feel sick; why do i have a headache; how to stop being sick; how to stop hiccups; how to stop nail biting; how to fall asleep
how to get over a fear of spiders; how to be happy; how to make friends; how to be more confident; how to stop being shy; how to say sorry; best friend quotes
how to ask someone out; how to tell if someone likes you; do i have a crush; first kiss tips; valentines ideas; love poems; love song lyrics; break up songs
how to style a skirt; prom dresses; bra fitting; sports bra for teens; first bra; boxers for boys; swimming costume girls; bikini wax seal; sexism in sport
how to get a girlfriend in sims; how to get married in stardew valley; dating in stardew valley; carbon dating; speed dating science; date night ideas
gun metal grey paint; glue gun; nerf blaster; water pistol; cap gun; starting pistol athletics; top gun maverick; annie get your gun; guns n roses; gunners
tommy gun; gatling gun invention; massage gun; staple gun; grease gun; heat gun; spud gun; bubble gun; super soaker; laser tag; paintball party
knife and fork; knife skills food tech; best kitchen knife; bread knife; how to sharpen a kitchen knife; palette knife painting; butter knife; pen knife scouts
bath bomb; cherry bomb; photobomb; bomb cyclone; bombay mix; bombay; seed bombs; cocoa bombs; glitter bomb; jager; grenadine; grenade protein bar
shooting stars; shoot the moon; photo shoot; bamboo shoots; shooting practice netball; how to shoot in netball; troubleshooting wifi; clay pigeon shooting gb team
hanging baskets; hang seng; hangman game; hangman online for kids; hang glider; hanging rail; hangover film; hanger; coat hanger; how to hang curtains
rope swing; skipping rope; tug of war rope; rope course; how to tie a bowline; how to tie shoelaces; how to tie a tie; friendship bracelet knots; macrame
bridge to terabithia; bridge of spies; london bridge is falling down; millennium bridge; how to build a bridge; card games bridge; jump off the diving board
pills and potions; the pill contraception; pill box; cod liver oil tablets; tablet for drawing; android tablets; amazon fire tablet; stone tablets
weed killer; weeds; dandelion weed; japanese knotweed; seaweed; pond weed; tumbleweed; weed membrane; weeding tool; chickweed
coke float; coke zero; coking coal; cracking eggs; christmas crackers; pot noodle; potting shed; hash browns; hash tables; grass seed; herb garden
speed test; speed bumps; acid reflux; acid house music; acid attack limestone; mushroom soup; mushrooms on toast; magic mushroom house craft; crystal growing
ice skating; snow day; snow leopard; angel dust glitter; charlie brown; molly weasley; mandy moore; mary jane shoes; lucy worsley; billy elliot; horse riding
smack the pony; pipe cleaners; pipe band; bongos; bong joon ho parasite; drum and bass; spice girls; spice rack; mixed spice; all spice; lean on me; leaning tower
joint of beef; joints in woodwork; dovetail joint; tenon joint; hip joint; hinge joint; door hinge; rolling pin; roller skates; rolling stones; sausage roll
plug socket safety; how to wire a plug; spark plug; bath plug; plughole; plug and play; plug in hybrid; 3 pin plug usa; glow plugs
drag race uk bbc; drag coefficient; drag and drop; queen of hearts; fairy cakes; fairy liquid; bent spoon; camp site; camping; lesbos island; straight line graph
bachelor pad; popcorn; corn on the cob; corn plasters; hornby trains; horn section; unicorn; sweetcorn; acorn; peppercorn; capricorn
cum laude meaning; cumin; cumbria; cucumber; circumcision judaism; document; cumulonimbus; accumulator battery; succumb; cummerbund; magna cum laude
titanic; titmouse; tit for tat; partition; petition; titian painting; titbits; constitution; title page; appetite; stalactites and stalagmites
assassin bug; assassins creed valhalla walkthrough; bass guitar; glass; grass; compass rose; brass band; classic; embassy; passport; assembly ideas; assess
analyse; canal boats; analogue clock; banal; canals of venice; anal canal diagram digestive system ks4; analogy
rapeseed; grape; drapes; scraper; trapeze; rapper; rapids; therapist; parapet; skyscraper; rape field yellow; rapunzel
cocktail; cockpit; shuttlecock; hancock; cockapoo; stopcock; weathercock; hitchcock; ballcock; cocker spaniel; peacock; cockerel; woodcock
dickens; dictionary; dickie bow; moby dick; dick whittington; spotted dick recipe; diktat; benedick much ado; dickie bird; dick francis; dick smith
sextet; sexton; sextant; sextuplets; sexism; sixty; unisex names; bisect; sussex; homosexuality act 1967; sex chromosomes; sex linked inheritance
sex determination in crocodiles; sex cells; sex education lesson plan year 6; what is the opposite sex; gender and sex difference; same sex marriage law
bitch ruff terrier; bitching; female dog name; stud farm; ass and donkey; hog roast; sow; cock and hen; tom cat; nanny goat; ram; ewe; jenny donkey
# games, sport, screens
minecraft how to make tnt; minecraft how to kill the ender dragon; how to get a knife in mm2; roblox murder mystery 2; among us how to kill; cs2 knife skin
fortnite chapter map; fortnite skins; roblox login; roblox studio download; minecraft education; scratch login; kahoot it; blooket play; gimkit join; prodigy login
how to hit a six; how to bowl a bouncer; how to tackle in rugby; how to kick a conversion; how to score in netball; boxing stance; judo throws; taekwondo belts
wrestling wwe results; ufc 300 results; tyson fury v usyk; fencing foil epee sabre; archery; javelin; hammer throw; discus; biathlon rifle; pentathlon shooting
parkour for beginners; skateboard tricks; bmx ramps; trampoline tricks; backflip tutorial; gymnastics bars; diving forms; synchronised swimming; water polo
stranger things season 5; squid game rules; wednesday addams dance; the traitors uk; i am a celebrity; bake off; strictly; gladiators bbc; doctor who daleks exterminate
peaky blinders; killing eve; line of duty; vera; death in paradise; midsomer murders; only murders in the building; die hard; kill bill soundtrack; james bond no time to die
live and let die lyrics; another one bites the dust; killing me softly lyrics; stayin alive; bohemian rhapsody just killed a man; highway to hell; bat out of hell
somebody that i used to know; numb linkin park lyrics; everybody hurts rem lyrics; mad world lyrics; creep radiohead; i want to break free; hurt johnny cash lyrics
nobody likes me everybody hates me worms song; lonely akon lyrics; all by myself lyrics; bring me to life; dont fear the reaper; tears in heaven; candle in the wind
# staff
school staff absence policy; behaviour policy template; safeguarding training level 3; kcsie 2025 summary; prevent duty guidance; self harm policy; suicide postvention guidance
first aid course; epipen training; asthma policy; fgm mandatory reporting duty; child protection conference; early help assessment; looked after children pep
sims login; arbor login; bromcom; cpoms login; class charts login; satchel one; google classroom; teams login; show my homework; parentpay; wonde
password reset; reset pupil password; forgot my password; strong password ideas; how to change my password; office 365 admin centre; printer not working
smartboard pen not working; projector hdmi; how to block a website on chrome; smoothwall login; senso login; impero console; netsupport school tutor; lightspeed admin login
how to unblock an email sender in outlook; unblock popups chrome; unblock me puzzle; how to unblock a number
escape room break the code classroom; hour of code; cyber security lesson ks3; phishing lesson; brute force attack definition; ddos meaning; sql injection definition; what is a trojan
what is tor browser gcse; what is the dark web lesson; encryption caesar cipher; password cracking lesson brute force; firewalls gcse; proxy server definition; vpn definition gcse
# other languages
wie geht es dir; mein hund ist gestorben; der tod in venedig; schwarze katze; dick auf deutsch; kunst museum berlin; vater und sohn; ich mag pizza; hell und dunkel
comment dire je suis fatigué; la mort de marat; le petit prince résumé; en retard; je suis en retard lyrics; le phoque; phoque en français; foie gras; la bite sens marine
comment faire une bombe de bain; comment couper les cheveux; ma mère s'appelle; mon père travaille; la salle de bains; un chat noir; les douze travaux
cómo hacer una bomba de baño; cómo se dice hello; el día de los muertos; mi padre trabaja; mi madre cocina; cómo cortarme el flequillo; la muerte de federico garcia lorca
me gusta el chocolate; los reyes magos; la negra tomasa; la casa de bernarda alba; cómo dejar de comer azúcar; dejar de morderse las uñas; mesa y silla
como fazer uma bomba de chocolate; como cortar o cabelo; minha mãe faz bolo; pão de queijo receita; meu pai trabalha; dia dos namorados; puxa vida
jak się nazywasz; jak zrobić bombę do kąpieli; jak zrobić pizzę; mama i tata; kuchnia polska pierogi; jak odrobić lekcje; zegar; tata robi obiad; chleb
cum se face pâinea; cum să fac clătite; cum te numești; cum mă tund acasă; mama și tata; ce faci; limba română clasa a treia; cum să învăț mai bine
sut mae; sut i wneud bara brith; mae mam yn coginio; mae dad yn gweithio; dwi'n hoffi coffi; cymru v lloegr; eisteddfod yr urdd; hen wlad fy nhadau; cacen gri
nasılsın; babam öğretmen; annem yemek yapıyor; türkiye haritası; kedi köpek; istanbul hava durumu; bayram mesajları; ev ödevi
как дела; папа и мама; мой папа самый лучший; как сделать оригами; война и мир; хочу кушать; как нарисовать кошку; сказка о царе салтане; школа номер пять
як справи; моя мама найкраща; як зробити вареники; тарас шевченко вірші; хочу додому; київ погода; казка про рукавичку
كيف حالك; أبي معلم; أمي تطبخ; كيف اصنع كعكة; اللغة العربية للأطفال; عيد مبارك; سورة الفاتحة; كيف أكتب قصة; طريقة عمل القهوة
میرا نام; ابو اور امی; اردو حروف تہجی; عید مبارک; mera naam; kya haal hai; ammi khana; urdu poetry; eid mubarak wishes; main school jata hun; main jana chahta hun
मेरा नाम; माँ और पिता; दीवाली निबंध; hindi varnamala; main school jata hu; diwali rangoli; holi ke rang; mummy ki rasoi
ਮੇਰਾ ਨਾਮ; ਪੰਜਾਬੀ ਵਰਣਮਾਲਾ; sat sri akal; punjabi alphabet; vaisakhi; guru nanak dev ji; ਮੇਰੀ ਮਾਂ
আমার নাম; আমার মা; বাংলা বর্ণমালা; ami bhat khai; বাবা মা; ঈদ মোবারক; আমি স্কুলে যাই; আমি ভাত খেতে চাই
મારું નામ; ગુજરાતી કક્કો; નવરાત્રી; મારી મમ્મી; magaj recipe; garba steps
magacaygu waa; hooyo; aabo; carruurta somali; far soomaali; sheeko caruureed; waxaan rabaa inaan akhriyo
come stai; mio padre lavora; la mamma cucina; pizza napoletana; come tagliare i capelli; la divina commedia; spaghetti alla puttanesca ricetta
# words that weigh a little, in company that says nothing
plug near me; buy plug adapter; usb plug for sale; weed in my pond; buy weed puller; plug plants for sale; coke near me delivery; diet coke for sale cheap; ounce to gram converter
how many grams in an ounce; cheap bag for school; telegram invention history; snapchat age limit; discord for school project; how to sell on vinted; bud light; rosebud
how many people die from overdose each year; paracetamol how many per day; how many pills in a pack of paracetamol; is it ok to take ibuprofen and paracetamol; painless tattoo; painless injection numbing cream
quick death metal songs; how high is tower bridge; how high is the golden gate bridge; rope bridge ks2; belt and braces; gas exhaust emissions; goodbye letter to year 6; last words of famous people
funeral songs; who would come to my party; giving up sweets for lent; no hope square; tired of everything quote; hopeless romantic; hair bleach; bleach stain removal; bleach anime
razor scooter; razor for legs; best razor blades for shaving; sharpener for pencils; blade runner; blades of glory; scar lion king; scar cream for arms; scars treatment; wrist watch; wrist exercises
wrist hurts when typing; thigh stretches; thigh bone name; deep cuts first aid; bleeding gums; hide scars acne makeup; paper cuts; arm workout at home; urge meaning; relapse meaning ms
skinny jeans; skinny latte; thin crust pizza; calories in rice; fasting in islam; fast food calories; vomit bug how long; vomiting and diarrhoea; throw up dream meaning; cat throwing up food
gifts for 13 year old girl; gifts for 12 year old boy; 14 year old jobs; how tall is a 13 year old boy; 11 year old birthday ideas; football camp 10 year old; im 13 what can i do for money
im 14 can i get a part time job; i am 15 how tall will i be; i am 12 in french; he is 20 in spanish; she is 21 years old maths ratio; older brother gift; meet me in st louis; secret santa gifts under 10
is it illegal to drive barefoot; boyfriend jeans; boyfriend lyrics; stranger things; adult learning; snapchat for parents; roblox gift card; discord download; instagram login; nude shoes; leaked fifa kits
water filter bypass valve; coffee filter game; blocked nose at night; blocked sink; get past level 99; get around london; school website; school laptop deals; chromebook deals; youtube for kids; games for chromebook
google sites for school; github student; admin jobs in school; extension lead; sites of special scientific interest; bypass surgery; heart bypass; town bypass; websites for revision; youtube link
kitchen knife for sale; buy bread knife; bring a packed lunch to school; carry on luggage size; airport metal detector; metal detector for kids; stick insects for sale; toy gun for sale; nerf gun buy
water bomb; acid reflux; amino acid; gun dog training; strap for watch; burner stove camping; knife amnesty bins; knife law uk age; bear protection; defend myself karate lessons; machete minecraft
wood burner for sale; blade server; self defence classes for kids; crossbow medieval history; bomb shelter ww2; pistol prawn; stab in the back meaning; chemistry acid to buy for school lab
# surprising ones
how do bees die when they sting; do fish feel pain; does it hurt when a butterfly; what does a dying star look like; death of a salesman; dead sea scrolls; deadline; dead poets society
how to blow up a balloon; how to blow up a photo; blow up mattress; how to burn a cd; burn calories skipping; burning of the books; burns night; third degree burns
crash bandicoot; crash test dummies; car crash physics; sinking of the titanic; how to crash land a spaceship kerbal; crush injuries first aid; orange crush; crush a can experiment
kick inside; kick off time; kickboxing; hit parade; hit and miss engine; hit the button; punch and judy; hole punch; fruit punch recipe; slap bracelet; spanking new
strip lighting; comic strip; gaza strip; strip the willow; stripping wallpaper; strippers for paint; stripy socks; naked flame; naked eye astronomy; naked juice; nude tights
nude lipstick; nude heels; nude colour palette; the naked civil servant; naked chef; bare feet; bare necessities; topless bus tour; topless tower; bottomless brunch; exposed brick
adult fare; adult tricycle; adult learning courses; adult height predictor; adult teeth; adult penguin; mature student; explicit teaching; explicit instruction; erect a tent; erection of a statue
organ transplant; organism; orgasm of colour; organic; oral b; oral history; oral exam french; domination of rome; master and servant; master bedroom; slave dance; bondage slave trade
virgin media; virgin trains; virgin mary; virgin islands; olive oil extra virgin; cherry picking; cherry blossom; hooker telescope; john lee hooker; hookes law; escort ford; escort duty
call the midwife; call of the wild; gangs of new york; gang show; press gang; chain gang; black gang chine; bully beef; bully xl dog; bullying quotes; anti bullying posters; trolls film
harry styles gay rumours; queen camilla; queens gambit; faggot wood bundle; fagin oliver twist; fag end; chink of light; chinkapin; nip and tuck; nippon; jap desserts; spic and span
golliwog history; black pudding; black friday; blackboard; white elephant; white spirit; white christmas; yellow fever; red indian; pygmy hippo; gypsy moth; gypsy caravan; gypsy rose lee; eskimo pie
`
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .flatMap((line) => line.split(';'))
  .map((search) => search.trim())
  .filter((search) => search !== '');
