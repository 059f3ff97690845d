/** Other systems that are told of alerts, as Health shows them. */
export const webhookWords = {
  heading: 'Other systems',
  caption: 'Other systems that are told of alerts, without names',
  webhook: 'Webhook',
  state: 'State',
  last: 'Last told',
  waiting: 'Waiting to be told',
  well: 'Working',
  untried: 'Nothing to tell so far',
  never: 'Never',
  hint: (id: string) => `To try one, run on the server: filterwatch webhook test ${id}`,
} as const;
