import { describe, expect, it } from 'vitest';
import {
  controleerInstellingen,
  leesInstellingen,
} from '../../infra/aws/instellingen/instellingen.ts';
import { REGIONS } from '../../infra/aws/instellingen/regions.ts';
import { BEWAARTERMIJNEN } from '../../shared/dossier/termijnen.ts';
import { STAGES } from './synthese.ts';

const goed = {
  stage: 'proef',
  regio: 'eu-central-1',
  afzender: 'Loket <loket@loket.example.org>',
  ssdEmail: 'ssd@example.org',
  alarmEmail: 'alarm@example.org',
  budgetUsdPerMaand: 50,
};
const domein = { naam: 'loket.example.org' };

describe('the settings of a stage', () => {
  it('are those of the example when no stage is named', () => {
    expect(leesInstellingen(undefined)).toMatchObject({ stage: 'voorbeeld' });
  });

  it.each(STAGES)('fit for the stage %s that comes with the code', (stage) => {
    expect(leesInstellingen(stage).stage).toBe(stage);
  });

  it('do not exist for an unknown stage, which the error names', () => {
    expect(() => leesInstellingen('productei')).toThrow(/productei.*there is: voorbeeld/);
  });

  it('keep dossiers as long as the service says by itself, unless they say otherwise', () => {
    expect(controleerInstellingen(goed).bewaartermijnen).toEqual(BEWAARTERMIJNEN);
    const bewaartermijnen = { afgehandeldDagen: 30, andersDagen: 7 };
    expect(controleerInstellingen({ ...goed, bewaartermijnen }).bewaartermijnen).toEqual(
      bewaartermijnen,
    );
  });

  it('say whose service it is, by itself that of DUO', () => {
    expect(controleerInstellingen(goed).organisation).toBe('Dienst Uitvoering Onderwijs');
    const organisation = 'Dienst Toezicht & Co';
    expect(controleerInstellingen({ ...goed, organisation }).organisation).toBe(organisation);
  });

  it('may name a domain, with or without its hosted zone', () => {
    const zone = { id: 'Z0123456789', naam: 'example.org' };
    expect(controleerInstellingen({ ...goed, domein }).domein).toEqual(domein);
    expect(controleerInstellingen({ ...goed, domein: { ...domein, zone } }).domein).toEqual({
      ...domein,
      zone,
    });
  });

  it.each<[string, unknown]>([
    ['regio', 'us-east-1'],
    ['regio', undefined],
    ['domein.naam', { naam: 'https://loket.example.org' }],
    ['domein.zone.id', { ...domein, zone: { id: 'x', naam: 'example.org' } }],
    ['domein', { ...domein, zone: { id: 'Z0123456789', naam: 'example.nl' } }],
    ['organisation', 'Twee\nregels'],
    ['ssdEmail', 'ssd'],
    ['mailsPerSeconde', 0],
    ['alarmEmail', 'alarm@'],
    ['afzender', 'nobody'],
    ['stage', 'Proef 1'],
    ['budgetUsdPerMaand', 0],
    ['bewaartermijnen.andersDagen', { afgehandeldDagen: 10, andersDagen: 0.5 }],
    ['bewaartermijnen.dagen', { afgehandeldDagen: 10, andersDagen: 5, dagen: 3 }],
    ['gelijktijdigheid.nergens', { nergens: 5 }],
    ['gelijktijdigheid.versturen', { versturen: 0 }],
    ['herkomstVia', 'c'],
    ['urgentAlarmEmail', 'nobody'],
    ['handbookUrl', 'docs/operations.md'],
    ['firewallLogDagen', 365],
    ['sesZandbak.0', ['niemand']],
    ['domain', 'loket.example.org'],
  ])('are refused with a wrong %s: %j, and the error names that alone', (naam, waarde) => {
    const [eerste = ''] = naam.split('.');
    const wrong = { ...goed, domein, [eerste]: waarde };
    expect(() => controleerInstellingen(wrong)).toThrow(new RegExp(`: ${naam}$`));
  });

  it.each(REGIONS)('may be in %s', (regio) => {
    expect(controleerInstellingen({ ...goed, regio }).regio).toBe(regio);
  });

  it.each([
    ['London, outside the European Union', 'eu-west-2'],
    ['Zürich, outside the European Union', 'eu-central-2'],
    ['Spain, which has no SES', 'eu-south-2'],
    ['one that does not exist', 'eu-west-9'],
    ['Virginia', 'us-east-1'],
  ])('may not be in %s', (_, regio) => {
    expect(() => controleerInstellingen({ ...goed, regio })).toThrow(/regio$/);
  });

  it('send at the rate that SES gives: one a second in its sandbox, fourteen as it leaves that', () => {
    const rate = (more: object) => controleerInstellingen({ ...goed, ...more }).mailsPerSeconde;
    const sesZandbak = ['ssd@example.org'];
    expect([rate({}), rate({ sesZandbak }), rate({ mailsPerSeconde: 50 })]).toEqual([14, 1, 50]);
  });

  it('are refused with a sender outside the domain, whose mail its records would break', () => {
    const anders = { ...goed, domein, afzender: 'loket@example.org' };
    expect(() => controleerInstellingen(anders)).toThrow(/afzender$/);
  });
});
