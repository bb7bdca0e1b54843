import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { berichtovergangen } from '../../../shared/dossier/bericht.ts';
import {
  beheergebeurtenissen,
  deskEvents,
  type Dossierstatus,
  isDefinitief,
  isOvergang,
  overgangen,
} from '../../../shared/dossier/transitions.ts';
import { bewaarTot } from '../../../shared/dossier/termijnen.ts';
import { agendaVanDossier } from './door.ts';
import { agendaVan, alsTekst } from './timing.ts';
import { bewaakWissen, wordtGewist } from './erase.ts';

/** What must hold of every single write, whatever led to it. @throws AssertionError */
export function bewaak(vorige: Dossier, volgende: Dossier): void {
  assert.equal(volgende.versie, vorige.versie + 1, 'a write is one versie further');
  if (wordtGewist(vorige, volgende)) bewaakWissen(vorige, volgende);
  else blijftBevroren(vorige, volgende);
  gaatOpTijdWeg(vorige, volgende);
  verlooptVolgensTabel(vorige, volgende);
  verliestNiets(vorige, volgende);
  postVolgtTabel(vorige, volgende);
  staysWithinBounds(volgende);
  staatOpAgenda(volgende);
}

const BEVROREN = [
  ...(['kenmerk', 'sleutelHash', 'documentHash', 'ingediendOp', 'gewistOp'] as const),
  'vervangt' as const,
];

/** A signature and a refusal stay, byte for byte, with the aanvraag that they are about. */
function blijftBevroren(vorige: Dossier, volgende: Dossier): void {
  for (const veld of BEVROREN) assert.equal(volgende[veld], vorige[veld], `${veld} is frozen`);
  assert.ok(isDeepStrictEqual(volgende.aanvraag, vorige.aanvraag), 'the aanvraag is frozen');
  const behouden = volgende.gebeurtenissen.slice(0, vorige.gebeurtenissen.length);
  assert.ok(isDeepStrictEqual(behouden, vorige.gebeurtenissen), 'what happened stays as it was');
  vorige.ondertekenaars.forEach((oud, index) => {
    if (oud.staat === 'open') return;
    assert.ok(isDeepStrictEqual(volgende.ondertekenaars[index], oud), `${oud.staat} is lost`);
  });
}

/** It goes so long after its end, and nothing that is done to it after that changes when. */
function gaatOpTijdWeg(vorige: Dossier, volgende: Dossier): void {
  if (!isDefinitief(vorige.status)) return;
  assert.equal(bewaarTot(volgende), bewaarTot(vorige), 'kept longer or shorter than announced');
}

/** The log only grows, in order of time, and every line of it is an arrow of the diagram. */
function verlooptVolgensTabel(vorige: Dossier, volgende: Dossier): void {
  const oud = vorige.gebeurtenissen;
  const nieuw = volgende.gebeurtenissen.slice(oud.length);
  let status: Dossierstatus = vorige.status;
  let tijd = oud.at(-1)?.tijd ?? '';
  for (const gebeurd of nieuw) {
    const { soort } = gebeurd;
    assert.ok(gebeurd.tijd >= tijd, 'time never goes back');
    tijd = gebeurd.tijd;
    if (!isOvergang(soort)) {
      assert.ok(gebeurd.door !== undefined, `nobody knows who did ${soort}`);
      const bij: readonly string[] = { ...beheergebeurtenissen, ...deskEvents }[soort].bij;
      assert.ok(bij.includes(status), `${soort} at ${status}`);
      continue;
    }
    assert.ok(!isDefinitief(status), `${soort} after the end: ${status}`);
    const { van, naar } = overgangen[soort];
    assert.ok((van as readonly string[]).includes(status), `${soort} at ${status}`);
    status = naar;
  }
  assert.equal(volgende.status, status, 'the status follows from what happened');
}

const aantal = ({ gebeurtenissen }: Dossier, ...soorten: string[]): number =>
  gebeurtenissen.filter(({ soort }) => soorten.includes(soort)).length;

/** Everybody stays as far as they were, and it is completed once. */
function verliestNiets(vorige: Dossier, volgende: Dossier): void {
  assert.equal(volgende.ondertekenaars.length, vorige.ondertekenaars.length);
  const getekend = volgende.ondertekenaars.filter(({ staat }) => staat === 'getekend').length;
  assert.equal(getekend, aantal(volgende, 'getekend'), 'each signature is logged once');
  const voltooid = aantal(volgende, 'ondertekend', 'papier-ontvangen');
  assert.ok(voltooid <= 1, 'completed twice');
  assert.equal(volgende.oppakkenVoor !== undefined, voltooid === 1, 'oppakkenVoor comes with it');
  if (vorige.oppakkenVoor !== undefined) {
    assert.equal(volgende.oppakkenVoor, vorige.oppakkenVoor, 'oppakkenVoor is set once');
  }
  const open = volgende.ondertekenaars.filter(({ staat }) => staat === 'open').length;
  if (aantal(volgende, 'ondertekend') === 1) assert.equal(open, 0, 'completed without everybody');
}

/** Mails are never taken away, and each goes along an arrow of its diagram. */
function postVolgtTabel(vorige: Dossier, volgende: Dossier): void {
  vorige.berichten.forEach((oud, index) => {
    const nieuw = volgende.berichten[index];
    for (const veld of ['id', 'soort', 'aan', 'aangemaaktOp'] as const) {
      assert.equal(nieuw?.[veld], oud[veld], `${veld} of a mail is frozen`);
    }
    if (nieuw === undefined || nieuw.status === oud.status) return;
    const isPijl = berichtovergangen.some(
      ({ van, naar }) => van === oud.status && naar === nieuw.status,
    );
    assert.ok(isPijl, `a mail went from ${oud.status} to ${nieuw.status}`);
  });
}

/** On the agenda exactly while something is owed or awaited, for the moment of the first of it. */
function staatOpAgenda(dossier: Dossier): void {
  const tijd = agendaVan(dossier);
  const expected = tijd === undefined ? undefined : alsTekst(tijd);
  assert.equal(agendaVanDossier(dossier), expected, 'on the agenda');
}

/** What follows from the clock, a bounce, a signature or the SSD: each comes once, or once for each mail. */
const NOT_ASKED_FOR: readonly string[] = [
  ...['aanvulling-herinnering', 'aanvulling-uitgebleven'],
  ...[
    'herinnering',
    'herinnering-beheerder',
    'adres-werkt-niet',
    'beheerder-niet-bereikt',
    'ssd-herinnering',
  ],
  ...['bevestiging', 'ondertekend', 'ondertekend-ssd', 'verwerkt'],
];

/** Nobody can make it mail for ever. */
function staysWithinBounds(dossier: Dossier): void {
  const { gebeurtenissen, berichten, ondertekenaars } = dossier;
  assert.ok(aantal(dossier, 'adres-gecorrigeerd') <= 15, 'too many corrections');
  assert.ok(aantal(dossier, 'opnieuw-gevraagd') <= 15, 'asked once more too often');
  for (const nummer of ondertekenaars.keys()) {
    const own = gebeurtenissen.filter(
      ({ soort, wie }) => soort === 'adres-gecorrigeerd' && wie === nummer + 1,
    );
    assert.ok(own.length <= 5, 'too many corrections of one address');
  }
  const asked = berichten.filter(({ soort }) => !NOT_ASKED_FOR.includes(soort));
  assert.ok(aantal(dossier, 'aanvulling-gevraagd') <= 5, 'too many questions');
  assert.ok((dossier.vervangenDoor ?? []).length <= 5, 'replaced too often');
  assert.ok(asked.length <= 70, `${asked.length} mails were asked for`);
}
