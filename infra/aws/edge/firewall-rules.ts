/** A rule of AWS that would block an honest request: its matches are counted, not blocked. */
type Counted = { readonly rule: string; readonly reden: string };

/** The sets of rules that AWS keeps, in the order in which they are asked. */
export const managedRules: readonly {
  readonly naam: string;
  readonly counted: readonly Counted[];
}[] = [
  { naam: 'AWSManagedRulesAmazonIpReputationList', counted: [] },
  { naam: 'AWSManagedRulesKnownBadInputsRuleSet', counted: [] },
  {
    naam: 'AWSManagedRulesCommonRuleSet',
    counted: [
      {
        rule: 'SizeRestrictions_BODY',
        reden:
          'It blocks from 8 KB; an aanvraag with long names and a long remark is larger. The functions refuse from 32 KB.',
      },
      {
        rule: 'SizeRestrictions_QUERYSTRING',
        reden:
          'It blocks from 2 KB; the code that a provider sends somebody back with who signs in may be longer.',
      },
      {
        rule: 'CrossSiteScripting_BODY',
        reden:
          'A remark or the name of an organisation may look like markup. Svelte escapes every value in pages and mails.',
      },
      {
        rule: 'GenericLFI_BODY',
        reden: 'A remark may hold two dots and a slash. No file is ever opened by what was typed.',
      },
      {
        rule: 'GenericRFI_BODY',
        reden:
          'Whoever types a web address gets the message of the form, which says what to do, not a bare refusal.',
      },
      {
        rule: 'EC2MetaDataSSRF_BODY',
        reden:
          'A remark may hold an address of a network. No address that was typed is ever fetched.',
      },
      {
        rule: 'NoUserAgent_HEADER',
        reden: 'The API is open to programs of organisations, and not each of them names itself.',
      },
    ],
  },
];

/** How many requests one address may make in five minutes. A whole town hall may share an address. */
export const thresholds = { everything: 2_000, versturen: 100 } as const;

/** WAF counts over this time: seconds. */
export const WINDOW_SECONDS = 300;
