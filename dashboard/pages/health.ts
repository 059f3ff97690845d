import type { Health, TestAlertResult } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Shell } from '../models.ts';
import { alertsPart } from '../parts/alerts.ts';
import { insidePart, refusedPart } from '../parts/inside.ts';
import { leasesPart } from '../parts/lease-table.ts';
import { mailBouncesPart, mailRefusalsPart } from '../parts/mail-refusals.ts';
import { receiversPart } from '../parts/receiver-table.ts';
import { sentenceList } from '../parts/sentence-list.ts';
import { sourcesPart } from '../parts/source-table.ts';
import { calendarPart } from '../parts/timetable.ts';
import { unknownLabelsPart } from '../parts/unknown-labels.ts';
import { watchedPart } from '../parts/watched.ts';
import { webhooksPart } from '../parts/webhook-table.ts';
import { timeInSentence } from '../times.ts';
import { coverageSentences, coverageWords, healthHeading, healthWords } from '../words/health.ts';
import { testAlertSentence } from '../words/mail.ts';

/** Is everything received, understood and sent? And what can these logs not show? */
export function healthPage(shell: Shell, health: Health, testAlert: TestAlertResult | null): Html {
  const { frame } = shell;
  const heading = healthHeading(health, frame.alarms, (at) => timeInSentence(at, frame.now, frame.zone));
  return layout(shell, {
    title: healthWords.title,
    place: 'health',
    main: html`${testAlert === null ? null : html`<div class="notice" role="status"><p>${testAlertSentence(testAlert)}</p></div>`}
<h1 id="heading" tabindex="-1">${heading}</h1>
<p class="lede">${healthWords.lede}</p>
${sourcesPart(health.sources, frame)}
${watchedPart(health, frame)}
${receiversPart(health.receivers)}
${calendarPart(health.calendar)}
${leasesPart(health.leases, frame)}
${webhooksPart(health.webhooks, frame)}
${unknownLabelsPart(health.unknownLabels)}
${mailRefusalsPart(health.mail.refusals, frame)}
${mailBouncesPart(health.mail.returned.bounces, frame)}
<div class="pair">
${alertsPart(health, shell)}
${insidePart(health, frame)}
</div>
<div class="pair">
${coveragePart(health)}
${refusedPart(health.refused)}
</div>`,
  });
}

function coveragePart(health: Health): Html {
  return html`<section>
<h2>${coverageWords.heading}</h2>
<p>${coverageWords.caption}</p>
${sentenceList(coverageSentences(health.coverage))}
<p>${coverageWords.always}</p>
</section>`;
}
