/** What somebody at the desk may do: a behandelaar looks and acts, a lezer only looks. */
export const ROLES = ['behandelaar', 'lezer'] as const;
export type Role = (typeof ROLES)[number];

/** How the SSD gets to a dossier: by the link in its mail, by signing in at the desk, or either. */
export const DESK_MODES = ['link', 'sign-in', 'both'] as const;
export type DeskMode = (typeof DESK_MODES)[number];
