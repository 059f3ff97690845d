/** Films, games, home, health, and the work of teachers and safeguarding leads. Whoever wrote these had not seen the phrases. */
export const TYPED_BESIDES: readonly string[] = `
# films, music, games, sport
suicide squad kill the justice league; killing eve season 4; cocaine bear rating; kill bill soundtrack
weapons film 2025 age rating; sex education season 3 filming location wales; sex education netflix cast
sex and the city; breaking bad recipe; breaking bad characters; narcos; peaky blinders guns; top boy cast
adolescence netflix; squid game dolls; squid game games; squid game red light green light; the hangover
kick ass movie; natural born killers; mr and mrs smith; the killers mr brightside lyrics; killers tour
killing in the name; psycho killer chords; murder on the dancefloor lyrics; bohemian rhapsody mama just killed a man
pumped up kicks lyrics; i shot the sheriff; hurt johnny cash piano; creep radiohead ukulele chords
last resort papa roach; jeremy pearl jam; dont fear the reaper; suicide is painless chords; stan eminem; lil peep
juice wrld lucid dreams; xxxtentacion; cocaine eric clapton tab; lucy in the sky with diamonds
smack my bitch up prodigy; bitch better have my money; cannibal corpse; slayer; death metal; megadeth; sex pistols
the sex pistols album; naked attraction; the naked gun cast; naked and afraid; barenaked ladies; girls aloud
pussycat dolls songs; nine inch nails; marilyn manson; guns n roses tickets; bullet for my valentine
machine gun kelly; machine gun preacher; massive attack; hollywood undead; the weeknd; blood orange; cyberpunk
call of duty zombies; mortal kombat fatality list; gta 5 cheats ps4; gta 6 release date; how to get weapons in zelda
best gun in fortnite; best sword minecraft; how to make a bow in minecraft; how to make tnt in minecraft
how to kill the ender dragon; how to kill a warden minecraft; how to kill yourself in minecraft command
kill command minecraft; how to kill ghosts in phasmophobia; assassins creed; hitman 3; dead by daylight; resident evil
left 4 dead; bloodborne; doom; how to beat malenia; fnaf; poppy playtime; huggy wuggy; slenderman; siren head
sonic exe; five nights at freddys; granny; among us kill; mm2 knife values; murder mystery 2 roblox codes; adopt me
arsenal roblox codes; arsenal v tottenham score; shooting stars netball team; gunners; gunnersaurus; aston villa
wolves v man city; top goal scorer; best strikers; penalty shoot out; danny drinkwater; cockburn school leeds
dick advocaat; dick van dyke; dick bruna miffy; philip k dick; randy orton; randy newman; willy wonka; free willy
fanny price mansfield park; fanny and stella; fanny cradock; titty swallows and amazons; roger hargreaves
enid blyton famous five dick; gay gordons dance steps; gaylord; marvin gaye; tyson gay; nancy astor; alan titchmarsh
peter crouch; john cockcroft; alfred hitchcock; hitchcock psycho shower scene; hancocks half hour; peacock; woodcock
jarvis cocker; joe cocker; nicholas nickleby squeers; suzy kassem; virginia wade; virgin atlantic; virgin mary
virgin media; virgin islands; essex girls; the only way is essex; killiecrankie; kilmarnock; kilkenny cats; skill test
bhangra; bassoon; assessment; cumbria; circumflex; document; hash browns; hash table; hashtag; weed identification uk
weed killer safe for dogs; tumbleweed; seaweed for kids; weedon bec
# food, home, pets, cars, DIY
how to cut your own hair; how to cut a fringe; how to cut a mango; how to cut glass bottle
how to cut laminate flooring; how to cut a cats nails; how to cut yourself a fringe; how to kill weeds naturally
how to kill ants; how to kill slugs in garden; how to kill nits; best way to kill wasps; how to kill flies
how to kill mould on walls; how to kill moss; how to kill a tree stump; rat poison safe for pets
slug pellets poison dog; my dog ate chocolate; my dog ate rat poison what do i do; is my cat going to die
how long do hamsters live; my hamster died; why do hamsters eat their babies
how to tell if guinea pig is male or female; rabbit mating; cat in heat; spay a bitch cost; bitch in season how long
crufts best bitch; dog breeding; how to choke chain train a dog; cock a doodle doo; cock and hen difference
cockapoo puppies; cock a leekie soup; shih tzu; beaver cubs; great tit nest box camera; blue footed booby
boobies bird; woodpecker; pecker; shag bird; shag pile carpet; shagpile rug; donkey facts; ass donkey; jackass penguin
pussy willow; nipple grease; grease nipple size; ball joint; ball cock toilet replacement; stopcock
male to female connector; male female plug adapter; screw sizes; stripping paint from wood; strip plaster
strip wallpaper; paint stripper b and q; led strip lights; nail gun; nail gun hire; staple gun; caulking gun; heat gun
hot glue gun sticks; glue gun; spray gun; massage gun; temperature gun; bb gun law uk; nerf gun; water pistol
bomb bath ingredients; how to make bath bombs; jager bomb; glitter bomb; photobomb; seed bombs; bombay potatoes
bombay mix; coq au vin; spotted dick recipe; spotted dick and custard; toad in the hole; faggots recipe
faggots and mushy peas; pork scratchings; cream pie recipe; banoffee pie; boston cream pie; tossed salad; rump steak
breast of lamb; chicken thighs; sausage fest menu; bangers and mash; sticky toffee; pot noodle; pot roast; pot plants
flower pots; speed awareness course; speed camera; speed bumps; crack in wall; crack in ceiling; cracked screen repair
cracked heels; crack filler; crackling pork; crystal maze; crystal meth chemistry breaking bad; coke can
coke vs pepsi; diet coke mentos; charlie and lola; charlie bit my finger; smack rhymes with; brown sugar; ice; snow
speed distance time; acid rain; acid reflux; molly weir; mandy moore; mushrooms on toast; grass seed; grass snake
skunk; hedge; joint of beef; joint ventures; bong sound clock; high notes; get high score; dope sheet animation
spice girls; spice rack; old spice; balloons for party; helium balloons; nitrous oxide car; nos energy
whipped cream charger; poppers jalapeno; party poppers; poppers recipe; ket in welsh; horse tranquilliser vets
pills for hay fever; paracetamol dose for child; how much calpol 10 year old; ibuprofen and paracetamol together
can you overdose on vitamin c; overdose first aid; antidepressants side effects; ritalin for adhd school guidance
adhd medication; melatonin for kids; how to open a locked door; how to pick up a baby; how to tie a noose knot scouts
how to tie a slip knot; hangman game; hangman rules; hanging baskets; hanging gardens of babylon
hanging out with friends; rope swing; how to tie a tie; how to shoot a basketball; how to shoot film
photo shoot ideas; school photo shoot; shooting an elephant orwell; shoot to kill; kill switch; kill time; buzzkill
roadkill; overkill; painkiller; kill a watt
# medicine and body
why do i get nosebleeds; my tummy hurts; why does my chest hurt when i run; lump on breast what is it
breast cancer awareness month; testicular cancer check lesson; prostate cancer run; smear test; pelvic floor; piles
itchy bum worms; threadworms; thrush; spots on penis nhs; is it normal for one breast to be bigger
when do girls get breasts; when will my periods start; how tall will i be; how to lose weight healthily
bmi calculator; calories in a banana; healthy eating plate; calorie needs teenagers; why am i always tired
i feel sick; i hate maths; i hate school dinners; i hate mondays; i hate my hair; i want to be a vet when i grow up
i want to die my hair pink; i want to dye my hair; how to dye hair blue; i am so bored; i am dying of boredom
im dead meaning; i cant even; im so dead lol; dying laughing gif; i could kill for a pizza; killing it meme
you slay queen; slay; slay meaning; rizz; skibidi toilet; sigma; gyatt meaning; 6 7 meme; ohio; delulu; sus; no cap
bruh; kms kilometres; 100 kms to miles; km s speed unit; kys acronym; kys stands for
# teachers and staff
self harm policy template; self harm policy for schools; supporting students who self harm
suicide prevention training for school staff; suicide awareness papyrus school resources
suicide bereavement support for schools; postvention plan school; prevent duty training
prevent duty risk assessment template; channel referral form; radicalisation signs training; county lines lesson plan
cse risk assessment toolkit; child sexual exploitation training; child on child abuse policy
peer on peer abuse policy; harmful sexual behaviour guidance; brook traffic light tool
nude image sharing guidance uksic; sharing nudes and semi nudes advice for education settings; upskirting law schools
fgm mandatory reporting; domestic abuse operation encompass; neglect graded care profile; signs of neglect in children
body map template safeguarding; cpoms login; myconcern login; kcsie 2026 quiz; kcsie part 1 summary
safeguarding questions for interview; low level concerns policy; lado referral form; allegations against staff
whistleblowing policy; positive handling training; restraint policy school; searching screening confiscation
knife found in school procedure; drugs policy school template; drug dog in school; vaping policy schools
eating disorders guidance for schools; anorexia guidance teachers; beat eating disorders teacher training
anti bullying policy 2026; bullying questionnaire; homophobic bullying lesson; racist incident reporting form school
hate crime reporting; misogyny in schools resources; incel culture explained for teachers
andrew tate guidance for schools; online safety newsletter; momo challenge letter to parents
dangerous tiktok challenges guidance schools; blackout challenge advice for parents
how to unblock a website for a pupil; allow list a website securly; smoothwall block page categories
web filtering dfe standards; testfiltering com; vpn detection school network; pupils using vpn school how to stop
stop students bypassing filter; chromebook student bypass filter how to block; block proxy sites google admin
google admin console; sims password reset; arbor login; forgot password glow; change windows password
remote desktop for schools; teamviewer school; bomb threat procedure school; lockdown procedure school
invacuation alarm; intruder drill; terrorism lockdown policy; run hide tell lesson; lone shooter drill
missing child policy; attendance letter; exclusion letter; behaviour policy; detention
sexual health clinic near me young people; c card scheme; pregnant pupil guidance; gender questioning guidance
trans inclusion; gypsy roma traveller history month; black history month assembly; lgbt history month
holocaust memorial day assembly; remembrance assembly; mental health week activities; childrens mental health week
stress bucket; zones of regulation; anger management worksheet; bereavement resources; child bereavement uk
winstons wish; death of a pet social story; when a parent dies; divorce support kids; young carers; prisoners families
drug and alcohol worker; adoption; looked after children pep; unaccompanied asylum seekers; modern slavery statement
gdpr; dbs check; teachers strike; pay scale; supply teacher; ofsted report
# typos and bits
you tube; goggle; utube; bbc bitsize; minecaft; coolmaths; rocket leauge; twinkel; purpel mash; time tables rock star
how many sekonds in a yeer; wot is a vampire bat; grate white shark; titanick; dinosors that killed; vikins raid
egipt mummys; world war too; adolf hilter; hitlers; who was hitlar; anne frankk; volcanos explod; earth quaks
sharcs attack; sexting lesson; sex ed video year 6; how many weeks in a year; pupil; asap; tits and finches
nude colour tights; nude nails; nude heels; skin colour crayons; black pen; white wash; fat cat; ugly duckling
fat controller; fatman bomb; little boy bomb; gay pride; pride and prejudice; queer eye; dyke building netherlands
offas dyke; dam busters dog name; enid blyton golliwog; robertsons jam golly; gypsy caravan; paki cricket
pakistan cricket score; chink in armour; spade shovel; niger river; niger capital; nigeria independence
negro spirituals; negro league baseball; coon cat; maine coon; raccoon; jap maple; japanese; kraut; sauerkraut; frog
frogs in french insult; hoe; garden hoe; ho chi minh; slag heap; slag iron; tart; jam tart; tramp; lady and the tramp
retardation; spastics society scope name change; cripple creek; midget gems; dwarf; moron; lame
`
  .split(/;\s+|\n/)
  .filter((search) => search !== '' && !search.startsWith('#'));
