import type { Doorgang } from './proxy.ts';
import { Kijkdeur } from './tap.ts';
import type { Storingsoort } from './faults.ts';

/** One copy of a mail that SES took, and whether the service could learn that. */
export type Aflevering = {
  readonly berichtId: string;
  readonly begin: number;
  readonly eind: number;
  readonly storing: Storingsoort | undefined;
};

/** In front of SES's API: breaks it, and keeps which copies SES took. */
export class Sesdeur extends Kijkdeur {
  /** By X-Bericht-Id, in the order in which they were sent. */
  readonly afleveringen = new Map<string, Aflevering[]>();

  static start(sesPoort: number): Promise<Sesdeur> {
    return new Sesdeur().open('ses', sesPoort);
  }

  protected override meld({ verzoek, storing, begin, eind, antwoord }: Doorgang): void {
    if (antwoord?.status !== 200) return;
    const berichtId = berichtIdVan(verzoek.lichaam);
    const eerder = this.afleveringen.get(berichtId) ?? [];
    this.afleveringen.set(berichtId, [...eerder, { berichtId, begin, eind, storing }]);
  }
}

/** The headers stand at the beginning of the raw message: its first kilobytes are enough. */
function berichtIdVan(lichaam: Buffer): string {
  const ruw = new URLSearchParams(lichaam.toString()).get('RawMessage.Data') ?? '';
  const kop = Buffer.from(ruw.slice(0, 8_000), 'base64').toString();
  return /^X-Bericht-Id: (\S+)\r?$/im.exec(kop)?.[1] ?? '';
}
