import { type Nummersleutel } from '../../../shared/aanvraag/nummers.ts';
