import { afterEach } from 'vitest';
import { createMailer, type Mailer, type MailMessage, type MailSettings } from '../../daemon/notify/mailer.ts';
import { type SmtpServerSettings, startSmtpServer, type TestSmtpServer } from './smtp-server.ts';

/** Starters of mail servers and mailers that are stopped after each test of the file. */
export interface MailStarters {
  server(settings: SmtpServerSettings): Promise<TestSmtpServer>;
  mailerFor(place: { readonly host: string; readonly port: number }, different?: Partial<MailSettings>): Mailer;
  /** Runs after the test, last one first. */
  afterwards(cleanUp: () => unknown): void;
}

/** Call it once at the top of a test file. */
export function mailStarters(): MailStarters {
  const cleanUps: (() => unknown)[] = [];
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  });
  return {
    afterwards: (cleanUp) => void cleanUps.push(cleanUp),
    async server(settings) {
      const started = await startSmtpServer(settings);
      cleanUps.push(() => started.stop());
      return started;
    },
    mailerFor(place, different = {}) {
      const mailer = createMailer(buildMailSettings({ host: place.host, port: place.port, ...different }));
      cleanUps.push(() => mailer.close());
      return mailer;
    },
  };
}

/** Settings without encryption and sign-in, with what a test wants to be different. */
export function buildMailSettings(different: Partial<MailSettings> = {}): MailSettings {
  return {
    host: '127.0.0.1',
    port: 25,
    security: 'none',
    user: null,
    password: null,
    from: 'Filterwatch <filterwatch@school.example>',
    authority: null,
    timeoutMs: 1_000,
    ...different,
  };
}

/** A small mail, with what a test wants to be different. */
export function buildMessage(different: Partial<MailMessage> = {}): MailMessage {
  return {
    id: 'alert-incident-1',
    to: ['lead@school.example'],
    subject: 'Alert',
    text: 'The text part.',
    html: '<p>The HTML part.</p>',
    ...different,
  };
}
