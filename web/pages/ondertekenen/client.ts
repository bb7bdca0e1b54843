import { hydrate } from 'svelte';
import Ondertekenpagina from './Ondertekenpagina.svelte';

const target = document.getElementById('ondertekenen');
if (target !== null) hydrate(Ondertekenpagina, { target });
