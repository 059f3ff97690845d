import type { PrivacyFacts } from './facts.ts';
import { plainText, toDecide } from './markdown.ts';

export interface PrivacyRisk {
  readonly risk: string;
  readonly likelihood: 'unlikely' | 'possible' | 'likely';
  readonly severity: 'small' | 'serious' | 'very serious';
  /** What the program does, what the settings do, and what the school must do. */
  readonly measures: readonly string[];
}

/** What can go wrong for people, with a draft of how likely and how serious it is with these settings. */
export function risksOf(facts: PrivacyFacts): readonly PrivacyRisk[] {
  const risks = [
    wrongChild(facts),
    innocent,
    lookedUp(facts),
    stolen(facts),
    chilled,
    keptTooLong(facts),
    missed,
    staff(facts),
    onTheWay(facts),
    ...(facts.mail?.hasNames ? [inMailboxes] : []),
  ];
  return risks.map((one) => ({ ...one, measures: one.measures.filter((words) => words !== '') }));
}

function wrongChild({ hasRoster }: PrivacyFacts): PrivacyRisk {
  return {
    risk: 'The wrong child is taken for the one who did it: somebody else used the account or the device.',
    likelihood: 'possible',
    severity: 'serious',
    measures: [
      'Each incident says how sure it is who it was; shared accounts, devices and addresses are shown as such.',
      hasRoster ? 'Two rows of the list of accounts that contradict each other leave the account without a name.' : '',
      toDecide('talk to the child before you conclude; a rule against sharing passwords'),
    ],
  };
}

const innocent: PrivacyRisk = {
  risk: 'Something innocent looks bad: an advertisement, a lesson on the subject, a word with two meanings.',
  likelihood: 'likely',
  severity: 'small',
  measures: [
    'What pages load is told apart; known innocent causes are shown; every reason can be checked.',
    'False alarms are recorded, put right for the future, and deleted sooner than the rest.',
    toDecide('who reviews, and that teachers can say what a lesson is about'),
  ],
};

function lookedUp({ accounts }: PrivacyFacts): PrivacyRisk {
  const reviewers = accounts === null ? 0 : accounts.lead + accounts.deputy + accounts.head;
  const many = reviewers > MANY_REVIEWERS;
  return {
    risk: 'A member of staff looks at what a child or a colleague does without a reason.',
    likelihood: many ? 'possible' : 'unlikely',
    severity: 'serious',
    measures: [
      'Roles see only what they need; who looked at what is recorded and kept.',
      'What is about staff is for the head alone.',
      many ? `${reviewers} accounts may see incidents with names: ${toDecide('do so many need it?')}` : '',
      toDecide('who reads the record of who looked, and how often'),
    ],
  };
}

const MANY_REVIEWERS = 6;

function stolen({ dataFolder }: PrivacyFacts): PrivacyRisk {
  return {
    risk: 'The computer, its disk or a backup is lost or broken into, and everything can be read.',
    likelihood: 'unlikely',
    severity: 'very serious',
    measures: [
      `Files in ${plainText(dataFolder)} can be read by one account of the computer alone. Passwords are stored as hashes; guessing is slowed down.`,
      'Little is kept for long, so that little can be lost.',
      toDecide('encrypt the disk and the backups; install updates; who has access to the computer'),
    ],
  };
}

const chilled: PrivacyRisk = {
  risk: 'Children no longer dare to look for help or for answers about health, faith or sexuality.',
  likelihood: 'possible',
  severity: 'serious',
  measures: [
    'Pages that help are told apart and are not held against anybody. Searches in need are marked as care first.',
    'That a pupil looked for help is shown apart from all incidents, to the lead and the head or to one of them alone, with the advice not to mention it; of staff it is not noted.',
    toDecide('tell pupils what is looked for and why, and where they can look for help unseen, such as Childline'),
  ],
};

function keptTooLong({ kept }: PrivacyFacts): PrivacyRisk {
  const everything = kept.find(({ kind }) => kind === 'records');
  return {
    risk: 'A diary of every child’s browsing comes into being, or something follows a child for years.',
    likelihood: 'unlikely',
    severity: 'serious',
    measures: [
      everything === undefined
        ? ''
        : `Every request is kept for ${plainText(everything.keptFor)}, then deleted by itself; each deletion is recorded.`,
      'What somebody says must be kept, for the police for example, is kept apart with its reason, and is listed.',
      toDecide('check the lengths against the school’s retention schedule'),
    ],
  };
}

const missed: PrivacyRisk = {
  risk: 'People rely on it, and something is missed: a device past the filter, a page that hides what it is, a log that stops.',
  likelihood: 'likely',
  severity: 'serious',
  measures: [
    'A log that falls silent, and lines that are not understood, are shown in red. What the logs cannot show is said.',
    toDecide('monitoring is one help beside teachers who know their pupils'),
  ],
};

function staff({ hasRoster }: PrivacyFacts): PrivacyRisk {
  return {
    risk: 'Members of staff are watched more than is fair, or by their colleagues.',
    likelihood: hasRoster ? 'unlikely' : 'possible',
    severity: 'serious',
    measures: [
      'Rules for staff are their own; incidents about staff are for the head alone.',
      hasRoster ? '' : 'Without a list of accounts staff cannot be told apart: give Filterwatch one.',
      toDecide('what staff were told; who looks when it is about the head'),
    ],
  };
}

function onTheWay({ sources, dashboard, mail }: PrivacyFacts): PrivacyRisk {
  const open = [
    ...sources
      .filter(({ way }) => way === 'syslog')
      .map(({ title }) => `the log “${plainText(title)}” (syslog without TLS)`),
    ...(dashboard.isEncrypted || dashboard.isLocal ? [] : ['the dashboard (no https)']),
    ...(mail?.security === 'none' ? ['alerts by mail (no encryption; they name nobody)'] : []),
  ];
  return {
    risk: 'Somebody reads it on the network.',
    likelihood: open.length > 0 ? 'possible' : 'unlikely',
    severity: 'serious',
    measures: [
      open.length > 0
        ? `Not encrypted on the way now: ${open.join('; ')}.`
        : 'By these settings nothing is sent or received unencrypted.',
      open.length > 0 ? toDecide('encrypt it, or say why the network is safe enough') : '',
    ],
  };
}

const inMailboxes: PrivacyRisk = {
  risk: 'A mail that names a child is read by somebody else: it is forwarded, shows on a telephone, or lies in a mailbox that several people read.',
  likelihood: 'possible',
  severity: 'serious',
  measures: [
    'The line that shows in a list of mails names nobody. Only confirmed addresses are told names, and only over encrypted connections to the school’s mail server.',
    'Erasing what is kept about a child does not reach mails that were sent.',
    toDecide('do without, or say who reads these mailboxes, and delete the mails with the incident'),
  ],
};
