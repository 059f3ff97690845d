/** What a browser asks for when a person opens something: the page first, then everything that the page brings along. */
import { aborted, data, document, type Fetch, part, redirect, report, tunnel } from './fetches.ts';
import type { Chance } from './seeded.ts';
import type { Site } from './sites.ts';

const ALL_LOADED_WITHIN_MS = 3_500;

/** A page of a site, with most of its parts and some of what it brings along. */
export function openSite(site: Site, chance: Chance): readonly Fetch[] {
  const parts = site.parts.filter(() => chance.happens(0.85));
  const extras = site.extras.filter(() => chance.happens(0.4));
  const around = [...parts, ...extras].map((host) => tunnel(host, chance.between(120, ALL_LOADED_WITHIN_MS), chance));
  return [...(site.isPlain ? plainPage(site.host, chance) : securePage(site.host, chance)), ...around];
}

function securePage(host: string, chance: Chance): readonly Fetch[] {
  const typed = chance.happens(0.04) ? [redirect(`http://${host}/`, chance)] : [];
  return [...typed, tunnel(host, typed.length * 150, chance)];
}

function plainPage(host: string, chance: Chance): readonly Fetch[] {
  const base = `http://${host}`;
  const page = `${base}/${chance.oneOf(['', 'year5/', 'gallery.html', 'letters/2026/', 'index.php?id=7', 'search.asp?for=castles'])}`;
  if (chance.happens(0.06)) return [aborted(page, 0, chance)];
  const pictures = ['logo.png', 'header.jpg', 'photo-1.jpg', 'photo-2.jpg', 'favicon.ico'];
  return [
    document(page, 0, chance),
    part(`${base}/style.css`, 'text/css', 180, chance),
    part(`${base}/scripts/menu.js`, 'application/javascript', 210, chance),
    ...pictures.map((picture) => part(`${base}/images/${picture}`, 'image/jpeg', chance.between(240, 1_800), chance)),
  ];
}

/** One site of a filter's list, opened by name and with nothing around it. */
export function openHost(host: string, chance: Chance): readonly Fetch[] {
  return [tunnel(host, 0, chance)];
}

const FASTEST_KEY_MS = 180;

/** A search on the engine that the school sets, its suggestions while the words are typed, and what the page of results loads. */
export function searchWeb(words: string, chance: Chance): readonly Fetch[] {
  const base = chance.happens(0.7) ? 'https://www.google.co.uk' : 'https://www.google.com';
  const typed = keystrokes(words, chance);
  const suggestions = typed.map((shown, index) =>
    data(
      `${base}/complete/search?q=${query(shown)}&cp=${shown.length}&client=gws-wiz&hl=en-GB`,
      index * FASTEST_KEY_MS,
      chance,
    ),
  );
  const after = typed.length * FASTEST_KEY_MS + 700;
  const search = `${base}/search?q=${query(words)}&safe=active&hl=en-GB&source=hp`;
  return [
    ...suggestions,
    document(chance.happens(0.12) ? `${search}&udm=2` : search, after, chance),
    part(`${base}/xjs/_/js/k=xjs.s.en_GB.${chance.between(10_000, 99_999)}`, 'text/javascript', after + 420, chance),
    part(`${base}/images/branding/googlelogo/2x/googlelogo_light_92x30dp.png`, 'image/png', after + 380, chance),
    ...(chance.happens(0.7) ? [report(`${base}/gen_204?atyp=i&ct=slh&cad=&v=t1`, after + 1_300, chance)] : []),
    ...['encrypted-tbn0.gstatic.com', 'fonts.gstatic.com', 'www.gstatic.com', 'apis.google.com']
      .filter(() => chance.happens(0.5))
      .map((host) => tunnel(host, after + chance.between(300, 1_500), chance)),
  ];
}

/** The same on an engine for children. */
export function searchKiddle(words: string, chance: Chance): readonly Fetch[] {
  return [
    document(`https://www.kiddle.co/s.php?q=${query(words)}`, 0, chance),
    part('https://www.kiddle.co/images/robot.png', 'image/png', 250, chance),
    ...['cse.google.com', 'www.google.com', 'encrypted-tbn1.gstatic.com'].map((host) =>
      tunnel(host, chance.between(300, 1_500), chance),
    ),
  ];
}

/** The same on the engine that is built into Windows. */
export function searchBing(words: string, chance: Chance): readonly Fetch[] {
  const base = 'https://www.bing.com';
  const typed = keystrokes(words, chance);
  const after = typed.length * FASTEST_KEY_MS + 600;
  return [
    ...typed.map((shown, index) =>
      data(
        `${base}/AS/Suggestions?pt=page.home&mkt=en-gb&qry=${query(shown)}&cp=${shown.length}`,
        index * FASTEST_KEY_MS,
        chance,
      ),
    ),
    document(`${base}/search?q=${query(words)}&form=QBLH&adlt=strict`, after, chance),
    part(`${base}/rp/${chance.between(1_000, 9_999)}.js`, 'application/x-javascript', after + 300, chance),
    tunnel('th.bing.com', after + 500, chance),
    tunnel('r.bing.com', after + 450, chance),
  ];
}

/** A search for a video, one of the films found, and its segments. */
export function watchVideo(words: string, chance: Chance): readonly Fetch[] {
  const base = 'https://www.youtube.com';
  const video = `demo-${chance.between(100_000, 999_999)}`;
  const stream = `rr${chance.between(1, 8)}---sn-aigl6n${chance.between(10, 99)}.googlevideo.com`;
  return [
    document(`${base}/results?search_query=${query(words)}`, 0, chance),
    part(`${base}/s/desktop/jsbin/desktop_polymer.vflset/desktop_polymer.js`, 'text/javascript', 500, chance),
    tunnel('i.ytimg.com', 800, chance),
    document(`${base}/watch?v=${video}`, 9_000, chance),
    data(`${base}/youtubei/v1/player?key=${video}&prettyPrint=false`, 9_700, chance),
    { ...tunnel(stream, 10_200, chance), bytes: chance.between(4_000_000, 60_000_000) },
    ...[20_000, 60_000, 120_000].map((ms) => report(`${base}/api/stats/watchtime?docid=${video}&ns=yt`, ms, chance)),
    tunnel('yt3.ggpht.com', 9_900, chance),
  ];
}

/** An article of the encyclopaedia, which the proxy reads. */
export function readArticle(title: string, chance: Chance): readonly Fetch[] {
  const base = 'https://en.wikipedia.org';
  return [
    document(`${base}/wiki/${title.replaceAll(' ', '_')}`, 0, chance),
    part(`${base}/w/load.php?lang=en&modules=ext.cite.styles&only=styles&skin=vector-2022`, 'text/css', 140, chance),
    part(
      `${base}/w/load.php?lang=en&modules=startup&only=scripts&raw=1&skin=vector-2022`,
      'text/javascript',
      160,
      chance,
    ),
    part(`${base}/static/images/icons/wikipedia.png`, 'image/png', 200, chance),
    tunnel('upload.wikimedia.org', 260, chance),
    ...(chance.happens(0.3)
      ? [data(`${base}/w/api.php?action=opensearch&format=json&search=${query(title.slice(0, 4))}`, 21_000, chance)]
      : []),
  ];
}

/** What the search box had been told when it asked for suggestions: every third letter or so. */
function keystrokes(words: string, chance: Chance): readonly string[] {
  const shown: string[] = [];
  for (let length = chance.between(2, 4); length < words.length; length += chance.between(4, 8)) {
    shown.push(words.slice(0, length));
  }
  return shown.slice(0, 4);
}

function query(words: string): string {
  return encodeURIComponent(words).replaceAll('%20', '+');
}
