import { withoutJoiners } from '../characters.ts';
import { emailsleutel, zelfdeEmail } from '../email-key.ts';
import { mailboxKey } from '../mailbox-key.ts';
import { meldingen, waarschuwingsteksten } from '../messages.ts';
import { velden } from '../fields.ts';
import { GEMEENTEFUNCTIES } from '../wijzen.ts';
import { fout, type Regel, waarschuwing } from './finding.ts';
import { dubbelen } from './duplicates.ts';

/** 5 (ours): an e-mail address with every digital signature, and none with one on paper. */
export const emailPastBijWijze: Regel = ({ ondertekening: { wijze, ondertekenaars } }) =>
  ondertekenaars.flatMap(({ email }, index) => {
    const pad = ['ondertekening', 'ondertekenaars', index, 'email'];
    if (wijze === 'digitaal' && email === undefined) {
      const veld = velden['ondertekening.ondertekenaars.*.email'];
      return [fout(pad, 'verplicht', meldingen.verplicht(veld))];
    }
    if (wijze === 'papier' && email !== undefined) {
      return [fout(pad, 'email-hoort-niet-bij-papier', meldingen.emailHoortNietBijPapier)];
    }
    return [];
  });

/** 5: for a gemeente only the gemeentesecretaris or a member of the college van B en W signs. */
export const functieVoorGemeente: Regel = ({ organisatie, ondertekening }) =>
  organisatie.type !== 'gemeente'
    ? []
    : ondertekening.ondertekenaars.flatMap(({ functie }, index) =>
        functie === undefined || functie === '' || gemeentefunctie(functie) !== undefined
          ? []
          : [
              fout(
                ['ondertekening', 'ondertekenaars', index, 'functie'],
                'functie-gemeente',
                meldingen.functieGemeente,
              ),
            ],
      );

/** The stored form of a gemeente's functie, typed in any case; nothing when it may not sign. */
export const gemeentefunctie = (functie: string): string | undefined =>
  GEMEENTEFUNCTIES.find(
    (toegestaan) => toegestaan === withoutJoiners(functie).trim().toLowerCase(),
  );

/** 5 (ours): each signs for themselves, from an address of their own. */
export const ondertekenaarsHebbenEigenAdres: Regel = ({ ondertekening: { ondertekenaars } }) =>
  dubbelen(
    ondertekenaars.map(({ email }) =>
      typeof email === 'string' ? emailsleutel(email) : undefined,
    ),
  ).map(({ index }) =>
    fout(
      ['ondertekening', 'ondertekenaars', index, 'email'],
      'ondertekenaar-dubbel',
      meldingen.ondertekenaarDubbel,
    ),
  );

/** 5 (ours): addresses that differ by a tag or a dot may be one person's; that is for people to judge. */
export const signatoriesShareMailbox: Regel = ({ ondertekening: { ondertekenaars } }) => {
  const addresses = ondertekenaars.map(({ email }) =>
    typeof email === 'string' && email !== '' ? emailsleutel(email) : undefined,
  );
  const repeated = new Set(dubbelen(addresses).map(({ index }) => index));
  const mailboxes = addresses.map((address) => address && mailboxKey(address));
  return dubbelen(mailboxes)
    .filter(({ index }) => !repeated.has(index))
    .map(({ index }) =>
      waarschuwing(
        ['ondertekening', 'ondertekenaars', index, 'email'],
        'zelfde-postbus',
        waarschuwingsteksten.zelfdePostbus,
      ),
    );
};

/** 5 (ours): in a small board the beheerder may sign; say so, don't refuse. */
export const ondertekenaarIsBeheerder: Regel = ({ beheerder, ondertekening: { ondertekenaars } }) =>
  ondertekenaars.flatMap(({ naam, email }, index) => {
    const zelfdeAdres =
      typeof email === 'string' && beheerder.email && zelfdeEmail(email, beheerder.email);
    const zelfdeNaam =
      naam && beheerder.naam && naam.toLowerCase() === beheerder.naam.toLowerCase();
    return zelfdeAdres || zelfdeNaam
      ? [
          waarschuwing(
            ['ondertekening', 'ondertekenaars', index],
            'ondertekenaar-is-beheerder',
            waarschuwingsteksten.ondertekenaarIsBeheerder,
          ),
        ]
      : [];
  });
