import type { CategoryRow } from './row.ts';

/** What somebody may lose money by: "commerce" of the four Cs. */
export const COMMERCE = [
  {
    id: 'gambling',
    title: 'Gambling',
    theme: 'commerce',
    welfare: false,
    severity: 'medium',
    sentence: 'Betting, casinos, lotteries and gambling with game items.',
    falseAlarms: ['a football page or an advert opened it', 'a maths lesson was about chance'],
  },
  {
    id: 'scams-and-fraud',
    title: 'Scams and fraud',
    theme: 'commerce',
    welfare: false,
    severity: 'medium',
    sentence: 'Offers that cheat people out of money or accounts, such as free game money and get-rich schemes.',
    falseAlarms: ['a lesson on money or online safety was about it', 'an advert opened the site'],
  },
  {
    id: 'phishing',
    title: 'Phishing',
    theme: 'commerce',
    welfare: false,
    severity: 'medium',
    sentence: 'Pages that imitate a real service to steal passwords or card numbers.',
    falseAlarms: ['somebody followed a link in a mail and left at once', 'a list named a harmless site by mistake'],
  },
  {
    id: 'shopping',
    title: 'Shopping',
    theme: 'commerce',
    welfare: false,
    severity: 'informational',
    sentence: 'Shops, auctions and marketplaces.',
    falseAlarms: ['staff bought things for school', 'an advert opened the shop'],
  },
  {
    id: 'private-business',
    title: 'Private business',
    theme: 'commerce',
    welfare: false,
    severity: 'low',
    sentence: 'Tools for running one’s own business, such as a seller’s account.',
    falseAlarms: ['an enterprise project of the school uses it', 'the office handles the school’s own sales'],
  },
] as const satisfies readonly CategoryRow[];
