import { isVeld, leesVelden, type Veldelement, zetWaarde } from './velden.ts';

/**
 * Some fields look different for the choices made: a role is a tick box in an aanmelding and a list of acties in a
 * wijziging; the functie of who signs for a gemeente is a list. The page holds both; only the one that fits is shown
 * and carries the field's name and label.
 */
export function wisselVarianten(form: HTMLFormElement): void {
  const waarden = leesVelden(form);
  const passend = new Set([
    waarden['soort'] === 'wijziging' ? 'wijziging' : 'aanmelding',
    waarden['organisatie.type'] === 'gemeente' ? 'gemeente' : 'geen-gemeente',
  ]);
  for (const element of form.querySelectorAll<HTMLElement>('[data-variant]')) {
    const past = passend.has(element.dataset['variant'] ?? '');
    element.hidden = !past;
    const naam = element.dataset['naam'];
    if (naam === undefined || !isVeld(element) || (element.name !== '') === past) continue;
    element.name = past ? naam : '';
    if (!past) continue;
    neemOver(element, waarden[naam] ?? '');
    const label = form.querySelector<HTMLLabelElement>(`[data-label="${naam}"]`);
    if (label) label.htmlFor = element.id;
  }
}

/** A tick means that the role is asked for, whatever was chosen for it before. */
const neemOver = (veld: Veldelement, waarde: string): void =>
  zetWaarde(veld, veld.type === 'checkbox' && waarde !== '' ? veld.value : waarde);
