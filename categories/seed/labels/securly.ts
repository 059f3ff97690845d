import type { LabelTable } from '../../filter-labels/label-table.ts';

/** Securly Filter. */
export const SECURLY: LabelTable = {
  id: 'securly',
  product: 'Securly',
  observers: [],
  labels: {
    pornography: 'Pornography; Other Adult Content; Adult Content',
    'hate-and-discrimination': 'Hate',
    drugs: 'Drugs',
    gambling: 'Gambling',
    'self-harm': 'Self-Harm',
    bullying: 'Bullying',
    'malware-and-hacking': 'Network Misuse',
    'filter-bypass': 'Anonymous Proxies',
    'social-media': 'Social Media',
    chat: 'Chat',
    messaging: 'Chat/Messaging',
    'personal-email': 'Web Mail',
    'blogs-and-forums': 'Blogs; Forums',
    gaming: 'Games; Gaming',
    video: 'Streaming Media; Video Streaming',
    shopping: 'Shopping',
    'generative-ai': 'AI; Generative AI',
    adverts: 'Ads',
    education: 'Educational; Education',
    news: 'News',
    'search-engine': 'Search Engines',
    'file-sharing': 'Cloud Storage',
    none: 'Health; Sports; Entertainment; Uncategorized; Unknown; Allowed; Travel; Religion; Kids; Whitelist; Blacklist; Keyword; Policy',
  },
};
