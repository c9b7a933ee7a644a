/**
 * The most that a field takes, in UTF-16 code units: no name is longer; an e-mail address is at most 254 long
 * (RFC 5321 4.5.3.1.3, with the brackets off); a comment is no article.
 */
export const MOST = { name: 80, email: 254, text: 5000 } as const;
