import type { AddressLink } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { facts } from '../parts/facts.ts';
import { radioGroup } from '../parts/fields.ts';
import { type Wanted, wantedOf, addressLinkWords as words } from '../words/address-links.ts';
import { findingErrors } from '../words/finding.ts';
import { choicesOf } from '../words.ts';

/** Behind the link that asks whether alerts arrive: a button, because programs that scan mail follow links. */
export function confirmAddressPage(shell: Shell, { address, isConfirmed }: AddressLink, token: string): Html {
  const heading = isConfirmed ? words.confirmedHeading : words.confirmHeading;
  return layout(shell, {
    title: heading,
    place: null,
    main: html`<h1 id="heading" tabindex="-1">${heading}</h1>
<p class="lede">${isConfirmed ? words.confirmedLede(address) : words.confirmLede(address)}</p>
${isConfirmed ? null : form({ shell, token, action: links.confirmAddress, fields: null, label: words.confirm })}`,
  });
}

export interface LeaveWork {
  readonly isSaved: boolean;
  /** What was asked for and refused; null where nothing was. */
  readonly refused: Wanted | null;
  readonly errors: readonly FieldError[];
}

/** Behind the link of a mail that can wait: what should be mailed there from now on. */
export function unsubscribePage(shell: Shell, link: AddressLink, work: LeaveWork & { readonly token: string }): Html {
  const wants = wantedOf(link);
  const isWrong = work.errors.length > 0;
  return layout(shell, {
    title: isWrong ? `${findingErrors.titlePrefix}${words.leaveHeading}` : words.leaveHeading,
    place: null,
    main: html`${errorSummary(work.errors)}
${work.isSaved ? html`<div class="notice" role="status"><p>${words.saved}</p></div>` : null}
<h1 id="heading" tabindex="-1">${words.leaveHeading}</h1>
<p class="lede">${words.leaveLede(link.address)}</p>
${facts([[words.now, words.wants[wants]]])}
${link.mayLeaveUrgent ? null : html`<p>${words.last}</p>`}
${form({ shell, token: work.token, action: links.unsubscribe, fields: choices(link, work), label: words.save })}`,
  });
}

/** Whoever comes by the link of a mail wants less: that is chosen, and one press saves it. */
function choices(link: AddressLink, { isSaved, refused, errors }: LeaveWork): Html {
  const wants = wantedOf(link);
  const usual = wants === 'everything' && !isSaved ? 'urgent' : wants;
  return radioGroup(
    {
      name: 'wanted',
      legend: words.question,
      choices: choicesOf(words.choices),
      words: words.choices,
      chosen: refused ?? usual,
    },
    errors,
  );
}

interface Form {
  readonly shell: Shell;
  readonly token: string;
  readonly action: string;
  readonly fields: Html | null;
  readonly label: string;
}

function form({ shell, token, action, fields, label }: Form): Html {
  return html`<form method="post" action="${action}">
<input type="hidden" name="_csrf" value="${shell.csrf}">
<input type="hidden" name="token" value="${token}">
${fields}
<button type="submit" class="main">${label}</button>
</form>`;
}
