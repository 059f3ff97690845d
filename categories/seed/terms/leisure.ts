import type { TermBlock } from './block.ts';

/** Games, gambling, strangers, scams, swearing and false claims. */
export const LEISURE_TERMS: readonly TermBlock[] = [
  {
    category: 'gambling',
    language: 'en',
    phrases: `
online casino; online casinos; casino online
casino games ! @study, probability
free casino; casino slots; casino no deposit; no deposit bonus; online slots; slot machine games; slot games
free slots online; free spins; no deposit free spins; bet365; bet 365; paddy power; ladbrokes
william hill ! artist, @study, author
betfair; betfred; skybet; sky bet; skyvegas; sky vegas; betting sites; betting site; betting app; betting apps
betting tips; football betting; football betting tips; football bets; horse racing betting; horse racing tips
grand national betting; accumulator tips; sports betting; online betting; online gambling; gambling sites
gambling site; gambling websites; gambling games; how to gamble; how to gamble online; how to gamble under 18
gamble under 18; gambling under 18; betting under 18; roulette online; online roulette; poker online; online poker
blackjack online; online blackjack; play poker for money; play roulette; stake casino; roobet; rollbit; csgo gambling
cs2 gambling; cs go gambling; csgo roulette; csgo case opening sites; cs2 case opening sites; skin gambling
skin betting; crash gambling; robux gambling; roblox gambling; roblox gambling sites; bloxflip; rust gambling
blox fruits gambling; scratch cards online; online scratch cards; online bingo; bingo sites; lottery tickets online
buy lottery tickets; prize picks; polymarket; crypto casino
`,
  },
  {
    category: 'gaming',
    language: 'en',
    phrases: `
unblocked games; unblocked game; games unblocked; unblocked games 66; unblocked games 76; unblocked games 77
unblocked games 67; unblocked games 911; unblocked games 6969; unblocked games wtf; unblocked games world
unblocked games premium; unblocked games for school; tyrone unblocked games; tyrones unblocked games; classroom 6x
classroom6x; google sites unblocked games; google sites games; cool unblocked games; slope unblocked; slope game
run 3 unblocked; 1v1 lol; 1v1 lol unblocked; 1v1lol; retro bowl; retro bowl unblocked; cookie clicker
cookie clicker unblocked; minecraft unblocked; eaglercraft; eaglercraft unblocked; roblox unblocked; unblocked roblox
now gg roblox; roblox now gg; play roblox; play roblox online; fortnite unblocked; subway surfers unblocked
subway surfers; geometry dash; geometry dash unblocked; fnaf unblocked; basket random; basketball stars unblocked
drift hunters unblocked; smash karts; smash karts unblocked; shell shockers; shell shockers unblocked; krunker
bloxd io; bloxd; paper io; paper io unblocked; slither io; agar io; friv; friv games; poki; poki games; crazy games
crazygames; y8 games; miniclip; coolmath games; cool math games; moto x3m; fireboy and watergirl; bob the robber
happy wheels; google snake game; play snake game; dino game; chrome dino game; tic tac toe google
free online games ! @primary
free games online ! @primary
games to play at school; games to play on school computer; games for school computers; games to play on chromebook
`,
  },
  {
    category: 'chat',
    language: 'en',
    phrases: `
omegle; omegle alternative; omegle alternatives; ome tv; ometv; monkey app; monkey chat; chatroulette; chat roulette
random video chat; random chat; video chat with strangers; chat with strangers; talk to strangers
talk to strangers online; talk to random people; talk to random people online; video call strangers; anonymous chat
anonymous chat room; teen chat; teen chat room; teen chat rooms; kids chat room; chat rooms for kids
chat rooms for teens; chatrooms for teens
chat room ! @study, @help, safety, dangers, teams
chat rooms ! @study, @help, safety, dangers, teams
free chat rooms; wizz app; yubo app; kik usernames; snapchat usernames; girls snapchat usernames; snap usernames girls
discord servers for teens dating; roblox online dating
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
dating websites; dating for teens; dating apps for teens; teen dating; teen dating app; teen dating sites
dating apps for kids; dating under 18; online girlfriend; online boyfriend; find a girlfriend online
find a boyfriend online; how to get a girlfriend online; hook up near me; hookups near me; meet girls online
meet girls near me; meet boys online; single girls near me
`,
  },
  {
    category: 'scams-and-fraud',
    language: 'en',
    phrases: `
free robux; free robux generator; robux generator; robux hack; free robux no verification; free robux codes
free v bucks; free vbucks; v bucks generator; vbucks generator; free minecoins; free fifa coins; fifa points generator
fc points generator; free gift card codes; free gift cards; gift card generator; free steam codes; free xbox codes
free psn codes; free nitro generator; discord nitro generator; free snapchat premium; get rich quick
how to get rich quick; make money fast online; make money quick online; money flip; money flipping
money mule ! @study, @help, @news
squares money; be a money mule; credit card generator; fake credit card; fake credit card number
fake credit card numbers; fake bank account; fake bank balance; fake bank transfer; carding tutorial; carding sites
buy bank details; buy credit card details; fullz; buy fake money; fake money that looks real; counterfeit money buy
buy counterfeit money; how to scam people; how to scam someone; how to scam on roblox; how to steal money
how to steal a credit card; how to steal my mums credit card; how to shoplift; how to steal from shops
refund scam method
`,
  },
  {
    category: 'offensive',
    language: 'en',
    phrases: `
fuck; fucks; fucking; fucked; fucker; fuckers; motherfucker; mother fucker; fuk; fuck off; fuck you; fuck this
fuck school; go fuck yourself; shit; shitty; bullshit; piece of shit; cunt; cunts; wanker; wankers; = wank; wanking
= bitch; = bitches; bitch ass; son of a bitch; stupid bitch; = bastard; = twat; = slut; = sluts; = whore; = dick
= dicks; = cock; = penis; = arse; = arsehole; = asshole; = ass; = prick; = knobhead; dickhead; dickheads; bellend
= tosser; shithead; two girls one cup; 2 girls 1 cup; two girls 1 cup; = blue waffle; goatse; = lemon party
1 man 1 jar; one man one jar; meatspin; shock sites
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
`,
  },
];
