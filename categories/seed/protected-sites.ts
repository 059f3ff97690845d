import type { CategoryName } from '../taxonomy.ts';

/** Sites that no honest list of harm holds: where one of them turns up, the list was broken or tampered with. */
export interface ProtectedBlock {
  /** Ends the sentence "The list holds this site, …". */
  readonly why: string;
  /** Categories besides the good ones in which these sites have their place. */
  readonly allowedIn: readonly CategoryName[];
  /** Parted by white space. */
  readonly sites: string;
}

/** Beside these, every site of our own list that helps people in need is protected. */
export const PROTECTED_SITES: readonly ProtectedBlock[] = [
  {
    why: 'which everybody at school looks things up in',
    allowedIn: [],
    sites: 'google.com google.co.uk bing.com duckduckgo.com wikipedia.org wikimedia.org ecosia.org kiddle.co',
  },
  {
    why: 'which schools work and send mail with',
    allowedIn: ['personal-email', 'file-sharing', 'messaging'],
    sites: `
      microsoft.com office.com office365.com microsoftonline.com sharepoint.com windows.com windows.net live.com outlook.com
      outlook.live.com outlook.office.com outlook.office365.com teams.microsoft.com onedrive.com azure.com
      mail.google.com gmail.com googlemail.com docs.google.com drive.google.com classroom.google.com accounts.google.com
      googleapis.com gstatic.com googleusercontent.com apple.com icloud.com adobe.com`,
  },
  {
    why: 'which is a public service',
    allowedIn: [],
    sites: 'gov.uk nhs.uk police.uk parliament.uk ac.uk sch.uk bbc.co.uk bbc.com gov.wales gov.scot nidirect.gov.uk',
  },
  {
    why: 'behind which thousands of other sites lie',
    allowedIn: [],
    sites: 'amazonaws.com cloudfront.net cloudflare.com akamai.net akamaized.net fastly.net github.com mozilla.org',
  },
  {
    why: 'where children get help',
    allowedIn: [],
    sites: 'childline.org.uk nspcc.org.uk samaritans.org kooth.com ceop.police.uk iwf.org.uk giveusashout.org',
  },
];
