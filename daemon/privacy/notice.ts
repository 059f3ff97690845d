import type { KeptKindFacts, PrivacyFacts } from './facts.ts';
import { documentOf, plainText, toDecide } from './markdown.ts';
import { DRAFT, schoolOf } from './shared-words.ts';

/** What the school can put into its privacy notice: for pupils and parents, and apart from them for staff. */
export function privacyNotice(facts: PrivacyFacts): string {
  return documentOf([
    '# For the privacy notice',
    DRAFT,
    '## For pupils and parents',
    ...forPupils(facts),
    '## For members of staff',
    ...forStaff(facts),
  ]);
}

function forPupils(facts: PrivacyFacts): readonly string[] {
  return [
    `When you use the internet at ${schoolOf(facts)}, the web filter writes down which sites are asked for, when, and by which account or device. A program called Filterwatch reads this. We run it ourselves, and it does not send your data to another company.`,
    'The program looks for signs that somebody may need help or may be in danger, and for things that our rules do not allow. It only sorts. If it finds something, a trusted adult at school looks at it and decides whether it matters. Often it does not: pages load many things that nobody chose.',
    'If you look for help, for example at Childline, that is allowed and never counts against you. Those who look after pupils may see that you did, so that they can be there for you.',
    'You, and everybody at school, can tell us on the page “Tell us what you saw” when something came up that should not have. You need not say who you are. We keep what you write, when, and from which device it came, so that we can find out what happened. If something happened to you by accident and you tell us, that counts for you.',
    whoYouAre(facts),
    keptSentence(facts),
    `${visibleTo(facts)} If we are worried about you, we may talk to you, to your parents or carers, or to people whose work it is to keep children safe.`,
    `You can ask us what we keep about you, and tell us if something is wrong. Ask ${toDecide('whom')}. If you are not happy with our answer, you can complain to the Information Commissioner’s Office (ico.org.uk).`,
  ];
}

function whoYouAre({ hasRoster }: PrivacyFacts): string {
  return hasRoster
    ? 'The program knows which account belongs to whom, because we have told it the names, years and classes that go with the accounts.'
    : 'The program knows accounts and devices, but not your name. Staff at school may know whose account it is.';
}

function keptSentence({ kept }: PrivacyFacts): string {
  const everything = kept.find(({ kind }) => kind === 'records');
  if (everything === undefined) return toDecide('how long what is written down is kept');
  const longest = kept.find(({ kind }) => kind === 'concern');
  const more =
    longest === undefined
      ? ''
      : ` If something had to be passed on to keep somebody safe, we keep that for ${inPlain(longest)} after we have finished with it.`;
  return `We keep what you visited for ${inPlain(everything)}. Then it is deleted.${more}`;
}

function inPlain({ keptFor }: KeptKindFacts): string {
  return plainText(keptFor);
}

function visibleTo({ accounts, mail }: PrivacyFacts): string {
  if (accounts === null) return `Who can see it: ${toDecide('who at school may see it')}.`;
  return `Only the adults who look after online safety, and the head, can see it. When one of them opens it, that is written down.${mail?.hasNames ? ' Some of them are sent a mail that says who it was.' : ''}`;
}

function forStaff(facts: PrivacyFacts): readonly string[] {
  return [
    ...howStaffAreJudged(facts),
    `What we do this for, and what we do not use it for: ${toDecide('say what monitoring of staff is for, that it is not used for performance or attendance, and where the policy for staff stands')}. Whether private use is allowed: ${toDecide('say what applies in breaks and out of hours')}.`,
    `It is kept as long as that of pupils: see the record of processing of ${schoolOf(facts)}.`,
  ];
}

function howStaffAreJudged({ hasRoster }: PrivacyFacts): readonly string[] {
  const both = 'The same filter and the same program see what members of staff ask for.';
  const never = 'It does not measure work, and nothing is decided about anybody by a program.';
  if (!hasRoster) {
    return [
      `${both} Filterwatch has no list of our accounts and cannot tell staff from pupils, so that it holds everybody against the rules for pupils, and whoever reviews incidents sees those of staff too. ${never}`,
    ];
  }
  return [
    `${both} Filterwatch holds it against the rules for staff, which are not those for pupils. ${never}`,
    'What is flagged about a member of staff is shown to the head alone. IT support sees neither names nor incidents.',
  ];
}
