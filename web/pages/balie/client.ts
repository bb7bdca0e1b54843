import { hydrate } from 'svelte';
import DeskPage from './DeskPage.svelte';

const target = document.getElementById('balie');
if (target !== null) hydrate(DeskPage, { target });
