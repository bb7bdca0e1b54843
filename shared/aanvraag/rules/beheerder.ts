import { waarschuwingsteksten } from '../messages.ts';
import { type Regel, waarschuwing } from './finding.ts';

/** 2.2 (ours): a wijziging for somebody without an account is odd, not wrong. */
export const wijzigingVraagtAccount: Regel = ({ soort, beheerder }) =>
  soort === 'wijziging' && beheerder.heeftAccount === false
    ? [
        waarschuwing(
          ['beheerder', 'heeftAccount'],
          'wijziging-zonder-account',
          waarschuwingsteksten.wijzigingZonderAccount,
        ),
      ]
    : [];
