import type { ResponseRow } from './response-matrix.ts';

/** What the matrix prescribes for staff, in the order of its table and of its columns. */
export const STAFF_RESPONSES: readonly ResponseRow[] = [
  {
    id: 'deliberate-illegal',
    title: 'Looked for material that may be against the law',
    respond: ['head', 'authority-governors-hr', 'police', 'disciplinary', 'suspension-or-dismissal'],
  },
  {
    id: 'inappropriate-personal-use',
    title: 'Used the internet, social media or personal mail for personal ends in a way that is not fitting',
    respond: ['head', 'filter-provider', 'warning', 'disciplinary'],
  },
  {
    id: 'files',
    title: 'Downloaded or uploaded files without permission',
    respond: ['head', 'filter-provider', 'warning'],
  },
  {
    id: 'sharing-credentials-or-using-anothers',
    title: 'Let somebody else use their account, or used another person’s',
    respond: ['head', 'filter-provider', 'warning'],
  },
  {
    id: 'careless-personal-data',
    title: 'Was careless with personal data',
    respond: ['head', 'warning', 'disciplinary'],
  },
  {
    id: 'deliberate-security-breach',
    title: 'Broke rules of data protection or network security on purpose',
    respond: ['head', 'authority-governors-hr', 'filter-provider', 'disciplinary'],
  },
  {
    id: 'damaging-data',
    title: 'Damaged data, programs or equipment on purpose',
    respond: ['head', 'police', 'filter-provider', 'disciplinary', 'suspension-or-dismissal'],
  },
  {
    id: 'offensive-message',
    title: 'Sent a message that was offensive, harassing or bullying',
    respond: ['head', 'authority-governors-hr', 'disciplinary'],
  },
  {
    id: 'personal-contact-with-pupils',
    title: 'Wrote to pupils by personal mail, social networks or messaging',
    respond: ['head', 'authority-governors-hr', 'filter-provider', 'disciplinary', 'suspension-or-dismissal'],
  },
  {
    id: 'professional-standing',
    title: 'Put their standing as a professional at risk',
    respond: ['head', 'authority-governors-hr', 'warning', 'disciplinary'],
  },
  {
    id: 'disrepute',
    title: 'Acted against the ethos or the good name of the school',
    respond: ['head', 'authority-governors-hr', 'warning', 'disciplinary'],
  },
  {
    id: 'bypass',
    title: 'Used a proxy or something else to get round the filter',
    respond: ['head', 'authority-governors-hr', 'filter-provider', 'disciplinary'],
  },
  {
    id: 'accidental-offensive-unreported',
    title: 'Came upon offensive or pornographic material by accident and told nobody',
    respond: ['head', 'authority-governors-hr', 'police', 'filter-provider', 'warning'],
  },
  {
    id: 'deliberate-offensive',
    title: 'Looked for offensive or pornographic material',
    respond: ['head', 'authority-governors-hr', 'police', 'filter-provider', 'disciplinary', 'suspension-or-dismissal'],
  },
  {
    id: 'copyright-or-licensing',
    title: 'Broke rules of copyright or licences',
    respond: ['head', 'warning'],
  },
  {
    id: 'continued',
    title: 'Did it again after a warning or a sanction',
    respond: ['head', 'authority-governors-hr', 'disciplinary'],
  },
];
