import type { CategoryName } from '../../../categories/taxonomy.ts';

/** Worrying searches that are misspelt, disguised, in slang, in emoji or in other languages. */
export const DISGUISED_SEARCHES: Readonly<Partial<Record<CategoryName, string>>> = {
  suicide: `
    how to comit suiside; how to commit siucide; painles suicide; i want to kil myself; how to kiil myslf; how 2 kill myself; i wana die
    i d0nt want to live; k i l l myself; kill.myself; kill-myself; kill_myself; KILLL MYSELF; i w@nna die; su!cide methods; s u i c i d e
    how many paracetomol to die; how many parasetamol to kill; can you overdose on ibuprofin; how to overdoze; suicied; paracetamol overdose
    how many tablets is lethal; how many paracetamol can i take to die; lethal dose of tablets painless; how many pills is lethal; is a paracetamol overdose painless; unalive me; how to ctb; yeet myself off a bridge
    i don&#39;t want to live anymore; how%20to%20kill%20myself; i don%27t want to be here anymore; would my parents be sad if i died; i give up on life
    i took an overdose; planning my suicide; i cant live like this; nobody cares about me no one cares i hate my life; kermit sewer slide
    nie chce mi sie zyc; mam myśli samobójcze; jak umrzec bezbolesnie; cum sa mor fara durere; am ganduri suicidale; como morrer sem dor; quiero quitarme la vida
    j'ai des idées suicidaires; je veux en finir; intihar yöntemleri; yaşamak istemiyorum; как умереть без боли; не хочу больше жить; як повіситися; لا اريد العيش; عايز اموت
    mujhe marna hai; khudkushi ka tarika; आत्महत्या कैसे करें; suicide kaise kare; ਮੈਨੂੰ ਮਰਨਾ ਹੈ; আমি মরে যেতে চাই; ami morte chai; મારે મરવું છે; waxaan rabaa inaan dhinto
    dwi ddim eisiau byw; sut i farw; ich will tot sein; come morire senza dolore; 我想死; میخوام بمیرم; noriu mirti; chci umřít; meg akarok halni; θέλω να πεθάνω; ik wil dood`,
  'self-harm': `
    how to s3lf h4rm; selfharming; shtwt; razor blade wrist; cuts on wrist from my mum hide; relapsed sh urges; 🪒🩸 wrist; hide cuts from mum; excuses for scars on arm
    unscrew a sharpener; i cut myself again; how to bruise yourself; tnę się; chcę sobie zrobić krzywdę; je me scarifie; odio mi vida; kendimden nefret ediyorum; ненавижу себя
    أكره نفسي; dwi'n casau fy hun; ich ritze mich; mujhe khud se nafrat hai; odeio minha vida; cum sa ma tai pe maini; ненавиджу себе`,
  'eating-disorders': `
    pr0 ana; thinnspo; how to be anerexic; bullimia tips; laxitives to lose weight; skinny in 3 days; lose weight in a week 12 year old; purging without my mum knowing
    how to ignore hunger; hide food from parents; skinnytok; i hate my body; i want to be skinny; comment se faire vomir; cómo provocar el vómito; jak wywołać wymioty; как вызвать рвоту
    wie werde ich magersüchtig; ana y mia`,
  'harmful-challenges':
    'bone smashing tutorial; choke out challenge; run it straight challenge; huffing deodorant; bl@ckout challenge',
  grooming: `
    im 14 and hes 20; i am 13 and he is 21 is it ok; older guy online friend wants to meet; nudes snapchat blackmail; boyfriend wants nudes; being blackmaled with nudes
    he bought me robux; my teacher is messaging me; they want me to carry drugs; made me sell drugs; going cunch; i owe my plug; they said they will stab me; someone recorded me naked
    prosi mnie o nagie zdjęcia; ele me pediu nudes; mandé nudes; il me demande des nudes; mă șantajează cu poze; sell feet pics`,
  'abuse-and-neglect': `
    my dad hits me wat do i do; my stepdad hurts my mum; my dad hurts my mum; my foster mum hits me; my uncle hits me; we have no food; are my parents abusive; how to hide bruises
    i think i was raped; he forced himself on me; my parents are forcing me to marry; im going to have fgm; scared of fgm; taken to pakistan to get married; my family will kill me if; they took my passport
    tata mnie bije; tata mă bate; mi padre me pega; mon père me frappe; meu pai me bate; babam beni dövüyor; папа меня бьет; тато мене б'є; ابي يضربني; abbu mujhe marte hain
    papa mujhe marte hai; বাবা আমাকে মারে; પપ્પા મને મારે છે; aabahay wuu i garaacaa; mae dad yn bwrw fi; mein vater schlägt mich; mio padre mi picchia`,
  drugs: `
    weed plug; 🍃🔌; ket plug; zaza menu telegram; buy canabis; cocane for sale; how to roll a spliff; thc carts uk; get high from household items; shroom bars; smartwhip
    weed on snapchat; how to sell weed; percs for sale; gdzie kupić zioło; acheter du shit; cómo liar un porro; esrar satın al; купить марихуану; prynu canabis; شراء حشيش`,
  weapons: `
    buy a nife; buy knife no id; rambo knives; machete next day delivery; glock switch; carry a knife for protection; how to make a smoke bomb; fgc9; thermite recipe; zombie nife
    bomba nasıl yapılır; как сделать бомбу; wie baut man eine bombe; cómo fabricar una bomba; jak zbudować bombę`,
  violence:
    'how to stab someone; i want to kill people; no mercy in mexico; jak kogoś zabić; comment tuer quelqu’un; quiero matar a alguien; как убить человека; adam nasıl öldürülür',
  extremism:
    'hitler edits; 764 discord; isis nasheed download; columbine edits; active club near me; зиг хайль; الانضمام إلى داعش',
  'filter-bypass': `
    unbloked youtube; unblok youtube; proxie for school; vpn that works on school wifi; proxy that works on chromebook; how to get rid of senso; ltbeef; remove jamf from ipad; holy unblocker
    v p n; vpn free 4 school; bypas school filter; bipass firewall; about blank cloaker; can senso see my screen; jak obejść blokadę w szkole; vpn para la escuela; бесплатный впн`,
  pornography: `
    p0rnhub; pornhup; p.o.r.n.h.u.b; pornografy; seggs; gooning; nsfw; rule34 roblox; h3ntai; b00bies; x x x videos; sexxx; character ai nsfw; porno izle; filme xxx; gołe dziewczyny
    голые девушки; سكس عربي; desi chudai; wasmo; merched noeth; nackte frauen; বাংলা চটি; सेक्स वीडियो; mulher pelada; fotos de mujeres desnudas`,
  'vaping-alcohol-tobacco':
    'vapes under 18; shops that dont id; lost mary bm600; zyns; how to hide a vape from parents; fake id that scans; elf b4r; hide vape smell',
  gambling:
    'csgo gambeling; casinos not on gamstop; gamble robux; free bets; jogo do tigrinho; bahis siteleri; онлайн казино; păcănele',
  'exam-cheating':
    'sparx bookwork codes; sparx ai; make chatgpt undetectable; gcse 2027 leaked; sneak phone into exam; tassomai bot; kahoot smash',
  'hate-and-discrimination':
    'rasict jokes; n word pass; gas chamber memes; slurs for gay people; blagues racistes; chistes racistas; judenwitze; ненавижу евреев',
  'image-abuse': 'ai that undresses; deepfake my teacher; nudify bot; undress her ai; leaked snaps; face swap porn',
  bullying:
    'how to make someone depressed; roasts for fat kids; school expose page; orphan jokes; ai video of my teacher; how to dox my ex',
  'help-seeking': `
    how to stop wanting to hurt myself; text 85258; chidline number; samaratans number; i think im depressed; my friend cuts herself; my mum has cancer; karma nirvana helpline; food bank near me
    how to tell my mum i self harm; why do i cry every night; mam depresję; estoy deprimida; meic cymru; телефон доверия`,
};
