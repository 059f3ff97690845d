import type { Frame, Health } from '../../daemon/api/contract.ts';
import { bytesInWords } from '../counts.ts';
import { type Content, type Html, html } from '../html.ts';
import { links } from '../links.ts';
import { archiveWords, damagedInWords, keptInWords, waitingInWords } from '../words/archive-health.ts';
import { filterHealthWords, providerTodo } from '../words/exports.ts';
import { checkHealthInWords } from '../words/filter-checks.ts';
import { healthWords } from '../words/health.ts';
import { diskInWords, isTroubling, keptWords } from '../words/kept.ts';
import { listsHeading, listTrouble } from '../words/list-state.ts';
import { rosterWords } from '../words/roster.ts';
import { facts } from './facts.ts';
import { loggedText } from './logged-text.ts';
import { dayAndTime } from './moment.ts';
import { rosterFact } from './roster.ts';
import { sentenceList } from './sentence-list.ts';

/** What Filterwatch itself needs to work: store, jobs, lists, roster, policy. */
export function insidePart(health: Health, frame: Frame): Html {
  const { policy } = health;
  return html`<section>
<h2>${healthWords.inside}</h2>
${facts([
  [healthWords.store, storeState(health.store)],
  [healthWords.disk, diskState(health.disk)],
  [healthWords.archive, archiveState(health.archive)],
  [healthWords.backup, health.lastBackupAt === null ? healthWords.noBackup : dayAndTime(health.lastBackupAt, frame)],
  [healthWords.audit, auditState(health.audit, frame)],
  [healthWords.jobs, jobsState(health.jobs)],
  [healthWords.checks, checksState(health.checks, frame)],
  [filterHealthWords.requests, providerTodo(health.filter)],
  [filterHealthWords.lists, listsFetched(health.filter, frame)],
  [healthWords.lists, listsState(health, frame)],
  [healthWords.roster, rosterFact(health, frame)],
  [rosterWords.devices, devicesFact(health.roster.devices)],
  [healthWords.policy, `${policy.title}, ${healthWords.version(policy.version)}`],
])}
${rosterProblems(health.roster.problems)}
<p><a href="${links.kept}">${keptWords.link}</a></p>
${damagedParts(health.archive.damaged)}
</section>`;
}

/** What was refused because a bound was reached. */
export function refusedPart(refused: Health['refused']): Html {
  const reached = refused.filter(({ count }) => count > 0);
  return html`<section>
<h2>${healthWords.refused}</h2>
${
  reached.length === 0
    ? html`<p>${healthWords.nothingRefused}</p>`
    : html`<p>${healthWords.refusedHint}</p>${sentenceList(reached.map(({ what, count }) => healthWords.refusedCount(what, count)))}`
}
</section>`;
}

function listsState({ lists, categories }: Health, { now }: Frame): Html {
  const isWell = lists.every((list) => listTrouble(list, now) === null);
  const size = `${healthWords.listSizes(categories.hosts, categories.terms)}, ${healthWords.version(categories.version)}`;
  return html`<a class="${isWell ? 'well' : 'ill'}" href="${links.lists}">${listsHeading(lists, now)}</a> <span class="second">${size}</span>`;
}

function auditState(audit: Health['audit'], frame: Frame): Content {
  if (audit === null) return healthWords.auditNotYet;
  const { brokenAt, entries, checkedAt } = audit;
  const words = brokenAt === null ? healthWords.auditWhole(entries) : healthWords.auditBroken(brokenAt);
  return html`<span class="${brokenAt === null ? 'well' : 'ill'}">${words}</span> <span class="second">${healthWords.checked} ${dayAndTime(checkedAt, frame)}</span>`;
}

function storeState(store: Health['store']): Content {
  const words = store.ok ? healthWords.storeOk(bytesInWords(store.bytes)) : failing(store.message);
  return html`<span class="${store.ok ? 'well' : 'ill'}">${words}</span> <span class="second">${loggedText(store.path)}</span>`;
}

function checksState(checks: Health['checks'], frame: Frame): Content {
  const look = checks.failures + checks.unable > 0 ? 'ill' : checks.lastAt === null ? '' : 'well';
  return html`<a class="${look}" href="${links.filterChecks}">${checkHealthInWords(checks)}</a> ${checks.lastAt === null ? null : html`<span class="second">${dayAndTime(checks.lastAt, frame)}</span>`}`;
}

function diskState(disk: Health['disk']): Content {
  if (disk === null) return healthWords.diskNotKnown;
  return html`<span class="${isTroubling(disk) ? 'ill' : 'well'}">${diskInWords(disk)}</span>`;
}

function archiveState(archive: Health['archive']): Content {
  const words = archive.ok ? keptInWords(archive) : failing(archive.message);
  return html`<span class="${archive.ok ? 'well' : 'ill'}">${words}</span> <span class="second">${waitingInWords(archive)} ${loggedText(archive.path)}</span>`;
}

function damagedParts(damaged: Health['archive']['damaged']): Html | null {
  if (damaged.length === 0) return null;
  return html`<p>${archiveWords.damaged(damaged.length)}</p>${sentenceList(damaged.map(damagedInWords))}`;
}

function jobsState(jobs: Health['jobs']): Html {
  const words = jobs.ok ? healthWords.runner[jobs.runner] : failing(jobs.message);
  return html`<span class="${jobs.ok ? 'well' : 'ill'}">${words}</span>`;
}

function failing(message: string | null): string {
  return message === null ? healthWords.failing : `${healthWords.failing}. ${message}`;
}

function devicesFact(devices: number): string {
  return devices === 0 ? rosterWords.noDevices : rosterWords.deviceCount(devices);
}

function rosterProblems(problems: readonly string[]): Html | null {
  if (problems.length === 0) return null;
  return html`<p>${healthWords.rosterProblems(problems.length)}</p>${sentenceList(problems)}`;
}

function listsFetched({ tokens, lastFetchedAt }: Health['filter'], frame: Frame): Content {
  if (tokens === 0) return filterHealthWords.noToken;
  if (lastFetchedAt === null) return filterHealthWords.neverFetched;
  return html`${filterHealthWords.fetched} ${dayAndTime(lastFetchedAt, frame)}`;
}
