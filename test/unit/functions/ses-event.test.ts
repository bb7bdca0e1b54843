import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoSesEvent, readSesEvents } from '../../../functions/mail/ses-event.ts';
import { bounce, viaEventBridge, viaSns } from '../../fixtures/ses.ts';
import { createDossier } from '../../fixtures/dossiers.ts';

const { kenmerk } = createDossier();
const permanent = bounce(kenmerk, '3', 'Permanent');
const expected = { kenmerk, bericht: '3', sesId: 'ses-3' };

describe('an event of SES', () => {
  it.each([
    ['by SNS', viaSns(permanent)],
    ['by EventBridge', viaEventBridge(permanent)],
  ])('is read %s', (_, event) => {
    expect(readSesEvents(event)).toEqual([{ ...expected, soort: 'blijvend-geweigerd' }]);
  });

  it('of a mail that SES took but then refused to send is read as one that never arrives', () => {
    const { bounce: _, ...withoutBounce } = permanent;
    const geweigerd = { ...withoutBounce, eventType: 'Reject', reject: { reason: 'Bad content' } };
    expect(readSesEvents(viaEventBridge(geweigerd))).toEqual([
      { ...expected, soort: 'blijvend-geweigerd' },
    ]);
  });

  it.each([
    ['a transient bounce, such as an auto-reply', bounce(kenmerk, '3', 'Transient')],
    ['a bounce that SES cannot place', bounce(kenmerk, '3', 'Undetermined')],
    ['a transient bounce of a kind that SES may add', bounce(kenmerk, '3', 'Transient', 'Anders')],
    ['a complaint', { ...permanent, eventType: 'Complaint' }],
    ['a delivery', { ...permanent, eventType: 'Delivery' }],
  ])('that is %s changes nothing', (_, content) => {
    expect(readSesEvents(viaSns(content))).toEqual([{ ...expected, soort: 'anders' }]);
  });

  const withTags = (tags: unknown) => ({ ...permanent, mail: { ...permanent.mail, tags } });

  it.each([
    ['without any tag', withTags(undefined)],
    ['with the tags that SES itself gives', withTags({ 'ses:configuration-set': ['x'] })],
    ['with those of another program', withTags({ campaign: ['spring'] })],
    ['of which it says no more than that', { mail: {} }],
  ])('about a mail %s is read as none of ours', (_, content) => {
    for (const when of [viaSns, viaEventBridge]) {
      expect(readSesEvents(when(content))).toEqual([{ soort: 'niet-van-ons' }]);
    }
  });

  it.each([
    ['has one of our tags and not the other', withTags({ kenmerk: [kenmerk] })],
    ['has a tag of ours in another form', withTags({ kenmerk, bericht: '3' })],
    ['does not say what happened', { mail: permanent.mail }],
    ['does not say how it bounced', { eventType: 'Bounce', mail: permanent.mail }],
  ])('that %s is a fault, not somebody else’s', (_, content) => {
    expect(() => readSesEvents(viaEventBridge(content))).toThrow(NoSesEvent);
  });

  it('is refused as a whole when it is anything else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (event) => {
        expect(() => readSesEvents(event)).toThrow(NoSesEvent);
      }),
    );
    expect(() => readSesEvents(viaSns('geen json'))).toThrow(NoSesEvent);
    const foreign = {
      ...permanent,
      mail: { ...permanent.mail, tags: { kenmerk: ['x'], bericht: ['1'] } },
    };
    expect(() => readSesEvents(viaSns(foreign))).toThrow(NoSesEvent);
  });
});
