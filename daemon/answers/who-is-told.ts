import { categoryOf } from '../../categories/taxonomy.ts';
import { gatheringOf } from '../alerts/gather.ts';
import type { RecipientAnswers, RotaWeek, ToldRoute, ToldWhom, Viewer, WhoIsTold } from '../api/contract.ts';
import { awayOn, type Destination, onDuty, type Rota, unique } from '../incidents/rota.ts';
import type { Route } from '../incidents/routing.ts';
import { addressLink } from './address-links.ts';
import type { AlertRouting, Office } from './office.ts';
import { answersOfReturned } from './undelivered.ts';

/** Who is told of what today, who is on duty this week, and what waits: from the settings and the store. It names no pupil. */
export function createWhoIsTold(office: Office): Pick<RecipientAnswers<Viewer>, 'whoIsTold'> {
  return {
    async whoIsTold() {
      const { routing, recipientBook, mailState, mailBounces, now } = office;
      const { usual, hasNames, alertHours, digests, routes, rotas, escalation } = routing;
      const today = office.schoolDayOf(office.now());
      const whom = (to: Destination) => whomOf(routing, to, today);
      const [book, returned] = [await recipientBook.all(), await answersOfReturned(mailBounces, now())];
      return {
        ...{ isMailSetUp: mailState().configured, hasNames, usual, hours: alertHours, digestTimes: digests },
        routes: routes.map((route) => routeOf(route, whom(route.to))),
        steps: escalation.map(({ afterMinutes, to }) => ({ afterMinutes, to: whom(to) })),
        rotas: rotas.map((rota) => weekOf(rota, today)),
        digests: await waitingDigests(office, today),
        addresses: book.map((one) => ({
          ...{ id: one.id, timesAsked: one.timesAsked, cameBack: returned.get(one.address) ?? null },
          ...addressLink(routing, one, book),
        })),
      };
    },
  };
}

function whomOf({ usual, rotas }: AlertRouting, to: Destination, today: string): ToldWhom {
  if (to.kind === 'addresses') return { rota: null, now: unique(to.addresses), isUsual: false };
  const rota = rotas.find(({ name }) => name === to.name);
  const there = rota === undefined ? [] : onDuty(rota, today);
  return there.length > 0
    ? { rota: to.name, now: there, isUsual: false }
    : { rota: to.name, now: usual, isUsual: true };
}

function routeOf({ when, send }: Route, to: ToldWhom): ToldRoute {
  const { severities, themes, groups, schools, time } = when;
  const categories = when.categories.map((id) => categoryOf(id).title);
  return { severities, themes, categories, groups, schools, time, to, send };
}

const DAYS_SHOWN = 7;

function weekOf(rota: Rota, today: string): RotaWeek {
  const dates = Array.from({ length: DAYS_SHOWN }, (_, days) =>
    Temporal.PlainDate.from(today).add({ days }).toString(),
  );
  const everybody = unique(rota.duty.flatMap(({ who }) => who).concat(rota.deputies));
  return {
    name: rota.name,
    days: dates.map((date) => ({
      date,
      who: onDuty(rota, date),
      away: everybody.filter((who) => awayOn(rota, who, date) !== null),
    })),
  };
}

async function waitingDigests({ digests, routing }: Office, today: string): Promise<WhoIsTold['digests']> {
  const waiting = await digests.waiting();
  return waiting.map(({ subjectId, dueAt, incidents }) => {
    const { every, to } = gatheringOf(routing.routes, subjectId);
    const now = to === null ? routing.usual : whomOf(routing, to, today).now;
    return { every, to: now, dueAt, incidents };
  });
}
