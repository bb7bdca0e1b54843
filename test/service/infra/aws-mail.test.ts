import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { bounce, viaEventBridge } from '../../fixtures/ses.ts';
import { templatesOf, find } from './templates.ts';

const { mail } = await templatesOf('voorbeeld');
const withDomain = (await templatesOf('voorbeelddomein')).mail;
const elsewhereDns = (await templatesOf('voorbeelddns')).mail;
const SET = 'beheerdersloket-voorbeeld-mail';

describe('what SES sends', () => {
  type Set = { Name: string; SuppressionOptions: unknown };
  const sets = [...find<Set>(mail, 'AWS::SES::ConfigurationSet').values()];
  const suppressed = Object.fromEntries(
    sets.map(({ Name, SuppressionOptions }) => [Name, SuppressionOptions]),
  );

  it('goes no more to an address that bounced or complained, but always to the SSD', () => {
    expect(suppressed).toEqual({
      [SET]: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
      [`${SET}-ssd`]: { SuppressedReasons: [] },
    });
    mail.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: Match.objectLike({
          CONFIGURATION_SET: SET,
          SSD_CONFIGURATION_SET: `${SET}-ssd`,
        }),
      },
    });
  });

  it('goes over TLS or not at all, and is measured without touching the links', () => {
    for (const Name of [SET, `${SET}-ssd`]) {
      mail.hasResourceProperties('AWS::SES::ConfigurationSet', {
        Name,
        DeliveryOptions: { TlsPolicy: 'REQUIRE' },
        ReputationOptions: { ReputationMetricsEnabled: true },
        TrackingOptions: Match.absent(),
      });
    }
  });

  it('goes no faster than SES takes it', () => {
    for (const [template, rate] of [
      // In SES's sandbox, and out of it.
      [mail, '1'],
      [withDomain, '14'],
    ] as const) {
      template.hasResourceProperties('AWS::Lambda::Function', {
        Environment: { Variables: Match.objectLike({ MAILS_PER_SECOND: rate }) },
      });
    }
  });

  it('comes from the domain of the sender, with a bounce address of its own and the set as default', () => {
    withDomain.hasResourceProperties('AWS::SES::EmailIdentity', {
      EmailIdentity: 'loket.example.org',
      MailFromAttributes: { MailFromDomain: 'post.loket.example.org' },
      ConfigurationSetAttributes: { ConfigurationSetName: Match.anyValue() },
    });
  });
});

describe('the records by which receivers check the mail', () => {
  type Record53 = { Name: unknown; Type: string; ResourceRecords: string[] };
  const soorten = (name: RegExp, template = withDomain) =>
    [...find<Record53>(template, 'AWS::Route53::RecordSet').values()].filter(({ Name }) =>
      name.test(JSON.stringify(Name)),
    );

  it('are made in the hosted zone: DKIM, SPF of both names, the bounce address, and DMARC that rejects', () => {
    expect(soorten(/DkimDNSTokenName/).map(({ Type }) => Type)).toEqual([
      'CNAME',
      'CNAME',
      'CNAME',
    ]);
    const spf = '"v=spf1 include:amazonses.com -all"';
    expect(soorten(/^"loket\.example\.org\.?"$/)).toMatchObject([
      { Type: 'TXT', ResourceRecords: [spf] },
    ]);
    expect(soorten(/^"post\.loket/)).toMatchObject([
      { Type: 'MX', ResourceRecords: ['10 feedback-smtp.eu-central-1.amazonses.com'] },
      { Type: 'TXT', ResourceRecords: [spf] },
    ]);
    const [dmarc] = soorten(/^"_dmarc\.loket/);
    expect(dmarc?.ResourceRecords[0]).toMatch(
      /^"v=DMARC1; p=reject; .*mailto:alarm@example\.org"$/,
    );
  });

  it('are shown as outputs where the DNS is elsewhere: the same, save SPF beside the CNAME of the site', () => {
    elsewhereDns.resourceCountIs('AWS::Route53::RecordSet', 0);
    const output = Object.values(elsewhereDns.findOutputs('*')).map(
      ({ Value }: { Value?: unknown }) => JSON.stringify(Value),
    );
    for (const what of [
      /DkimDNSTokenName1/,
      /DkimDNSTokenName2/,
      /DkimDNSTokenName3/,
      /post\.loket\.example\.nl MX 10 feedback-smtp\.eu-west-1\.amazonses\.com/,
      /post\.loket\.example\.nl TXT v=spf1/,
      /"_dmarc\.loket\.example\.nl TXT v=DMARC1; p=reject/,
      /"loket\.example\.nl\._report\._dmarc\.beheer\.example\.com TXT v=DMARC1"/,
    ]) {
      expect(output.filter((value) => what.test(value))).toHaveLength(1);
    }
  });
});

describe('what SES reports', () => {
  it('is every bounce, complaint, delivery and refusal, and never an opening or a click', () => {
    type Destination = { ConfigurationSetName: { Ref: string }; EventDestination: object };
    const found = [
      ...find<Destination>(mail, 'AWS::SES::ConfigurationSetEventDestination').values(),
    ];
    const sets = find(mail, 'AWS::SES::ConfigurationSet');
    expect(found.map(({ ConfigurationSetName }) => ConfigurationSetName.Ref).sort()).toEqual(
      [...sets.keys()].sort(),
    );
    for (const { EventDestination } of found) {
      expect(EventDestination).toMatchObject({
        Enabled: true,
        EventBridgeDestination: expect.any(Object) as object,
        MatchingEventTypes: ['bounce', 'complaint', 'delivery', 'reject', 'renderingFailure'],
      });
    }
  });

  it('comes to the function, for our own mails only; what it gave up comes to a queue', () => {
    type Line = { EventPattern?: { source: string[]; detail: unknown }; Targets: unknown[] };
    const line = [...find<Line>(mail, 'AWS::Events::Rule').values()].find(
      ({ EventPattern }) => EventPattern?.source[0] === 'aws.ses',
    );
    const reported = viaEventBridge(bounce('7K3F-9QXT-2MAB', '3', 'Permanent'));
    expect(reported).toMatchObject({
      source: 'aws.ses',
      detail: { mail: { tags: { 'ses:configuration-set': [expect.any(String)] } } },
    });
    expect(line?.EventPattern?.detail).toEqual({
      mail: { tags: { 'ses:configuration-set': [SET, `${SET}-ssd`] } },
    });
    expect(JSON.stringify(line?.Targets)).toMatch(/bezorgingLambda.*DeadLetterConfig/);
    mail.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: Match.stringLikeRegexp('^bezorging') },
      DestinationConfig: { OnFailure: Match.anyValue() },
    });
  });
});
