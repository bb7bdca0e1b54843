import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { toDossierView } from '../../../functions/dossier/dossier-view.ts';
import { documentOf } from '../../../functions/pdf/dossier-document.ts';
import { documentHash } from '../../../functions/security/hash.ts';
import { type Holder, holderOf } from '../../../functions/security/holder.ts';
import { keyRingSchema } from '../../../functions/security/tokens.ts';
import { fromItem, toItem } from '../../../functions/store/item.ts';
import { dossierViewSchema } from '../../../shared/api/responses.ts';
import { STANDARD_TEXTS } from '../../../shared/desk/standard-texts.ts';
import { possibleSteps } from '../../../shared/dossier/afhandelen.ts';
import { BERICHT_STATUSES } from '../../../shared/dossier/bericht.ts';
import { BERICHTSOORTEN } from '../../../shared/dossier/berichtsoorten.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { type Gebeurtenis, apply } from '../../../shared/dossier/life.ts';
import { stillOpen } from '../../../shared/dossier/ondertekenaars.ts';
import { GEBEURTENISSEN, STATUSES } from '../../../shared/dossier/transitions.ts';
import { VERKLARING_VERSION } from '../../../shared/dossier/verklaring.ts';
import { later } from '../../../shared/time/moment.ts';
import { momentAfter } from '../../fixtures/dossiers.ts';
import { storedByVersion } from '../../fixtures/stored-items.ts';
import { lettersWith } from '../../drills/security/letters.ts';

const bo = { subject: 'bo', name: 'Bo Behandelaar' };
const atDesk: Holder = { rol: 'ssd', employee: bo };
const isErased = ({ erasedAt }: Dossier): boolean => erasedAt !== undefined;

const HOUR_MS = 60 * 60 * 1_000;
const lastTime = ({ gebeurtenissen, ingediendOp }: Dossier): string =>
  gebeurtenissen.at(-1)?.tijd ?? ingediendOp;

/** What each version stored, read as the service reads it. */
const all = storedByVersion.flatMap(([version, { dossiers, tokenKeys }]) =>
  dossiers.map(({ what, item, tokens }) => ({
    name: `${version}: ${what}`,
    item,
    read: () => fromItem(marshall(item)),
    links: tokens,
    keyRing: () => keyRingSchema.parse(tokenKeys),
  })),
);

/** What people can do with it next, at the least. */
function nextOf(dossier: Dossier): Gebeurtenis[] {
  const { documentHash, status, aanvraag } = dossier;
  const canSign =
    status === 'wacht-op-ondertekening' && aanvraag.ondertekening.wijze === 'digitaal';
  const signature = {
    soort: 'teken',
    documentHash,
    verklaringVersion: VERKLARING_VERSION,
  } as const;
  return [
    ...possibleSteps(dossier).map(
      (stap) => ({ soort: 'neem-stap', stap, toelichting: 'x' }) as const,
    ),
    ...(canSign ? stillOpen(dossier).map((wie) => ({ ...signature, wie })) : []),
    ...(status === 'wacht-op-aanvulling' ? [{ soort: 'vul-aan', antwoord: 'Ja.' } as const] : []),
    { soort: 'noteer', text: 'Gezien.', door: bo },
  ];
}

describe('what was stored before', () => {
  it('has every status, gebeurtenis and mail that can be stored: add what is new', () => {
    const dossiers = all.map(({ read }) => read());
    const events = dossiers.flatMap(({ gebeurtenissen }) => gebeurtenissen);
    const mails = dossiers.flatMap(({ berichten }) => berichten);
    const stored = [...dossiers, ...mails].map(({ status }) => status);
    const kinds = [...events, ...mails].map(({ soort }) => soort);
    expect(stored).toEqual(expect.arrayContaining([...STATUSES, ...BERICHT_STATUSES]));
    expect(kinds).toEqual(expect.arrayContaining([...GEBEURTENISSEN, ...BERICHTSOORTEN]));
  });

  it.each(all)('is read, and stored again with all that it held ($name)', ({ read, item }) => {
    expect(unmarshall(toItem(read()))).toMatchObject(item);
  });

  it.each(all)(
    'is still what was signed: a field that came later changes no hash ($name)',
    ({ read }) => {
      const dossier = read();
      if (isErased(dossier)) expect(dossier.aanvraag.beheerder.naam).toBe('');
      else expect(documentHash(dossier.aanvraag)).toBe(dossier.documentHash);
    },
  );

  it.each(all)('opens by the links that were mailed ($name)', ({ read, links, keyRing }) => {
    const dossier = read();
    expect(links.length > 0).toBe(!isErased(dossier));
    for (const { holder, token } of links)
      expect(holderOf(keyRing(), token, dossier.kenmerk, dossier)).toEqual(holder);
  });

  it.each(all)('is shown, as a page and as a PDF ($name)', async ({ read, links }) => {
    const dossier = read();
    for (const holder of [atDesk, ...links.map((link) => link.holder)]) {
      const view = JSON.stringify(toDossierView({ dossier, holder }, STANDARD_TEXTS));
      expect(dossierViewSchema.safeParse(JSON.parse(view)).error).toBeUndefined();
    }
    const pdf = await documentOf(dossier, atDesk);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each(all)('has the mails sent that it owes ($name)', async ({ read }) => {
    const dossier = read();
    for (const { mail } of await lettersWith('both', dossier))
      expect(mail.text).toContain(dossier.kenmerk);
  });

  it.each(all)('goes on from there ($name)', ({ read }) => {
    const dossier = read();
    const moment = { ...momentAfter(0), now: later(lastTime(dossier), 1, HOUR_MS) };
    for (const next of isErased(dossier) ? [] : nextOf(dossier)) {
      const outcome = apply(dossier, next, moment);
      if (!outcome.ok) throw new Error(`${next.soort}: ${outcome.reden}`);
      expect(fromItem(toItem(outcome.dossier))).toEqual(outcome.dossier);
    }
  });
});
