import { toetsToestanden } from './toetsen.ts';
import { formulierToestanden } from './toestanden/formulier.ts';

toetsToestanden(formulierToestanden);
