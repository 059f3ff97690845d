/** What a class looks into in one lesson. */
export interface Topic {
  readonly title: string;
  /** The teacher's choice first. */
  readonly sites: readonly string[];
  readonly articles: readonly string[];
  /** As children type it: no capitals, some of it misspelt, and much of it like something else altogether. */
  readonly searches: readonly string[];
}

/** Lessons that send a class to look things up. */
export const TOPICS: readonly Topic[] = [
  topic(
    'Ancient Egypt',
    'www.britishmuseum.org www.egyptforkids.example www.natgeokids.com',
    'Isis; Osiris; Ancient Egyptian deities; Tutankhamun',
    `isis goddess; isis egypt goddess; who was isis in ancient egypt; isis and osiris story; egyptian gods and goddesses; anubis;
    how were mummies made; canopic jars; what is inside a mummy; tutankhamun curse; pyramids facts; hieroglyphics alphabet; river nile
    flood; what did egyptians eat; egyptian slaves; book of the dead egypt; weighing of the heart; cleopatra death snake`,
  ),
  topic(
    'The Tudors',
    'www.bbc.co.uk www.dkhistory.example kids.britannica.com',
    'Henry VIII; Anne Boleyn; Mary Rose',
    `henry viii wives; beheading of anne boleyn; execution of anne boleyn for kids; why did henry viii kill his wives; bloody mary
    tudor queen; tudor punishments; hung drawn and quartered; tudor houses; tudor food; mary rose ship; spanish armada; cock fighting
    tudor times; bear baiting; tudor rose drawing; how did henry viii die; stocks and pillory; jane seymour; catherine howard`,
  ),
  topic(
    'World War Two',
    'www.bbc.co.uk www.oldschoolphotos.example www.dkfindout.com',
    'The Blitz; Anne Frank; Evacuations of civilians in Britain during World War II',
    `ww2 evacuees; anderson shelter; the blitz; bomb shelters ww2; hitler facts ks2; why did hitler hate the jews; anne frank diary;
    holocaust facts for kids; home guard weapons ww2; what guns did they use in ww2; spitfire; dambusters; atomic bomb hiroshima facts;
    gas mask ww2; rationing recipes; winston churchill; d day; kindertransport; nazi flag ww2; dad's army pike; doodlebug bomb`,
  ),
  topic(
    'Vikings and Saxons',
    'www.bbc.co.uk www.localhistorysociety.example',
    'Vikings; Lindisfarne; Sutton Hoo',
    `viking weapons; viking gods; how did vikings die; viking longship; why did vikings invade britain; kingdom of wessex; essex sussex
    middlesex saxon; alfred the great; sutton hoo; viking raid lindisfarne; viking shield designs; thor and loki; danelaw; anglo saxon
    runes; viking axe; valhalla; viking berserkers; king athelstan`,
  ),
  topic(
    'Romans',
    'www.bbc.co.uk www.britishmuseum.org',
    'Julius Caesar; Gladiator; Boudica',
    `gladiators; how did gladiators die; julius caesar assassination; boudica; roman baths; roman army; pompeii bodies; mount vesuvius
    eruption; hadrians wall; roman roads; romulus and remus; roman slaves; roman numerals; colosseum facts; roman soldier sword;
    emperor titus; emperor nero; cassius; assassins of caesar; analysis of roman pottery`,
  ),
  topic(
    'Crime and punishment through the ages',
    'www.bbc.co.uk www.dkhistory.example',
    'Dick Turpin; Highwayman; Gunpowder Plot',
    `dick turpin; dick turpin highwayman; gunpowder plot; guy fawkes; how did guy fawkes die; guy fawkes gunpowder; highwaymen;
    victorian prison; treadmill punishment; newgate prison; witch trials; pendle witches; pirates hanged; smugglers kent; jack the
    ripper facts; peelers police; transported to australia; highwayman poem; ducking stool`,
  ),
  topic(
    'Birds in our garden',
    'www.rspb.org.uk www.woodlandtrust.org.uk',
    'Eurasian blue tit; Great tit; European robin',
    `blue tit; blue tits; great tit; great tits nesting; long tailed tits; coal tit; bearded tit; garden birds; robin; cock robin;
    house sparrow; peacock; woodcock; cock pheasant; blue footed booby; shag bird; thrush; nuthatch; bird box camera; what do tits eat;
    swallows migration; chough; jackdaw; bird feeder; how to make a bird feeder; owl pellets`,
  ),
  topic(
    'Sea creatures and the Titanic',
    'www.nhm.ac.uk www.natgeokids.com',
    'Sperm whale; Killer whale; RMS Titanic',
    `sperm whale; killer whale; killer whale attack; great white shark; moby dick; cockles and mussels; octopus ink; clownfish;
    jellyfish sting; titanic facts; how did the titanic sink; titanic dead bodies; how many people died on the titanic; coral reef;
    plastic in the ocean; sea cucumber; hagfish; whale bones; basking shark; anglerfish; how do fish breathe`,
  ),
  topic(
    'Rainforests',
    'kids.nationalgeographic.com www.worldatlas.com www.woodlandtrust.org.uk',
    'Amazon rainforest; Poison dart frog; Deforestation',
    `amazon rainforest; amazon animals; rainforest layers; poison dart frog; blowpipe hunting; jaguar; anaconda; cutting down trees
    rainforest; deforestation facts; tribes of the amazon; piranha; venus fly trap; toucan; ass or donkey; sloth; cocoa beans; rubber
    tree; tarantula; brazil map; bananas; cumin plant; cassava`,
  ),
  topic(
    'Volcanoes and earthquakes',
    'www.bbc.co.uk www.natgeokids.com www.metoffice.gov.uk',
    'Volcano; Ring of Fire; Tsunami',
    `volcano; how do volcanoes explode; volcano explosion experiment; how to make a volcano explode; lava; magma; vesuvius; pompeii;
    ring of fire; earthquake; tsunami; richter scale; tectonic plates; volcanic bomb; eyjafjallajokull; deadliest volcano; hawaii; dead
    sea; krakatoa; supervolcano yellowstone; ash cloud`,
  ),
  topic(
    'Our bodies',
    'www.bbc.co.uk www.dkfindout.com',
    'Human skeleton; Digestive system; Circulatory system',
    `human skeleton; digestive system; what happens to poo; heart pumping blood; bones in the hand; teeth types; muscles; funny bone;
    how long is your intestine; skull; why do we bleed; how do cuts heal; blood cells; cutting teeth baby; growing up year 5 science; what
    is puberty ks2; is caffeine a drug; medicines and drugs ks2; smoking lungs picture; why is smoking bad for you; healthy eating plate;
    calories in an apple; virus model; germs`,
  ),
  topic(
    'Space',
    'www.nhm.ac.uk www.sciencemuseum.org.uk',
    'Solar System; Uranus; Shooting star',
    `shooting stars; shooting star tonight; uranus; how big is uranus; rings of uranus; black hole; what happens if you fall in a black
    hole; moon landing; neil armstrong; mars rover; big bang; dwarf planets; saturn v; astronaut food; how do astronauts go to the toilet;
    sun explode; laika dog; tim peake; meteor; asteroid killed dinosaurs; international space station`,
  ),
  topic(
    'Stories and poems',
    'www.literacyshed.com www.bbc.co.uk',
    'Roald Dahl; Michael Morpurgo; The Highwayman (poem)',
    `to kill a mockingbird; of mice and men; the boy in the striped pyjamas; charlotte's web; roald dahl; the twits; kensuke's kingdom;
    private peaceful; dick king smith; famous five dick; dick whittington; goodnight mister tom; skellig; holes louis sachar; wonder book;
    pussy cat pussy cat nursery rhyme; owl and the pussycat; macbeth witches; romeo and juliet ks2; julius caesar ks2; lord of the rings
    gandalf; harry potter killing curse; the iron man; war horse; beowulf; hansel and gretel; the suicide of juliet ks2 shakespeare`,
  ),
  topic(
    'Sports day',
    'www.bbc.co.uk www.sportsnews.example',
    'Breaststroke; Shuttlecock; Shot put',
    `breast stroke; breast stroke legs; shuttlecock; shot put; shooting guard; shooting hoops; penalty shoot out; archery; fencing;
    hammer throw; javelin; scunthorpe united; arsenal; west ham; middlesex cricket; essex cricket; hit a six; googly; hooker rugby; tackle;
    how to kick a ball; tour de france; usain bolt; paralympics; judo throws; karate kick; table tennis; sack race`,
  ),
  topic(
    'Places in Britain',
    'www.localhistorysociety.example www.worldatlas.com',
    'Scunthorpe; Cockermouth; Penistone',
    `scunthorpe; cockermouth floods; penistone; clitheroe castle; lightwater valley; sussex coast; essex map; middlesex; cumbria lakes;
    shitterton dorset sign; isle of wight; sandringham; wetwang; titchmarsh; beaver cottage; horncastle; dumfries; bishops castle; pratts
    bottom; cheddar gorge; blackpool tower; analysis of a river; canal locks; wookey hole; mousehole cornwall; grimsby docks`,
  ),
  topic(
    'Light, sound and electricity',
    'www.sciencemuseum.org.uk www.bbc.co.uk',
    'Electric circuit; Shadow; Sound',
    `circuit symbols; electric shock; can electricity kill you; lightning; thomas edison; alexander graham bell; why do shadows change;
    angle of reflection; analogue clock; how to make a circuit; lemon battery; static electricity balloon; screw in light bulb; male and
    female plug socket; fuse; conductor; bass drum; bassoon; circumference; cumulus cloud; document camera; rechargeable battery explode`,
  ),
  topic(
    'Religions and festivals',
    'www.bbc.co.uk www.parishnews.example',
    'Diwali; Ramadan; Hanukkah',
    `diwali; rama and sita; eid; ramadan; hanukkah; advent; what is jihad ks2; what does swastika mean in hinduism; five pillars of islam;
    crucifixion; why was jesus killed; easter story; christingle; buddha; holi colours; bar mitzvah; baptism; sikh kirpan; sikh dagger;
    black friday; day of the dead mexico; all hallows eve; bonfire night; torah scroll; muslim prayer`,
  ),
  topic(
    'Computing: keeping safe online',
    'www.bbc.co.uk www.gov.uk',
    'Password; Computer virus; Phishing',
    `what is a computer virus; strong password ideas; what is phishing; what is a vpn; how does a network work; what is a search engine;
    what is analytics; online safety poster; cyberbullying poster; anti bullying week; what is bullying ks2; stop speak support; be
    internet legends; what is a troll; scratch games tutorial; how to make a platform game in scratch; micro bit step counter; binary
    numbers; who invented the internet; what is an algorithm`,
  ),
  topic(
    'Art and craft',
    'www.britishmuseum.org www.cosmickids.com',
    'Pablo Picasso; Venus of Willendorf; The Kiss (Klimt)',
    `picasso faces; cubism; venus de milo; michelangelo david; matisse cut outs; cutting paper snowflakes; how to cut paper dolls; cutting
    skills; lino cutting; paper mache; how to draw a peacock; how to draw a weathercock; cocktail umbrella craft; pussy willow picture;
    andy warhol; william morris; van gogh ear; the scream; blood orange painting; cork print; rubber stamp; banksy; hockney; spotted dick
    recipe; faggots and peas recipe; gingerbread man`,
  ),
  topic(
    'Weather and climate',
    'www.metoffice.gov.uk www.bbc.co.uk',
    'Cumulonimbus cloud; Tornado; Climate change',
    `cirrus cloud; tornado; hurricane; lightning strike kills; snow day; flash flood boscastle; cumbria floods; drought; climate change
    facts; greta thunberg; melting ice caps; wind chill; weather today; humidity; el nino; monsoon; heatwave 2026; thunder; ice age; storm
    names; how cold is the north pole`,
  ),
];

function topic(title: string, sites: string, articles: string, searches: string): Topic {
  return { title, sites: sites.split(' '), articles: articles.split('; '), searches: listed(searches) };
}

/** Phrases parted by semicolons, over as many lines as it takes. */
export function listed(text: string): readonly string[] {
  return text.split(';').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
}
