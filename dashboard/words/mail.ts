import type { TestAlertResult } from '../../daemon/api/contract.ts';

/** What became of a test alert, in a sentence for the status line. */
export function testAlertSentence(result: TestAlertResult): string {
  switch (result.kind) {
    case 'sent':
      return `A test alert was sent to ${result.to}. If it is not there in a few minutes, look in the junk folder.`;
    case 'mail_not_set_up':
      return 'Mail is not set up, so nothing was sent.';
    case 'failed':
      return `The test alert could not be sent. ${result.message}`;
  }
}

export const mailWords = {
  lines: 'Write these lines into filterwatch.yaml, with your own names, and restart Filterwatch:',
  meanings: 'What the lines mean:',
  host: 'The mail server of your school. Your mail provider’s help pages name it.',
  port: '587 for most servers.',
  security: 'starttls for port 587, tls for port 465.',
  user: 'The account at the mail server. Leave this line and the next away where the server asks for no password.',
  password_file: 'A file that holds the password, and nothing else.',
  from: 'The address that alerts come from.',
  to: 'Who gets the alerts. One address on each line.',
  it: 'Who is told when something is wrong with the system. Without it, the technicians who have an account, or else those who get the alerts.',
} as const;

// Shown to be copied, so it is written as it must stand in the file.
export const mailConfiguration = `mail:
  host: smtp.example.org
  port: 587
  security: starttls
  user: filterwatch@example.org
  password_file: /run/secrets/smtp_password
  from: filterwatch@example.org
  to:
    - safeguarding@example.org
  it:
    - it-support@example.org`;
