import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStageSettings } from '../../../infra/aws/settings/stage-settings.ts';
import { mailRecords, reportRecords } from '../../../infra/aws/mail/mail-records.ts';
import {
  SECTIONS,
  looseAt,
  type Templates,
  templatesOf,
  find,
  type TemplateValue,
} from './templates.ts';
import { STAGES } from './synthesis.ts';

type Dns = { readonly name: string; readonly type: string; readonly value: string };

const RECORD = /^(\S+) (CNAME|MX|TXT|A|AAAA) (.+)$/;

/** Every record that a stage makes, or asks for in an output. */
function recordsOf(templates: Templates): Dns[] {
  type Record53 = { Name: TemplateValue; Type: string; ResourceRecords?: TemplateValue[] };
  return SECTIONS.flatMap((section) => {
    const template = templates[section];
    const text = (value: TemplateValue) => looseAt(templates, template, value);
    const made = [...find<Record53>(template, 'AWS::Route53::RecordSet').values()].map(
      ({ Name, Type, ResourceRecords = [] }) => ({
        name: text(Name).replace(/\.$/, ''),
        type: Type,
        value: ResourceRecords.map(text).join(),
      }),
    );
    const outputs = Object.values(template.findOutputs('*')) as { Value: TemplateValue }[];
    const asked = outputs.flatMap(({ Value }) => {
      const [, name, type, value] = RECORD.exec(text(Value)) ?? [];
      return name && type && value ? [{ name, type, value }] : [];
    });
    return [...made, ...asked];
  });
}

describe.each(STAGES)('the records of %s', async (stage) => {
  const { domain, mailFrom } = readStageSettings(stage);
  const records = recordsOf(await templatesOf(stage));
  const sender = mailFrom.replace(/^.*@|>$/g, '');

  it('have nothing beside a CNAME: a name with one can hold no other record (RFC 1034, 3.6.2)', () => {
    for (const { name } of records.filter(({ type }) => type === 'CNAME')) {
      expect(records.filter((record) => record.name === name)).toHaveLength(1);
    }
    expect(records.filter(({ type }) => type === 'CNAME').length).toBeGreaterThanOrEqual(3);
  });

  it('say something of the sender’s own name only where that name is the service’s', () => {
    const own = records.filter(
      ({ name, value }) => [sender, `_dmarc.${sender}`].includes(name) && /^"?v=/.test(value),
    );
    if (domain === undefined) expect(own).toEqual([]);
    else expect(own.some(({ value }) => value.includes('p=reject'))).toBe(true);
  });

  it('have one SPF at a name: two make both void (RFC 7208, 4.5)', () => {
    const spf = records.filter(({ value }) => value.includes('v=spf1')).map(({ name }) => name);
    expect(new Set(spf).size).toBe(spf.length);
    expect(spf).toContain(`post.${sender}`);
  });
});

const name = fc.constantFrom(
  'loket.example.nl',
  'www.loket.example.nl',
  'example.nl',
  'a.b.example.org',
);
const below = fc.constantFrom('', 'post2.', 'mail.');
const settings = fc
  .record({
    name,
    below,
    hasDomain: fc.boolean(),
    hasZone: fc.boolean(),
    reports: fc.constantFrom(
      'example.nl',
      'loket.example.nl',
      'example.com',
      'sub.a.b.example.org',
    ),
  })
  .map(({ name, below: part, hasDomain, hasZone, reports }) => ({
    mailFrom: `Loket <noreply@${part}${name}>`,
    alarmEmail: `alarm@${reports}`,
    region: 'eu-central-1' as const,
    domain: hasDomain
      ? { name, ...(hasZone && { zone: { id: 'Z0123456789', name: 'example.nl' } }) }
      : undefined,
  }));

describe('the records for mail', () => {
  it('never meet the CNAME that leads to CloudFront, whatever the sender is', () => {
    fc.assert(
      fc.property(settings, (some) => {
        const records = mailRecords(some);
        const cname = some.domain?.zone === undefined ? some.domain?.name : undefined;
        expect(records.map(({ naam }) => naam)).not.toContain(cname);
      }),
    );
  });

  it('leave the other mail of an organisation alone: no SPF and no DMARC without a domain of our own', () => {
    fc.assert(
      fc.property(settings, (some) => {
        const sender = some.mailFrom.replace(/^.*@|>$/g, '');
        const names = mailRecords(some).map(({ naam }) => naam);
        const own = names.filter((naam) => naam !== `post.${sender}`);
        if (some.domain === undefined) expect([...own, ...reportRecords(some)]).toEqual([]);
        else expect(own).toContain(`_dmarc.${sender}`);
      }),
    );
  });

  it.each([
    ['loket.example.nl', 'example.nl', []],
    ['loket.example.nl', 'loket.example.nl', []],
    ['loket.example.nl', 'beheer.loket.example.nl', []],
    ['loket.example.nl', 'example.com', ['loket.example.nl._report._dmarc.example.com']],
    ['loket.example.nl', 'otherexample.nl', ['loket.example.nl._report._dmarc.otherexample.nl']],
  ])('ask of a stage with %s and reports to %s these records there: %j', (naam, reports, names) => {
    const some = {
      mailFrom: `noreply@${naam}`,
      alarmEmail: `alarm@${reports}`,
      region: 'eu-central-1' as const,
      domain: { name: naam },
    };
    const records = reportRecords(some);
    expect(records.map((record) => record.naam)).toEqual(names);
    for (const record of records)
      expect(record).toMatchObject({ soort: 'TXT', waarde: 'v=DMARC1' });
  });
});
