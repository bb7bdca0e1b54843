import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { type FormFields, toForm } from '../../shared/aanvraag/form.ts';
import { type StepCode, stepNumber, steps } from '../../web/pages/aanvragen/form/state/steps.ts';
import { aanvragen, inScript } from '../../web/pages/aanvragen/teksten.ts';
import { received as received } from '../../web/received/teksten.ts';
import { press, headingNamed } from './acts.ts';

/** A draft in a file, as the form writes it. */
export const draftFile = (fields: FormFields, key: string = randomUUID()) => ({
  name: inScript.fileName,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ sleutel: key, velden: fields })),
});

/** The heading of a step says which step it is. */
export const stepHeading = (step: StepCode): string =>
  `${aanvragen.stepOf(stepNumber(step), steps.length)}: ${aanvragen[step].heading}`;

/** Opens what stands behind one link at the end of the form. */
export async function openLater(page: Page): Promise<void> {
  const summary = page.getByText(aanvragen.later.heading, { exact: true });
  const isOpen = await summary.evaluate((element) => element.closest('details')?.open);
  if (!isOpen) await summary.click();
}

/** Closes it again. */
export const closeLater = (page: Page): Promise<void> =>
  page.getByText(aanvragen.later.heading, { exact: true }).click();

/** Opens a draft: the quick way to a form that is filled in. @param key the key that the draft is sent with */
export async function openConcept(
  page: Page,
  content: Aanvraag | FormFields,
  key?: string,
): Promise<void> {
  const fields = toForm(content);
  await openLater(page);
  await page.getByLabel(aanvragen.later.open).setInputFiles(draftFile(fields, key));
  await page.getByText(inScript.opened).first().waitFor();
}

/** Goes to a step by the list of steps. */
export async function toStep(page: Page, step: StepCode): Promise<void> {
  const list = page.getByRole('navigation', { name: aanvragen.stappen });
  await list.getByRole('link', { name: aanvragen[step].heading, exact: true }).click();
  await headingNamed(page, stepHeading(step));
}

/** Opens the form in a page, with everything filled in, at the step that sends it. */
export async function openCheck(page: Page, aanvraag: Aanvraag, key?: string): Promise<void> {
  await page.goto('/aanvragen/');
  await openConcept(page, aanvraag, key);
  await toStep(page, 'controle');
}

export const dispatch = (page: Page): Promise<void> => press(page, aanvragen.send);

/** @returns the kenmerk that the confirmation shows */
export async function waitForOntvangst(page: Page): Promise<string> {
  await headingNamed(page, received.titel);
  return (await page.locator('.kenmerk').textContent()) ?? '';
}
