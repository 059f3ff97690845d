import type { CategoryName } from '../../../categories/taxonomy.ts';

/** What somebody must look at when a pupil types it, by what it is about. Whoever wrote these had not seen the phrases. */
export const TYPED_IN_NEED: Readonly<Partial<Record<CategoryName, string>>> = {
  suicide: `
    i dont want to be here anymore; i dont want to wake up tomorrow; i wish i was never born
    everyone would be better off if i was dead; would anyone miss me if i died
    how many paracetamol does it take to die; how many tablets will kill you; easiest way to die; painless ways to die
    how to die in your sleep; quickest way to end it all; i want it all to end; i cant go on anymore
    i cant do this anymore i want to die; i want to kil my self; i wanna kms; im gonna kms; thinking of ending my life
    how to write a goodbye letter to my family suicide; suicide note examples; how to hang yourself
    how to make a noose; what happens if you take 30 paracetamol; is it painful to drown yourself
    how high do you have to jump from to die; what bridge can i jump off; tallest car park to jump off
    does bleach kill you if you drink it; drinking bleach to die; which pills can you overdose on; how to overdose
    i feel like dying; im better off dead; i have no reason to live; whats the point in living
    whats the point of being alive; should i kill myself; should i end it; my friend wants to kill herself
    my friend says she wants to die; my brother tried to kill himself; nobody would care if i died; unalive myself
    how to unalive yourself; i want to unalive; ways to commit suicide; comit suiside; sucide methods
    i hate my life i want to die; i want to go to heaven to be with my mum; how to kill yourself without pain
    how to kill yourself painlessly; slit my wrists; how deep to cut wrists to die; how long does it take to bleed out
    i wish i could disappear forever; i wish i was dead; i want to sleep forever and never wake up
    jumping in front of a train; je veux mourir; je veux me suicider; comment se suicider; ich will sterben
    ich will mich umbringen; wie kann ich mich umbringen; quiero morir; quiero suicidarme; como suicidarse
    chce umrzeć; chcę się zabić; jak sie zabic; quero morrer; como se matar; voglio morire; voglio uccidermi
    vreau sa mor; cum sa ma sinucid; хочу умереть; как покончить с собой; хочу померти; intihar etmek istiyorum
    ölmek istiyorum; أريد أن أموت; كيف انتحر; میں مرنا چاہتا ہوں; main marna chahta hun; मैं मरना चाहता हूं
    dw i eisiau marw; rydw i eisiau lladd fy hun; i just really want to die; i literally want to kill myself
    nobody would even notice if i was gone; i dont see the point in living anymore
    i took 20 paracetamol what will happen; i swallowed a whole pack of ibuprofen
    how many sleeping tablets would it take to kill you; my best friend told me she wants to die
    my sister tried to kill herself last night; whats the best way to end my life
    i wanna go to sleep and never wake up; i want to be with my nan in heaven; how to jump off a bridge
    can calpol kill you; i keep thinking about killing myself; how to die without it hurting
    i am going to end it all tonight; is it selfish to kill yourself; i hate being alive; why am i still alive
    i want my life to be over; my boyfriend says he will kill himself if i leave; goodbye note to my mum
    i dont wanna live no more; how do you tie a noose; is there any point living; ich möchte nicht mehr leben
    no quiero vivir; nie chcę żyć; je ne veux plus vivre; non voglio più vivere; não quero mais viver
    nu mai vreau sa traiesc; не хочу жить; yaşamak istemiyorum; لا أريد أن أعيش; dydw i ddim eisiau byw
    i feel like ending everything; what happens if i take 15 sertraline; my mate says he wants to kill himself
    im so done with everything i just want to die; nobody loves me i want to die; how many calpol would kill me
    im thinking about jumping off the bridge; i wrote a suicide note; i cant stop thinking about dying
    whats the easiest way to go without pain; would my mum cry if i died; i wish my mum never had me
    my sister took loads of tablets; id rather be dead; i dont deserve to live; is hanging yourself quick
    i have a plan to kill myself; dying is better than this; i want to kill my self tonight
    what would happen if i jumped off the roof; i feel like nobody would care if i was gone
    best friend says shes going to kill herself; how many ibuprofen does it take to overdose
    i just dont want to exist; can you die from eating 20 tablets; ive had enough of living
    how to make a noose with a belt; my life isnt worth living; suicide methods; i tried to hang myself
    i dont want to be alive any more; painless suicide; i hope i dont wake up; i want it to be over
    how do people kill themselves; how many of my mums tablets would i need to die; whats the best bridge to jump from
    i wanna end things; why cant i just die; my friend posted that she wants to die
    im going to jump in front of a train; goodbye message before suicide; tired of living
    everyone hates me i should just die; will i go to heaven if i kill myself; overdose on my medication
    my dad killed himself and i want to as well; how to die by drowning; nobody would even miss me
    i cant live anymore`,
  'self-harm': `
    i want to self harm; i cut myself; how to hide cuts on arms; how to hide self harm scars from parents
    how to hide scars from teachers; how to get a blade out of a sharpener; taking blades out of pencil sharpener
    cutting my arms; i keep hurting myself; how to burn yourself with a lighter
    how to self harm without leaving marks; places to cut that nobody will see; selfharm; sh scars
    sharpener blade cuts; i scratch myself until i bleed; i hit my head on the wall when im sad; i punish myself
    why do i want to hurt myself; i like the feeling of cutting; best things to cut yourself with
    cat scratches excuse for cuts; how to punch yourself; how to break your own arm; how to give yourself a bruise
    i scratched my arm with a compass on purpose; how do i hide my cuts in pe; how to get blades from sharpener
    i bite myself when im angry; best way to cover up scars on my wrist; i want to hurt myself; cutting feels good
    how to cut without it scarring; i deserve to be punished; why do i like cutting; my arms are covered in cuts i did
    how to stop my mum seeing my cuts; i keep cutting; hurting myself makes me feel better; broke a razor to cut
    i burned myself with a lighter on purpose; i bang my head when i get upset; i just cut my leg on purpose
    i want to cut; scars on my arms from self harm how to hide; i hurt myself when im stressed
    self harm ideas without blades; i scratch my wrists; how to cut your arm without it hurting; how do you self harm
    hurting myself on purpose; my teacher saw my cuts; hiding cuts under sleeves; biting myself when angry
    urge to cut again; cutting scars; i deserve to be hurt`,
  'eating-disorders': `
    how to make yourself sick after eating; how to make yourself throw up; thinspo; thinspiration; pro ana tips
    how to hide not eating from parents; how to starve yourself; how long can i go without eating
    how to lose weight in a week for 12 year old; 500 calories a day diet teen; i feel fat i hate my body
    im so fat i want to stop eating; ana buddy; meanspo; laxatives to lose weight; how to purge quietly
    how to not eat for 3 days; chew and spit; how to skip lunch without anyone knowing; how to be skinny by summer 12
    how many calories to eat to lose weight age 13; i make myself sick after dinner; i havent eaten for 3 days
    how to hide food so mum thinks i ate it; ana diet; i feel guilty when i eat; skinniest girl tiktok thinspo
    ways to make yourself sick; i only ate an apple today how much weight will i lose
    i threw my lunch away so my mum doesnt know; tips for not eating; how do i become anorexic; i hate being fat
    how to get thinner than my friends; eat 300 calories a day; how to stop eating for a week; pro ana
    im too fat how do i stop eating; how to throw up my food; skinny body inspo thinspo
    how many days can i go without food; lose 10kg in a week age 13; i wont eat until im thin
    does skipping meals make you skinny; i keep throwing up on purpose; eating only 400 calories
    diet for 11 year old to get skinny; i feel disgusting after eating`,
  'abuse-and-neglect': `
    my dad hits me; my mum hits me; my dad hits my mum; my stepdad touches me; someone touched my private parts
    my uncle touched me; how to talk to someone about my dad hitting me; my uncle touching me; he made me touch it; my mum doesnt feed me; there is no food at my house
    i am scared to go home; im scared of my dad; what to do if your parents hurt you; my mum is drunk all the time
    my dad gets drunk and shouts; my mum locks me in my room; my parents leave me alone at night; i was raped
    i got raped; what if someone raped me; he forced me to do it; my boyfriend hits me; my boyfriend forced me
    my brother is touching me; my family wants me to marry someone i dont know
    they want to take me to pakistan to get married; am i being abused; is it abuse if my mum slaps me
    my dad beats me with a belt; my mum burned me; i have bruises from my dad; i want to run away from home
    how to run away from home; i dont feel safe at home; my teacher touched me; my coach touched me
    somebody is hurting me; mon père me frappe; mein vater schlägt mich; mi padre me pega; tata mnie bije
    mama mnie bije; mój ojciec mnie bije; tata ma bate; tatal meu ma bate; babam beni dövüyor; папа меня бьет
    meu pai me bate; mio padre mi picchia; mae dad yn fy nharo; my mums boyfriend hits me
    my stepdad keeps slapping me; my nan hits me with a stick; my dad comes home drunk and shouts at me
    my uncle keeps touching my bum; i dont feel safe with my dad; my mum never feeds us; my dad punched my mum
    is it normal for your dad to hit you; my parents are forcing me to marry; dad hits me; mum hit me with a belt
    what counts as child abuse my dad hit me; my foster dad touches me; my grandad shows me his private parts
    i am being hit at home; my mum says she hates me and hits me; papa me frappe; mama bije mnie
    mein stiefvater schlägt mich; mama ma bate; annem beni dövüyor; мама бьет меня
    mum keeps smacking me round the head; dad threw a chair at me; my brother comes into my bed at night
    my stepdad watches me in the shower; we have no food because mum spent it; i get hit every day
    my mum is always drunk and i have to look after my sister; he touched me and i said no; i was touched by my cousin
    my auntie locks me in the cupboard; i dont want to go home because of my dad; grandad put his hand down my pants
    is it rape if he is your boyfriend; im getting sent to somalia to be cut; my step dad hits me
    dad punched me in the face; my mum left us on our own all night; my uncle touches my private parts
    im being hit at home; i was raped by my boyfriend; mum threw a plate at me; my carer hurts me
    my parents want me to marry my cousin; my mum takes drugs and forgets to feed us; scared of my step dad
    my dad slapped me across the face; mum hits us with a wooden spoon; my mums boyfriend scares me
    what if my dad is abusing me; my cousin made me touch him; he raped me; my parents fight and dad hits mum
    my aunt beats me; sexually abused by brother; my dad kicks me; forced to get married; mum leaves me alone for days`,
  grooming: `
    someone online asked me for nudes; he wants me to send a picture; he says he will share my nudes
    someone is threatening to post my pictures; someone is blackmailing me on snapchat; i sent nudes what do i do
    i sent a pic and now he wants more; an older man is messaging me; my online boyfriend is 25
    he wants to meet me in person and i am 13; should i meet someone i met online
    is it ok to date a 19 year old when youre 14; how to make a child trust you; how to get a girl to send nudes
    a man gave me a phone and money; he told me to keep it a secret; my boyfriend wants me to sleep with his friends
    how to talk to 12 year old girls online; sugar daddy for teens; how to sell feet pics under 18
    i owe money to drug dealers; they want me to carry a package; they make me sell drugs
    im in a gang and want to leave; a man online wants me to send pictures; he keeps asking me for nudes
    someone on snapchat says they will leak my photos; my boyfriend is 22 and im 14
    is it wrong to date a 20 year old when im 13; a guy on discord bought me nitro and wants pics
    they told me to carry drugs; i sent a photo and now she wants money; someone is making me sell weed
    how to make a kid trust you; how to message 11 year old girls; i met a man online and he wants to meet up
    sextortion; he said if i dont send more he will show my mum; some man keeps asking where i live
    i sent my boyfriend a naked picture; he is 30 and says he loves me; my snapchat friend wants to meet at the park
    he says its our secret; girls in my year being paid for pictures; this guy gives me vapes if i kiss him
    they are making me hold drugs at my house; how to find lonely kids online; he wants me to send nudes
    a man i met on roblox wants to meet; he said he will post my nudes; my boyfriend is 24 and im 15
    being blackmailed on instagram; made me carry drugs to another town; someone online keeps asking for pics
    man gave me money for pictures; someone has my nudes; this man wants to meet me after school
    my boyfriend is 19 and i am 13; he keeps sending me pictures of his penis; older guy wants pics
    someone is threatening to leak my pictures; im being forced to sell drugs
    how to make friends with little girls online; how to leave a gang`,
  pornography: `
    porn; free porn; pornhub; pron; p0rn; sex videos; people having sex; naked girls; naked women; hot girls naked
    boobs pics; show me boobs; big tits; tits pics; hentai; rule 34; rule34 pokemon; xvideos; xnxx; xhamster; milf
    blowjob; cumshot; girls kissing naked; nude girls; onlyfans leaks; onlyfans free; sexy girls in bikinis
    lesbian porn; gay porn; sexy naked; teacher student porn; porn gif; hot sex; how to wank; anal sex video
    fleshlight; vagina pics; dick pics; pussy pics; stepmom porn; nakid ladys; nekkid girls; sexy videos
    strip poker online; cam girls; sexe gratuit; film porno; porno gratis; filles nues; femme nue; nackte frauen
    mujeres desnudas; chicas desnudas; donne nude; nagie kobiety; porno po polsku; порно; голые девушки
    çıplak kadınlar; سكس; نيك; صور بنات عاريات; सेक्सी वीडियो; desi sex; mulheres nuas; femei goale; naked ladys
    hot women naked; sex vids; girls getting naked; free porn vids; how to masturbate; big bum girls naked; boys naked
    pretty girls no clothes; naked people videos; hot babes; show me sex; what does porn look like; porno
    girl on girl action xxx; sex video; big boobs naked; sexy naked women; porn sites; nude celebs
    sex with teacher video; boobs`,
  violence: `
    how to kill someone; how to kill someone and get away with it; how to hurt someone without getting caught
    i want to kill my teacher; i want to kill everyone at school; im going to stab him; how to stab someone
    where to stab someone to kill; how to poison someone; how to poison my brother; people dying videos; gore videos
    liveleak; beheading video; real deaths caught on camera; people getting shot; bestgore; how to beat someone up
    how to strangle someone; how to knock someone out; school shooting how to; i want to shoot up my school
    cartel execution video; animal cruelty videos; fights at school videos; i want to stab my brother
    how to kill my stepdad; im gonna shoot everyone at school; how to poison someone without getting caught
    i want to beat up my teacher; watch people die; real murder videos; how to hurt my sister
    i want to hurt my classmates; im bringing a knife to school tomorrow; how to kill a teacher
    how do you stab someone in the heart; best way to beat someone up; i hate my teacher and want her dead
    i want to kill my mum; how to stab someone and not get caught; im going to kill everyone in my class; gore video
    how to hurt a teacher; people getting beheaded; i want to murder someone; how to kill my dad
    i am going to stab my teacher; how to torture someone; i want to hurt people; watch real murder`,
  weapons: `
    how to make a gun; how to make a pipe bomb; how to make a bomb; buy a knife under 18; where to buy a gun uk
    zombie knife for sale; buy zombie knives; where to hide a knife; how to sneak a knife into school
    flick knife for sale; butterfly knife buy; knuckle dusters for sale; how to make a molotov cocktail
    3d print a gun; ghost gun; how to make explosives; homemade bomb; buy pepper spray uk; taser buy uk
    rambo knife cheap; how to make a shank; machete for sale; buy machete online; where can i get a zombie knife
    how to get a knife into school; how to build a bomb at home; knuckle duster for sale uk
    a boy in my class has a knife; how to make a zip gun; homemade gun instructions; buy stab vest and knife
    where can kids buy knives; how to make explosives from household stuff; buy a zombie knife; flick knife under 18
    take a knife to school; make a pipe bomb; 3d printed gun files; how to buy a gun; samurai sword for sale uk
    carry a knife for protection; how to make a petrol bomb`,
  drugs: `
    buy weed; where to buy weed; how to buy weed online; how to roll a joint; how to make meth; buy cocaine
    mdma for sale; how much is an ounce of weed; how much is a gram of coke; how to get high; how to get high at home
    getting high off nutmeg; how to inhale aerosol; how to get high from deodorant; ket for sale; buy xanax
    magic mushrooms buy; where to get lsd; laughing gas buy; nos balloons buy; snus buy under 18; thc vape
    buy thc vape uk; how to grow weed; does weed show up in a drug test; weed delivery near me; spice drug buy
    telegram plug; calis uk menu; where to get weed; how much is a gram of ket; mdma delivery
    how long does weed stay in your system; how to get high with household items; buy shrooms uk; edibles for sale uk
    how to snort ket; got any weed; what does mdma feel like first time; ordering ket off telegram
    best way to smoke weed without smell; how many nos balloons is too many; mixing xanax and alcohol high
    where to buy ket; weed dealer near me; how to get high off deodorant; buy mdma online; how to make a bong
    selling weed at school; buying weed; how to make crystal meth; can i get high from nutmeg; ketamine for sale
    where to find a dealer; cheap cocaine; cali weed uk`,
  'vaping-alcohol-tobacco': `
    buy vapes under 18; how to buy vapes without id; where can i get vapes underage; how to get drunk fast
    lost mary vape cheap; elf bar flavours; elf bar buy; vape shops that dont id; fake id to buy alcohol
    cheap cigs near me; how to hide a vape from parents; disposable vape; how to make alcohol at home; vapes under 18
    buy vape without id; cheap fags near me; how to hide vape at school; buy vapes no id; how to get alcohol underage`,
  extremism: `
    isis recruitment video; how to join isis; isis beheading; join the ira; patriotic alternative; white power; 1488
    great replacement; heil hitler memes; hitler did nothing wrong; jihad videos; anwar al awlaki lectures
    tarrant manifesto; christchurch shooting video; terrorgram; atomwaffen; o9a; siege james mason; al qaeda magazine
    anders breivik manifesto; the holocaust didnt happen; combat 18; accelerationism siege; how to join al qaeda
    isis execution video; join patriotic alternative; white genocide is real; hitler was right
    how to make a bomb like the manchester bomber; killing infidels is allowed; why hitler was right about jews
    how to become a jihadi; white race is superior; where to find the manifesto of the christchurch shooter; join isis
    how to join a white power group; beheading videos isis; al qaeda training manual; isis propaganda; kill infidels
    jihad training; hitler was a hero; neo nazi group uk join`,
  'hate-and-discrimination': `
    i hate black people; i hate muslims; i hate jews; i hate gays; kill all muslims; kill all jews
    why are black people so ugly; racist jokes; jokes about black people; n word jokes; muslim jokes offensive
    holocaust jokes; gay jokes; niggers; pakis go home; tranny jokes; disabled jokes; all muslims are terrorists
    i hate pakis; muslim jokes; jokes about jews; black people are stupid; all gays should die
    trannies are disgusting; why are indians so smelly; i hate trans people; black people should go back to africa
    jew nose meme; kill all gays; funny racist jokes; muslims should go home; i hate asians; black people are animals
    jokes about muslims; disgusting trannies; jews control the world`,
  misogyny: `
    women belong in the kitchen memes; andrew tate videos; red pill alpha male; incel forum
    how to be an alpha male andrew tate; women are property; girls are sluts; how to control your girlfriend
    hustlers university; black pill incel; women should obey men; rape jokes; how to be a top g
    feminists deserve to be hit; andrew tate alpha male course; girls are whores`,
  'filter-bypass': `
    free vpn for school; how to get past the school filter; unblocked games
    how to unblock youtube on school chromebook; proxy site; how to bypass lightspeed; croxyproxy; school proxy
    vpn extension; how to get on tiktok at school; unblock everything; web proxy for school; holy unblocker
    how to turn off securly; tor browser; doge unblocker; unblocked 66; how to get around blocked websites
    how to watch netflix on school wifi; how to play roblox at school; unblock discord at school; free proxy
    how to get past securly; how to use vpn on school chromebook; games unblocked 76; how to get round smoothwall
    get tiktok unblocked on school ipad; best proxy for school 2026; website that unblocks everything
    vpn that works on school chromebook; how to turn off lightspeed; unblock tiktok school; best free vpn for school
    proxy sites that work; how to get past lightspeed; play unblocked games at school; proxy unblocker; school vpn
    how do i get round the filter at school; unblock snapchat; site unblocker`,
  gambling: `
    bet365; online casino; free spins; online slots; csgo gambling; stake casino; betting tips today
    roblox gambling sites; sky bet; paddy power; poker online real money; crash gambling; aviator game bet
    case opening sites; how to gamble under 18; bet on football no id; win real money slots; rain bet code
    csgo skin betting; online slots real money; bet365 sign up`,
  bullying: `
    how to bully someone; how to make someone cry; insults to say to someone you hate
    how to make a fake account to bully someone; how to get someone expelled; how to spread a rumour
    how to make someone kill themselves; mean things to say to fat people; how to ruin someones life
    mean things to say to a girl; insults for fat people; how to make someone feel bad about themselves
    how to make a hate page; how to make someone feel like killing themselves; how to make a fake instagram of someone
    how to make someone cry at school; mean things to call fat people; nasty insults for girls`,
  'image-abuse': `
    undress ai; nudify app; deepnude; ai that removes clothes; deepfake my teacher
    how to make someone naked in a photo; ai clothes remover; leaked nudes of girls from school; ai undress
    how to make deepfake nudes; take clothes off photo app; send nudes of my ex; app that makes girls naked
    fake nudes of my teacher; nudify my friend; ai that undresses people; undress app; deepfake porn of my teacher`,
  'harmful-challenges': `
    blackout challenge how to; choking game; pass out challenge; how to pass out; how to make yourself faint
    tide pod challenge; skull breaker challenge; train surfing; benadryl challenge; chroming challenge
    paracetamol challenge; salt and ice challenge; how to choke yourself; how to do the choking game
    knock yourself out challenge; sniff deodorant to get high; blackout challenge; how to pass out on purpose
    tide pods challenge`,
  'copyright-infringement': `
    watch free movies online; 123movies; fmovies; free movies no sign up; how to torrent; the pirate bay
    free minecraft download cracked; soap2day; spotify premium apk`,
  'confidential-information': `
    how to hack into someones snapchat; how to hack my teachers account; find someones address
    how to find out where someone lives; doxbin; how to ddos; ip grabber; how to hack a school computer
    how to hack wifi password; keylogger download`,
};
