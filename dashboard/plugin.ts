import type { FastifyPluginAsync } from 'fastify';
import type { DaemonApi } from '../daemon/api/contract.ts';
import { addActions } from './routes/actions.ts';
import { addAskRequest } from './routes/ask-request.ts';
import { addAssets } from './routes/assets.ts';
import { addBackgroundRoutes } from './routes/background.ts';
import { addCorrections } from './routes/corrections.ts';
import { addEntry } from './routes/entry.ts';
import { addEvidencePack } from './routes/evidence-pack.ts';
import { addFailurePages } from './routes/failures.ts';
import { addIncidentChanges } from './routes/incident-changes.ts';
import { addIncidentContext } from './routes/incident-context.ts';
import { addKeptRoutes } from './routes/kept.ts';
import { addListRoutes } from './routes/lists.ts';
import { addLogRoutes } from './routes/log.ts';
import { addLookingBack } from './routes/looking-back.ts';
import { addOwnForms } from './routes/own-forms.ts';
import { addPersonRoutes } from './routes/person.ts';
import { addPolicyRoutes } from './routes/policy.ts';
import { addQuieten } from './routes/quieten.ts';
import { addReferenceRoutes } from './routes/reference.ts';
import { addReportSite } from './routes/report-site.ts';
import { addRequestRoutes } from './routes/requests.ts';
import { addReviewRoutes } from './routes/review.ts';
import { addSetUpRoutes } from './routes/set-up.ts';
import { type Dashboard, Shells } from './routes/shells.ts';
import { addSignInRoutes } from './routes/sign-in.ts';
import { addSiteReports } from './routes/site-reports.ts';
import { addSplitClass } from './routes/split-class.ts';
import { addSupportRoutes } from './routes/support.ts';

/**
 * Every page of Filterwatch, as HTML from the server: without scripts it works as well. Who may open what, sessions,
 * form tokens and headers are the server's; each route says its roles.
 */
export const dashboard: FastifyPluginAsync<{ daemon: DaemonApi }> = async (app, { daemon }) => {
  const parts: Dashboard = { daemon, shells: new Shells(daemon) };
  addFailurePages(app, parts);
  await addAssets(app);
  addSignInRoutes(app, parts);
  addSetUpRoutes(app, parts);
  addReviewRoutes(app, parts);
  addIncidentChanges(app, parts);
  addActions(app, parts);
  addSplitClass(app, parts);
  addEntry(app, parts);
  addReportSite(app, parts);
  addSiteReports(app, parts);
  addSupportRoutes(app, parts);
  addCorrections(app, parts);
  addQuieten(app, parts);
  addRequestRoutes(app, parts);
  addAskRequest(app, parts);
  addIncidentContext(app, parts);
  addLogRoutes(app, parts);
  addEvidencePack(app, parts);
  addListRoutes(app, parts);
  addKeptRoutes(app, parts);
  addOwnForms(app, parts);
  addPersonRoutes(app, parts);
  addLookingBack(app, parts);
  addReferenceRoutes(app, parts);
  addPolicyRoutes(app, parts);
  addBackgroundRoutes(app, parts);
};
