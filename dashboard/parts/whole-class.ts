import type { ClassPupil, ClassStanding, Frame, IncidentDetail, WholeClass } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentLink, splitLink } from '../links.ts';
import { whoByName } from '../words/who.ts';
import { classInWords, classWords, roleSentence, whyInWords } from '../words/whole-class.ts';
import { askedForPart } from './asked-for.ts';
import { facts } from './facts.ts';
import { loggedText } from './logged-text.ts';
import { cell, table } from './table.ts';

type Whole = Extract<ClassStanding, { kind: 'whole' }>;

/** Who of a class took part, those first who stand on their own; and the way to make single incidents of it again. */
export function wholeClassPart(incident: IncidentDetail, wholeClass: WholeClass, standing: Whole, frame: Frame): Html {
  const of = (role: ClassPupil['role']) => standing.pupils.filter((pupil) => pupil.role === role);
  return html`<section class="whole-class">
<h2>${classWords.pupils}</h2>
<p class="lede">${classInWords(wholeClass, frame.zone)}</p>
${facts([
  [classWords.common, topicsPart(wholeClass)],
  [classWords.teacher, standing.teacher],
])}
${standing.isSplit ? html`<p class="notice">${classWords.wasSplit}</p>` : null}
${incident.welfare ? html`<p><strong>${classWords.care}</strong></p>` : null}
${pupilsPart(classWords.outliers, of('outlier'), classWords.outliersLede)}
${pupilsPart(classWords.counted, [...of('member'), ...of('split')], null)}
${pupilsPart(classWords.apart, of('apart'), null)}
${standing.isSplit || incident.state.status === 'resolved' ? null : splitPart(incident)}
</section>`;
}

function topicsPart({ topics }: WholeClass): Html {
  if (topics.length === 0) return html`${classWords.unknownTopic}`;
  return html`${topics.map((topic, place) => html`${place === 0 ? '' : ', '}<q>${loggedText(topic)}</q>`)}`;
}

function pupilsPart(heading: string, pupils: readonly ClassPupil[], lede: string | null): Html | null {
  if (pupils.length === 0) return null;
  const isOutlying = pupils.some(({ why }) => why.length > 0);
  return html`<h3>${heading}</h3>
${lede === null ? null : html`<p>${lede}</p>`}
${table({
  caption: `${classWords.pupilsCaption}: ${heading}`,
  heads: [classWords.who, classWords.asked, classWords.howOften, ...(isOutlying ? [classWords.why] : [])],
  rows: pupils.map((pupil, place) => ({ look: 'everywhere', cells: cellsOf(pupil, place, isOutlying) })),
})}`;
}

// Pupils who are not named are told apart by where they stand.
function cellsOf({ incidentId, who, asked, eventCount, why }: ClassPupil, place: number, isOutlying: boolean) {
  const name = who.kind === 'unnamed' ? `${whoByName(who)} (${place + 1})` : whoByName(who);
  const link = html`<a href="${incidentLink(incidentId)}#heading" aria-label="${classWords.open(name)}">${loggedText(name)}</a>`;
  return [
    cell(classWords.who, link),
    cell(classWords.asked, askedForPart(asked)),
    cell(classWords.howOften, String(eventCount)),
    ...(isOutlying ? [cell(classWords.why, whyInWords(why))] : []),
  ];
}

function splitPart({ id }: IncidentDetail): Html {
  return html`<p class="screen-only">${classWords.close}</p>
<p class="screen-only"><a href="${splitLink(id)}#heading">${classWords.splitLink}</a></p>`;
}

/** On the page of one pupil's incident: that the class did the same. */
export function classPart(standing: ClassStanding, frame: Frame): Html | null {
  if (standing.kind !== 'part') return null;
  const { id, role, why, wholeClass } = standing;
  return html`<section class="notice">
<h2>${classWords.partHeading}</h2>
<p>${roleSentence(role, why)}</p>
<p><a href="${incidentLink(id)}#heading">${classWords.openClass}</a> (${classInWords(wholeClass, frame.zone)})</p>
</section>`;
}
