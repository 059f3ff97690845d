import { expect, test } from 'vitest';
import { searchTermsOf } from '../../../parsers/fields/search-terms.ts';

function termsIn(url: string): string | null {
  return searchTermsOf(new URL(url).hostname, url);
}

test.each([
  ['https://www.google.com/search?q=ancient+egypt', 'ancient egypt'],
  ['https://www.google.co.uk/search?source=hp&q=a%2Bb&oq=a', 'a+b'],
  ['https://www.google.com.au/search?as_q=deep', 'deep'],
  ['https://images.google.de/images?q=katze', 'katze'],
  ['https://scholar.google.com/scholar?q=osmosis', 'osmosis'],
  ['https://www.bing.com/search?q=caf%C3%A9', 'café'],
  ['https://cn.bing.com/images/search?q=cat', 'cat'],
  ['https://duckduckgo.com/?q=volcano&ia=web', 'volcano'],
  ['https://html.duckduckgo.com/html/?q=volcano', 'volcano'],
  ['https://uk.search.yahoo.com/search;_ylt=abc?p=romans', 'romans'],
  ['https://www.ecosia.org/images?q=tree', 'tree'],
  ['https://www.qwant.com/?q=paris&t=web', 'paris'],
  ['https://www.startpage.com/sp/search?query=privacy', 'privacy'],
  ['https://search.brave.com/search?q=bold', 'bold'],
  ['https://yandex.ru/search/?text=%D0%BA%D0%BE%D1%82', 'кот'],
  ['https://www.baidu.com/s?wd=%E7%8C%AB', '猫'],
  ['https://www.kiddle.co/s.php?q=frog', 'frog'],
  ['https://www.kidrex.org/results/?q=frog', 'frog'],
  ['https://swisscows.com/en/web?query=alps', 'alps'],
  ['https://www.ask.com/web?q=why', 'why'],
  ['https://search.aol.com/aol/search?q=mail', 'mail'],
  ['https://www.youtube.com/results?search_query=lo+fi', 'lo fi'],
  ['https://m.youtube.com/results?search_query=lo+fi', 'lo fi'],
  ['https://music.youtube.com/search?q=lo+fi', 'lo fi'],
  ['https://vimeo.com/search?q=film', 'film'],
  ['https://www.dailymotion.com/search/cat%20video/videos', 'cat video'],
  ['https://www.tiktok.com/search?q=dance', 'dance'],
  ['https://www.twitch.tv/search?term=chess', 'chess'],
  ['https://open.spotify.com/search/lo%20fi', 'lo fi'],
  ['https://www.amazon.co.uk/s?k=pen+knife&ref=nb', 'pen knife'],
  ['https://www.ebay.co.uk/sch/i.html?_from=R40&_nkw=vape', 'vape'],
  ['https://www.reddit.com/search/?q=help', 'help'],
  ['https://x.com/search?q=%23news&src=typed', '#news'],
  ['https://en.wikipedia.org/w/index.php?search=otter&go=Go', 'otter'],
  ['https://en.wikipedia.org/wiki/Special:Search?search=otter', 'otter'],
  ['https://uk.pinterest.com/search/pins/?q=cake', 'cake'],
  ['https://www.google.com/search?q=red+kite&tbm=isch&safe=active', 'red kite'],
  ['https://www.google.co.uk/search?udm=2&q=red+kite', 'red kite'],
  ['https://www.google.com/search?q=red+kite&udm=50', 'red kite'],
  ['https://www.bing.com/videos/search?q=red+kite&FORM=HDRSC4', 'red kite'],
  ['https://www.bing.com/chat?q=red+kite&form=NTPCHB', 'red kite'],
  ['https://images.search.yahoo.com/search/images?p=red+kite', 'red kite'],
  ['https://swisscows.com/en/images?query=red%20kite', 'red kite'],
  ['https://www.ecosia.org/videos?q=red%20kite', 'red kite'],
  ['https://search.brave.com/images?q=red+kite', 'red kite'],
  ['https://www.startpage.com/sp/search?query=red+kite&cat=images', 'red kite'],
  ['https://duckduckgo.com/?q=red+kite&iax=images&ia=images', 'red kite'],
  ['https://www.tiktok.com/search/video?q=red%20kite', 'red kite'],
  ['https://chatgpt.com/?q=what+is+osmosis', 'what is osmosis'],
  ['https://copilot.microsoft.com/?q=osmosis', 'osmosis'],
  ['https://www.perplexity.ai/search/new?q=osmosis', 'osmosis'],
  ['https://www.reddit.com/r/chess/search/?q=opening', 'opening'],
  ['https://www.roblox.com/discover/?Keyword=obby', 'obby'],
  ['https://music.apple.com/gb/search?term=lo%20fi', 'lo fi'],
  ['https://pixabay.com/images/search/red%20kite/', 'red kite'],
  ['https://unsplash.com/s/photos/red-kite', 'red-kite'],
  ['https://www.gettyimages.co.uk/search/2/image?phrase=otter', 'otter'],
  ['https://www.wattpad.com/search/dragon%20story', 'dragon story'],
  ['https://archiveofourown.org/works/search?work_search%5Bquery%5D=dragon', 'dragon'],
  ['https://minecraft.fandom.com/wiki/Special:Search?query=piston', 'piston'],
  ['https://chromewebstore.google.com/search/dark%20mode', 'dark mode'],
  ['https://addons.mozilla.org/en-GB/firefox/search/?q=dark+mode', 'dark mode'],
  ['https://scratch.mit.edu/search/projects?q=maze', 'maze'],
  ['https://www.depop.com/search/?q=jacket', 'jacket'],
  ['https://www.urbandictionary.com/define.php?term=skibidi', 'skibidi'],
])('%s was a search for %s', (url, terms) => {
  expect(termsIn(url)).toBe(terms);
});

test.each([
  ['what is asked while somebody types', 'https://www.google.com/complete/search?q=anc&client=gws'],
  ['what is asked while somebody types', 'https://duckduckgo.com/ac/?q=anc'],
  ['what is asked while somebody types', 'https://www.bing.com/AS/Suggestions?q=anc'],
  ['what is asked while somebody types', 'https://en.wikipedia.org/w/api.php?action=opensearch&search=ott'],
  ['a map', 'https://www.google.com/maps/search?q=school'],
  ['a search whose words the filter cut off', 'https://www.google.com/search?'],
  ['a search for nothing', 'https://www.google.com/search?q=+&x=1'],
  ['a value whose name ends alike', 'https://www.google.com/search?faq=1'],
  ['a fragment', 'https://www.google.com/search#q=hidden'],
  ['a host that only begins like one', 'https://google.example.com/search?q=x'],
  ['a host that only ends like one', 'https://notbing.com/search?q=x'],
  ['any other site', 'https://www.example.org/search?q=x'],
])('%s is no search', (_what, url) => {
  expect(termsIn(url)).toBeNull();
});

test('broken escapes never throw', () => {
  expect(termsIn('https://www.google.com/search?q=100%+%zz%E0%A4%A')).toBe('100% %zzà¤%A');
  expect(termsIn('https://www.google.com/search?q=caf%E9')).toBe('café');
});
