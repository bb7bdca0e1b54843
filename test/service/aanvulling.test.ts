import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { linkVanSsd, stuurIn, tokenUit, verzoekAan } from '../local/dossier-links.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { wachtOpBrief } from '../local/mailbox.ts';
import { maakOuder } from '../local/time-shift.ts';
import { metLink, vraagOp } from '../local/requests.ts';
import { totdat } from '../local/wait.ts';

let loket: Loket;
beforeAll(async () => {
  loket = await startLoket({ RETRY_UNIT_SECONDS: '3' });
});
afterAll(() => ruimOp(loket));

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
  const aanvraag = maakAanvraag();
  const { kenmerk, statuslink } = await stuurIn(loket, aanvraag);
  const email = aanvraag.ondertekening.ondertekenaars[0]?.email ?? '';
  const signatory = tokenUit(await verzoekAan(loket, kenmerk, email));
  const desk = tokenUit(await linkVanSsd(loket, kenmerk));
  const { documentHash } = (await vraagOp(loket, kenmerk, signatory)).inhoud;
  const path = `/aanvragen/${kenmerk}/ondertekeningen`;
  await metLink(loket, 'POST', path, signatory, { akkoord: true, documentHash });
  return { kenmerk, desk, signatory, status: tokenUit(statuslink) };
}

const ask = ({ kenmerk, desk }: Tokens, more: object = {}) =>
  metLink(loket, 'POST', `/aanvragen/${kenmerk}/afhandelingen`, desk, {
    ...{ stap: 'aanvulling-vragen', toelichting: QUESTION },
    ...more,
  });
const answer = ({ kenmerk }: Tokens, token: string, antwoord: unknown = ANSWER) =>
  metLink(loket, 'POST', `/aanvragen/${kenmerk}/aanvullingen`, token, { antwoord });
const seenBy = async ({ kenmerk }: Tokens, token: string) =>
  (await vraagOp(loket, kenmerk, token)).inhoud;
const beheerder = maakAanvraag().beheerder.email;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('a question of the SSD', () => {
  it('is mailed with its text, answered once, and the answer mailed to the SSD', async () => {
    const dossier = await signed();
    const asked = await ask(dossier);
    expect([asked.status, asked.inhoud]).toEqual([
      201,
      { kenmerk: dossier.kenmerk, status: 'wacht-op-aanvulling' },
    ]);
    expect((await ask(dossier)).status).toBe(201);
    expect((await ask(dossier, { toelichting: 'Iets anders?' })).status).toBe(409);
    const mail = await wachtOpBrief(loket, dossier.kenmerk, beheerder, 'Wij hebben een vraag');
    expect(mail.tekst).toContain('/status/#');
    expect(oneLine(mail.tekst)).toContain(oneLine(QUESTION));

    for (let times = 0; times < 2; times += 1) {
      const answered = await answer(dossier, dossier.status);
      expect([answered.status, answered.inhoud['status']]).toEqual([201, 'in-behandeling']);
    }
    expect((await answer(dossier, dossier.status, 'Toch iets anders.')).status).toBe(409);
    const news = await wachtOpBrief(loket, dossier.kenmerk, ssd.email, '', 'vraag beantwoord');
    expect(oneLine(news.tekst)).toContain(oneLine(ANSWER));
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
      expect((await metLink(loket, 'POST', path, token, question)).status).toBe(404);
    }
    expect((await answer(dossier, dossier.status)).status).toBe(409);
    await ask(dossier);
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
    const { status, inhoud } = await ask(await refusing(), more);
    expect(status).toBe(422);
    expect(inhoud['errors']).toEqual([expect.objectContaining({ pointer, code })]);
  });

  it.each([
    ['nothing', '', 'verplicht'],
    ['too long a text', 'x'.repeat(2_001), 'te-lang'],
    ['a link', 'Zie www.example.org', 'webadres'],
    ['a number', 12, 'verkeerd-soort'],
  ])('cannot be answered with %s', async (_, antwoord, code) => {
    const dossier = await refusing();
    const { status, inhoud } = await answer(dossier, dossier.status, antwoord);
    expect(status).toBe(422);
    expect(inhoud['errors']).toEqual([expect.objectContaining({ pointer: '#/antwoord', code })]);
  });

  it('can be asked five times', async () => {
    const dossier = await signed();
    for (let time = 1; time <= 5; time += 1) {
      expect((await ask(dossier, { toelichting: `Vraag ${time}` })).status).toBe(201);
      expect((await answer(dossier, dossier.status, `Antwoord ${time}`)).status).toBe(201);
    }
    const sixth = await ask(dossier, { toelichting: 'Vraag 6' });
    expect([sixth.status, sixth.inhoud['code']]).toEqual([429, 'te-vaak']);
    expect((await seenBy(dossier, dossier.desk))['stappen']).not.toContain('aanvulling-vragen');
  });

  it('reminds halfway, and is over when its last day has passed', async () => {
    const dossier = await signed();
    await ask(dossier, { termijnDagen: 4 });
    await maakOuder(loket, dossier.kenmerk, 2);
    await wachtOpBrief(loket, dossier.kenmerk, beheerder, 'Wij wachten op uw antwoord');
    await maakOuder(loket, dossier.kenmerk, 3);
    await wachtOpBrief(loket, dossier.kenmerk, ssd.email, '', 'IN BEHANDELING');
    const inhoud = await totdat(
      async () => {
        const seen = await seenBy(dossier, dossier.status);
        return seen['status'] === 'in-behandeling' ? seen : undefined;
      },
      { wat: 'the question to be over' },
    );
    expect(inhoud['gebeurtenissen']).toContainEqual(
      expect.objectContaining({ soort: 'aanvulling-uitgebleven' }),
    );
    expect((await answer(dossier, dossier.status)).status).toBe(409);
  });

  it('lets the applicant withdraw while it waits', async () => {
    const dossier = await signed();
    await ask(dossier);
    const path = `/aanvragen/${dossier.kenmerk}/intrekking`;
    const { status, inhoud } = await metLink(loket, 'POST', path, dossier.status, undefined);
    expect([status, inhoud['status']]).toEqual([201, 'ingetrokken']);
    const news = await wachtOpBrief(loket, dossier.kenmerk, ssd.email, '', 'is ingetrokken op');
    expect(news.tekst).toContain('NIETS TE DOEN');
  });
});

let kept: Promise<Tokens> | undefined;
/** One dossier of which everything is refused. */
const refusing = (): Promise<Tokens> => (kept ??= signed());
