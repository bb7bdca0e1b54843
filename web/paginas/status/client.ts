import { hydrate } from 'svelte';
import Statusoverzicht from './Statusoverzicht.svelte';

const target = document.getElementById('status');
if (target !== null) hydrate(Statusoverzicht, { target });
