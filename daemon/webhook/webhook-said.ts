/** What another system is told. It never says whom it is about, nor what was opened or searched for: that stands behind the sign-in. */
export interface WebhookSaid {
  readonly id: string;
  readonly at: number;
  readonly schoolName: string;
  readonly demonstration: boolean;
  readonly about: SaidAlert | SaidStorm | { readonly kind: 'test'; readonly link: string };
}

export interface SaidAlert {
  /** passed_on: nobody has answered the alert before it. */
  readonly kind: 'alert' | 'passed_on';
  readonly incidentId: string;
  readonly severity: 'informational' | 'low' | 'medium' | 'high' | 'critical';
  /** As on the screens: 'Urgent'. */
  readonly severityWord: string;
  /** Of the category: 'Self-harm'. */
  readonly title: string;
  readonly category: string;
  readonly theme: string;
  readonly mayNeedSupport: boolean;
  /** How near it is: 'A pupil, Year 5'. */
  readonly place: string;
  readonly requests: number;
  readonly blocked: number;
  /** Epoch milliseconds. */
  readonly lastSeen: number;
  readonly link: string;
}

/** More at once than anybody reads one by one. */
export interface SaidStorm {
  readonly kind: 'storm';
  readonly incidents: number;
  readonly urgent: number;
  /** Epoch milliseconds. */
  readonly since: number;
  readonly link: string;
}

export const WEBHOOK_FORMS = ['filterwatch', 'teams', 'slack'] as const;
export type WebhookForm = (typeof WEBHOOK_FORMS)[number];

/** One line for people, without a name in it. */
export function headlineOf({ about }: WebhookSaid): string {
  switch (about.kind) {
    case 'alert':
      return `${about.severityWord}: ${about.title}`;
    case 'passed_on':
      return `Nobody has answered: ${about.severityWord}: ${about.title}`;
    case 'storm':
      return `${about.incidents} more incidents need your review`;
    case 'test':
      return 'This is a test: alerts from Filterwatch arrive here';
  }
}

/** What stands below it, as names and values. */
export function factsOf(
  { about, schoolName, demonstration }: WebhookSaid,
  timeOf: (at: number) => string,
): readonly Fact[] {
  const school: Fact = ['School', demonstration ? `${schoolName} (a demonstration, all invented)` : schoolName];
  switch (about.kind) {
    case 'alert':
    case 'passed_on':
      return [
        school,
        ['About', about.place],
        ['Requests', about.blocked === 0 ? `${about.requests}` : `${about.requests}, ${about.blocked} of them blocked`],
        ['Last seen', timeOf(about.lastSeen)],
        ...(about.mayNeedSupport ? [['Note', 'May need support'] as const] : []),
      ];
    case 'storm':
      return [school, ['Urgent', `${about.urgent}`], ['Since', timeOf(about.since)]];
    case 'test':
      return [school];
  }
}

export type Fact = readonly [name: string, value: string];

export const LINK_WORDS = 'Open Filterwatch';
