import type { Alarm, Frame, Viewer } from '../daemon/api/contract.ts';
import { type Html, html } from './html.ts';
import { links } from './links.ts';
import type { Announcing, Shell } from './models.ts';
import { statusLine } from './parts/status-line.ts';
import { dayInWords, timeInSentence } from './times.ts';
import { alarmSentence } from './words/alarms.ts';
import { type Language, languageNames } from './words/languages.ts';
import { publicFrameWords } from './words/public-frame.ts';
import { frameWords, PRODUCT } from './words.ts';

type Place =
  | 'today'
  | 'incidents'
  | 'referred'
  | 'support'
  | 'log'
  | 'lookingBack'
  | 'reports'
  | 'policy'
  | 'lists'
  | 'requests'
  | 'filterChecks'
  | 'health'
  | 'schools';

/** A page before it is put into its frame. */
export interface Page {
  /** Without the name of the school: '(3) Today'. */
  readonly title: string;
  /** Which entry of the navigation the reader is in; null outside of them. */
  readonly place: Place | null;
  /** What the status line tells while the page is open. */
  readonly announcing?: Announcing;
  /** English where nothing is said. */
  readonly language?: Language;
  readonly main: Html;
}

/** The whole document: landmarks, navigation by role, banners, and the page in the middle. */
export function layout(shell: Shell, page: Page): Html {
  const { frame } = shell;
  return html`<!doctype html>
<html lang="${languageNames[page.language ?? 'en'].tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${page.title} – ${frame.schoolName === '' ? PRODUCT : frame.schoolName}</title>
${links.styles.map((style) => html`<link rel="stylesheet" href="${style}">`)}
<link rel="stylesheet" href="${links.printStyle}" media="print">
${shell.viewer === null ? null : scripts()}
</head>
<body>
<a class="skip" href="#main">${publicFrameWords[page.language ?? 'en'].skip}</a>
${header(shell, page)}
${banners(shell, page.language ?? 'en')}
<main id="main" tabindex="-1">
${shell.viewer === null || !frame.setUpDone ? null : statusLine(frame, page.announcing ?? null)}
${page.main}
</main>
${footer(shell)}
</body>
</html>
`;
}

function scripts(): Html {
  const sources = [links.keysScript, links.updatesScript];
  return html`${sources.map((source) => html`<script type="module" src="${source}"></script>`)}`;
}

function header(shell: Shell, { place, language = 'en' }: Page): Html {
  const { frame, viewer } = shell;
  return html`<header class="head">
<p class="school">${frame.schoolName === '' ? PRODUCT : frame.schoolName}</p>
${viewer === null || !frame.setUpDone ? null : navigation(viewer, place, frame)}
<div class="account">
${frame.setUpDone && language === 'en' ? html`<a href="${links.help}">${frameWords.help}</a>` : null}
${viewer !== null && frame.setUpDone ? html`<a href="${links.account}">${frameWords.account}</a>` : null}
${viewer === null ? null : signOut(viewer, shell.csrf)}
</div>
</header>`;
}

// What a role may not open does not exist for it: nothing is greyed out.
type Power = Viewer['powers'][number];

const PLACES: readonly (readonly [Place, Power | readonly Power[] | null])[] = [
  ['today', ['review', 'oversee']],
  ['incidents', 'review'],
  ['referred', 'referred'],
  ['support', 'investigate'],
  ['log', 'investigate'],
  ['lookingBack', 'investigate'],
  ['reports', 'reports'],
  ['policy', null],
  ['requests', ['review', 'referred', 'keep_running', 'authorise']],
  ['filterChecks', ['keep_running', 'oversee']],
  ['lists', 'keep_running'],
  ['health', 'keep_running'],
  ['schools', 'trust'],
];

function navigation(viewer: Viewer, current: Place | null, { supportFor }: Frame): Html {
  const has = (power: Power) => viewer.powers.includes(power);
  const open = PLACES.filter(([, powers]) => powers === null || [powers].flat().some(has)).map(([place]) => place);
  const places = open.filter((place) => place !== 'support' || supportFor.includes(viewer.role));
  return html`<nav aria-label="${frameWords.navigation}"><ul class="plain">
${places.map((place) => html`<li>${navigationLink(place, place === current)}</li>`)}
</ul></nav>`;
}

function navigationLink(place: Place, isCurrent: boolean): Html {
  return isCurrent
    ? html`<a class="place" href="${links[place]}" aria-current="page">${frameWords[place]}</a>`
    : html`<a class="place" href="${links[place]}">${frameWords[place]}</a>`;
}

function signOut(viewer: Viewer, csrf: string): Html {
  return html`<span class="name">${frameWords.signedInAs(viewer.name, viewer.role)}</span>
<form method="post" action="${links.signOut}">
<input type="hidden" name="_csrf" value="${csrf}">
<button type="submit" class="quiet">${frameWords.signOut}</button>
</form>`;
}

// Alarms are for staff: a sign-in page that says "nothing is being checked" would tell every pupil.
function banners({ frame, viewer }: Shell, language: Language): Html | null {
  const alarms = viewer === null || !frame.setUpDone ? [] : frame.alarms;
  if (alarms.length === 0 && !frame.demonstration) return null;
  return html`<aside class="banners" aria-label="${alarms.length === 0 ? PRODUCT : frameWords.problems}">
${alarms.map((alarm) => alarmBanner(alarm, frame, viewer?.powers.includes('keep_running') === true))}
${frame.demonstration ? html`<p class="banner">${publicFrameWords[language].demonstration}</p>` : null}
</aside>`;
}

function alarmBanner(alarm: Alarm, frame: Frame, mayOpenHealth: boolean): Html {
  const since = alarmTime(alarm, frame);
  return html`<p class="banner alarm"><strong>${alarmSentence(alarm, since)}</strong> ${mayOpenHealth ? html`<a href="${alarm.kind === 'not_sent' ? links.notSent : links.health}">${frameWords.whatToDo}</a>` : null}</p>`;
}

/** When it began; of what ends, when that is. */
function alarmTime(alarm: Alarm, { now, zone }: Frame): string {
  if (alarm.kind === 'certificate_ends') return `on ${dayInWords(alarm.endsAt, zone)}`;
  return 'since' in alarm ? timeInSentence(alarm.since, now, zone) : '';
}

function footer({ frame, viewer }: Shell): Html {
  return html`<footer class="foot">
${viewer !== null && frame.setUpDone && isReviewer(viewer) ? keysSwitch() : null}
${viewer !== null && frame.setUpDone ? alsoHere(viewer) : null}
<p>${viewer === null ? PRODUCT : frameWords.foot(frame.zone)}</p>
</footer>`;
}

// What is needed a few times a year stands at the foot of every page, and not in the bar.
function alsoHere(viewer: Viewer): Html {
  const rarely = [
    ['annual_review', 'annualReviews'],
    ['investigate', 'quietened'],
    ['investigate', 'letters'],
    ['investigate', 'tryIt'],
    ['people', 'person'],
    ['oversee', 'whoLooked'],
    ['oversee', 'searches'],
    ['keep_running', 'kept'],
    ['accounts', 'accounts'],
  ] as const;
  const places = rarely.flatMap(([power, place]) => (viewer.powers.includes(power) ? [place] : []));
  return html`<p class="also">${places.map((place) => html`<a href="${links[place]}">${frameWords[place]}</a> `)}</p>`;
}

// Hidden until the script finds it: without the script there are no shortcuts to turn on.
function keysSwitch(): Html {
  return html`<p class="keys" hidden data-keys data-on="${frameWords.keysOn}" data-off="${frameWords.keysOff}">
<span data-keys-state></span>
<button type="button" class="quiet" data-keys-switch data-on="${frameWords.turnKeysOff}" data-off="${frameWords.turnKeysOn}"></button>
<a href="${links.keys}" data-key="?">${frameWords.keysList}</a>
</p>`;
}

function isReviewer({ powers }: Viewer): boolean {
  return powers.includes('review');
}
