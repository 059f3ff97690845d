import type { PolicyBook, PolicyRow, SchoolTimes } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Policy, Rule, Ruling, Shell } from '../models.ts';
import { loggedText } from '../parts/logged-text.ts';
import { groupsPart, policySource, ruleActions, waitingPart } from '../parts/policy-book.ts';
import { policyRowsPart } from '../parts/policy-rows.ts';
import { severityTag } from '../parts/severity-tag.ts';
import { type Cell, cell, type Row, table } from '../parts/table.ts';
import { tabs } from '../parts/tabs.ts';
import { timetablePart } from '../parts/timetable.ts';
import { dateInWords } from '../times.ts';
import { attemptsSentence, policyWords, rulingCell, rulingWords } from '../words/policy.ts';
import { policyChangeWords, policyNotices } from '../words/policy-changes.ts';
import { policyRowWords } from '../words/policy-rows.ts';
import { quietenWords } from '../words/quieten.ts';
import { timetableWords } from '../words/timetable.ts';
import { choicesOf } from '../words.ts';

export type PolicyAudience = 'pupils' | 'staff';

/** What stands around the table. */
export interface PolicyShown {
  /** What has just been done; null where nothing has. */
  readonly notice: keyof typeof policyNotices | null;
  /** What a log can and cannot show of the rows of our table. */
  readonly rows: readonly PolicyRow[];
  /** The school's weeks, and what its calendar says is next. */
  readonly times: SchoolTimes;
}

/** What stands under a rule for whoever may change it. */
export type RuleActions = (rule: Rule) => Html | null;

/** The school's acceptable-use table, as it is applied. */
export function policyPage(
  shell: Shell,
  book: PolicyBook,
  audience: PolicyAudience,
  { notice, rows, times }: PolicyShown,
): Html {
  const addresses = { pupils: links.policy, staff: links.staffPolicy };
  return layout(shell, {
    title: policyWords.title,
    place: 'policy',
    main: html`${notice === null ? null : html`<div class="notice" role="status"><p>${policyNotices[notice]}</p></div>`}
<h1 id="heading" tabindex="-1">${policyWords.heading}</h1>
<p class="lede">${policyWords.lede}</p>
${onThisPage(rows)}
${waitingPart(book, shell)}
${policySource(shell, book)}
${policyTable(book.policy, audience, addresses, ruleActions(shell, book))}
${groupsPart(book.groups)}
${timetablePart(times)}
<p class="second">${policyWords.change}</p>
${policyRowsPart(rows)}`,
  });
}

/** The table is long, and what stands below it is looked for by itself. */
function onThisPage(rows: readonly PolicyRow[]): Html {
  const parts = [
    ['#groups', policyChangeWords.groups],
    ['#times', timetableWords.heading],
    ...(rows.length === 0 ? [] : [['#can-see', policyRowWords.heading] as const]),
  ] as const;
  return html`<nav class="also screen-only" aria-label="${policyWords.onThisPage}">${parts.map(([href, words]) => html`<a href="${href}">${words}</a>`)}
<a href="${links.quietened}">${quietenWords.heading}</a></nav>`;
}

/** The table for pupils or staff, with its version and the links between the two. */
export function policyTable(
  policy: Policy,
  audience: PolicyAudience,
  addresses: Readonly<Record<PolicyAudience, string>>,
  actions: RuleActions = () => null,
): Html {
  const rules = policy.rules.filter((rule) => rule.appliesTo === 'everyone' || rule.appliesTo === audience);
  return html`<p>${policyWords.version(policy.title, policy.version)}</p>
${tabs(policyWords.tabs, [
  { href: addresses.pupils, words: policyWords.pupils, isCurrent: audience === 'pupils' },
  { href: addresses.staff, words: policyWords.staff, isCurrent: audience === 'staff' },
])}
${rules.length === 0 ? html`<p class="empty">${policyWords.empty}</p>` : ruleTable(rules, audience, actions)}`;
}

const columns = choicesOf(rulingWords);

function ruleTable(rules: readonly Rule[], audience: PolicyAudience, actions: RuleActions): Html {
  return html`<div class="policy">${table({
    caption: policyWords.caption[audience],
    heads: [policyWords.activity, ...columns.map((column) => rulingWords[column]), policyWords.why],
    rows: rules.map((rule) => ruleRow(rule, actions)),
  })}</div>`;
}

function ruleRow(rule: Rule, actions: RuleActions): Row {
  return {
    look: 'everywhere',
    cells: [
      cell(policyWords.activity, html`${activity(rule)}${actions(rule)}`),
      ...columns.map((column) => rulingCellOf(column, rule)),
      cell(policyWords.why, whyPart(rule)),
    ],
  };
}

function activity(rule: Rule): Html {
  const flagged = rule.ruling.kind === 'acceptable' ? null : html`<p>${severityTag(rule.severity)}</p>`;
  return html`<p><strong>${loggedText(rule.title)}</strong></p>${flagged}`;
}

// The words of these three say what their column's head says, so on a narrow screen the head is left out.
function rulingCellOf(column: Ruling['kind'], { ruling }: Rule): Cell {
  if (column !== ruling.kind) return cell('', null);
  const hasOwnWords = ruling.kind === 'acceptable_at' || ruling.kind === 'acceptable_for';
  return cell(hasOwnWords ? rulingWords[column] : '', html`<strong>${rulingCell(ruling)}</strong>`);
}

function whyPart(rule: Rule): Html {
  const attempts = rule.ruling.kind === 'acceptable' ? null : attemptsSentence(rule.attempts);
  return html`<p>${rule.why} ${attempts}</p>
<p class="second">${policyWords.decided(rule.decidedBy, dateInWords(rule.decidedOn))}</p>`;
}
