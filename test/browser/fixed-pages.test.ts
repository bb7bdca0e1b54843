import { toetsToestanden } from './check-states.ts';
import { vasteToestanden } from './states/fixed.ts';

toetsToestanden(vasteToestanden);
