/** Addresses such as a school's log is full of. No word of them may raise anything, whatever the site is known as. */
export const INNOCENT_ADDRESSES: readonly string[] = `
# news
https://news.example/uk/man-jailed-for-selling-vapes-to-children
https://news.example/uk-england-kent-66123456/teen-charged-over-zombie-knife
https://news.example/2026/11/how-to-talk-to-children-about-suicide-methods-in-films
https://news.example/health/2026/may/12/tiktok-bans-thinspo-and-pro-ana-hashtags
https://news.example/technology/school-pupils-use-free-vpn-to-get-round-age-checks-police-warn
https://news.example/world/us/3d-printed-guns-court-ruling
https://news.example/uk-news/2026/jan/08/blackout-challenge-parents-sue
https://news.example/article/nudify-apps-to-be-banned-says-minister
https://news.example/sport/football/betting-tips-scandal-trial
https://news.example/business/online-casino-firm-fined-by-regulator-report
https://news.example/society/2026/revenge-porn-law-victims-campaign
https://news.example/crime/teenager-jailed-for-how-to-make-a-bomb-video
https://local.example/news/fake-ids-seized-in-club-raid
https://local.example/news/scunthorpe-united-win-away
https://local.example/whats-on/penistone-show-2026
https://local.example/news/education/essex-school-wins-award
https://newspaper.example/2026/07/14/sussex-police-find-cannabis-farm
https://newspaper.example/obituaries/dick-smith
https://newspaper.example/lifestyle/are-disposable-vapes-harming-children-report
https://newspaper.example/opinion/why-free-robux-scams-work-on-kids
https://magazine.example/interviews/cobra-kai-star
https://magazine.example/culture/films/kill-bill-review
https://magazine.example/culture/tv/suicide-squad-cast-list
https://magazine.example/features/how-bees-die
https://press.example/2026-07/andrew-tate-trial-live
https://sport.example/football/premier-league/arsenal-v-west-ham-live
https://sport.example/rugby/six-nations/cock-of-the-north
https://sport.example/shooting/commonwealth-games-results
# encyclopaedias and reference
https://reference.example/wiki/Scunthorpe
https://reference.example/wiki/Penistone
https://reference.example/wiki/Cockermouth
https://reference.example/wiki/Moby-Dick
https://reference.example/wiki/Suicide_Squad_(film)
https://reference.example/wiki/Romeo_and_Juliet
https://reference.example/wiki/Assassination_of_Archduke_Franz_Ferdinand
https://reference.example/wiki/Knuckle_Duster_(comics)
https://reference.example/wiki/Pipe_bomb
https://reference.example/wiki/Rule_34_(novel)
https://reference.example/wiki/Great_tit
https://reference.example/wiki/Blue-footed_booby
https://reference.example/wiki/Sex_education
https://reference.example/wiki/Human_sexuality
https://reference.example/wiki/Breast_cancer
https://reference.example/wiki/Kristallnacht
https://reference.example/wiki/Ku_Klux_Klan
https://reference.example/wiki/History_of_gambling
https://reference.example/wiki/Grooming_(disambiguation)
https://reference.example/wiki/Essex#Places_of_interest
https://reference.example/wiki/Virgin_Islands
https://reference.example/wiki/Analytics
https://reference.example/wiki/Cum_laude
https://reference.example/wiki/Faggot_(food)
https://reference.example/wiki/Weed_control
https://reference.example/wiki/Gunpowder_Plot
https://reference.example/wiki/Molotov%E2%80%93Ribbentrop_Pact
https://reference.example/wiki/Antoine_de_Saint-Exup%C3%A9ry
https://reference.example/wiki/%D0%9A%D0%B8%D1%97%D0%B2
https://reference.example/wiki/%E6%97%A5%E6%9C%AC
https://dictionary.example/definition/suicide
https://dictionary.example/definition/proxy
https://dictionary.example/english/cockade
https://dictionary.example/thesaurus/kill
https://encyclopedia.example/kids/article/knives/400123
https://encyclopedia.example/students/article/witchcraft/277777
# health and help
https://health.example/conditions/self-harm
https://health.example/mental-health/suicidal-thoughts/
https://health.example/conditions/anorexia/symptoms
https://health.example/live-well/sexual-health/contraception
https://health.example/conditions/paracetamol-overdose/treatment
https://health.example/medicines/paracetamol-for-children
https://health.example/conditions/vaginal-thrush
https://clinic.example/services/breast-clinic
https://clinic.example/services/drug-and-alcohol
https://charity.example/get-help/self-harm/hiding-scars
https://charity.example/get-help/thinspo-and-pro-ana-what-parents-should-know
https://charity.example/keeping-safe/report-remove-nude-images
https://charity.example/advice-for-families/sextortion
https://charity.example/about-vapes/disposable-vapes-facts-for-teachers
https://charity.example/gambling-support/online-casino-blocking
https://helpline.example/suicide/how-to-help-a-friend
https://support.example/articles/free-vpn-risks-for-children
https://advice.example/harmful-challenges/blackout-challenge-guidance
https://doctors.example/a-z/penis-care-for-boys
https://foodbank.example/find-a-food-bank
# shops
https://shop.example/kids/toys/nerf/nerf-elite-blaster-gun
https://shop.example/kitchen/knives/chef-knife-20cm
https://shop.example/kitchen/knives/kitchen-knife-set-6-piece
https://shop.example/garden/weed-killer/5-litre
https://shop.example/garden/weed-control-membrane
https://shop.example/home/heat-guns-and-glue-guns
https://shop.example/womens/dresses/sexy-back-dress
https://shop.example/womens/lingerie/bras/t-shirt-bras
https://shop.example/womens/shoes/nude-court-shoes
https://shop.example/beauty/lipstick/nude-pink-04
https://shop.example/books/the-suicide-shop
https://shop.example/books/how-to-kill-a-mockingbird-study-guide
https://shop.example/books/killing-floor-lee-child
https://shop.example/films/die-hard-blu-ray
https://shop.example/games/grand-theft-auto-v
https://shop.example/toys/water-guns/super-soaker
https://shop.example/food/faggots-in-gravy
https://shop.example/food/spotted-dick-tin
https://shop.example/food/coca-cola/diet-coke-24-pack
https://shop.example/drinks/ginger-beer
https://shop.example/pets/cock-and-hen-feed
https://shop.example/pets/dog-grooming-brush
https://shop.example/diy/plugs-and-sockets/3-pin-plug
https://shop.example/diy/wire-strippers
https://shop.example/diy/staple-gun
https://shop.example/school/uniform/girls-skirts
https://shop.example/school/uniform/boys-grey-trousers
https://shop.example/sports/boxing/punch-bag
https://shop.example/sports/fishing/knives
https://shop.example/party/party-poppers-pack-of-50
https://shop.example/party/helium-balloon-canister
https://shop.example/p/12345678-bath-bomb-gift-set
https://shop.example/p/cream-chargers-pack
https://shop.example/basket?product=4711&qty=1&voucher=SUMMER
https://market.example/itm/256123456789?var=0&hash=item3b
https://market.example/listing/vintage-tit-bird-print
https://market.example/sch/lego-star-wars-minifigures
https://market.example/b/hand-held-vacuum/20614
https://groceries.example/products/mushrooms-300g
https://groceries.example/products/hash-browns
https://groceries.example/products/rapeseed-oil-1l
https://groceries.example/recipes/pot-roast-chicken
https://recipes.example/how-to-make-bath-bombs
https://recipes.example/chocolate-bomb-dessert
https://recipes.example/how-to-make-lean-mince-chilli
https://recipes.example/slow-cooker-beef-joint
https://recipes.example/fruit-punch-for-kids
# schools and teaching
https://www.school.example/our-school/policies/anti-bullying-policy
https://www.school.example/safeguarding/self-harm-policy.pdf
https://www.school.example/parents/online-safety/free-vpn-apps-what-parents-need-to-know
https://www.school.example/curriculum/rse/year-6-puberty
https://www.school.example/news/year-5-visit-cockley-cley
https://www.school.example/news/sussex-trip
https://www.school.example/clubs/chess-club
https://www.school.example/staff/dick-turner
https://www.school.example/attachments/download.asp?file=123&type=pdf
https://www.school.example/calendar/?calid=1&pid=12
https://resources.example/teaching-resource/romeo-and-juliet-suicide-scene-11234567
https://resources.example/teaching-resource/drugs-and-alcohol-pshe-lesson
https://resources.example/teaching-resource/knife-crime-assembly-ks3
https://resources.example/teaching-resource/kill-a-mockingbird-chapter-10
https://resources.example/resource/t2-h-4821-gunpowder-plot-powerpoint
https://resources.example/lessons/how-do-plants-reproduce-crw3gd
https://resources.example/lessons/sexual-reproduction-in-mammals
https://resources.example/search/vikings/ks2
https://revision.example/gcse/biology/human-reproduction/test/1
https://revision.example/gcse/history/nazi-germany/hitler-youth
https://revision.example/a-level/psychology/anorexia-biological-explanations
https://revision.example/gcse/chemistry/cracking-hydrocarbons
https://revision.example/gcse/computer-science/proxy-servers-and-firewalls
https://revision.example/ks3/physics/mass-and-weight
https://maths.example/times-tables/hit-the-button
https://maths.example/probability/casino-games-lesson
https://reading.example/books/horrid-henry-rocks
https://library.example/catalogue/the-bell-jar
https://library.example/catalogue/girls-under-pressure
https://university.example/study/undergraduate/criminology
https://university.example/research/extremism-and-terrorism-studies
https://museum.example/collections/guns-and-swords
https://museum.example/events/tudor-execution-workshop
https://gallery.example/artists/botticelli/the-birth-of-venus
https://gallery.example/exhibitions/nude-in-renaissance-art
https://gov.example/guidance/prevent-duty
https://gov.example/guidance/working-together-to-safeguard-children
https://gov.example/government/publications/knife-crime-statistics
https://council.example/bins/garden-waste/weeds
https://council.example/planning/applications/rape-field-farm
https://police.example/advice/fraud/free-gift-card-codes-scams
https://law.example/articles/possession-of-extreme-pornography-sentencing
https://journals.example/doi/full/10.1000/j.suicide-methods.2026.01
https://journals.example/abstract/cannabis-for-sale-on-the-dark-web-a-study
https://careers.example/jobs/therapist-essex
# blogs, forums, video, questions
https://questions.example/What-is-the-best-way-to-learn-French
https://questions.example/How-do-I-kill-moss-on-my-lawn
https://questions.example/Why-did-Hitler-kill-himself
https://questions.example/How-do-wasps-die-in-winter
https://questions.example/How-do-you-tie-a-bow-tie
https://questions.example/Is-a-free-lunch-ever-really-free
https://forum.example/r/gardening/comments/1abcd2/how_to_get_rid_of_weeds
https://forum.example/r/minecraft/comments/xyz123/how_to_make_a_bomb_in_minecraft
https://forum.example/r/askuk/comments/aa11bb/best_kitchen_knives
https://forum.example/r/learnprogramming/comments/1a2b/how_to_set_up_a_proxy_in_python
https://forum.example/t/gun-metal-paint-colours/4711
https://forum.example/t/my-cat-died-yesterday/88
https://forum.example/threads/great-tits-in-the-garden.123/
https://forum.example/threads/slot-car-racing-tips.99/
https://video.example/watch/how-to-cut-a-fringe
https://video.example/watch/how-to-shoot-a-basketball
https://video.example/watch/how-to-tie-a-tie-in-10-seconds
https://video.example/watch/naked-mole-rats-documentary
https://video.example/watch/top-10-knife-skills-for-chefs
https://video.example/watch/how-to-make-a-paper-gun-origami
https://video.example/watch?v=dQw4w9WgXcQ&list=PL1234567890&index=4
https://video.example/shorts/aB3dE5fG7hI
https://video.example/embed/xyz?autoplay=1&mute=0
https://video.example/channel/UCabcdef/playlists
https://music.example/track/killing-me-softly
https://music.example/album/appetite-for-destruction
https://music.example/artist/the-sex-pistols
https://music.example/lyrics/i-want-to-die-in-new-orleans
https://music.example/playlist/37i9dQZF1DXcBWIGoYBM5M
https://stories.example/story/123456-the-girl-who-lived
https://stories.example/story/98765-my-brothers-best-friend
https://stories.example/works/445566/chapters/778899
https://blog.example/2026/05/our-trip-to-bell-end-and-twatt
https://blog.example/ten-things-to-do-in-cockfosters
https://blog.example/how-i-learned-to-love-fasting-in-ramadan
https://blog.example/diy/how-to-strip-wallpaper
https://blog.example/parenting/my-child-wont-eat
https://blog.example/games/how-to-get-a-girlfriend-in-the-sims
https://craft.example/patterns/knit-a-cock-robin
https://craft.example/how-to-make-gunpowder-tea-cups
https://travel.example/uk/essex/southend-on-sea
https://travel.example/usa/nevada/las-vegas/hotels
https://travel.example/italy/venice/canals
https://weather.example/forecast/middlesex
https://maps.example/place/Cockshutt+Lane/@53.4,-1.6,15z
https://recipes.example/spaghetti-alla-puttanesca
https://recipes.example/mr-brains-faggots-and-peas
https://games.example/times-tables-rock-stars/play
https://games.example/puzzle/unblock-me
https://games.example/minecraft/mods/guns-and-knives
https://games.example/chess/openings/kings-gambit
https://games.example/roblox/free-robux-scams-explained-for-parents
https://films.example/title/suicide-squad/cast
https://films.example/title/how-to-train-your-dragon
https://films.example/title/sex-education/season-2
https://films.example/title/kill-bill-vol-1/reviews
https://films.example/title/101-dalmatians
# hosts with telling letters in them
https://www.essex.example/
https://sussexpast.example/visit
https://www.scunthorpe-telegraph.example/
https://penistone-grammar.example/term-dates
https://www.therapist-finder.example/
https://analytics.example/collect?v=2&tid=G-ABC
https://expertsexchange.example/questions
https://www.who-represents.example/
https://pen-island.example/pens
https://speed-of-art.example/
https://choose-spain.example/
https://www.cockburn-and-sons.example/contact
https://www.dickinson-plumbing.example/
https://www.hancock-museum.example/
https://www.arsenal-shop.example/kit
https://classics.example/latin/cum-clauses
https://assets.example/static/js/main.chunk.7c6b.js
https://static.example/fonts/inter-v12-latin-600.woff2
https://img.example/photo/2026/11/29/480x360/abc.jpg
https://cdn.example/lib/jquery/3.7.1/jquery.min.js
https://cdn.example/a/b/c/d/e/f/g/h.png?sz=64
https://api.example/v2/users/me?fields=name,email
https://login.example/oauth2/authorize?client_id=abc&redirect_uri=https%3A%2F%2Fapp.example%2Fcallback
https://mail.example/mail/u/0/#inbox
https://drive.example/file/d/1aBcD/view?usp=sharing
https://docs.example/document/d/1x2y3z/edit
https://ads.example/click?id=12&dest=https%3A%2F%2Fshop.example%2Fgarden
https://telemetry.example/events?batch=1&session=9f8e7d
https://xn--mnchen-3ya.example/museum
https://xn--caf-dma.example/menu
https://shop.example/%F0%9F%8E%84-christmas
https://school.example/broken%ZZescape%2
https://school.example/%
host.example:443
192.0.2.17/admin/index.html
http://[2001:db8::1]/status
ftp://files.example/pub/readme.txt
https://example.org
https://example.org/?
https://example.org/a+b+c/d_e_f/g-h-i
https://example.org/how-to/make-a/bomb-shelter-model
https://example.org/buy/weed-free/turf-online
https://example.org/free/vpnetworks
https://example.org/online-casinoroyale
https://example.org/tits.html
https://example.org/ass/set.css
https://example.org/porn-lion-food/penne
# more lists and titles
https://reading.example/lists/100-books-to-read-before-you-die
https://reading.example/books/a-good-girls-guide-to-murder
https://reading.example/books/one-of-us-is-lying
https://reading.example/books/they-both-die-at-the-end
https://reading.example/books/girl-in-pieces
https://reading.example/books/noughts-and-crosses
https://reading.example/books/the-knife-of-never-letting-go
https://reading.example/books/gangsta-granny
https://reading.example/books/the-gun-machine
https://history.example/topics/world-war-ii/atomic-bomb-history
https://history.example/topics/british-history/jack-the-ripper
https://history.example/topics/slavery
https://history.example/topics/witches-and-poison
https://science.example/how-to-make-a-volcano-erupt
https://science.example/experiments/elephant-toothpaste
https://science.example/news/spiders-eat-mates-after-sex
https://science.example/animals/great-white-shark
https://nature.example/birds/great-tit
https://nature.example/birds/shag
https://nature.example/plants/deadly-nightshade
https://nature.example/mushrooms/fly-agaric
https://cycling.example/routes/cock-hill-loop
https://rail.example/journey-planner?from=Bell+End&to=Twatt
https://bank.example/personal/credit-cards
https://energy.example/gas-and-electricity
https://property.example/for-sale/cocks-lane-penistone
https://cars.example/used/ford-escort
https://cars.example/used/nissan-skyline-r34
https://church.example/sermons/why-did-jesus-die
https://mosque.example/articles/what-is-jihad
https://synagogue.example/learn/yom-kippur-fasting
https://charity.example/news/walk-to-stop-suicide
https://scouts.example/badges/knots/how-to-tie-a-bowline
https://scouts.example/badges/pen-knife-safety
https://theatre.example/shows/avenue-q
https://theatre.example/shows/heathers-the-musical
https://theatre.example/shows/blood-brothers
https://photography.example/tips/how-to-shoot-fireworks
https://music.example/learn/how-to-finger-a-c-chord
https://music.example/learn/bongo-drums
https://hair.example/styles/bob-cut
https://fishing.example/tackle/fly-rods
https://farming.example/crops/oilseed-rape
https://farming.example/livestock/cock-and-hens
https://vets.example/advice/dog-ate-chocolate
https://vets.example/advice/spaying-your-bitch
`
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** Addresses whose words leave no doubt, and the category that must be among the answers. */
export const TELLING_ADDRESSES: readonly (readonly [url: string, category: string])[] = [
  ['https://video.example/watch/how-to-tie-a-noose', 'suicide'],
  ['https://questions.example/How-to-kill-yourself-without-pain', 'suicide'],
  ['https://forum.example/r/x/comments/1/how_to_overdose', 'suicide'],
  ['https://forum.example/t/suicide%20methods/12', 'suicide'],
  ['https://blog.example/tagged/thinspo', 'eating-disorders'],
  ['https://pro-ana-tips.example/rules', 'eating-disorders'],
  ['https://blog.example/2026/ana-buddy-wanted', 'eating-disorders'],
  ['https://video.example/tag/blackout-challenge', 'harmful-challenges'],
  ['https://forum.example/t/how-to-hide-self-harm', 'self-harm'],
  ['https://sites.example/unblocked-games-66/slope', 'gaming'],
  ['https://unblocked-games.example/', 'gaming'],
  ['https://free-vpn.example/download', 'filter-bypass'],
  ['https://links.example/?title=holy+unblocker', 'filter-bypass'],
  ['https://code.example/somebody/eaglercraft', 'gaming'],
  ['https://tube.example/video/free-porn-videos', 'pornography'],
  ['https://tube.example/tags/big-boobs', 'pornography'],
  ['https://forum.example/t/onlyfans-leaked/3', 'pornography'],
  ['https://ai.example/tools/nudify', 'image-abuse'],
  ['https://ai.example/undress-ai', 'image-abuse'],
  ['https://board.example/deepfake-porn/', 'image-abuse'],
  ['https://market.example/buy-cocaine-uk', 'drugs'],
  ['https://blog.example/how-to-roll-a-joint', 'drugs'],
  ['https://shop.example/thc-vapes', 'drugs'],
  ['https://shop.example/collections/disposable-vapes', 'vaping-alcohol-tobacco'],
  ['https://shop.example/fake-ids-uk', 'vaping-alcohol-tobacco'],
  ['https://blog.example/how-to-make-a-bomb', 'weapons'],
  ['https://shop.example/collections/zombie-knives', 'weapons'],
  ['https://board.example/gore-videos', 'violence'],
  ['https://board.example/watch-people-die', 'violence'],
  ['https://best.example/online-casino-bonus', 'gambling'],
  ['https://tips.example/football-betting-tips-today', 'gambling'],
  ['https://gen.example/free-robux-generator', 'scams-and-fraud'],
  ['https://write.example/write-my-essay-for-me', 'exam-cheating'],
  ['https://code.example/kahoot-hack', 'exam-cheating'],
  ['https://stream.example/watch-movies-free', 'copyright-infringement'],
  ['https://tool.example/youtube-to-mp3', 'copyright-infringement'],
  ['https://tool.example/ip-grabber', 'malware-and-hacking'],
  ['https://board.example/kill-all-jews', 'stirring-up-hatred'],
  ['https://files.example/anarchist-cookbook.pdf', 'terrorist-content'],
  ['https://meet.example/random-video-chat', 'chat'],
];
