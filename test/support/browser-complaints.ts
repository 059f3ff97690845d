import type { Page } from 'playwright-core';

/** What a script of somebody else's would cause: a dialog, a refusal by our policy, a request, an error. */
export function listenTo(page: Page, address: string, complain: (complaint: string) => void): void {
  page.on('dialog', (dialog) => {
    complain(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    const isOfIcon = message.location().url.endsWith('/favicon.ico');
    if (['error', 'warning'].includes(message.type()) && !isOfIcon) complain(message.text());
  });
  page.on('pageerror', (error) => complain(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`)) complain(`asks for ${request.url()}`);
  });
}
