/**
 * The lines of the log that are counted or measured: on AWS a metric is made of each, by its message. That costs a
 * function no library and no request.
 */
export const logEvents = {
  /** `rule`: the code of a rule that an aanvraag broke. */
  aanvraagRefused: 'aanvraag-geweigerd',
  /** Each minute, also when nothing is owed. `oldestSeconds`: for how long the oldest mail is owed by then. */
  agendaViewed: 'agenda-bekeken',
  /** A mail was tried for five days and is given up. */
  berichtFailed: 'bericht-mislukt',
  /** What went out, or who was about to send, cannot be recorded for good: sending that dossier was stopped. */
  notRecorded: 'verzending-niet-vastgelegd',
  /** A mail to the SSD came back. */
  ssdNotDelivered: 'ssd-niet-bezorgd',
  /** `soort`: what the clock alone made happen to a dossier. */
  termijn: 'termijn-bereikt',
  /** An item, or a record of the stream, is no dossier. */
  unreadable: 'dossier-onleesbaar',
  /** A request reached the API past CloudFront. */
  bypass: 'herkomst-onbekend',
  /** Somebody did not get in at the desk. `reason`: which check did not hold, a code of ours. */
  signInRefused: 'sign-in-refused',
  /** The provider of the desk's sign-in does not answer, or does not take our key. */
  providerAway: 'provider-away',
  /** The registers are opened, once by each function that compares. `days`: how old their newest source is. */
  registersOpened: 'registers-opened',
  /** A file of the registers is not there or is damaged: an aanvraag was not compared with it. */
  registersUnreadable: 'registers-unreadable',
  /** Once a day. `count`: how many aanvragen wait for the SSD for too long. */
  workWatched: 'work-watched',
} as const;
