import type { Page } from 'playwright-core';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { toForm } from '../../shared/aanvraag/form.ts';
import { type StepCode, steps, stepOf } from '../../web/pages/aanvragen/form/state/steps.ts';
import { aanvragen } from '../../web/pages/aanvragen/teksten.ts';
import { stepHeading } from './form.ts';
import { press, headingNamed } from './acts.ts';
import { onName } from './by-name.ts';

/** The choices that show other fields. */
const FIRST = ['soort', 'organisatie.type', 'ondertekening.wijze'];

/** The fields of one step, in the order in which they are filled in: choices that show other fields first. */
const fieldsOf = (aanvraag: Aanvraag, step: StepCode): [string, string][] =>
  Object.entries(toForm(aanvraag))
    .filter(([name, value]) => value !== '' && stepOf(name) === step)
    .sort(([one], [other]) => Number(FIRST.includes(other)) - Number(FIRST.includes(one)));

/** Fills in one field as a person would, whatever kind of field it is. */
export async function fillInField(page: Page, name: string, value: string): Promise<void> {
  const field = onName(page, name, value);
  // The roles of other sectors are one press away.
  const others = page.getByText(aanvragen.beheerautorisaties.otherRollen, { exact: true });
  if (name.startsWith('beheerautorisaties.') && !(await field.isVisible())) await others.click();
  const soort = await field.evaluate((element) =>
    element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase(),
  );
  if (soort === 'radio' || soort === 'checkbox') await field.check();
  else if (soort === 'select') await field.selectOption(value);
  else await field.fill(value);
}

/** Fills in the step that is shown. */
export async function fillInStep(page: Page, aanvraag: Aanvraag, step: StepCode): Promise<void> {
  for (const [name, value] of fieldsOf(aanvraag, step)) {
    const isNext = /ondertekenaars\.[1-4]\.naam$/.test(name);
    if (isNext && !(await onName(page, name).isVisible())) {
      await press(page, aanvragen.ondertekening.added);
    }
    await fillInField(page, name, value);
  }
}

export const further = (page: Page): Promise<void> => press(page, aanvragen.further);

/** Goes through all steps, up to the page that shows everything once more. */
export async function fillInEverything(page: Page, aanvraag: Aanvraag): Promise<void> {
  for (const { code } of steps.slice(0, -1)) {
    await fillInStep(page, aanvraag, code);
    await further(page);
  }
  await headingNamed(page, stepHeading('controle'));
}

/** Fills in the whole form where it is one page, because no script makes steps of it. */
export async function fillInPage(page: Page, aanvraag: Aanvraag): Promise<void> {
  for (const { code } of steps) await fillInStep(page, aanvraag, code);
}
