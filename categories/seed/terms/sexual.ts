import type { TermBlock } from './block.ts';

/**
 * Pornography, its illegal kinds, and intimate images. Only plain words; coded ones are held by those who may hold
 * them.
 */
export const SEXUAL_TERMS: readonly TermBlock[] = [
  {
    category: 'pornography',
    language: 'en',
    phrases: `
porn ! @help, @news, pshe, rse, essay, lesson, effects of, sociology, food porn, revenge porn, addiction, addicted, blocker, block
porno; pornos; = pron; pron videos; porm; prn hub; = corn hub
pornography ! @help, @news, pshe, rse, essay, lesson, effects of, sociology, definition, law, addiction, feminism, feminist, child, revenge, extreme
pornographic videos; pornhub; porn hub; xvideos; xvideo; xnxx; xhamster; x hamster; redtube; = red tube; youporn
you porn; spankbang; brazzers; chaturbate
onlyfans ! @news, tax
only fans leak; only fans leaks; only fans leaked; only fans free
/ rule 34 ! highway, highway code, court, cpr, golf, cricket
rule34
r34 ! nissan, skyline, gtr, gt r, gt, car, cars, forza, engine, wallpaper
/ hentai; henti; nhentai; hanime; ecchi; yiff; = xxx; / xxx videos; / xxx video; xxx sex; = sex; = s3x; = sexy; = naked
= nude; = nudes; = boobs; = tits; = pussy; = milf; = cum; = dick pics; / sex video; / sex videos; sex vids
sex tape ! @news
sex tapes
sex scenes ! @study
sex scene ! @study
sex clips; sex gif; sex gifs; sex games; sex game; / sex chat; / sex cam; / sex cams; sex pics; sex pictures; sex stories
people having sex ! @study, @health
girls having sex; having sex video; watch sex; / sexy girls; sexy girl; sexy women; sexy woman; sexy ladies; sexy teens
sexy pics; sexy pictures; sexy videos; sexy naked; / hot naked; hot sexy; hot girls naked
/ naked girls ! @art
naked girl ! @art
naked ladies ! @art
naked lady ! @art
naked women ! @art
naked woman ! @art
naked men pics; naked people having
naked pictures of ! @art
naked pics
/ nude girls ! @art
nude girl ! @art
nude women ! @art
nude woman ! @art
/ nude pics
nude pictures ! @art
nude photos ! @art
nude videos; girls with no clothes; women with no clothes; girls without clothes; girl with no clothes on
girls in bikinis; girls boobs; / big boobs; huge boobs; show me boobs; boobs pics; boob pics; bare boobs; big boobies
/ big tits ! @bird
huge tits ! @bird
tits and ass
tits pics ! @bird
big ass; big bum girls; big booty; big booty girls; thick ass; wet pussy; pussy pics; shaved pussy; milfs; / milf videos
blow job; / blowjob; blowjobs; hand job video; handjob; deepthroat
deep throat ! @study, @story, watergate, nixon, informant
/ cumshot; cum shot; = cumming; gang bang; / gangbang; / creampie
threesome ! golf
bukkake; bdsm; stepmom stuck; step sis stuck; stepsister stuck
lesbian sex ! @study, @health
/ lesbian porn; lesbians kissing naked
gay sex ! @study, @health
/ gay porn; / teen porn
teen sex ! @study, @health
anal sex ! @study, @health
anal porn; = fap; fapping; fapello; camgirl; camgirls; cam girls; webcam girls; / live sex; escort girls
escorts near me ! ford
prostitutes near me; hookers near me; brothel near me; strip tease
stripper videos ! wire, paint, wallpaper
erotic stories
erotica ! @art
literotica; playboy magazine pictures
page 3 girls ! @study, @news
adult videos; adult sites; adult movies free; 18 plus videos; femboy porn; / furry porn; / minecraft porn; / roblox porn
fortnite porn; pokemon porn; roblox sex; roblox condo; roblox condo games; condo games
= gooner; = gooning; goon material; gooning material; goon sesh; goon cave; jerk off; jerking off; jerk off to
jerk off material; wank material; wank bank; wanking material; videos to wank to
sexting chat ! @study
sexting ai; ai sexting; sexting bot; sexting roblox; strip poker; strip club near me; strip clubs near me; lap dance
pole dance naked; sexy dance naked; naked dance; twerking naked; sexy twerk; sexy twerking; sexy cosplay; sexy anime
sexy anime girl; sexy anime girls; sexy roblox; sexy roblox girl; sexy minecraft; sexy fortnite; sexy fortnite skins
sexy bikini; sexy bikini girls; hot bikini girls; hot girls in bikini; sexy teacher; sexy teachers; sexy nurse
sexy schoolgirl; sexy school girl; sexy milf; hot milf; hot milfs; hot moms; sexy mums; sexy moms; sexy asian
sexy latina; sexy blonde; hot blonde naked; big booty latina; big booty twerk; thicc girls; thick girls naked
big titty; big titties; big titty goth; titties; = titty
boobies ! @bird, blue footed
= boobie; boobs bouncing; boobs out; see boobs
bare tits; tits out; nipple slip; nip slip; wardrobe malfunction nip; cameltoe
camel toe ! facts, desert, foot, toes
downloads porn; / porn games; porn game; porn sites; porn site; / porn videos; / porn video; porn for kids; / free porn
free porn no ads; hot porn; gay porn videos; / anime porn; cartoon porn; / hentai porn; / hentai videos; hentai anime
lesbian hentai; hentai games; hentai manga; hentai haven; hentaihaven; e hentai; ehentai; e621; rule34 xxx
rule 34 xxx; rule 34 videos; rule 34 roblox; rule 34 fortnite; rule 34 minecraft; rule34 video; r34 roblox
r34 fortnite; r34 pokemon; futa; futanari; ahegao; oppai; lewd anime; lewd anime girls; = lewd; tentacle hentai
loli hentai; furry r34; furry nsfw; yiffing; monster girl nsfw; = nsfw; nsfw roblox; nsfw discord; nsfw discord server
nsfw discord servers; nsfw subreddit; nsfw subreddits; nsfw reddit; nsfw twitter; nsfw art; nsfw anime; nsfw ai
nsfw ai chat; nsfw ai generator; nsfw ai bot; nsfw character ai; character ai nsfw; character ai without filter
character ai no filter; ai chat no filter nsfw; nsfw games; nsfw minecraft; nsfw mods; sims 4 nude mod
sims 4 wicked whims; wicked whims; wickedwhims; nude mod; nude mods; skyrim nude mod; gonewild; gone wild nudes
r gonewild; spicychat; spicy chat ai; spicychat ai; janitor ai; janitorai; crushon ai; candy ai; muah ai; ai sex bot
ai sex; ai sex chat; sex ai; sex bot; sex robot; sex robots; sex doll; sex dolls; buy sex doll; dirty talk ai
ai girlfriend nsfw; fansly; fansly leaks; onlyfans free; onlyfans leak; / onlyfans leaked; onlyfans leaks free
onlyfans models; onlyfans girls; bonnie blue onlyfans; bonnie blue video; lily phillips video; lily phillips onlyfans
sophie rain onlyfans; sophie rain spiderman video; sophie rain spiderman; belle delphine onlyfans
corinna kopf onlyfans; breckie hill leak; manyvids; eporner; tnaflix; youjizz; spankwire; xvideos com; xnxx com
xxx com; pornhub com; pornhub free; porn hub videos; hqporner; thothub; thot hub; coomer; kemono party; simpcity
bunkr leaks; erome; motherless porn; leakedzone; influencer nudes; tiktoker nudes; youtuber nudes; streamer nudes
pokimane nudes; pokimane naked; celebrity sex tape; celebrity sex tapes; celebrity naked; celebs naked
naked celebrities; naked celebs; naked pictures; naked photos; naked pics of girls; nude pics of; naked guys
naked men ! @art
naked man ! @art
naked boys; naked teens
naked people ! @art
naked woman pictures; naked women pictures; naked videos; naked ladies videos; nude beach girls; nude beach videos
nudist beach videos; naturist videos; topless girls; topless women; topless girl; topless models; girls topless
girls naked; women naked
people naked ! @art
girls nude; girls undressing; girls getting undressed; girls showering
girls in shower; girls in underwear; women in underwear; women in lingerie; lingerie models; lingerie girls
sexy lingerie; sexy underwear girls; hot girl pics; hot women; hot sexy girls; hot teens; hot teen girls; sexy teen
sexy girls videos; sexy women videos; sexy video; sex positions; best sex positions; kamasutra positions
kama sutra positions; how to have sex video; how to have sex with pictures; people doing sex; people doing it naked
mum and dad sex; mummy and daddy sex; making love video; sex movies; sex movie; sex film; sex films; sex show
sex shows; live sex cam; live cam girls; webcam sex; video call sex; phone sex; sex near me; sex tonight
hookup near me naked; prostitute near me; escort near me; escorts near me tonight; massage happy ending
happy ending massage
dildo ! newfoundland, canada
dildos; fleshlight; butt plug; butt plugs; sex toys; sex toy; love honey sex toys; = anal
anal videos; blowjob video; blow job video; how to give a blowjob; how to give a blow job
how to give head ! massage, lice
how to suck dick; how to eat a girl out; how to finger a girl; fingering a girl; masturbating; masturbation video
girl masturbating; girls masturbating; orgasm video; girl orgasm; squirting girl; cunnilingus; 69 position
doggy style; doggystyle; missionary position video; cowgirl position; creampie video; bukkake video; gangbang video
swingers near me; swinger party; fetish videos; foot fetish; feet pics girls; bondage sex; bdsm porn; dominatrix
femdom; sissy hypno; spanking porn; spanking video; incest porn; step sister porn; step mom porn; stepmom porn
step bro stuck; stepbro stuck; what are you doing step bro; cum inside; cumming on; big dick; big dicks; big cock
big cocks; huge dick; huge cock; dick pic; dickpics; cock pics; hard cock; suck my cock; pussy licking; pussy eating
pussy close up; pussy photos; pussy pictures; tight pussy; vagina pics; vagina pictures; vagina photos; real vagina
penis pics; penis pictures; show me a vagina; show me vagina; show me naked; show me a naked; show me sex
show me porn; show me tits; show me pussy; sexxx; seggs; segs videos; corn videos hot; sexy clips; erotic videos
erotic video; erotic massage; erotic story; sexy stories; sexy story
smut books ! booktok
smut fanfic; smut fanfiction; smut stories; smut wattpad; lemon fanfic; spicy fanfiction smut; omegaverse smut
y n smut; bts smut; literotica stories; sex wattpad; sex fanfic; sex roleplay; erp roblox; erp discord
sexual roleplay; dirty roleplay; naughty roleplay; naughty america; naughty pics; dirty pics; dirty videos
rude pictures; rude videos; rude pics; 18 plus games; adults only videos; adult only videos
adult games; adult anime; adult cartoon porn; adult comics; adult content free; xxx games; xxx anime; xxx hot
xxx porn; xxx movies; xxx pics; = vibrator; = squirting; = smut; = jizz
`,
  },
  {
    category: 'child-abuse-material',
    language: 'en',
    phrases: `
/ child porn ! @study, @news, @help, definition, report
child pornography ! @study, @news, @help, definition, report
kiddie porn; kiddy porn; kid porn; kids porn; preteen porn; pre teen porn; / preteen nudes; preteen sex; / underage porn
underage nudes; underage sex videos
`,
  },
  {
    category: 'extreme-pornography',
    language: 'en',
    phrases: `
/ rape porn
rape videos ! @news, @help
rape video ! @news, @help
/ real rape video; forced sex video; / snuff porn; real snuff film; real snuff films; / animal porn; animal sex; dog porn
horse porn
/ bestiality ! @study, @news
beastiality; zoophilia; zoo porn
necrophilia ! @study
sex with animals; sex with a dog; strangle porn; choking porn
`,
  },
  {
    category: 'image-abuse',
    language: 'en',
    phrases: `
/ nudify; nudifier; nudify app; / undress ai; / ai undress; undress app; undressing app; undresser; clothoff
/ clothes remover; cloth remover; / ai clothes remover; remove clothes from photo; remove clothes from picture
remove clothes ai; take clothes off photo; see through clothes app; xray clothes app; x ray clothes; deepnude
deep nude; / deepfake porn; deep fake porn; / deepfake nudes; deepfake nude; ai nudes; ai nude; ai porn; fake nudes
make fake nudes; celebrity nudes; celeb nudes; / leaked nudes; snapchat leaks; snap leaks; snapchat nudes; snapchat porn
revenge porn ! @study, @help, @news
creepshot; creepshots; creep shots; upskirt; up skirt
upskirting ! @study, @help, @news
hidden cam girls; hidden camera girls; hidden camera changing room; spy cam girls; girls changing room video
girls in my school nudes; nudes of girls; nudes of boys; nudes from school; send nudes; how to get nudes
how to ask for nudes; how to screenshot snapchat nudes
nudify bot; / nudify ai; nudify website; nudify photo; nudifying app; undress bot; telegram undress bot; undress her
undress photo; undress photos; undress picture; undress girl; undress girls; undress girl ai; ai undresser
ai undress free; ai undress app; undressing ai; ai that undresses; ai that removes clothes; ai remove clothes
remove clothes app; remove clothes with ai; app that removes clothes; app to remove clothes
app to see through clothes; clothes off ai; clothes off app; ai clothes off; ai bikini photo; put her in a bikini
/ ai porn generator; ai nude generator; nude generator; nude ai; nude ai generator; make nudes with ai; make ai nudes
make someone naked; make a photo naked; naked ai; ai naked; face swap porn; porn face swap; deepfake maker porn
deepfake nude maker; deepfake my teacher; deepfake of my teacher; deepfake teacher; deepfake girl; deepfake girls
deepfake my crush; deepfake my friend; deepfake classmates; make a deepfake of my teacher
make a deepfake of my friend; baddiehub; leaked snapchats; leaked snaps; leaked snapchat nudes; snapchat leak
snap nudes; snap nudes trade; trade nudes; nude trade; nudes trade; swap nudes; nudes group chat; nudes telegram
telegram nudes; telegram leaks; leaks telegram; school leaks; school nudes; school leaks telegram; girls leaked
leaked girls; leaked videos of girls; leaked tiktok girls; leaked tiktoker; exposed nudes; nudes of my ex
ex girlfriend nudes; my ex nudes; my exs nudes; post nudes of my ex; where to post nudes of; share nudes of
nudes of girls in my; nudes from my school; nudes of my teacher; my teachers nudes; teacher nudes
hidden camera bathroom; hidden camera toilet; hidden cam toilet; hidden cam changing room
spy camera for changing room; spy camera for bathroom; hide a camera in a bathroom; how to hide a camera in
upskirt teacher; upskirt school; downblouse; creepshots teacher; creepshots school; candid leggings
candid shorts girls; candid teen; teacher ass; my teachers ass; hot teacher pics; how to get girls to send pics
how to make a girl send nudes; how to trick someone into sending nudes; how to trick girls into sending
how to catfish for nudes; save snaps without them knowing; screenshot snaps without notification
screenshot snap without them knowing; how to screen record snapchat without; save nudes on snapchat
`,
  },
];
