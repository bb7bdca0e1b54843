import { checkStates } from './check-states.ts';
import { deskStates } from './states/desk.ts';

checkStates(deskStates);
