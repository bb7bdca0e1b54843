import { withoutJoiners } from '../characters.ts';
import { emailKey, sameEmail } from '../email-key.ts';
import { mailboxKey } from '../mailbox-key.ts';
import { meldingen, warningTexts } from '../messages.ts';
import { fields } from '../fields.ts';
import { GEMEENTE_FUNCTIES } from '../wijzen.ts';
import { error, type Rule, warning } from './finding.ts';
import { duplicates } from './duplicates.ts';

/** 5 (ours): an e-mail address with every digital signature, and none with one on paper. */
export const emailFitsWijze: Rule = ({ ondertekening: { wijze, ondertekenaars } }) =>
  ondertekenaars.flatMap(({ email }, index) => {
    const path = ['ondertekening', 'ondertekenaars', index, 'email'];
    if (wijze === 'digitaal' && email === undefined) {
      const field = fields['ondertekening.ondertekenaars.*.email'];
      return [error(path, 'verplicht', meldingen.required(field))];
    }
    if (wijze === 'papier' && email !== undefined) {
      return [error(path, 'email-hoort-niet-bij-papier', meldingen.emailNotForPapier)];
    }
    return [];
  });

/** 5: for a gemeente only the gemeentesecretaris or a member of the college van B en W signs. */
export const functieForGemeente: Rule = ({ organisatie, ondertekening }) =>
  organisatie.type !== 'gemeente'
    ? []
    : ondertekening.ondertekenaars.flatMap(({ functie }, index) =>
        functie === undefined || functie === '' || gemeenteFunctie(functie) !== undefined
          ? []
          : [
              error(
                ['ondertekening', 'ondertekenaars', index, 'functie'],
                'functie-gemeente',
                meldingen.functieGemeente,
              ),
            ],
      );

/** The stored form of a gemeente's functie, typed in any case; nothing when it may not sign. */
export const gemeenteFunctie = (functie: string): string | undefined =>
  GEMEENTE_FUNCTIES.find((allowed) => allowed === withoutJoiners(functie).trim().toLowerCase());

/** 5 (ours): each signs for themselves, from an address of their own. */
export const ondertekenaarsHaveOwnAdres: Rule = ({ ondertekening: { ondertekenaars } }) =>
  duplicates(
    ondertekenaars.map(({ email }) => (typeof email === 'string' ? emailKey(email) : undefined)),
  ).map(({ index }) =>
    error(
      ['ondertekening', 'ondertekenaars', index, 'email'],
      'ondertekenaar-dubbel',
      meldingen.ondertekenaarDuplicate,
    ),
  );

/** 5 (ours): addresses that differ by a tag or a dot may be one person's; that is for people to judge. */
export const signatoriesShareMailbox: Rule = ({ ondertekening: { ondertekenaars } }) => {
  const addresses = ondertekenaars.map(({ email }) =>
    typeof email === 'string' && email !== '' ? emailKey(email) : undefined,
  );
  const repeated = new Set(duplicates(addresses).map(({ index }) => index));
  const mailboxes = addresses.map((address) => address && mailboxKey(address));
  return duplicates(mailboxes)
    .filter(({ index }) => !repeated.has(index))
    .map(({ index }) =>
      warning(
        ['ondertekening', 'ondertekenaars', index, 'email'],
        'zelfde-postbus',
        warningTexts.sameMailbox,
      ),
    );
};

/** 5 (ours): in a small board the beheerder may sign; say so, don't refuse. */
export const ondertekenaarIsBeheerder: Rule = ({ beheerder, ondertekening: { ondertekenaars } }) =>
  ondertekenaars.flatMap(({ naam, email }, index) => {
    const sameAdres =
      typeof email === 'string' && beheerder.email && sameEmail(email, beheerder.email);
    const sameName = naam && beheerder.naam && naam.toLowerCase() === beheerder.naam.toLowerCase();
    return sameAdres || sameName
      ? [
          warning(
            ['ondertekening', 'ondertekenaars', index],
            'ondertekenaar-is-beheerder',
            warningTexts.ondertekenaarIsBeheerder,
          ),
        ]
      : [];
  });
