import { checkStates } from './check-states.ts';
import { fixedStates } from './states/fixed.ts';

checkStates(fixedStates);
