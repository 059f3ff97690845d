import type { Html } from '../../dashboard/html.ts';
import { schoolsPage } from '../../dashboard/pages/schools.ts';
import { buildShell, buildViewer } from './dashboard-models.ts';
import type { Given } from './dashboard-pages.ts';
import { sampleSchools, twelveSchools } from './school-standings.ts';

const shell = buildShell({}, buildViewer({ role: 'trust_officer' }));

/** The page of a trust. */
export const schoolPages: Readonly<Record<string, (given: Given) => Html>> = {
  schools: (given) => schoolsPage(given(shell), given(sampleSchools())),
  'schools-twelve': (given) => schoolsPage(given(shell), given(twelveSchools())),
  'schools-none': (given) => schoolsPage(given(shell), given([])),
};
