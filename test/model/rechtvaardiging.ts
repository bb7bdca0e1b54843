import assert from 'node:assert/strict';
import type { Bericht } from '../../shared/dossier/bericht.ts';
import type { Berichtsoort } from '../../shared/dossier/berichtsoorten.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Gebeurtenissoort } from '../../shared/dossier/transitions.ts';

/** By what each mail must be justified: something in the log, or a mail that came back. */
const redenen: Record<Berichtsoort, readonly Gebeurtenissoort[] | 'teruggekomen'> = {
  ontvangst: ['ingediend'],
  melding: ['ingediend'],
  verzoek: ['ingediend', 'adres-gecorrigeerd', 'opnieuw-gevraagd'],
  'verzoek-ingetrokken': ['adres-gecorrigeerd'],
  herinnering: ['herinnerd'],
  'herinnering-beheerder': ['herinnerd'],
  bevestiging: ['getekend'],
  ondertekend: ['ondertekend', 'papier-ontvangen'],
  'ondertekend-ssd': ['ondertekend'],
  geweigerd: ['geweigerd'],
  ingetrokken: ['ingetrokken'],
  verlopen: ['verlopen'],
  vervallen: ['geweigerd', 'ingetrokken', 'verlopen', 'afgewezen'],
  'adres-werkt-niet': 'teruggekomen',
  'beheerder-niet-bereikt': 'teruggekomen',
  'ssd-herinnering': ['ssd-herinnerd'],
  verwerkt: ['verwerkt'],
  afgewezen: ['afgewezen'],
};

/** Every mail that a write owes must say what happened in that very write. @throws AssertionError */
export function rechtvaardigPost(vorige: Dossier, volgende: Dossier): void {
  const gebeurd = volgende.gebeurtenissen.slice(vorige.gebeurtenissen.length);
  const nieuw = volgende.berichten.slice(vorige.berichten.length);
  const gezien = new Set<string>();
  for (const [index, bericht] of nieuw.entries()) {
    const { id, soort, aan, aangemaaktOp } = bericht;
    assert.equal(id, String(vorige.berichten.length + index + 1), 'every mail has its own id');
    assert.ok(!gezien.has(`${soort} ${aan}`), `${soort} to ${aan} twice at once`);
    gezien.add(`${soort} ${aan}`);
    const reden = redenen[soort];
    const klopt =
      reden === 'teruggekomen'
        ? isTeruggekomen(vorige, volgende, bericht)
        : gebeurd.some(({ soort: wat, tijd }) => reden.includes(wat) && tijd === aangemaaktOp);
    assert.ok(klopt, `nothing happened that justifies ${soort} to ${aan}`);
  }
}

function isTeruggekomen(vorige: Dossier, volgende: Dossier, { soort }: Bericht): boolean {
  const vanWie = soort === 'adres-werkt-niet' ? 'ondertekenaar' : 'beheerder';
  return vorige.berichten.some(
    ({ status, aan }, index) =>
      aan.startsWith(vanWie) &&
      status !== 'niet-bezorgd' &&
      volgende.berichten[index]?.status === 'niet-bezorgd',
  );
}
