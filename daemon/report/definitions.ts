/** What each figure of a report means, and how it comes about: the pages and the documentation print these, and nothing else explains them. */

export const FIGURE_IDS = [
  'requests',
  'by_persons',
  'blocked',
  'active_devices',
  'per_100',
  'effectiveness',
  'by_group',
  'undecided',
  'searches',
  'quietened',
  'got_through',
  'got_through_people',
  'new_gap',
  'blocked_after',
  'over_blocked',
  'over_blocked_learning',
  'not_known',
  'unblock',
  'bypass',
  'unknown_requests',
  'unknown_hosts',
  'unknown_labels',
  'lines',
  'silent_hours',
  'not_understood',
  'with_user_name',
  'tied_to_person',
  'host_only',
  'raised',
  'urgent',
  'closed',
  'open_now',
  'review_time',
  'by_rule',
  'looked_for_help',
  'outstanding',
  'overdue',
  'access',
  'checks',
  'compared',
  'interval',
] as const;
export type FigureId = (typeof FIGURE_IDS)[number];

export interface Definition {
  readonly id: FigureId;
  readonly title: string;
  /** What it means, for whoever reads the report. */
  readonly sentence: string;
  /** How it is counted. */
  readonly formula: string;
}

type Said = Omit<Definition, 'id'>;

function said(title: string, sentence: string, formula: string): Said {
  return { title, sentence, formula };
}

const SAID: Readonly<Record<FigureId, Said>> = {
  requests: said(
    'Requests',
    'Everything that the logs brought and that was understood, whoever or whatever asked for it.',
    'records of the period, each counted once in the hour (UTC) in which the filter says that it happened',
  ),
  by_persons: said(
    'Requests of persons',
    'What a person very probably opened or typed. What a page loads by itself, what programs fetch, and what the log leaves open are not among them.',
    'requests that were put down to a person',
  ),
  blocked: said(
    'Blocked requests',
    'What the filter stopped, adverts and parts of pages included: it says how busy the filter was, and not how good it is.',
    'requests that the filter’s log calls blocked ÷ requests',
  ),
  active_devices: said(
    'Active devices or people',
    'Who asked for anything: people by their accounts, devices where nobody is known, and each device behind a shared account. An address that changes counts again.',
    'different people or devices with a request in the period',
  ),
  per_100: said(
    'For each hundred active devices',
    'So that a week with few pupils can be put beside a week with many.',
    '100 × figure ÷ active devices or people',
  ),
  effectiveness: said(
    'Effectiveness of the filter',
    'Of the sites and pages that a person asked for and that our policy calls unacceptable for them at that time, how many the filter blocked. What the school has quietened, searches, look-ups that repeat, and behaviours over many requests are not in it; nor is a site where somebody looks for help, which is allowed.',
    'blocked ÷ (blocked + allowed), among requests of persons that went against a rule of the policy by their site or page',
  ),
  by_group: said(
    'Effectiveness by group',
    'The same for each group of people. Groups with fewer than five active people are put together, so that no figure tells of one person.',
    'effectiveness within the group that the person belonged to when they asked',
  ),
  undecided: said(
    'Neither blocked nor allowed',
    'The log does not say what the filter did. It is in no share.',
    'requests of persons against a rule of the policy, of which the log says neither',
  ),
  searches: said(
    'Searches',
    'Searches with words that our policy calls unacceptable, and how many the filter stopped. They show what somebody looked for, and not what they were shown. Searches about what a child may need help with are never counted.',
    'blocked searches ÷ searches of persons that went against a rule of the policy by their words alone',
  ),
  quietened: said(
    'Quietened',
    'What the school has said need not be looked at. It is in no share.',
    'requests of persons against a rule of the policy that a quietening hid',
  ),
  got_through: said(
    'Got through',
    'Sites and pages that a person asked for, that our policy calls unacceptable for them at that time, and that the filter allowed.',
    'allowed requests of the effectiveness',
  ),
  got_through_people: said(
    'People for whom something got through',
    'Each person, or device where nobody is known, counted once. Whoever’s data was erased is not counted any more.',
    'different people or devices with a request that got through',
  ),
  new_gap: said(
    'New',
    'Nothing of this site got through in the four weeks before. Until four weeks have been counted, no site is called new.',
    'sites that got through in the period, and not in the 28 days before it',
  ),
  blocked_after: said(
    'Blocked after',
    'How long it was from the first request that got through until the filter blocked the site. Within one hour it may be shown up to an hour too long.',
    'first block of the site by a person after it got through − first that got through',
  ),
  over_blocked: said(
    'Blocked but allowed by our policy',
    'What a person asked for, something is known about, our policy does not forbid them at that time, and the filter blocked all the same. Adverts and other parts of pages are not in it.',
    'blocked ÷ (blocked + not blocked), among requests of persons that the policy allows and a list or the filter says something about',
  ),
  over_blocked_learning: said(
    'Blocked, and for teaching and learning',
    'The same of what serves teaching and learning, health, or looking for help.',
    'blocked requests of the figure before whose category is one of those',
  ),
  not_known: said(
    'Blocked, and nobody knows what it is',
    'No list and no name of the filter says what it was, so nobody can say whether our policy allows it. It is in no share.',
    'blocked requests of persons without a category',
  ),
  unblock: said(
    'Asked to be unblocked',
    'What staff asked to have unblocked: asked within the period, settled within it (confirmed, refused or taken back), waiting at its end, and how long the settled took.',
    'filter requests; time: the median of settled − asked',
  ),
  bypass: said(
    'Ways round the filter',
    'Sites of VPNs and proxies, hidden look-ups of names, and remote control of other computers, opened by a person against our policy.',
    'requests of the effectiveness whose category is one of those, and those of which the log does not say what the filter did',
  ),
  unknown_requests: said(
    'Nobody knows what it is',
    'Requests of persons for sites that no list, and no name of the filter, says anything about.',
    'requests of persons without a category ÷ requests of persons',
  ),
  unknown_hosts: said(
    'Sites that nobody knows',
    'The same by sites, whoever or whatever asked for them.',
    'different hosts without a category ÷ different hosts, in the log',
  ),
  unknown_labels: said(
    'Names that nobody knows',
    'Names of categories that the filter logged, and of which nobody has said the meaning.',
    'different names that were in use in the period',
  ),
  lines: said(
    'Lines',
    'Everything that a log brought, understood or not.',
    'records + lines that are not needed + lines that were not understood',
  ),
  silent_hours: said(
    'Silent hours',
    'Hours of school in which a log brought nothing: what happened in them is in no figure.',
    'whole hours of lessons and breaks without a record, since the log brought its first',
  ),
  not_understood: said(
    'Not understood',
    'Lines that hold something, and nobody could read what.',
    'lines that were not understood ÷ lines',
  ),
  with_user_name: said(
    'With a user name',
    'Requests whose line names an account.',
    'records with a user name ÷ records',
  ),
  tied_to_person: said(
    'Tied to a person',
    'Requests of which we know whose they were. For the others an incident names a device, or nobody.',
    'records of a person ÷ records',
  ),
  host_only: said(
    'Site alone',
    'Requests of which the log tells the site, and not the page or what was searched for.',
    'records of encrypted connections and look-ups of names ÷ records',
  ),
  raised: said(
    'Incidents raised',
    'Things to review that were raised in the period. What a whole class did together is one. An incident that was raised after the fact, because a list or a person learnt something, counts when it was raised.',
    'incidents by the time at which they were raised, without those that became part of another',
  ),
  urgent: said('Urgent', 'Of the raised, those that were urgent.', 'raised incidents whose severity is critical'),
  closed: said(
    'Incidents closed',
    'Incidents that somebody reviewed and closed in the period, whenever they were raised.',
    'incidents by the time at which they were closed',
  ),
  open_now: said(
    'Open',
    'Incidents that waited for somebody when this report was made, and since when the oldest does.',
    'open incidents when the report is made',
  ),
  review_time: said(
    'Time to review',
    'How long it took from raising to closing: for half of them, and for nine of ten, it was no longer.',
    'median and 90th percentile of closed − raised, of incidents closed in the period',
  ),
  by_rule: said(
    'By rule',
    'What the closed incidents were about, and how many were false alarms. Where five or more were closed and half were false, the rule should be looked at.',
    'closed incidents by rule; false alarms among them',
  ),
  looked_for_help: said(
    'Looked for help',
    'How often pupils looked for help. Nobody did anything wrong: it is in no other figure.',
    'items of the lane for help that were raised in the period, one for each pupil and school day',
  ),
  outstanding: said(
    'Still to do',
    'What our policy prescribes after an incident and nobody has done yet.',
    'prescribed actions of closed concerns that are to do when the report is made; settled: within the period',
  ),
  overdue: said(
    'Overdue',
    'Of these, what is to do for more than a week since the incident was closed.',
    'actions to do whose incident was closed more than 7 days before the report was made',
  ),
  access: said(
    'Who looked',
    'How many members of staff looked at incidents, and how often they opened one, showed names, searched the log or took data out.',
    'entries of the record of who looked, in the period',
  ),
  checks: said(
    'Filter checks',
    'Tests of the filter with addresses that the school chose: planned, made, and what came of them. They are in no other figure.',
    'filter checks in the period, by profile',
  ),
  compared: said(
    'Compared with',
    'The period before, and for a week the week of the term before with the same number in its term. Nothing is shown where not all of that time was counted.',
    'the same figure of that time',
  ),
  interval: said(
    'From … to',
    'A share of few says little. The range is what the share could be, if what was counted is a sample of how the filter behaves.',
    'Wilson’s interval at 95 %',
  ),
};

export const DEFINITIONS: readonly Definition[] = FIGURE_IDS.map((id) => ({ id, ...SAID[id] }));

export function definitionOf(id: FigureId): Definition {
  return { id, ...SAID[id] };
}
