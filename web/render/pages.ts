import type { ComponentProps } from 'svelte';
import type { Problem } from '../../shared/api/problems.ts';
import type { Bewaartermijnen } from '../../shared/dossier/termijnen.ts';
import ProbleemPagina from '../components/Problem.svelte';
import Aanvragen from '../pages/aanvragen/Aanvragen.svelte';
import Balie from '../pages/balie/Balie.svelte';
import NietGevonden from '../pages/not-found/NotFound.svelte';
import Ondertekenen from '../pages/ondertekenen/Ondertekenen.svelte';
import Privacy from '../pages/privacy/Privacy.svelte';
import Ssd from '../pages/ssd/Ssd.svelte';
import Start from '../pages/start/Start.svelte';
import Status from '../pages/status/Status.svelte';
import Toegankelijkheid from '../pages/toegankelijkheid/Toegankelijkheid.svelte';
import ReceivedPage from '../received/ReceivedPage.svelte';
import { document } from './document.ts';

/** What a page says that is not the same everywhere. */
export type BuildData = { readonly bewaartermijnen: Bewaartermijnen };

/** The pages that are rendered ahead, by the file that each becomes. */
export const beforehand: Readonly<Record<string, (data: BuildData) => string>> = {
  'index.html': () => document(Start, {}),
  'aanvragen/index.html': () => document(Aanvragen, {}, 'aanvragen'),
  'status/index.html': () => document(Status, {}, 'status'),
  'ondertekenen/index.html': () => document(Ondertekenen, {}, 'ondertekenen'),
  'ssd/index.html': () => document(Ssd, {}, 'ssd'),
  'balie/index.html': () => document(Balie, {}, 'balie'),
  'privacy/index.html': ({ bewaartermijnen }) => document(Privacy, { bewaartermijnen }),
  'toegankelijkheid/index.html': () => document(Toegankelijkheid, {}),
  '404.html': () => document(NietGevonden, {}),
};

/** The form again, with what was filled in and what is wrong, for whoever has no JavaScript. */
export const showForm = (props: ComponentProps<typeof Aanvragen>): string =>
  document(Aanvragen, props);

/** The confirmation, for whoever has no JavaScript. */
export const showReceived = (props: ComponentProps<typeof ReceivedPage>): string =>
  document(ReceivedPage, props);

/** Any other problem, for whoever has no JavaScript. */
export const showProblem = (problem: Problem): string => document(ProbleemPagina, { problem });
