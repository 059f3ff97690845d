import type { LookFilter, LookList } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { links } from '../links.ts';
import { dateInWords } from '../times.ts';
import { kindOfLookWords, looksWords, shortId } from '../words/looks.ts';
import { choicesOf } from '../words.ts';
import { selectField } from './select-field.ts';

/** By whom, what and when the entries are narrowed; a form that works without scripts. */
export function lookFilterPart(list: LookList, filter: LookFilter, csrf: string): Html {
  const { incidentId } = filter;
  return html`<form method="post" action="${links.whoLooked}" class="screen-only">
<input type="hidden" name="_csrf" value="${csrf}">
<h2>${looksWords.filter}</h2>
${incidentId === null ? null : html`<p>${looksWords.ofIncident(shortId(incidentId))}</p><input type="hidden" name="incident" value="${incidentId}">`}
${whoField(list, filter)}
${kindField(filter)}
${weekField(list, filter)}
<p><button type="submit" class="quiet">${looksWords.show}</button> ${isNarrowed(filter) ? html`<a href="${links.whoLooked}">${looksWords.clear}</a>` : null}</p>
</form>`;
}

function isNarrowed({ staffId, kind, week, incidentId }: LookFilter): boolean {
  return staffId !== null || kind !== null || week !== null || incidentId !== null;
}

function whoField({ staff }: LookList, { staffId }: LookFilter): Html {
  const choices = [
    ...staff.map(({ id, name }) => ({ value: id as string, words: name })),
    { value: 'nobody', words: looksWords.nobody },
  ];
  const chosen = staffId === '' ? 'nobody' : (staffId ?? '');
  return selectField(
    { name: 'who', label: looksWords.who, nothing: looksWords.anybody, groups: [{ heading: null, choices }], chosen },
    [],
  );
}

function kindField({ kind }: LookFilter): Html {
  const choices = choicesOf(kindOfLookWords).map((value) => ({
    value: value as string,
    words: kindOfLookWords[value],
  }));
  const groups = [{ heading: null, choices }];
  return selectField(
    { name: 'kind', label: looksWords.kind, nothing: looksWords.anyKind, groups, chosen: kind ?? '' },
    [],
  );
}

function weekField({ weeks }: LookList, { week }: LookFilter): Html {
  const choices = weeks.map((value) => ({ value, words: looksWords.week(dateInWords(value)) }));
  const groups = [{ heading: null, choices }];
  return selectField(
    { name: 'week', label: looksWords.inWeek, nothing: looksWords.anyWeek, groups, chosen: week ?? '' },
    [],
  );
}
