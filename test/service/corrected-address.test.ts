import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { alleTekst, leesPdf, zonderWit } from '../unit/functions/pdf/read-pdf.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { type Ses, startSes } from '../local/ses.ts';
import { dienIn, metLink, vraagOp } from '../local/requests.ts';
import { totdat } from '../local/wait.ts';

let ses: Ses;
let loket: Loket;
beforeAll(async () => {
  ses = await startSes();
  loket = await startLoket({ AWS_ENDPOINT_URL_SES: ses.url, RETRY_UNIT_SECONDS: '3600' });
});
afterAll(async () => {
  await ruimOp(loket);
  await ses.stop();
});

type Letter = Ses['ontvangen'][number];
const letter = (kenmerk: string, to: string, subject: string): Promise<Letter> =>
  totdat(
    () =>
      ses.ontvangen.findLast(
        ({ berichtId, naar, mail }) =>
          berichtId.startsWith(kenmerk) && naar === to && mail.subject?.includes(subject),
      ),
    { wat: `${subject} to ${to}` },
  );

const tokenIn = ({ mail }: Letter): string =>
  /\/#[0-9A-Z-]{14}\.(\S+)/.exec(mail.text ?? '')?.[1] ?? '';

const pdfWith = async (kenmerk: string, token: string): Promise<string> => {
  const answer = await fetch(`${loket.site}/api/v1/aanvragen/${kenmerk}/document`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return alleTekst(await leesPdf(Buffer.from(await answer.arrayBuffer())));
};

describe('an address that is corrected by whoever has the link to the status', () => {
  it('is told to the address before it, without a link, and to the SSD wherever it looks', async () => {
    const aanvraag = maakAanvraag('bestuur');
    aanvraag.ondertekening.ondertekenaars = [
      { naam: 'Anna Bakker', functie: 'Voorzitter', email: 'anna@example.nl' },
    ];
    const { inhoud } = await dienIn(loket, aanvraag);
    const { kenmerk, statusToken } = inhoud;
    const before = tokenIn(await letter(kenmerk, 'anna@example.nl', 'handtekening'));
    const { inhoud: first } = await vraagOp(loket, kenmerk, statusToken);
    const path = `/aanvragen/${kenmerk}/ondertekenaars/1`;
    await expect
      .poll(async () => {
        const { berichten } = (await vraagOp(loket, kenmerk, statusToken)).inhoud;
        return (berichten as { status: string }[]).map(({ status }) => status);
      })
      .toEqual(['verstuurd', 'verstuurd', 'verstuurd']);
    const email = 'iemand.anders@example.org';
    expect((await metLink(loket, 'PATCH', path, statusToken, { email })).status).toBe(200);

    const notice = await letter(kenmerk, 'anna@example.nl', 'ingetrokken');
    const words = `${notice.mail.text} ${notice.mail.html}`;
    expect(words).toContain(ssd.telefoon);
    expect(words).not.toMatch(/\/(?:ondertekenen|status|ssd)\/|#[0-9A-Z-]{14}\./);
    expect(words).not.toContain(email);

    const token = tokenIn(await letter(kenmerk, email, 'handtekening'));
    expect((await vraagOp(loket, kenmerk, before)).status).toBe(404);
    const documentHash = first['documentHash'];
    const signed = await metLink(loket, 'POST', `/aanvragen/${kenmerk}/ondertekeningen`, token, {
      akkoord: true,
      documentHash,
    });
    expect(signed.status).toBe(201);

    const toSsd = await totdat(() =>
      ses.ontvangen.findLast(
        ({ naar, berichtId, mail }) =>
          naar === ssd.email &&
          berichtId.startsWith(kenmerk) &&
          mail.text?.includes('ondertekend op') === true,
      ),
    );
    expect(toSsd.mail.text).toMatch(
      /^[\s\S]{0,700}van anna@example\.nl in iemand\.anders@example\.org/,
    );
    const [pdf, json] = toSsd.mail.attachments;
    const data = JSON.parse(Buffer.from(json?.content as ArrayBuffer).toString()) as {
      documentHash: string;
      ondertekeningen: object[];
      signalen: { code: string; detail: string }[];
    };
    expect(data.documentHash).toBe(documentHash);
    expect(data.signalen.map(({ code }) => code)).toEqual(['adres-gecorrigeerd', 'snel-getekend']);
    expect(data.ondertekeningen).toMatchObject([{ naam: 'Anna Bakker', email }]);
    const inPdf = alleTekst(await leesPdf(Buffer.from(pdf?.content as ArrayBuffer)));
    expect(inPdf).toContain(zonderWit('van anna@example.nl in iemand.anders@example.org'));
    expect(inPdf).toContain(zonderWit('Is na het indienen veranderd.'));

    const ssdToken = tokenIn(toSsd);
    expect((await vraagOp(loket, kenmerk, ssdToken)).inhoud['signalen']).toEqual(data.signalen);
    expect(await pdfWith(kenmerk, ssdToken)).toContain(zonderWit('van anna@example.nl in'));
    for (const other of [statusToken, token]) {
      expect((await vraagOp(loket, kenmerk, other)).inhoud).not.toHaveProperty('signalen');
      const own = await pdfWith(kenmerk, other);
      expect(own).not.toContain(zonderWit('van anna@example.nl in'));
      // That it was changed is part of the evidence, for everybody who signs beside them.
      expect(own).toContain(zonderWit('Is na het indienen veranderd.'));
    }
  });
});
