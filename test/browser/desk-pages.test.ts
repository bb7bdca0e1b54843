import { toetsToestanden } from './check-states.ts';
import { deskToestanden } from './states/desk.ts';

toetsToestanden(deskToestanden);
