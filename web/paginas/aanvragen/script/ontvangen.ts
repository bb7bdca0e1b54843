import * as z from 'zod/mini';
import { leesbareTijd } from '../../../../shared/time/readable-time.ts';
import { verlooptOp } from '../../../../shared/dossier/termijnen.ts';
import { bewaarDocument } from '../../../verkeer/document.ts';
import { keepInTab, readFromTab, removeFromTab } from '../../../verkeer/tab-storage.ts';
import { inScript } from '../teksten.ts';
import { uitSjabloon, vulIn } from './sjabloon.ts';

const ONTVANGEN = 'beheerdersloket.ontvangen';

const ontvangenSchema = z.object({
  kenmerk: z.string(),
  statusToken: z.string(),
  ingediendOp: z.string(),
  wijze: z.string(),
  beheerder: z.string(),
  ondertekenaars: z.string(),
  herhaald: z.boolean(),
});

/** What the page after sending shows. This tab keeps it, so that a reload does not lose the kenmerk. */
export type Ontvangen = z.infer<typeof ontvangenSchema>;

export const bewaarOntvangen = (ontvangen: Ontvangen): void => void keepInTab(ONTVANGEN, ontvangen);

export const wisOntvangen = (): void => removeFromTab(ONTVANGEN);

export function leesOntvangen(): Ontvangen | undefined {
  const gelezen = ontvangenSchema.safeParse(readFromTab(ONTVANGEN));
  return gelezen.success ? gelezen.data : undefined;
}

/** Puts the confirmation in the place of the form. */
export function toonOntvangen(plek: HTMLElement, ontvangen: Ontvangen): void {
  const { kenmerk, statusToken: token, wijze, beheerder, ondertekenaars, herhaald } = ontvangen;
  const inhoud = uitSjabloon('sjabloon-ontvangen');
  const tot = leesbareTijd(verlooptOp(ontvangen));
  vulIn(inhoud, { kenmerk, beheerder, ondertekenaars, tot });
  for (const deel of inhoud.querySelectorAll<HTMLElement>('[data-wijze]')) {
    deel.hidden = deel.dataset['wijze'] !== wijze;
  }
  for (const deel of inhoud.querySelectorAll<HTMLElement>('[data-herhaald]')) {
    deel.hidden = !herhaald;
  }
  for (const link of inhoud.querySelectorAll<HTMLAnchorElement>('[data-doe="status"]')) {
    link.href = `/status/#${kenmerk}.${token}`;
  }
  const gezegd = inhoud.querySelector('[data-doe="gezegd"]');
  const zeg = (tekst: string) => gezegd?.replaceChildren(tekst);
  const bij = (doe: string, druk: () => Promise<string>) =>
    inhoud
      .querySelector(`[data-doe="${doe}"]`)
      ?.addEventListener('click', () => void druk().then(zeg));
  bij('kopieer', async () => {
    try {
      await navigator.clipboard.writeText(kenmerk);
      return inScript.gekopieerd;
    } catch {
      // A browser may not have it, or not allow it.
      return inScript.nietGekopieerd;
    }
  });
  bij('pdf', async () => {
    zeg(inScript.pdfBezig);
    const uitkomst = await bewaarDocument({ kenmerk, token });
    return uitkomst === 'bewaard' ? inScript.pdfKlaar : inScript.pdfMislukt;
  });
  plek.replaceChildren(inhoud);
}
