/** How the fragment of an article's address begins that says which words brought its reader there. A fragment is never sent to a server. */
export const ARRIVAL_PREFIX = '#hl=';
