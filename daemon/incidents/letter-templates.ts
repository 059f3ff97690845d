import type { LetterKind, LetterLanguage, LetterText } from './letters.ts';

/** The letters as they are shipped; a school writes its own over them. */
export function shippedLetter(kind: LetterKind, language: LetterLanguage): LetterText {
  return kind === 'inform-parents' && language === 'cy' ? PARENTS_WELSH : ENGLISH[kind];
}

const ENGLISH: Readonly<Record<LetterKind, LetterText>> = {
  'class-teacher': {
    subject: '{school}: an online safety matter in your class',
    body: `Dear colleague,

There is an online safety matter about somebody in {group}.

What happened: {what happened}
When: {when}

Our policy “{policy}” asks that the class teacher is told. Please talk it over with the pupil calmly, and tell me what you did. If anything makes you think that a child may be at risk, do not wait: speak to the designated safeguarding lead at once.

{sender}
{school}, {date}`,
  },
  head: {
    subject: '{school}: an online safety matter for the head',
    body: `Dear Head,

I am reporting an online safety matter to you, as our policy “{policy}” asks.

Who: {name}
What happened: {what happened}
When: {when}
Case reference: {case reference}

What has been done so far stands in the incident’s history. Please tell me what you decide, so that it can be recorded.

{sender}
{school}, {date}`,
  },
  'authority-governors-hr': {
    subject: '{school}: a confidential matter, reference {case reference}',
    body: `Confidential

To the local authority, the chair of governors or personnel

Our policy “{policy}” asks that you are told of the following.

Who: {name}
What happened: {what happened}
When: {when}
Row of our policy: {row}
Case reference: {case reference}

Nothing has been concluded by this letter. The records are kept unchanged. Please tell us whom we should speak to, and what you need from us.

{sender}
{school}, {date}`,
  },
  police: {
    subject: '{school}: a report to the police, reference {case reference}',
    body: `To the police

{school} is reporting a matter that may be an offence.

What happened: {what happened}
When: {when}
Who: {name}
Case reference: {case reference}

The records of the web filter are preserved, unchanged and signed, and can be handed to you. We have not opened, copied or passed on the material, and no address of it stands in this letter. The device has been set aside where we know it.

Please tell us what you need, and whom to hand it to.

{sender}
{school}, {date}`,
  },
  'internet-watch-foundation': {
    subject: '{school}: note of a report to the Internet Watch Foundation',
    body: `Note for our own records

On {date}, {sender} reported material to the Internet Watch Foundation on its own reporting page, as our policy “{policy}” asks.

What happened: {what happened}
When: {when}
Case reference: {case reference}

The report was made there and not by mail. The material was not opened, copied or passed on, and no address of it stands in this note.

{school}`,
  },
  'filter-provider': {
    subject: '{school}: please look at what the filter let through',
    body: `Dear support team,

At {school}, the web filter showed the following: {what happened}
When: {when}
Sites: {sites}

Please check whether these should be blocked for {group}, block them if so, and tell us when it is done.

{sender}
{school}, {date}`,
  },
  'inform-parents': {
    subject: '{school}: please get in touch with us',
    body: `Dear parent or carer,

I am writing about how {name} used the internet at school.

What happened: {what happened}
When: {when}

We have talked about it at school. There is no need for alarm: we tell you because our policy “{policy}” asks for it, and because it helps when home and school say the same. Talking calmly about what happened works better than taking devices away.

Please ring the school office if you would like to talk about it.

{sender}
{school}, {date}`,
  },
  'remove-access': {
    subject: '{school}: access to the internet is to be taken away for a time',
    body: `Dear IT support,

Please take away access to the internet for the account below, from {from} to {until}, the last day included.

Account: {name}

Please confirm when it is done, and give it back on the day after. The reason is not for this letter.

{sender}
{school}, {date}`,
  },
};

const PARENTS_WELSH: LetterText = {
  subject: '{school}: cysylltwch â ni, os gwelwch yn dda',
  body: `Annwyl riant neu ofalwr,

Rwy’n ysgrifennu ynglŷn â’r ffordd y defnyddiodd {name} y rhyngrwyd yn yr ysgol.

Beth ddigwyddodd: {what happened}
Pryd: {when}

Rydym wedi trafod y mater yn yr ysgol. Nid oes angen dychryn: rydym yn dweud wrthych oherwydd bod ein polisi “{policy}” yn gofyn am hynny, ac am ei bod yn help pan fydd y cartref a’r ysgol yn dweud yr un peth. Mae siarad yn dawel am yr hyn a ddigwyddodd yn gweithio’n well na chymryd dyfeisiau i ffwrdd.

Ffoniwch swyddfa’r ysgol os hoffech siarad am y peth.

{sender}
{school}, {date}`,
};
