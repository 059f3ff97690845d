import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { squidLine } from '../../daemon/demo/squid-line.ts';
import { HOSTILE_TEXTS, takeTurns } from './hostile-texts.ts';
import type { Journey } from './journey.ts';
import { LEAD, makeSchool, type School } from './school.ts';
import type { Account } from './signed-in.ts';
import type { TestSmtpServer } from './smtp-server.ts';

/** Whoever has an account in the hostile school; the named governor reviews the heads. */
export const HOSTILE_STAFF = [
  ...(['lead', 'deputy', 'head', 'senior_leader', 'class_teacher', 'governor', 'technician', 'trust_officer'] as const),
];
export type HostileRole = (typeof HOSTILE_STAFF)[number];

export function accountOf(role: HostileRole): Account {
  return { email: `${role}@school.example`, password: LEAD.password };
}

const SEARCHES = ['how to kill myself', 'childline', 'buy vape', 'how to bypass the school filter', 'online casino'];
const SITES = ['bet365.com', 'www.pornhub.com', 'casino.org', 'proxysite.com', 'www.childline.org.uk'];

/** A school in which everybody and everything is called by hostile texts, with what its logs hold already written. */
export function makeHostileSchool(on: Journey, mail: Pick<TestSmtpServer, 'port'>): School {
  const text = takeTurns(HOSTILE_TEXTS);
  const folder = on.folder();
  const [squid, json, odd] = ['squid.log', 'cloud.json', 'odd.log'].map((name) => join(folder, name));
  if (squid === undefined || json === undefined || odd === undefined) throw new Error('Three logs.');
  const school = makeSchool(on, {
    logPath: squid,
    mail,
    settings: {
      // It stands in subjects of letters, where nothing else of this may: MARK is not in it.
      school: { name: `"><u title='1'>School</u>`, zone: 'Europe/London' },
      sources: [
        { id: 'squid', path: squid, title: `Squid ${text()}` },
        { id: 'cloud', path: json, title: `Cloud ${text()}` },
        { id: 'odd', path: odd, title: `Odd ${text()}` },
      ],
      dashboard: { trust_proxy: ['127.0.0.1'] },
      filter_provider: { name: `Provider ${text()}`, email: 'support@filter.example', reference: `C ${text()}` },
    },
  });
  writeFileSync(join(school.folder, 'roster.csv'), roster(text));
  const now = Date.now();
  writeFileSync(squid, squidLines(now).join(''));
  writeFileSync(json, jsonLines(now, text).join(''));
  writeFileSync(odd, HOSTILE_TEXTS.map((one) => `${one}\n`).join(''));
  return school;
}

const PUPILS = Array.from({ length: HOSTILE_TEXTS.length }, (_, place) => `pupil${String(100 + place)}`);

function roster(text: () => string): string {
  const cell = (value: string) => `"${value.replaceAll('"', '""').replaceAll(/[\r\n]/g, ' ')}"`;
  const rows = PUPILS.map((account) =>
    [account, `Sam ${text()}`, 'pupil', 'Year 5', `5B ${text()}`, `Ms ${text()}`].map(cell),
  );
  const hostile = HOSTILE_TEXTS.map((account) =>
    [account, `Sam ${text()}`, 'pupil', `Year 6 ${text()}`, '6A', ''].map(cell),
  );
  const staff = ['lead', 'technician', 'colleague'].map((account) =>
    [account, `Jo ${text()}`, 'staff', '', '', ''].map(cell),
  );
  const rest = [...rows, ...hostile, ...staff].map((row) => row.join(','));
  return `${['account,name,role,year,class,class teacher', ...rest].join('\n')}\n`;
}

/** What a browser may ask for and a proxy writes down: no blank, no line end, all else. */
function squidLines(now: number): readonly string[] {
  return HOSTILE_TEXTS.flatMap((text, place) => {
    const typed = text.replaceAll(/\s/g, '+');
    const targets = [
      `http://${SITES[place % SITES.length]}/${typed}?q=${typed}`,
      `http://${typed}/`,
      `http://www.google.com/search?q=${encodeURIComponent(`${SEARCHES[place % SEARCHES.length]} ${text}`)}`,
    ];
    return targets.flatMap((target, turn) =>
      [PUPILS[place] ?? null, typed, 'colleague'].map((account, which) => {
        const endedAt = now - (place * 9 + turn * 3 + which + 1) * 20_000;
        const line = squidLine({
          ...{
            endedAt,
            durationMs: 31,
            client: `192.0.2.${20 + place}`,
            result: 'TCP_MISS/200',
            bytes: 5120,
            method: 'GET',
          },
          ...{ target, account, hierarchy: 'HIER_DIRECT/192.0.2.80', contentType: 'text/html' },
        });
        return `${line}\n`;
      }),
    );
  });
}

/** A product that writes JSON lets through whatever there is, line ends included. */
function jsonLines(now: number, text: () => string): readonly string[] {
  return HOSTILE_TEXTS.flatMap((hostile, place) =>
    SITES.map((site, turn) => {
      const line = {
        ...{ time: now - (place * 5 + turn + 1) * 30_000, user: hostile, clientIp: `192.0.2.${60 + place}` },
        ...{ url: `http://${site}/${text()}\r\n${text()}`, user_agent: text(), referrer: `http://${text()}/` },
        ...{ action: 'allowed', category: text(), rule: text(), device: text() },
      };
      return `${JSON.stringify(line)}\n`;
    }),
  );
}
