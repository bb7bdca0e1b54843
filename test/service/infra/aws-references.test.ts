import { describe, expect, it } from 'vitest';
import { SECTIONS, templatesOf } from './templates.ts';
import { STAGES } from './synthesis.ts';

describe.each(STAGES)('the stacks of %s', async (stage) => {
  const templates = await templatesOf(stage);
  const count = (section: (typeof SECTIONS)[number], lambda: string): number =>
    JSON.stringify(templates[section].toJSON()).split(`"${lambda}"`).length - 1;

  it('read an output of another in the site only: CloudFormation asks anew for each, and deploys were throttled', () => {
    for (const section of SECTIONS) {
      const outputs = count(section, 'Fn::GetStackOutput');
      if (section === 'site') expect(outputs).toBeLessThanOrEqual(4);
      else expect([section, outputs]).toEqual([section, 0]);
    }
    expect(count('site', 'Fn::ImportValue')).toBe(0);
  });

  it('hold on to what they use of each other, without functions of CDK’s own for it', () => {
    for (const section of ['api', 'mail', 'monitoring'] as const) {
      expect(count(section, 'Fn::ImportValue')).toBeGreaterThan(5);
    }
    const text = JSON.stringify(SECTIONS.map((section) => templates[section].toJSON()));
    expect(text).not.toMatch(/Custom::CrossRegionExport/);
  });
});
