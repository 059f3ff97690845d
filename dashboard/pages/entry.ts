import type { CameToLight, EntryChoice, EntryForm, EntryWho } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Severity, Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { radioGroup, textArea, textField } from '../parts/fields.ts';
import { selectField } from '../parts/select-field.ts';
import { cameToLightWords, entryGroupWords, entryWhoWords, entryWords } from '../words/entry.ts';
import { findingErrors } from '../words/finding.ts';
import { choicesOf, severityWords } from '../words.ts';

/** What was typed so far. */
export interface EntryDraft {
  readonly rule: string;
  readonly who: EntryWho['kind'] | null;
  readonly person: string;
  readonly group: string;
  readonly when: string;
  readonly whatHappened: string;
  readonly cameToLight: CameToLight | null;
  readonly severity: Severity | null;
  readonly severityReason: string;
}

export interface EntryWork {
  readonly draft: EntryDraft;
  readonly errors: readonly FieldError[];
  /** Where it is sent to. */
  readonly action: string;
  /** Of what is changed; null where it is new. */
  readonly version: number | null;
  /** What it is made of, where somebody reported it: then the version is the report's, and the incident is new. */
  readonly about?: Html;
  readonly isNew?: boolean;
}

/** The form with which a member of staff writes down what no log shows. */
export function entryPage(shell: Shell, form: EntryForm, work: EntryWork): Html {
  const { errors, version } = work;
  const isNew = work.isNew ?? version === null;
  const heading = isNew ? entryWords.heading : entryWords.changeHeading;
  return layout(shell, {
    title: errors.length === 0 ? heading : `${findingErrors.titlePrefix}${heading}`,
    place: 'incidents',
    main: html`${errorSummary(errors)}
<nav class="neighbours" aria-label="${entryWords.back}"><ul class="plain"><li><a href="${links.incidents}">${entryWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${heading}</h1>
<p class="lede">${entryWords.lede}</p>
<p class="notice">${entryWords.danger}</p>
<p>${entryWords.aboutColleagues}</p>
${work.about ?? null}
<form method="post" action="${work.action}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${version === null ? null : html`<input type="hidden" name="version" value="${version}">`}
${ruleField(form, work)}
${whoFields(form, work)}
${whatFields(work)}
${severityFields(work)}
<button type="submit" class="main">${isNew ? entryWords.save : entryWords.saveChange}</button>
</form>`,
  });
}

function ruleField({ groups }: EntryForm, { draft, errors }: EntryWork): Html {
  const choicesIn = (choices: readonly EntryChoice[]) =>
    choices.map(({ ruleId, title, severity }) => ({ value: ruleId, words: `${title}: ${severityWords[severity]}` }));
  return selectField(
    {
      ...{ name: 'rule', label: entryWords.rule, hint: entryWords.ruleHint, nothing: entryWords.ruleNothing },
      groups: groups.map(({ kind, choices }) => ({ heading: entryGroupWords[kind], choices: choicesIn(choices) })),
      chosen: draft.rule,
    },
    errors,
  );
}

function whoFields({ schoolGroups }: EntryForm, { draft, errors }: EntryWork): Html {
  const who = { name: 'who', legend: entryWords.who, choices: choicesOf(entryWhoWords), words: entryWhoWords };
  const groups = [{ heading: null, choices: schoolGroups.map((group) => ({ value: group, words: group })) }];
  const group = { name: 'group', label: entryWords.group, nothing: entryWords.groupNothing, groups };
  return html`${radioGroup({ ...who, chosen: draft.who }, errors)}
${textField({ name: 'person', label: entryWords.person, hint: entryWords.personHint, value: draft.person, isOptional: true }, errors)}
${schoolGroups.length === 0 ? null : selectField({ ...group, chosen: draft.group }, errors)}`;
}

function whatFields({ draft, errors }: EntryWork): Html {
  const { when, whatHappened, cameToLight } = draft;
  const light = { name: 'cameToLight', legend: entryWords.cameToLight, choices: choicesOf(cameToLightWords) };
  return html`${textField({ name: 'when', label: entryWords.when, hint: entryWords.whenHint, type: 'datetime-local', value: when }, errors)}
${textArea({ name: 'whatHappened', label: entryWords.whatHappened, hint: entryWords.whatHappenedHint, value: whatHappened }, errors)}
${radioGroup({ ...light, words: cameToLightWords, chosen: cameToLight }, errors)}`;
}

function severityFields({ draft, errors }: EntryWork): Html {
  const choices = choicesOf(severityWords).map((value) => ({ value, words: severityWords[value] }));
  const field = { name: 'severity', label: entryWords.severity, nothing: entryWords.severityNothing };
  const reason = { name: 'severityReason', label: entryWords.severityReason, value: draft.severityReason };
  return html`${selectField({ ...field, groups: [{ heading: null, choices }], chosen: draft.severity ?? '' }, errors)}
${textField({ ...reason, isOptional: true }, errors)}`;
}
