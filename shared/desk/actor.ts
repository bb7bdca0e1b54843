import * as z from 'zod/mini';

/** An employee of the desk, as the dossier keeps them. */
export const employeeSchema = () =>
  z.object({
    /** The provider's own id of the person: what is compared. */
    subject: z.string(),
    /** To show to colleagues. */
    name: z.string(),
  });
export type Employee = z.infer<ReturnType<typeof employeeSchema>>;

/** Who did something: an operator by name or identity, an employee, or whoever held the SSD's link. */
export const actorSchema = () =>
  z.union([z.string(), employeeSchema(), z.object({ name: z.literal('link') })]);
export type Actor = z.infer<ReturnType<typeof actorSchema>>;

/** Whoever holds the link in the mail to the SSD. Who that is is not known. */
export const LINK = { name: 'link' } as const satisfies Actor;

/** How the applicant and the signatories are told who did something. */
export const SOME_EMPLOYEE = 'een medewerker';

export const nameOfActor = (actor: Actor): string =>
  typeof actor === 'string' ? actor : actor.name;

/** @returns nothing for who has no name at the desk: an operator, or a link */
export const subjectOfActor = (actor: Actor | undefined): string | undefined =>
  typeof actor === 'object' && 'subject' in actor ? actor.subject : undefined;

/** @returns nothing for who has no name at the desk */
export const employeeOf = (actor: Actor): Employee | undefined =>
  typeof actor === 'object' && 'subject' in actor ? actor : undefined;

/** Whether it was the SSD: by name, or by its link. */
export const isOfDesk = (actor: Actor | undefined): boolean => typeof actor === 'object';

/** The name of an employee, for whoever may know it. */
export const seenName = ({ name }: Employee, isAtDesk: boolean): string =>
  isAtDesk ? name : SOME_EMPLOYEE;
