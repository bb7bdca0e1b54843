import { hydrate } from 'svelte';
import Ondertekenpagina from './OndertekenenPage.svelte';

const target = document.getElementById('ondertekenen');
if (target !== null) hydrate(Ondertekenpagina, { target });
