import { describe, expect, it } from 'vitest';
import { controleerInstellingen, leesInstellingen } from '../../infra/aws/instellingen.ts';

const goed = { stage: 'proef', afzender: 'loket@example.org', ssdEmail: 'ssd@example.org' };

describe('the settings of a stage', () => {
  it('are those of the example when no stage is named', () => {
    expect(leesInstellingen(undefined)).toMatchObject({ stage: 'voorbeeld' });
  });

  it('do not exist for an unknown stage, which the error names', () => {
    expect(() => leesInstellingen('productei')).toThrow(/productei.*there is: voorbeeld/);
  });

  it('may name where people find the service', () => {
    const siteUrl = 'https://loket.example.org';
    expect(controleerInstellingen({ ...goed, siteUrl }).siteUrl).toBe(siteUrl);
  });

  it.each([
    ['siteUrl', 'http://loket.example.org'],
    ['siteUrl', 'https://loket.example.org/'],
    ['ssdEmail', 'ssd'],
    ['afzender', 'nobody'],
    ['stage', 'Proef 1'],
    ['sitUrl', 'https://loket.example.org'],
  ])('are refused with a wrong %s: %s', (naam, waarde) => {
    expect(() => controleerInstellingen({ ...goed, [naam]: waarde })).toThrow(new RegExp(naam));
  });
});
