import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { type FormFields, toForm } from '../../shared/aanvraag/form.ts';
import type { TypeOrganisatie } from '../../shared/aanvraag/organisatietypen.ts';
import { inFormOrder } from '../../web/pages/aanvragen/form/state/form-order.ts';
import { stepOf, steps } from '../../web/pages/aanvragen/form/state/steps.ts';
import { aanvragen } from '../../web/pages/aanvragen/teksten.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { compileOwnRegisters } from '../service/infra/registers/own-registers.ts';
import { receiveVisitors } from './visitors.ts';
import { stepHeading, dispatch, waitForOntvangst } from './form.ts';
import { press, headingNamed } from './acts.ts';
import { further, fillInField } from './fill-in.ts';
import { onName } from './by-name.ts';

/** What filling in the form takes of somebody: questions answered, presses, and characters typed. */
type Effort = { answers: number; presses: number; characters: number };

/** With a mouse or a finger: a choice and a button are a press each, and so is going to a field to type in it. */
class Person {
  readonly effort: Effort = { answers: 0, presses: 0, characters: 0 };
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async answer(name: string, value: string): Promise<void> {
    const type = await onName(this.#page, name, value).evaluate((element) =>
      element instanceof HTMLInputElement ? element.type : '',
    );
    const isTyped = ['text', 'tel', 'email'].includes(type);
    await fillInField(this.#page, name, value);
    this.effort.answers += 1;
    // A choice from a drop-down takes one press to open it and one to choose.
    this.effort.presses += type === '' ? 2 : 1;
    this.effort.characters += isTyped ? value.length : 0;
  }

  async press(button: string): Promise<void> {
    await press(this.#page, button);
    this.effort.presses += 1;
  }
}

const fieldsOf = (aanvraag: Aanvraag): { name: string; value: string }[] =>
  inFormOrder(
    Object.entries(toForm(aanvraag) satisfies FormFields).map(([name, value]) => ({
      name,
      value,
    })),
  ).filter(({ value }) => value !== '');

/**
 * `before`: typed by hand, as in a form without registers; every answer of it is one of the paper form's or of how it is signed.
 * The number that each type begins with: the rest of what is asked of an organisation follows from it.
 */
const cases = [
  {
    type: 'onderwijsinstelling',
    first: 'brincode',
    before: { answers: 21, presses: 26, characters: 179 },
    most: { answers: 15, presses: 22, characters: 105 },
  },
  {
    type: 'bestuur',
    first: 'bestuursnummer',
    before: { answers: 21, presses: 26, characters: 190 },
    most: { answers: 15, presses: 22, characters: 106 },
  },
  {
    type: 'gemeente',
    first: 'gemeentecode',
    before: { answers: 19, presses: 25, characters: 138 },
    most: { answers: 14, presses: 22, characters: 75 },
  },
] as const satisfies readonly {
  type: TypeOrganisatie;
  first: string;
  before: Effort;
  most: Effort;
}[];

const visit = receiveVisitors({ REGISTERS_DIR: await compileOwnRegisters() });

async function fillIn(aanvraag: Aanvraag, first: string | undefined): Promise<Effort> {
  const page = await visit.open('/aanvragen/');
  const person = new Person(page);
  for (const { code } of steps.slice(0, -1)) {
    for (const { name, value } of fieldsOf(aanvraag).filter(
      (field) => stepOf(field.name) === code,
    )) {
      const isKnown =
        (await onName(page, name, value).getAttribute('type')) === 'text' &&
        (await onName(page, name).inputValue()) !== '';
      if (isKnown) continue;
      await person.answer(name, value);
      if (name === `organisatie.nummers.${first}`) {
        await person.press(aanvragen.organisatie.register.takeOver);
      }
    }
    await further(page);
    person.effort.presses += 1;
  }
  await headingNamed(page, stepHeading('controle'));
  await dispatch(page);
  person.effort.presses += 1;
  await waitForOntvangst(page);
  return person.effort;
}

describe('what the commonest aanvragen take: two roles or one, and one signatory', () => {
  it.each(cases)('for $type', async ({ type, first, before, most }) => {
    const aanvraag = createAanvraag(type);
    const byHand = await fillIn(aanvraag, undefined);
    const withRegister = await fillIn({ ...aanvraag, opmerking: 'Met een register.' }, first);
    console.log(type, JSON.stringify({ byHand, withRegister }));
    expect(byHand).toEqual(before);
    // The remark keeps the two apart.
    withRegister.answers -= 1;
    withRegister.presses -= 1;
    withRegister.characters -= 'Met een register.'.length;
    expect(withRegister).toEqual(most);
  });
});
