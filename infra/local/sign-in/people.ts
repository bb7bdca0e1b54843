/** Who can sign in on this machine. They are made up; the roles are values of the claim, as a real provider has them. */
export const people = [
  { subject: 'bo', name: 'Bo Behandelaar', roles: ['loket-behandelaar'] },
  { subject: 'cas', name: 'Cas Controleur', roles: ['loket-behandelaar'] },
  { subject: 'lou', name: 'Lou Lezer', roles: ['loket-lezer'] },
  { subject: 'nico', name: 'Nico Niemand', roles: [] },
] as const;
export type Person = (typeof people)[number];

export const findPerson = (subject: string | null): Person | undefined =>
  people.find((person) => person.subject === subject);
