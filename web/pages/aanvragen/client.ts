import { hydrate } from 'svelte';
import AanvraagPage from './form/AanvraagPage.svelte';
import { PageState } from './form/state/page-state.svelte.ts';

/** What somebody filled in before the page was ready. */
function readTyped(form: HTMLFormElement | null): Record<string, string> {
  const filledIn = form === null ? [] : [...new FormData(form)];
  return Object.fromEntries(
    filledIn.filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '',
    ),
  );
}

const target = document.getElementById('aanvraag');
if (target === null) throw new Error('The page has no place for the form');
const state = new PageState({});
const typed = readTyped(target.querySelector('form'));

// Each apart from what comes before it: all at once would keep a slow phone from answering to a tap.
setTimeout(() => {
  hydrate(AanvraagPage, { target, props: { state } });
  setTimeout(() => {
    state.start({ ...typed, ...state.form.filledIn });
  });
});
