import type { TestAlertResult } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { buttonForm } from '../parts/button-form.ts';
import { mailLines } from '../parts/mail-lines.ts';
import { testAlertSentence } from '../words/mail.ts';
import { setUpWords } from '../words/set-up.ts';
import { setUpLayout } from './set-up-layout.ts';

/** Fourth step: does an alert reach its reader? Where mail is not set up, what to write into the configuration. */
export function setUpAlertPage(shell: Shell, hasMail: boolean, result: TestAlertResult | null): Html {
  const { csrf } = shell;
  const isSent = result?.kind === 'sent';
  return setUpLayout(shell, {
    step: 'alert',
    above: result === null ? null : html`<div class="notice" role="status"><p>${testAlertSentence(result)}</p></div>`,
    content: html`<p class="lede">${setUpWords.alertHint}</p>
${
  hasMail
    ? buttonForm({ action: links.setUpAlert, csrf, label: setUpWords.sendTest, look: isSent ? 'quiet' : 'main' })
    : html`${mailLines()}<p>${setUpWords.withoutMail}</p>`
}
<div class="buttons">
<a class="quiet" href="${links.setUpPolicy}">${setUpWords.back}</a>
${buttonForm({ action: links.setUpFinish, csrf, label: hasMail ? setUpWords.finish : setUpWords.finishWithoutMail, look: isSent ? 'main' : 'quiet' })}
</div>`,
  });
}
