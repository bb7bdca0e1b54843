import { describe, expect, it } from 'vitest';
import { DELEN, sjablonenVan } from './templates.ts';
import { STAGES } from './synthesis.ts';

describe.each(STAGES)('the stacks of %s', async (stage) => {
  const sjablonen = await sjablonenVan(stage);
  const count = (deel: (typeof DELEN)[number], functie: string): number =>
    JSON.stringify(sjablonen[deel].toJSON()).split(`"${functie}"`).length - 1;

  it('read an output of another in the site only: CloudFormation asks anew for each, and deploys were throttled', () => {
    for (const deel of DELEN) {
      const outputs = count(deel, 'Fn::GetStackOutput');
      if (deel === 'site') expect(outputs).toBeLessThanOrEqual(4);
      else expect([deel, outputs]).toEqual([deel, 0]);
    }
    expect(count('site', 'Fn::ImportValue')).toBe(0);
  });

  it('hold on to what they use of each other, without functions of CDK’s own for it', () => {
    for (const deel of ['api', 'mail', 'monitoring'] as const) {
      expect(count(deel, 'Fn::ImportValue')).toBeGreaterThan(5);
    }
    const text = JSON.stringify(DELEN.map((deel) => sjablonen[deel].toJSON()));
    expect(text).not.toMatch(/Custom::CrossRegionExport/);
  });
});
