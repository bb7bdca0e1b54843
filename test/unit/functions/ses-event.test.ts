import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GeenSesgebeurtenis, leesSesgebeurtenissen } from '../../../functions/mail/ses-event.ts';
import { bounce, viaEventBridge, viaSns } from '../../fixtures/ses.ts';
import { maakDossier } from '../../fixtures/dossiers.ts';

const { kenmerk } = maakDossier();
const permanent = bounce(kenmerk, '3', 'Permanent');
const verwacht = { kenmerk, bericht: '3', sesId: 'ses-3' };

describe('an event of SES', () => {
  it.each([
    ['by SNS', viaSns(permanent)],
    ['by EventBridge', viaEventBridge(permanent)],
  ])('is read %s', (_, event) => {
    expect(leesSesgebeurtenissen(event)).toEqual([{ ...verwacht, soort: 'blijvend-geweigerd' }]);
  });

  it('of a mail that SES took but then refused to send is read as one that never arrives', () => {
    const { bounce: _, ...zonderBounce } = permanent;
    const geweigerd = { ...zonderBounce, eventType: 'Reject', reject: { reason: 'Bad content' } };
    expect(leesSesgebeurtenissen(viaEventBridge(geweigerd))).toEqual([
      { ...verwacht, soort: 'blijvend-geweigerd' },
    ]);
  });

  it.each([
    ['a transient bounce, such as an auto-reply', bounce(kenmerk, '3', 'Transient')],
    ['a bounce that SES cannot place', bounce(kenmerk, '3', 'Undetermined')],
    ['a transient bounce of a kind that SES may add', bounce(kenmerk, '3', 'Transient', 'Anders')],
    ['a complaint', { ...permanent, eventType: 'Complaint' }],
    ['a delivery', { ...permanent, eventType: 'Delivery' }],
  ])('that is %s changes nothing', (_, inhoud) => {
    expect(leesSesgebeurtenissen(viaSns(inhoud))).toEqual([{ ...verwacht, soort: 'anders' }]);
  });

  const withTags = (tags: unknown) => ({ ...permanent, mail: { ...permanent.mail, tags } });

  it.each([
    ['without any tag', withTags(undefined)],
    ['with the tags that SES itself gives', withTags({ 'ses:configuration-set': ['x'] })],
    ['with those of another program', withTags({ campaign: ['spring'] })],
    ['of which it says no more than that', { mail: {} }],
  ])('about a mail %s is read as none of ours', (_, inhoud) => {
    for (const als of [viaSns, viaEventBridge]) {
      expect(leesSesgebeurtenissen(als(inhoud))).toEqual([{ soort: 'niet-van-ons' }]);
    }
  });

  it.each([
    ['has one of our tags and not the other', withTags({ kenmerk: [kenmerk] })],
    ['has a tag of ours in another form', withTags({ kenmerk, bericht: '3' })],
    ['does not say what happened', { mail: permanent.mail }],
    ['does not say how it bounced', { eventType: 'Bounce', mail: permanent.mail }],
  ])('that %s is a fault, not somebody else’s', (_, inhoud) => {
    expect(() => leesSesgebeurtenissen(viaEventBridge(inhoud))).toThrow(GeenSesgebeurtenis);
  });

  it('is refused as a whole when it is anything else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (event) => {
        expect(() => leesSesgebeurtenissen(event)).toThrow(GeenSesgebeurtenis);
      }),
    );
    expect(() => leesSesgebeurtenissen(viaSns('geen json'))).toThrow(GeenSesgebeurtenis);
    const vreemd = {
      ...permanent,
      mail: { ...permanent.mail, tags: { kenmerk: ['x'], bericht: ['1'] } },
    };
    expect(() => leesSesgebeurtenissen(viaSns(vreemd))).toThrow(GeenSesgebeurtenis);
  });
});
