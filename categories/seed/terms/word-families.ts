/** Words that may stand for each other in a sentence: `<adult>` in a phrase means any of them. */
export const WORD_FAMILIES: Readonly<Record<string, string>> = {
  adult: `dad|daddy|mum|mummy|mom|mam|stepdad|step dad|stepmum|step mum|father|mother|uncle|aunt|auntie|grandad|nan|
    mums boyfriend|mums partner|dads girlfriend|foster dad|foster mum|foster carer|carer|grandma|grandpa`,
  relative: `dad|mum|mom|mam|stepdad|step dad|stepmum|step mum|father|mother|uncle|auntie|grandad|brother|sister|
    stepbrother|step brother|cousin|mums boyfriend|boyfriend|teacher|coach|babysitter|
    foster dad|foster brother|grandpa|neighbour`,
  friend: `friend|best friend|bestie|mate|sister|brother|mum|dad|cousin|girlfriend|boyfriend|ex`,
  pronoun: 'he|she|they',
  themselves: 'herself|himself|themselves',
  stranger: `someone|somebody|someone online|a stranger|a man|a grown man|a boy|a guy|an older boy|an older man|a grown up|
    an adult`,
  medicine: `paracetamol|ibuprofen|aspirin|calpol|tablets|pills|painkillers|sleeping pills|sleeping tablets|
    antidepressants|co codamol|codeine|sertraline|fluoxetine|antihistamines|melatonin`,
  handful: `10|12|15|16|20|24|25|30|32|40|50|60|100|too many|loads of|a lot of|lots of|a whole pack of|a whole packet of|
    a whole box of|a whole bottle of|all my|all the`,
  gone: `died|was dead|were dead|am dead|was gone|wasnt here|wasnt here anymore|wasnt alive|disappeared|killed myself|
    didnt exist|was never born|werent here`,
  drug: `weed|cannabis|cocaine|ket|ketamine|mdma|ecstasy|xanax|xans|lsd|acid tabs|shrooms|magic mushrooms|heroin|
    crack cocaine|meth|thc vape|thc carts|weed edibles|nitrous oxide|laughing gas`,
  intimate: 'nudes|nude|nude pictures|naked pictures|naked pics|naked photos',
  picture: 'pics|pictures|picture|photos|photo|video|videos',
  children: '8|9|10|11|12|13|14|15',
  grown: '18|19|20|21|22|23|24|25|26|28|30|35|40',
  weapon: `taser|stun gun|zombie knife|machete|flick knife|switchblade|butterfly knife|balisong|knuckle duster|
    rambo knife|crossbow|samurai sword|handgun|pistol|shotgun|lock knife|throwing knives`,
  tobacco: 'vapes|a vape|vape|cigs|cigarettes|fags|vodka|alcohol|beer|snus|elf bars|lost marys|tobacco|baccy',
  movement: `isis|isil|islamic state|al qaeda|al shabaab|boko haram|the taliban|hamas|hezbollah|the ira|the edl|
    britain first|patriotic alternative|combat 18|the kkk|the ku klux klan|the proud boys|a terrorist group|a militia`,
  'blocked thing': `tiktok|youtube|snapchat|instagram|insta|discord|roblox|netflix|whatsapp|twitch|blocked websites|
    blocked sites|blocked games|games`,
};
