import type { Role, StaffList } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { radioGroup, textField } from '../parts/fields.ts';
import { selectField } from '../parts/select-field.ts';
import { linkWays, accountWords as words } from '../words/accounts.ts';
import { findingErrors } from '../words/finding.ts';
import { roleWords } from '../words.ts';

export interface InviteForm {
  readonly name: string;
  readonly email: string;
  readonly role: Role | null;
  readonly by: keyof typeof linkWays;
  readonly errors: readonly FieldError[];
}

export const emptyInvite: InviteForm = { name: '', email: '', role: null, by: 'mail', errors: [] };

/** Invite a colleague: name, address and role; the password is theirs to choose. */
export function invitePage(shell: Shell, list: StaffList, { name, email, role, by, errors }: InviteForm): Html {
  const groups = [{ heading: null, choices: list.mayGive.map((value) => ({ value, words: roleWords[value] })) }];
  const roles = { name: 'role', label: words.role, nothing: words.chooseRole, groups, chosen: role ?? '' };
  const ways = { name: 'by', legend: words.how, choices: ['mail', 'hand'] as const, words: linkWays, chosen: by };
  return layout(shell, {
    title: errors.length === 0 ? words.invite : `${findingErrors.titlePrefix}${words.invite}`,
    place: null,
    main: html`${errorSummary(errors)}
<p><a href="${links.accounts}">${words.back}</a></p>
<h1 id="heading" tabindex="-1">${words.invite}</h1>
<p class="lede">${words.inviteLede}</p>
<form method="post" action="${links.invite}" class="narrow" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${textField({ name: 'name', label: words.name, value: name }, errors)}
${textField({ name: 'email', label: words.email, type: 'email', value: email }, errors)}
${selectField(roles, errors)}
${list.isMailSetUp ? radioGroup(ways, errors) : null}
<button type="submit" class="main">${words.send}</button>
</form>`,
  });
}

/** The link, shown once; or that it is on its way. */
export function linkMadePage(shell: Shell, address: string | null): Html {
  const heading = address === null ? words.mailedHeading : words.linkHeading;
  return layout(shell, {
    title: heading,
    place: null,
    main: html`<h1 id="heading" tabindex="-1">${heading}</h1>
<p class="lede">${address === null ? words.mailedLede : words.linkLede}</p>
${address === null ? null : html`<p class="secret"><code>${address}</code></p>`}
<p><a href="${links.accounts}">${words.back}</a></p>`,
  });
}
