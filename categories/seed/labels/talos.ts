import type { LabelTable } from '../../filter-labels/label-table.ts';

/**
 * Cisco Talos, as the Secure Web Appliance, Umbrella, Secure Firewall and Meraki name it: today's and earlier names, the web
 * appliance's abbreviations (`IW_gamb`) and the numbers behind them.
 */
export const TALOS: LabelTable = {
  id: 'talos',
  product: 'Cisco Talos',
  observers: ['cisco-wsa', 'cisco-umbrella', 'cisco-ftd', 'cisco-meraki'],
  labels: {
    'child-abuse-material': 'Child Abuse Content #1064; Child Porn; IW_cprn; Internet Watch Foundation',
    'terrorist-content': 'Terrorism and Violent Extremism; Terrorism',
    pornography: 'Pornography #1054; Porn; IW_porn; Adult #1006; IW_adlt; Non-sexual Nudity #1060; IW_nsn; Nudity',
    'hate-and-discrimination': 'Hate Speech #1016; IW_hate',
    violence: 'Violence #1032; IW_viol; Extreme',
    drugs: 'Illegal Drugs #1047; IW_drug; Cannabis',
    'vaping-alcohol-tobacco': 'Alcohol #1077; IW_al; Tobacco #1078; IW_to; Alcohol and Tobacco #1048; IW_at',
    weapons: 'Weapons #1036; IW_weap',
    gambling: 'Gambling #1049; IW_gamb; Lotteries; Lottery and Sweepstakes #1034; IW_lotr',
    'malware-and-hacking': `
Hacking #1050; IW_hack; Malware; Malware Sites; Spyware and Adware; Botnets; Command and Control; Command and Control Callbacks
Cryptojacking; Cryptomining; Exploits; Ebanking Fraud; Mobile Threats; Indicators of Compromise (IOC); Malicious Sites; Ransomware
DNS Tunneling VPN; Drive-by Downloads/Exploits`,
    phishing: 'Phishing; Domain Generated Algorithm Phishing; Linkshare Phishing',
    'filter-bypass': `
Filter Avoidance #1025; IW_filt; Proxy/Anonymizer; Open HTTP Proxy; TOR Exit Nodes; Tor Exit; Personal VPN`,
    'encrypted-dns': 'DoH and DoT; DNS Tunneling',
    'remote-access': 'Remote Access',
    'exam-cheating': 'Cheating and Plagiarism #1051; IW_plag; Academic Fraud',
    'copyright-infringement': 'Illegal Downloads; IW_id; Peer File Transfer #1056; IW_p2p; P2P/File Sharing',
    dating: 'Dating #1055; IW_date',
    'social-media':
      'Social Networking #1069; IW_snet; Online Communities #1024; IW_comm; Professional Networking #1089; IW_pnet',
    chat: 'Web-based Chat; IW_chat; Chat and Instant Messaging #1040; Chat',
    messaging: 'Instant Messaging #1039; IW_im; Internet Telephony #1067; IW_voip; Chat and Instant Messaging',
    'personal-email': 'Web-based Email #1038; IW_mail; Webmail',
    'blogs-and-forums': 'Personal Sites; IW_ps; Blogs; Forums/Message Boards',
    gaming: 'Games #1007; IW_game',
    video: 'Streaming Media #1026; IW_mdia; Streaming Video; IW_vid; Video Sharing; Movies; Television',
    audio: 'Streaming Audio; IW_aud; Music; Radio',
    'file-sharing': `
File Transfer Services #1023; IW_fts; Freeware and Shareware #1068; IW_free; Online Storage and Backup #1066; IW_osb; File Storage`,
    shopping: 'Shopping #1005; IW_shop; Auctions #1088; IW_auc; Ecommerce/Shopping; Classifieds',
    'generative-ai': 'Generative AI',
    misinformation: 'Conspiracy Theories',
    offensive: 'Tasteless or Obscene #1033; IW_obs; Tasteless; Profanity',
    adverts: 'Advertisements #1027; IW_adv; Adware; Advertising',
    cdn: 'Content Delivery Networks',
    updates: 'Software Updates #1053; IW_swup; Application and Software Updates',
    'health-and-identity': 'Sex Education #1052; Sex Ed and Abortion; IW_sxed',
    education:
      'Education #1001; IW_edu; Educational Institutions; Social Science #1014; IW_socs; Science and Technology #1012; IW_sci',
    reference: 'Reference #1017; IW_ref; Museums; Research/Reference',
    news: 'News #1058; IW_news; News/Media',
    kids: 'Safe for Kids #1057; IW_kids',
    'search-engine': 'Search Engines and Portals #1020; IW_srch; Search Engines; Portals',
    translation: 'Web Page Translation #1063; IW_tran',
    'office-and-school-systems': `
Organizational Email #1085; IW_orem; SaaS and B2B; IW_sab2; Online Meetings; Online Document Sharing and Collaboration; Web Conferencing
Business Services; Collaboration Tools`,
    none: `
nc; ns; err; Uncategorized; Uncategorized URLs; Arts and Entertainment #1002; IW_art; Arts; Entertainment; Astrology
Business and Industry #1019; IW_busi; Computer Security #1065; IW_csec; Computers and Internet #1003; IW_comp; Cults #1041; IW_cult
Digital Postcards #1082; IW_dp; Dining and Drinking #1061; IW_food; Dynamic and Residential #1091; IW_dre; Fashion #1076; IW_fash
Finance #1015; IW_fnnc; Cryptocurrency; Government and Law #1011; IW_gov; Health and Nutrition #1009; IW_hlth; Health and Medicine
Humor; IW_hum; Hunting; Illegal Activities #1022; IW_ilac; Infrastructure and Content Delivery Networks; Infrastructure #1018; IW_infr
Internet of Things; Job Search #1004; IW_job; Lingerie and Swimsuits #1031; IW_ling; Military; Mobile Phones #1070; IW_cell
Nature and Conservation; Nature #1013; IW_natr; Non-governmental Organizations #1087; IW_ngo; Online Trading #1028; IW_trad
Paranormal #1029; Paranormal and Occult; IW_para; Parked Domains #1092; IW_pado; Photo Search and Images #1090; IW_psi; Politics
Private IP Addresses as Host; Real Estate #1045; IW_rest; Recipes and Food; Religion #1086; IW_relig; IW_rel
Society and Culture #1010; IW_scty; Spiritual Healing #1042; IW_heal; Sports and Recreation #1008; IW_sprt; Sports
Tattoos #1043; IW_tat; Transportation #1044; IW_trns; Travel #1046; IW_trvl; URL Shorteners; Web Hosting #1037; IW_whst
Web Cache and Archives; Animals and Pets; Home and Garden; German Youth Protection; Software/Technology; Financial Institutions
Newly Seen Domains; Potentially Harmful Domains; Dynamic DNS; Non-Profits; Automotive; Anime/Manga/Webcomic; Web Spam; Jobs/Employment
Photo Sharing; Visual Search Engines; Podcasts; Lingerie/Bikini; Not Actionable; Cloud and Data Centers
Digital Marketing; Regulations and Standards; Bogon; Spam; Open Mail Relay; Health and Fitness; Law`,
  },
};
