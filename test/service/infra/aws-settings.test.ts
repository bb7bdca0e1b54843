import { describe, expect, it } from 'vitest';
import { checkSettings } from '../../../infra/aws/settings/settings.ts';
import { readStageSettings } from '../../../infra/aws/settings/stage-settings.ts';
import { REGIONS } from '../../../infra/aws/settings/regions.ts';
import { BEWAARTERMIJNEN } from '../../../shared/dossier/termijnen.ts';
import { STAGES } from './synthesis.ts';

const good = {
  stage: 'proef',
  region: 'eu-central-1',
  mailFrom: 'Loket <loket@loket.example.org>',
  ssdEmail: 'ssd@example.org',
  alarmEmail: 'alarm@example.org',
  budgetUsdPerMonth: 50,
};
const domain = { name: 'loket.example.org' };

describe('the settings of a stage', () => {
  it('are those of the example when no stage is named', () => {
    expect(readStageSettings(undefined)).toMatchObject({ stage: 'voorbeeld' });
  });

  it.each(STAGES)('fit for the stage %s that comes with the code', (stage) => {
    expect(readStageSettings(stage).stage).toBe(stage);
  });

  it('do not exist for an unknown stage, which the error names', () => {
    expect(() => readStageSettings('productei')).toThrow(/productei.*there is: voorbeeld/);
  });

  it('keep dossiers as long as the service says by itself, unless they say otherwise', () => {
    expect(checkSettings(good).bewaartermijnen).toEqual(BEWAARTERMIJNEN);
    const bewaartermijnen = { settledDays: 30, otherDays: 7 };
    expect(checkSettings({ ...good, bewaartermijnen }).bewaartermijnen).toEqual(bewaartermijnen);
  });

  it('say whose service it is, by itself that of DUO', () => {
    expect(checkSettings(good).organisation).toBe('Dienst Uitvoering Onderwijs');
    const organisation = 'Dienst Toezicht & Co';
    expect(checkSettings({ ...good, organisation }).organisation).toBe(organisation);
  });

  it('may name a domain, with or without its hosted zone', () => {
    const zone = { id: 'Z0123456789', name: 'example.org' };
    expect(checkSettings({ ...good, domain }).domain).toEqual(domain);
    expect(checkSettings({ ...good, domain: { ...domain, zone } }).domain).toEqual({
      ...domain,
      zone,
    });
  });

  it.each<[string, unknown]>([
    ['region', 'us-east-1'],
    ['region', undefined],
    ['domain.name', { name: 'https://loket.example.org' }],
    ['domain.zone.id', { ...domain, zone: { id: 'x', name: 'example.org' } }],
    ['domain', { ...domain, zone: { id: 'Z0123456789', name: 'example.nl' } }],
    ['organisation', 'Twee\nregels'],
    ['ssdEmail', 'ssd'],
    ['mailsPerSecond', 0],
    ['alarmEmail', 'alarm@'],
    ['mailFrom', 'nobody'],
    ['stage', 'Proef 1'],
    ['budgetUsdPerMonth', 0],
    ['bewaartermijnen.otherDays', { settledDays: 10, otherDays: 0.5 }],
    ['bewaartermijnen.days', { settledDays: 10, otherDays: 5, days: 3 }],
    ['concurrency.nergens', { nergens: 5 }],
    ['concurrency.versturen', { versturen: 0 }],
    ['originKey', 'c'],
    ['urgentAlarmEmail', 'nobody'],
    ['handbookUrl', 'docs/operations.md'],
    ['firewallLogDays', 365],
    ['sesSandbox.0', ['niemand']],
    ['domein', 'loket.example.org'],
  ])('are refused with a wrong %s: %j, and the error names that alone', (name, value) => {
    const [first = ''] = name.split('.');
    const wrong = { ...good, domain, [first]: value };
    expect(() => checkSettings(wrong)).toThrow(new RegExp(`: ${name}$`));
  });

  const desk = {
    mode: 'sign-in',
    issuer: 'https://login.example.org',
    clientId: 'loket',
    clientAuth: 'private_key_jwt',
    roleClaim: 'roles',
    roles: { behandelaar: ['a'], lezer: [] },
  };

  it('have no desk unless they say so', () => {
    expect(checkSettings(good).desk).toEqual({ mode: 'link' });
  });

  it('may let people sign in, by one provider', () => {
    const stage = checkSettings({ ...good, domain, desk: { ...desk, acr: 'high' } });
    expect(stage.desk).toEqual({ ...desk, acr: ['high'], fourEyes: false });
  });

  it.each<[string, unknown]>([
    ['desk.mode', { ...desk, mode: 'password' }],
    ['desk.issuer', { ...desk, issuer: 'http://login.example.org' }],
    ['desk.issuer', { ...desk, issuer: 'http://localhost:3003' }],
    ['desk.clientId', { ...desk, clientId: '' }],
    ['desk.clientAuth', { ...desk, clientAuth: 'none' }],
    ['desk.acr', { ...desk, acr: [] }],
    ['desk.roleClaim', { ...desk, roleClaim: undefined }],
    ['desk.roles.behandelaar', { ...desk, roles: { behandelaar: [], lezer: ['b'] } }],
    ['desk.roles.baas', { ...desk, roles: { ...desk.roles, baas: ['c'] } }],
    ['desk.fourEyes', { ...desk, fourEyes: 'yes' }],
    ['desk.clientSecret', { ...desk, clientSecret: 'x' }],
  ])('are refused with a wrong %s, and the error names that alone', (name, wrong) => {
    expect(() => checkSettings({ ...good, domain, desk: wrong })).toThrow(new RegExp(`: ${name}$`));
  });

  it('are refused with a desk but no domain, which the provider must know', () => {
    expect(() => checkSettings({ ...good, desk })).toThrow(/: domain$/);
  });

  it.each(REGIONS)('may be in %s', (region) => {
    expect(checkSettings({ ...good, region }).region).toBe(region);
  });

  it.each([
    ['London, outside the European Union', 'eu-west-2'],
    ['Zürich, outside the European Union', 'eu-central-2'],
    ['Spain, which has no SES', 'eu-south-2'],
    ['one that does not exist', 'eu-west-9'],
    ['Virginia', 'us-east-1'],
  ])('may not be in %s', (_, region) => {
    expect(() => checkSettings({ ...good, region })).toThrow(/region$/);
  });

  it('send at the rate that SES gives: one a second in its sandbox, fourteen as it leaves that', () => {
    const rate = (more: object) => checkSettings({ ...good, ...more }).mailsPerSecond;
    const sesSandbox = ['ssd@example.org'];
    expect([rate({}), rate({ sesSandbox }), rate({ mailsPerSecond: 50 })]).toEqual([14, 1, 50]);
  });

  it('are refused with a sender outside the domain, whose mail its records would break', () => {
    const anders = { ...good, domain, mailFrom: 'loket@example.org' };
    expect(() => checkSettings(anders)).toThrow(/mailFrom$/);
  });
});
