/** A rule of AWS that would block an honest request: its matches are counted, not blocked. */
type Geteld = { readonly regel: string; readonly reden: string };

/** The sets of rules that AWS keeps, in the order in which they are asked. */
export const beheerdeRegels: readonly {
  readonly naam: string;
  readonly geteld: readonly Geteld[];
}[] = [
  { naam: 'AWSManagedRulesAmazonIpReputationList', geteld: [] },
  { naam: 'AWSManagedRulesKnownBadInputsRuleSet', geteld: [] },
  {
    naam: 'AWSManagedRulesCommonRuleSet',
    geteld: [
      {
        regel: 'SizeRestrictions_BODY',
        reden:
          'It blocks from 8 KB; an aanvraag with long names and a long remark is larger. The functions refuse from 32 KB.',
      },
      {
        regel: 'SizeRestrictions_QUERYSTRING',
        reden:
          'It blocks from 2 KB; the code that a provider sends somebody back with who signs in may be longer.',
      },
      {
        regel: 'CrossSiteScripting_BODY',
        reden:
          'A remark or the name of an organisation may look like markup. Svelte escapes every value in pages and mails.',
      },
      {
        regel: 'GenericLFI_BODY',
        reden: 'A remark may hold two dots and a slash. No file is ever opened by what was typed.',
      },
      {
        regel: 'GenericRFI_BODY',
        reden:
          'Whoever types a web address gets the message of the form, which says what to do, not a bare refusal.',
      },
      {
        regel: 'EC2MetaDataSSRF_BODY',
        reden:
          'A remark may hold an address of a network. No address that was typed is ever fetched.',
      },
      {
        regel: 'NoUserAgent_HEADER',
        reden: 'The API is open to programs of organisations, and not each of them names itself.',
      },
    ],
  },
];

/** How many requests one address may make in five minutes. A whole town hall may share an address. */
export const drempels = { alles: 2_000, versturen: 100 } as const;

/** WAF counts over this time: seconds. */
export const VENSTER_SECONDEN = 300;
