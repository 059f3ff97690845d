import type { Frame, TryAnswer } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { changeWords, whatWouldChange } from '../words/evidence.ts';
import { answerKindWords, identityInWords, tryWords, verdictSentence } from '../words/try-it.ts';
import { dispositionWords } from '../words.ts';
import { facts } from './facts.ts';
import { loggedText } from './logged-text.ts';
import { matchEvidence } from './match-evidence.ts';
import { exactMoment } from './moment.ts';
import { sentenceList } from './sentence-list.ts';
import { severityTag } from './severity-tag.ts';

/** The verdict with its reasons, what the text is about, and how it was understood. */
export function tryAnswer(answer: TryAnswer, frame: Frame): Html {
  return html`<section class="answer" role="status">
<h2>${tryWords.answer}</h2>
<p class="lede">${verdictTag(answer)}${loggedText(verdictSentence(answer))}</p>
${reasonsPart(answer)}
<h3>${tryWords.about}</h3>
${matchesPart(answer)}
<h3>${tryWords.understood}</h3>
${understoodPart(answer, frame)}
<p class="second">${tryWords.versions(answer.policyVersion, answer.listVersion)}</p>
</section>`;
}

function verdictTag({ verdict }: TryAnswer): Html | null {
  return verdict?.outcome === 'flag' ? html`${severityTag(verdict.severity)} ` : null;
}

function reasonsPart({ verdict }: TryAnswer): Html | null {
  if (verdict?.outcome !== 'flag') return null;
  return html`<h3>${tryWords.reasons}</h3>${sentenceList(verdict.reasons.map((reason) => reason.sentence))}`;
}

function matchesPart({ matches }: TryAnswer): Html {
  if (matches.length === 0) return html`<p>${tryWords.noMatches}</p>`;
  return html`<ul class="sentences">${matches.map(matchPart)}</ul>`;
}

function matchPart(about: TryAnswer['matches'][number]): Html {
  return html`<li><p><strong>${about.title}</strong>. ${about.sentence} <span class="second">${matchEvidence(about.match)}</span></p>
<p class="second">${changeWords.before} ${whatWouldChange(about)}</p></li>`;
}

function understoodPart({ kind, format, parsed, identity, initiatorSentence }: TryAnswer, frame: Frame): Html {
  const record = parsed?.kind === 'record' ? parsed.record : null;
  return facts([
    [tryWords.kind, answerKindWords[kind]],
    [tryWords.format, format],
    [tryWords.at, record === null ? null : exactMoment(record.timestamp, frame)],
    [tryWords.userName, record?.userName ? loggedText(record.userName) : null],
    [tryWords.identity, identity === null ? null : loggedText(identityInWords(identity))],
    [tryWords.site, record === null ? null : loggedText(record.urlDomain)],
    [tryWords.searchTerms, record?.searchTerms ? loggedText(record.searchTerms) : null],
    [tryWords.filter, record === null ? null : dispositionWords[record.disposition]],
    [tryWords.filterLabel, record?.filterCategory ? loggedText(record.filterCategory) : null],
    [tryWords.initiator, initiatorSentence === null ? null : loggedText(initiatorSentence)],
  ]);
}
