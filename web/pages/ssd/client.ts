import { hydrate } from 'svelte';
import Ssdpagina from './SsdPage.svelte';

const target = document.getElementById('ssd');
if (target !== null) hydrate(Ssdpagina, { target });
