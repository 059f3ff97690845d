import type { LabelTable } from '../../filter-labels/label-table.ts';

/** e2guardian and DansGuardian: the categories of their shipped lists and phrase lists, and the program's own. */
export const E2GUARDIAN: LabelTable = {
  id: 'e2guardian',
  product: 'e2guardian',
  observers: ['e2guardian'],
  labels: {
    pornography: 'Pornography; Nudism; Adult; RTA',
    'hate-and-discrimination': 'Intolerance',
    violence: 'Gore; Violence',
    drugs: 'Illegal Drugs; Drug Advocacy; Drugs',
    'vaping-alcohol-tobacco': 'Legal Drugs',
    weapons: 'Weapons',
    gambling: 'Gambling',
    'malware-and-hacking': 'Virus; Virus scanning; Infected; Warez/Hacking',
    phishing: 'ID Theft',
    'filter-bypass': 'Proxies; Web Proxies',
    'copyright-infringement': 'Warez/Hacking; Peer 2 Peer',
    dating: 'Personals',
    chat: 'Chat',
    'personal-email': 'Webmail',
    'blogs-and-forums': 'Forums',
    gaming: 'Games',
    audio: 'Music',
    misinformation: 'Conspiracy; Conspiracies',
    offensive: 'Bad Words; Profanity',
    news: 'News',
    translation: 'Translation',
    none: `
Banned Sites; Banned URLs; Banned Phrases; Banned Extensions; Banned MIME Types; Banned Regular Expression URLs; Banned Search Words
Content scanning; Web upload; Blanket Block; Exceptions; Exception Sites; Exception URLs; Good Phrases; Local Bans
Domains for sale; Secret Societies; Sport; Sports; Travel; Upstream Filter; IP Limit; Kids Time Wasting; Blocked Extensions; Local Exceptions`,
  },
};
