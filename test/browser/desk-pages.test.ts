import { toetsToestanden } from './toetsen.ts';
import { deskToestanden } from './toestanden/desk.ts';

toetsToestanden(deskToestanden);
