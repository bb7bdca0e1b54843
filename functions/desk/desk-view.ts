import type { DossierView } from '../../shared/api/responses.ts';
import { nameOfActor } from '../../shared/desk/actor.ts';
import type { Dossier, DossierEvent } from '../../shared/dossier/dossier.ts';
import { isDeskEvent, isPublic, type PublicSoort } from '../../shared/dossier/transitions.ts';

/** What of a dossier only the desk sees. */
export const deskView = ({
  behandelaar,
  controles,
  gebeurtenissen,
}: Dossier): Partial<DossierView> => ({
  behandelaar: behandelaar === undefined ? null : { naam: behandelaar.name },
  controles:
    controles === undefined ? null : { ...controles, teruggebeld: controles.teruggebeld ?? null },
  notities: gebeurtenissen.flatMap(({ soort, tijd, toelichting, door }) =>
    soort === 'genoteerd' && door !== undefined
      ? [{ tekst: toelichting ?? '', tijd, door: { naam: nameOfActor(door) } }]
      : [],
  ),
});

/** What happened, with who did it; the text of a note stands in the note. What an operator looked at is not the desk's. */
export const historyOf = ({ gebeurtenissen }: Dossier): DossierView['gebeurtenissen'] =>
  gebeurtenissen.flatMap((happened): DossierView['gebeurtenissen'] => {
    const { soort, toelichting, door: _actor, ...rest } = happened;
    const door = { naam: doneBy(happened) };
    if (isDeskEvent(soort)) return [{ ...rest, soort, door }];
    if (!isPublic(soort)) return [];
    return [{ ...rest, soort, ...(toelichting === undefined ? {} : { toelichting }), door }];
  });

const CLOCK = 'het loket';

/** Who does what nobody is written down for: the clock, whoever sent it in, or the holder of a link. */
const standard: Partial<Record<PublicSoort, string>> = {
  ingediend: 'de aanvrager',
  ondertekend: CLOCK,
  verlopen: CLOCK,
  herinnerd: CLOCK,
  'ssd-herinnerd': CLOCK,
};

const doneBy = ({ soort, door }: DossierEvent): string => {
  if (door !== undefined) return nameOfActor(door);
  return (isPublic(soort) ? standard[soort] : undefined) ?? 'link';
};
