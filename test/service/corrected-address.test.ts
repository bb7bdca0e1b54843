import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { allText, readPdf, withoutBlanks } from '../unit/functions/pdf/read-pdf.ts';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { type Ses, startSes } from '../local/ses.ts';
import { submitAanvraag, withLink, ask } from '../local/requests.ts';
import { until } from '../local/wait.ts';

let ses: Ses;
let service: Service;
beforeAll(async () => {
  ses = await startSes();
  service = await startService({ AWS_ENDPOINT_URL_SES: ses.url, RETRY_UNIT_SECONDS: '3600' });
});
afterAll(async () => {
  await cleanUp(service);
  await ses.stop();
});

type Letter = Ses['received'][number];
const letter = (kenmerk: string, to: string, subject: string): Promise<Letter> =>
  until(
    () =>
      ses.received.findLast(
        ({ berichtId, naar, mail }) =>
          berichtId.startsWith(kenmerk) && naar === to && mail.subject?.includes(subject),
      ),
    { what: `${subject} to ${to}` },
  );

const tokenIn = ({ mail }: Letter): string =>
  /\/#[0-9A-Z-]{14}\.(\S+)/.exec(mail.text ?? '')?.[1] ?? '';

const pdfWith = async (kenmerk: string, token: string): Promise<string> => {
  const answer = await fetch(`${service.site}/api/v1/aanvragen/${kenmerk}/document`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return allText(await readPdf(Buffer.from(await answer.arrayBuffer())));
};

describe('an address that is corrected by whoever has the link to the status', () => {
  it('is told to the address before it, without a link, and to the SSD wherever it looks', async () => {
    const aanvraag = createAanvraag('bestuur');
    aanvraag.ondertekening.ondertekenaars = [
      { naam: 'Anna Bakker', functie: 'Voorzitter', email: 'anna@example.nl' },
    ];
    const { content } = await submitAanvraag(service, aanvraag);
    const { kenmerk, statusToken } = content;
    const before = tokenIn(await letter(kenmerk, 'anna@example.nl', 'handtekening'));
    const { content: first } = await ask(service, kenmerk, statusToken);
    const path = `/aanvragen/${kenmerk}/ondertekenaars/1`;
    await expect
      .poll(async () => {
        const { berichten } = (await ask(service, kenmerk, statusToken)).content;
        return (berichten as { status: string }[]).map(({ status }) => status);
      })
      .toEqual(['verstuurd', 'verstuurd', 'verstuurd']);
    const email = 'iemand.anders@example.org';
    expect((await withLink(service, 'PATCH', path, statusToken, { email })).status).toBe(200);

    const notice = await letter(kenmerk, 'anna@example.nl', 'ingetrokken');
    const words = `${notice.mail.text} ${notice.mail.html}`;
    expect(words).toContain(ssd.telefoon);
    expect(words).not.toMatch(/\/(?:ondertekenen|status|ssd)\/|#[0-9A-Z-]{14}\./);
    expect(words).not.toContain(email);

    const token = tokenIn(await letter(kenmerk, email, 'handtekening'));
    expect((await ask(service, kenmerk, before)).status).toBe(404);
    const documentHash = first['documentHash'];
    const signed = await withLink(service, 'POST', `/aanvragen/${kenmerk}/ondertekeningen`, token, {
      akkoord: true,
      documentHash,
    });
    expect(signed.status).toBe(201);

    const toSsd = await until(() =>
      ses.received.findLast(
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
    const inPdf = allText(await readPdf(Buffer.from(pdf?.content as ArrayBuffer)));
    expect(inPdf).toContain(withoutBlanks('van anna@example.nl in iemand.anders@example.org'));
    expect(inPdf).toContain(withoutBlanks('Is na het indienen veranderd.'));

    const ssdToken = tokenIn(toSsd);
    expect((await ask(service, kenmerk, ssdToken)).content['signalen']).toEqual(data.signalen);
    expect(await pdfWith(kenmerk, ssdToken)).toContain(withoutBlanks('van anna@example.nl in'));
    for (const other of [statusToken, token]) {
      expect((await ask(service, kenmerk, other)).content).not.toHaveProperty('signalen');
      const own = await pdfWith(kenmerk, other);
      expect(own).not.toContain(withoutBlanks('van anna@example.nl in'));
      // That it was changed is part of the evidence, for everybody who signs beside them.
      expect(own).toContain(withoutBlanks('Is na het indienen veranderd.'));
    }
  });
});
