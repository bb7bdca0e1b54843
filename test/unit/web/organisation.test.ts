import { describe, expect, it } from 'vitest';
import { beforehand } from '#render/pages';
import { DEFAULT_ORGANISATION } from '../../../shared/organisation.ts';
import { bewaartermijnenFrom } from '../../../web/render/bewaartermijnen.ts';
import { organisationFrom } from '../../../web/render/site-settings.ts';

const bewaartermijnen = bewaartermijnenFrom({});
const part = (html: string, tag: string): string =>
  new RegExp(`<${tag}[ >].*?</${tag}>`, 's').exec(html)?.[0] ?? '';

describe('whose service it is', () => {
  it.each(Object.keys(beforehand))('stands in the header and the footer of %s', (page) => {
    const html = beforehand[page]?.({ bewaartermijnen }) ?? '';
    expect(part(html, 'header')).toContain(DEFAULT_ORGANISATION);
    expect(part(html, 'footer')).toContain(DEFAULT_ORGANISATION);
  });

  it('is a setting', () => {
    expect(organisationFrom({})).toBe(DEFAULT_ORGANISATION);
    expect(organisationFrom({ ORGANISATION: 'Dienst Proef & Co' })).toBe('Dienst Proef & Co');
  });
});
