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
rule 34 ! highway, highway code, court, cpr, golf, cricket
rule34
r34 ! nissan, skyline, gtr, gt r, gt, car, cars, forza, engine, wallpaper
hentai; henti; nhentai; hanime; ecchi; yiff; = xxx; xxx videos; xxx video; xxx sex; = sex; = s3x; = sexy; = naked
= nude; = nudes; = boobs; = tits; = pussy; = milf; = cum; = dick pics; sex video; sex videos; sex vids
sex tape ! @news
sex tapes
sex scenes ! @study
sex scene ! @study
sex clips; sex gif; sex gifs; sex games; sex game; sex chat; sex cam; sex cams; sex pics; sex pictures; sex stories
people having sex ! @study, @health
girls having sex; having sex video; watch sex; sexy girls; sexy girl; sexy women; sexy woman; sexy ladies; sexy teens
sexy pics; sexy pictures; sexy videos; sexy naked; hot naked; hot sexy; hot girls naked
naked girls ! @art
naked girl ! @art
naked ladies ! @art
naked lady ! @art
naked women ! @art
naked woman ! @art
naked men pics; naked people having
naked pictures of ! @art
naked pics
nude girls ! @art
nude girl ! @art
nude women ! @art
nude woman ! @art
nude pics
nude pictures ! @art
nude photos ! @art
nude videos; girls with no clothes; women with no clothes; girls without clothes; girl with no clothes on
girls in bikinis; girls boobs; big boobs; huge boobs; show me boobs; boobs pics; boob pics; bare boobs; big boobies
big tits ! @bird
huge tits ! @bird
tits and ass
tits pics ! @bird
big ass; big bum girls; big booty; big booty girls; thick ass; wet pussy; pussy pics; shaved pussy; milfs; milf videos
blow job; blowjob; blowjobs; hand job video; handjob; deepthroat
deep throat ! @study, @story, watergate, nixon, informant
cumshot; cum shot; = cumming; gang bang; gangbang; creampie
threesome ! golf
bukkake; bdsm; stepmom stuck; step sis stuck; stepsister stuck
lesbian sex ! @study, @health
lesbian porn; lesbians kissing naked
gay sex ! @study, @health
gay porn; teen porn
teen sex ! @study, @health
anal sex ! @study, @health
anal porn; = fap; fapping; fapello; camgirl; camgirls; cam girls; webcam girls; live sex; escort girls
escorts near me ! ford
prostitutes near me; hookers near me; brothel near me; strip tease
stripper videos ! wire, paint, wallpaper
erotic stories
erotica ! @art
literotica; playboy magazine pictures
page 3 girls ! @study, @news
adult videos; adult sites; adult movies free; 18 plus videos; femboy porn; furry porn; minecraft porn; roblox porn
fortnite porn; pokemon porn; roblox sex; roblox condo; roblox condo games; condo games
`,
  },
  {
    category: 'child-abuse-material',
    language: 'en',
    phrases: `
child porn ! @study, @news, @help, definition, report
child pornography ! @study, @news, @help, definition, report
kiddie porn; kiddy porn; kid porn; kids porn; preteen porn; pre teen porn; preteen nudes; preteen sex; underage porn
underage nudes; underage sex videos
`,
  },
  {
    category: 'extreme-pornography',
    language: 'en',
    phrases: `
rape porn
rape videos ! @news, @help
rape video ! @news, @help
real rape video; forced sex video; snuff porn; real snuff film; real snuff films; animal porn; animal sex; dog porn
horse porn
bestiality ! @study, @news
beastiality; zoophilia; zoo porn
necrophilia ! @study
sex with animals; sex with a dog; strangle porn; choking porn
`,
  },
  {
    category: 'image-abuse',
    language: 'en',
    phrases: `
nudify; nudifier; nudify app; undress ai; ai undress; undress app; undressing app; undresser; clothoff
clothes remover; cloth remover; ai clothes remover; remove clothes from photo; remove clothes from picture
remove clothes ai; take clothes off photo; see through clothes app; xray clothes app; x ray clothes; deepnude
deep nude; deepfake porn; deep fake porn; deepfake nudes; deepfake nude; ai nudes; ai nude; ai porn; fake nudes
make fake nudes; celebrity nudes; celeb nudes; leaked nudes; snapchat leaks; snap leaks; snapchat nudes; snapchat porn
revenge porn ! @study, @help, @news
creepshot; creepshots; creep shots; upskirt; up skirt
upskirting ! @study, @help, @news
hidden cam girls; hidden camera girls; hidden camera changing room; spy cam girls; girls changing room video
girls in my school nudes; nudes of girls; nudes of boys; nudes from school; send nudes; how to get nudes
how to ask for nudes; how to screenshot snapchat nudes
`,
  },
];
