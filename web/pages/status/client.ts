import { hydrate } from 'svelte';
import Statuspagina from './StatusPage.svelte';

const target = document.getElementById('status');
if (target !== null) hydrate(Statuspagina, { target });
