import type { Html } from '../../dashboard/html.ts';
import { referPage } from '../../dashboard/pages/refer.ts';
import { referredPage } from '../../dashboard/pages/referred.ts';
import { referredIncidentPage } from '../../dashboard/pages/referred-incident.ts';
import { buildShell, buildViewer, NOW } from './dashboard-models.ts';
import type { Given } from './dashboard-pages.ts';
import { REFERRED, sampleReferred, sampleReferredRow, sampleReferring } from './fake-referred.ts';

const teacherShell = buildShell({}, buildViewer({ role: 'class_teacher', powers: ['referred'] }));
const nothingTyped = { isSent: false, text: '', errors: [] };
const said = [{ at: NOW, text: 'I talked with her after the lesson.' }];

/** What a class teacher sees. */
export const referredPages: Readonly<Record<string, (given: Given) => Html>> = {
  referred: (given) =>
    referredPage(given(teacherShell), given([sampleReferredRow(), sampleReferredRow({ isAnswered: true })])),
  'referred-none': (given) => referredPage(given(teacherShell), []),
  'referred-incident': (given) =>
    referredIncidentPage(given(teacherShell), given(sampleReferred({ said })), nothingTyped),
  'referred-incident-error': (given) =>
    referredIncidentPage(given(teacherShell), given(sampleReferred()), {
      ...nothingTyped,
      errors: [{ field: 'text', message: 'Say what you did' }],
    }),
  refer: (given) => referPage(given(buildShell()), given({ id: REFERRED, referring: sampleReferring() }), []),
  'refer-nobody': (given) =>
    referPage(given(buildShell()), given({ id: REFERRED, referring: sampleReferring({ teachers: [] }) }), []),
};
