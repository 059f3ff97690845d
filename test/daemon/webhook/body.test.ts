import { describe, expect, test } from 'vitest';
import { bodyOf } from '../../../daemon/webhook/body.ts';
import type { SaidAlert, WebhookSaid } from '../../../daemon/webhook/webhook-said.ts';

const AT = Date.UTC(2026, 6, 9, 10, 42);
const ZONE = 'Europe/London';
const ALERT: SaidAlert = {
  kind: 'alert',
  incidentId: 'incident-1',
  severity: 'critical',
  severityWord: 'Urgent',
  title: 'Self-harm & suicide',
  category: 'self_harm',
  theme: 'contact',
  mayNeedSupport: true,
  place: 'A pupil, Year 5',
  requests: 4,
  blocked: 1,
  lastSeen: AT - 60_000,
  link: 'https://filterwatch.example.org/incidents/incident-1',
};
const saying = (about: WebhookSaid['about']): WebhookSaid => ({
  ...{ id: 'webhook.help-desk.alert-1', at: AT, schoolName: 'Example School', demonstration: false },
  about,
});
const STORM = saying({
  ...{ kind: 'storm', incidents: 41, urgent: 3, since: AT - 300_000 },
  link: 'https://filterwatch.example.org/incidents',
});
const read = (form: 'filterwatch' | 'teams' | 'slack', said: WebhookSaid): unknown =>
  JSON.parse(bodyOf(form, said, ZONE));

describe('the form for programs', () => {
  test('says of an alert what README promises', () => {
    expect(read('filterwatch', saying(ALERT))).toEqual({
      version: 1,
      id: 'webhook.help-desk.alert-1',
      kind: 'alert',
      sentAt: '2026-07-09T10:42:00.000Z',
      school: 'Example School',
      demonstration: false,
      link: 'https://filterwatch.example.org/incidents/incident-1',
      incident: {
        id: 'incident-1',
        severity: 'critical',
        title: 'Self-harm & suicide',
        category: 'self_harm',
        theme: 'contact',
        mayNeedSupport: true,
        place: 'A pupil, Year 5',
        requests: 4,
        blocked: 1,
        lastSeen: '2026-07-09T10:41:00.000Z',
      },
    });
  });

  test('says of many how many, and of a test that it is one', () => {
    expect(read('filterwatch', STORM)).toMatchObject({
      kind: 'storm',
      heldBack: { incidents: 41, urgent: 3, since: '2026-07-09T10:37:00.000Z' },
    });
    expect(read('filterwatch', saying({ kind: 'test', link: 'https://filterwatch.example.org/' }))).toMatchObject({
      kind: 'test',
      link: 'https://filterwatch.example.org/',
    });
  });
});

describe('the form for Teams', () => {
  test('is one message with one Adaptive Card, in the school’s time', () => {
    expect(read('teams', saying(ALERT))).toEqual({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          contentUrl: null,
          content: {
            $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
            type: 'AdaptiveCard',
            version: '1.4',
            fallbackText: 'Urgent: Self-harm & suicide',
            body: [
              {
                ...{ type: 'TextBlock', text: 'Urgent: Self-harm & suicide' },
                ...{ size: 'Large', weight: 'Bolder', wrap: true },
              },
              {
                type: 'FactSet',
                facts: [
                  { title: 'School', value: 'Example School' },
                  { title: 'About', value: 'A pupil, Year 5' },
                  { title: 'Requests', value: '4, 1 of them blocked' },
                  { title: 'Last seen', value: '9 Jul 2026, 11:41' },
                  { title: 'Note', value: 'May need support' },
                ],
              },
            ],
            actions: [
              {
                type: 'Action.OpenUrl',
                title: 'Open Filterwatch',
                url: 'https://filterwatch.example.org/incidents/incident-1',
              },
            ],
          },
        },
      ],
    });
  });

  test('shows the name of a group as a text, and not as a link', () => {
    const place = 'A pupil, [5B](https://elsewhere.example) **now**';
    expect(bodyOf('teams', saying({ ...ALERT, place }), ZONE)).not.toMatch(/\]\(|\*\*/);
  });
});

describe('the form for Slack', () => {
  test('is one text and its blocks', () => {
    expect(read('slack', saying({ ...ALERT, kind: 'passed_on', blocked: 0, mayNeedSupport: false }))).toEqual({
      text: 'Nobody has answered: Urgent: Self-harm &amp; suicide',
      blocks: [
        {
          type: 'header',
          text: { type: 'plain_text', text: 'Nobody has answered: Urgent: Self-harm & suicide', emoji: false },
        },
        {
          type: 'section',
          fields: [
            'School: Example School',
            'About: A pupil, Year 5',
            'Requests: 4',
            'Last seen: 9 Jul 2026, 11:41',
          ].map((text) => ({ type: 'plain_text', text, emoji: false })),
        },
        {
          type: 'section',
          text: { type: 'mrkdwn', text: '<https://filterwatch.example.org/incidents/incident-1|Open Filterwatch>' },
        },
      ],
    });
  });

  test('calls nobody, whatever a title holds', () => {
    const body = bodyOf('slack', saying({ ...ALERT, title: '<!channel> now' }), ZONE);
    const { text } = JSON.parse(body) as { readonly text: string };
    expect(text).toBe('Urgent: &lt;!channel&gt; now');
    expect(body.match(/<!channel>/g)).toHaveLength(1);
  });

  test('of many says how many, and until when they were counted', () => {
    expect(bodyOf('slack', STORM, ZONE)).toContain('41 more incidents need your review');
  });
});
