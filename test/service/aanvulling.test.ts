import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { linkOfSsd, sendIn, tokenFrom, requestTo } from '../local/dossier-links.ts';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { waitForLetter } from '../local/mailbox.ts';
import { createOlder } from '../local/time-shift.ts';
import { withLink, ask } from '../local/requests.ts';
import { until } from '../local/wait.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ RETRY_UNIT_SECONDS: '3' });
});
afterAll(() => cleanUp(service));

const QUESTION = 'Is mevrouw Bakker nog bestuurder? Zij staat niet in het register.';
const ANSWER = 'Ja, zij is op 1 september benoemd.\nHet register loopt achter.';

type Tokens = {
  readonly kenmerk: string;
  readonly status: string;
  readonly desk: string;
  readonly signatory: string;
};

/** An aanvraag that is signed, with what opens it. */
async function signed(): Promise<Tokens> {
  const aanvraag = createAanvraag();
  const { kenmerk, statusLink } = await sendIn(service, aanvraag);
  const email = aanvraag.ondertekening.ondertekenaars[0]?.email ?? '';
  const signatory = tokenFrom(await requestTo(service, kenmerk, email));
  const desk = tokenFrom(await linkOfSsd(service, kenmerk));
  const { documentHash } = (await ask(service, kenmerk, signatory)).content;
  const path = `/aanvragen/${kenmerk}/ondertekeningen`;
  await withLink(service, 'POST', path, signatory, { akkoord: true, documentHash });
  return { kenmerk, desk, signatory, status: tokenFrom(statusLink) };
}

const askForMore = ({ kenmerk, desk }: Tokens, more: object = {}) =>
  withLink(service, 'POST', `/aanvragen/${kenmerk}/afhandelingen`, desk, {
    ...{ stap: 'aanvulling-vragen', toelichting: QUESTION },
    ...more,
  });
const answer = ({ kenmerk }: Tokens, token: string, antwoord: unknown = ANSWER) =>
  withLink(service, 'POST', `/aanvragen/${kenmerk}/aanvullingen`, token, { antwoord });
const seenBy = async ({ kenmerk }: Tokens, token: string) =>
  (await ask(service, kenmerk, token)).content;
const beheerder = createAanvraag().beheerder.email;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('a question of the SSD', () => {
  it('is mailed with its text, answered once, and the answer mailed to the SSD', async () => {
    const dossier = await signed();
    const asked = await askForMore(dossier);
    expect([asked.status, asked.content]).toEqual([
      201,
      { kenmerk: dossier.kenmerk, status: 'wacht-op-aanvulling' },
    ]);
    expect((await askForMore(dossier)).status).toBe(201);
    expect((await askForMore(dossier, { toelichting: 'Iets anders?' })).status).toBe(409);
    const mail = await waitForLetter(service, dossier.kenmerk, beheerder, 'Wij hebben een vraag');
    expect(mail.text).toContain('/status/#');
    expect(oneLine(mail.text)).toContain(oneLine(QUESTION));

    for (let times = 0; times < 2; times += 1) {
      const answered = await answer(dossier, dossier.status);
      expect([answered.status, answered.content['status']]).toEqual([201, 'in-behandeling']);
    }
    expect((await answer(dossier, dossier.status, 'Toch iets anders.')).status).toBe(409);
    const news = await waitForLetter(service, dossier.kenmerk, ssd.email, '', 'vraag beantwoord');
    expect(oneLine(news.text)).toContain(oneLine(ANSWER));
    const soorten = (await seenBy(dossier, dossier.desk))['gebeurtenissen'] as { soort: string }[];
    expect(soorten.map(({ soort }) => soort).filter((soort) => soort.includes('aan'))).toEqual([
      'aanvulling-gevraagd',
      'aangevuld',
    ]);
  });

  it('is open to the links that need it, and seen by no signatory', async () => {
    const dossier = await signed();
    const path = `/aanvragen/${dossier.kenmerk}/afhandelingen`;
    const question = { stap: 'aanvulling-vragen', toelichting: QUESTION };
    for (const token of [dossier.status, dossier.signatory, `${dossier.desk}x`]) {
      expect((await withLink(service, 'POST', path, token, question)).status).toBe(404);
    }
    expect((await answer(dossier, dossier.status)).status).toBe(409);
    await askForMore(dossier);
    for (const token of [dossier.desk, dossier.signatory, `${dossier.status}x`]) {
      expect((await answer(dossier, token)).status).toBe(404);
    }
    await answer(dossier, dossier.status);
    const [forApplicant, forDesk, forSignatory] = await Promise.all(
      [dossier.status, dossier.desk, dossier.signatory].map(async (token) =>
        JSON.stringify(await seenBy(dossier, token)),
      ),
    );
    for (const text of [QUESTION, JSON.stringify(ANSWER).slice(1, -1)]) {
      expect(forApplicant).toContain(text);
      expect(forDesk).toContain(text);
      expect(forSignatory).not.toContain(text);
    }
  });

  it.each([
    ['no text', { toelichting: '' }, '#/toelichting', 'verplicht'],
    ['too long a text', { toelichting: 'x'.repeat(1_001) }, '#/toelichting', 'te-lang'],
    ['a link', { toelichting: 'Kijk op https://example.org' }, '#/toelichting', 'webadres'],
    ['no day', { termijnDagen: 0 }, '#/termijnDagen', 'termijn-ongeldig'],
    ['too many days', { termijnDagen: 61 }, '#/termijnDagen', 'termijn-ongeldig'],
    ['days in words', { termijnDagen: '14' }, '#/termijnDagen', 'verkeerd-soort'],
    [
      'days of another step',
      { stap: 'in-behandeling', termijnDagen: 14 },
      '#/termijnDagen',
      'onbekend-veld',
    ],
  ])('is refused with %s', async (_, more, pointer, code) => {
    const { status, content } = await askForMore(await refusing(), more);
    expect(status).toBe(422);
    expect(content['errors']).toEqual([expect.objectContaining({ pointer, code })]);
  });

  it.each([
    ['nothing', '', 'verplicht'],
    ['too long a text', 'x'.repeat(2_001), 'te-lang'],
    ['a link', 'Zie www.example.org', 'webadres'],
    ['a number', 12, 'verkeerd-soort'],
  ])('cannot be answered with %s', async (_, antwoord, code) => {
    const dossier = await refusing();
    const { status, content } = await answer(dossier, dossier.status, antwoord);
    expect(status).toBe(422);
    expect(content['errors']).toEqual([expect.objectContaining({ pointer: '#/antwoord', code })]);
  });

  it('can be asked five times', async () => {
    const dossier = await signed();
    for (let time = 1; time <= 5; time += 1) {
      expect((await askForMore(dossier, { toelichting: `Vraag ${time}` })).status).toBe(201);
      expect((await answer(dossier, dossier.status, `Antwoord ${time}`)).status).toBe(201);
    }
    const sixth = await askForMore(dossier, { toelichting: 'Vraag 6' });
    expect([sixth.status, sixth.content['code']]).toEqual([429, 'te-vaak']);
    expect((await seenBy(dossier, dossier.desk))['stappen']).not.toContain('aanvulling-vragen');
  });

  it('reminds halfway, and is over when its last day has passed', async () => {
    const dossier = await signed();
    await askForMore(dossier, { termijnDagen: 4 });
    await createOlder(service, dossier.kenmerk, 2);
    await waitForLetter(service, dossier.kenmerk, beheerder, 'Wij wachten op uw antwoord');
    await createOlder(service, dossier.kenmerk, 3);
    await waitForLetter(service, dossier.kenmerk, ssd.email, '', 'IN BEHANDELING');
    const content = await until(
      async () => {
        const seen = await seenBy(dossier, dossier.status);
        return seen['status'] === 'in-behandeling' ? seen : undefined;
      },
      { what: 'the question to be over' },
    );
    expect(content['gebeurtenissen']).toContainEqual(
      expect.objectContaining({ soort: 'aanvulling-uitgebleven' }),
    );
    expect((await answer(dossier, dossier.status)).status).toBe(409);
  });

  it('lets the applicant withdraw while it waits', async () => {
    const dossier = await signed();
    await askForMore(dossier);
    const path = `/aanvragen/${dossier.kenmerk}/intrekking`;
    const { status, content } = await withLink(service, 'POST', path, dossier.status, undefined);
    expect([status, content['status']]).toEqual([201, 'ingetrokken']);
    const news = await waitForLetter(service, dossier.kenmerk, ssd.email, '', 'is ingetrokken op');
    expect(news.text).toContain('NIETS TE DOEN');
  });
});

let kept: Promise<Tokens> | undefined;
/** One dossier of which everything is refused. */
const refusing = (): Promise<Tokens> => (kept ??= signed());
