import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailSendingEvent,
  EventDestination,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';

/** What SES reports of a mail. Opens and clicks are not among them: measuring those rewrites the links. */
export const GEMELD = [
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.RENDERING_FAILURE,
];

/**
 * How our mails are sent: over TLS or not at all, since they hold personal data; and what becomes of each is reported.
 */
export function maakConfiguratieset(scope: Construct, naam: string): ConfigurationSet {
  const set = new ConfigurationSet(scope, 'Configuratieset', {
    configurationSetName: naam,
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
  set.addEventDestination('Gebeurtenissen', {
    destination: EventDestination.eventBus(
      EventBus.fromEventBusName(scope, 'Gebeurtenisbus', 'default'),
    ),
    events: GEMELD,
  });
  return set;
}
