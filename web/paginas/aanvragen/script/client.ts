import { Invulpagina } from './invulpagina.ts';

function plek(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no ${id}`);
  return element;
}

const form = plek('formulier');
if (!(form instanceof HTMLFormElement)) throw new Error('The page has no form');

const invulpagina = new Invulpagina({
  pagina: plek('aanvraag'),
  form,
  overzicht: plek('foutoverzicht'),
  melding: plek('melding'),
  gezegd: plek('gezegd'),
  later: plek('later'),
});
// Apart from loading the rules: both at once would keep a slow phone from answering to a tap.
setTimeout(() => invulpagina.begin());
