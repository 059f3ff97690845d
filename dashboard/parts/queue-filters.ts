import type { IncidentFilter, IncidentList } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Html, html } from '../html.ts';
import { incidentsLink } from '../links.ts';
import { dateInWords } from '../times.ts';
import { incidentsWords, sortWords } from '../words/incidents.ts';
import { choicesOf, severityWords, viewWords } from '../words.ts';
import { type Tab, tabs } from './tabs.ts';

/** The filters of the list, as links: each keeps what the others say. What is needed less often is folded away until it is used. */
export function queueFilters(list: IncidentList, filter: IncidentFilter): Html {
  const isUsed = filter.group != null || filter.week != null || (filter.sort ?? 'usual') !== 'usual';
  return html`${tabs(incidentsWords.views, viewTabs(list, filter))}
${tabs(incidentsWords.severities, severityTabs(filter))}
<details class="more-filters"${isUsed ? html` open` : ''}>
<summary>${incidentsWords.more}</summary>
${tabs(
  incidentsWords.groups,
  textTabs(filter, 'group', list.groups, (group) => group, incidentsWords.anyGroup),
)}
${tabs(incidentsWords.weeks, textTabs(filter, 'week', list.weeks, dateInWords, incidentsWords.anyWeek))}
${tabs(incidentsWords.order, sortTabs(filter))}
</details>`;
}

function viewTabs({ counts }: IncidentList, filter: IncidentFilter): readonly Tab[] {
  return choicesOf(viewWords).map((view) => ({
    href: incidentsLink({ ...filter, view, page: 1 }),
    words: `${viewWords[view]} (${figure(counts[view])})`,
    isCurrent: view === filter.view,
  }));
}

function severityTabs(filter: IncidentFilter): readonly Tab[] {
  return [null, ...choicesOf(severityWords)].map((severity) => ({
    href: incidentsLink({ ...filter, severity, page: 1 }),
    words: severity === null ? incidentsWords.anySeverity : severityWords[severity],
    isCurrent: severity === filter.severity,
  }));
}

function textTabs(
  filter: IncidentFilter,
  name: 'group' | 'week',
  texts: readonly string[],
  inWords: (text: string) => string,
  any: string,
): readonly Tab[] {
  const current = filter[name] ?? null;
  const known = current === null || texts.includes(current) ? texts : [...texts, current];
  return [null, ...known].map((text) => ({
    href: incidentsLink({ ...filter, [name]: text, page: 1 }),
    words: text === null ? any : inWords(text),
    isCurrent: text === current,
  }));
}

function sortTabs(filter: IncidentFilter): readonly Tab[] {
  return choicesOf(sortWords).map((sort) => ({
    href: incidentsLink({ ...filter, sort, page: 1 }),
    words: sortWords[sort],
    isCurrent: sort === (filter.sort ?? 'usual'),
  }));
}
