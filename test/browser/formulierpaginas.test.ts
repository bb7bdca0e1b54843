import { toetsToestanden } from './toetsen.ts';
import { formulierToestanden } from './toestanden/formulier.ts';
import { inzendingToestanden } from './toestanden/inzending.ts';

toetsToestanden([...formulierToestanden, ...inzendingToestanden], { onPhone: false });
