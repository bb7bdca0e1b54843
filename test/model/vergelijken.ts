import assert from 'node:assert/strict';
import type { Bericht } from '../../shared/dossier/bericht.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { emailFor } from '../../shared/dossier/ondertekenaars.ts';
import { BEGIN } from '../fixtures/dossiers.ts';
import { agendaVanDossier } from './deur.ts';
import { agendaVan, type Beeld, type Tijd } from './beeld.ts';
import { HASH } from './orakel.ts';

const NUL = Date.parse(BEGIN);

export const alsTekst = (tijd: Tijd): string => new Date(NUL + tijd).toISOString();
const alsTijd = (tekst: string): Tijd => Date.parse(tekst) - NUL;

/** Holds a stored dossier against what it must be. @throws AssertionError */
export function vergelijk(dossier: Dossier, beeld: Beeld): void {
  assert.deepEqual(kern(dossier), {
    status: beeld.status,
    log: beeld.log.map(({ soort, tijd, wie }) => `${soort} ${wie ?? ''} ${tijd}`),
    post: beeld.post.map(
      ({ soort, aan, naar, status, volgende }) =>
        `${soort} ${aan} ${beeld.gewist ? '' : (naar ?? '')} ${status} ${status === 'te-versturen' ? volgende : ''}`,
    ),
    personen: beeld.personen.map(({ staat, email, op, opnieuw }) => {
      const hash = staat === 'getekend' ? HASH : '';
      return `${staat} ${email ?? ''} ${op ?? ''} ${opnieuw.join()} ${hash}`;
    }),
    lease: beeld.lease,
    oppakken: beeld.oppakken,
    gewist: beeld.gewist,
    agenda: agendaVan(beeld),
  });
}

function kern(dossier: Dossier): unknown {
  const { verzending, oppakkenVoor } = dossier;
  const agenda = agendaVanDossier(dossier);
  return {
    status: dossier.status,
    log: dossier.gebeurtenissen.map(
      ({ soort, wie, tijd }) => `${soort} ${wie ?? ''} ${alsTijd(tijd)}`,
    ),
    post: dossier.berichten.map(
      (bericht) =>
        `${bericht.soort} ${bericht.aan} ${naarWie(dossier, bericht)} ${bericht.status} ${
          bericht.status === 'te-versturen' ? alsTijd(bericht.versturenOp) : ''
        }`,
    ),
    personen: dossier.ondertekenaars.map((_, index) => persoon(dossier, index)),
    lease:
      verzending === undefined
        ? undefined
        : { beurt: verzending.beurt, tot: alsTijd(verzending.tot) },
    oppakken: oppakkenVoor === undefined ? undefined : alsTijd(oppakkenVoor),
    gewist: dossier.gewistOp !== undefined,
    agenda: agenda === undefined ? undefined : alsTijd(agenda),
  };
}

/** To which address a mail to a signatory goes. */
const naarWie = (dossier: Dossier, { id, aan }: Bericht): string =>
  aan.startsWith('ondertekenaar') && dossier.gewistOp === undefined
    ? (emailFor(dossier, { id, aan }) ?? '')
    : '';

/** One signatory in a line, with the address and hash that were kept as evidence once they signed. */
function persoon(dossier: Dossier, index: number): string {
  const stand = dossier.ondertekenaars[index];
  const eerste = dossier.aanvraag.ondertekening.ondertekenaars[index]?.email ?? '';
  if (stand === undefined) return '';
  const nu = stand.gecorrigeerdeEmail ?? eerste;
  const opnieuw = stand.opnieuwGevraagdOp.map(alsTijd).join();
  switch (stand.staat) {
    case 'open':
      return `open ${nu}  ${opnieuw} `;
    case 'getekend': {
      const { email, getekendOp, documentHash } = stand;
      return `getekend ${email} ${alsTijd(getekendOp)} ${opnieuw} ${documentHash}`;
    }
    case 'geweigerd':
      return `geweigerd ${nu} ${alsTijd(stand.geweigerdOp)} ${opnieuw} `;
  }
}
