import type { AlikeRow, ChangeResult, MergeAnswers, Viewer } from '../api/contract.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { mainOf, mergeFault } from '../incidents/merging.ts';
import type { StoredIncident } from '../store/rows.ts';
import { rowOf, ruleOf, staffNamesOf } from './incident-row.ts';
import { mayReview, type Office, reachOf } from './office.ts';
import { overtaken } from './overtaken.ts';

const MOST_ALIKE = 30;

/** Several incidents as one item, and apart again. */
export function createMergeAnswers(office: Office): MergeAnswers<Viewer> {
  return {
    async alike(viewer, id) {
      const incident = await within(office, viewer, id);
      if (incident === null || incident.state.status === 'resolved') return null;
      const names = await staffNamesOf(office);
      const found = await office.incidents.alike(incident, MOST_ALIKE);
      const seen = await Promise.all(found.map((one) => within(office, viewer, one.id)));
      const rows = seen.flatMap((one) => (one === null ? [] : [alikeRow(office, incident, one, names)]));
      return Promise.all(rows);
    },
    async merge(viewer, asked, others, reason) {
      const all = [asked, ...others.filter(({ id }) => id !== asked.id)];
      const incidents = await Promise.all(all.map(({ id }) => within(office, viewer, id)));
      const read = incidents.flatMap((one) => (one === null ? [] : [one]));
      const [first] = read;
      if (read.length < all.length || first === undefined) return { kind: 'gone' };
      const stale = read.find(({ version }, place) => version !== all[place]?.version);
      if (stale !== undefined) return overtaken(office, stale.id);
      const fault = mergeFault(read, reason);
      return fault === null ? merged(office, viewer, read, reason.trim()) : { kind: 'wrong', fault };
    },
    async separate(viewer, { id, version }) {
      const part = await within(office, viewer, id);
      if (part === null) return { kind: 'gone' };
      if (part.merged === null || part.version !== version) return overtaken(office, id);
      const separating = { id, version, title: await titleOf(office, part), at: office.now(), by: viewer.staffId };
      if (!(await office.incidents.separate(separating))) return overtaken(office, id);
      return { kind: 'done', nextId: id };
    },
  };
}

async function alikeRow(
  office: Office,
  asked: StoredIncident,
  one: StoredIncident,
  names: ReadonlyMap<string, string>,
): Promise<AlikeRow> {
  const isSameSubject = subjectKeyOf(one.subject) === subjectKeyOf(asked.subject);
  return { ...(await rowOf(office, one, names)), isSameSubject };
}

async function merged(
  office: Office,
  viewer: Viewer,
  read: readonly StoredIncident[],
  reason: string,
): Promise<ChangeResult> {
  const main = mainOf(read);
  if (main === null) return { kind: 'gone' };
  const parts = await Promise.all(
    read
      .filter((one) => one !== main)
      .map(async (one) => ({ id: one.id, version: one.version, title: await titleOf(office, one) })),
  );
  const mainTitle = await titleOf(office, main);
  const when = { at: office.now(), by: viewer.staffId };
  const done = await office.incidents.merge({ main, parts, mainTitle, reason, ...when });
  return done ? { kind: 'done', nextId: main.id } : overtaken(office, main.id);
}

async function titleOf(office: Office, incident: StoredIncident): Promise<string> {
  return (await ruleOf(office, incident)).rule.title;
}

async function within(office: Office, viewer: Viewer, id: IncidentId): Promise<StoredIncident | null> {
  return mayReview(viewer) ? office.incidents.one(reachOf(viewer), id) : null;
}

/** What an incident was put together from, and what it is a part of, as far as the viewer may know. */
export async function togetherWith(office: Office, viewer: Viewer, incident: StoredIncident) {
  const [parts, top] = await Promise.all([
    office.incidents.parts(incident.id),
    incident.merged === null ? null : within(office, viewer, incident.merged.top),
  ]);
  const seen = await Promise.all(parts.map(({ id }) => within(office, viewer, id)));
  return {
    parts: await Promise.all(seen.flatMap((one) => (one === null ? [] : [rowOf(office, one, new Map())]))),
    partOf: top === null ? null : { id: top.id, title: await titleOf(office, top) },
  };
}
