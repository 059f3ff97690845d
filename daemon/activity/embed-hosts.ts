/**
 * Services whose main sites stand inside other people's pages too: a button, a player, a post. Where the log shows the name of a
 * host alone, such a request may be a visit or a piece of somebody else's page, and only what was asked for around it tells.
 */

/** One service: what is its own, and how it shows in the pages of others. */
export interface EmbeddedService {
  readonly name: string;
  /** The sites that it is made of: what its own pages load. */
  readonly sites: readonly string[];
  /** Main hosts that pages of others load as a frame, a player or a counter. What stands in the list of widgets is known without. */
  readonly embedded: readonly string[];
  /** Hosts that only pages of others load, so that what follows them in a moment stands in such a page. */
  readonly scripts: readonly string[];
}

function service(name: string, sites: string, embedded: string, scripts = ''): EmbeddedService {
  const words = (text: string) => text.split(' ').filter((word) => word !== '');
  return { name, sites: words(sites), embedded: words(embedded), scripts: words(scripts) };
}

/** Where a host may be written with and without `www.`, both stand here. */
export const EMBEDDED_SERVICES: readonly EmbeddedService[] = [
  service(
    'Facebook',
    'facebook.com fbcdn.net fbsbx.com facebook.net fb.com fb.watch messenger.com meta.com',
    'www.facebook.com facebook.com m.facebook.com web.facebook.com',
    'connect.facebook.net staticxx.facebook.com',
  ),
  service(
    'Instagram',
    'instagram.com cdninstagram.com ig.me',
    'www.instagram.com instagram.com i.instagram.com',
    'platform.instagram.com',
  ),
  service('Threads', 'threads.net threads.com', 'www.threads.net threads.net www.threads.com threads.com'),
  service(
    'X',
    'x.com twitter.com twimg.com t.co ads-twitter.com',
    'x.com www.x.com twitter.com www.twitter.com mobile.twitter.com mobile.x.com',
    'platform.twitter.com platform.x.com syndication.twitter.com cdn.syndication.twimg.com static.ads-twitter.com',
  ),
  service(
    'TikTok',
    'tiktok.com tiktokcdn.com tiktokcdn-us.com tiktokcdn-eu.com ttwstatic.com tiktokv.com tiktokv.eu tiktokw.eu byteoversea.com ibyteimg.com',
    'www.tiktok.com tiktok.com m.tiktok.com',
    'analytics.tiktok.com',
  ),
  service(
    'Snapchat',
    'snapchat.com sc-cdn.net sc-static.net snap.com snapkit.com',
    'www.snapchat.com snapchat.com story.snapchat.com',
    'tr.snapchat.com sc-static.net',
  ),
  service(
    'LinkedIn',
    'linkedin.com licdn.com',
    'www.linkedin.com linkedin.com',
    'platform.linkedin.com snap.licdn.com px.ads.linkedin.com badges.linkedin.com',
  ),
  service(
    'Pinterest',
    'pinterest.com pinterest.co.uk pinimg.com pin.it',
    'www.pinterest.com pinterest.com www.pinterest.co.uk pinterest.co.uk',
    'assets.pinterest.com ct.pinterest.com widgets.pinterest.com log.pinterest.com',
  ),
  service(
    'Reddit',
    'reddit.com redd.it redditstatic.com redditmedia.com',
    'www.reddit.com reddit.com old.reddit.com',
    'embed.reddit.com embed.redditmedia.com alb.reddit.com',
  ),
  service(
    'Tumblr',
    'tumblr.com',
    'www.tumblr.com tumblr.com',
    'embed.tumblr.com assets.tumblr.com px.srvcs.tumblr.com',
  ),
  service(
    'Discord',
    'discord.com discordapp.com discordapp.net discord.gg',
    'discord.com www.discord.com discordapp.com',
  ),
  service('Telegram', 'telegram.org telegram.me t.me', 't.me telegram.me telegram.org oauth.telegram.org'),
  service('WhatsApp', 'whatsapp.com whatsapp.net wa.me', 'www.whatsapp.com api.whatsapp.com wa.me'),
  service('VK', 'vk.com vk.ru userapi.com vk.me', 'vk.com vk.ru m.vk.com'),
  service(
    'YouTube',
    'youtube.com ytimg.com googlevideo.com ggpht.com youtu.be youtube-nocookie.com youtubekids.com',
    'www.youtube.com youtube.com m.youtube.com youtu.be',
    'www.youtube-nocookie.com youtube-nocookie.com',
  ),
  service('Vimeo', 'vimeo.com vimeocdn.com', 'vimeo.com www.vimeo.com', 'player.vimeo.com'),
  service(
    'Dailymotion',
    'dailymotion.com dmcdn.net dai.ly',
    'www.dailymotion.com dailymotion.com',
    'geo.dailymotion.com api.dailymotion.com',
  ),
  service(
    'Twitch',
    'twitch.tv ttvnw.net jtvnw.net ext-twitch.tv',
    'www.twitch.tv twitch.tv',
    'player.twitch.tv embed.twitch.tv',
  ),
  service('Spotify', 'spotify.com scdn.co spotifycdn.com', 'open.spotify.com www.spotify.com', 'embed.spotify.com'),
  service(
    'SoundCloud',
    'soundcloud.com sndcdn.com soundcloud.cloud',
    'soundcloud.com www.soundcloud.com',
    'w.soundcloud.com api-widget.soundcloud.com',
  ),
  service('Disqus', 'disqus.com disquscdn.com', 'disqus.com www.disqus.com', 'c.disquscdn.com'),
  service('Giphy', 'giphy.com', 'giphy.com www.giphy.com'),
  service('Tenor', 'tenor.com', 'tenor.com www.tenor.com'),
  service(
    'Flickr',
    'flickr.com staticflickr.com',
    'www.flickr.com flickr.com',
    'embedr.flickr.com live.staticflickr.com',
  ),
  service('Imgur', 'imgur.com imgurinc.com', 'imgur.com www.imgur.com', 's.imgur.com'),
  service('Streamable', 'streamable.com', 'streamable.com www.streamable.com'),
  service('Rumble', 'rumble.com rmbl.ws', 'rumble.com www.rumble.com'),
];

/** Sites of one owner that stand in pages by themselves: what a search engine's page of results loads is that engine's alone. */
export const SISTER_SITES: Readonly<Record<string, readonly string[]>> = {
  Google: ['google.com', 'google.co.uk', 'gstatic.com', 'googleapis.com', 'googleusercontent.com', 'withgoogle.com'],
  Bing: ['bing.com', 'bing.net', 'msn.com'],
  Yahoo: ['yahoo.com', 'yahoo.co.uk', 'yimg.com'],
};
