import { recipientOf } from '../alerts/recipient-link.ts';
import type { AddressLink, LeaveResult, Leaves, RecipientAnswers, Viewer } from '../api/contract.ts';
import { bareAddress } from '../incidents/rota.ts';
import type { StoredRecipient } from '../store/recipients.ts';
import type { AlertRouting, Office } from './office.ts';

type LinkAnswers = Pick<
  RecipientAnswers<Viewer>,
  'confirmable' | 'confirmAddress' | 'leavable' | 'leaveMails' | 'mailAgain'
>;

/** What the buttons behind the links to one mail address need: for whoever has the link, signed in or not. */
export function createAddressLinks(office: Office): LinkAnswers {
  const { recipientBook: book, settings, now } = office;
  const found = async (purpose: 'confirm' | 'leave', token: string): Promise<StoredRecipient | null> => {
    const id = await recipientOf(settings, purpose, token);
    return id === null ? null : book.byId(id);
  };
  const shown = async (recipient: StoredRecipient | null): Promise<AddressLink | null> =>
    recipient === null ? null : addressLink(office.routing, recipient, await book.all());
  return {
    confirmable: async (token) => shown(await found('confirm', token)),
    async confirmAddress(token) {
      const recipient = await found('confirm', token);
      if (recipient === null) return null;
      if (await book.confirm(recipient.id, now())) await note(office, 'confirm_address', recipient.id);
      return shown(await book.byId(recipient.id));
    },
    leavable: async (token) => shown(await found('leave', token)),
    async leaveMails(token, leaves) {
      const recipient = await found('leave', token);
      if (recipient === null) return null;
      const result = await leave(office, recipient, leaves);
      if (result.kind === 'done') await note(office, 'leave_mails', recipient.id);
      return result;
    },
    async mailAgain(_, id) {
      const recipient = await book.byId(id);
      if (recipient === null) return false;
      await book.setLeaves(recipient.id, null, now());
      return true;
    },
  };
}

/** By nobody in particular: whoever has the link need not have an account. */
async function note({ audit, now }: Office, action: 'confirm_address' | 'leave_mails', id: string): Promise<void> {
  await audit.addAll([{ at: now(), staffId: null, action, subjectKind: 'alert', subjectId: id }]);
}

async function leave(
  { recipientBook: book, routing, now }: Pick<Office, 'recipientBook' | 'routing' | 'now'>,
  recipient: StoredRecipient,
  leaves: Leaves | null,
): Promise<LeaveResult> {
  const link = addressLink(routing, recipient, await book.all());
  if (leaves === 'everything' && !link.mayLeaveUrgent) return { kind: 'last', link };
  await book.setLeaves(recipient.id, leaves, now());
  return { kind: 'done', link: { ...link, leaves } };
}

/** What is shown of an address. */
export function addressLink(
  routing: AlertRouting,
  { address, confirmedAt, leaves }: StoredRecipient,
  book: readonly StoredRecipient[],
): AddressLink {
  const mayLeaveUrgent = !isLastOfAny(routing, address, book);
  return { address, isConfirmed: confirmedAt !== null, leaves, mayLeaveUrgent };
}

/** True where somewhere in the settings it is the only one left who is told of what is urgent. */
function isLastOfAny(routing: AlertRouting, address: string, book: readonly StoredRecipient[]): boolean {
  const left = new Set(book.filter(({ leaves }) => leaves === 'everything').map((one) => one.address));
  return listsOf(routing).some((list) => {
    const bare = list.map(bareAddress);
    return bare.includes(address) && bare.every((other) => other === address || left.has(other));
  });
}

/** Each list of people that something urgent can go to. */
function listsOf({ usual, routes, rotas, escalation }: AlertRouting): readonly (readonly string[])[] {
  const chosen = [...routes, ...escalation].flatMap(({ to }) => (to.kind === 'addresses' ? [to.addresses] : []));
  const onDuty = rotas.flatMap(({ duty, deputies }) => [...duty.map(({ who }) => who), deputies]);
  return [usual, ...chosen, ...onDuty];
}
