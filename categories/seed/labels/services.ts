import type { LabelTable } from '../../filter-labels/label-table.ts';

/** Services that AdGuard Home blocks by name, and the switches beside them; NextDNS and AdGuard DNS call most of them alike. */
export const SERVICES: LabelTable = {
  id: 'services',
  product: 'AdGuard Home',
  observers: ['adguard-home'],
  labels: {
    pornography: 'Parental Control; onlyfans; porn',
    gambling: 'betano; betfair; betway; blaze; gambling',
    'malware-and-hacking': 'Safe Browsing',
    'filter-bypass': 'icloud_private_relay; bypass-methods',
    'social-media': `
facebook; instagram; tiktok; twitter; snapchat; linkedin; pinterest; reddit; tumblr; vk; weibo; mastodon; bluesky; ok; amino
xiaohongshu; bigo_live; clubhouse; coolapk; yy; social-networks; threads; bereal; imgur; 9gag; lemon8`,
    'blogs-and-forums': '4chan; zhihu; douban',
    messaging:
      'whatsapp; telegram; signal; viber; skype; line; kakaotalk; kik; wechat; qq; olvid; messenger; google-chat; zoom',
    chat: 'discord; kook',
    dating: 'tinder; plenty_of_fish; grindr; wizz; dating; badoo',
    'personal-email': 'mail_ru; proton',
    gaming: `
roblox; minecraft; steam; epic_games; fortnite; battle_net; blizzard_entertainment; activision_blizzard; electronic_arts; origin; gog
leagueoflegends; riot_games; valorant; nintendo; playstation; xboxlive; ubisoft; rockstar_games; wargaming; gaming`,
    'live-streaming': 'twitch',
    video: `
youtube; netflix; disneyplus; hulu; vimeo; dailymotion; amazon_streaming; apple_streaming; bilibili; crunchyroll; hbomax; max; iqiyi
paramountplus; peacock_tv; plex; pluto_tv; rakuten_viki; samsung_tv_plus; discoveryplus; directvgo; globoplay; canais_globo
lionsgateplus; looke; nebula; odysee; voot; espn; spotify_video; video-streaming; video`,
    audio: 'spotify; soundcloud; deezer; tidal; iheartradio',
    shopping: 'amazon; aliexpress; ebay; shein; temu; shopee; lazada; mercado_libre',
    'file-sharing': 'dropbox; box',
    'copyright-infringement': 'piracy',
    'generative-ai': 'chatgpt; claude; copilot; deepseek; gemini; grok; meta_ai; perplexity; manus',
    none: 'Safe Search; 500px; flickr; cloudflare; claro; fifa; nvidia; playstore; privacy; slack',
  },
};
