import type { Formuliervelden } from '../../../../shared/aanvraag/form.ts';

/** A control that holds a value of the form. */
export type Veldelement = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const isVeld = (element: Element): element is Veldelement =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement;

/** Every control that holds a value of the form. */
export const alleVelden = (form: HTMLFormElement): Veldelement[] =>
  Array.from(form.elements)
    .filter(isVeld)
    .filter(({ name }) => name !== '');

/** The controls that carry this name: one, or each answer of a question. */
export const veldenMet = (form: HTMLFormElement, naam: string): Veldelement[] =>
  alleVelden(form).filter((veld) => veld.name === naam);

/** What is filled in now. The page itself is what remembers it. */
export const leesVelden = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].filter((paar): paar is [string, string] => typeof paar[1] === 'string'),
  );

/** Fills in every field of the form; one that is not among the values becomes empty. */
export function vulVelden(form: HTMLFormElement, waarden: Formuliervelden): void {
  for (const veld of alleVelden(form)) zetWaarde(veld, waarden[veld.name] ?? '');
}

export function zetWaarde(veld: Veldelement, waarde: string): void {
  if (veld instanceof HTMLInputElement && (veld.type === 'radio' || veld.type === 'checkbox')) {
    veld.checked = veld.value === waarde;
  } else veld.value = waarde;
}

/** Whether somebody typed something here. A choice cannot be mistyped; what else it asks for stands beside it. */
export const isGetypt = (veld: Veldelement): boolean =>
  !(veld instanceof HTMLSelectElement) &&
  veld.type !== 'radio' &&
  veld.type !== 'checkbox' &&
  veld.value.trim() !== '';

/** The field that something happened in; nothing for a button or a file. */
export const veldBij = (gebeurtenis: Event): Veldelement | undefined =>
  gebeurtenis.target instanceof Element && isVeld(gebeurtenis.target) && gebeurtenis.target.name
    ? gebeurtenis.target
    : undefined;
