/** Words that show what a search is really about. Only phrases that are weak by themselves may name a group. */
export const CONTEXTS: Readonly<Record<string, string>> = {
  study: `
    ks1, ks2, ks3, ks4, ks5, key stage, year 7, year 8, year 9, year 10, year 11, gcse, a level, lesson, lessons,
    worksheet, essay, revision, bitesize, history, biology, chemistry, geography, pshe, rse, citizenship, meaning,
    definition, define, what does, statistics, facts, assembly, presentation, powerpoint, quotes, poem, poems, poetry,
    project, homework, sociology, psychology, english literature, in literature, shakespeare, romeo, juliet, hamlet,
    macbeth, ophelia, of mice and men, mockingbird, inspector calls, etymology, theme of, causes of, effects of,
    epidemiology, durkheim, bbc, documentary, debate, law, laws, act`,
  help: `
    help, helps, helping, helpline, hotline, support, supporting, stop, stopping, prevent, preventing, prevention,
    recover, recovery, recovering, advice, charity, charities, awareness, counselling, counsellor, counselor, therapy,
    treatment, signs of, warning signs, symptoms, symptom, childline, samaritans, nspcc, nhs, camhs, kooth, training,
    policy, parents, parent, guidance, teachers, victims, survivors, quit, quitting`,
  story: `
    film, films, movie, movies, trailer, cast, episode, season, series, netflix, book, novel, character, anime, manga,
    song, songs, lyrics, album, band, chords, soundtrack, actor, actors, wiki, plot, disney`,
  news: `
    news, arrested, arrest, sentenced, trial, court, police, jailed, convicted, charged, banned, ban, report, inquiry,
    campaign, survivor`,
  game: `
    minecraft, roblox, fortnite, gta, csgo, cs2, cs go, valorant, skyrim, sims, zelda, lego, pokemon, terraria, rust,
    pubg, cod, warzone, call of duty, blox fruits, skin, skins, game, games, fallout, dnd, elden ring`,
  health: `
    nhs, safe, safely, safer, health, healthy, risk, risks, sti, stis, std, stds, hiv, consent, education, pregnant,
    pregnancy, contraception, condom, condoms, age of consent`,
  art: `
    art, artist, painting, paintings, drawing, sculpture, statue, statues, renaissance, picasso, matisse, botticelli,
    rodin, museum, gallery, flower, flowers, plant, bulbs, lipstick, heels, shoes, dress`,
  bird: `
    bird, birds, blue, great, coal, marsh, willow, bearded, long tailed, crested, nest, nesting, garden, rspb, feeder`,
  garden: `
    killer, killers, membrane, control, torch, puller, whacker, garden, pond, lawn, patio, gravel, rid`,
  score: `
    score, scores, grade, grades, mark, marks, jump, level, quality, fps, ping, speed, cholesterol, resolution, note,
    notes, xp, rank, rankings, elo, google, heels, salary, paid, paying, priority, self esteem, pitch, temperature,
    temperatures`,
  egypt: `
    egypt, egyptian, egyptians, goddess, osiris, horus, myth, mythology, oxford, river`,
  past: `
    why did, when did, how did, did hitler, did the nazis, holocaust, ww2, history`,
  butcher: `
    peas, gravy, recipe, recipes, brains, mr brains, mash, meat, butcher, pork, welsh, black country, oven, bundle,
    sticks, firewood`,
  plumbing: `
    sink, drain, toilet, plunger, pipe, nose, ears, gutter, bath, shower`,
  primary: `
    maths, phonics, spelling, times tables, reading, science, ks1, ks2, ks3, educational, year 1, year 2, year 3,
    year 4, year 5, year 6, reception`,
  'own-password': `
    reset, forgot, forgotten, change, policy, strong, guidance`,
  networks: `
    what is, what are, how does, how do, explain, ipsec, protocol, protocols, encryption, network, networks,
    tunnelling, topology, diagram`,
  electric: `
    socket, sockets, plughole, electric, electrical, electricity, usb, 3 pin, three pin, wire, wiring, fuse, adapter,
    sink, drain, bath, ear, ears, spark, glow, butt, hair, plants, in, ins, type c, heater, charger, charging, travel`,
  'toy-gun': `
    nerf, glue, water, heat, toy, nail, massage, spray, bubble, paint, lego, gel, staple, safe, dog, orbeez`,
  pet: `
    pet, pets, hamster, gerbil, rabbit, guinea pig, fish, goldfish, dog, cat, horse, lobster, crab, chicken, mouse, rat`,
  belief: `
    why do people, why did, think, thought, believe, believed, stereotype, stereotypes, myth, conspiracy, antisemitism,
    islamophobia, propaganda, aristotle, historically, not`,
  // Said by those who look after pupils, and by no pupil for themselves: it makes every English phrase innocent that is not in
  // the first person.
  'staff-work': `
    policy template, school policy, schools policy, policy for schools, policies for schools, guidance for schools,
    resources for schools, toolkit for schools, advice for schools, guidance for parents, advice for parents,
    advice for teachers, guidance for teachers, guide for teachers, guide for parents, parents guide, letter to parents,
    letter for parents, letter home, lesson plan, lesson plans, scheme of work, assembly, safeguarding, kcsie, dfe,
    ofsted, prevent duty, staff training, teacher training, training for staff, training for teachers, staff meeting,
    inset, parents need to know, for staff, risk assessment, referral form, request form, reporting form, incident form, incident report, for a pupil, for pupils,
    for my pupils, for a student, for students, for my students, for my class, pupils using, students using,
    children using, stop pupils, stop students, stop children, stop kids, students bypass, pupils bypass,
    student bypass, student bypassing, students bypassing, pupils bypassing, prevent students, prevent pupils,
    block students, google admin, admin console, cpoms, myconcern`,
  'first-aid': `
    first aid, tetanus, plaster, bandage, antiseptic, stitches, wound care`,
  contest: `
    ^up, ^at chess, ^at fifa, ^at football, ^at minecraft, ^at monopoly, ^at games, ^at everything, ^at mario kart,
    ^at uno, ^at tennis, ^at draughts, ^at snap, ^in a race, ^in fifa, ^in chess, ^with a snowball, ^with a pillow, ^every time,
    lyrics, song, nerf, snowball`,
  // Whoever writes about it, warns of it, sells a harmless namesake or teaches it: an address is not the visitor's own words.
  reported: `
    news, article, articles, story, stories, report, reports, review, reviews, podcast, interview, opinion, wiki,
    help, helpline, hotline, support, advice, guidance, safeguarding, charity, campaign, prevent, prevention, preventing,
    stop, stopping, awareness, research, study, studies, journal, abstract, doi, pubmed, policy, law, legislation, court,
    police, trial, jailed, sentenced, arrested, charged, convicted, banned, ban, warning, warns, dangers, danger, risks,
    parents, parent, teachers, teacher, schools, lesson, lessons, worksheet, curriculum, gcse, ks1, ks2, ks3, ks4, pshe,
    recovery, treatment, therapy, nhs, health, education, learn, history, historical, museum, lyrics, song, album, film,
    movie, episode, trailer, book, books, novel, fiction, fanfiction, symptoms, causes`,
};
