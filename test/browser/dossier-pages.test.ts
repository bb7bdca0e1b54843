import { toetsToestanden } from './check-states.ts';
import { ondertekenToestanden } from './states/signing.ts';
import { ssdToestanden } from './states/ssd.ts';
import { statusToestanden } from './states/status.ts';

toetsToestanden([...statusToestanden, ...ondertekenToestanden, ...ssdToestanden]);
