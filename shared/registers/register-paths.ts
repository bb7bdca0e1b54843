/** Where the files are on the site. */
export const REGISTERS_PATH = '/registers/';

/** What says which version there is. It is the only file whose address stays the same. */
export const INDEX_FILE = 'index.json';
