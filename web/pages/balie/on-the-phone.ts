import { keepInTab } from '../../api/tab-storage.ts';
import { ON_THE_PHONE } from '../aanvragen/on-the-phone.ts';

/** Lets the form say, and send, that an employee fills it in for somebody who calls. */
export const startOnThePhone = (name: string): boolean => keepInTab(ON_THE_PHONE, name);
