import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { berichtovergangen } from '../../shared/dossier/bericht.ts';
import { type Dossierstatus, isDefinitief, overgangen } from '../../shared/dossier/overgangen.ts';
import { verlooptOp } from '../../shared/dossier/termijnen.ts';
import { agendaVanDossier } from './deur.ts';
import { rechtvaardigPost } from './rechtvaardiging.ts';

/** What must hold of every single write, whatever led to it. @throws AssertionError */
export function bewaak(vorige: Dossier, volgende: Dossier): void {
  assert.equal(volgende.versie, vorige.versie + 1, 'a write is one versie further');
  blijftBevroren(vorige, volgende);
  verlooptVolgensTabel(vorige, volgende);
  verliestNiets(vorige, volgende);
  postVolgtTabel(vorige, volgende);
  rechtvaardigPost(vorige, volgende);
  staatOpAgenda(volgende);
}

function blijftBevroren(vorige: Dossier, volgende: Dossier): void {
  for (const veld of ['kenmerk', 'sleutelHash', 'documentHash', 'ingediendOp'] as const) {
    assert.equal(volgende[veld], vorige[veld], `${veld} is frozen`);
  }
  assert.ok(isDeepStrictEqual(volgende.aanvraag, vorige.aanvraag), 'the aanvraag is frozen');
}

/** The log only grows, in order of time, and every line of it is an arrow of the diagram. */
function verlooptVolgensTabel(vorige: Dossier, volgende: Dossier): void {
  const oud = vorige.gebeurtenissen;
  const nieuw = volgende.gebeurtenissen.slice(oud.length);
  const behouden = volgende.gebeurtenissen.slice(0, oud.length);
  assert.ok(isDeepStrictEqual(behouden, oud), 'what happened stays as it was');
  let status: Dossierstatus = vorige.status;
  let tijd = oud.at(-1)?.tijd ?? '';
  for (const gebeurd of nieuw) {
    assert.ok(!isDefinitief(status), `${gebeurd.soort} after the end: ${status}`);
    const { van, naar } = overgangen[gebeurd.soort];
    assert.ok((van as readonly string[]).includes(status), `${gebeurd.soort} at ${status}`);
    assert.ok(gebeurd.tijd >= tijd, 'time never goes back');
    status = naar;
    tijd = gebeurd.tijd;
  }
  assert.equal(volgende.status, status, 'the status follows from what happened');
}

const aantal = ({ gebeurtenissen }: Dossier, ...soorten: string[]): number =>
  gebeurtenissen.filter(({ soort }) => soorten.includes(soort)).length;

/** A signature and a refusal stay, byte for byte, and it is completed once. */
function verliestNiets(vorige: Dossier, volgende: Dossier): void {
  assert.equal(volgende.ondertekenaars.length, vorige.ondertekenaars.length);
  vorige.ondertekenaars.forEach((oud, index) => {
    if (oud.staat === 'open') return;
    assert.ok(isDeepStrictEqual(volgende.ondertekenaars[index], oud), `${oud.staat} is lost`);
  });
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

/** On the agenda while something is owed or awaited, and only then; who waits is looked at before the end at last. */
function staatOpAgenda(dossier: Dossier): void {
  const wacht = dossier.status === 'wacht-op-ondertekening';
  const wachtOpSsd = dossier.status === 'ondertekend' && aantal(dossier, 'ssd-herinnerd') === 0;
  const isSchuldig = dossier.berichten.some(({ status }) => status === 'te-versturen');
  const tijd = agendaVanDossier(dossier);
  assert.equal(tijd !== undefined, wacht || wachtOpSsd || isSchuldig, 'on the agenda');
  if (!wacht) return;
  const einde = verlooptOp(dossier);
  const lease = dossier.verzending?.tot ?? '';
  assert.ok((tijd ?? '') <= (lease > einde ? lease : einde), 'on the agenda before its end');
}
