import type { AlertHours } from '../incidents/alert-hours.ts';
import type { DigestTimes } from '../incidents/digest-time.ts';
import type { EscalationStep } from '../incidents/escalation.ts';
import type { Rota } from '../incidents/rota.ts';
import type { AlertTheme, Route } from '../incidents/routing.ts';
import type { Severity } from '../policy/policy.ts';
import type { WebhookForm } from '../webhook/webhook-said.ts';
import type { Secret } from './secret.ts';

/** Who is told of what, and when. */
export interface AlertsConfig {
  /** More alerts than this within ten minutes are told of in one mail. */
  readonly mostAlertsAtOnce: number;
  /** When alerts are mailed that can wait; null mails each at once. */
  readonly alertHours: AlertHours | null;
  /** How long nothing more of the same is mailed of an incident that somebody was told of. */
  readonly quietMs: number;
  /** When alerts that were gathered are told of. */
  readonly digests: DigestTimes;
  /** The first that fits decides; each names a rota that there is. */
  readonly routes: readonly Route[];
  /** No two of one name. */
  readonly rotas: readonly Rota[];
  /** Who hears next, and after how long, where nobody answers an alert; empty passes nothing on. */
  readonly escalation: readonly EscalationStep[];
  /** Other systems that are told of alerts; no two of one id. */
  readonly webhooks: readonly WebhookConfig[];
}

/** Another system that is told of alerts, without a name in it. */
export interface WebhookConfig {
  readonly id: string;
  /** Whoever knows it can send there too. */
  readonly url: Secret;
  /** What each request is signed with; null signs none. */
  readonly secret: Secret | null;
  readonly form: WebhookForm;
  /** One at least. */
  readonly severities: readonly Severity[];
  /** Of the categories; empty for all. */
  readonly themes: readonly AlertTheme[];
  /** Addresses and networks that its name may lead to, and no others; empty lets it lead anywhere on the internet, and nowhere else. */
  readonly within: readonly string[];
  readonly authorityFile: string | null;
  /** 'proxy.example.org:3128'; null goes there by itself. */
  readonly proxy: string | null;
}
