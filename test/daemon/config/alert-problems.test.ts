import { describe, expect, test } from 'vitest';
import { configFolder, said, withLog } from './config-folder.ts';

const ROTA = '  rota:\n    - name: safeguarding\n      duty: [{ who: [lead@example.org] }]\n';

interface Case {
  readonly what: string;
  /** Below `alerts:`, which stands in line 2. */
  readonly yaml: string;
  readonly says: readonly string[];
}

const CASES: readonly Case[] = [
  {
    what: 'a rota that is not there',
    yaml: `  routes:\n    - to: safegarding\n${ROTA}`,
    says: [
      'filterwatch.yaml:4:11  alerts.routes[].to: found “safegarding”, which no rota is called. Write “safeguarding”.',
    ],
  },
  {
    what: 'one mail address that is no list',
    yaml: '  routes:\n    - to: head@example.org\n',
    says: [
      'filterwatch.yaml:4:11  alerts.routes[].to: found “head@example.org”. Write [head@example.org]: a list, also of one.',
    ],
  },
  {
    what: 'an address that is none',
    yaml: '  routes:\n    - to: [head]\n',
    says: [
      'filterwatch.yaml:4:12  alerts.routes[].to[]: found “head”. Write a mail address, such as “lead@example.org” or “Lead <lead@example.org>”.',
    ],
  },
  {
    what: 'a step that names nobody',
    yaml: '  escalate:\n    - after_minutes: 15\n      to: 7\n',
    says: [
      'filterwatch.yaml:5:11  alerts.escalate[].to: found 7. Write a list of mail addresses, such as [head@example.org]; or the name of a rota.',
    ],
  },
  {
    what: 'a severity, a time and a pace that do not exist',
    yaml: '  routes:\n    - to: [a@example.org]\n      send: monthly\n      when: { severity: urgent, time: lessons }\n',
    says: [
      'filterwatch.yaml:5:13  alerts.routes[].send: found “monthly”. Write at_once, hourly, daily or weekly.',
      'filterwatch.yaml:6:25  alerts.routes[].when.severity: found “urgent”. Write informational, low, medium, high or critical.',
      'filterwatch.yaml:6:39  alerts.routes[].when.time: found “lessons”. Write in_school_hours or out_of_school_hours.',
    ],
  },
  {
    what: 'two rotas of one name',
    yaml: `${ROTA}    - name: safeguarding\n      duty: []\n`,
    says: [
      'filterwatch.yaml:6:13  alerts.rota[].name: found “safeguarding” once more. Write a name that no other rota has.',
    ],
  },
  {
    what: 'days that do not exist, or end before they begin',
    yaml: `${ROTA}      away:\n        - { who: lead@example.org, from: 2026-02-30, to: 2026-03-02 }\n        - { who: lead@example.org, from: 2026-03-05, to: 2026-03-02 }\n`,
    says: [expect.stringContaining('filterwatch.yaml:7:'), expect.stringContaining('filterwatch.yaml:8:')],
  },
  {
    what: 'a digest at a time that is none',
    yaml: '  digest: { at: noon, on: someday }\n',
    says: [
      'filterwatch.yaml:3:17  alerts.digest.at: found “noon”. Write a time such as “08:00”.',
      'filterwatch.yaml:3:27  alerts.digest.on: found “someday”. Write monday, tuesday, wednesday, thursday, friday, saturday or sunday.',
    ],
  },
];

const WARNINGS: readonly Case[] = [
  {
    what: 'digests outside of the hours of alerts',
    yaml: '  hours: 07:30-17:30\n  digest: { at: "06:00" }\n',
    says: [
      'filterwatch.yaml:4:17  alerts.digest.at: warning: found “06:00”, outside of the hours in which alerts are mailed. Write a time from 07:30 to 17:30.',
    ],
  },
  {
    what: 'urgent incidents in a digest, which they never wait for',
    yaml: '  routes:\n    - to: [a@example.org]\n      send: daily\n      when: { severity: [high, critical] }\n',
    says: [
      'filterwatch.yaml:6:32  alerts.routes[].when.severity[]: warning: found “critical” in a route that sends daily; it is mailed at once all the same, to those of this route. Write “send: at_once” in a route of its own, or leave it out here.',
    ],
  },
  {
    what: 'a child who may need help in a digest',
    yaml: '  routes:\n    - to: [a@example.org]\n      send: weekly\n      when: { category: self-harm }\n',
    says: [
      expect.stringContaining(
        'filterwatch.yaml:6:25  alerts.routes[].when.category: warning: found “self-harm” in a route that sends weekly',
      ),
    ],
  },
  {
    what: 'staff, whom no route is about',
    yaml: '  routes:\n    - to: [a@example.org]\n      when: { group: Staff }\n',
    says: [
      'filterwatch.yaml:5:22  alerts.routes[].when.group: warning: found “Staff”, although what is about staff is told to nobody but those who may open it, whatever a route says. Write groups of pupils, or leave it out.',
    ],
  },
  {
    what: 'somebody away who is not on the rota',
    yaml: `${ROTA}      away: [{ who: leed@example.org, from: 2026-03-02, to: 2026-03-05 }]\n`,
    says: [
      'filterwatch.yaml:6:21  alerts.rota[].away[].who: warning: found “leed@example.org”, who is not on this rota. Write “lead@example.org”.',
    ],
  },
];

describe('wrong settings about alerts', () => {
  test.each([...CASES, ...WARNINGS])('$what', ({ yaml, says }) => {
    const folder = configFolder(withLog(`alerts:\n${yaml}`));
    expect(said(folder.load())).toEqual(says);
  });
});
