import { describe, expect, it } from 'vitest';
import { telefoonLeesbaar } from '../../../shared/aanvraag/telefoon.ts';
import { maakAanvraag, metWaarde, type Pad } from '../../fixtures/aanvragen.ts';
import { bevinding, foutenVan, waardeOp } from './uitkomst.ts';

const pad: Pad = ['beheerder', 'telefoon'];
const met = (telefoon: string) => metWaarde(maakAanvraag(), pad, telefoon);

describe('a telephone number', () => {
  it.each([
    ['0582512345', '+31582512345', '058 251 23 45'],
    ['058 251 23 45', '+31582512345', '058 251 23 45'],
    ['058-2512345', '+31582512345', '058 251 23 45'],
    ['(058) 251 23 45', '+31582512345', '058 251 23 45'],
    ['(058)-251-2345', '+31582512345', '058 251 23 45'],
    ['058\u2013251\u20132345', '+31582512345', '058 251 23 45'],
    ['058.251.23.45', '+31582512345', '058 251 23 45'],
    ['058\u00a0251\u202f2345', '+31582512345', '058 251 23 45'],
    ['+31582512345', '+31582512345', '058 251 23 45'],
    ['+31 58 251 23 45', '+31582512345', '058 251 23 45'],
    ['+31 (0)58 251 23 45', '+31582512345', '058 251 23 45'],
    ['+31-(0)58-2512345', '+31582512345', '058 251 23 45'],
    ['(+31) 58 251 23 45', '+31582512345', '058 251 23 45'],
    ['0031582512345', '+31582512345', '058 251 23 45'],
    ['0031 (0)58 251 23 45', '+31582512345', '058 251 23 45'],
    ['0031-58-2512345', '+31582512345', '058 251 23 45'],
    ['06 12345678', '+31612345678', '06 12 34 56 78'],
    ['+31 6 12 34 56 78', '+31612345678', '06 12 34 56 78'],
    ['0512 123456', '+31512123456', '0512 12 34 56'],
    ['088-123 45 67', '+31881234567', '088 123 45 67'],
    ['0800 1234', '08001234', '0800 1234'],
    ['0900-1234', '09001234', '0900 1234'],
    ['0800 1234567', '08001234567', '0800 1234567'],
    ['0900 123 45 67', '09001234567', '0900 1234567'],
    ['+32 2 123 45 67', '+3221234567', '+3221234567'],
    ['+1234567', '+1234567', '+1234567'],
    ['+123456789012345', '+123456789012345', '+123456789012345'],
    ['+49 (30) 123-456', '+4930123456', '+4930123456'],
  ])('"%s" is stored as %s and shown as "%s"', (getypt, bewaard, leesbaar) => {
    expect(waardeOp(met(getypt), pad)).toBe(bewaard);
    expect(telefoonLeesbaar(bewaard)).toBe(leesbaar);
  });

  it.each([
    ['nine digits', '058251234'],
    ['eleven digits', '05825123456'],
    ['two zeros', '0058251234'],
    ['no leading zero', '5825123456'],
    ['+31 and eight digits', '+31 58251234'],
    ['+31 and ten digits', '+31 5825123456'],
    ['0031 and eight digits', '0031 58251234'],
    ['0031 and ten digits', '0031 5825123456'],
    ['0800 of seven digits', '0800 123'],
    ['0800 of nine digits', '0800 12345'],
    ['0900 of ten digits', '0900 123456'],
    ['0900 of twelve digits', '0900 12345678'],
    ['+ and six digits', '+123456'],
    ['+ and sixteen digits', '+1234567890123456'],
    ['another country without +', '0032 2 123 45 67'],
    ['a + in the middle', '058+2512345'],
    ['two plusses', '++31582512345'],
    ['letters', '058 CALL NOW'],
    ['an extension', '058 251 23 45 tst. 12'],
    ['two numbers', '058 251 23 45, 058 251 23 46'],
    ['digits of another script', '٠٥٨٢٥١٢٣٤٥'],
    ['no digits', '()- '],
  ])('with %s is refused', (_, getypt) => {
    const detail = 'Vul tien cijfers in, zoals 050 123 45 67, of begin met + en het landnummer';
    expect(foutenVan(met(getypt))).toEqual([bevinding(pad, 'telefoon', detail)]);
  });
});
