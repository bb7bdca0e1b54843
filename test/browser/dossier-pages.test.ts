import { checkStates } from './check-states.ts';
import { signingStates } from './states/signing.ts';
import { ssdStates } from './states/ssd.ts';
import { statusStates } from './states/status.ts';

checkStates([...statusStates, ...signingStates, ...ssdStates]);
