import { createAlertLink } from '../alerts/alert-link.ts';
import type { AlertSeen, AlertSeenAnswers, Viewer } from '../api/contract.ts';
import type { Office } from './office.ts';

/** What the button behind the link of an alert's mail needs: for whoever has the link, signed in or not. */
export function createAlertSeenAnswers(office: Office): AlertSeenAnswers<Viewer> {
  const link = createAlertLink(office.settings);
  const seen = async (token: string): Promise<AlertSeen | null> => {
    const id = await link.incidentOf(token);
    const incident = id && (await office.incidents.byId(id));
    const alertedAt = id && (await office.alertAnswers.alertedAt(id));
    if (!id || !incident || alertedAt === null) return null;
    const { severity } = incident;
    return { incident: id, severity, alertedAt, isSeen: await office.alertAnswers.isAnswered(id, alertedAt) };
  };
  return {
    alertSeen: seen,
    async acknowledgeAlert(viewer, token) {
      const alert = await seen(token);
      if (alert === null) return null;
      const by = viewer?.staffId ?? null;
      await office.alertAnswers.acknowledge(alert.incident, { at: office.now(), by });
      return { ...alert, isSeen: true };
    },
  };
}
