import type { Frame } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { clockTimeToTheSecond, dayInWords, exactTime, machineTime, shortTime, timeOfDay } from '../times.ts';

/** '10:42', 'Yesterday' or 'Mon 9 Feb', with the exact time for machines and for whoever points at it. */
export function shortMoment(at: number, frame: Frame): Html {
  return moment(at, shortTime(at, frame.now, frame.zone), frame.zone);
}

/** The same, always with the time of day: 'Yesterday, 10:42'. */
export function dayAndTime(at: number, frame: Frame): Html {
  return moment(at, timeOfDay(at, frame.now, frame.zone), frame.zone);
}

/** To the second: 'Mon 9 Feb 2026, 10:42:07'. */
export function exactMoment(at: number, frame: Frame): Html {
  return moment(at, exactTime(at, frame.zone), frame.zone);
}

/** 'Mon 9 Feb 2026', for what is read in another year. */
export function dayOf(at: number, frame: Frame): Html {
  return moment(at, dayInWords(at, frame.zone), frame.zone);
}

/** '10:42:07', for a row under one that has told the day. */
export function secondOfDay(at: number, frame: Frame): Html {
  return moment(at, clockTimeToTheSecond(at, frame.zone), frame.zone);
}

function moment(at: number, words: string, zone: string): Html {
  return html`<time datetime="${machineTime(at, zone)}" title="${exactTime(at, zone)}">${words}</time>`;
}
