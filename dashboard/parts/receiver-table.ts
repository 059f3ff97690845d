import type { ReceiverHealth, ReceiverPort } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Html, html } from '../html.ts';
import {
  portInWords,
  portStateInWords,
  receiverWords,
  refusalsInWords,
  systemDropsInWords,
} from '../words/receivers.ts';
import { loggedText } from './logged-text.ts';
import { sentenceList } from './sentence-list.ts';
import { cell, type Row, table } from './table.ts';

/** The ways in for other machines: do they listen, what came, what was refused or lost. Nothing where there is none. */
export function receiversPart(receivers: readonly ReceiverHealth[]): Html | null {
  if (receivers.length === 0) return null;
  return html`<section>
<h2>${receiverWords.heading}</h2>
${table({
  caption: receiverWords.caption,
  heads: [receiverWords.name, receiverWords.where, receiverWords.state, receiverWords.received, receiverWords.lost],
  rows: receivers.flatMap((receiver) => receiver.ports.map((port, place) => portRow(receiver, port, place === 0))),
})}
${receivers.map(refusalPart)}
</section>`;
}

/** What was received is counted for all ports of a receiver together, so it stands in the first row. */
function portRow(receiver: ReceiverHealth, port: ReceiverPort, isFirst: boolean): Row {
  const isIll = port.state === 'failing';
  return {
    look: 'everywhere',
    cells: [
      cell(receiverWords.name, receiver.title),
      cell(receiverWords.where, loggedText(portInWords(port))),
      cell(receiverWords.state, html`<span class="${isIll ? 'ill' : 'well'}">${portStateInWords(port)}</span>`),
      cell(receiverWords.received, isFirst ? figure(receiver.received) : ''),
      cell(receiverWords.lost, systemDropsInWords(port)),
    ],
  };
}

function refusalPart(receiver: ReceiverHealth): Html | null {
  const sentences = [...receiver.troubles, ...refusalsInWords(receiver)];
  if (sentences.length === 0) return null;
  return html`<h3>${receiver.title}</h3>${sentenceList(sentences)}`;
}
