import { toetsToestanden } from './toetsen.ts';
import { vasteToestanden } from './toestanden/vast.ts';

toetsToestanden(vasteToestanden);
