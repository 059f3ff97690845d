import type { TermBlock } from './block.ts';

/**
 * Sentences that are said in many ways, written once for all of them. A phrase that stands in another file too is left to
 * that file.
 */
export const SENTENCES: readonly TermBlock[] = [
  {
    category: 'suicide',
    language: 'en',
    phrases: `
i (want|need) (it|this|my life) to be over; why cant i die; i (want to|wanna) end things ! ^with
my (dad|mum|mom|brother|sister|uncle|friend|best friend|cousin|nan|grandad) (killed himself|killed herself|committed suicide|died by suicide|took his own life|took her own life|hung himself|hanged himself|hung herself) ! @story, @study
(goodbye|last) (message|video|text|note|letter) before (suicide|i die|i go|dying); overdose on (my|the|mums|my mums) (medication|meds|tablets|pills|medicine)
how do people (kill themselves|commit suicide|hang themselves|end their lives) ! @study
(shes|hes|theyre) (going to|gonna) (die|kill herself|kill himself|kill themselves|commit suicide|overdose|end it) ~80 ! lyrics, song, film, @story; (best friend|bestie) ~20
if i (jumped|jump) (off|in front of) ! @game, trampoline, wall, sofa; (had enough of|fed up of|sick of|tired of) (living|life|being alive)
(die from|die if you) (eating|eat|taking|take|swallowing|swallow) ~40
(thinking|think|thought|thinks) (about|of) (jumping off|jumping in front|hanging|overdosing|ending everything|ending it|dying|disappearing forever) ! lyrics, song
(feel|feels|felt) like (ending everything|ending it all|dying|jumping off|not being here anymore|killing myself|giving up on life)
(easiest|quickest|best|fastest|nicest) way to (go|pass away|leave this world|end things) ~65
(id|i would|i had|would) rather be dead ! lyrics, song; (dont|do not) deserve (to live|to be alive|to exist|to be here|life) ! @study
wish (my mum|my mom|my parents|my dad|they) (never had me|hadnt had me|aborted me|had an abortion); (hanging|drowning|suffocating|poisoning|stabbing|shooting) yourself ! @game, @study
(i have|ive got|i made|ive made) a plan to (die|end it|kill myself); (live|be) (in this world|on this earth|on this planet) (anymore|any more) ~60
(took|swallowed|had) (loads of|lots of|too many|a lot of|all the|all her|all his) (tablets|pills|paracetamol|painkillers|medicine) ! @study
i (want to|wanna|wana|wish i could|need to) (kill myself|end my life|take my own life)
i (want to|wanna|wana|wish i could|need to) (die|be dead|end it all|end everything|sleep forever|never wake up|not wake up|stop existing|stop living|not exist|not be alive|not be here anymore|disappear forever) ! ^my hair, ^my shirt, ^my clothes, ^eggs, lyrics, song
want to (sleep forever|go to sleep forever) and (never|not) wake up; wish i could (disappear forever|sleep forever|not exist|stop existing)
(i hope|hope) i (never wake up|dont wake up|die tonight|die soon|get run over|get hit by a car)
(dont|cant) see (the|a|any) point (in|of) (living|being alive|my life|anything anymore|going on); (is there|whats|what is|theres no) (any|the|) point living
is it (selfish|wrong|normal|bad|cowardly|ok|okay) to (kill myself|want to kill myself|want to die); is it (selfish|wrong|normal|bad|cowardly|ok|okay) to (kill yourself|commit suicide) ! @study
why am i (still|even|) (alive|here) ! philosophy, poem, lyrics, song, quotes
(tie|tying|make|making) a noose ! scouts, scouting, fishing, macrame, lasso
be with my (mum|mom|dad|nan|nana|grandad|brother|sister|dog|gran|grandma) in heaven
(dead|death|dying) is (all i think about|the only way|the only way out|better than this|better than living)
i want my life to (end|be over); i want (it all|everything) to (end|be over) ! lyrics, song
i (dont|do not|didnt) (want to|wanna) (be alive|live|exist|wake up|be here anymore|be here any more|be here no more|be on this earth|be in this world)
i (cant|cannot) (live|carry on|go on|take it|cope) (like this|with this) (anymore|any more)
(everyone|everybody|people|they|my family|my mum|my parents|my friends|the world) would be (better|better off|happier) (if i was|without me|if i died|if i were) ! lyrics, song
if i <gone> ~50
would (anyone|anybody|people|my mum|my dad|my family|my parents|my friends|they|my teacher) (care|even care|miss me|notice|be sad|cry|be happy) ~50
(no one|nobody|noone) would (care|even care|miss me|notice|be sad|cry) ~50
(how many|how much) <medicine> (to die|to kill|will kill|would kill|can kill|could kill|does it take to die|does it take to kill|would it take to|to overdose|to od|is fatal|is lethal|is deadly|before you die|until you die|to end) ! dog, dogs, cat, cats, rats, weeds
<handful> <medicine> ~80 ! dog, dogs, cat, cats
(what happens|what would happen|what will happen) if (you|i|u) (take|took|swallow|swallowed|eat|ate|have|drink) ~20; i (took|have taken|ve taken|ate|swallowed|have swallowed|want to take|am going to take) ~20; (ive|im going to|gonna|going to) (taken|take|swallow|swallowed) ~20
(what|which) (pills|tablets|medicine|medicines|drugs) (can you overdose on|can i overdose on|can kill you|will kill you|would kill you|kill you|could kill me)
how high (do you have to|do i have to|do you need to|do i need to|would i have to|would you have to|should i|do you|to) (jump|fall|jump from|jump off|fall from) (to die|from to die|to kill)
(what|which) (bridge|bridges|building|buildings|car park|cliff|roof) can (i|you) jump (off|from) ! @game, bungee, bungy, tombstoning
(tallest|highest|best|nearest|closest) (bridge|bridges|car park|multi storey|building|cliff|place) to jump (off|from) ! @game, bungee, bungy, tombstoning, swimming, diving
(throw myself|throwing myself) (in front of|under|onto) (a train|the train|a bus|a lorry|the tube|the tracks)
(jump|jumping|step|stepping|walk|walking|lie|lying|run|running) (in front of|under|onto) (a train|the train|a bus|a lorry|the train tracks) ! @game, @news, @study, suffragette, suffragettes, emily davison, safety
(whats the|what is the|is there any|there is no|theres no|no) point (of|in|to) (my life|carrying on with life|even living); (whats the|what is the|is there any|there is no|theres no|no) point (of|in|to) (living|being alive|carrying on|being here|going on) ! philosophy, poem
should i (end it|end it all|end everything|kms|commit suicide|just die|kill my self)
my <friend> ~20; (will|would|might|wants to|wanna|is going to|is gonna|tried to|has tried to|threatens to|is trying to|is threatening to|threatened to|keeps trying to|wanted to) (kill herself|kill himself|kill themselves|kill themself|commit suicide|end her life|end his life|end it all|overdose) ~80 ! lyrics, song, film, @story, @study
my <friend> (wants to|wanna|keeps wanting to|says they want to|keeps saying they want to) die ! lyrics, song, film
<pronoun> (wants to|wanted to|want to|is going to|is gonna) (die|end it|kms) ~80 ! lyrics, song, film, @story, @study
my <friend> (is|might be) suicidal; my <friend> (took an overdose|overdosed|took too many tablets|took too many pills|attempted suicide)
(goodbye letter|goodbye note|last letter|final letter) to my (family|mum|mom|dad|parents|mum and dad|family and friends); how to (say goodbye to|leave a note for) my (family|mum|parents) before i (die|go)
go to heaven (to be|and be|to see|and see|so i can be|so i can see) (with my|my) (mum|mom|dad|nan|nana|grandad|brother|sister|dog)
(want to|wanna|wish i could) (be|go) (in heaven|to heaven) with my (mum|mom|dad|nan|nana|grandad|brother|sister|dog)
(how long does it take to|how long until you) (bleed out|bleed to death|die from bleeding|suffocate|die from hanging|die of starvation|freeze to death) ! @game, @study, @first-aid, animal, animals, deer, pig, chicken, titanic
(is it painful|does it hurt|is it easy|how easy is it|how long does it take) to (drown yourself|hang yourself|kill yourself|die by hanging|overdose|suffocate yourself)
(im|i am) (thinking of|thinking about|planning on|planning|ready to|going to|gonna) (end it|end it all|ending it|ending it all|ending my life|killing myself|kill myself|suicide|commit suicide)
(can|could|will|would|does|do) (bleach|<medicine>) kill (you|me|u) ! dog, cat, rats
(drink|drinking|swallow|swallowing) (bleach|antifreeze|petrol|toilet cleaner|poison|weed killer|battery acid) (to die|to kill myself|kill you|on purpose)
`,
  },
  {
    category: 'self-harm',
    language: 'en',
    phrases: `
= cutting scars; i hate life ! lyrics, song, ^in, ^on; (burn|burning|cut|cutting) my skin ! @first-aid, sun, sunburn, hot; (hide|hiding) (my|) cuts (under|with|in pe|at swimming|in summer|from) ! @first-aid, dog, cat
(biting|hitting|punching|scratching|slapping|pinching) myself (when|because|until) ! laughing, dream, dreaming, midge, itchy; how do people (self harm|cut themselves) ! @study
(i am|im|i keep|i started|ive started|i cant stop) self harming
= i want to cut; = want to cut; = i need to cut; i (scratch|scratched) my (wrist|wrists|arms|legs|thighs) ! eczema, itchy
self harm ~60 ! @study, @help, @news, policy, toolkit, school, schools; (on my arms|on my arm|on my legs|my wrists|like me|i do|i did|how to hide|scars on my) ~40
(blade|blades) out of ~30; cut your (arm|arms|wrist|wrists|leg|thigh|skin) ~60; without it hurting ~40
(i|do i|and i) (like|love|keep|enjoy|miss|crave) cutting ! paper, hair, grass, wood, fabric, vegetables, onions, slime, soap, sand, craft, cake, cardboard, sticking, shapes, patterns
(seeing|see|sees|saw|noticing|notice|noticed|finding|found) my (cuts|scars|self harm); covered in (cuts|scars) ! cat, dog, brambles, hedge, horse
(broke|break|breaking|snapped|smashed) (a|my|the) (razor|sharpener|pencil sharpener|mirror|glass) to cut
(burned|burnt|scratched|hit|punched|bit|hurt|cut|hurting|burning|hitting|scratching) myself ~60
(how to|how do i|how can i|ways to) (hide|cover up|conceal) (my|fresh|) (cuts|self harm cuts|self harm scars) ! @first-aid, dog, cat
(hide|hiding|cover|cover up) (my|) (scars|cuts) (from|from my|on my) (mum|mom|dad|parents|teachers|school|wrist|arm|arms|legs|thighs) ! acne, insect, mosquito, surgery, surgical, chicken pox, chickenpox
(blade|blades) (out of|from|off|off of|in) (a|the|my|your|) (sharpener|pencil sharpener|shaver|safety razor|razor) ! @staff-work, planer, wood; (take apart|taking apart|unscrew|unscrewing|break|breaking open) (a|the|my|) (sharpener|pencil sharpener|safety razor)
(places|place|best place|best places|where|somewhere|parts of your body) to cut (that nobody will see|that no one will see|where nobody will see|where no one will see|where nobody can see|where no one can see|so nobody sees|so no one sees|so no one can see|without anyone seeing|without anyone knowing|myself|yourself|your arm|my arm|your arms|my arms|my skin|your skin|my wrist|your wrist)
i (hit|bang|punch|bite|scratch|pinch|burn|cut|hurt|slap|choke|bruise) (myself|my self|my head) (when|because|until|on purpose|every day|every night|at night|all the time|to feel|and i like it)
(scratched|scratching|burned|burnt|burning|cut|bruised|bit|carved|slashed) my (arm|arms|leg|legs|wrist|wrists|skin|thigh|thighs|hand) ~60
(cutting|self harming|self harm|hurting myself|the pain) (feels good|makes me feel better|makes me feel alive|helps me cope|calms me down|is the only thing); how to (cut|self harm) without (it|) (scarring|leaving scars|leaving a scar|leaving marks|hurting|bleeding) ! hair, onion
i deserve to be (punished|hurt|in pain|dead)
i hit my head (on|against) the wall (when|because|until|on purpose|to feel)
i (punish|keep punishing|need to punish|have to punish|deserve to punish) myself; why do i (punish|bite|scratch|burn|slap|punch|cut|pinch) myself
(things|objects|something|best things|best thing|stuff|what) to (cut|hurt|harm|burn|scratch) (yourself|myself|my arm|my arms|my skin) with
(i like|i love|i miss|i enjoy|i need) (the feeling of cutting|cutting myself|hurting myself|harming myself|the pain of cutting|seeing my blood|seeing myself bleed)
(excuse|excuses|reason|reasons|what to say|lie|lies) for (my cuts|my scars|having cuts|having scars|cuts on|scars on|cuts and scars|self harm)
how to (punch|slap|bruise|hit|choke|injure|bite|scratch) (yourself|myself) ! @story, @game, drama, stage, mosquito
cat scratches (excuse|or self harm|as an excuse|on my wrist|to hide)
(want to|wanna|need to|going to|gonna|urge to) (hurt|harm|injure|burn|bruise) (myself|my self)
`,
  },
  {
    category: 'eating-disorders',
    language: 'en',
    phrases: `
i wont eat (until|anymore|any more|again|ever again) ! my greens; (throwing up|vomiting|being sick|making myself sick) on purpose ! dog, cat, baby
only (100|200|300|400|500|600|700) calories ! snack, snacks, recipe, recipes, burger, bar; diet for ~20
how many days can i go without (food|eating) ! @study
(make|making|force|forcing) yourself (sick|throw up|vomit|puke|be sick) ! laughing, spinning
(tips|ways|tricks|hacks) (for|to|on) (not eating|not eat|stop eating|starve|starving|avoid eating|skip meals|skipping meals|eat nothing) ! between meals, sugar, chocolate, sweets, meat, snacking
(become|be|get|being|becoming) (anorexic|bulimic) ! @study, @help, @news
i hate being (fat|chubby|overweight|so fat|the fat one); (thinner|skinnier) than (my|her|all|everyone|other girls) ! @study
my (lunch|dinner|food) away ~50; only (ate|eaten|eating|eat) (an apple|one apple|a cracker|crackers|salad|one meal|ice|an orange|lettuce) ~60; weight will i lose ~40; (will i lose weight|how much weight) ~30
i (havent|have not|didnt) (eaten|ate|eat) (for|in) (2 days|two days|3 days|three days|4 days|5 days|a week|a whole week|days) ; (age|aged) (10|11|12|13|14|15) ~45; (thinks|think) i (ate|have eaten|ve eaten) (it|my|) ~60
how to (skip|miss|avoid) (lunch|dinner|breakfast|meals|tea|eating lunch) (without|so my|at school without) ! late
i feel (guilty|fat|disgusting|gross|ashamed) (when|after|for|every time|because) (i|) (eat|ate|eating|i have eaten)
how long (can|could|will) i (go|last|survive|live) without (eating|food) ! @study
(not eat|not eating|avoid eating|stop eating|without eating|eat nothing|eating nothing) for (2 days|two days|3 days|three days|4 days|5 days|a week|a whole week|a month|24 hours|48 hours|72 hours) ! snake, cat, dog, tortoise, hamster, rabbit, fish, ramadan, surgery, operation, fever, flu
(eating|i eat|eat|live on|only) (100|200|300|400|500|600|700) calories (a day|per day|only)
(make|making|made|force|forcing) myself (sick|throw up|vomit|puke|be sick) ! laughing, spinning
(im|i am) (scared|afraid|terrified) (to eat|of eating|of food|of getting fat|of gaining weight|of calories) ! chicken, sushi, seafood
(throw|throwing|hide|hiding|flush|flushing) (away|out|) my (lunch|dinner|packed lunch|food) ~50; (so my mum|so my parents|without my mum|without my parents|without anyone|from my mum|from my parents|instead of eating|without eating) ~50 ! cat, dog
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'en',
    phrases: `
(is|was|been|keeps) (abusing|raping|molesting) me ! lyrics, song
(dad|stepdad|step dad|boyfriend|mums boyfriend) (hits|beats|punches|is hitting|strangled) (mum|mom|my mum|my mom|my sister|her) ! @contest, car
(leaves|left|leave|keeps leaving) us (on our own|alone|home alone) (all night|at night|all weekend|for days) ~80
(threw|throws|throwing|smashed|smashes) (a chair|something|things|plates|a plate|a bottle|stuff|a cup|a shoe|a phone) at me ~80
(comes|came|gets|got|climbs) (in|into) my bed at night ! @pet, kitten, puppy, spider, @story, monster, monsters; (comes|came|gets|got) (in|into) my room at night ~80 ! @pet, kitten, puppy, spider, @story; (watches|watched|spies on|films) me (in the shower|undress|get undressed|get changed|getting changed|in the bath|sleep|naked) ~80
(put|puts) (his|her) (hand|hands|fingers) (down|in|up) my (pants|trousers|top|skirt|knickers|shirt|leggings)
i (get|got|am|was) (hit|beaten|slapped|kicked|punched) (every day|every night|at home|all the time|by my dad|by my mum|by my parents|by my stepdad) ! @game; i (got|was|get|am being) touched by (my|a|an|someone)
(dont|do not) want to go home (because|because of|to my|cos|bc) ! lyrics, holiday
(sent|taken|going|flying|taking me|sending me) to (somalia|sudan|gambia|egypt|africa|kenya|nigeria|pakistan|india|bangladesh) to (be cut|get cut|be married|get married|marry)
(touched|kissed|grabbed|hurt) me and i (said no|didnt want|told him no|couldnt|froze); is it rape if; (made|forced) me (to|) (have sex|do sexual things|sleep with him|take my clothes off)
(<adult>|parents|mum and dad) ~20; my <adult> (beats|beat|hurts|hurt|burns|burned|burnt|threatens|attacked|attacks|abuses|scares|frightens) me ! @contest
(hits|hit|slaps|slapped|kicks|kicked|punches|punched|choked|chokes|strangled|strangles|whips|whipped|smacks|smacked|starves) (me|us) ~80 ! @contest
(is|are|keeps|keep|started|was) (hitting|beating|slapping|hurting|kicking|punching|choking|smacking|attacking) (me|us) ~80 ! @contest, shoe, shoes, braces
my (parents|mum and dad|dad and mum) (beat|hurt|threaten|starve|abuse) me ! @contest
my (<adult>|parents|mum and dad|dad and mum) (hitting|beating|slapping|hurting|kicking|punching|choking|smacking|attacking) me ! @contest, shoe, shoes, braces
<relative> (touched|touches|touching|is touching|keeps touching|was touching|tries to touch|tried to touch|rapes|raped|kisses|molested|molests|sexually abused|sexually abuses) me ! ^for luck, with his kindness, with her kindness
(touched|touches|keeps touching|grabbed|grabs) my (private|privates|private parts|bum|boobs|breasts|willy|vagina|penis)
(hits|beats|punched|punches|strangled|is hitting|is hurting|keeps hitting|threatens|threatened) my (mum|mom|sister|brother) ~80 ! @contest, car
(is|gets|comes home|came home) (drunk|violent|aggressive|abusive) ~80 ! @story, lyrics, song; (is an alcoholic|is a drug addict|takes drugs|is on drugs|drinks too much|drinks every day|drinks every night) ~80 ! @story, lyrics, song
(locks|locked|keeps locking) me (in|out|outside) ~80 ! game, escape
(doesnt feed|dont feed|never feeds|never feed|wont feed|refuses to feed|forgets to feed|doesnt love|dont love|doesnt care about|dont care about|never loved|neglects) (me|us) ~80 ! meme, lyrics, song
(leaves|left|leave|keeps leaving) me (alone at night|alone all night|home alone at night|on my own at night|alone for days|home alone for days|alone all weekend) ~80
(there is|theres|there is never|we have|weve got|we never have) no food (at|in) (my house|our house|home|the house)
my <friend> is being (abused|hit at home|hurt at home|beaten|touched|hurt by her dad|hurt by his dad|beaten by her dad|beaten by his dad|sexually abused)
(shows|showed|showing|shown) me (his|her|their) (private parts|privates|penis|willy|vagina|body parts); (made|makes|making) me (touch|kiss|look at|suck) (it|him|his|her)
is it (normal|ok|okay|illegal|legal|abuse|wrong) (for|if) (your|my) (dad|mum|mom|parents|stepdad|step dad|brother|uncle|boyfriend|teacher|grandad) ~60; (hits|hit|to hit|slaps|to slap|smacks|to smack|kicks|to kick|to touch|touches|locks|to lock|shouts at|to shout at|punches|to punch|to beat) (you|me|your) ~40
if your (parents|dad|mum|mom|stepdad|family|brother) (hit|hits|hurt|hurts|beat|beats|abuse|abuses|touches) you
(scared|afraid|frightened|terrified) of my (<adult>|parents|mum and dad) ! finding out about my grades, ^car
(im|i am|so|too) (scared|afraid|frightened|terrified) to go home; (dont|do not) feel safe (at home|in my house|in my own home|at my dads|at my mums|with my dad|with my mum|with my stepdad)
(wants|want|wanted|forcing|making|going|trying|planning) (me|) to (marry me off|take me to (pakistan|india|bangladesh|somalia|afghanistan|africa|my home country) to get married|take me abroad to get married|have an arranged marriage)
(my parents|my family|my dad|my mum|they) (want|wants|are forcing|is forcing|force|forced|are making|is making|will make|made) me (to|) (marry|get married to|be cut|have fgm|get engaged to) ! @study
(i dont want to|i do not want to|im being forced to|i am being forced to) (marry|get married to) (him|my cousin|a man|someone i dont know|someone i dont love) ! @study, @story
<stranger> (is hurting|keeps hurting|is touching|touched|keeps touching|raped|molested|forced|assaulted|sexually assaulted|groped|flashed) me ! lyrics, song
`,
  },
  {
    category: 'grooming',
    language: 'en',
    phrases: `
(sends|sending|sent|shows|showed) me (pictures|pics|photos|videos|a picture|a video) of (his|her) (penis|private parts|dick|boobs|privates|willy|naked body)
wants to meet me (after school|alone|tonight|in secret|without my|at his); make friends with (little|young|underage) (girls|boys|kids|children) online
(man|guy|someone|boy|person|girl) i met (online|on roblox|on discord|on snapchat|on instagram|on tiktok|on fortnite) ~60; (gave|give|gives|offered|offering) me money for (pictures|pics|photos|videos)
(asking|asks|asked|knows|found out) where i live ! @study, french, spanish, german; (its|it is|is|be) our (little|) secret ! lyrics, song, garden, santa, @story
(sent|send|sending|showed) (my boyfriend|my ex|him|someone|a boy|a guy|my bf) (a naked|a nude|my nudes|nudes|naked|naked pics|a topless)
(says he|he says he|he) loves me ~40; (snapchat|online|discord|roblox|insta|instagram) friend ~30; at the park ~20; (if i dont|unless i) send ~60; send more ~40
(show|tell|send it to|send them to|show it to) (my mum|my dad|my family|my friends|everyone|my school) ~50
(paid|pay|pays|money) for (nude pictures|nudes|sex|naked pictures|pictures of my body|feet pics); paid for pictures
(if i|in return i|so i) (kiss him|sleep with him|have sex with|send him|let him touch|let him)
(find|meet|message|befriend|target) (lonely|vulnerable|underage|insecure|little) (kids|girls|boys|children|teens) ! @staff-work, @help, @study
(share|shared|leak|leaked|post|posted|expose|spread|spreading|leaking|sharing|posting) my <intimate>; my <picture> ~20; my <friend> is being (groomed|blackmailed|sextorted)
(threatened to|threatening to|says he will|says she will|says they will|said he will|keeps threatening to|is going to|gonna) (share|leak|post|expose|spread|show everyone) ~80
(met|meeting|talking to|chatting to|know) (a|this|some) (man|guy|boy|girl|woman|person) online ~50; wants (pics|pictures|photos|nudes|a pic|a picture|feet pics|pics of me) ~50; bought me (nitro|discord nitro|robux|vbucks|v bucks|skins|a skin|a gift card) ~50; (guy|man|someone|boy|person) on (discord|snapchat|roblox|instagram|tiktok|fortnite|xbox|whatsapp) ~25
i sent (a|him a|her a|someone a|some|him|her|them) (pic|picture|photo|video|selfie|pics|pictures) ~50; (he|she|they|now he|now she) (wants|want|keeps asking for|is asking for|demands) (more|money|more pics|more pictures) ~50
(man|guy|boy|woman|person|stranger) (is|keeps|has been|started|was) (messaging|texting|following|stalking|touching|adding|filming) me ! @game, lyrics, song
(date|dating|going out with|seeing|in love with|have a crush on|sleep with|slept with|kissed) (a|an|my) <grown> year old ~60; (when|if|and|but|while) (im|i am|youre|you are|ur|your) <children> ~50
my (boyfriend|online boyfriend|bf|online bf|girlfriend|online girlfriend) is <grown> ! ^minutes, ^days, ^cm
how to (make|get) (a child|a kid|kids|children|a little girl|little girls|a young girl|young girls|a minor|a teen girl|a little boy|young boys) (trust you|to trust you|trust me|to trust me|like you sexually|send you|send me|to send you|to send me|to send|alone|to meet you|to meet me|to keep a secret|to come to my house) ! @staff-work
(talk to|message|meet|chat to|chat with|find|flirt with|text|pick up|get with|meet up with) <children> year old (girls|boys|girl) ! parent, parents, puberty, team, football, club, party, parties, birthday, gift, gifts, presents, clothes, books, @staff-work
(a man|a guy|a stranger|someone online|older boys|a gang|a dealer) (gave|offered|bought) me (money|a phone|drugs|alcohol|vapes|a vape|weed|presents|gifts)
owe (money to|him money for|them money for|my mate money for) (a drug dealer|drug dealers|a dealer|dealers|my dealer|the dealer|a gang|drugs|weed|coke)
me (to|) (carry|sell|hold|deliver|hide|deal) (drugs|a package|packages|weed|a knife|a gun) ! @game, lyrics, song
`,
  },
  {
    category: 'pornography',
    language: 'en',
    phrases: `
(nude|naked|topless) (celebs|celebrities|actresses|models|singers|youtubers|streamers|tiktokers) ! @art; sex with (teacher|my teacher|stepmom|stepsister|stepmum|students|nurse) (video|videos|porn|stories)
(girls|women|ladies|people|boys|men|models) (with no clothes|no clothes|without clothes|wearing nothing|with nothing on) ! @art, @study; = hot babes; = babes; girl on girl (action|xxx|video|videos)
(how to|how do you|how do i|is it bad to|is it normal to) (wank|have a wank|masturbate|jack off|jerk off|cum|finger myself|finger yourself|orgasm) ! @health, nhs
(hot|sexy|fit|horny) (girls|women|ladies|girl|woman|teens|babes|moms|mums|milfs) (naked|nude|topless|stripping|twerking|in bikinis|in underwear|having sex|kissing) ! @art
(girls|women|ladies|men|boys|people|celebrities|teens) (kissing|dancing|showering|twerking|wrestling|posing|running around) (naked|nude|topless) ! @art, @news, study, greek, greece, olympics, sparta
(naked|nude|topless|nakid|nekkid) (girls|girl|women|woman|ladies|lady|ladys|teens|celebrities|cheerleaders|emma watson|zendaya|men pics|boys pics) ! @art, ^bulb, ^bulbs, godiva, @story, protest, amaryllis, orchid, luck, maja, wrestling, greek, sparta, calendar, @news
(girls|women|ladies|boys|men|teens|celebrities|people) (naked|getting naked|undressing|getting undressed) ! @art, @news, @study, greek, greece, olympics, sparta, adam, eve, ^mole, @story
= hot sex; hot sex (video|videos|scenes|pics|tape|stories)
(free|hd|watch|best|live) (sex|xxx|porn) (videos|video|clips|movies|cam|cams|tube|chat|pics|pictures|online)
`,
  },
  {
    category: 'violence',
    language: 'en',
    phrases: `
watch real (murder|murders|killings|deaths|executions|beheadings|death|torture)
people getting (beheaded|killed|shot|stabbed|murdered|tortured|executed|run over) ! @study, @past, @game, @story
(how to|how do i|how do you|best way to|i want to|im going to|gonna|ways to) beat (someone|somebody|him|her|them|a boy|a girl|a kid|my brother|my sister) up ! @game, @story
want (him|her|them|my teacher|my dad|my mum|my brother|my sister|everyone) dead ! lyrics, song, @game, @story
(stab|kill|shoot|murder|strangle|poison|beat up|attack|hurt) (someone|somebody|everyone|everybody|a teacher|my teacher|my mum|my mom|my dad|my brother|my sister|my stepdad|my parents|my classmates|my bully|my class|a boy in my class|a girl in my class|a person) ~50 ! @story, @study, lyrics, song, @game, feelings
(stab|kill|shoot|murder|strangle|poison|beat up|attack) (him|her|them) ~30 ! @story, @study, lyrics, song, @game
(im|i am|i) (going to|gonna|want to|wanna|will|need to) (stab|kill|shoot|murder|strangle|poison|beat up|attack|hurt) ~70 ! @story, @study, lyrics, song, @game
(how to|how do i|how can i|ways to|easiest way to|best way to|quickest way to) (stab|kill|shoot|murder|strangle|poison|beat up|attack|hurt) ~50; (without getting caught|and get away with it|and not get caught|in their sleep|without anyone knowing|without leaving evidence) ~50
(school shooting|school shootings|mass shooting) (how to|guide|plan|planning|video|videos|footage|footages|tutorial|simulator|game) ! @study, @news, drill, lockdown
(school|street|girl|schoolgirl|knife|roadmen|gang) (fight|fights) (video|videos|compilation|caught on camera|footage) ! snowball, food fight, pillow, animal, play fight, @staff-work
fights (at|in) (school|schools) (video|videos|caught on camera|compilation); people fighting (at|in) school videos; liveleak
`,
  },
  {
    category: 'weapons',
    language: 'en',
    phrases: `
(bringing|taking|carrying|brought|took) a (knife|weapon|gun) (to|into|in) school ! @study, @news, @staff-work, consequences, law, legal, illegal, what happens
(get past|show up on|set off|go through|get through|pass) (a|the|) (metal detector|metal detectors|knife arch) ~60; (knife|knives|blade|blades|gun) ~40 ! bread knife, @study, @news
(buy|order|where to get|where can i get) (a|) <weapon> ! @game, @toy-gun, safely
(buy|order|where to get|where can i get) pepper spray; pepper spray (for sale|buy|uk|keyring|legal uk)
<weapon> (for sale|buy|to buy|buy uk|for sale uk|cheap|next day delivery|under 18|no id|amazon|temu|wish|ebay|uk shop) ! @game, @toy-gun
(my friend|a boy in my class|a girl in my class|someone in my class|someone at school|a boy at school) (carries|has|brought|is carrying|is bringing|has got) a (knife|gun|weapon)
(bring|take|carry|hide|sneak|get) a (knife|weapon|gun) (to school|into school|in school|in my bag|in my school bag|in your bag|in my sock|through security) ! @study, @news, @staff-work, consequences, law, legal, illegal, what happens
`,
  },
  {
    category: 'drugs',
    language: 'en',
    phrases: `
cheap <drug> ! @study, killer, movie; (find|get|need|looking for|text|message) a (drug dealer|weed dealer|coke dealer|dealer|plug) ! car, toyota, ford, @electric, @plumbing, card, blackjack, antique, gta, @game
(got any|selling|who sells|ordering|mixing|snorting|dealing|smoke|buying|sold me) <drug> ! @study, effect, effects, danger, dangers, why is, should, legal, illegal, law, killer
what does <drug> feel like; (to|and) get high (from|off|with|on|fast|quick|without) ! @score; (deodorant|aerosol|glue|petrol|gas|spray) to get high
(buy|order|where to buy|where to get|where can i buy|where can i get|how to buy|how to get) <drug> ! @study, awareness, killer, seaweed
<drug> (for sale|buy|delivery|dealer|dealers|price list|near me|delivered|plug) ! @study, killer, meaning, coca cola
(gram|grams|ounce|eighth|oz|bag|bags|baggy|wrap|line|lines|zip) of (<drug>|md|spice|coke|crack|hash|speed) ! @study, coca cola
(show up|show|stay|come up) (in|on) (a|your|my|) (drug test|drugs test|urine test|saliva test|mouth swab|urine) ! @study, uti, poppy seeds, myth, diabetes, pregnancy, protein, glucose
how to (inhale|sniff|huff|snort|smoke|inject) (aerosol|aerosols|deodorant|gas|lighter gas|butane|nos|petrol|glue|adderall|ritalin|<drug>) ! @study
(telegram|snapchat|snap|insta|instagram) plug ! @electric
(cali|calis) (uk|menu|weed|plug|packs|pack|carts) ! @study
= magic mushrooms uk; (spice|lean|k2) drug (buy|for sale|how to make|near me)
`,
  },
  {
    category: 'vaping-alcohol-tobacco',
    language: 'en',
    phrases: `
<tobacco> (underage|under age|under 18|without id|with no id|no id) ! @study, law, legal, free
cheap (cigs|fags|tabs|vapes|cigarettes|baccy|tobacco) (near me|online|uk|) ! @study
(shops|shop|places|corner shops|off licence|off licences) (that|which) (dont|do not|wont|never) (id|ask for id|check id) ; (hide|sneak) (a|my|) (vape|vapes|cigs|alcohol) (in school|at school|into school|from my mum|from my parents|from teachers) ! @staff-work, @study, @news
`,
  },
  {
    category: 'extremism',
    language: 'en',
    phrases: `
(jihad|jihadi|isis|terrorist) training (camp|video|videos|manual|uk|syria) ! @study, @news, afghanistan; = jihad training
join (a|the|some) (white power|white supremacist|neo nazi|nazi|far right|terror|terrorist|jihadi|jihadist) (group|gang|cell|organisation) ! @study, @past, people join, people joined
(kill|killing) (infidels|kafirs|kuffar|kafir|unbelievers|the infidels|non muslims) ! @study, crusade, crusades, crusaders
(white|aryan) (race|people|power) (is superior|are superior|superior|is the best|will rise|rise up) ! @belief, @study
manifesto of the (christchurch|norway|buffalo|mosque) (shooter|killer|gunman)
(join|joining|how to join|how do i join|i want to join|sign up to|become a member of) <movement> ! @study, @past, why do people, did people, people join, people joined
(isis|isil|al qaeda|taliban|al shabaab|boko haram|hamas|jihadi|jihad) (execution|executions|beheading|beheadings|video|videos|nasheed|nasheeds|magazine|magazines|training manual|telegram|recruitment|recruiting|flag buy|propaganda videos|propaganda download) ! @study, @news, newsround, explained
patriotic alternative (join|membership|telegram|events|camp|gear); = patriotic alternative; national action (neo nazi|nazi|telegram|join|banned group join); = 1488; 1488 (tattoo|flag|memes|meaning code); 14 words (1488|white)
= great replacement; = the great replacement; great replacement (proof|is real|video|truth|white genocide); accelerationism (siege|nazi|telegram|terrorism|guide)
`,
  },
  {
    category: 'hate-and-discrimination',
    language: 'en',
    phrases: `
why are (indians|pakistanis|blacks|black people|jews|muslims|chinese people|gypsies|asians|gays|travellers|immigrants|refugees|disabled people) (so|all|) (smelly|dirty|ugly|stupid|annoying|dumb|greedy|evil|lazy|disgusting) ! @belief, @study
(black people|blacks|muslims|immigrants|refugees|asians|indians|foreigners|jews|polish people) should (go back|go home|be deported|be sent back|get out) ! @belief, @study
(jew|black|muslim|asian|indian|gypsy|gay|paki) (nose|face|people) (meme|memes) ! @study
(gays|gay people|lesbians|jews|muslims|blacks|black people|trans people|trannies|immigrants|indians|pakistanis|gypsies|disabled people|autistic people|refugees) (should die|should be killed|deserve to die|should be shot|are disgusting|are stupid|are scum|are animals|are vermin|are rats|need to die|should be hanged|are evil) ! @belief, @study
(n word|racist|black people|jew|jews|jewish|muslim|muslims|islam|paki|gay|gays|trans|tranny|disabled|immigrant|immigrants|indian people|gypsy|gypsies|holocaust|hitler|slavery|retard|dead baby|anne frank|kkk) jokes ! @study, @news, why are, not funny, offensive to, comedian, ^by, ^from, jewish jokes about, @staff-work
`,
  },
  {
    category: 'misogyny',
    language: 'en',
    phrases: `
(how to be|be|become|becoming) a top g; (feminists|women|girls|she|my girlfriend) (deserve|deserves) to be (hit|raped|beaten|slapped|killed) ! @study, @news
(girls|women|females|all girls|all women) are (sluts|whores|hoes|bitches|property|inferior|objects|useless|worthless|trash|slags) ! @study
how to (control|manipulate|dominate|discipline|punish) (your|my|a|your own) (girlfriend|gf|girl|woman|wife|women|females) ! @study, tv, television, @staff-work
(red pill|redpill|black pill|blackpill) (alpha|alpha male|men|women|forum|dating|truth|girls|incel|memes|podcast|community) ! matrix, @study, @staff-work
`,
  },
  {
    category: 'filter-bypass',
    language: 'en',
    phrases: `
(get|getting|go) (round|around|past|through) (the|school|my school|the school) (filter|filters|web filter|internet filter|blocker|blocks) ! water, aquarium, coffee, @staff-work
(website|site|browser|extension|app) that (unblocks|can unblock) ! @plumbing
(turn off|turning off|disable|get rid of|remove|kill|uninstall) (lightspeed|securly|goguardian|smoothwall|senso|impero|netsupport|the school filter|school filter|the web filter|the firewall) ! @staff-work
how to (get on|get onto|go on|access|open|watch|play|unblock) <blocked thing> (at|in|on|on my|on a) school ! @staff-work, safely, policy
(get|getting|go) (round|around|past|through) (smoothwall|securly|lightspeed|goguardian|fortinet|fortiguard|senso|impero|netsweeper|netsupport|the firewall|school firewall|the wifi block|school wifi|the school wifi|safesearch|safe search) ! diagram
(get around|get round|get past|bypass|get through|getting around|go around|avoid) (blocked websites|blocked sites|blocked pages|website blocks|the school block|school blocks|the block on|web blocks)
unblocked (66|67|76|77|88|99|911|6969|premium|wtf|advanced|games premium|games 66|games 76|games 77)
`,
  },
  {
    category: 'gambling',
    language: 'en',
    phrases: `
(win|winning|for) real money (slots|casino|games|online|playing) ; real money (slots|casino|poker|betting); rain bet; rainbet; (rain|stake|gamdom|duelbits|clash) (bet code|casino code|promo code)
aviator (game bet|bet|betting|casino|predictor|crash|gambling)
`,
  },
  {
    category: 'bullying',
    language: 'en',
    phrases: `
make (someone|him|her|them|a girl|a boy) (feel|want to|feel like|wanna) (killing themselves|kill themselves|kill herself|kill himself|suicidal|worthless|ugly|fat|bad about themselves|cry) ! @story, happy, laugh
make a (fake|hate) (instagram|account|profile|page|snapchat|tiktok) (of someone|about someone|of my|about my|of a girl|about a girl|of a boy) ! @study, character
(insults|roasts|disses|comebacks|cusses) (to say to|for|about) (someone you hate|fat people|ugly people|ugly girls|fat girls|fat kids|a fat person|an ugly person|disabled people|gay people|ginger people|people with autism) ! shakespeare, shakespearean
(mean|horrible|nasty|hurtful) (things|words|names) to (say to|call) (someone|somebody|people|a girl|a boy|fat people|ugly people|a teacher|my teacher|my sister|my brother) ! @staff-work, @study
how to (spread|start) (a|) (rumour|rumor|rumours|rumors) (about|on|) ! @study, @help
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'fr',
    phrases: `
(mon père|ma mère|papa|maman|mon beau père|mes parents|mon papa|ma maman|mon oncle) me (frappe|tape|bat|frappent|tapent|touche|fait mal|fait peur)
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'de',
    phrases: `
(mein vater|meine mutter|papa|mama|mein stiefvater|meine eltern|mein onkel) (schlägt|schlagen|verprügelt|misshandelt|berührt) mich
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'es',
    phrases: `
(mi padre|mi madre|mi papá|mi mamá|mi padrastro|mi tío|mis padres) me (pega|golpea|toca|maltrata|pegan|golpean)
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'pl',
    phrases: `
(tata|mama|ojciec|ojczym|mój tata|moja mama|mój ojciec|mój ojczym|wujek) (mnie bije|mnie dotyka|mnie krzywdzi|bije mnie|dotyka mnie|krzywdzi mnie)
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'pt',
    phrases: `
(meu pai|minha mãe|meu padrasto|meu tio) me (bate|toca|machuca|magoa)
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'it',
    phrases: `
(mio padre|mia madre|papà|mamma|il mio patrigno) mi (picchia|tocca|fa male)
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'ro',
    phrases: `
(tata|mama|tatal meu|mama mea|tatăl vitreg) ma (bate|loveste|atinge)
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'cy',
    phrases: `
(mae|ma) (dad|mam|fy nhad|fy mam|fy llystad) yn (fy|) (nharo|curo|mrifo|taro i|brifo i|cyffwrdd)
`,
  },
  {
    category: 'suicide',
    language: 'cy',
    phrases: `
(dydw i|dw i|dwi|tydw i) ddim (eisiau|isio|am) (byw|bod yma)
`,
  },
  {
    category: 'abuse-and-neglect',
    language: 'ru',
    phrases: `
(папа|мама|отчим|отец|мой отец|моя мама) (меня бьет|меня бьёт|меня избивает|меня трогает|бьет меня|бьёт меня|избивает меня)
`,
  },
  {
    category: 'pornography',
    language: 'fr',
    phrases: `
(femme|femmes|fille|filles|meuf|meufs) (nue|nues|à poil) ! @art, peinture, tableau
`,
  },
  {
    category: 'pornography',
    language: 'ar',
    phrases: `
= نيك; فيديو نيك; نيك بنات
`,
  },
  {
    category: 'harmful-challenges',
    language: 'en',
    phrases: `
tide pods challenge
knock yourself out challenge; (sniff|inhale|sniffing|inhaling|huff) (deodorant|glue|aerosol|gas|petrol|spray|lighter fluid) (to|for a|and get) (get high|high|buzz) ! @study
`,
  },
];
