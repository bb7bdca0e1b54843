import { hydrate } from 'svelte';
import Aanvraagformulier from './Aanvraagformulier.svelte';

const target = document.getElementById('formulier');
if (target !== null) hydrate(Aanvraagformulier, { target });
