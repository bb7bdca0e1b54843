import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { type Formuliervelden, naarFormulier } from '../../shared/aanvraag/form.ts';
import { type StepCode, stepNumber, steps } from '../../web/pages/aanvragen/form/state/steps.ts';
import { aanvragen, inScript } from '../../web/pages/aanvragen/teksten.ts';
import { received as ontvangen } from '../../web/received/teksten.ts';
import { druk, kop } from './acts.ts';

/** A draft in a file, as the form writes it. */
export const conceptbestand = (velden: Formuliervelden, sleutel: string = randomUUID()) => ({
  name: inScript.bestandsnaam,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ sleutel, velden })),
});

/** The heading of a step says which step it is. */
export const stepHeading = (step: StepCode): string =>
  `${aanvragen.stapVan(stepNumber(step), steps.length)}: ${aanvragen[step].kop}`;

/** Opens what stands behind one link at the end of the form. */
export async function openLater(page: Page): Promise<void> {
  const summary = page.getByText(aanvragen.later.kop, { exact: true });
  const isOpen = await summary.evaluate((element) => element.closest('details')?.open);
  if (!isOpen) await summary.click();
}

/** Closes it again. */
export const closeLater = (page: Page): Promise<void> =>
  page.getByText(aanvragen.later.kop, { exact: true }).click();

/** Opens a draft: the quick way to a form that is filled in. @param sleutel the key that the draft is sent with */
export async function openConcept(
  page: Page,
  inhoud: Aanvraag | Formuliervelden,
  sleutel?: string,
): Promise<void> {
  const velden = naarFormulier(inhoud);
  await openLater(page);
  await page.getByLabel(aanvragen.later.open).setInputFiles(conceptbestand(velden, sleutel));
  await page.getByText(inScript.geopend).first().waitFor();
}

/** Goes to a step by the list of steps. */
export async function naarStap(page: Page, stap: StepCode): Promise<void> {
  const lijst = page.getByRole('navigation', { name: aanvragen.stappen });
  await lijst.getByRole('link', { name: aanvragen[stap].kop, exact: true }).click();
  await kop(page, stepHeading(stap));
}

/** Opens the form in a page, with everything filled in, at the step that sends it. */
export async function openControle(
  page: Page,
  aanvraag: Aanvraag,
  sleutel?: string,
): Promise<void> {
  await page.goto('/aanvragen/');
  await openConcept(page, aanvraag, sleutel);
  await naarStap(page, 'controle');
}

export const verstuur = (page: Page): Promise<void> => druk(page, aanvragen.verstuur);

/** @returns the kenmerk that the confirmation shows */
export async function wachtOpOntvangst(page: Page): Promise<string> {
  await kop(page, ontvangen.titel);
  return (await page.locator('.kenmerk').textContent()) ?? '';
}
