import { toetsToestanden } from './toetsen.ts';
import { ondertekenToestanden } from './toestanden/ondertekenen.ts';
import { ssdToestanden } from './toestanden/ssd.ts';
import { statusToestanden } from './toestanden/status.ts';

toetsToestanden([...statusToestanden, ...ondertekenToestanden, ...ssdToestanden]);
