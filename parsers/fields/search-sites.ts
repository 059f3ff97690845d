/** Where a site shows the words that somebody searched for. */
export interface SearchSite {
  /**
   * Host names without `www.`. `name.*` stands for the site under every country's ending (`amazon.co.uk`), `*.name` for the name
   * and everything below it.
   */
  readonly hosts: readonly string[];
  /**
   * Paths of a finished search, without a final slash; a path that ends in `/*` holds the words itself, one that begins with `*`
   * stands for every path that ends so.
   */
  readonly paths: readonly string[];
  /** Names of the query value that holds the words, in the order of preference. */
  readonly params: readonly string[];
}

/*
 * Only paths of a finished search are named. What a page asks for while somebody types (`/complete/search`, `/ac/`, `/sugg`) is
 * half a word and often not what was meant, so it is on no list; neither are maps, where nearly every search is a place.
 */
export const SEARCH_SITES: readonly SearchSite[] = [
  // Web search
  {
    hosts: ['google.*', 'news.google.com', 'ipv4.google.com'],
    paths: ['/search', '/images', '/webhp', '/custom', '/cse'],
    params: ['q', 'as_q'],
  },
  { hosts: ['images.google.*', 'images.google.com'], paths: ['/images', '/search'], params: ['q', 'as_q'] },
  { hosts: ['cse.google.com'], paths: ['/cse'], params: ['q'] },
  { hosts: ['scholar.google.*', 'scholar.google.com'], paths: ['/scholar'], params: ['q', 'as_q'] },
  { hosts: ['play.google.com'], paths: ['/store/search'], params: ['q'] },
  { hosts: ['books.google.*', 'books.google.com'], paths: ['/books'], params: ['q'] },
  {
    hosts: ['*.bing.com'],
    paths: ['/search', '/images/search', '/videos/search', '/news/search', '/shop', '/chat', '/copilotsearch'],
    params: ['q'],
  },
  {
    hosts: [
      'duckduckgo.com',
      'html.duckduckgo.com',
      'lite.duckduckgo.com',
      'noai.duckduckgo.com',
      'safe.duckduckgo.com',
      'start.duckduckgo.com',
      'duck.ai',
    ],
    paths: ['', '/html', '/lite', '/chat'],
    params: ['q'],
  },
  {
    hosts: ['*.search.yahoo.com'],
    paths: ['/search', '/search/images', '/search/video', '/mobile/s', '/yhs/search'],
    params: ['p'],
  },
  { hosts: ['ecosia.org'], paths: ['/search', '/images', '/videos', '/news'], params: ['q'] },
  { hosts: ['qwant.com', 'lite.qwant.com', 'qwantjunior.com'], paths: ['', '/web'], params: ['q'] },
  {
    hosts: ['startpage.com', 'eu.startpage.com'],
    paths: ['/sp/search', '/do/search', '/do/dsearch', '/search'],
    params: ['query', 'q'],
  },
  { hosts: ['search.brave.com'], paths: ['/search', '/images', '/videos', '/news'], params: ['q'] },
  {
    hosts: ['yandex.*', 'ya.ru'],
    paths: ['/search', '/search/touch', '/images/search', '/images/touch/search', '/video/search', '/yandsearch'],
    params: ['text'],
  },
  {
    hosts: ['baidu.com', 'm.baidu.com', 'image.baidu.com'],
    paths: ['/s', '/from=0/s', '/search/index'],
    params: ['wd', 'word'],
  },
  { hosts: ['kiddle.co'], paths: ['/s.php'], params: ['q'] },
  { hosts: ['kidrex.org', 'alarms.org'], paths: ['/results', '/kidrex/results'], params: ['q'] },
  {
    hosts: ['kidzsearch.com', 'search.kidzsearch.com'],
    paths: ['/kzsearch.php', '/kz_search.php', '/kzimage.php'],
    params: ['q'],
  },
  {
    hosts: ['swisscows.com'],
    paths: ['/web', '/en/web', '/en/images', '/en/video', '/images', '/video'],
    params: ['query'],
  },
  { hosts: ['*.ask.com', 'uk.ask.com'], paths: ['/web', '/pictures', '/youtube'], params: ['q'] },
  {
    hosts: ['search.aol.*', 'search.aol.com'],
    paths: ['/aol/search', '/aol/image', '/aol/video', '/search'],
    params: ['q', 'query'],
  },
  { hosts: ['mojeek.com', 'mojeek.co.uk'], paths: ['/search'], params: ['q'] },
  { hosts: ['dogpile.com'], paths: ['/serp', '/search/web'], params: ['q'] },
  { hosts: ['yep.com'], paths: ['/web', '/images', '/news'], params: ['q'] },
  { hosts: ['presearch.com', 'kagi.com', 'you.com', 'phind.com'], paths: ['/search', '/images'], params: ['q'] },
  { hosts: ['metager.org', 'metager.de'], paths: ['/meta/meta.ger3'], params: ['eingabe'] },
  { hosts: ['search.naver.com', 'm.search.naver.com'], paths: ['/search.naver'], params: ['query'] },
  { hosts: ['search.seznam.cz'], paths: [''], params: ['q'] },
  { hosts: ['go.mail.ru'], paths: ['/search', '/search_images', '/search_video'], params: ['q'] },
  { hosts: ['sogou.com', 'm.sogou.com', 'pic.sogou.com'], paths: ['/web', '/pics'], params: ['query'] },
  { hosts: ['search.lycos.com'], paths: ['/web', '/image'], params: ['q'] },
  { hosts: ['webcrawler.com', 'info.com', 'excite.com'], paths: ['/serp'], params: ['q'] },
  // AI that is asked in the address
  { hosts: ['perplexity.ai'], paths: ['/search', '/search/new'], params: ['q'] },
  { hosts: ['chatgpt.com'], paths: ['', '/search'], params: ['q', 'prompt'] },
  { hosts: ['copilot.microsoft.com'], paths: [''], params: ['q'] },
  { hosts: ['claude.ai'], paths: ['/new'], params: ['q'] },
  { hosts: ['character.ai'], paths: ['/search'], params: ['q'] },
  // Video and music
  { hosts: ['youtube.com', 'm.youtube.com', 'youtubekids.com'], paths: ['/results'], params: ['search_query', 'q'] },
  { hosts: ['music.youtube.com', 'youtubekids.com'], paths: ['/search'], params: ['q'] },
  { hosts: ['vimeo.com'], paths: ['/search'], params: ['q'] },
  { hosts: ['dailymotion.com'], paths: ['/search/*'], params: [] },
  {
    hosts: ['tiktok.com', 'm.tiktok.com'],
    paths: ['/search', '/search/video', '/search/user', '/search/live'],
    params: ['q'],
  },
  { hosts: ['twitch.tv', 'm.twitch.tv'], paths: ['/search'], params: ['term'] },
  { hosts: ['open.spotify.com'], paths: ['/search/*'], params: [] },
  {
    hosts: ['soundcloud.com', 'm.soundcloud.com'],
    paths: ['/search', '/search/sounds', '/search/people'],
    params: ['q'],
  },
  { hosts: ['netflix.com'], paths: ['/search'], params: ['q'] },
  { hosts: ['giphy.com', 'tenor.com', 'deezer.com'], paths: ['/search/*'], params: [] },
  { hosts: ['music.apple.com'], paths: ['*/search'], params: ['term'] },
  { hosts: ['genius.com'], paths: ['/search'], params: ['q'] },
  { hosts: ['search.azlyrics.com'], paths: ['/search.php'], params: ['q'] },
  { hosts: ['kick.com'], paths: ['/search'], params: ['query'] },
  { hosts: ['rumble.com'], paths: ['/search/all', '/search/video', '/search/channel'], params: ['q'] },
  { hosts: ['odysee.com'], paths: ['/$/search'], params: ['q'] },
  { hosts: ['bitchute.com'], paths: ['/search'], params: ['query'] },
  { hosts: ['imdb.com', 'm.imdb.com'], paths: ['/find'], params: ['q'] },
  // Pictures
  { hosts: ['unsplash.com'], paths: ['/s/photos/*', '/s/illustrations/*'], params: [] },
  { hosts: ['pexels.com'], paths: ['/search/*', '/search/videos/*'], params: [] },
  { hosts: ['pixabay.com'], paths: ['/images/search/*', '/videos/search/*'], params: [] },
  { hosts: ['shutterstock.com'], paths: ['/search/*'], params: [] },
  { hosts: ['gettyimages.*', 'istockphoto.com'], paths: ['/search/2/image', '/search/2/film'], params: ['phrase'] },
  { hosts: ['flickr.com'], paths: ['/search'], params: ['text'] },
  { hosts: ['imgur.com', 'deviantart.com'], paths: ['/search'], params: ['q'] },
  // Shopping
  {
    hosts: ['amazon.*'],
    paths: ['/s', '/gp/search', '/gp/aw/s', '/s/ref=nb_sb_noss'],
    params: ['k', 'field-keywords', 'keywords'],
  },
  { hosts: ['ebay.*', 'm.ebay.*'], paths: ['/sch/i.html', '/sch'], params: ['_nkw'] },
  { hosts: ['etsy.com'], paths: ['/search', '/uk/search'], params: ['q'] },
  { hosts: ['aliexpress.com'], paths: ['/wholesale', '/w/wholesale'], params: ['SearchText'] },
  { hosts: ['temu.com'], paths: ['/search_result.html', '/uk/search_result.html'], params: ['search_key'] },
  { hosts: ['vinted.co.uk', 'vinted.com'], paths: ['/catalog'], params: ['search_text'] },
  { hosts: ['depop.com', 'asos.com', 'gumtree.com'], paths: ['/search'], params: ['q'] },
  { hosts: ['argos.co.uk', 'wish.com'], paths: ['/search/*'], params: [] },
  { hosts: ['shein.*'], paths: ['/pdsearch/*'], params: [] },
  { hosts: ['alibaba.com'], paths: ['/trade/search'], params: ['SearchText'] },
  { hosts: ['chromewebstore.google.com'], paths: ['/search/*'], params: [] },
  { hosts: ['addons.mozilla.org'], paths: ['*/firefox/search'], params: ['q'] },
  // Social
  { hosts: ['reddit.com', 'old.reddit.com', 'new.reddit.com'], paths: ['*/search'], params: ['q'] },
  { hosts: ['twitter.com', 'mobile.twitter.com', 'x.com'], paths: ['/search'], params: ['q'] },
  {
    hosts: ['pinterest.*', 'uk.pinterest.com'],
    paths: ['/search', '/search/pins', '/search/boards', '/search/videos', '/search/users'],
    params: ['q'],
  },
  {
    hosts: ['facebook.com', 'm.facebook.com'],
    paths: ['/search', '/search/top', '/search/people', '/search/videos', '/search/photos'],
    params: ['q'],
  },
  { hosts: ['instagram.com'], paths: ['/explore/search/keyword'], params: ['q'] },
  { hosts: ['tumblr.com'], paths: ['/search/*'], params: [] },
  { hosts: ['quora.com'], paths: ['/search'], params: ['q'] },
  { hosts: ['threads.net', 'threads.com', 'bsky.app'], paths: ['/search'], params: ['q'] },
  // Reading
  { hosts: ['wattpad.com'], paths: ['/search/*'], params: [] },
  {
    hosts: ['archiveofourown.org'],
    paths: ['/works/search', '/works'],
    params: ['work_search[query]', 'work_search%5Bquery%5D'],
  },
  { hosts: ['*.fandom.com'], paths: ['*/wiki/special:search'], params: ['query', 'search'] },
  { hosts: ['wikihow.com'], paths: ['/wikihowto'], params: ['search'] },
  { hosts: ['urbandictionary.com'], paths: ['/define.php'], params: ['term'] },
  // Reference and games
  { hosts: ['*.wikipedia.org'], paths: ['/w/index.php', '/wiki/special:search'], params: ['search'] },
  { hosts: ['store.steampowered.com'], paths: ['/search'], params: ['term'] },
  { hosts: ['roblox.com'], paths: ['/discover', '/search/users', '/catalog'], params: ['Keyword', 'keyword'] },
  { hosts: ['scratch.mit.edu'], paths: ['/search/projects', '/search/studios'], params: ['q'] },
  { hosts: ['itch.io', 'github.com', 'stackoverflow.com'], paths: ['/search'], params: ['q'] },
];
