/** One webhook, as whoever calls it needs to know it. */
export interface WebhookTarget {
  /** As the settings name it. */
  readonly id: string;
  /** May hold a secret in its path, so it is told to nobody but its server. */
  readonly url: string;
  /** What each request is signed with; null signs none. */
  readonly secret: string | null;
  /** PEM of the authority that its certificate is from; null for those that every system trusts. */
  readonly authority: string | null;
  /** Addresses and networks that its name may lead to, and no others; empty lets it lead anywhere on the internet, and nowhere else. */
  readonly within: readonly string[];
  /** The proxy that leads there, 'proxy.example.org:3128'; null goes by itself. */
  readonly proxy: string | null;
}

/** What one request says. */
export interface WebhookMessage {
  /** The same for each try, so that a receiver knows what it has had. */
  readonly id: string;
  readonly body: string;
  /** When it is sent. */
  readonly at: number;
}
