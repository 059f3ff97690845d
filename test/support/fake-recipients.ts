import type { AddressLink, DaemonApi, RecipientAnswers, Viewer, WhoIsTold } from '../../daemon/api/contract.ts';

const NOW = Date.UTC(2026, 1, 9, 10, 45);

export const sampleAddressLink: AddressLink = {
  address: 'lead@school.example',
  isConfirmed: false,
  leaves: null,
  mayLeaveUrgent: true,
};

/** A school that has said everything about who is told. */
export function sampleWhoIsTold(given: Partial<WhoIsTold> = {}): WhoIsTold {
  const all = { severities: [], themes: [], categories: [], groups: [], schools: [], time: null } as const;
  const rota = { rota: 'safeguarding', now: ['ann@school.example', 'deb@school.example'], isUsual: false };
  return {
    isMailSetUp: true,
    hasNames: true,
    usual: ['lead@school.example'],
    hours: { from: '07:30', to: '17:30' },
    digestTimes: { at: '15:30', on: 'friday' },
    routes: [
      {
        ...{
          ...all,
          severities: ['low', 'medium'],
          categories: ['Gambling', 'Online games'],
          groups: ['Year 5', '5B'],
        },
        ...{ to: { rota: null, now: ['year5@school.example'], isUsual: false }, send: 'weekly' },
      },
      { ...all, themes: ['conduct'], schools: ['north'], time: 'in_school_hours', to: rota, send: 'daily' },
      {
        ...{ ...all, time: 'out_of_school_hours', send: 'at_once' },
        to: { rota: 'evenings', now: ['lead@school.example'], isUsual: true },
      },
      { ...all, to: rota, send: 'hourly' },
    ],
    steps: [{ afterMinutes: 15, to: rota }],
    rotas: [
      {
        name: 'safeguarding',
        days: [
          { date: '2026-02-09', who: ['ann@school.example'], away: [] },
          { date: '2026-02-10', who: ['deb@school.example'], away: ['ann@school.example'] },
          { date: '2026-02-11', who: [], away: ['deb@school.example'] },
        ],
      },
    ],
    digests: [{ every: 'daily', to: ['ann@school.example'], dueAt: NOW + 3_600_000, incidents: 3 }],
    addresses: [
      { ...sampleAddressLink, id: 'address-1', timesAsked: 0, cameBack: null },
      {
        ...sampleAddressLink,
        id: 'address-2',
        address: 'ann@school.example',
        timesAsked: 2,
        cameBack: null,
        leaves: 'can_wait',
      },
      {
        ...sampleAddressLink,
        id: 'address-3',
        address: 'deb@school.example',
        timesAsked: 1,
        cameBack: null,
        isConfirmed: true,
      },
      {
        ...sampleAddressLink,
        id: 'address-4',
        address: 'head@school.example',
        timesAsked: 1,
        cameBack: '550 5.1.1',
        leaves: 'everything',
      },
    ],
    ...given,
  };
}

/** A school that has said nothing. */
export const nothingSaid: Partial<WhoIsTold> = {
  ...{
    isMailSetUp: false,
    hasNames: false,
    usual: [],
    hours: null,
    routes: [],
    steps: [],
    rotas: [],
    digests: [],
    addresses: [],
  },
};

/** Addresses, of a daemon in memory: 'good' opens one, 'last' that of the last who is told of what is urgent. */
export function fakeRecipients(calls: string[]): RecipientAnswers<Viewer> {
  const linkOf = (token: string): AddressLink | null => {
    if (token === 'last') return { ...sampleAddressLink, mayLeaveUrgent: false };
    return token === 'good' ? sampleAddressLink : null;
  };
  return {
    confirmable: async (token) => linkOf(token),
    async confirmAddress(token) {
      calls.push(`confirm ${token}`);
      const link = linkOf(token);
      return link === null ? null : { ...link, isConfirmed: true };
    },
    leavable: async (token) => linkOf(token),
    async leaveMails(token, leaves) {
      calls.push(`leave ${token} ${leaves ?? 'nothing'}`);
      const link = linkOf(token);
      if (link === null) return null;
      if (leaves === 'everything' && !link.mayLeaveUrgent) return { kind: 'last', link };
      return { kind: 'done', link: { ...link, leaves } };
    },
    async whoIsTold(viewer) {
      calls.push(`whoIsTold ${viewer.staffId}`);
      return sampleWhoIsTold();
    },
    async mailAgain(viewer, id) {
      calls.push(`mailAgain ${viewer.staffId} ${id}`);
      return id === 'address-2';
    },
  } satisfies Partial<DaemonApi>;
}
