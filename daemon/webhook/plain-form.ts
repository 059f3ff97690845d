import type { WebhookSaid } from './webhook-said.ts';

/** What each value means is in the README, and never changes within a version. */
const VERSION = 1;

/** The form for programs: one JSON object. */
export function plainForm({ id, at, schoolName, demonstration, about }: WebhookSaid): object {
  const head = { version: VERSION, id, kind: about.kind, sentAt: iso(at), school: schoolName, demonstration };
  switch (about.kind) {
    case 'alert':
    case 'passed_on': {
      const { incidentId, severity, title, category, theme, mayNeedSupport, place, requests, blocked } = about;
      const counts = { requests, blocked, lastSeen: iso(about.lastSeen) };
      const incident = { id: incidentId, severity, title, category, theme, mayNeedSupport, place, ...counts };
      return { ...head, link: about.link, incident };
    }
    case 'storm': {
      const { incidents, urgent, since, link } = about;
      return { ...head, link, heldBack: { incidents, urgent, since: iso(since) } };
    }
    case 'test':
      return { ...head, link: about.link };
  }
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
