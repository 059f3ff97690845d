import type { TermBlock } from './block.ts';

/** Games, gambling, strangers, scams, swearing and false claims. */
export const LEISURE_TERMS: readonly TermBlock[] = [
  {
    category: 'gambling',
    language: 'en',
    phrases: `
/ online casino; / online casinos; / casino online
/ casino games ! @study, probability
/ free casino; / casino slots; / casino no deposit; / no deposit bonus; / online slots; slot machine games; slot games
free slots online; / free spins; / no deposit free spins; bet365; bet 365; paddy power; ladbrokes
william hill ! artist, @study, author
betfair; betfred; skybet; sky bet; skyvegas; sky vegas; / betting sites; betting site; betting app; betting apps
/ betting tips; football betting; / football betting tips; football bets; horse racing betting; horse racing tips
grand national betting; accumulator tips; / sports betting; / online betting; online gambling; gambling sites
gambling site; gambling websites; gambling games; how to gamble; how to gamble online; how to gamble under 18
gamble under 18; gambling under 18; betting under 18; roulette online; / online roulette; poker online; / online poker
blackjack online; online blackjack; play poker for money; play roulette; stake casino; roobet; rollbit; / csgo gambling
/ cs2 gambling; cs go gambling; csgo roulette; csgo case opening sites; cs2 case opening sites; skin gambling
skin betting; crash gambling; robux gambling; roblox gambling; roblox gambling sites; bloxflip; rust gambling
blox fruits gambling; scratch cards online; online scratch cards; online bingo; bingo sites; lottery tickets online
buy lottery tickets; prize picks; polymarket; / crypto casino
plinko gambling; stake com; stake bonus; 1xbet; roobet code; rainbet; gamdom; csgo empire; csgoempire; csgoroll
hellcase; keydrop; skinclub; skin club cases; case opening site; case opening sites; case opening website
cs2 gambling sites; csgo gambling sites; cs2 skins gambling; crypto gambling; crypto casinos; casino with paypal
casino no id; casino without id; no id casino; no verification casino; no kyc casino; / non gamstop casino
casinos not on gamstop; casino not on gamstop; bypass gamstop; sweepstakes casino; chumba casino; aviator game betting
aviator betting; spribe aviator; mines gambling; crash game gambling; coinflip gambling; robux coinflip; robux casino
gamble robux; how to gamble robux; bet robux; mm2 gambling; murder mystery 2 gambling; adopt me gambling
grow a garden gambling; steal a brainrot gambling; rblxwild; bloxmoon; bandit camp rust; rust gambling sites
gamble skins; bet skins; bet with skins; betting on football; bet on football; how to bet; how to place a bet
how to bet on football; how to bet on horses; free bets; free bet; free bet no deposit; bet builder; bet builder tips
acca tips; football accumulator; football accumulator tips; bet of the day; todays betting tips; today betting tips
sure bets; fixed matches; betway; unibet; coral betting; betvictor; boylesports; tombola bingo; mecca bingo online
foxy bingo; jackpotjoy; 888 casino; 888 poker; pokerstars; poker stars; pokerstars casino; mr vegas; leovegas; casumo
virgin games; slingo; big bass bonanza; book of dead slot; sweet bonanza; starburst slot; gates of olympus slot
demo slots; slots demo; / free slots; / slots online; slot machine online; play slots; penny slots; real money games
games that pay real money; win real money games; win money games online; blackjack for money; blackjack real money
roulette real money
roulette strategy ! probability, maths
roulette martingale; fantasy sports betting; prizepicks; kalshi; sports betting app; underage gambling
underage betting; bet under 18; casino under 18; online casino under 18; lottery under 18; scratchcards online
instant win games; national lottery instant win
`,
  },
  {
    category: 'gaming',
    language: 'en',
    phrases: `
/ unblocked games; unblocked game; / games unblocked; / unblocked games 66; unblocked games 76; unblocked games 77
unblocked games 67; unblocked games 911; unblocked games 6969; unblocked games wtf; / unblocked games world
/ unblocked games premium; unblocked games for school; tyrone unblocked games; tyrones unblocked games; / classroom 6x
classroom6x; google sites unblocked games; google sites games; cool unblocked games; / slope unblocked; slope game
run 3 unblocked; 1v1 lol; / 1v1 lol unblocked; 1v1lol; retro bowl; / retro bowl unblocked; cookie clicker
/ cookie clicker unblocked; / minecraft unblocked; / eaglercraft; / eaglercraft unblocked; / roblox unblocked; unblocked roblox
now gg roblox; roblox now gg; play roblox; play roblox online; fortnite unblocked; subway surfers unblocked
subway surfers; geometry dash; geometry dash unblocked; / fnaf unblocked; basket random; / basketball stars unblocked
/ drift hunters unblocked; smash karts; / smash karts unblocked; shell shockers; / shell shockers unblocked; krunker
bloxd io; bloxd; paper io; paper io unblocked; slither io; agar io; friv; friv games; poki; poki games; crazy games
crazygames; y8 games; miniclip; coolmath games; cool math games; moto x3m; fireboy and watergirl; bob the robber
happy wheels; google snake game; play snake game; dino game; chrome dino game; tic tac toe google
free online games ! @primary
free games online ! @primary
games to play at school; games to play on school computer; games for school computers; games to play on chromebook
unblocked games classroom; classroom 15x; classroom 30x; classroom games unblocked; unblocked games g
unblocked games freezenova; unblocked games 88; unblocked games 99; unblocked games 24h; unblocked games 247
unblocked games 500; unblocked games 67 ez; unblocked games advanced; unblocked games pod; unblocked games io
unblocked games google sites; google sites unblocked; google unblocked games; unblocked games site
unblocked games website; unblocked games websites; unblocked games sites; unblocked games online
unblocked games github; github io games; github unblocked games; unblocked games chromebook; unblocked games cool
ubg365; ubg 365; ubg100; ubg98; ubg4all; ubg wtf; = ubg; unblocked arcade; unblocked minecraft; unblocked fortnite
unblocked fnaf; unblocked slope; unblocked 1v1; unblocked retro bowl; unblocked cookie clicker
unblocked geometry dash; unblocked subway surfers; unblocked run 3; unblocked among us; among us unblocked
unblocked shooting games; shooting games unblocked; unblocked car games; car games unblocked; unblocked football games
football games unblocked; unblocked basketball games; unblocked racing games; racing games unblocked
unblocked 2 player games; 2 player games unblocked; two player games unblocked; unblocked io games; io games unblocked
escape road unblocked; escape road; block blast unblocked; snow rider 3d; snow rider unblocked
/ snow rider 3d unblocked; drive mad unblocked
drive mad ! crazy, me, you, insane
monkey mart unblocked; monkey mart; tunnel rush unblocked; tunnel rush; temple run unblocked; crossy road unblocked
crossy road online; stickman hook unblocked; stickman hook; vex 3 unblocked; vex 5 unblocked; duck life unblocked
papas pizzeria unblocked; papas freezeria unblocked; papas games unblocked; bitlife unblocked; madalin stunt cars
madalin stunt cars 2 unblocked; burrito bison unblocked; learn to fly unblocked; burger bounty; house of hazards
house of hazards unblocked; rooftop snipers; rooftop snipers unblocked; getaway shootout; getaway shootout unblocked
tube jumpers unblocked; gun mayhem unblocked; gun mayhem 2; superfighters unblocked; stick war unblocked
stick fight unblocked; tiny fishing unblocked; ovo unblocked; ovo game; g switch 3 unblocked; big tower tiny square
big tower tiny square unblocked; level devil unblocked; level devil; baldis basics unblocked; granny unblocked
poppy playtime unblocked; undertale unblocked; friday night funkin unblocked; fnf unblocked; fnf online
mario unblocked; super mario unblocked; pacman unblocked; tetris unblocked; chess unblocked; uno unblocked
uno online unblocked; 2048 unblocked; wordle unblocked; doodle jump unblocked; flappy bird unblocked
angry birds unblocked; fruit ninja unblocked; plants vs zombies unblocked; bloons unblocked; bloons td unblocked
btd6 unblocked; clash royale unblocked; brawl stars unblocked; call of duty unblocked; gta unblocked
fall guys unblocked; pixel gun unblocked; venge io; ev io; voxiom; krunker unblocked; krunker io; shell shockers io
deadshot io; deadshot io unblocked; zombs royale; zombsroyale; surviv io; diep io; diepio; wormate io; hole io
smash karts io; skribbl io unblocked; gartic phone unblocked; evoworld io; mope io; lolbeans; bonk io; 1v1 lol game
justbuild lol; justfall lol; now gg; now gg unblocked; roblox on now gg; roblox online free; roblox online no download
roblox in browser; play roblox on school; play roblox at school; play roblox on chromebook; play minecraft at school
play minecraft on school; minecraft online free; minecraft classic unblocked; minecraft in browser; minecraft browser
eagler craft; eaglercraft 1 8 8; eaglercraft 1 12; eaglercraft servers; eaglercraft link; play fortnite at school
play fortnite on chromebook; fortnite on chromebook; xbox cloud gaming school; geforce now unblocked
cloud gaming unblocked; poki unblocked; crazygames unblocked; crazy games unblocked; coolmath games unblocked
cool maths games; coolmathgames; armor games; kongregate; newgrounds; addicting games; silvergames; silver games
gamepix; lagged games; twoplayergames; kizi games; kizi; agame; yandex games; itch io games unblocked
games unblocked at school; games to play when bored in class; games that work on school; games for school wifi
dino run unblocked; snake unblocked; google doodle games unblocked; google feud; 4 in a row google; 67 unblocked
play games at school; emulator unblocked; gba emulator online; retro games unblocked; pokemon emulator online
ds emulator online; nintendo emulator unblocked
`,
  },
  {
    category: 'chat',
    language: 'en',
    phrases: `
omegle; / omegle alternative; / omegle alternatives; ome tv; ometv; monkey app; monkey chat; chatroulette; chat roulette
/ random video chat; random chat; / video chat with strangers; / chat with strangers; / talk to strangers
talk to strangers online; talk to random people; talk to random people online; video call strangers; / anonymous chat
anonymous chat room; / teen chat; teen chat room; / teen chat rooms; kids chat room; chat rooms for kids
chat rooms for teens; chatrooms for teens
chat room ! @study, @help, safety, dangers, teams
chat rooms ! @study, @help, safety, dangers, teams
free chat rooms; wizz app; yubo app; kik usernames; snapchat usernames; girls snapchat usernames; snap usernames girls
discord servers for teens dating; roblox online dating
omegle app; omegle like sites; sites like omegle; apps like omegle; omegle unblocked; omegle for teens
omegle for kids; omegle tv; omegle video chat; umingle; emerald chat; chathub; chat hub cam; shagle; chatspin; camsurf
chatrandom; chatrandom app; bazoocam; tinychat; coomeet; fruzo; uhmegle; vidizzy; thundr; chitchat gg
random video call; random video calls; random video call with girls; video call with girls; video chat with girls
chat with girls; chat with girls online; chat with strangers online; chat with random people
chat with strangers video; talk with strangers; talk to strangers app; talk to girls online; talk to boys online
stranger chat; stranger chat app; strangers chat; anonymous chat app; anonymous chat with strangers; teen chat app
teen chat online; teen chatroom; teen chatrooms; teen chat 13; kids chat online; kids chatroom; kids chatrooms
kids video chat
wizz ! air, flight, flights, airline, airlines
wizz app download; yubo; yubo download; hoop app snapchat; hoop snapchat; hoop app; wink snapchat friends; purp app
purp snapchat; swipr app; lmk app; addchat; monkey cool app; monkey video chat; holla app; azar app; azar video chat
livu; bermuda video chat; litmatch; tellonym; ngl app; sendit app; sarahah; kik app; kik friends; kik usernames 13
kik girls; kik groups; snapchat friends to add; people to add on snapchat; people to add on snap
girls to add on snapchat; girls to add on snap; boys to add on snapchat; snap friends 13; snap friends 14
snapchat usernames 13; snapchat usernames 14; snapchat girls; add me on snap; find snapchat friends
find friends online 13; discord servers for 13; discord teen servers; discord servers to make friends
discord dating server; discord dating servers; discord e dating; egirl discord; whatsapp groups to join
whatsapp group links girls; telegram groups to join; telegram girls; voice chat with strangers; voice chat strangers
imvu; imvu chat; vrchat erp; roblox vc with strangers; second life for teens; avakin life dating; habbo dating
chat avenue; chat avenue teen; chatiw; chatib; e chat rooms; wireclub; 321 chat; 321 teen chat
`,
  },
  {
    category: 'dating',
    language: 'en',
    phrases: `
tinder ! box, tinderbox, fire, firewood, kindling, dry, fungus, flint
tinder for teens; tinder under 18; hinge app; bumble app; grindr; dating apps; dating app
dating sites ! @study, archaeology, archaeological, carbon, radiocarbon
dating site ! @study, archaeology, archaeological, carbon, radiocarbon
dating websites; dating for teens; / dating apps for teens; / teen dating; teen dating app; teen dating sites
dating apps for kids; dating under 18; online girlfriend; online boyfriend; find a girlfriend online
find a boyfriend online; how to get a girlfriend online; hook up near me; / hookups near me; meet girls online
meet girls near me; meet boys online; / single girls near me
online dating for teens; online dating for kids; online dating under 18; online dating 13; dating app for kids
dating app for 13; dating app 13; dating app 14; dating app for teens; dating app for under 18
dating apps for 13 year olds; dating apps for 14 year olds; dating apps for 15 year olds; dating apps under 18
free dating sites; free dating site; free dating apps; dating sites for kids; dating sites for teens; kids dating site
kids dating app; roblox dating; roblox dating games; roblox girlfriend; roblox boyfriend; get a roblox girlfriend
get a girlfriend on roblox; get a boyfriend on roblox; find a girlfriend on roblox; find a boyfriend on roblox
minecraft dating server; discord girlfriend; discord boyfriend; find a discord girlfriend; e girlfriend; e boyfriend
how to get an online girlfriend; how to get an online boyfriend; how to find a girlfriend online
how to find a boyfriend online; get a girlfriend online; get a boyfriend online; girlfriend near me; boyfriend near me
girls near me; single girls online; single boys near me; hot girls near me; hot singles near me
meet girls app; meet singles; meet local girls; meet people near me dating; hookup app; hookup apps
hook up app; hook up apps; hookup sites; hook up sites; one night stand near me; friends with benefits app; badoo
plenty of fish dating; pof dating; okcupid; hinge dating; bumble dating; bumble date; grindr app; grindr under 18
tinder app; tinder login; tinder for 13; tinder for kids; muzz; muzmatch; feeld; thursday dating app; ai girlfriend
ai girlfriend app; ai girlfriend free; ai boyfriend; ai boyfriend app; ai girlfriend chat; replika girlfriend
spotafriend; skout; tagged dating; meetme app; mylol; my lol teen dating; crush zone teen; taffy app; boo dating
`,
  },
  {
    category: 'scams-and-fraud',
    language: 'en',
    phrases: `
/ free robux; / free robux generator; / robux generator; robux hack; free robux no verification; free robux codes
/ free v bucks; / free vbucks; / v bucks generator; vbucks generator; free minecoins; free fifa coins; fifa points generator
fc points generator; / free gift card codes; free gift cards; gift card generator; free steam codes; free xbox codes
free psn codes; / free nitro generator; / discord nitro generator; free snapchat premium; get rich quick
how to get rich quick; make money fast online; make money quick online; money flip; money flipping
money mule ! @study, @help, @news
squares money; be a money mule; credit card generator; fake credit card; fake credit card number
/ fake credit card numbers; fake bank account; fake bank balance; fake bank transfer; carding tutorial; carding sites
buy bank details; buy credit card details; fullz; buy fake money; fake money that looks real; counterfeit money buy
buy counterfeit money; how to scam people; how to scam someone; how to scam on roblox; how to steal money
how to steal a credit card; how to steal my mums credit card; how to shoplift; how to steal from shops
refund scam method
robux generator no verification; robux generator free; free robux 2026; free robux hack; free robux site
free robux websites; free robux websites that work; free robux no human verification; how to get free robux
get free robux; how to hack robux; free robux codes 2026; free robux gift card; robux giveaway; v bucks hack
v bucks generator free; free v bucks codes; how to get free v bucks; free gift card generator
free gift cards no verification; free roblox gift card; free amazon gift card; amazon gift card generator
free steam gift card; free nitro; free discord nitro; nitro generator; discord nitro generator free; free coins fc 26
fc 26 coins free; fifa coin glitch; free gems brawl stars; free gems clash royale; pokecoins free
coin master free spins link; free spins coin master; free netflix account; free netflix accounts; free spotify premium
free disney plus account; free minecraft account; free minecraft accounts; free fortnite account
free fortnite accounts; free roblox account with robux; free roblox accounts; cracked accounts; account generator
cash app flip; cashapp flip; paypal money generator; paypal money adder; cash app money generator; fake paypal
fake paypal screenshot; fake bank app; fake bank screenshot; fake bank transfer screenshot; fake monzo
fake monzo transfer; fake revolut; fake receipt generator; fake receipts; fake payment screenshot
fake cash app screenshot; fake ticket generator; fake bus pass
fake train ticket ! role play, eyfs, template
fake bus ticket ! role play, eyfs, template
fake doctors note; fake sick note; fake doctors note generator; fake parent note; forge a signature
forge my mums signature; forge parents signature; copy my mums signature; clone credit card; card cloning
credit card cloner; cc generator with money; bin list carding; carding for beginners; carding methods
carding telegram; fraud bible; fraud bible download; click and collect fraud
how to do clicking fraud; how to click fraud; clicking fraud; squares fraud; drop account fraud; fraud telegram
refunding telegram; refund method telegram; refund fraud; how to get a free refund amazon; buy fake notes
fake 20 pound notes; fake £20 notes; fake money uk; fake notes uk; print fake money; how to make fake money
money mule job; earn money bank account; sell my bank account; steal credit card; how to steal from a shop
how to steal from tesco; how to steal from primark
how to steal money from ! @game
how to steal a bike; how to steal a moped; how to steal a scooter
how to steal a car ! @game
how to pickpocket ! @game, magic
how to shoplift without getting caught; shoplifting tips; shoplifting tutorial; borrowing tips shoplifting
remove security tag; remove security tags; how to remove security tag; how to remove a security tag from clothes
security tag remover
how to pick a lock ! @game, minecraft, escape room
lock picking set
how to hotwire a car ! @game
how to hotwire a moped
break into a car ! @game
break into a house ! @game, dream
how to break into a house ! @game, dream
how to break into a locker; break into someones locker; how to break into a vending machine; vending machine hack
free vending machine; hack a vending machine; ponzi scheme start; how to scam; how to scam old people
how to scam on vinted; how to scam on snapchat; how to scam on discord; how to scam in adopt me
how to scam on facebook marketplace; forex signals for teens; crypto doubling; double my bitcoin; bitcoin doubler
get rich quick teenager; make 1000 a day; make money fast teenager illegal; ways to make money illegally
illegal ways to make money ! @game
how to make money illegally
`,
  },
  {
    category: 'offensive',
    language: 'en',
    phrases: `
fucking ! austria
fuck; fucks; fucked; fucker; fuckers; motherfucker; mother fucker; fuk; fuck off; fuck you; fuck this
fuck school; go fuck yourself; shit; shitty; bullshit; piece of shit; cunt; cunts; wanker; wankers; = wank; wanking
= bitch; = bitches; bitch ass; son of a bitch; stupid bitch; = bastard; = twat; = slut; = sluts; = whore; = dick
= dicks; = cock; = penis; = arse; = arsehole; = asshole; = ass; = prick; = knobhead; dickhead; dickheads; bellend
= tosser; shithead; two girls one cup; 2 girls 1 cup; two girls 1 cup; = blue waffle; goatse; = lemon party
1 man 1 jar; one man one jar; meatspin; shock sites
suck my dick; suck my balls; lick my balls; eat my ass; kiss my arse; up your arse; shove it up your arse
your mum is a whore; your mum is a slag; ur mum is a; cocksucker; cock sucker; arse hole; = bollocks; = knob; = minge
= twats; = thot; ballsack; ball sack; dick head; dick heads; motherfuckers; mother fuckers; fuckboy; fuckwit; fuckface
fuckhead; clusterfuck; fucking hell; fuck sake; fucks sake; for fucks sake; what the fuck; wtf is this shit; fuck me
fuck my; fuck your; fuck ur; fuck them; fuck him; fuck her; fuck everyone; fuck teachers; fuck my teacher
fuck the police; fuck homework; shut the fuck up; stfu bitch; bitch please; stupid bitches; dumb bitch; dumb ass
dumbass
shithole; shitface; shit head; shitting; dogshit; horseshit; eat shit; holy shit; dipshit; piss off; pissing
take the piss; cunty; cuntface; twatface; fanny flaps
bumhole; butthole; arsewipe; asswipe
swear words list; list of swear words; list of bad words; swear words in french
swear words in spanish; swear words in german; swear words in polish; swear words in italian; swear words in welsh
swear words in russian; swear words in arabic; swear words in urdu; how to swear in; rude words; rude words in
swear words ! @study
rudest words; worst swear words; worst swear word; moaning sounds; moaning sound; moaning sound effect; earrape
ear rape; fart porn; tubgirl; 2g1c; 2 girls 1 cup video; 2 girls 1 finger; jar squatter; kids in a sandbox video
pain olympics; bme pain olympics; mr hands video; meat spin; blue waffle disease; goatse cx; lemonparty; rotten com
shock videos; shock video; disgusting videos; most disgusting video; most disturbing video; most disturbing videos
most disturbing websites; disturbing websites; disturbing videos; creepiest websites; shocking websites
sites you should never visit; things you should never google; things not to google; what not to google
never google this
`,
  },
  {
    category: 'misinformation',
    language: 'en',
    phrases: `
qanon ! @study, @news
pizzagate; illuminati proof; illuminati confirmed; new world order conspiracy; lizard people proof; reptilians proof
flat earth proof; proof the earth is flat; moon landing faked proof; chemtrails proof; 5g causes covid
5g gives you cancer; vaccines cause autism; covid is fake; covid is a hoax; covid hoax; climate change is a hoax
climate change hoax; sandy hook hoax; crisis actors; manchester bombing fake; deep state conspiracy; adrenochrome
flat earth is real
earth is flat ! @belief, @study, not
the earth is flat ! @belief, @study, not
earth is flat proof ! @belief, @study, not
flat earth society join
why the earth is flat ! @belief, not
moon landing was fake; moon landing is fake; the moon landing was faked; birds arent real; birds are not real
finland isnt real; 9 11 was an inside job; 911 was an inside job; 9 11 inside job; jet fuel cant melt
illuminati symbols; illuminati celebrities; illuminati join; join the illuminati; how to join the illuminati
reptilian celebrities; lizard people royal family; royal family lizards; pizzagate proof
lizard people ! doctor who, theatre
save the children qanon; qanon proof; trump won 2020; covid vaccine microchip; covid vaccine kills
covid vaccine deaths truth; vaccines are poison
vaccines are bad ! @study
vaccines are dangerous ! @study
anti vax proof; 5g is dangerous; 5g kills; 5g towers mind control; chemtrails; chemtrails are real; chemtrails uk
climate change is fake ! @study
climate change isnt real; climate change is not real
global warming is fake ! @study
global warming hoax; global warming is a hoax; 15 minute cities conspiracy; great reset conspiracy; wef conspiracy
george soros controls; soros conspiracy; rothschild conspiracy; rothschilds control; rothschilds own; nwo illuminati
agenda 2030 conspiracy; depopulation agenda; plandemic
mandela effect proof ! psychology
crisis actor
hollow earth proof ! godzilla
tartarian empire; mud flood tartaria; dinosaurs never existed; dinosaurs are fake
evolution is fake ! @study
evolution is a lie ! @study
evolution is a hoax; nasa is fake; space is fake; holohoax; is princess diana alive
who killed princess diana conspiracy; paul is dead conspiracy; area 51 proof; project blue beam; haarp weather control
haarp conspiracy; bohemian grove; david icke; = illuminati; = tartaria
`,
  },
];
