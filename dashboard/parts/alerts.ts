import type { Frame, Health } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Content, type Html, html } from '../html.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { healthWords } from '../words/health.ts';
import { buttonForm } from './button-form.ts';
import { facts } from './facts.ts';
import { mailLines } from './mail-lines.ts';
import { dayAndTime } from './moment.ts';

/** Whether alerts get out, and the button that proves it. */
export function alertsPart({ mail }: Health, shell: Shell): Html {
  return html`<section>
<h2>${healthWords.alerts}</h2>
${mail.configured ? configuredPart(mail, shell) : html`<p><strong>${healthWords.mailNotSetUp}</strong></p>${mailLines()}`}
</section>`;
}

function configuredPart(mail: Health['mail'], { frame, csrf }: Shell): Html {
  return html`<p>${healthWords.recipients(mail.recipients)}</p>
${facts([
  [healthWords.mailServer, mail.server],
  [healthWords.links, linksHereAlone(mail)],
  [healthWords.unconfirmed, mail.unconfirmed.join(', ')],
  [healthWords.fewer, mail.fewer.join(', ')],
  [healthWords.waiting, waitingMail(mail, frame)],
  [healthWords.notSent, notSentMail(mail)],
  [healthWords.cameBack, cameBack(mail, frame)],
  [healthWords.lastSent, mail.lastSentAt === null ? healthWords.never : dayAndTime(mail.lastSentAt, frame)],
  [healthWords.lastError, lastProblem(mail, frame)],
])}
<p><a href="${links.whoIsTold}">${healthWords.whoIsTold}</a></p>
<p>${healthWords.testAlertHint}</p>
${buttonForm({ action: links.testAlert, csrf, label: healthWords.testAlert, look: 'main' })}`;
}

function linksHereAlone({ linksHereAlone: address }: Health['mail']): Content | null {
  return address === null ? null : html`<strong>${healthWords.linksHereAlone(address)}</strong>`;
}

function waitingMail({ waiting, waitingSince }: Health['mail'], frame: Frame): Content {
  return waitingSince === null
    ? figure(waiting)
    : html`${figure(waiting)}, ${healthWords.since} ${dayAndTime(waitingSince, frame)}`;
}

function notSentMail({ notSent }: Health['mail']): Content {
  return notSent === 0 ? figure(notSent) : html`<a href="${links.notSent}">${healthWords.notSentCount(notSent)}</a>`;
}

function lastProblem({ lastError, lastTriedAt }: Health['mail'], frame: Frame): Content | null {
  return lastError === null || lastTriedAt === null ? lastError : html`${dayAndTime(lastTriedAt, frame)}: ${lastError}`;
}

function cameBack({ returned: { isLookedFor, lookedAt, message } }: Health['mail'], frame: Frame): Content {
  if (!isLookedFor) return healthWords.notLookedFor;
  if (message !== null) return message;
  return lookedAt === null ? healthWords.notLookedYet : html`${healthWords.lookedAt} ${dayAndTime(lookedAt, frame)}`;
}
