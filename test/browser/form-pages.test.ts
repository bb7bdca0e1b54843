import { checkStates } from './check-states.ts';
import { formStates } from './states/form.ts';
import { submissionStates } from './states/submission.ts';

checkStates([...formStates, ...submissionStates], { onPhone: false });
