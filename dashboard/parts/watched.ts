import type { Frame, Health, SourceWatch, WatchLimits } from '../../daemon/api/contract.ts';
import { type Content, type Html, html } from '../html.ts';
import { shortTime } from '../times.ts';
import {
  canaryLimit,
  clockInWords,
  hourInWords,
  lastStageInWords,
  malformedInWords,
  namedInWords,
  silenceLimit,
  waitingInWords,
  watchedWords,
} from '../words/watched.ts';
import { facts } from './facts.ts';
import { dayAndTime } from './moment.ts';

/** Every figure that is watched, with its limit beside it; each source folded away, because alarms say what is wrong. */
export function watchedPart({ watched, limits, canary }: Health, frame: Frame): Html {
  return html`<section>
<h2>${watchedWords.heading}</h2>
<p>${watchedWords.intro}</p>
${watched.map((source) => sourcePart(source, limits, frame))}
<h3>${watchedWords.canary}</h3>
${canaryPart(canary, frame)}
</section>`;
}

function sourcePart(source: SourceWatch, limits: WatchLimits, frame: Frame): Html {
  const since = source.hour === null ? '' : shortTime(source.hour.since, frame.now, frame.zone);
  return html`<details>
<summary>${source.title}</summary>
${facts([
  [watchedWords.lastLine, lastLine(source, limits, frame)],
  [watchedWords.hour, hourInWords(source, since, limits)],
  [watchedWords.malformed, malformedInWords(source, limits)],
  [watchedWords.named, namedInWords(source, limits)],
  [watchedWords.clock, clockInWords(source, limits)],
  [watchedWords.waiting, waitingInWords(source, frame.now)],
])}
</details>`;
}

function lastLine({ lastLineAt }: SourceWatch, limits: WatchLimits, frame: Frame): Content {
  const when = lastLineAt === null ? watchedWords.never : html`${dayAndTime(lastLineAt, frame)}.`;
  return html`${when} ${silenceLimit(limits)}`;
}

function canaryPart(canary: Health['canary'], frame: Frame): Html {
  if (canary === null) return html`<p>${watchedWords.noCanary}</p>`;
  const out = canary.lastOutAt === null ? null : html`It last came out ${dayAndTime(canary.lastOutAt, frame)}.`;
  return html`<p>${out} ${canaryLimit(canary)} ${lastStageInWords(canary)}</p>`;
}
