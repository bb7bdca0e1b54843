import { toetsToestanden } from './check-states.ts';
import { formulierToestanden } from './states/form.ts';
import { inzendingToestanden } from './states/submission.ts';

toetsToestanden([...formulierToestanden, ...inzendingToestanden], { onPhone: false });
