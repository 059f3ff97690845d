import type { Page } from 'playwright-core';

/** Says on the page that is open what its names are needed for, and waits until they are shown. */
export async function showName(page: Page): Promise<void> {
  await page.locator('details.names summary').click();
  await page.getByLabel(/^To speak to (the pupil|them)$/).check();
  await page.getByRole('button', { name: /^Show the names?$/ }).click();
  await page.getByText('Named until').waitFor();
}
