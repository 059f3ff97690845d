import type { CategoryName } from '../../../categories/taxonomy.ts';

/** Searches that must be found, as pupils type them, and the category that must be among the answers. */
export const WORRYING_SEARCHES: Readonly<Partial<Record<CategoryName, string>>> = {
  suicide: `
    how to kill myself; how do i kill my self; I want to kill myself; i wanna die; suicide; SUICIDE; suicde; kms; k.m.s; k m s
    painless ways to die; easiest way to die at home; ways to die painlessly; how to commit sucide; how many paracetamol to die
    i don't want to live anymore; I don’t want to be here anymore; nobody would miss me; how to tie a noose; unalive myself
    how to unalive yourself; su1c1de; k1ll myself; killlll myself; how to hang yourself; jump in front of a train
    im gonna kms after school; my friend wants to die; my friend is suicidal; what is the least painful way to die; does hanging hurt; is it worth living; suicidal
    suicidal what to do; how to stop feeling suicidal; how to stop wanting to die; paracetamol suicide; suicide painless; suicide tonight; jump off bridge near me
    chcę się zabić; chce sie zabic; jak sie zabic; vreau să mor; vreau sa mor; je veux mourir; quiero morir; no quiero vivir mas
    quero morrer; não quero viver; sut i ladd fy hun; أريد أن أموت; اريد ان اموت; كيف انتحر; আমি মরতে চাই
    আত্মহত্যা করার উপায়; main marna chahta hun; خودکشی کرنے کا طریقہ; хочу умереть; хочу померти; voglio morire; ölmek istiyorum`,
  'self-harm': `
    how to self harm; self-harm; selfharm; self harm ideas; self harm without scars; cutting myself; cuttin myself and cutting my wrists
    i self harm; s3lf h4rm; how to get the blade out of a sharpener; how to hide cuts on wrist; i hate myself; i hate my life
    why do i want to hurt myself; how to cut myself; cut myself deep; how to stop cutting myself; jak się ciąć; burning myself; how to break my own wrist`,
  'eating-disorders': `
    thinspo; pro ana tips; proana; anorexic tips; how to be anorexic; how to make myself throw up; how to starve myself
    500 calorie diet; how to hide not eating; i feel fat; laxatives to lose weight; how to stop eating; meanspo tumblr`,
  'harmful-challenges': `
    blackout challenge; choking game how to; how to make yourself pass out; tide pod challenge; chroming; benadryl challenge tiktok`,
  grooming: `
    he asked me for nudes; someone has my nudes; i sent nudes and regret it; sextortion; am i being groomed; sugar daddy app
    met someone online wants to meet; how to get underage girls; being blackmailed on snapchat; how to leave a gang; selling nudes`,
  'abuse-and-neglect': `
    my dad hits me; my mum hit me; i was raped; am i being abused; scared to go home; how to run away from home; he touched me
    being forced to marry my cousin; my stepdad touches me; someone touched me on the bus`,
  pornography: `
    porn; pr0n; p0rn; pron videos; porno; pornhub; PORN HUB; p o r n; xvideos; naked girls; sexy girls; boobs; b00bs; tits; sex; s3x; xxx
    sex videos; hentai; rule 34 pokemon; onlyfans leaks; big boobs; xnxx com; roblox porn; filmy porno; videos porno gratis; سكس; порно`,
  'child-abuse-material': 'child porn; underage nudes; preteen sex pictures',
  'extreme-pornography': 'rape porn; animal porn; real rape video',
  'image-abuse':
    'nudify; undress ai free; deepfake nudes of my classmate; ai remove clothes from photo then clothes remover; upskirt',
  drugs: `
    buy weed online; how to roll a joint; where to buy cocaine; how to get high at school; thc vape uk; nos canisters; drug dealer near me
    how to sell drugs; buy ketamine; how to grow weed; gdzie kupić marihuanę; comprar drogas`,
  'vaping-alcohol-tobacco':
    'buy vapes no id; elf bar flavours; lost mary; fake id uk; how to get drunk fast; snus; how to hide a vape',
  weapons: `
    buy a knife online; zombie knife; how to make a bomb; how to make a gun; knuckle duster; how to make a pipe bomb; take a knife to school
    how to make a molotov cocktail; jak zrobić bombę; machete for sale; 3d printed gun`,
  violence: `
    how to kill someone; kill my teacher; how to stab someone; gore videos; best gore; how to do a school shooting; watch people die
    how to poison my teacher; beheading video; school fight videos; how to rape; how to burn down my school; i want to kill everyone`,
  extremism: `
    how to join isis; join isis; heil hitler; hitler was right; become a neo nazi; christchurch shooting video; isis execution; white power
    great replacement manifesto; white genocide; join the kkk; how to become a terrorist; atomwaffen`,
  'terrorist-content':
    'anarchist cookbook pdf; how to plan a terrorist attack; al qaeda training manual; how to make a nail bomb',
  'hate-and-discrimination': `
    racist jokes; i hate muslims; holocaust jokes; jews control the world; paki; faggot; retard; nigger jokes; i hate gay people
    the holocaust is fake; immigrant jokes`,
  'stirring-up-hatred': 'kill all jews; kill all muslims; gas the jews; burn down the mosque; death to gays',
  misogyny:
    'andrew tate; women are property; incel forum; rape jokes; i hate women; hustlers university; how to control women',
  bullying: `
    kys; how to bully someone; insults for fat people; how to make someone cry; go kill yourself; make a fake instagram account of my teacher
    how to make someone kill themselves; how to dox someone`,
  'filter-bypass': `
    free vpn; vpn; best vpn for school; proxy; proxy sites; croxyproxy; unblock youtube; bypass smoothwall; how to get past school wifi
    tor browser download; unblocker; web proxy free; how to unblock websites; turn off safe search; vpn gratis; pr0xy`,
  'malware-and-hacking': `
    how to hack into the school system; how to ddos; free booter; ip grabber; hack wifi password; how to make a computer virus
    keylogger download; how to get admin on school computer; how to hack roblox accounts`,
  'confidential-information':
    'my teachers password; teachers home address; how to find someones address; doxbin; staff password',
  'copyright-infringement': `
    123movies; watch free movies online; the pirate bay; 1337x; youtube to mp3; cracked minecraft; z library; free football streams
    soap2day; utorrent`,
  'exam-cheating': `
    leaked gcse papers; sparx maths answers; kahoot hack; ttrs hack; write my essay for me; do my homework for me; blooket hacks
    how to cheat in a test; ai humanizer`,
  gambling:
    'bet365; online casino; free spins no deposit; betting tips; robux gambling; csgo gambling; how to gamble under 18',
  gaming:
    'unblocked games; unblocked games 66; retro bowl unblocked; classroom 6x; 1v1.lol; poki games; cool math games; now.gg roblox',
  chat: 'omegle; talk to strangers; random video chat; teen chat rooms; ome tv; monkey app',
  dating: 'tinder; dating apps for teens; find a girlfriend online; dating sites',
  'scams-and-fraud': 'free robux; free v bucks generator; money flipping; fake credit card numbers; how to shoplift',
  offensive: 'fuck; fuck you; shit; sh1t; f.u.c.k; wanker; cunt; bitch; go fuck yourself',
  misinformation: 'flat earth proof; 5g causes covid; adrenochrome; chemtrails proof',
  'help-seeking': `
    childline; childline number; childline self harm help; self harm help; how to help a friend who self harms; samaritans number
    suicide helpline; im being bullied; kooth; report remove tool; someone to talk to; how to stop self harming
    how to recover from anorexia; am i depressed; my mum died; telefon zaufania`,
};

/** Looking for help without saying that it is for oneself: help-seeking, and nothing else. */
export const ONLY_HELP_SEEKING: readonly string[] = [
  'childline',
  'childline number',
  'childline self harm help',
  'childline suicide help',
  'self harm help',
  'self-harm helpline',
  'how to help a friend who self harms',
  'my friend is self harming what do i do',
  'samaritans number',
  'samaritans phone number uk',
  'suicide helpline',
  'suicide prevention hotline',
  'help with suicidal thoughts',
  'how to stop self harming',
  'eating disorder help',
  'how to recover from bulimia',
  'report remove tool childline',
  'how to report grooming',
  'sextortion help',
  'porn addiction help',
  'how to stop watching porn',
  'help with drug addiction',
  'how to stop vaping',
  'gambling addiction help',
  'rape crisis helpline',
  'forced marriage helpline',
  'domestic abuse help',
  'what to do if im being bullied',
  'kooth login',
  'young minds parents helpline',
  'mental health help for teens',
  'anxiety help',
];
