import assert from 'node:assert/strict';
import { toForm } from '../../../shared/aanvraag/form.ts';
import { onPapier } from '../../fixtures/aanvragen.ts';
import { isAtDesk, workAtDesk } from './at-desk.ts';
import type { Deployed } from './deployed.ts';
import type { Steps } from './steps.ts';
import { aanvraagOf, type Sent, type Visitor } from './visitor.ts';

const DAY_MINUTES = 24 * 60;

/** Before anybody sends something in: pages, and an API that answers only those who come by way of CloudFront. */
export async function lookAround(
  deployed: Deployed,
  visitor: Visitor,
  steps: Steps,
): Promise<void> {
  await steps.take('the pages are there', async () => {
    for (const page of ['/', '/aanvragen/', '/status/', '/ondertekenen/', '/ssd/']) {
      assert.equal((await visitor.call('GET', page)).status, 200, page);
    }
  });
  await steps.take('the service says that it is well; its description is there', async () => {
    await visitor.api(200, 'GET', '/gezondheid');
    const { json } = await visitor.api(200, 'GET', '/openapi.json');
    assert.match(String(json['openapi']), /^3\./);
  });
  await steps.take('an unknown path is a 404, a wrong method a 405', async () => {
    const { json } = await visitor.api(404, 'GET', '/nergens');
    assert.equal(json['code'], 'niet-gevonden');
    const { headers } = await visitor.api(405, 'DELETE', '/aanvragen');
    assert.equal(headers.get('allow'), 'POST, GET, HEAD');
  });
  await steps.take("the API's own address answers nobody", async () => {
    const { direct } = deployed.front;
    for (const headers of [{}, { 'x-herkomst': 'x'.repeat(64) }, { 'x-herkomst': '' }]) {
      const answer = await fetch(`${direct}/api/v1/gezondheid`, { headers });
      assert.equal(answer.status, 404);
    }
  });
  await steps.take('the probe visits the site and finds it well', async () => {
    assert.deepEqual(await deployed.bus.tick('peilen'), { ok: true, value: null });
  });
}

/** From sending in to the end, by way of a signatory whose address does not work. */
export async function liveToTheEnd(
  deployed: Deployed,
  visitor: Visitor,
  steps: Steps,
): Promise<Sent> {
  const aanvraag = aanvraagOf('leven', 2);
  const [first = '', second = ''] = aanvraag.ondertekening.ondertekenaars.map(({ email }) => email);
  const headers = { 'idempotency-key': 'rehearsal-1' };
  const sent = await steps.take(
    'an aanvraag comes in with a proof of work, and once only',
    async () => {
      await visitor.api(428, 'POST', '/aanvragen', { body: aanvraag, headers });
      const options = { body: aanvraag, headers: { ...headers, ...(await visitor.proof()) } };
      const { json } = await visitor.api(201, 'POST', '/aanvragen', options);
      assert.deepEqual((await visitor.api(201, 'POST', '/aanvragen', options)).json, json);
      return visitor.remember(json, aanvraag);
    },
  );
  const { kenmerk, statusToken: token } = sent;
  const below = `/aanvragen/${kenmerk}`;

  await steps.take(
    'the stream wakes what mails the beheerder, the SSD and both signatories',
    async () => {
      assert.equal(await visitor.allSent(sent), 4);
      const { email } = visitor.mailTo(kenmerk, visitor.ssd);
      assert.deepEqual(email.attachments.map(({ filename }) => filename).sort(), [
        `aanvraag-${kenmerk}.json`,
        `aanvraag-${kenmerk}.pdf`,
      ]);
    },
  );
  await steps.take('the status page shows it, also as a PDF', async () => {
    const { headers: ofPdf, text } = await visitor.api(200, 'GET', `${below}/document`, { token });
    assert.equal(ofPdf.get('content-type'), 'application/pdf');
    assert.ok(text.startsWith('%PDF-'));
  });
  await steps.take('a HEAD is answered as its GET, without the content', () =>
    headsAsGets(deployed, visitor, sent),
  );
  await steps.take('a bounce is reported, and the beheerder hears of it', async () => {
    const bounce = { bounceType: 'Permanent', bounceSubType: 'General' };
    const heard = await deployed.report(visitor.mailTo(kenmerk, second), 'bounce', bounce);
    assert.equal(heard, 1, 'functions that heard of the bounce');
    assert.equal(await visitor.allSent(sent), 5);
  });
  await steps.take('a corrected address gets the request, and the old link is dead', async () => {
    const old = visitor.linkOf(kenmerk, second, 'ondertekenen');
    const other = { email: 'leven.anders@example.org' };
    await visitor.api(200, 'PATCH', `${below}/ondertekenaars/2`, { token, body: other });
    await deployed.atRest();
    visitor.linkOf(kenmerk, other.email, 'ondertekenen');
    await visitor.api(404, 'GET', below, { token: old });
    await visitor.allSent(sent);
  });
  await steps.take('a signatory is asked once more', async () => {
    const before = visitor.mails(kenmerk).length;
    await visitor.api(201, 'POST', `${below}/ondertekenaars/1/verzoeken`, { token });
    assert.equal(await visitor.allSent(sent), before + 1);
  });
  await steps.take('both sign by the links in their mails', async () => {
    const { documentHash } = await visitor.status(sent);
    for (const to of [first, 'leven.anders@example.org']) {
      const link = visitor.linkOf(kenmerk, to, 'ondertekenen');
      const body = { akkoord: true, documentHash };
      await visitor.api(201, 'POST', `${below}/ondertekeningen`, { token: link, body });
    }
    assert.equal((await visitor.status(sent))['status'], 'ondertekend');
    await visitor.allSent(sent);
  });
  await steps.take('at the desk it is taken up, noted, checked and given back', () =>
    workAtDesk(visitor, kenmerk),
  );
  await steps.take(
    'the SSD asks, gets an answer and ends it by what its mail leads to',
    async () => {
      const step = async (body: Record<string, unknown>) =>
        visitor.api(201, 'POST', `${below}/afhandelingen`, {
          ...(await visitor.asSsd(kenmerk)),
          body,
        });
      await step({
        stap: 'aanvulling-vragen',
        toelichting: 'Welke school is dit?',
        termijnDagen: 7,
      });
      const answer = { antwoord: 'De school aan de Kerkstraat.' };
      await visitor.api(201, 'POST', `${below}/aanvullingen`, {
        token: sent.statusToken,
        body: answer,
      });
      await step({ stap: 'verwerkt', toelichting: '' });
      assert.equal((await visitor.status(sent))['status'], 'verwerkt');
      await visitor.allSent(sent);
    },
  );
  await steps.take('what has ended goes by the time to live of the table', () =>
    endsByTtl(deployed, sent),
  );
  return sent;
}

/** Every HEAD that the templates have, by whoever holds the status link. */
async function headsAsGets(
  { api }: Deployed,
  visitor: Visitor,
  { kenmerk, statusToken: token }: Sent,
): Promise<void> {
  for (const key of api.keys.filter((one) => one.startsWith('HEAD '))) {
    const path = key.replace('HEAD ', '').replace('{kenmerk}', kenmerk);
    const [head, get] = [
      await visitor.call('HEAD', path, { token }),
      await visitor.call('GET', path, { token }),
    ];
    const seen = [head, get].map(({ status, headers }) => [status, headers.get('content-type')]);
    assert.deepEqual(seen[0], seen[1], key);
    assert.ok(get.status === 200 || (isAtDesk(key) && get.status < 500), key);
    assert.equal(head.text, '', key);
  }
}

async function endsByTtl({ table }: Deployed, { kenmerk }: Sent): Promise<void> {
  const { AttributeName, Enabled } = table.resource.properties['TimeToLiveSpecification'] as {
    AttributeName: string;
    Enabled: boolean;
  };
  const item = await table.read({ kenmerk: { S: kenmerk } });
  const endsAt = Number(item?.[AttributeName]?.N) * 1_000;
  assert.ok(Enabled && endsAt > Date.now(), `${AttributeName} says when it goes`);
}

/** The other ways that a dossier can go, which use every function that is left. */
export async function otherLives(visitor: Visitor, steps: Steps): Promise<void> {
  await steps.take('a signatory refuses', async () => {
    const sent = await visitor.sendIn(aanvraagOf('weigering', 1));
    await visitor.allSent(sent);
    const to = sent.aanvraag.ondertekening.ondertekenaars[0]?.email ?? '';
    const token = visitor.linkOf(sent.kenmerk, to, 'ondertekenen');
    const body = { reden: 'Ik ken deze beheerder niet.' };
    await visitor.api(201, 'POST', `/aanvragen/${sent.kenmerk}/weigeringen`, { token, body });
    assert.equal((await visitor.status(sent))['status'], 'geweigerd');
    await visitor.allSent(sent);
  });
  await steps.take('the applicant withdraws', async () => {
    const sent = await visitor.sendIn(aanvraagOf('intrekking', 1));
    const { kenmerk, statusToken: token } = sent;
    await visitor.api(201, 'POST', `/aanvragen/${kenmerk}/intrekking`, { token });
    assert.equal((await visitor.status(sent))['status'], 'ingetrokken');
    await visitor.allSent(sent);
  });
  await steps.take('a paper form comes in', async () => {
    const sent = await visitor.sendIn(onPapier(aanvraagOf('papier', 1)));
    assert.equal(await visitor.allSent(sent), 2);
    const ssd = await visitor.asSsd(sent.kenmerk);
    const body = { stap: 'papier-ontvangen', toelichting: '' };
    await visitor.api(201, 'POST', `/aanvragen/${sent.kenmerk}/afhandelingen`, { ...ssd, body });
    assert.equal((await visitor.status(sent))['status'], 'ondertekend');
  });
  await steps.take('a browser without JavaScript gets a page back', async () => {
    const fields = toForm(aanvraagOf('formulier', 1));
    const body = new URLSearchParams(fields);
    const { headers, text } = await visitor.call('POST', '/api/v1/aanvragen', { body });
    assert.match(headers.get('content-type') ?? '', /^text\/html/);
    assert.match(text, /<html/);
  });
}

/** What the schedule does: it finds what the stream did not tell of, and what became due since. */
export async function bySchedule(
  deployed: Deployed,
  visitor: Visitor,
  steps: Steps,
): Promise<void> {
  const tick = async (): Promise<void> => {
    const outcome = await deployed.bus.tick('versturen');
    assert.ok(outcome.ok, outcome.ok ? '' : outcome.error);
    await deployed.atRest();
  };
  const sent = await steps.take('what the stream lost, the schedule finds', async () => {
    deployed.stream.isOn = false;
    const lost = await visitor.sendIn(aanvraagOf('rooster', 1));
    await deployed.atRest();
    assert.equal(visitor.mails(lost.kenmerk).length, 0);
    await tick();
    deployed.stream.isOn = true;
    assert.equal(await visitor.allSent(lost), 3);
    return lost;
  });
  await steps.take('while SES is away a mail stays owed; it goes at its next moment', async () => {
    deployed.mailbox.door.goAway();
    const late = await visitor.sendIn(aanvraagOf('ses', 1));
    await deployed.atRest();
    assert.equal(visitor.mails(late.kenmerk).length, 0);
    deployed.mailbox.door.comeBack();
    deployed.passMinutes(2);
    await tick();
    assert.equal(await visitor.allSent(late), 3);
  });
  await steps.take('the daily look at the work of the desk finds what waits', async () => {
    const outcome = await deployed.bus.tick('watch-work');
    assert.ok(outcome.ok, outcome.ok ? '' : outcome.error);
  });
  await steps.take('a week later the signatory is reminded', async () => {
    await tick();
    assert.equal(await visitor.allSent(sent), 3);
    deployed.passMinutes(8 * DAY_MINUTES);
    await tick();
    assert.equal(await visitor.allSent(sent), 4);
    const to = sent.aanvraag.ondertekening.ondertekenaars[0]?.email ?? '';
    visitor.linkOf(sent.kenmerk, to, 'ondertekenen');
  });
  await steps.take('after eight weeks it expires', async () => {
    deployed.passMinutes(60 * DAY_MINUTES);
    await tick();
    assert.equal((await visitor.status(sent))['status'], 'verlopen');
    await visitor.allSent(sent);
  });
}
