import { warningTexts } from '../messages.ts';
import { type Rule, warning } from './finding.ts';

/** 2.2 (ours): a wijziging for somebody without an account is odd, not wrong. */
export const wijzigingAsksAccount: Rule = ({ soort, beheerder }) =>
  soort === 'wijziging' && beheerder.heeftAccount === false
    ? [
        warning(
          ['beheerder', 'heeftAccount'],
          'wijziging-zonder-account',
          warningTexts.wijzigingWithoutAccount,
        ),
      ]
    : [];
